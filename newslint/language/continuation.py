"""Whether a quotation that is open at the end of a paragraph runs on in the next.

The convention (AP Stylebook, "quotation marks", running quotations): a quotation of several paragraphs
opens each of them with a mark and closes only the last; words at the end of a paragraph that are no full
sentence are closed there. It looks just like a closing mark that was forgotten before another quotation.
What tells them apart is in the words: speech that runs on is made of whole sentences and is not
interrupted; a fragment ("called it “a disaster.") ends where its sentence ends; an attribution inside
the open stretch ("“…, she said.") shows that the quotation had ended before it; and who speaks next
shows whether it is the same person.
"""

from __future__ import annotations

import re

from newslint.language.speech import attribution_at_end, attribution_inside, attribution_near, introduces
from newslint.late_patterns import late_pattern
from newslint.spans import Span

SLIP = 1.0
"""Evidence from which on a missing close is a slip, not the convention."""

CERTAIN = 2.5
"""Evidence from which on there is no doubt."""

_SENTENCE_BREAK = late_pattern(r"[.?!…][\"”’')\]]*\s+[\"“‘'(\[]*[A-Z]")
_SENTENCE_END = late_pattern(r"(?:[.?!…:—–]|--)[\"”’'»)\]]*\s*\Z")
_FIRST_LETTER = late_pattern(r"[\w\[(]")
_CAPITALS = late_pattern(r"\b[A-Z][\w’'-]*[a-z]\b")
_TAIL = 400
_SHORT = 60


def evidence_of_slip(copy: str, opening: Span, end: int, next_paragraph: Span, next_close: int | None) -> float:
    """How strongly the words speak for a closing mark that was forgotten in a paragraph.

    ``opening`` is the mark that is still open when the paragraph ends at ``end``; ``next_close`` the
    offset after the mark that closes what the next paragraph begins with, None where nothing does. See
    SLIP and CERTAIN; negative where the words speak for the convention.
    """
    return _in_open_stretch(copy, opening, end) + _in_next(copy, opening, next_paragraph, next_close)


def _in_open_stretch(copy: str, opening: Span, end: int) -> float:
    evidence = 0.0
    tail = copy[max(opening.end, end - 12) : end]
    if not _SENTENCE_END.search(tail):
        evidence += 2.5 if tail.rstrip()[-1:] == "," else 1.8
    one_sentence = _SENTENCE_BREAK.search(copy, opening.end, end) is None
    first = _FIRST_LETTER.search(copy, opening.end, end)
    if first is not None and first[0].islower():
        evidence += 2.5 if one_sentence else 1.2
    elif copy[max(0, opening.start - 2) : opening.start - 1].isalpha() and not copy.endswith("that ", 0, opening.start):
        evidence += 1.5 if one_sentence else 1.0
    found = attribution_at_end(copy, opening.end, end)
    if found is not None:
        evidence += 3.5
    elif attribution_inside(copy, opening.end, end) is not None:
        evidence += 1.3
    if end - opening.end < _SHORT and copy[max(0, opening.start - 1) : opening.start].strip("\n"):
        evidence += 0.5
    if copy[max(opening.end, end - 2) : end].strip("\"”’'").endswith("?"):
        evidence += 0.4
    return evidence


def _in_next(copy: str, opening: Span, next_paragraph: Span, next_close: int | None) -> float:
    if next_close is None:
        return -1.5
    found = attribution_near(copy, next_close, next_paragraph.end)
    if found is None:
        if not copy[next_close : next_paragraph.end].strip(" ."):
            return -1.0
        whole = copy[next_close - 2] in ".,?!…—-"
        return 1.0 if whole else 1.5
    if found.goes_on:
        return -1.0
    evidence = 1.0 if introduces(copy, opening.start) else 0.2
    if found.is_pronoun:
        return evidence
    before = copy[max(0, opening.start - _TAIL) : opening.start]
    begins_paragraph = not copy[max(0, opening.start - 1) : opening.start].strip("\n")
    if begins_paragraph and attribution_inside(copy, max(0, opening.start - _TAIL), opening.start) is None:
        return 0.6  # nobody was named before: the attribution may be the first of a quotation that runs on
    names = _CAPITALS.findall(found.speaker)
    same = bool(names) and re.search(rf"\b{re.escape(names[-1])}\b", before) is not None
    return evidence + 0.4 if same else 1.5
