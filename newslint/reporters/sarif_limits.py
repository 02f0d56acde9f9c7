"""How much code scanning takes of one run, and what is left out where there is more."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import NamedTuple

from newslint.reports import ReportedFinding

MOST_RESULTS = 25_000
"""GitHub refuses a run with more."""

MOST_BYTES = 9_500_000
"""GitHub refuses a file of more than 10 MB, gzipped; the rest is room for what follows the results."""


class Result(NamedTuple):
    """A finding as SARIF, and how grave it is (see `Severity.rank`)."""

    rank: int
    text: str


def gravest(findings: Sequence[ReportedFinding], most: int) -> set[int]:
    """The identities of the findings to report: all, or the most severe where they are too many."""
    if len(findings) > most:
        findings = sorted(findings, key=lambda finding: -finding.severity.rank)[:most]
    return set(map(id, findings))


def fitting(head: str, results: Sequence[Result], most: int = MOST_BYTES) -> list[str]:
    """The results that fit into so many bytes, gzipped, after a head: all, or the most severe; in their order."""
    if len(head) + sum(len(result.text) for result in results) < most / 4:
        # A character has four bytes of UTF-8 at the most.
        return [result.text for result in results]
    order = sorted(range(len(results)), key=lambda index: -results[index].rank)
    kept = []
    # As gzip does it; what the compressor holds back is little against the room that is left.
    compressor = zlib.compressobj()
    size = len(compressor.compress(head.encode()))
    for index in order:
        size += len(compressor.compress(results[index].text.encode()))
        if size > most:
            break
        kept.append(index)
    return [results[index].text for index in sorted(kept)]
