"""What changed: the lines that differ from a revision, and the files that are staged for the next commit."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from newslint.git import GitError, Repository
from newslint.reports import FileReport, ReportedFinding

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_DIFF = (
    *("diff", "--no-ext-diff", "--no-textconv", "--no-color", "--find-renames", "--diff-filter=ACMR"),
    *("--ignore-submodules=all", "--inter-hunk-context=0"),
)


class Stretch(NamedTuple):
    """Lines that changed, from 1, the last included."""

    first: int
    last: int


Lines = Sequence[Stretch] | None
"""The lines of a file that changed; None for all of them."""


def repositories(paths: Iterable[str]) -> list[Repository]:
    """The repositories that some paths lie in, each once; without paths, that of this folder. Raises GitError."""
    folders = set(map(_folder, paths)) or {"."}
    found = {repository.root: repository for repository in map(Repository, sorted(folders))}
    return list(found.values())


def _folder(path: str) -> str:
    """The nearest folder that is there: a path may be a pattern, or the file be gone from the working tree."""
    while path and not os.path.isdir(path):
        path = os.path.dirname(path)
    return path or "."


class Changes:
    """The files that changed since a revision, by their absolute paths, each with its changed lines."""

    def __init__(self, lines: Mapping[str, Lines]) -> None:
        self._lines = lines
        self.files = sorted(lines)

    def narrow(self, report: FileReport) -> FileReport:
        """A report without what it says of lines that did not change; findings about the whole article stay."""
        lines = self._lines.get(os.path.abspath(report.path))
        if lines is None:
            return report
        kept = tuple(finding for finding in report.findings if _concerns(finding, lines))
        accepted = tuple(item for item in report.suppressed if _concerns(item.finding, lines))
        return msgspec.structs.replace(report, findings=kept, suppressed=accepted)


def _concerns(finding: ReportedFinding, lines: Sequence[Stretch]) -> bool:
    """Whether a finding is about lines that changed; one on the whole article is, when any did."""
    if finding.whole_article:
        return True
    first, last = finding.start.line, finding.end.line
    return any(stretch.first <= last and first <= stretch.last for stretch in lines)


def changes_since(repositories: Iterable[Repository], revision: str, *, staged: bool = False) -> Changes:
    """What the working tree, or the index, has changed since its branch left a revision.

    Renames are followed; files that git does not know yet are new. Raises GitError.
    """
    lines: dict[str, Lines] = {}
    for repository in repositories:
        lines |= _changes_in(repository, revision, staged=staged)
    return Changes(lines)


def _changes_in(repository: Repository, revision: str, *, staged: bool) -> dict[str, Lines]:
    base = _base(repository, revision)
    scope = ["--cached", base] if staged else [base]
    changed = _changed_lines(repository, scope)
    if not staged:
        untracked = repository.ask("ls-files", "--others", "--exclude-standard", "-z")
        changed |= {repository.absolute(path): None for path in untracked.split(b"\0") if path}
    return changed


def _base(repository: Repository, revision: str) -> str:
    """The commit to compare with: where the branch at hand left the revision's, as far as git can tell."""
    commit = repository.ask_line("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
    if commit is None:
        advice = "; is it spelled right, and was it fetched (`git fetch`)?"
        if repository.ask_line("rev-parse", "--is-shallow-repository") == "true":
            advice = (
                ", and this clone is shallow: fetch what it lacks first, "
                "by `git fetch --unshallow` or, in actions/checkout, by `fetch-depth: 0`"
            )
        raise GitError(f"git knows no revision “{revision}”{advice}")
    # A shallow clone may lack the commit that both have in common; then the revision itself must do.
    return repository.ask_line("merge-base", commit, "HEAD") or commit


def _changed_lines(repository: Repository, scope: Sequence[str]) -> dict[str, Lines]:
    """The changed lines by absolute path. Names and hunks come in two answers, in the same order."""
    names = list(_names(repository.ask(*_DIFF, "--raw", "-z", *scope, "--")))
    hunks = list(_hunks(repository.ask(*_DIFF, "--unified=0", *scope, "--")))
    changed = {repository.absolute(name): lines for name, lines in zip(names, hunks, strict=True)}
    # What was only renamed has not changed.
    return {path: lines for path, lines in changed.items() if lines is None or lines}


def _names(raw: bytes) -> Iterator[bytes]:
    """The names, the new ones of renamed files, in what ``--raw -z`` prints."""
    fields = iter(raw.split(b"\0"))
    for field in fields:
        if field.startswith(b":"):
            name = next(fields)
            yield next(fields) if field.rpartition(b" ")[2][:1] in b"RC" else name


def _hunks(patch: bytes) -> Iterator[Lines]:
    """The changed lines of each file of a patch; None where git takes a file for binary."""
    for part in re.split(rb"^diff --git ", patch, flags=re.MULTILINE)[1:]:
        binary = re.search(rb"^(?:Binary files .* differ|GIT binary patch)$", part, re.MULTILINE)
        if binary is not None and b"\n@@ " not in part:
            yield None
            continue
        yield [_stretch(match) for line in part.split(b"\n") if (match := _HUNK.match(line)) and match[2] != b"0"]


def _stretch(match: re.Match[bytes]) -> Stretch:
    first, count = int(match[1]), int(match[2] or 1)
    return Stretch(first, first + count - 1)


# The index ---------------------------------------------------------------------------------------


def staged_files(repository: Repository) -> list[str]:
    """The absolute paths of the files whose content is staged for the next commit."""
    names = repository.ask(*_DIFF, "--cached", "--name-only", "-z", "--")
    return [repository.absolute(name) for name in names.split(b"\0") if name]


def staged_contents(repository: Repository, files: Iterable[str]) -> dict[str, bytes]:
    """The staged content of files, as a checkout would write it, by absolute path; links are left out.

    Raises GitError.
    """
    from tempfile import TemporaryDirectory

    names = {os.path.relpath(file, repository.root): file for file in files}
    with TemporaryDirectory(prefix="newslint-") as folder:
        listed = b"\0".join(os.fsencode(name) for name in names)
        repository.ask("checkout-index", f"--prefix={folder}/", "-z", "--stdin", input=listed)
        written = {file: os.path.join(folder, name) for name, file in names.items()}
        return {file: Path(copy).read_bytes() for file, copy in written.items() if not os.path.islink(copy)}
