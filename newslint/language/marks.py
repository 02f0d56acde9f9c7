"""Quotation marks: which they are, which way they point, and which belong together.

One scan of the copy finds what may be a mark; each gets a sign for its form and its neighbours
(signs.py); the marks of a paragraph are paired by the reading that costs least (pairing.py), found once
for all paragraphs whose marks look alike. What needs the words themselves is asked only of the few
paragraphs that end inside a quotation (continuation.py) or have a mark without partner (missing.py).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from newslint.conventions import Conventions
from newslint.elements import BODY_KINDS, Element
from newslint.language.alphabet import Alphabet, Pairing, Role, alphabet_of
from newslint.language.glyphs import GLYPHS, Family, Group, Level
from newslint.spans import Span


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A mark of the copy that is, or could be taken for, a quotation mark.

    ``form`` is what stands in the copy ("“", '"', "''"). ``role`` is what the mark does there, whatever
    its form: it opens or closes a quotation, it opens a paragraph (or a line) through which a quotation
    runs on ("reopen"), or it is none (an apostrophe at the edge of a word, a prime). Apostrophes inside
    words are not listed.

    ``partner`` is the index, in the article's marks, of the mark that closes what this one opens, or
    opened what this one closes; for "reopen" the mark that opened the quotation. None where there is
    no such mark. ``inside`` is the index of the mark that opened the quotation around this one, ``depth``
    the number of quotations around it; ``alike`` says that the one around it has marks of the same kind.

    ``reversed``: the form points the other way than the mark does. ``continued`` is the index of the
    "reopen" mark that takes the quotation up in the next paragraph. ``missing``: for a mark without
    partner, the offset where the partner most likely belongs; ``certain``: nothing else would explain
    that it has none.
    """

    span: Span
    form: str
    level: Level
    role: Role
    partner: int | None = None
    inside: int | None = None
    depth: int = 0
    alike: bool = False
    reversed: bool = False
    continued: int | None = None
    missing: int | None = None
    certain: bool = True

    @property
    def family(self) -> Family:
        """How it is set: "curly", "straight", "low" („), "typed" (''), "backtick" (``), "guillemet", "corner"."""
        return GLYPHS[self.form].family

    @property
    def group(self) -> Group:
        """The kind of marks it pairs with: "double", "single", "guillemet" and so on."""
        return GLYPHS[self.form].group


# A single mark between two letters or digits is an apostrophe or a prime, and no candidate; ‘ is one even
# there, for it is wrong as an apostrophe.
_SCAN = re.compile(r"""["“”'’‘„‟‚‛«»‹›「」『』＂`](?!(?<=\w['’])\w)(?:(?<=')'(?!')|(?<=’)’(?!’)|(?<=‘)‘|(?<=`)`)?""")


_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")


def find_marks(copy: str, story_elements: Sequence[Element], conventions: Conventions) -> tuple[Mark, ...]:
    """The quotation marks of a story, in order."""
    alphabet = alphabet_of(conventions.language)
    paragraphs = _read(copy, story_elements, alphabet)
    if not paragraphs:
        return ()
    british = _is_british(paragraphs, alphabet, conventions)
    return tuple(_pair_all(copy, paragraphs, alphabet, british))


class _Paragraph(msgspec.Struct, gc=False):
    """The marks of an element: their places and the names of their signs."""

    number: int
    element: Element
    places: list[tuple[int, int]]
    names: str


def _read(copy: str, elements: Sequence[Element], alphabet: Alphabet) -> list[_Paragraph]:
    """The marks of each element that has any. Body elements are numbered, so that neighbours are known."""
    plain, read = alphabet.plain, alphabet.read
    found = [match.span() for match in _SCAN.finditer(copy)]
    if "<" in copy:
        found = _outside_tags(copy, found)
    paragraphs: list[_Paragraph] = []
    at, count, number = 0, len(found), 0
    for element in elements:
        first, last = element.span.start, element.span.end
        body = element.kind in BODY_KINDS
        number += body
        while at < count and found[at][0] < first:
            at += 1
        if at == count:
            break
        if found[at][0] >= last:
            continue
        begin = at
        names = ""
        while at < count and found[at][0] < last:
            start, end = found[at]
            names += plain.get(copy[start - 2 : end + 1]) or read(copy, start, end, first, last)
            at += 1
        paragraphs.append(_Paragraph(number if body else -1, element, found[begin:at], names))
    return paragraphs


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


def _is_british(paragraphs: list[_Paragraph], alphabet: Alphabet, conventions: Conventions) -> bool:
    """Whether single marks are outermost: as the desk says, or else as most quotations of the body begin."""
    if conventions.quotation_style is not None:
        return conventions.quotation_style == "british"
    single = double = 0
    for name, times in Counter("".join(paragraph.names for paragraph in paragraphs if paragraph.number >= 0)).items():
        sign = alphabet.sign(name)
        if sign.opening > 0.3 or (sign.group == "single" and sign.bare < 1.5):
            continue
        single += times * (sign.group == "single")
        double += times * (sign.group == "double")
    return single >= 2 and single > double


def _pair_all(copy: str, paragraphs: list[_Paragraph], alphabet: Alphabet, british: bool) -> list[Mark]:
    marks: list[Mark] = []
    running: list[int] = []  # the marks whose quotations run on into the next paragraph
    for index, paragraph in enumerate(paragraphs):
        first = len(marks)
        pairing = alphabet.pair(paragraph.names, british)
        runs_on: tuple[int, ...] = ()
        if pairing.open_at_end and index + 1 < len(paragraphs):
            beginning = _beginning(copy, paragraph, paragraphs[index + 1], alphabet)
            if beginning:
                excused = alphabet.pair(paragraph.names, british, beginning)
                if _runs_on(copy, paragraph, excused, paragraphs[index + 1], alphabet, british):
                    pairing, runs_on = excused, excused.pending
        for (start, end), one in zip(paragraph.places, pairing.marks, strict=True):
            marks.append(
                Mark(
                    Span(start, end),
                    copy[start:end],
                    one.level,
                    one.role,
                    None if one.partner is None else first + one.partner,
                    None if one.inside is None else first + one.inside,
                    one.depth,
                    one.alike,
                    one.reversed,
                )
            )
        if running:
            _carry_on(marks, first, running)
        running = [first + number for number in runs_on]
    return marks


def _beginning(copy: str, paragraph: _Paragraph, following: _Paragraph, alphabet: Alphabet) -> frozenset[str]:
    """The groups of the marks that the next paragraph begins with; none where it is not the next of the body."""
    if paragraph.number < 0 or following.number != paragraph.number + 1:
        return frozenset()
    groups = []
    place = following.element.span.start
    for (start, end), name in zip(following.places, following.names, strict=True):
        sign = alphabet.sign(name)
        if not _EMPTY.fullmatch(copy, place, start) or sign.opening > sign.closing:
            break
        groups.append(sign.group)
        place = end
    return frozenset(groups)


def _runs_on(
    copy: str, paragraph: _Paragraph, pairing: Pairing, following: _Paragraph, alphabet: Alphabet, british: bool
) -> bool:
    """Whether the words bear out that a quotation runs on in the next paragraph."""
    from newslint.language.continuation import SLIP, evidence_of_slip

    if not pairing.pending:
        return False
    opening = Span(*paragraph.places[pairing.pending[0]])
    first = alphabet.pair(following.names, british).marks[0]
    close = None if first.partner is None else following.places[first.partner][1]
    return evidence_of_slip(copy, opening, paragraph.element.span.end, following.element.span, close) < SLIP


_EMPTY = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\ufeff]*")


def _carry_on(marks: list[Mark], first: int, running: list[int]) -> None:
    """Joins quotations that ran on to the marks that take them up in a paragraph that begins at ``first``."""
    replace = msgspec.structs.replace
    at = first
    for index in running:
        before = marks[index]
        while at < len(marks) and (marks[at].role != "open" or marks[at].group != before.group):
            at += 1
        if at == len(marks):
            return
        origin = index if before.role == "open" else before.partner
        assert origin is not None
        closing = marks[at].partner
        marks[index] = replace(marks[index], continued=at)
        marks[at] = replace(marks[at], role="reopen", partner=origin)
        if closing is not None:
            marks[closing] = replace(marks[closing], partner=origin)
            marks[origin] = replace(marks[origin], partner=closing)
        at += 1
