"""The programs that newslint is measured against, where they are installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

COMMANDS = Path(sys.executable).parent
NEWSLINT = str(COMMANDS / "newslint")


class Peer(NamedTuple):
    """A program by name and version, and how it is called; paths are added. Or why it cannot be measured."""

    name: str
    version: str
    command: list[str]
    missing: str | None = None


def peers(vale: str, vale_config: Path | None) -> Iterator[Peer]:
    """proselint, as it comes, and Vale with the styles that a configuration of it names."""
    try:
        yield Peer("proselint", version("proselint"), [str(COMMANDS / "proselint"), "check"])
    except PackageNotFoundError:
        yield Peer("proselint", "", [], "it is not installed beside newslint: pip install proselint")
    found = shutil.which(vale)
    if found is None:
        yield Peer("Vale", "", [], f"there is no command {vale}; --vale names it")
    elif vale_config is None:
        yield Peer("Vale", _version(found), [], "no --vale-config says with which styles")
    else:
        yield Peer("Vale", _version(found), [found, "--config", str(vale_config), "--output", "line"])


def _version(vale: str) -> str:
    result = subprocess.run([vale, "--version"], capture_output=True, text=True, check=False)
    return result.stdout.strip().removeprefix("vale version ")
