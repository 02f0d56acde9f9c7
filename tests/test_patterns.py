"""No regular expression of newslint or its plugins runs away, whatever the copy."""

from __future__ import annotations

import re
import signal
import time
from types import FrameType

import pytest

from tests.pattern_tools import Pattern, ambiguities, attacks, parse, patterns_in_use

PATTERNS = patterns_in_use()
LIMIT = 0.5
"""Seconds: far more than a pattern needs that does not run away."""


def test_the_patterns_are_found():
    places = {pattern.place.replace("/", ".") for pattern in PATTERNS}
    assert len(PATTERNS) > 200
    for module in ("newslint.language.dates", "newslint.language.sentences", "plugins.newslint_facts.claims"):
        assert any(place.startswith(module) for place in places), module


@pytest.mark.parametrize(
    ("source", "runs_away"),
    [
        (r"(?:a+)+b", True),
        (r"(?:a*)*b", True),
        (r"(?:\w+\s?)*x", True),
        (r"(?:\s*,?\s*\w+)*:", True),
        (r"(?:a|[^,])*x", True),
        (r"(?:(?:a|b+)\s*)*c", False),
        (r"(?:\s+\w+)*x", False),
        (r"(?:\w+\s)*x", False),
        (r"(?:a+)+", True),
        (r"(?:\[(?:[^\[\]\s]{0,60}|\s{0,60})\]|-)+", True),
        (r"(?:\w+\s?)*+x", False),
        (r"(?:[a-z]{1,3}){1,4}x", False),
        (r"(?:[ab]|c)*d", False),
        (r"(?:x*|y*)*z", True),
    ],
)
def test_the_check_itself(source, runs_away):
    items, flags = parse(Pattern(source, 0, "here"))
    assert bool(list(ambiguities(items, flags))) is runs_away


@pytest.mark.parametrize("pattern", PATTERNS, ids=str)
def test_no_repetition_shares_out_a_text_in_many_ways(pattern: Pattern):
    items, flags = parse(pattern)
    assert not set(ambiguities(items, flags)), pattern.source


class _TooLongError(BaseException):
    pass


def _give_up(number: int, frame: FrameType | None) -> None:
    raise _TooLongError


@pytest.mark.parametrize("pattern", PATTERNS, ids=str)
def test_a_text_made_for_the_pattern_is_read_in_time(pattern: Pattern):
    compiled = re.compile(pattern.source, pattern.flags)
    before = signal.signal(signal.SIGALRM, _give_up)
    try:
        for start, again in sorted(set(attacks(pattern))):
            # From one place far; from all places a little, as most patterns are used on a line or a sentence.
            for method, length in ((compiled.match, 4_000), (compiled.fullmatch, 4_000), (compiled.search, 400)):
                text = start + (again * (length // len(again) + 1))[:length] + "\0"
                signal.setitimer(signal.ITIMER_REAL, 10)
                begin = time.process_time()
                try:
                    method(text)
                except _TooLongError:
                    pytest.fail(f"{pattern.source!r} does not end on {start!r} and many {again!r}")
                finally:
                    signal.setitimer(signal.ITIMER_REAL, 0)
                took = time.process_time() - begin
                assert took < LIMIT, f"{pattern.source!r} on {start!r} and many {again!r}"
    finally:
        signal.signal(signal.SIGALRM, before)
