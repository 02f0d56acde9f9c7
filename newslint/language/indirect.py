"""Indirect speech: what somebody said, reported without marks."""

from __future__ import annotations

from collections.abc import Iterator, Set

import msgspec

from newslint.language.linking import Linker
from newslint.language.reporting_verbs import inflections
from newslint.language.speakers import CHAIN, REACH, WORDS, Mention
from newslint.late_patterns import late_pattern


class Report(msgspec.Struct, frozen=True, gc=False):
    """A clause of indirect speech: its tokens, first to last, the speaker's mention and the verb's token."""

    first: int
    last: int
    mention: Mention
    cue: int


_CUE = late_pattern("[12kK34@]")
# Between verb and clause: whom it was told to, when and where: "told reporters on Thursday in Geneva that". Nothing
# is given back (*+): twenty weekdays in a row could be shared out in more ways than there is time to try.
_CIRCUMSTANCES = rf"(?:a|A|,|H|[pf]+D?[{WORDS}]+|D?[{WORDS}]*[RrNA](?=[tAp,])|[pOb]+H)*+"
_THAT = late_pattern(rf"{_CIRCUMSTANCES}t,?(?=.)")
_CLAUSE = late_pattern(rf"a?(?=[PYtw]|{CHAIN}(?:,[^.\n,]{{1,20}},)?[a]*[xEvdV1256k])")
_HEARER_AND_CLAUSE = late_pattern(rf"(?:H|D?[{WORDS}]*?[RrN])(?=[PYw]|D[{WORDS}]+a*[xEvd])")
_PARENTHESIS = late_pattern(r",P[kK3][,.\-]")
_TAKE_CLAUSES_LIST = """
    say argue claim insist suggest note add contend assert acknowledge admit concede warn predict explain stress
    complain allege testify reply joke
"""
_TAKE_CLAUSES = frozenset(_TAKE_CLAUSES_LIST.split())
"""Verbs after which a noun phrase begins a clause, if a finite verb follows: "said the plan to close it was"."""

_BEGINS_CLAUSE = frozenset("DNRrPTmUGgo#i")
_FINITE = frozenset("xEvV125")
_VERB = frozenset("xEvVd12567k")
_CLAUSE_WORDS = frozenset("txEvV12567kPW")
_NAMED = frozenset("NTRrPUmu")
_MARKED = frozenset("qQ!")


def find_reports(linker: Linker, taken: Set[int]) -> Iterator[Report]:
    """The clauses of indirect speech that contain no quotation; ``taken`` are the cues of quotations."""
    letters = linker.letters
    position = 0
    for match in _CUE.finditer(letters):
        cue = match.start()
        if cue in taken or cue < position:
            continue
        report = _according(linker, cue) if letters[cue] == "@" else _report(linker, cue)
        if report is None or _MARKED.intersection(letters[report.first : report.last + 1]):
            continue
        if report.last - report.first < 2:
            continue
        position = report.last if report.first > cue else cue
        yield report


def _report(linker: Linker, cue: int) -> Report | None:
    letters, subjects = linker.letters, linker.subjects
    letter = letters[cue]
    if letter in "kK3" and not linker.is_verb(cue) and not _PARENTHESIS.search(letters, max(0, cue - 4), cue + 2):
        return None
    following = letters[cue + 1 : cue + 2]
    inflection = inflections().get(linker.narration.word(cue).lower())
    if inflection is None or inflection.verb.use != "speech":
        return None
    end = subjects.sentence_end(cue)
    at_end = following in {".", "\n", ""}
    if at_end or (following in {"p", "A"} and not _CLAUSE_WORDS.intersection(letters[cue + 1 : end])):
        return _trailing(linker, cue)
    first = _clause_start(letters, cue + 1, end)
    if first is None and inflection.verb.lemma in _TAKE_CLAUSES and following in _BEGINS_CLAUSE:
        first = cue + 1 if _FINITE.intersection(letters[cue + 2 : end]) else None
    if first is None:
        return _trailing(linker, cue) if following == "," or letters[cue - 1 : cue] == "," else None
    mention = subjects.of(cue)
    if mention is None or not _NAMED.intersection(letters[mention.first : mention.last + 1]):
        return None
    if mention.first > cue:
        return None
    return Report(first, end - 1, mention, cue)


def _clause_start(letters: str, start: int, end: int) -> int | None:
    """The first token of the reported clause after a verb, or None."""
    if letters.find("t", start, min(end, start + 30)) >= 0:
        match = _THAT.match(letters, start, min(end, start + 30))
        if match:
            return match.end()
    match = _CLAUSE.match(letters, start, end)
    if match:
        return match.end() + (letters[match.end()] == "t")
    match = _HEARER_AND_CLAUSE.match(letters, start, end)
    return match.end() if match else None


def _trailing(linker: Linker, cue: int) -> Report | None:
    """ "The talks failed, the ministry said."."""
    letters = linker.letters
    start = linker.subjects.sentence_start(cue)
    mention = linker.subjects.of(cue)
    if mention is None or not _NAMED.intersection(letters[mention.first : mention.last + 1]):
        return None
    comma = mention.first - 1 if mention.first < cue else cue - 1
    if comma <= start or letters[comma] != "," or not _VERB.intersection(letters[start:comma]):
        return None
    return Report(start, comma - 1, mention, cue)


_SOURCE = late_pattern(rf"O({CHAIN})")


def _according(linker: Linker, cue: int) -> Report | None:
    letters, subjects = linker.letters, linker.subjects
    match = _SOURCE.match(letters, cue + 1, cue + REACH)
    mention = subjects.trim(*match.span(1)) if match else None
    if mention is None:
        return None
    start, end = subjects.sentence_start(cue), subjects.sentence_end(cue)
    if cue - start <= 1 or (letters[cue - 1] in "c&y" and cue - start <= 2):
        comma = letters.find(",", mention.last, end)
        if comma < 0 or comma + 1 >= end:
            return None
        return Report(comma + 1, end - 1, mention, cue)
    last = cue - 1
    while last > start and letters[last] in ",a~":
        last -= 1
    return Report(start, last, mention, cue) if _VERB.intersection(letters[start:last]) else None
