"""Votes against the size of the body that cast them: "the nine-member board voted 6-4"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint import Article, Span, late_pattern
from newslint_facts.numbers import COUNT, whole
from newslint_facts.window import Slip, windows


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    body = (
        "(?:[Bb]oard|[Cc]ouncil|[Cc]ommission|[Cc]ommittee|[Cc]ourt|[Pp]anel|[Ss]enate|[Hh]ouse|[Jj]ury|[Dd]elegation)"
    )
    tally = r"(?P<ayes{0}>\d{{1,3}})(?:-|–|\sto\s)(?P<noes{0}>\d{{1,3}})(?:[-–](?P<rest{0}>\d{{1,3}}))?"
    return (
        late_pattern(rf"(?<![\w-])(?P<size>{COUNT})-member\s(?:[\w’'-]+\s){{0,5}}?{body}\b"),
        late_pattern(
            r"\b(?:voted|vote|approved|rejected|passed|defeated)\b[^.;:\d\n]{0,40}?\s"
            + tally.format("")
            + r"(?![\w:]|[-–./]\d)"
            + r"|(?<![\w:.–/-])"
            + tally.format(2)
            + r"\svote\b"
        ),
    )


def find_wrong_votes(article: Article) -> Iterator[Slip]:
    """More votes than there are members; fewer are an absence."""
    copy = article.copy
    if "-member" not in copy:
        return
    member, vote = _patterns()
    for window in windows(article, ("-member",), before=200, after=200):
        bodies = list(member.finditer(copy, window.start, window.end))
        votes = list(vote.finditer(copy, window.start, window.end))
        if len(bodies) != 1 or len(votes) != 1 or copy.count("-member", window.start, window.end) > 1:
            continue
        counts = [int(count) for count in votes[0].groups() if count]
        size = whole(bodies[0]["size"])
        if sum(counts) > size:
            span = Span(min(bodies[0].start(), votes[0].start()), max(bodies[0].end(), votes[0].end()))
            tally = "-".join(map(str, counts))
            yield Slip(span, f"{tally} makes {sum(counts)} votes, and there are {size} members")
