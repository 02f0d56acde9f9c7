"""From what an entry writes to `Search`es: phrases with their forms, expressions, contexts."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from newslint.stylebook import inflection
from newslint.stylebook.anchors import anchors
from newslint.stylebook.classes import Classes
from newslint.stylebook.model import Search
from newslint.stylebook.phrases import REFERENCE, Phrase, PhraseError, group_name, read_phrase
from newslint.stylebook.runaway import may_run_away
from newslint.stylebook.templates import read_template


class Manner(msgspec.Struct, frozen=True):
    """How an entry's phrases are read: the classes they can name, which forms, which case, how long a gap is."""

    classes: Classes
    inflected: tuple[str, ...] = ()
    case: str = ""
    gap: int = 4


def phrase_searches(text: str, write: Sequence[str], manner: Manner, form: int = 0) -> Iterator[Search]:
    """The searches for a phrase and its forms, with what to write for each. Raises PhraseError."""
    finds = _forms(text, manner)
    writes = [_forms(choice, manner) for choice in write]
    seen = set()
    for index, find in enumerate(finds):
        if find in seen:
            continue
        seen.add(find)
        instead = [forms[index] if index < len(forms) else forms[0] for forms in writes]
        yield from _searches(find, text, instead, manner, form)


def _forms(text: str, manner: Manner) -> list[str]:
    return inflection.forms(text, manner.inflected) if manner.inflected else [text]


def _searches(find: str, name: str, write: Sequence[str], manner: Manner, form: int) -> Iterator[Search]:
    phrase = read_phrase(find, manner.classes, manner.gap)
    exact = manner.case == "exact" or (manner.case != "any" and phrase.has_capitals)
    yield _search(phrase, name, write, exact=exact, keeps_case=not exact, form=form)
    capitals = find.upper()
    if exact and manner.case != "exact" and find != capitals and not re.search(r"[<(\\…]|\.\.\.", find):
        yield _search(
            read_phrase(capitals, manner.classes, manner.gap), name, write, exact=True, keeps_case=True, form=form
        )


def _search(phrase: Phrase, name: str, write: Sequence[str], *, exact: bool, keeps_case: bool, form: int = 0) -> Search:
    flags = 0 if exact else re.IGNORECASE
    count = len(phrase.groups)
    return Search(
        source=phrase.source,
        name=name,
        flags=int(flags),
        left=phrase.left,
        right=phrase.right,
        anchors=anchors(phrase.source, flags, left=bool(phrase.left), right=bool(phrase.right)),
        ranges=phrase.ranges,
        write=tuple(read_template(choice, dict(phrase.groups), count) for choice in write),
        keeps_case=keeps_case,
        plain=not exact and not any(word_class for _, word_class in phrase.groups),
        form=form,
    )


def pattern_search(source: str, write: Sequence[str], manner: Manner) -> Search:
    """The search for a regular expression, in which classes stand for their words. Raises PhraseError."""
    groups: dict[str, str] = {}

    def expanded(match: re.Match[str]) -> str:
        name, form = match["class"], match["form"]
        if source[: match.start()].endswith(("?", "?P")) or name not in manner.classes:
            return match[0]
        expression = manner.classes[name].expression(form)
        if expression is None:
            raise PhraseError(f"“{source}”: <{name}> has no {form} form")
        group = group_name(name, match["again"])
        if group in groups:
            return expression
        groups[group] = name
        return f"(?P<{group}>{expression})"

    flags = re.IGNORECASE if manner.case == "any" else re.NOFLAG
    whole = REFERENCE.sub(expanded, source)
    try:
        with warnings.catch_warnings():
            # Python warns of what it will read in another way one day.
            warnings.simplefilter("error")
            compiled = re.compile(whole, flags)
            found = anchors(whole, flags)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        raise PhraseError(f"“{source}” is no regular expression: {error}") from None
    if compiled.fullmatch(""):
        raise PhraseError(f"“{source}” finds nothing at all in every place: something of it must be there")
    named = {**dict.fromkeys(compiled.groupindex, ""), **groups}
    return Search(
        source=whole,
        name=source,
        flags=int(flags),
        anchors=found,
        write=tuple(read_template(choice, named, compiled.groups) for choice in write),
        keeps_case=manner.case == "any",
        risky=may_run_away(whole, flags),
        own=True,
    )


def context_expression(texts: Iterable[str], manner: Manner) -> str:
    """One expression for any of some phrases, "" for none. Raises PhraseError."""
    return "|".join(_context(text, manner) for text in texts)


def _context(text: str, manner: Manner) -> str:
    phrase = read_phrase(text, manner.classes, manner.gap, around=True)
    return f"(?:{phrase.source})" if phrase.has_capitals else f"(?i:{phrase.source})"
