"""Page furniture: what stands around a story on its page and does not belong to the copy.

A line is told by what it says: whole lines that content systems print ("Leave a Reply"), and beginnings
that no story has ("By entering your number"). Where furniture lies and what has no wording of its
own (a menu of forty section names) is for the reader to tell, from the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint.anatomy.furniture_kinds import Furnishing
from newslint.anatomy.labels import ANY_PAGE
from newslint.anatomy.sections import is_section
from newslint.late_patterns import late_pattern

MAX_FURNITURE = 500
"""Longer lines are not looked at, but for cookie notices: furniture is short."""

LONGEST_PHRASE = 80
"""No phrase that furniture consists of has more characters."""

# The kinds whose wording is most their own come first: "log in to leave a comment" is a comment form.
_ORDER = {
    kind: place
    for place, kind in enumerate(
        (
            Furnishing.COMMENT_FORM,
            Furnishing.COMMENT_COUNT,
            Furnishing.TEXT_MESSAGE_SIGN_UP,
            Furnishing.AUTHOR_BOX,
            Furnishing.NEWSLETTER_BOX,
            Furnishing.SUBSCRIPTION_OFFER,
        )
    )
}

_DECORATION = late_pattern(r"^(?:[•·●○□☆■▪▶►»›>*+–—-]\s*|\d{1,2}\.\s+|\[[^\]]{0,40}\]\s*|#\d++\s*)+")
_TAIL = late_pattern(
    r"(?:\s*(?:(?:, ?)?\(?opens? (?:in )?(?:a )?new (?:tab|window)\)?|[»›>→↗↑▼:…*]|\(\d+\)|\[[^\]]*\]))+$",
    re.IGNORECASE,
)
_NOT_BEFORE_A_FULL_STOP = frozenset({Furnishing.RELATED_LINKS, Furnishing.MENU, Furnishing.SEARCH_BOX})
_LEGAL = late_pattern(
    r"\b(?:cookies?|personal (?:data|information)|opt[ -]?out|third[ -]part(?:y|ies)|browsers?|consent|geolocation"
    r"|privacy (?:policy|notice)|terms of (?:use|service)|advertis(?:ing|ers)|preferences|device"
    r"|our (?:services|site|website|partners))\b",
    re.IGNORECASE,
)
# A notice speaks to its readers; an article about cookies speaks of them.
_NOTICE = late_pattern(
    r"\bwe (?:and our|use|may|share|value|process|store|collect|respect)\b"
    r"|\bour (?:partners|site|website|services|cookie|privacy|terms|policy)\b"
    r"|\byou (?:agree|consent|accept|can (?:opt|change|manage|withdraw))\b"
    r"|\bby (?:using|clicking|continuing|visiting|accepting)\b|\byour (?:consent|preferences|choices)\b",
    re.IGNORECASE,
)
_TAIL_ENDS = (*"»›>→↗↑▼:…*])", " tab", " window")
# Letters without which the patterns of ANYWHERE cannot match: cheaper to look for.
_SIGNS = ("STOP", "eserved", "ESERVED", " be reached", " be contacted", " be followed", "tweets at")
_FIRST_WORD = late_pattern(r"[A-Za-z]+(?:['-][A-Za-z]+)*|\d|©|\([cC]\)")
_LIST_MARKS = late_pattern(r"\s*[|›»•·/]\s*|\s[>–—-]\s|\s{2,}")


def furnishing(text: str) -> Furnishing | None:
    """What piece of furniture a line is, by its wording; None where it may be copy."""
    if len(text) > MAX_FURNITURE:
        return Furnishing.COOKIE_NOTICE if is_legal(text) else None
    plain = _plain(text)
    if not plain:
        return None
    kind = _by_phrase(plain) or _by_beginning(plain) or _by_sign(plain)
    if kind is not None and not (kind in _NOT_BEFORE_A_FULL_STOP and _ends_sentence(plain)):
        return kind
    if len(plain) <= 160 and plain[-1] not in '.?!”"' and _is_menu(text):
        return Furnishing.MENU
    return Furnishing.COOKIE_NOTICE if len(plain) > 60 and is_legal(plain) else None


def is_legal(text: str) -> bool:
    """Whether a paragraph speaks the language of consent tools and terms of use."""
    if "ookie" not in text and "rivacy" not in text and "onsent" not in text:
        return False
    found = {match[0].lower() for match in _LEGAL.finditer(text[:2000])}
    return len(found) >= 3 and _NOTICE.search(text, 0, 2000) is not None


def _plain(text: str) -> str:
    text = text.strip()
    if text and not text[0].isalpha():
        text = _DECORATION.sub("", text, count=1)
    if text.endswith(_TAIL_ENDS):
        end = max(0, len(text) - 60)
        text = (text[:end] + _TAIL.sub("", text[end:])) or text
    return text.replace("’", "'").strip()


def _is_menu(text: str) -> bool:
    """Three or more section names in a line, between bars or glued together."""
    from newslint.anatomy.furniture_phrases import kinds_of_phrases

    labels = [label for label in _LIST_MARKS.split(text.strip()) if label]
    if len(labels) < 3:
        labels = ANY_PAGE.split(text)
    if len(labels) < 3 or any(len(label.split()) > 4 for label in labels):
        return False
    known = sum(is_section(label) or label.casefold() in kinds_of_phrases() for label in labels)
    return known * 2 >= len(labels)


def _ends_sentence(text: str) -> bool:
    return text[-1] in '.?”"' and not text.endswith("..")


def _by_phrase(text: str) -> Furnishing | None:
    """The kind of a line that is a phrase. A word with a full stop is an answer in a transcript, and no button."""
    if len(text) > LONGEST_PHRASE or (_ends_sentence(text) and text[-1] == "." and " " not in text):
        return None
    from newslint.anatomy.furniture_phrases import kinds_of_phrases

    return kinds_of_phrases().get(text.casefold().rstrip(".…:!*? "))


def _by_sign(text: str) -> Furnishing | None:
    if not any(map(text.__contains__, _SIGNS)):
        return None
    match = _anywhere().search(text)
    return Furnishing[match.lastgroup] if match is not None and match.lastgroup is not None else None


def _by_beginning(text: str) -> Furnishing | None:
    """The kind that a line is of by its first words. Patterns are looked up by the first word, and compiled then."""
    first = _FIRST_WORD.match(text)
    if first is None:
        return None
    word = "#" if first[0].isdigit() else first[0].lower()
    for kind, pattern in _beginnings().get(word, ()):
        if pattern.match(text) is not None:
            return kind
    return None


@cache
def _beginnings() -> dict[str, list[tuple[Furnishing, re.Pattern[str]]]]:
    from newslint.anatomy.furniture_patterns import PATTERNS

    by_word: dict[str, list[tuple[Furnishing, re.Pattern[str]]]] = {}
    for kind, patterns in sorted(PATTERNS.items(), key=lambda item: _ORDER.get(item[0], len(_ORDER))):
        for words, source in patterns:
            pattern = late_pattern(source, re.IGNORECASE)
            for word in words.split():
                by_word.setdefault(word, []).append((kind, pattern))
    return by_word


@cache
def _anywhere() -> re.Pattern[str]:
    from newslint.anatomy.furniture_patterns import ANYWHERE

    return _union(ANYWHERE.items())


def _union(patterns: Iterable[tuple[Furnishing, tuple[str, ...]]]) -> re.Pattern[str]:
    """One pattern with a group for each kind, named as the kind is."""
    return re.compile("|".join(f"(?P<{kind.name}>{'|'.join(some)})" for kind, some in patterns), re.IGNORECASE)
