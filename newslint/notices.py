"""Notices about the language of copy: given for each file, and told once for a run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from newslint.article import Article
from newslint.reports import Notice

LANGUAGE = "language"


def language_notices(articles: Sequence[Article], path: str) -> tuple[Notice, ...]:
    """The notice that who speaks was not analysed, where that was asked for and the copy is in another language."""
    if not any(article.is_passed_over for article in articles):
        return ()
    message = "is not in English: who speaks in it was not analysed, and the rules on attribution are silent"
    return (Notice(path, LANGUAGE, message),)


def gathered(notices: Iterable[Notice]) -> list[Notice]:
    """The notices of a run, those about the language of copy as one, at the first file concerned."""
    found = list(notices)
    foreign = [notice for notice in found if notice.kind == LANGUAGE]
    if len(foreign) < 2:
        return found
    others = len(foreign) - 1
    besides = f" (so it is with {others} other file{'' if others == 1 else 's'})"
    first = msgspec.structs.replace(foreign[0], message=foreign[0].message + besides)
    return [first if notice is foreign[0] else notice for notice in found if notice not in foreign[1:]]
