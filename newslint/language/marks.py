"""Quotation marks: which they are, which way they point, and which belong together.

One scan of the copy finds what may be a mark; each gets a sign for its form and its neighbours
(signs.py); the marks of a paragraph are paired by the reading that costs least (pairing.py), found once
for all paragraphs whose marks look alike. What needs the words themselves is asked only of the few
paragraphs that end inside a quotation (continuation.py) or have a mark without partner (slips.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from newslint.conventions import Conventions
from newslint.elements import Element
from newslint.language.alphabet import Alphabet, Pairing, Role, alphabet_of
from newslint.language.glyphs import GLYPHS, Family, Group, Level, matching
from newslint.language.scanning import MarkedParagraph, is_british, read_paragraphs
from newslint.late_patterns import late_pattern
from newslint.spans import Span

SlipKind = Literal["unclosed", "unopened", "across", "surplus", "doubled", "never-closed", "never-opened"]


class Slip(msgspec.Struct, frozen=True, gc=False):
    """What is wrong with a mark without partner.

    ``kind``: "unclosed" and "unopened"; "across" where the closing mark stands in the next paragraph,
    which does not open with one; "surplus" where the mark itself is too much; "doubled" where it stands
    twice; "never-closed" and "never-opened" on the first mark of an article in which that is the rule.
    ``place`` is the offset where the missing mark most likely belongs (for "across", the end of the
    first paragraph where the closing mark stands after the name below a pull-quote, else the start of
    the second; for "unclosed", where a closing mark of the inner level stands there, its start).
    ``certain`` is False where another explanation would do: a quotation that runs on in the next
    paragraph as it should, or, for "across", a sentence that a paragraph break has cut in two.
    """

    kind: SlipKind
    place: int
    certain: bool = True


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A mark of the copy that is, or could be taken for, a quotation mark.

    ``form`` is what stands in the copy ("“", '"', "''"). ``role`` is what the mark does there, whatever
    its form: it opens or closes a quotation, it opens a paragraph (or a line) through which a quotation
    runs on ("reopen"), or it is none (an apostrophe at the edge of a word, a prime, an arrow or other
    ornament). Apostrophes inside words are not listed.

    ``partner`` is the index, in the article's marks, of the mark that closes what this one opens, or
    opened what this one closes; for "reopen" the mark that opened the quotation. None where there is
    no such mark. ``inside`` is the index of the mark that opened the quotation around this one, ``depth``
    the number of quotations around it; ``alike`` says that the one around it has marks of the same kind.

    ``reversed``: the form points the other way than the mark does. ``continued`` is the index of the
    "reopen" mark that takes the quotation up in the next paragraph. ``slip``: what is wrong with a mark
    that has no partner, None where nothing is.
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
    slip: Slip | None = None

    @property
    def family(self) -> Family:
        """How it is set: "curly", "straight", "low" („), "typed" (''), "backtick" (``), "guillemet", "corner"."""
        return GLYPHS[self.form].family

    @property
    def group(self) -> Group:
        """The kind of marks it pairs with: "double", "single", "guillemet" and so on."""
        return GLYPHS[self.form].group

    @property
    def counterpart(self) -> str:
        """The form of the same family that points the other way: ” for “; a straight mark is its own."""
        if GLYPHS[self.form].direction is None:
            return self.form
        pointing = GLYPHS[self.form].direction
        return matching(self.form, "close" if pointing == "open" else "open")


def find_marks(copy: str, story_elements: Sequence[Element], conventions: Conventions) -> tuple[Mark, ...]:
    """The quotation marks of a story, in order."""
    alphabet = alphabet_of(conventions.language)
    paragraphs = read_paragraphs(copy, story_elements, alphabet)
    if not paragraphs:
        return ()
    british = is_british(paragraphs, alphabet, conventions)
    marks, alone, doubtful = _pair_all(copy, paragraphs, alphabet, british)
    if alone:
        from newslint.language.slips import mark_slips

        mark_slips(copy, marks, paragraphs, british=british, doubtful=doubtful)
    return tuple(marks)


def _pair_all(
    copy: str, paragraphs: list[MarkedParagraph], alphabet: Alphabet, british: bool
) -> tuple[list[Mark], bool, set[int]]:
    """The marks; whether any may lack a partner; and those that the convention would excuse, perhaps."""
    marks: list[Mark] = []
    alone = False
    doubtful: set[int] = set()
    running: list[int] = []  # the marks whose quotations run on into the next paragraph
    for index, paragraph in enumerate(paragraphs):
        first = len(marks)
        pairing = alphabet.pair(paragraph.names, british)
        runs_on: tuple[int, ...] = ()
        if pairing.open_at_end and index + 1 < len(paragraphs):
            following = paragraphs[index + 1]
            excused = alphabet.pair(paragraph.names, british, _beginning(copy, paragraph, following, alphabet))
            verdict = _verdict(copy, paragraph, excused, following, alphabet, british)
            if verdict == "runs on":
                pairing, runs_on = excused, excused.pending
            elif verdict == "perhaps":
                doubtful.update(first + number for number in pairing.pending)
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
        alone = alone or pairing.alone
        if running:
            _carry_on(marks, first, running)
        running = [first + number for number in runs_on]
    return marks, alone, doubtful


def _beginning(copy: str, paragraph: MarkedParagraph, following: MarkedParagraph, alphabet: Alphabet) -> frozenset[str]:
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


def _verdict(
    copy: str,
    paragraph: MarkedParagraph,
    excused: Pairing,
    following: MarkedParagraph,
    alphabet: Alphabet,
    british: bool,
) -> Literal["runs on", "perhaps", "slip"]:
    """Whether what is open at the end of a paragraph runs on in the next, as its marks and its words have it."""
    if not excused.pending or not _beginning(copy, paragraph, following, alphabet):
        return "slip"
    from newslint.language.continuation import CERTAIN, SLIP, evidence_of_slip

    opening = Span(*paragraph.places[excused.pending[0]])
    first = alphabet.pair(following.names, british).marks[0]
    close = None if first.partner is None else following.places[first.partner][1]
    evidence = evidence_of_slip(copy, opening, paragraph.element.span.end, following.element.span, close)
    return "runs on" if evidence < SLIP else "perhaps" if evidence < CERTAIN else "slip"


_EMPTY = late_pattern(r"[\s\u200b-\u200f\u202a-\u202e\ufeff]*")


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
