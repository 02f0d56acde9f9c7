"""Reports made by hand: ordinary findings, hostile ones, and a run in which things failed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from newslint.article import Article
from newslint.findings import Severity
from newslint.linter import Linter
from newslint.reporters import first_party_reporters
from newslint.reporters.base import Style
from newslint.reports import (
    Excerpt,
    FileReport,
    Report,
    ReportedEdit,
    ReportedFinding,
    ReportedFix,
    RuleDescription,
    RunError,
    Sources,
)
from newslint.source import Lines

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

COUNCIL = """\
Council keeps the ferry

By Ana Ruiz

The council voted 7-2 to keep the ferry running. “We owe it to the island, Mayor Joan Pell said.
The subsidy will be “reviewed yearly”, she added.
"""

RULES = (
    RuleDescription(
        "quotes/unbalanced",
        "A quotation opens and never closes.",
        "A quotation opens and never closes.\n\n**Why:** readers can no longer tell who speaks.\n\n"
        "**Do:** close it where the speaker’s words end.",
        ERROR,
        ("quotes",),
    ),
    RuleDescription(
        "quotes/punctuation",
        "A comma or full point stands outside the closing mark.",
        "Why: American copy puts it inside.\n\nDo: move it.",
        WARNING,
        ("quotes", "style"),
    ),
    RuleDescription("readability/scores", "The scores of an article.", "", INFO, ("readability",)),
)


def finding(
    source: str,
    words: str,
    message: str,
    *,
    rule: str = "quotes/unbalanced",
    severity: Severity = ERROR,
    path: str = "news/council.txt",
    fix: ReportedFix | None = None,
    fingerprint: str = "",
    excerpt: Excerpt | None = None,
) -> ReportedFinding:
    """A finding on the first place where the words stand in the source; its excerpt is the line of that place."""
    start = source.index(words)
    end = start + len(words)
    lines = Lines(source)
    line_start = source.rfind("\n", 0, start) + 1
    line_end = source.find("\n", end)
    line = source[line_start : line_end if line_end >= 0 else len(source)]
    return ReportedFinding(
        rule=rule,
        severity=severity,
        message=message,
        path=path,
        start=lines.position(start),
        end=lines.position(end),
        fix=fix,
        fingerprint=fingerprint or f"{rule}:{start}",
        excerpt=excerpt or Excerpt(line, start - line_start, end - line_start),
    )


def fix(source: str, old: str, new: str, description: str, *, safe: bool = True) -> ReportedFix:
    """A fix of one edit, on the first place where the old text stands."""
    start = source.index(old)
    return ReportedFix(description, safe, (ReportedEdit(start, start + len(old), new),))


def file(path: str, *findings: ReportedFinding, errors: Sequence[RunError] = (), words: int = 100) -> FileReport:
    return FileReport(path, findings, tuple(errors), words)


def report(
    *files: FileReport, errors: Iterable[RunError] = (), root: str = "/desk", rules: Iterable[RuleDescription] = RULES
) -> Report:
    return Report(files, tuple(errors), {rule.id: rule for rule in rules}, "0.1.0", root)


def render(format: str, report: Report, style: Style | None = None) -> str:
    """The output of a first-party format, all of it."""
    reporter = next(reporter for reporter in first_party_reporters() if reporter.name == format)
    return "".join(reporter.render(report, style or Style()))


UNBALANCED = finding(
    COUNCIL,
    "“",
    "“We owe it to the island, … opens and never closes: add ” where the speaker’s words end",
    fingerprint="f-unbalanced",
)
PUNCTUATION = finding(
    COUNCIL,
    "”,",
    "The comma belongs inside the closing mark: “reviewed yearly,”",
    rule="quotes/punctuation",
    severity=WARNING,
    fix=fix(COUNCIL, "”,", ",”", "move the comma inside the mark"),
    fingerprint="f-punctuation",
)
SCORES = finding(
    COUNCIL,
    "Council keeps the ferry",
    "Grade 7.1, ease 64, 33 words",
    rule="readability/scores",
    severity=INFO,
    fingerprint="f-scores",
)

CLEAN = report(file("news/clean.txt"), file("news/other.txt"))
ORDINARY = report(file("news/council.txt", SCORES, UNBALANCED, PUNCTUATION), file("news/clean.txt"))

NOT_UTF8 = RunError(
    "news/old.txt", "encoding", "Byte 0x93 at offset 17 is not UTF-8; it may be Windows-1252: convert it"
)
CRASH = RunError(None, "plugin", "desk_rules.py cannot be imported: No module named 'wire'")
FAILED = report(
    file("news/council.txt", UNBALANCED),
    file("news/old.txt", errors=[NOT_UTF8], words=0),
    errors=[CRASH],
)

HOSTILE_WORDS = (
    "::error file=x.txt::pwned\n\r##vso[task.setvariable variable=a]b ##[add-mask]c ##teamcity[x]"
    " \x1b[2J\x1b]0;title\x07 \x9b31m \u202egnp.exe\u202c <b>&\"' ]]> | `x` @desk #12 [a](b) {0} % ; , \x00 \ud83d"
)
HOSTILE_PATH = "news/a:b,c;d]e%0A::error::\n\x1b[2J<&\"'é \udcff.txt"


def hostile() -> Report:
    """A run over an article that tries to act on whatever shows the report."""
    source = f"Head\n\n{HOSTILE_WORDS.replace(chr(10), '').replace(chr(13), '')} here.\n"
    one = finding(
        source,
        "here",
        f"{HOSTILE_WORDS} is wrong",
        rule="grammar/languagetool/X",
        path=HOSTILE_PATH,
        fix=ReportedFix(HOSTILE_WORDS, False, (ReportedEdit(0, 0, HOSTILE_WORDS),)),
        fingerprint="f-hostile",
        excerpt=Excerpt(f"{HOSTILE_WORDS} here.", 0, len(HOSTILE_WORDS)),
    )
    return report(
        file(HOSTILE_PATH, one, errors=[RunError(HOSTILE_PATH, "front-matter", HOSTILE_WORDS)]),
        errors=[RunError(None, "plugin", HOSTILE_WORDS)],
    )


class FilesIn(Sources):
    """The files of a report in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def data(self, path: str) -> bytes | None:
        file = self.folder / path
        return file.read_bytes() if file.is_file() else None

    def articles(self, path: str) -> Sequence[Article]:
        data = self.data(path)
        return () if data is None else Linter.from_config(isolated=True).parse_bytes(data, path).articles


def written(report: Report, folder: Path, sources: dict[str, str]) -> Report:
    """The same report with the files of its findings in a folder."""
    for path, text in sources.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
    return Report(report.files, report.errors, report.rules, report.version, folder.as_posix(), sources=FilesIn(folder))
