"""What the entries of a stylebook would have flagged in published articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import msgspec

from newslint.reports import FileReport, ReportedFinding

AROUND = 60
"""Characters of copy that are shown on either side of the words."""


class Sample(msgspec.Struct, frozen=True):
    """One place that an entry would have flagged. Line and column count from 1."""

    path: str
    line: int
    column: int
    words: str
    message: str
    excerpt: str


class EntryAudit(msgspec.Struct, frozen=True):
    """How often an entry would have spoken, and in how many articles."""

    id: str
    findings: int
    articles: int
    per_1000_words: float
    examples: tuple[Sample, ...]


class Audit(msgspec.Struct, frozen=True):
    """All entries, those that would have spoken most often first."""

    articles: int
    words: int
    entries: tuple[EntryAudit, ...]


def audit(reports: Iterable[FileReport], entries: Collection[str], examples: int) -> Audit:
    """Counts what reports say of some entries; ``examples`` is how many places to show for each."""
    found: dict[str, list[ReportedFinding]] = {entry: [] for entry in entries}
    articles = words = 0
    for report in reports:
        articles += 1
        words += report.words
        for finding in report.findings:
            if finding.rule in found:
                found[finding.rule].append(finding)
    audits = (
        EntryAudit(
            id=entry,
            findings=len(findings),
            articles=len({finding.path for finding in findings}),
            per_1000_words=round(1000 * len(findings) / words, 3) if words else 0.0,
            examples=tuple(map(_sample, _spread(findings, examples))),
        )
        for entry, findings in found.items()
    )
    return Audit(articles, words, tuple(sorted(audits, key=lambda item: (-item.findings, item.id))))


def _spread(findings: Sequence[ReportedFinding], number: int) -> Sequence[ReportedFinding]:
    """Some findings from the beginning to the end, so that they come from different articles."""
    if len(findings) <= number:
        return findings
    return [findings[index * len(findings) // number] for index in range(number)]


def _sample(finding: ReportedFinding) -> Sample:
    excerpt = finding.excerpt
    start, end = max(excerpt.start - AROUND, 0), min(excerpt.end + AROUND, len(excerpt.text))
    before = "…" if start > 0 or excerpt.cut_before else ""
    after = "…" if end < len(excerpt.text) or excerpt.cut_after else ""
    return Sample(
        finding.path,
        finding.start.line,
        finding.start.column,
        excerpt.text[excerpt.start : excerpt.end],
        finding.message,
        f"{before}{excerpt.text[start:end].strip()}{after}",
    )
