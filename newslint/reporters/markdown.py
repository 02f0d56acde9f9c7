"""The Markdown format: a summary for the comment on a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.late_patterns import late_pattern
from newslint.reporters.base import Style
from newslint.reporters.counting import counted, findings_by_rule, findings_phrase, fixes_phrase
from newslint.reporters.visible import visible
from newslint.reports import FileReport, Report, ReportedFinding, RunError

MOST_CHARACTERS = 60_000
"""GitHub takes comments of up to 65,536 characters. Where there is more to say, the most severe is said."""

MOST_ERRORS = 20


def render(report: Report, style: Style) -> Iterator[str]:
    """Yields a heading with the counts, what could not be checked, and a table for each file with findings."""
    yield f"## newslint: {findings_phrase(report)}\n"
    if fixes := fixes_phrase(report):
        yield f"\n{fixes.replace('--fix', '`--fix`').replace('--unsafe-fixes', '`--unsafe-fixes`')}.\n"
    if errors := report.all_errors:
        yield from _errors(errors)
    rows = {id(finding): _row(finding) for finding in report.findings}
    kept = _kept(report, rows)
    for file in report.files:
        yield from _file(file, [rows[id(finding)] for finding in file.findings if id(finding) in kept])
    if cut := len(rows) - len(kept):
        yield f"\n{counted(cut, 'more finding')}, none graver than these, would not fit here.\n"
    if style.statistics and rows:
        yield "\n<details><summary>Findings by rule</summary>\n\n| findings | rule |\n|---:|---|\n"
        yield from (f"| {number:,} | {code(rule)} |\n" for rule, number in findings_by_rule(report))
        yield "\n</details>\n"


def _errors(errors: list[RunError]) -> Iterator[str]:
    yield "\n**Could not be checked, or not in full:**\n\n"
    for error in errors[:MOST_ERRORS]:
        place = "" if error.path is None else f"{code(error.path)}: "
        yield f"- {code(error.kind)} {place}{plain(error.message)}\n"
    if len(errors) > MOST_ERRORS:
        yield f"- and {len(errors) - MOST_ERRORS:,} more\n"


def _file(file: FileReport, rows: list[str]) -> Iterator[str]:
    if rows:
        yield _heading(file.path)
        yield from rows


def _heading(path: str) -> str:
    return f"\n### {code(path)}\n\n| place | severity | finding | rule |\n|---:|---|---|---|\n"


def _row(finding: ReportedFinding) -> str:
    place = f"{finding.start.line}:{finding.start.column}"
    return f"| {place} | {finding.severity.value} | {plain(finding.message)} | {code(finding.rule)} |\n"


def _kept(report: Report, rows: dict[int, str]) -> set[int]:
    """The identities of the findings that there is room for."""
    kept: set[int] = set()
    headed: set[str] = set()
    room = MOST_CHARACTERS
    for finding in sorted(report.findings, key=lambda finding: -finding.severity.rank):
        room -= len(rows[id(finding)])
        if finding.path not in headed:
            headed.add(finding.path)
            room -= len(_heading(finding.path))
        if room < 0:
            break
        kept.add(id(finding))
    return kept


_SYNTAX = late_pattern(r"[\\`*_\[\]<>|]")
_REFERENCES = late_pattern(r"[@#!%~&](?=\w)|:(?=//)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)", re.IGNORECASE)
"""What GitHub and GitLab turn into mentions of people, issues, labels, and into links."""


def plain(text: str) -> str:
    """The text as Markdown that shows it as it is: no markup, no link, and nobody mentioned."""
    return _SYNTAX.sub(r"\\\g<0>", unlinked(text)).replace("&", "&amp;").replace("$", "&#36;")


def unlinked(text: str) -> str:
    """The text with a space of no width in whatever would become a mention or a link."""
    return _REFERENCES.sub("\\g<0>\u200b", visible(text))


def code(text: str) -> str:
    """The text as a code span, also in a table."""
    text = visible(text)
    if "`" in text or text != text.strip():
        return plain(text)
    return "`" + text.replace("|", "\\|") + "`"
