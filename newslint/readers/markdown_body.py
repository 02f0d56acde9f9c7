"""Writes the body of a Markdown file into the copy."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import Any

from markdown_it.token import Token

from newslint.elements import Kind
from newslint.readers.aligning import align
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.html_tags import HtmlContext, write_text
from newslint.readers.inline_writer import InlineWriter
from newslint.readers.markdown_parser import MAX_BLOCKS, block_parser, runs_of
from newslint.readers.placed_text import PlacedText, Run
from newslint.readers.templates import Template, find_templates, paint_over, parameters, unused_character
from newslint.spans import Span

_CHECKBOX = re.compile(r"\[[ xX]\](?=\s)")
_ALERT = re.compile(r"\[!\w+\][ \t]*(?:\n|$)")
_NO_COPY_PARAGRAPH = re.compile(r"\[(?:toc|TOC)\]|\[\[_?TOC_?\]\]")
_COMMENT_MARKS = re.compile(
    r"\A\{(?:\{[-<% ]*/\*|%-?\s*comment\s*-?%\}|#|/\*)|(?:\*/[->% ]*\}\}|\{%-?\s*endcomment\s*-?%\}|#\}|\*/\})\Z"
)
_CAPTIONS = {
    "caption": Kind.CAPTION,
    "cutline": Kind.CAPTION,
    "credit": Kind.CREDIT,
    "credits": Kind.CREDIT,
    "photographer": Kind.CREDIT,
}
_AGENCY_CREDIT = re.compile(
    r"(?i:(?:photos?|photographs?|images?|pictures?|illustrations?|graphics?)?\s*(?:by|credit|courtesy|via)\b\s*:?).{2,80}"
    r"|[^.!?]{0,60}\b(?:Getty|iStock|Shutterstock|Thinkstock|Unsplash|Pixabay|Reuters|AFP|AP)\b[^.!?]{0,30}"
)
_ONLY_CODE = re.compile(r"(`+)[^`]+\1")
_QUOTED = frozenset({"text", "quote", "body"})


class _Lines:
    """The text of a file from an offset on, with single line feeds, and the way back to the file's offsets."""

    def __init__(self, source: str, start: int) -> None:
        self._start = start
        text = source[start:]
        self._double: list[int] = []
        if "\r" in text:
            position = text.find("\r\n")
            while position >= 0:
                self._double.append(position - len(self._double))
                position = text.find("\r\n", position + 2)
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.text = text.replace("\0", "\ufffd")

    def source(self, offset: int) -> int:
        """The offset in the file of an offset in the text."""
        return self._start + offset + (bisect_left(self._double, offset) if self._double else 0)

    def placed(self, content: str, runs: list[Run]) -> PlacedText:
        """A content whose runs are offsets in the text, with runs that are offsets in the file."""
        if not self._double:
            shift = self._start
            return PlacedText(content, [Run(a, b, c + shift, d + shift) for a, b, c, d in runs])
        placed = []
        for run in runs:
            low, high = self.source(run.source_start), self.source(run.source_end)
            if not run.whole and high - low == run.end - run.start + 1:
                # The line end that closes the run is of two characters.
                placed.append(Run(run.start, run.end - 1, low, high - 2))
                placed.append(Run(run.end - 1, run.end, high - 2, high))
            else:
                placed.append(Run(run.start, run.end, low, high))
        return PlacedText(content, placed)


class MarkdownBody:
    """The body of one Markdown file. ``start`` is where it begins in the file's text.

    ``too_deep`` is true after writing if block quotations or lists are nested so deeply that some were left out.
    """

    def __init__(self, source: str, start: int = 0, *, mdx: bool = False) -> None:
        self.builder = CopyBuilder()
        self.too_deep = False
        self._source = source
        self._lines = _Lines(source, start)
        self._templates = find_templates(self._lines.text, mdx=mdx)
        self._filler = unused_character(source)
        self._html = HtmlContext(source, self.builder)
        self._env: dict[str, Any] = {}
        self._inline = InlineWriter(self.builder, self._html, self._filler, self._env)
        # How far templates have been dealt with, and how far the file has been written into the copy.
        self._settled = -1
        self._reached = 0
        self._title: str | None = None

    def write(self, title: str | None = None) -> CopyBuilder:
        """Writes the body. A first-level heading is the headline if there is no title yet, or if it repeats it."""
        self._title = title
        text = paint_over(self._lines.text, self._templates, self._filler) if self._templates else self._lines.text
        tokens: list[Token] = []
        parser = block_parser()
        parser.block.parse(text, parser, self._env, tokens)
        self.too_deep = any(token.level >= MAX_BLOCKS - 1 for token in tokens)
        quotes = items = cells = 0
        heading = ""
        for token in tokens:
            match token.type:
                case "blockquote_open" | "blockquote_close":
                    quotes += token.nesting
                case "list_item_open" | "list_item_close":
                    items += token.nesting
                case "th_open" | "td_open" | "th_close" | "td_close":
                    cells += token.nesting
                case "heading_open":
                    heading = token.tag
                case "heading_close":
                    heading = ""
                case "inline":
                    self._paragraph(token, self._kind(token, quotes, items + cells, heading))
                case "code_block" if _is_prose(token.content):
                    kind = Kind.BLOCK_QUOTATION if quotes else Kind.LIST_ITEM if items else Kind.PARAGRAPH
                    self._indented_prose(token, self._html.kind(kind))
                case "fence" | "code_block":
                    self._code(token)
                case "html_block":
                    placed = self._placed(token)
                    self._settle(placed.source(0, 0).start)
                    self._html.block(placed, self._filler, Kind.BLOCK_QUOTATION if quotes else Kind.PARAGRAPH)
                    self._reached = placed.source(0, len(placed.text)).end
                case _:
                    pass
        self._settle(len(self._source))
        self.builder.end()
        return self.builder

    def _kind(self, token: Token, quotes: int, items: int, heading: str) -> Kind:
        if heading == "h1" and self._is_headline(token.content):
            return Kind.HEADLINE
        if heading:
            return Kind.SUBHEADING
        if quotes:
            return Kind.BLOCK_QUOTATION
        return self._html.kind(Kind.LIST_ITEM if items else Kind.PARAGRAPH)

    def _is_headline(self, text: str) -> bool:
        if self._title is None:
            self._title = text
            return True
        return bool(text) and _letters(text) == _letters(self._title)

    def _placed(self, token: Token) -> PlacedText:
        return self._lines.placed(token.content, runs_of(token))

    # Paragraphs ------------------------------------------------------------------------------

    def _paragraph(self, token: Token, kind: Kind) -> None:
        """Writes a paragraph; a shortcode that stands on a line of its own parts it."""
        placed = self._placed(token)
        text = placed.text
        if not text or _NO_COPY_PARAGRAPH.fullmatch(text):
            return
        start = 0
        sign = {Kind.LIST_ITEM: _CHECKBOX, Kind.BLOCK_QUOTATION: _ALERT}.get(kind)
        if sign is not None and (match := sign.match(text)):
            start = match.end()
        if self._filler in text:
            for line in self._own_lines.finditer(text):
                self._stretch(placed, start, line.start(), kind)
                start = line.end()
        self._stretch(placed, start, len(text), kind)

    @cached_property
    def _own_lines(self) -> re.Pattern[str]:
        filler = re.escape(self._filler)
        return re.compile(rf"^[ \t]*{filler}[{filler} \t]*$|\A[{filler}\s]+|[{filler}\s]+\Z", re.MULTILINE)

    def _stretch(self, placed: PlacedText, start: int, end: int, kind: Kind) -> None:
        if start >= end or not placed.text[start:end].strip():
            return
        part = placed.part(start, end)
        whole = part.source(0, len(part.text))
        self._settle(whole.start)
        self.builder.begin(Kind.CODE if _ONLY_CODE.fullmatch(part.text) else kind)
        self.builder.held_by(whole)
        self._inline.write(part, kind)
        self.builder.end()
        self._reached = max(self._reached, whole.end)

    # What is no paragraph --------------------------------------------------------------------

    def _indented_prose(self, token: Token, kind: Kind) -> None:
        """Writes paragraphs that are indented as code is."""
        placed = self._placed(token)
        for run in placed.runs:
            self._stretch(placed, run.start, run.end, kind)

    def _code(self, token: Token) -> None:
        placed = self._placed(token)
        if not placed.runs:
            return
        self._settle(placed.source(0, 0).start)
        self.builder.begin(Kind.CODE)
        end = 0
        for run in placed.runs:
            line_ends = "\n" * placed.text.count("\n", end, run.start)
            self.builder.piece(line_ends, run.source_start, run.source_start)
            write_text(self.builder, placed, run.start, run.end, self._filler)
            end = run.end
        self.builder.end()
        self._reached = placed.source(0, len(placed.text)).end

    def _settle(self, until: int) -> None:
        """Writes what the templates before a place in the file say to readers, and notes their comments.

        A template inside a paragraph is left out: its caption has no place between two words.
        """
        index = bisect_right(self._templates, self._settled, key=_start)
        while index < len(self._templates):
            template = self._templates[index]
            start, end = self._lines.source(template.start), self._lines.source(template.end)
            if end > until:
                break
            self._settled = template.start
            index += 1
            if template.is_comment:
                text = _COMMENT_MARKS.sub("", self._source[start:end]).strip()
                self.builder.comment(text, Span(start, end))
            elif start >= self._reached and template.name and not template.opaque:
                self._captions(template)

    def _captions(self, template: Template) -> None:
        for parameter in parameters(self._lines.text, template):
            kind = _CAPTIONS.get(parameter.name)
            if kind is None and "quote" in template.name and parameter.name in _QUOTED:
                kind = Kind.BLOCK_QUOTATION
            if kind is None:
                continue
            low, high = self._lines.source(parameter.start + 1), self._lines.source(parameter.end - 1)
            raw = self._source[low:high]
            decoded = raw.replace('\\"', '"') if self._source[low - 1] == '"' else raw
            if decoded.strip():
                if kind is Kind.CAPTION and _AGENCY_CREDIT.fullmatch(decoded.strip()):
                    kind = Kind.CREDIT
                self.builder.begin(kind)
                self.builder.spelled(Span(low, high), {'"': '\\"'} if self._source[low - 1] == '"' else {})
                self._inline.write(PlacedText(decoded, align(decoded, raw, low, escapes=True)), kind)
                self.builder.end()


def _start(template: Template) -> int:
    return template.start


def _is_prose(text: str) -> bool:
    """Whether an indented block is no code but paragraphs of somebody who indents the first line."""
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines or any(len(line.split()) < 12 for line in lines):
        return False
    plain = sum(character.isalpha() or character.isspace() for character in text)
    return plain >= 0.93 * len(text) and text.rstrip().rstrip("”\"’')")[-1:] in {".", "!", "?", "…", ":"}


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
