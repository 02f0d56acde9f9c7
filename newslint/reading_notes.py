"""Reads the notes of an article: those in comments, and those in its front matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newslint.article import Article, Comment
from newslint.late_patterns import late_pattern
from newslint.near import near
from newslint.notes import Action, Note
from newslint.spans import Span

_ADDRESSED = late_pattern(r"(?s)\s*newslint\s*:\s*([\w-]*)\s*(.*)")
_MEANT = late_pattern(r"(?i)\s*newslint[\s-]+(?:ignore|off|on|disable|enable|skip)\b")
_KEY = late_pattern(r"(?m)^[ \t]*[\[\"]?newslint\b.*")
_SEPARATOR = late_pattern(r"[\s,]+")

_EXAMPLE = "“newslint: ignore RULE: reason”"


class _Stated(NamedTuple):
    """What front matter says of one rule or, without a selector, of all."""

    selector: str | None
    reason: str = ""


def read_notes(article: Article, source: str) -> list[Note]:
    """The notes of an article, those of its front matter first; ``source`` is the text of its file."""
    notes = list(_in_metadata(article, source)) if "newslint" in article.metadata else []
    for comment in article.comments:
        if "newslint" in comment.text[:40].lower():
            notes += _in_comment(comment)
    return notes


# Comments ----------------------------------------------------------------------------------------


def _in_comment(comment: Comment) -> Iterator[Note]:
    match = _ADDRESSED.match(comment.text)
    if match is None:
        if _MEANT.match(comment.text):
            problem = f"newslint does not read this note: write it as {_EXAMPLE}"
            yield Note(Action.IGNORE, (), "", comment.span, comment.source, problem)
        return
    name, rest = match.groups()
    if name not in set(Action):
        problem = f"there is no note “{name}”; {near(name, Action)}"
        yield Note(Action.IGNORE, (), "", comment.span, comment.source, problem)
        return
    selectors, _, reason = rest.partition(":")
    yield Note(Action(name), _split(selectors), " ".join(reason.split()), comment.span, comment.source)


def _split(selectors: str) -> tuple[str, ...]:
    return tuple(part for part in _SEPARATOR.split(selectors) if part)


# Front matter ------------------------------------------------------------------------------------


def _in_metadata(article: Article, source: str) -> Iterator[Note]:
    """One note for each rule that ``newslint: {ignore: …}`` names; ``newslint: false`` is one for all."""
    value = article.metadata["newslint"]
    key = _KEY.search(source)
    place = Span(*key.span()) if key else Span(0, 0)
    here = Span(0, 0)
    try:
        stated = list(_stated(value))
    except ValueError as error:
        yield Note(Action.IGNORE_FILE, (), "", here, place, str(error))
        return
    for selector, reason in stated:
        yield Note(Action.IGNORE_FILE, (selector,) if selector else (), reason, here, place)


def _stated(value: object) -> Iterator[_Stated]:
    """Raises ValueError, in words for an editor, for what cannot be meant."""
    if value is False:
        yield _Stated(None)
        return
    if not isinstance(value, Mapping) or "ignore" not in value:
        raise ValueError("newslint does not read this: list rules under “ignore”, and “ignore” under “newslint”")
    if unknown := set(map(str, value)) - {"ignore", "reason"}:
        name = min(unknown)
        raise ValueError(f"“newslint” in front matter knows no “{name}”; {near(name, ('ignore', 'reason'))}")
    reason = str(value.get("reason") or "")
    for selector, own in _listed(value["ignore"]):
        yield _Stated(selector, own or reason)


def _listed(value: object) -> Iterator[_Stated]:
    match value:
        case True:
            yield _Stated(None)
        case str():
            selector, _, reason = value.partition(":")
            yield _Stated(selector.strip(), reason.strip())
        case Mapping():
            for selector, reason in value.items():
                yield _Stated(str(selector), str(reason or ""))
        case list() | tuple():
            for item in value:
                yield from _listed(item)
        case _:
            raise ValueError("“ignore” in front matter takes a list of rules")
