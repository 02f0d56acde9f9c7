"""LanguageTool on this machine: the folder that is configured, or the one that `newslint grammar install` filled."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

from newslint import UnavailableError

MAIN_CLASS = "org.languagetool.server.HTTPServer"


class Installation(msgspec.Struct, frozen=True):
    """A folder with LanguageTool. ``version`` tells it from another one without starting it."""

    directory: Path
    class_path: str
    version: str


def data_folder() -> Path:
    """Where `newslint grammar install` puts LanguageTool."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return Path(base, "newslint", "languagetool")


def find_installation(directory: Path | None) -> Installation:
    """The LanguageTool in a folder, or the newest that was installed. Raises UnavailableError where there is none."""
    if directory is None:
        installed = sorted(data_folder().glob("LanguageTool-*"), key=_numbers)
        if not installed:
            raise UnavailableError(
                "there is no LanguageTool: set url or directory in [grammar], or run `newslint grammar install`"
            )
        directory = installed[-1]
    if not directory.is_dir():
        raise UnavailableError(f"the LanguageTool folder {directory} does not exist")
    jars = sorted([*directory.glob("languagetool-server*.jar"), *directory.glob("languagetool-core*.jar")])
    if not jars:
        raise UnavailableError(f"there is no LanguageTool in {directory}: it has no languagetool-server.jar")
    # The server's own archive names all others that it needs; jars that Maven gathered stand side by side.
    own = directory / "languagetool-server.jar"
    states = [(jar.name, jar.stat().st_size, jar.stat().st_mtime_ns) for jar in jars]
    return Installation(directory, str(own if own in jars else directory / "*"), repr(states))


def _numbers(folder: Path) -> list[int]:
    return [int(part) for part in folder.name.partition("-")[2].split(".") if part.isdigit()]
