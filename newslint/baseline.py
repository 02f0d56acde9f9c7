"""The baseline: findings that a desk has accepted for now, so that only new ones are reported.

A finding is known by its rule, its words and their neighbours in the same article; lines do not enter. Equal
findings are counted: a third one is new. A finding about an article as a whole is known by the article. An article
that was renamed keeps its findings.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from newslint.late_patterns import late_pattern
from newslint.reports import FileReport, ReportedFinding, SuppressedBy, SuppressedFinding

FILE_NAME = "newslint-baseline.json"
VERSION = 1

NEIGHBOURS = 4
"""Words on each side that a finding is known by; one side that is still as it was is enough."""

PASSAGE = 40
"""Characters from which the words alone make a passage known."""

LONGEST = 200
"""Characters of the flagged words that are recorded."""

_WORD = late_pattern(r"\w+")


class BaselineError(Exception):
    """A baseline that cannot be used. The message names the file and says what to do."""


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """A finding as it is recorded. ``words`` is None where it is about the whole article."""

    path: str
    rule: str
    words: str | None = None
    before: str = ""
    after: str = ""


class _File(msgspec.Struct, frozen=True):
    version: int
    findings: list[Entry]


class Baseline:
    """The recorded findings of many articles. ``file`` is where they stand; paths are relative to its folder."""

    def __init__(self, file: Path, entries: Iterable[Entry] = ()) -> None:
        self.file = file.absolute()
        self._entries: dict[str, list[Entry]] = {}
        for entry in entries:
            self._entries.setdefault(entry.path, []).append(entry)

    @classmethod
    def read(cls, file: Path) -> Baseline:
        """The baseline in a file. Raises BaselineError."""
        try:
            content = msgspec.json.decode(file.read_bytes(), type=_File)
        except FileNotFoundError:
            raise BaselineError(f"{file}: does not exist; record it with `newslint baseline`") from None
        except OSError as error:
            raise BaselineError(f"{file}: cannot be read ({error.strerror})") from None
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise BaselineError(f"{file}: is not a baseline ({error}); was it merged badly?") from None
        if content.version != VERSION:
            raise BaselineError(f"{file}: is of version {content.version}, and this newslint reads {VERSION}")
        return cls(file, content.findings)

    def __len__(self) -> int:
        return sum(map(len, self._entries.values()))

    def entries(self) -> Iterator[Entry]:
        """All entries, article by article."""
        for entries in self._entries.values():
            yield from entries

    # Known and new ---------------------------------------------------------------------------

    def divide(self, report: FileReport) -> FileReport:
        """The report with the findings that are known among those that are suppressed."""
        if not report.findings:
            return report
        path = self._relative(report.path)
        today = [_entry(path, finding) for finding in report.findings]
        known = _known(today, self._entries.get(path) or self._renamed(path, today))
        accepted = [SuppressedFinding(report.findings[index], SuppressedBy.BASELINE) for index in sorted(known)]
        new = tuple(finding for index, finding in enumerate(report.findings) if index not in known)
        return msgspec.structs.replace(report, findings=new, suppressed=(*report.suppressed, *accepted))

    def _relative(self, path: str) -> str:
        return os.path.relpath(path, self.file.parent).replace(os.sep, "/")

    def _renamed(self, path: str, today: Iterable[Entry]) -> list[Entry]:
        """The entries of the article that an article without any was before it was renamed or moved."""
        marks = {_mark(entry) for entry in today if entry.words is not None}
        best, most = None, 0
        for old, entries in self._entries.items():
            if not self._is_gone(old):
                continue
            shared = sum(entry.words is not None and _mark(entry) in marks for entry in entries)
            score = 2 * shared + (os.path.basename(old) == os.path.basename(path))
            if score > most:
                best, most = old, score
        return self._entries[best] if best is not None else []

    def _is_gone(self, path: str) -> bool:
        return not os.path.lexists(self.file.parent / path)

    # Recording -------------------------------------------------------------------------------

    def updated(self, reports: Iterable[FileReport], *, prune: bool = False) -> Baseline:
        """The baseline after some articles were checked anew: all their findings or, to prune, those known already.

        Articles that could not be read keep their entries, as do those that were not checked; those that no
        longer exist lose them.
        """
        entries = {path: found for path, found in self._entries.items() if not self._is_gone(path)}
        for report in reports:
            path = self._relative(report.path)
            if report.errors and not report.words:
                continue
            divided = self.divide(report)
            findings = [item.finding for item in divided.suppressed if item.by is SuppressedBy.BASELINE]
            if not prune:
                findings += divided.findings
            entries[path] = [_entry(path, finding) for finding in findings]
        return Baseline(self.file, (entry for found in entries.values() for entry in found))

    def encode(self) -> bytes:
        """The content of the file: sorted, one finding a line, so that version control shows what came and went."""
        lines = sorted(msgspec.json.encode(entry) for entry in self.entries())
        return b'{"version": %d, "findings": [\n%s\n]}\n' % (VERSION, b",\n".join(lines))


def _entry(path: str, finding: ReportedFinding) -> Entry:
    if finding.whole_article:
        return Entry(path, finding.rule)
    excerpt = finding.excerpt
    words = " ".join(excerpt.text[excerpt.start : excerpt.end].split())[:LONGEST]
    before = _WORD.findall(excerpt.text[: excerpt.start])[-NEIGHBOURS:]
    after = _WORD.findall(excerpt.text[excerpt.end :])[:NEIGHBOURS]
    return Entry(path, finding.rule, words, " ".join(before), " ".join(after))


def _mark(entry: Entry) -> tuple[str, ...]:
    """What an entry is known by, wherever its article lies."""
    return entry.rule, (entry.words or "").casefold(), entry.before.casefold(), entry.after.casefold()


def _known(today: list[Entry], recorded: Iterable[Entry]) -> set[int]:
    """The places in ``today`` of what is recorded; each record stands for one finding."""
    left = list(recorded)
    known: set[int] = set()
    for same in (_is_same, _is_akin, _is_sibling):
        for index, entry in enumerate(today):
            if index in known:
                continue
            match = next((old for old in left if same(old, entry)), None)
            if match is not None:
                left.remove(match)
                known.add(index)
    # What was accepted of the whole article is accepted of its paragraphs.
    accepted = {old.rule for old in left if old.words is None}
    return known | {index for index, entry in enumerate(today) if entry.rule in accepted}


def _is_same(old: Entry, new: Entry) -> bool:
    return (old.words is None) == (new.words is None) and _mark(old) == _mark(new)


def _is_akin(old: Entry, new: Entry) -> bool:
    """Whether an entry is the same after an edit on one side of it."""
    rule, words, before, after = _mark(old)
    other_rule, other_words, other_before, other_after = _mark(new)
    if old.words is None or new.words is None or (rule, words) != (other_rule, other_words):
        return False
    return (bool(before) and before == other_before) or (bool(after) and after == other_after)


def _is_sibling(old: Entry, new: Entry) -> bool:
    """Whether a long passage goes by the name of another rule of the family: a lede that is no longer the lede."""
    if old.words is None or new.words is None or min(len(old.words), len(new.words)) < PASSAGE:
        return False
    same_family = old.rule.partition("/")[0] == new.rule.partition("/")[0]
    words, other_words = old.words.casefold(), new.words.casefold()
    return same_family and (words.startswith(other_words) or other_words.startswith(words))
