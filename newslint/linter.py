"""Linter: newslint as a library. One linter checks many articles, from several threads."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from newslint.article import Article
from newslint.config import ConfigError, layer_from_table
from newslint.conversion import converted
from newslint.failures import described
from newslint.locate import in_source, locate, locate_note
from newslint.notices import language_notices
from newslint.plugins import Registry
from newslint.profiling import timing
from newslint.readers.base import Reader, Source, UnreadableError
from newslint.readers.choice import choose
from newslint.reports import FileReport, Notice, ReportedFinding, RunError, SuppressedBy, SuppressedFinding
from newslint.rule_runs import run_rules
from newslint.settings import Layer
from newslint.source import Lines
from newslint.workspace import Desk, Workspace

STANDARD_INPUT = "<stdin>"


class ParseReport(msgspec.Struct, frozen=True):
    """What reading one file gave: its articles in order, mostly one, or none and the errors that say why."""

    path: str
    articles: tuple[Article, ...] = ()
    errors: tuple[RunError, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def article(self) -> Article | None:
        """The file's article, the first of several; None where there is none."""
        return self.articles[0] if self.articles else None


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
            return ParseReport(name, errors=(RunError(name, error.kind, str(error)),))
        return self._parse(source)

    def _parse(self, source: Source) -> ParseReport:
        name = source.path or STANDARD_INPUT
        try:
            desk = self.workspace.desk_for(source.path)
        except ConfigError as error:
            return ParseReport(name, errors=(RunError(name, "config", str(error)),))
        return _read(source, desk, name)[0]

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
        with timing("everything else"):
            return self._checked(source)

    def _checked(self, source: Source) -> FileReport:
        name = source.path or STANDARD_INPUT
        try:
            desk = self.workspace.desk_for(source.path)
        except ConfigError as error:
            return FileReport(name, errors=(RunError(name, "config", str(error)),))
        self.workspace.running.start(desk.registry)
        with timing("reading"):
            parsed, lines = _read(source, desk, name)
        if not parsed.articles:
            return FileReport(name, errors=parsed.errors, notices=parsed.notices)
        errors = [*parsed.errors, *(msgspec.structs.replace(error, path=name) for error in desk.errors)]
        located: list[ReportedFinding] = []
        suppressed: list[SuppressedFinding] = []
        seen: Counter[str] = Counter()
        for article in parsed.articles:
            run = run_rules(desk, article, lines.text, name)
            errors += run.errors
            located += locate(run.settled.kept, article, lines, name, seen)
            located += (locate_note(finding, note.source, lines, name, seen) for finding, note in run.on_notes)
            for finding, reason in run.settled.accepted:
                place = locate([finding], article, lines, name, seen)[0]
                suppressed.append(SuppressedFinding(place, SuppressedBy.NOTE, reason))
        return FileReport(
            name,
            tuple(sorted(located, key=in_source)),
            tuple(dict.fromkeys(errors)),
            words=sum(len(article.copy.split()) for article in parsed.articles),
            notices=(*parsed.notices, *language_notices(parsed.articles, name)),
            suppressed=tuple(sorted(suppressed, key=lambda item: in_source(item.finding))),
            section=next((article.section for article in parsed.articles if article.section), None),
            authors=tuple(dict.fromkeys(name for article in parsed.articles for name in _authors(article))),
            in_paragraphs=source.in_paragraphs,
        )

    def read_bytes(self, path: str | os.PathLike[str]) -> bytes:
        """A file's bytes. Raises UnreadableError, in words for an editor."""
        return _source(os.fspath(path)).data

    def reader_of(self, data: bytes, path: str | os.PathLike[str] | None = None) -> Reader:
        """The reader that reads a file's bytes. Raises ConfigError for settings that cannot be used."""
        source = _named(data, path)
        return choose(source, self.workspace.desk_for(source.path).registry.readers.values()).reader

    # What it works with ----------------------------------------------------------------------

    def rule_options(self, rule_id: str, path: str | os.PathLike[str] | None = None) -> Any:
        """The options that a rule has for a file, whether it is on or off. Raises ConfigError, or KeyError."""
        desk = self.workspace.desk_for(os.fspath(path) if path is not None else None)
        return converted(desk.settings.options.get(rule_id) or {}, desk.registry.rules[rule_id].Options)

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


def _read(source: Source, desk: Desk, name: str) -> tuple[ParseReport, Lines]:
    """What reading a source gives, and the lines that its findings are counted by."""
    choice = choose(source, desk.registry.readers.values())
    reader = choice.reader
    notices = (Notice(name, "format", choice.notice),) if choice.notice else ()
    try:
        articles = tuple(reader.read_all(source, desk.settings.conventions))
        for article in articles:
            if not isinstance(article, Article):
                raise TypeError(f"it returned {article!r}, which is not a newslint.Article")
        lines = Lines(_countable_text(reader, source, articles))
    except UnreadableError as error:
        return ParseReport(name, errors=(RunError(name, error.kind, str(error)),), notices=notices), Lines("")
    except (Exception, SystemExit) as error:
        plugin = desk.registry.plugin_of_reader(reader.name)
        whose = f"the {reader.name} reader" + (f" of {plugin}" if plugin else "")
        message = f"{whose} failed: {described(error)}; the file was not checked"
        return ParseReport(name, errors=(RunError(name, "reader", message),), notices=notices), Lines("")
    problems = [problem for article in articles for problem in article.problems]
    errors = tuple(RunError(name, problem.kind, problem.message) for problem in problems)
    return ParseReport(name, articles, errors, notices), lines


def _countable_text(reader: Reader, source: Source, articles: Sequence[Article]) -> str:
    """The text that lines and columns count in; the copy where a reader of files that are not text names none."""
    try:
        return reader.text(source)
    except UnreadableError:
        return articles[0].copy if articles else ""


def _authors(article: Article) -> Iterator[str]:
    for byline in (article.byline, *article.other_bylines):
        yield from byline.names if byline is not None else ()
