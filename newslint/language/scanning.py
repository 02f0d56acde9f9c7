"""The marks of a story, paragraph by paragraph, as they stand in the copy: not yet paired."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from newslint.conventions import Conventions
from newslint.elements import Element, Kind
from newslint.language.alphabet import EDGE, Alphabet
from newslint.late_patterns import late_pattern

# A single mark between two letters or digits is an apostrophe or a prime, and no candidate; ‘ is one even
# there, for it is wrong as an apostrophe.
_SCAN = late_pattern(
    r"""["“”'’‘„‟‚‛«»‹›「」『』＂`](?!(?<=\w['’])\w)"""
    # Two of a kind are one double mark. Of three, the first two where they open, the last two where they close.
    r"""(?:(?<=')'(?:(?!')|(?='\w)(?<![^\s(\[—]''))|(?<=’)’(?!’)|(?<=‘)‘|(?<=`)`)?"""
)
_ORNAMENT = 8
"""Marks side by side from which on they are an ornament, or an accident, and no quotation."""
_BESIDE_TEXT = frozenset({Kind.CAPTION, Kind.KICKER, Kind.STANDFIRST, Kind.SUBHEADING})


# A tag with attributes whose values stand between straight marks, as they should, or bare; or an HTML tag
# in which an editing program has turned them into curly ones. Other marks in angle brackets are copy.
_TAG = late_pattern(
    r"""<(?:[A-Za-z][\w:-]*+(?:\s++[\w:@.-]++(?:=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'“”‘’<>]*+))?)++\s*+/?>"""
    r"""|(?:a|abbr|audio|blockquote|div|em|figure|font|h[1-6]|i|iframe|img|input|li|link|meta|ol|p|script|source"""
    r"""|span|strong|style|table|td|tr|ul|video)\b[^<>]*+>)"""
)


class MarkedParagraph(msgspec.Struct, gc=False):
    """The marks of an element: their places and the names of their signs."""

    number: int
    element: Element
    places: list[tuple[int, int]]
    names: str


def read_paragraphs(copy: str, elements: Sequence[Element], alphabet: Alphabet) -> list[MarkedParagraph]:
    """The marks of each element that has any. Those of the running text are numbered, so that neighbours are known."""
    plain, read = alphabet.plain, alphabet.read
    found = [match.span() for match in _SCAN.finditer(copy)]
    if "<" in copy:
        found = _outside_tags(copy, found)
    paragraphs: list[MarkedParagraph] = []
    at, count, number = 0, len(found), 0
    for element in elements:
        first, last = element.span.start, element.span.end
        in_text = element.kind not in _BESIDE_TEXT
        number += in_text
        while at < count and found[at][0] < first:
            at += 1
        if at == count:
            break
        if found[at][0] >= last:
            continue
        begin = at
        while at < count and found[at][0] < last:
            at += 1
        places = found[begin:at]
        if at - begin >= _ORNAMENT:
            places = _without_ornaments(copy, places)
        names = ""
        for start, end in places:
            if start == first:
                around = EDGE + copy[start : end + 1]
            elif end == last:
                around = copy[start - 2 : end] + EDGE
            else:
                around = copy[start - 2 : end + 1]
            names += plain.get(around) or read(copy, start, end, first, last, around)
        paragraphs.append(MarkedParagraph(number if in_text else -1, element, places, names))
    return paragraphs


def _without_ornaments(copy: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The marks of a paragraph, each run of many with nothing but space between them reduced to its first."""
    kept: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for place in places:
        if run and copy[run[-1][1] : place[0]].strip():
            kept += run if len(run) < _ORNAMENT else run[:1]
            run = []
        run.append(place)
    return kept + (run if len(run) < _ORNAMENT else run[:1])


def _outside_tags(copy: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The marks that do not stand inside an HTML tag: those there belong to attributes, not to the copy."""
    tags = [match.span() for match in _TAG.finditer(copy) if "=" in match[0]]
    if not tags:
        return found
    tags.append((len(copy), len(copy)))
    outside: list[tuple[int, int]] = []
    at = 0
    for span in found:
        while span[0] >= tags[at][1] and at + 1 < len(tags):
            at += 1
        if span[0] < tags[at][0]:
            outside.append(span)
    return outside


def is_british(paragraphs: list[MarkedParagraph], alphabet: Alphabet, conventions: Conventions) -> bool:
    """Whether single marks are outermost: as the desk says, or else as most quotations of the body begin."""
    if conventions.quotation_style is not None:
        return conventions.quotation_style == "british"
    names = "".join(paragraph.names for paragraph in paragraphs if paragraph.number >= 0)
    if alphabet.single_openers.isdisjoint(names):
        return False
    counted = Counter(names)
    single = sum(counted[name] for name in alphabet.single_openers)
    double = sum(counted[name] for name in alphabet.double_openers)
    return single >= 2 and single > double
