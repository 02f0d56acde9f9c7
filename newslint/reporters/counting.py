"""Counts as an editor would say them: "3 errors, 14 warnings in 2 files; 5 can be fixed with --fix"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newslint.reports import Report, ReportedFinding


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: "1 error", "2,300 files"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def findings_phrase(report: Report) -> str:
    """What was found, and in how many files: "3 errors, 14 warnings in 2 of 10 files"."""
    summary = report.summary
    if not summary.errors + summary.warnings + summary.infos:
        return f"No findings in {counted(summary.files, 'file')}"
    kinds = ((summary.errors, "error"), (summary.warnings, "warning"), (summary.infos, "info"))
    found = ", ".join(counted(number, noun) for number, noun in kinds if number)
    touched = sum(bool(file.findings) for file in report.files)
    if touched == summary.files:
        return f"{found} in {counted(touched, 'file')}"
    return f"{found} in {touched:,} of {counted(summary.files, 'file')}"


def fix_counts(findings: Iterable[ReportedFinding]) -> tuple[int, int]:
    """How many findings have a safe fix, and how many another one."""
    fixes = [finding.fix for finding in findings if finding.fix is not None]
    safe = sum(fix.safe for fix in fixes)
    return safe, len(fixes) - safe


def fixes_phrase(report: Report) -> str:
    """What newslint can put right by itself, or "" where it can put nothing right."""
    safe, unsafe = fix_counts(report.findings)
    if safe and unsafe:
        return f"{safe:,} can be fixed with --fix, {unsafe:,} more with --unsafe-fixes"
    if safe:
        return f"{safe:,} can be fixed with --fix"
    return f"{unsafe:,} can be fixed with --unsafe-fixes" if unsafe else ""


def summary_phrase(report: Report) -> str:
    """What was found, what can be fixed, and what could not be checked, on one line without a full point."""
    phrases = [findings_phrase(report), fixes_phrase(report)]
    if accepted := report.summary.suppressed:
        phrases.append(f"{accepted:,} accepted")
    if failures := report.summary.failures:
        phrases.append(f"{counted(failures, 'failure')} kept newslint from checking everything")
    return "; ".join(phrase for phrase in phrases if phrase)


def findings_by_rule(report: Report) -> list[tuple[str, int]]:
    """The rules with the number of their findings, most findings first, then by id."""
    counts = Counter(finding.rule for finding in report.findings)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
