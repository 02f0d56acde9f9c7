"""newslint stylebook"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newslint.cli import common

if TYPE_CHECKING:
    from newslint.stylebook.books import Book

BookPath = Annotated[str, typer.Argument(metavar="PATH", help="A stylebook’s folder or file, or the name of one.")]


def add_to(app: typer.Typer) -> None:
    """Adds the sub-commands."""
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    group.command("test")(test)
    app.add_typer(group, name="stylebook", help="Test a stylebook, or see what it would flag.")


@contextmanager
def _reporting_mistakes() -> Iterator[None]:
    """Turns a stylebook that cannot be used into a message and status 2."""
    from newslint.stylebook.yaml_source import StylebookError

    with common.reporting_mistakes():
        try:
            yield
        except StylebookError as error:
            for line in str(error).splitlines():
                common.complain(line)
            raise typer.Exit(common.FAILED) from None


def _books(name: str) -> list[Book]:
    """The stylebook of a path or name, with those that it extends before it."""
    from newslint.near import near
    from newslint.stylebook.compiling import chain
    from newslint.stylebook.yaml_source import StylebookError

    installed = common.make_linter(None, True, None).workspace.desk_for(None).registry.stylebooks
    paths = {book.name: book.path for book in installed.values() if book.path is not None}
    path = paths.get(name) or Path(name)
    if not path.exists():
        raise StylebookError(f"there is no stylebook “{name}”; {near(name, paths)}")
    return chain([path], paths.get)


def test(path: BookPath) -> None:
    """Run the tests of a stylebook’s entries, and look for entries that undo each other’s fixes."""
    from newslint.stylebook.active import ActiveEntry
    from newslint.stylebook.compiling import compile_book
    from newslint.stylebook.entry_tests import failures

    with _reporting_mistakes():
        *beneath, book = _books(path)
        compiled = compile_book(book, beneath, tested=False)
    failed = [failure for entry in compiled.entries for failure in failures(ActiveEntry(entry, book.classes))]
    common.show(f"{failure}\n" for failure in failed)
    tests = sum(len(entry.flags) + len(entry.leaves) for entry in compiled.entries)
    count = f"{book.name}: {len(compiled.entries)} entries, {tests} tests"
    common.show([f"{count}, {len(failed)} fail\n" if failed else f"{count}, all pass\n"])
    raise typer.Exit(1 if failed else 0)
