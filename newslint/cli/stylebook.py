"""newslint stylebook"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newslint.cache_folder import default_folder
from newslint.cli import common

if TYPE_CHECKING:
    from newslint.stylebook.loading import Find
    from newslint.stylebook_audit import Audit

STARTING_FILE = """\
# {name}: how the desk writes. `newslint stylebook test {file}` runs the tests below.
# To use it, write into newslint.toml:  stylebook = ["./{file}"]
# or, on top of AP style:               stylebook = ["ap", "./{file}"]

stylebook: {name}
description: How the desk writes.

entries:
  # The entry’s name, of small letters and hyphens. Findings are called {name}/protester.
  protester:
    swap: protestor -> protester      # what it finds -> what to write
    as: noun                          # the plural too
    why: The desk spells it with an e.
    flags:                            # texts it must flag -> what becomes of them
      - Two protestors left. -> Two protesters left.
    leaves:                           # texts it must leave alone
      - A protester left.

  jargon:
    avoid: [paradigm shift, low-hanging fruit]
    instead: say what is meant
    why: Readers should not have to translate.
    level: info                       # error, warning, info, or off
    flags: It was a paradigm shift.
    leaves: It was a change.
"""

BookPath = Annotated[str, typer.Argument(metavar="PATH", help="A stylebook’s folder or file, or the name of one.")]


class AuditFormat(StrEnum):
    """How an audit is printed."""

    TEXT = "text"
    JSON = "json"


def add_to(app: typer.Typer) -> None:
    """Adds the sub-commands."""
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    for command in (test, audit, new):
        group.command(command.__name__)(command)
    app.add_typer(group, name="stylebook", help="Write a stylebook, test it, or see what it would flag.")


@contextmanager
def _reporting_mistakes() -> Iterator[None]:
    """Turns a stylebook that cannot be used into a message and status 2."""
    from newslint.stylebook.yaml_source import StylebookError

    with common.reporting_mistakes():
        try:
            yield
        except StylebookError as error:
            common.fail(str(error))


def _path(name: str) -> tuple[Path, Find]:
    """The path of a stylebook that is named or lies there, and how to find others. Raises StylebookError."""
    from newslint.near import near
    from newslint.stylebook.yaml_source import StylebookError
    from newslint.stylebooks import is_path

    installed = common.make_linter(None, True, None).workspace.desk_for(None).registry.stylebooks
    paths = {book.name: book.path for book in installed.values() if book.path is not None}
    path = paths.get(name) or Path(name)
    if not path.exists() and is_path(name):
        raise StylebookError(f"{name}: there is no such stylebook")
    if not path.exists():
        raise StylebookError(f"there is no stylebook “{name}”; {near(name, paths)}")
    return path, paths.get


def test(path: BookPath) -> None:
    """Run the tests of a stylebook’s entries, and look for entries that undo each other’s fixes."""
    from newslint.stylebook.active import ActiveEntry
    from newslint.stylebook.checking import EntrySet
    from newslint.stylebook.entry_tests import failures
    from newslint.stylebook.loading import load_untested, merged
    from newslint.stylebook.undoing import conflicts

    with _reporting_mistakes():
        books = load_untested(*_path(path), default_folder())
    book = books[-1].compiled
    active = {entry_id: ActiveEntry(entry, classes) for entry_id, (entry, classes) in merged(books).items()}
    failed = [str(failure) for entry in book.entries for failure in failures(active[entry.id])]
    in_force = EntrySet([item for item in active.values() if item.entry.on])
    failed += map(str, conflicts(in_force, book.entries))
    common.show(f"{failure}\n" for failure in failed)
    tests = sum(len(entry.flags) + len(entry.leaves) for entry in book.entries)
    verdict = f"{len(failed)} failed" if failed else "all is well"
    common.show([f"{book.name}: entries {len(book.entries)}, tests {tests}: {verdict}\n"])
    raise typer.Exit(1 if failed else 0)


def audit(
    path: BookPath,
    archive: Annotated[list[str], typer.Argument(help="Published articles: files and folders.")],
    format: Annotated[AuditFormat, typer.Option("--format", "-f", help="text or json.")] = AuditFormat.TEXT,
    examples: Annotated[int, typer.Option("--examples", min=0, help="Places to show for each entry.")] = 3,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Number of processes.")] = None,
) -> None:
    """Show how often each entry of a stylebook would have spoken in published articles, and where."""
    from newslint.discovery import discover
    from newslint.linter import Linter
    from newslint.progress import Progress
    from newslint.runner import run
    from newslint.settings import Layer
    from newslint.stylebook.loading import load_untested
    from newslint.stylebook_audit import audit
    from newslint.workspace import Workspace

    with _reporting_mistakes():
        place, find = _path(path)
        book = load_untested(place, find, default_folder())[-1].compiled
        families = dict.fromkeys(entry.id.partition("/")[0] for entry in book.entries)
        name = book.name if find(book.name) == place else str(place.absolute())
        workspace = Workspace(
            isolated=True,
            layers=[Layer(origin="the audit", select=tuple(families))],
            cache_folder=default_folder(),
            stylebooks=[name],
        )
        workspace.desk_for(None)
    found = discover(archive, workspace)
    with Progress(len(found.files)) as progress:
        report = run(found.files, Linter(workspace), errors=found.errors, jobs=jobs, advance=progress.advance)
    result = audit(report.files, [entry.id for entry in book.entries], examples)
    common.show(_as_json(result) if format is AuditFormat.JSON else _as_text(result))
    common.complain_of(report.all_errors)
    raise typer.Exit(common.FAILED if report.all_errors else 0)


def _as_json(result: Audit) -> Iterator[str]:
    import msgspec

    yield msgspec.json.format(msgspec.json.encode(result)).decode() + "\n"


def _as_text(result: Audit) -> Iterator[str]:
    from newslint.reporters.visible import visible

    yield f"entries {len(result.entries)}, articles {result.articles:,}, words {result.words:,}\n\n"
    width = max((len(item.id) for item in result.entries), default=5)
    yield f"{'entry':{width}}  findings  articles  per 1,000 words\n"
    for item in result.entries:
        yield f"{item.id:{width}}  {item.findings:8,}  {item.articles:8,}  {item.per_1000_words:15.3f}\n"
        for example in item.examples:
            yield f"    {visible(example.path)}:{example.line}:{example.column}: {visible(example.message)}\n"
            yield f"        {visible(example.excerpt)}\n"


def new(
    name: Annotated[str, typer.Argument(help="What to call it: small letters, digits and hyphens.")],
) -> None:
    """Write a commented stylebook to start from, NAME.yml."""
    from newslint.stylebook.entries import check_id
    from newslint.stylebook.yaml_source import Place

    file = Path(f"{name}.yml")
    with _reporting_mistakes():
        check_id(name, Place(file.name, 1, 1))
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(STARTING_FILE.format(name=name, file=file.name))
    except FileExistsError:
        common.fail(f"{file} is there already")
    except OSError as error:
        common.fail(f"{file} cannot be written: {error.strerror}")
    typer.echo(f"Wrote {file}. Next: newslint stylebook test {file}")
