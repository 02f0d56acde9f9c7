"""The files of a stylebook, found and read, before anything is made of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from newslint.stylebook.yaml_source import StylebookError
from newslint.stylebooks import SUFFIXES

HEAD_FILE = "stylebook.yml"
"""The file of a folder that has the head."""


class Files(NamedTuple):
    """The files of a stylebook with their bytes, the head first."""

    name: str
    path: Path
    files: tuple[tuple[str, bytes], ...]

    @property
    def folder(self) -> Path:
        """What paths in them are relative to."""
        return Path(self.files[0][0]).parent


def read_files(path: Path) -> Files:
    """The files of the stylebook at a path: a folder, a file, or one family's file of a folder.

    Raises StylebookError.
    """
    if path.is_dir():
        names = sorted(
            os.path.join(parent, name)
            for parent, _, names in os.walk(path)
            for name in names
            if name.endswith(SUFFIXES) and not name.startswith(".")
        )
        if not names:
            raise StylebookError(f"{path}: there is no stylebook in this folder: no file ends in .yml")
        head = os.path.join(path, HEAD_FILE)
        names.sort(key=lambda name: name != head)
        return Files(path.name, path, tuple((name, _bytes(name)) for name in names))
    head_file = path.parent / HEAD_FILE
    if path.name != HEAD_FILE and head_file.is_file():
        return Files(path.parent.name, path, tuple((str(file), _bytes(str(file))) for file in (head_file, path)))
    return Files(path.stem, path, ((str(path), _bytes(str(path))),))


def _bytes(name: str) -> bytes:
    try:
        with open(name, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise StylebookError(f"{name}: there is no such stylebook") from None
    except OSError as error:
        raise StylebookError(f"{name}: cannot be read ({error.strerror})") from None
