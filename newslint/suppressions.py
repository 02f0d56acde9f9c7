"""Suppressions: which findings an article's own notes and marks take out of the report, and which notes are idle.

`<!-- newslint: ignore RULE: reason -->` covers the next paragraph, ``off`` and ``on`` a stretch, ``ignore-file``
the article. (CQ) and [sic] stand for "checked, correct as it stands": they cover the word before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from newslint.article import Article
from newslint.findings import Finding
from newslint.late_patterns import late_pattern
from newslint.near import near
from newslint.notes import Action, Note
from newslint.plugins import Registry
from newslint.settings import matches
from newslint.spans import Span
from newslint.workspace import Desk, means

MOST_WORDS = 6
"""Words of a finding that a mark in it can vouch for: a name or a date, but not a whole sentence."""

_MARKS = ("(CQ)", "(cq)", "[CQ]", "[cq]", "[sic]", "[Sic]", "(sic)")
_MARKED = late_pattern(r"([^\s()\[\]“”\"]+)[”\"]?\s?([(\[](?:CQ|cq|[Ss]ic)[)\]])")


class Accepted(NamedTuple):
    """A finding that the article itself suppresses, and the reason that it gives; "" for none."""

    finding: Finding
    reason: str


class Settled(NamedTuple):
    """Findings to report, findings to suppress, and the notes with what is wrong with them or idle in them."""

    kept: Sequence[Finding]
    accepted: Sequence[Accepted] = ()
    notes: Sequence[Note] = ()


class _Scope(NamedTuple):
    """Where one selector of a note holds; ``note`` is the note's number."""

    note: int
    selector: str
    stretch: Span

    def covers(self, finding: Finding) -> bool:
        return finding.span.start in self.stretch and matches(self.selector, finding.rule)


def settle(findings: Sequence[Finding], article: Article, source: str, desk: Desk) -> Settled:
    """Parts an article's findings by its notes and marks; ``source`` is the text of its file."""
    notes = _read(article, source, desk) if article.comments or "newslint" in article.metadata else []
    marked = _marked_words(article) if findings else []
    if not notes and not marked:
        return Settled(findings)
    scopes = list(_scopes(notes, article))
    kept: list[Finding] = []
    accepted: list[Accepted] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        covering = [scope for scope in scopes if scope.covers(finding)]
        used.update((scope.note, scope.selector) for scope in covering)
        if covering:
            accepted.append(Accepted(finding, notes[covering[0].note].reason))
        elif mark := _vouched_for(finding, article, marked):
            accepted.append(Accepted(finding, f"marked {mark}"))
        else:
            kept.append(finding)
    return Settled(kept, accepted, _with_unused(notes, used, article, desk))


# Notes -------------------------------------------------------------------------------------------


def _read(article: Article, source: str, desk: Desk) -> list[Note]:
    from newslint.reading_notes import read_notes

    opened: list[Note] = []
    notes = []
    for note in read_notes(article, source):
        problem = note.problem or _problem(note, opened, desk)
        if not problem and note.action is Action.OFF:
            opened.append(note)
        notes.append(msgspec.structs.replace(note, problem=problem))
    return notes


def _problem(note: Note, opened: Sequence[Note], desk: Desk) -> str | None:
    """What is wrong with a note, or None; ``opened`` are the ``off`` notes before it."""
    for selector in note.selectors:
        if not _is_known(selector, desk.registry):
            return f"no rule is called “{selector}”; {near(selector, _names(desk.registry))}"
    if note.action is Action.ON:
        closes = any(not note.selectors or set(note.selectors) & set(off.selectors) for off in opened)
        return None if closes else "there is nothing to switch on again: no “newslint: off” stands before it"
    if desk.settings.require_reason and not note.reason:
        return "it gives no reason, which this desk asks for: add a colon and the reason after the rules"
    return None


def _is_known(selector: str, registry: Registry) -> bool:
    # What is not known may be a rule of a plugin that could not be loaded; the run ends with status 2 as it is.
    return selector == "all" or registry.failed or any(means(selector, rule) for rule in registry.rules.values())


def _names(registry: Registry) -> set[str]:
    return {*registry.rules, *(rule.rpartition("/")[0] for rule in registry.rules)}


def _scopes(notes: Sequence[Note], article: Article) -> Iterator[_Scope]:
    """Where each selector of each sound note holds."""
    end = len(article.copy) + 1
    for number, note in enumerate(notes):
        if note.problem or note.action is Action.ON:
            continue
        start = note.span.start
        for selector in note.selectors or ("all",):
            if note.action is Action.IGNORE_FILE:
                yield _Scope(number, selector, Span(0, end))
            elif note.action is Action.OFF:
                yield _Scope(number, selector, Span(start, _switched_on(selector, notes[number + 1 :], end)))
            elif element := article.element_at(start):
                yield _Scope(number, selector, Span(element.span.start, element.span.end + 1))


def _switched_on(selector: str, later: Sequence[Note], end: int) -> int:
    """Where what was switched off is switched on again; the end of the copy where it never is."""
    for note in later:
        if note.action is Action.ON and not note.problem and (not note.selectors or selector in note.selectors):
            return note.span.start
    return end


def _with_unused(notes: Sequence[Note], used: set[tuple[int, str]], article: Article, desk: Desk) -> list[Note]:
    """The notes, with the selectors that were there in vain although their rules ran."""
    unused: dict[int, list[str]] = {}
    for number, note in enumerate(notes):
        if note.problem or note.action is Action.ON:
            continue
        for selector in note.selectors or ("all",):
            if (number, selector) not in used and _ran(selector, article, desk):
                unused.setdefault(number, []).append(selector)
    return [
        msgspec.structs.replace(note, unused=tuple(unused[number])) if number in unused else note
        for number, note in enumerate(notes)
    ]


def _ran(selector: str, article: Article, desk: Desk) -> bool:
    """Whether a rule that a selector means was run on an article: what did not run is not there in vain."""
    settings = desk.settings
    return selector == "all" or any(
        means(selector, type(rule)) and not settings.exempting(rule.id, article.section, article.type)
        for rule in desk.rules
    )


# Marks -------------------------------------------------------------------------------------------


class _Marked(NamedTuple):
    """A word with the mark after it: the span of both, and the mark."""

    span: Span
    mark: str


def _marked_words(article: Article) -> list[_Marked]:
    """The words of an article that somebody has checked."""
    copy = article.copy
    if not any(mark in copy for mark in _MARKS):
        return []
    return [_Marked(Span(*match.span()), match[2]) for match in _MARKED.finditer(copy)]


def _vouched_for(finding: Finding, article: Article, marked: Sequence[_Marked]) -> str | None:
    """The mark that says of a finding's words that they are right, or None."""
    if finding.whole_article or len(article.text(finding.span).split()) > MOST_WORDS + 1:
        return None
    return next((word.mark for word in marked if word.span.overlaps(finding.span)), None)
