"""What the pages of the HTML report are made from: elements, escaping, marked text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from newslint.reporters.visible import visible
from newslint.spans import Span

_BREAKS = str.maketrans("\r\n\t", "   ")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


class Markup(str):
    """HTML that is finished: it is not escaped again."""

    __slots__ = ()


def escaped(text: str) -> Markup:
    """Text as HTML: nothing in it is markup, nothing in it is invisible."""
    return text if isinstance(text, Markup) else Markup(visible(text).translate(_ESCAPES))


def element(name: str, *content: str, **attributes: str | int | None) -> Markup:
    """An element with its content, which is escaped unless it is Markup.

    A trailing underscore of an attribute is dropped (``class_``), others become hyphens; an attribute
    that is None is left out.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{written}>{''.join(map(escaped, content))}</{name}>")


class PlacedMark(msgspec.Struct, frozen=True):
    """A finding in a text: where it stands, the number that stands for it, and its severity."""

    span: Span
    number: int
    severity: str


def marked(text: str, span: Span, marks: Sequence[PlacedMark]) -> Markup:
    """A stretch of a text with the findings in it marked, each with a link to its note.

    Findings may overlap: the text is cut wherever one begins or ends. Line breaks inside of the stretch
    are spaces.
    """
    cuts = {span.start, span.end}
    for mark in marks:
        cuts |= {min(max(mark.span.start, span.start), span.end), min(max(mark.span.end, span.start), span.end)}
    edges = sorted(cuts)
    pieces: list[str] = list(_references(mark for mark in marks if mark.span.start == mark.span.end == span.start))
    for start, end in pairwise(edges):
        here = [mark for mark in marks if mark.span.start < end and start < mark.span.end]
        pieces.append(_piece(text[start:end].translate(_BREAKS), here))
        pieces += _references(mark for mark in marks if _ends(mark, span) == end and mark.span.start <= end)
    return Markup("".join(map(escaped, pieces)))


def _piece(text: str, marks: Sequence[PlacedMark]) -> Markup:
    if not marks:
        return escaped(text)
    gravest = min(marks, key=lambda mark: ("error", "warning", "info").index(mark.severity))
    return element("mark", text, class_=gravest.severity)


def _ends(mark: PlacedMark, span: Span) -> int:
    """Where the number of a finding is printed: at its end, or where the stretch ends."""
    if mark.span.start == mark.span.end == span.start:
        return -1
    return min(mark.span.end, span.end)


def _references(marks: Iterable[PlacedMark]) -> Iterable[Markup]:
    for mark in marks:
        label = f"{mark.number}: to the {mark.severity}"
        link = element("a", str(mark.number), href=f"#f{mark.number}", id=f"m{mark.number}", aria_label=label)
        yield element("sup", link, class_=mark.severity)
