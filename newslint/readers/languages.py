"""The language that a file declares, and the conventions that follow from it."""

from __future__ import annotations

import re

import msgspec

from newslint.conventions import Conventions

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def with_language(language: str, conventions: Conventions) -> Conventions:
    """The desk's conventions in the language that a file declares; a file that says "en" alone keeps the desk's."""
    if not _TAG.fullmatch(language):
        return conventions
    declared = msgspec.structs.replace(conventions, language=language.replace("_", "-"))
    if declared.base_language == conventions.base_language and declared.base_language == declared.language.lower():
        return conventions
    return declared
