"""newslint init"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newslint.cli import common

STARTING_FILE = """\
# newslint: settings for this folder and those below it.
# Paths are relative to this file. `newslint rules` lists the rules, `newslint explain ID` explains one.

# The language of the copy; en-US reads 03/02/2023 as March 2, other kinds of English as 3 February.
language = "en-US"

# "american" has double marks outside, "british" single ones; without it, each article tells.
# quotation-style = "american"

# Stylebooks, the later ones first to be heeded; `newslint stylebook new desk.yml` begins one of your own.
stylebook = ["ap"]

# Which files are articles, and which are not (patterns as in .gitignore).
include = ["*.md", "*.markdown", "*.txt", "*.docx", "*.aml"]
exclude = []

# What ends a run with status 1: "error", "warning", "info" or "never".
fail-on = "error"

# Findings accepted for now, as `newslint baseline` records them.
# baseline = "newslint-baseline.json"

# Leave rules out, or switch on some that are off by default.
ignore = []
extend-select = []

# Plugins of your own: files with newslint hooks.
# plugins = ["desk_rules.py"]

# Another severity for a rule, or for a whole family.
# [severity]
# "attribution/anonymous" = "error"

# A rule's options.
# [rules."readability/long-sentence"]
# max-words = 40

# Articles that rightly differ, by section or type as their front matter gives them …
[[exempt]]
sections = ["Editorial", "Obituaries", "Letters"]
types = ["brief", "editorial", "liveblog", "obituary"]
rules = ["byline/missing"]

# … or by where they lie.
# [[overrides]]
# files = ["opinion/**"]
# ignore = ["attribution/loaded-verb"]
"""


def add_to(app: typer.Typer) -> None:
    """Adds the sub-command."""
    app.command("init")(init)


def init(
    folder: Annotated[Path, typer.Argument(help="Where to write newslint.toml.")] = Path(),
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
) -> None:
    """Write a commented newslint.toml to start from."""
    from newslint.config import FILE_NAME

    file = folder / FILE_NAME
    try:
        with file.open("w" if force else "x", encoding="utf-8") as out:
            out.write(STARTING_FILE)
    except FileExistsError:
        common.fail(f"{file} is there already; use --force to replace it")
    except OSError as error:
        common.fail(f"{file} cannot be written: {error.strerror}")
    typer.echo(f"Wrote {file}. Next: newslint check")
