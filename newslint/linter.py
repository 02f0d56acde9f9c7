"""Linter: newslint as a library. One linter checks many articles, from several threads."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from newslint.article import Article
from newslint.config import ConfigError, layer_from_table
from newslint.failures import described
from newslint.findings import Finding, Fix, Severity
from newslint.locate import locate
from newslint.plugins import Registry
from newslint.readers import FIRST_PARTY_READERS
from newslint.readers.base import Reader, Source, UnreadableError
from newslint.reports import FileReport, RunError
from newslint.rules import Rule, UnavailableError
from newslint.settings import Layer, Settings
from newslint.spans import Span
from newslint.workspace import Desk, Workspace

STANDARD_INPUT = "<stdin>"


class ParseReport(msgspec.Struct, frozen=True):
    """What reading one file gave: its article, or None and the errors that say why."""

    path: str
    article: Article | None
    errors: tuple[RunError, ...] = ()


class Linter:
    """Checks articles. Nothing is printed, no file is written, and no state is shared between linters.

    A linter may be used from several threads. Make one with `from_config`, or from a workspace.
    """

    def __init__(self, workspace: Workspace | None = None) -> None:
        self.workspace = workspace or Workspace()

    @classmethod
    def from_config(
        cls,
        path: str | os.PathLike[str] | None = None,
        *,
        isolated: bool = False,
        settings: Mapping[str, Any] | None = None,
        plugins: Sequence[str | os.PathLike[str]] = (),
    ) -> Linter:
        """A linter by a configuration file.

        Without ``path``, each article is checked by the configuration that governs its folder;
        ``isolated`` reads none. ``settings``, spelled as in the file, go on top; ``plugins`` are
        plugin files to load besides. Raises ConfigError for a configuration that cannot be used.
        """
        layers: list[Layer] = [layer_from_table(settings, "settings")] if settings else []
        config = Path(path).absolute() if path is not None else None
        workspace = Workspace(
            config, isolated=isolated, layers=layers, plugins=[Path(name).absolute() for name in plugins]
        )
        if config is not None or layers:
            workspace.desk_for(None)
        return cls(workspace)

    # Reading ---------------------------------------------------------------------------------

    def parse_text(self, text: str, path: str | os.PathLike[str] | None = None) -> ParseReport:
        """What newslint understands of a text; ``path`` decides format and settings."""
        return self._parse(_named(text, path))

    def parse_bytes(self, data: bytes, path: str | os.PathLike[str] | None = None) -> ParseReport:
        """What newslint understands of a file's bytes."""
        return self._parse(_named(data, path))

    def parse_file(self, path: str | os.PathLike[str]) -> ParseReport:
        """What newslint understands of a file."""
        try:
            source = _source(os.fspath(path))
        except UnreadableError as error:
            name = os.fspath(path)
            return ParseReport(name, None, (RunError(name, error.kind, str(error)),))
        return self._parse(source)

    def _parse(self, source: Source) -> ParseReport:
        name = source.path or STANDARD_INPUT
        try:
            desk = self.workspace.desk_for(source.path)
        except ConfigError as error:
            return ParseReport(name, None, (RunError(name, "config", str(error)),))
        article, errors = _read(source, desk, name)
        return ParseReport(name, article, tuple(errors))

    # Checking --------------------------------------------------------------------------------

    def check_text(self, text: str, path: str | os.PathLike[str] | None = None) -> FileReport:
        """Checks a text; ``path`` decides format and settings and need not exist."""
        return self._check(_named(text, path))

    def check_bytes(self, data: bytes, path: str | os.PathLike[str] | None = None) -> FileReport:
        """Checks a file's bytes; ``path`` decides format and settings and need not exist."""
        return self._check(_named(data, path))

    def check_file(self, path: str | os.PathLike[str]) -> FileReport:
        """Checks a file. What cannot be read is an error in the report, never an exception."""
        try:
            source = _source(os.fspath(path))
        except UnreadableError as error:
            name = os.fspath(path)
            return FileReport(name, errors=(RunError(name, error.kind, str(error)),))
        return self._check(source)

    def _check(self, source: Source) -> FileReport:
        name = source.path or STANDARD_INPUT
        try:
            desk = self.workspace.desk_for(source.path)
        except ConfigError as error:
            return FileReport(name, errors=(RunError(name, "config", str(error)),))
        self.workspace.running.start(desk.registry)
        article, errors = _read(source, desk, name)
        if article is None:
            return FileReport(name, errors=tuple(errors))
        errors += (msgspec.structs.replace(error, path=name) for error in desk.errors)
        findings: list[Finding] = []
        for rule in _in_force(desk, article):
            found, problem = run_rule(rule, article, name, desk.registry)
            findings += _wanted(found, rule, desk.settings, article)
            if problem is not None:
                errors.append(problem)
        located = locate(findings, article, _countable_text(source, article), name)
        return FileReport(name, located, tuple(errors), words=len(article.copy.split()))

    def read_bytes(self, path: str | os.PathLike[str]) -> bytes:
        """A file's bytes. Raises UnreadableError, in words for an editor."""
        return _source(os.fspath(path)).data

    def reader_of(self, data: bytes, path: str | os.PathLike[str] | None = None) -> Reader:
        """The reader that reads a file's bytes. Raises ConfigError for settings that cannot be used."""
        source = _named(data, path)
        return reader_for(source, self.workspace.desk_for(source.path).registry)

    # What it works with ----------------------------------------------------------------------

    def registries(self) -> list[Registry]:
        """The sets of plugins in use."""
        return self.workspace.registries()

    @property
    def errors(self) -> list[RunError]:
        """What is wrong with the plugins in use, so that less is checked than was asked for."""
        return [error for registry in self.registries() for error in registry.errors]

    def close(self) -> list[RunError]:
        """Lets the plugins release what they hold; returns the errors of those that failed at it."""
        return self.workspace.running.finish()

    def __enter__(self) -> Linter:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def _countable_text(source: Source, article: Article) -> str:
    """The text that lines and columns count in: the file's, or the copy where the file is not text."""
    try:
        return source.text
    except UnreadableError:
        return article.copy


def _named(data: bytes | str, path: str | os.PathLike[str] | None) -> Source:
    return Source(data, os.fspath(path).replace(os.sep, "/") if path is not None else None)


def _source(name: str) -> Source:
    try:
        with open(name, "rb") as file:
            return _named(file.read(), name)
    except FileNotFoundError:
        what = "is a link to a file that does not exist" if os.path.islink(name) else "does not exist"
        raise UnreadableError("missing", what) from None
    except IsADirectoryError:
        raise UnreadableError("directory", "is a folder, not a file") from None
    except PermissionError:
        raise UnreadableError("permission", "may not be read: check its permissions") from None
    except OSError as error:
        raise UnreadableError("unreadable", f"cannot be read: {error.strerror or error}") from None


def _read(source: Source, desk: Desk, name: str) -> tuple[Article | None, list[RunError]]:
    reader = reader_for(source, desk.registry)
    try:
        article = reader.read(source, desk.settings.conventions)
        if not isinstance(article, Article):
            raise TypeError(f"it returned {article!r}, which is not a newslint.Article")
    except UnreadableError as error:
        return None, [RunError(name, error.kind, str(error))]
    except (Exception, SystemExit) as error:
        plugin = desk.registry.plugin_of_reader(reader.name)
        whose = f"the {reader.name} reader" + (f" of {plugin}" if plugin else "")
        return None, [RunError(name, "reader", f"{whose} failed: {described(error)}; the file was not checked")]
    return article, [RunError(name, problem.kind, problem.message) for problem in article.problems]


def reader_for(source: Source, registry: Registry) -> Reader:
    """The reader for a source, by the ending of its name; the plain-text reader for all others."""
    for reader in (*registry.readers.values(), *FIRST_PARTY_READERS):
        if source.suffix in reader.suffixes:
            return reader
    return FIRST_PARTY_READERS[0]


def _in_force(desk: Desk, article: Article) -> Iterator[Rule]:
    settings = desk.settings
    for rule in desk.rules:
        if settings.exempt and settings.exempting(rule.id, article.section, article.type):
            continue
        yield rule


def _wanted(found: Sequence[Finding], rule: Rule, settings: Settings, article: Article) -> Iterator[Finding]:
    """A rule's findings as the configuration wants them, which may say more of its parts than of the rule."""
    for finding in found:
        if finding.rule == rule.id:
            yield finding
            continue
        on = settings.parts.decision(finding.rule, rule.id).on
        if on and not settings.exempting(finding.rule, article.section, article.type):
            severity = settings.parts.severity(finding.rule, rule.id)
            yield finding if severity is None else msgspec.structs.replace(finding, severity=severity)


def run_rule(rule: Rule, article: Article, path: str, registry: Registry) -> tuple[list[Finding], RunError | None]:
    """A rule's findings on an article, and an error where it failed: then with what came before.

    The one place where rules run; the guard holds the iteration as well as the call.
    """
    findings: list[Finding] = []
    try:
        for finding in rule.check(article):
            _check_finding(finding, rule, article)
            findings.append(finding)
    except UnavailableError as error:
        # Not this file's trouble: the same error from all files is one.
        return findings, RunError(None, "unavailable", f"{rule.id}: {error}; the other rules were run")
    except (Exception, SystemExit) as error:
        plugin = registry.plugin_of.get(rule.id, "an unregistered plugin")
        message = f"rule {rule.id} of {plugin} failed: {described(error)}; the other rules were run"
        return findings, RunError(path, "rule", message)
    return findings, None


def _check_finding(finding: object, rule: Rule, article: Article) -> None:
    """Raises TypeError or ValueError for a finding that could not be reported, or would be by another name."""
    if not isinstance(finding, Finding):
        raise TypeError(f"it yielded {finding!r}, which is not a newslint.Finding")
    if finding.rule != rule.id and not finding.rule.startswith(f"{rule.id}/"):
        raise ValueError(f"it yielded a finding of another rule, {finding.rule}")
    if not isinstance(finding.severity, Severity):
        raise TypeError(f"it yielded a finding of the severity {finding.severity!r}, which is not a newslint.Severity")
    _check_span(finding.span, article, "a finding")
    if finding.fix is not None:
        _check_fix(finding.fix, article)


def _check_fix(fix: Fix, article: Article) -> None:
    end = 0
    for edit in sorted(fix.edits, key=lambda edit: edit.span):
        _check_span(edit.span, article, "a fix")
        if edit.span.start < end:
            raise ValueError(f"it yielded a fix whose edits overlap at {edit.span.start}")
        end = edit.span.end


def _check_span(span: Span, article: Article, what: str) -> None:
    if not 0 <= span.start <= span.end <= len(article.copy):
        raise ValueError(
            f"it yielded {what} at {span.start} to {span.end}, outside the copy (0 to {len(article.copy)})"
        )
