"""Clock times in running text: "11:51 p.m.", "5.30pm", "at 17:45 GMT".

A colon between two numbers is a time only where the words around it say so: scores, ratios, running times
and Bible verses are written the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from newslint.late_patterns import late_pattern
from newslint.spans import Span

ClockFault = Literal["hour", "minute", "second"]


class Clock(msgspec.Struct, frozen=True, gc=False):
    """A clock time: ``hour`` 0 to 23 ("11 p.m." is 23), as exact as it was written.

    ``zone`` as written ("ET"). ``fault`` names the part that no clock shows; the numbers are then as written.
    """

    span: Span
    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    fault: ClockFault | None = None


_GAP = "[ \u00a0\u202f\u2009]"
_CLOCK = late_pattern(
    rf"([0-9][0-9]?)(?:([:.])([0-9][0-9])(?::([0-9][0-9]))?)?(?:{_GAP}?([AaPp])(\.?){_GAP}?[Mm](?![A-Za-z0-9])\.?)?"
)
_ZONE = late_pattern(
    rf"{_GAP}?\(?(UTC|GMT|BST|CES?T|EES?T|IST|MSK|JST|HKT|SGT|A[EW]S?[DS]?T|NZ[SD]T|AK[SD]T|HST|[ECMP][SD]?T"
    r"|[Ee]astern|[Cc]entral|[Mm]ountain|[Pp]acific)\b\)?"
)
_CLOCK_WORD_BEFORE = late_pattern(
    r"(?i)\b(?:at|by|until|till|from|since|before|after|around|about|between|past|um|à|às|las)\s$"
)
_RANGE_BEFORE = late_pattern(r"\s?(?:[-–—]|to|and|until|till|or)\s?")
_CLOCK_WORD_AFTER = late_pattern(
    r"\s(?:hours?\b|hrs?\b|o[’']clock|local\b|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|today\b|tonight\b|tomorrow\b"
    r"|yesterday\b|in\sthe\s(?:morning|afternoon|evening)\b|on\s(?:[A-Z]|[0-9])|Uhr\b)"
)
# What counts with a colon as well: games, odds, shares, chapter and verse.
_NO_CLOCK_BEFORE = late_pattern(
    r"(?i)\b(?:st(?:ands?|ood)|w[io]ns?|los[et]s?|beat(?:en)?|end(?:s|ed)|finish(?:es|ed)|le[ad]ds?|trail(?:s|ed)|scor(?:es?|ed)"
    r"|ratios?|odds|split|tied|drew|chapters?|verses?|psalms?|genesis|exodus|leviticus|deuteronomy|isaiah|jeremiah|ezekiel|proverbs"
    r"|matthew|mark|luke|john|acts|romans|corinthians|galatians|ephesians|hebrews|revelation|sura|surah|quran|koran|pages?|vol)\b"
)
_NO_CLOCK_AFTER = late_pattern(
    r"\s(?:split|ratio|odds|mix|lead|win|loss|defeat|victory|mark|minutes?|seconds?|min|sec)\b"
)


def find_clocks(copy: str, span: Span) -> Iterator[Clock]:
    """The clock times at a span of the copy, in order."""
    last_end = -1
    for match in _CLOCK.finditer(copy, span.start, span.end):
        half = match[5]
        if half is None and match[2] != ":":
            continue
        start, end = match.span()
        if start > span.start and (copy[start - 1] in ".:,/$£€-–’'" or copy[start - 1].isalnum()):
            ranged = last_end >= 0 and _RANGE_BEFORE.fullmatch(copy, last_end, start)
            if copy[start - 1].isalnum() or not ranged:
                continue
        if half is None and end < span.end and copy[end] in ":0123456789%/":
            continue
        zone = _ZONE.match(copy, end, span.end)
        if half is None and zone is None and not _is_clock(copy, span, match, last_end):
            continue
        clock = _clock(match, zone, copy, span)
        if clock is not None:
            last_end = clock.span.end
            yield clock


def _is_clock(copy: str, span: Span, match: re.Match[str], last_end: int) -> bool:
    """Whether the words around say that two numbers with a colon are a time."""
    start, end = match.span()
    before = copy[max(span.start, start - 40) : start]
    if _NO_CLOCK_BEFORE.search(before) or _NO_CLOCK_AFTER.match(copy, end, span.end):
        return False
    if last_end >= 0 and _RANGE_BEFORE.fullmatch(copy, last_end, start):
        return True
    after = _CLOCK_WORD_AFTER.match(copy, end, span.end) is not None
    if not after and _CLOCK_WORD_BEFORE.search(before) is None:
        return False
    # "At 25:40" and "by 85:72" may be a running time or a result; a time of day goes to 24.
    hour, minute = int(match[1]), int(match[3])
    return after or hour < 24 or (hour == 24 and not minute) or (hour < 30 and minute > 59)


def _clock(match: re.Match[str], zone: re.Match[str] | None, copy: str, span: Span) -> Clock | None:
    hour = int(match[1])
    minute = int(match[3]) if match[3] else None
    second = int(match[4]) if match[4] else None
    half = match[5]
    fault: ClockFault | None = None
    if half is not None:
        # "15 AM stations": without minutes or points, a number above 12 counts something else.
        if hour > 12 and minute is None and not match[6]:
            return None
        if match[2] == "." and minute is not None and minute > 59 and not match[6]:
            return None
        if hour > 12:
            fault = "hour"
        else:
            hour = hour % 12 + (12 if half in "Pp" else 0)
    elif hour > 24 or (hour == 24 and minute):
        fault = "hour"
    if minute is not None and minute > 59:
        fault = "minute"
    elif second is not None and second > 59:
        fault = "second"
    if fault == "minute" or fault == "second":
        hour = int(match[1])
    elif fault is None and hour == 24:
        hour = 0
    end = match.end()
    # The full point of "p.m." at the end of a sentence closes both; without a point inside it closes the sentence.
    if half is not None and copy[end - 1] == "." and not match[6]:
        end -= 1
    if zone is not None:
        end = zone.end()
    return Clock(Span(match.start(), min(end, span.end)), hour, minute, second, zone[1] if zone else None, fault)
