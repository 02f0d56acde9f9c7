"""What a run gives: findings mapped to the source, errors, and a summary.

The records of a large archive are many, and none can be part of a cycle (all are frozen, and made from
the inside out), so the garbage collector need not look at them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from newslint.findings import Severity
from newslint.source import Position

if TYPE_CHECKING:
    from newslint.article import Article


class RunError(msgspec.Struct, frozen=True, gc=False):
    """Something that could not be checked, or not in full. A run with errors ends with status 2.

    ``kind`` is a short name for programs: "encoding", "front-matter", "plugin", "rule", …
    ``path`` is None where no file is concerned.
    """

    path: str | None
    kind: str
    message: str


class Notice(msgspec.Struct, frozen=True, gc=False):
    """Something that the user should know of how a file was checked, though it was checked in full.

    ``kind`` is a short name for programs: "format" for a file that is not of the format that its name says,
    "language" for copy in which speakers were not looked for, because it is not English.
    """

    path: str
    kind: str
    message: str


LANGUAGE = "language"
"""The kind of the notice that copy is in another language than the analysis."""


def gathered(notices: Iterable[Notice]) -> list[Notice]:
    """The notices of a run, those about the language of copy as one, at the first file concerned."""
    found = list(notices)
    foreign = [notice for notice in found if notice.kind == LANGUAGE]
    if len(foreign) < 2:
        return found
    others = len(foreign) - 1
    besides = f" (so it is with {others} other file{'' if others == 1 else 's'})"
    first = msgspec.structs.replace(foreign[0], message=foreign[0].message + besides)
    kept = (notice for notice in found if notice.kind != LANGUAGE or notice is foreign[0])
    return [first if notice is foreign[0] else notice for notice in kept]


class ReportedEdit(msgspec.Struct, frozen=True, gc=False):
    """Replace the source between two offsets by a text."""

    start: int
    end: int
    text: str


class ReportedFix(msgspec.Struct, frozen=True, gc=False):
    """A fix in the coordinates of the source file."""

    description: str
    safe: bool
    edits: tuple[ReportedEdit, ...]


class Excerpt(msgspec.Struct, frozen=True, gc=False):
    """The copy around a finding, on one line: the flagged words are ``text[start:end]``.

    ``cut_before`` and ``cut_after``: the paragraph goes on there.
    """

    text: str
    start: int
    end: int
    cut_before: bool = False
    cut_after: bool = False


class ReportedFinding(msgspec.Struct, frozen=True, gc=False):
    """A finding where its reader will look for it: path, positions in the source, fix, fingerprint.

    The fingerprint is the same as long as the rule, the flagged words and their neighbours are; it
    does not depend on line numbers. That of a finding about the ``whole_article`` depends on the rule alone.
    """

    rule: str
    severity: Severity
    message: str
    path: str
    start: Position
    end: Position
    fix: ReportedFix | None
    fingerprint: str
    excerpt: Excerpt
    tags: tuple[str, ...] = ()
    whole_article: bool = False


class SuppressedBy(StrEnum):
    """What keeps a finding out of a report: a note or a mark in the article, or the baseline."""

    NOTE = "note"
    BASELINE = "baseline"


class SuppressedFinding(msgspec.Struct, frozen=True, gc=False):
    """A finding that the desk has accepted, and the reason that it gives; "" for none."""

    finding: ReportedFinding
    by: SuppressedBy
    reason: str = ""


class FileReport(msgspec.Struct, frozen=True, gc=False):
    """What checking one file gave, findings in the order of the source; those that are ``suppressed`` apart.

    ``in_paragraphs`` where the file has no lines: then positions name a paragraph and a character in it.
    """

    path: str
    findings: tuple[ReportedFinding, ...] = ()
    errors: tuple[RunError, ...] = ()
    words: int = 0
    notices: tuple[Notice, ...] = ()
    suppressed: tuple[SuppressedFinding, ...] = ()
    section: str | None = None
    authors: tuple[str, ...] = ()
    in_paragraphs: bool = False


class RuleDescription(msgspec.Struct, frozen=True):
    """A rule as reports describe it: ``summary`` is one line, ``help`` Markdown, ``url`` its page on the web."""

    id: str
    summary: str
    help: str
    severity: Severity
    tags: tuple[str, ...] = ()
    url: str | None = None


class Summary(msgspec.Struct, frozen=True):
    """Counts over a run."""

    files: int
    words: int
    errors: int
    warnings: int
    infos: int
    fixable: int
    failures: int
    suppressed: int = 0


class Sources:
    """What was checked, for the reporters that show more of it than findings. Nothing is at hand here."""

    def data(self, path: str) -> bytes | None:  # noqa: ARG002  (nothing is at hand)
        """The bytes of a file, by the path of its report; None where they cannot be had."""
        return None

    def articles(self, path: str) -> Sequence[Article]:  # noqa: ARG002
        """The articles of a file, read with the settings that they were checked with; none where they cannot be had."""
        return ()


class Report(msgspec.Struct, frozen=True):
    """A whole run.

    ``root`` is the folder that relative paths start from, absolute. ``sources`` gives what was checked.
    ``docs_url`` is the page on the web that has the rules' documentation.
    """

    files: tuple[FileReport, ...]
    errors: tuple[RunError, ...]
    rules: Mapping[str, RuleDescription]
    version: str
    root: str
    sources: Sources = Sources()
    docs_url: str | None = None

    @property
    def findings(self) -> list[ReportedFinding]:
        """All findings, by file and place."""
        return [finding for file in self.files for finding in file.findings]

    @property
    def suppressed(self) -> list[SuppressedFinding]:
        """All findings that the desk has accepted, by file."""
        return [item for file in self.files for item in file.suppressed]

    @property
    def all_errors(self) -> list[RunError]:
        """The run's own errors, then those of its files."""
        return [*self.errors, *(error for file in self.files for error in file.errors)]

    @property
    def notices(self) -> list[Notice]:
        """What to know of how the files were checked; what is the same of several files stands once."""
        return gathered(notice for file in self.files for notice in file.notices)

    @property
    def summary(self) -> Summary:
        """Counts of files, words, findings by severity, fixable findings, and failures."""
        counts = dict.fromkeys(Severity, 0)
        fixable = 0
        for finding in self.findings:
            counts[finding.severity] += 1
            fixable += finding.fix is not None
        return Summary(
            files=len(self.files),
            words=sum(file.words for file in self.files),
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            infos=counts[Severity.INFO],
            fixable=fixable,
            failures=len(self.all_errors),
            suppressed=len(self.suppressed),
        )
