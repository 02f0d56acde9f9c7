"""Template code in Markdown: shortcodes, Liquid and Nunjucks tags, attribute lists, MDX.

None of it is copy, and a Markdown parser would trip over it: a Liquid tag in a link's target has spaces,
a shortcode has quotation marks. So each is painted over, character for character, with a character that the
text does not use; offsets stay as they were, and what was painted over is dropped when the copy is written.
What a shortcode prints for readers (a caption) is kept aside.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_TOKEN = re.compile(r"\{\{[<%]?|\{%|\{#|[>%]?\}\}|%\}|#\}")
_CLOSERS = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{#": "#}"}
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_NAME = re.compile(r"\{(?:\{[<%]|%)-?\s*(/?)\s*([\w./-]+)")
_PARAMETER = re.compile(r"(?<![\w-])([\w-]+)\s*=\s*(\"(?:[^\"\\]|\\.)*\"|`[^`]*`)", re.DOTALL)
_ATTRIBUTES = re.compile(
    r"\{::?(?=[\s.#:/\w])[^{}\n]*\}"  # kramdown: {: .lede}, {::comment}
    r"|\{[.#][^\s{}][^{}\n]*\}(?=[ \t]*$)"  # Hugo, Pandoc, markdown-it: {.lede} at the end of a line
    r"|(?<=[)\]])\{(?:[.#]|\w+=)[^{}\n]*\}",  # the same after a link or an image
    re.MULTILINE,
)
_MDX_MODULE = re.compile(
    r"^(?:import\s+(?:[\w*{][^\n]*\bfrom\b|[\"'{])|export\s+(?:const|let|var|default|function|async|class|[{*]))"
    r"[^\n]*(?:\n(?![ \t]*\n)[^\n]+)*",
    re.MULTILINE,
)
_MDX_EXPRESSION = re.compile(r"\{[^{}]*\}")

_OPAQUE = "chart comment css gist highlight javascript katex math mermaid plantuml schema script style stylesheet"
OPAQUE = frozenset(_OPAQUE.split())
"""Shortcodes and tags whose content is code or a comment, not copy."""


_NOTE = "#"
"""The name of a comment that no tag closes."""


class Template(NamedTuple):
    """A piece of template code: where it stands, and the name of its shortcode or tag ("/note" where it closes)."""

    start: int
    end: int
    name: str

    @property
    def is_comment(self) -> bool:
        """Whether this is a comment, whole in itself or joined from its tags."""
        return self.name in {_NOTE, "comment"}

    @property
    def opaque(self) -> bool:
        """Whether what follows, up to the closing tag, is no copy."""
        return self.name in OPAQUE


class Parameter(NamedTuple):
    """A named text that a shortcode is given; the place is that of the value with its quotation marks."""

    name: str
    start: int
    end: int


def find_templates(text: str, *, mdx: bool = False) -> list[Template]:
    """All template code of a text, in order; pieces do not overlap."""
    if "{" not in text and not mdx:
        return []
    found = list(_joined(_delimited(text)))
    found += [Template(*match.span(), "") for match in _ATTRIBUTES.finditer(text)]
    if mdx:
        found += [Template(*match.span(), "") for match in _MDX_MODULE.finditer(text)]
        found += [
            Template(*match.span(), "comment" if match[0].startswith("{/*") else "")
            for match in _MDX_EXPRESSION.finditer(text)
        ]
    found.sort(key=lambda template: (template.start, -template.end))
    kept: list[Template] = []
    for template in found:
        if not kept or template.start >= kept[-1].end:
            kept.append(template)
    return kept


def _delimited(text: str) -> Iterator[Template]:
    """Whatever stands between template delimiters. A stray delimiter takes no paragraphs with it."""
    opener = start = None
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token in _CLOSERS:
            opener, start = token, match.start()
        elif opener is not None and start is not None:
            # "}}" closes "{{ x }}" also where a ">" or "%" happens to stand before it.
            closer = _CLOSERS[opener]
            if token != closer and not (closer == "}}" and token.endswith("}}")):
                continue
            if closer in {">}}", "%}}"} or not _BLANK_LINE.search(text, start, match.end()):
                name = _NAME.match(text, start, match.end())
                yield Template(start, match.end(), name[1] + name[2] if name else _comment_name(text, opener, start))
            opener = start = None


def _comment_name(text: str, opener: str, start: int) -> str:
    return _NOTE if opener == "{#" or text.startswith("{{/*", start) or text.startswith("{{- /*", start) else ""


def _joined(templates: Iterable[Template]) -> Iterator[Template]:
    """Makes one piece of an opening tag, its content and its closing tag where the content is no copy."""
    pieces = list(templates)
    closing: dict[str, list[int]] = {}
    for index, template in enumerate(pieces):
        if template.name.startswith(("/", "end")):
            closing.setdefault(template.name.removeprefix("/").removeprefix("end"), []).append(index)
    index = 0
    while index < len(pieces):
        template = pieces[index]
        index += 1
        if template.opaque:
            later = closing.get(template.name, [])
            at = bisect_left(later, index)
            if at < len(later):
                template = Template(template.start, pieces[later[at]].end, template.name)
                index = later[at] + 1
        yield template


def parameters(text: str, template: Template) -> Iterator[Parameter]:
    """The named parameters of a shortcode that are given as quoted text."""
    for match in _PARAMETER.finditer(text, template.start, template.end):
        yield Parameter(match[1].lower(), *match.span(2))


def unused_character(text: str) -> str:
    """A private-use character that a text does not contain."""
    return next((character for character in map(chr, range(0xE000, 0xF900)) if character not in text), "\ufffc")


def paint_over(text: str, templates: Iterable[Template], filler: str) -> str:
    """The text with the filler in place of template code; line ends stay."""
    parts = []
    position = 0
    for template in templates:
        parts.append(text[position : template.start])
        painted = text[template.start : template.end]
        parts.append("\n".join(filler * len(line) for line in painted.split("\n")))
        position = template.end
    parts.append(text[position:])
    return "".join(parts)
