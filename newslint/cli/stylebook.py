"""newslint stylebook"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newslint.cli import common

if TYPE_CHECKING:
    from newslint.stylebook.loading import Find

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


def _path(name: str) -> tuple[Path, Find]:
    """The path of a stylebook that is named or lies there, and how to find others. Raises StylebookError."""
    from newslint.near import near
    from newslint.stylebook.yaml_source import StylebookError

    installed = common.make_linter(None, True, None).workspace.desk_for(None).registry.stylebooks
    paths = {book.name: book.path for book in installed.values() if book.path is not None}
    path = paths.get(name) or Path(name)
    if not path.exists():
        raise StylebookError(f"there is no stylebook “{name}”; {near(name, paths)}")
    return path, paths.get


def test(path: BookPath) -> None:
    """Run the tests of a stylebook’s entries, and look for entries that undo each other’s fixes."""
    from newslint.stylebook.active import ActiveEntry
    from newslint.stylebook.classes import Classes
    from newslint.stylebook.entry_tests import failures
    from newslint.stylebook.loading import load_untested

    with _reporting_mistakes():
        book = load_untested(*_path(path))
    classes = Classes(book.classes)
    failed = [failure for entry in book.entries for failure in failures(ActiveEntry(entry, classes))]
    common.show(f"{failure}\n" for failure in failed)
    tests = sum(len(entry.flags) + len(entry.leaves) for entry in book.entries)
    common.show([f"{book.name}: {len(book.entries)} entries, {tests} tests, {len(failed) or 'none'} failed\n"])
    raise typer.Exit(1 if failed else 0)
