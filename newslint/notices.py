"""Notices about the language of copy."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.article import Article
from newslint.reports import LANGUAGE, Notice


def language_notices(articles: Sequence[Article], path: str) -> tuple[Notice, ...]:
    """The notice that who speaks was not analysed, where that was asked for and the copy is in another language."""
    if not any(article.is_passed_over for article in articles):
        return ()
    message = "is not in English: who speaks in it was not analysed, and the rules on attribution are silent"
    return (Notice(path, LANGUAGE, message),)
