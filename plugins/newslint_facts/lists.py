"""A count against the list that follows it: "three people: Ann Roe and Bob Coe"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Span, late_pattern
from newslint_facts.numbers import COUNT, may_hold_count, whole
from newslint_facts.window import Slip, windows

_COUNTED = late_pattern(
    rf"(?<![\w.,$£€/’'-])(?P<count>{COUNT})\s(?P<noun>(?:[a-z][a-z’'-]*\s){{0,3}}?(?:people|men|women|children|[a-z][a-z’'-]*s))"
    r"(?:\s(?:were|was|are|have\sbeen|had\sbeen|remain)\s[a-z]+(?:ed|en|t))?$"
)
_HEDGED = late_pattern(
    r"(?i)\b(?:about|around|roughly|nearly|almost|some|approximately|least|most|than|over|of|first|last|next|top|other|another|only|among|between"
    r"|all|every|per|up\sto|maybe|perhaps)\s(?:the\s|these\s|those\s|her\s|his\s|their\s|its\s|my\s|our\s)?$"
    rf"|(?<!\w){COUNT}\s(?:to|or|and)\s$"
)
# Things whose list is not as long as their number, and places, whose names bring their states along.
_UNLISTED_NOUNS = """
    words letters syllables pairs couples teams groups duos times ways years months weeks days hours minutes seconds
    miles points votes percent dollars feet matchups games matches races sets sentences lines cents pounds acres inches
    generations decades things reasons parts steps
"""
_NOT_LISTED = tuple(_UNLISTED_NOUNS.split())
_NOUNS_FOR_PLACES = """
    cities towns villages places communities sites locations stops counties districts schools offices stores stations
    venues
"""
_PLACES = tuple(_NOUNS_FOR_PLACES.split())
_PARTICLE = "of|de|del|della|da|di|la|le|van|der|den|von|bin|al|the"
_NAME = rf"(?:(?:the|The|El|La)\s)?[A-Z][\w’'-]*\.?(?:\s(?:{_PARTICLE}|[A-Z][\w’'-]*\.?|“[^“”]{{1,30}}”)){{0,5}}"
_ITEM = late_pattern(rf"{_NAME}(?:,\s(?:Jr|Sr)\.?)?\Z")
_PARTY = late_pattern(r"(?:[DRI]|Dem|Rep|Ind)\.?-")
_END = late_pattern(r"[.;!?—–()]\s*\Z|\s[—–-]\s")
_SEPARATOR = late_pattern(r",\s(?:and\s|or\s)?(?!(?:Jr|Sr)\b)|\s(?:and|or|&)\s")


_ANNOUNCED = late_pattern(r":\s|\s[—–]\s")
_LONGEST = 300
"""How far a list runs from its announcement to the end of the sentence, in code points."""


def find_wrong_counts(article: Article) -> Iterator[Slip]:
    """Lists of names that are longer or shorter than the number that announces them."""
    copy = article.copy
    for window in windows(article, (": ", " — ", " – "), before=100, after=_LONGEST):
        sentence = article.sentence_at(window.start)
        if sentence is None:
            continue
        for mark in _ANNOUNCED.finditer(copy, window.start, window.end):
            if sentence.end - mark.end() <= _LONGEST:
                slip = _judge(copy, sentence, mark.start(), mark.end(), dash=mark[0] != ": ")
                if slip is not None:
                    yield slip


def _judge(copy: str, sentence: Span, before: int, after: int, *, dash: bool) -> Slip | None:
    base = max(sentence.start, before - 80)
    if not may_hold_count(copy[base:before]):
        return None
    counted = _COUNTED.search(copy[base:before])
    if counted is None or counted["noun"].endswith(_NOT_LISTED):
        return None
    start = base + counted.start()
    if _HEDGED.search(copy[max(sentence.start, start - 25) : start]):
        return None
    text = copy[after : sentence.end].rstrip()
    if dash:
        text, closed, _ = text.partition(copy[before:after].rstrip())
        if not closed and not text.endswith("."):
            return None
        text = text.rstrip()
    elif re.search(r"\s[—–]\s|[()]", text):
        return None
    text = re.sub(r"[.!?;,]+\Z", "", text) if not re.search(r"\b(?:Jr|Sr|Inc|Co|Corp)\.\Z", text) else text[:-1]
    end = after + len(text)
    number = whole(counted["count"])
    lengths = _lengths(text, places=counted["noun"].endswith(_PLACES))
    if lengths is None or lengths[0] <= number <= lengths[1]:
        return None
    listed = str(lengths[0]) if lengths[0] == lengths[1] else f"{lengths[0]} to {lengths[1]}"
    names = "name follows" if lengths[1] == 1 else "names follow"
    return Slip(Span(start, end), f"{listed} {names}, not {number}")


def _lengths(text: str, *, places: bool) -> tuple[int, int] | None:
    """The least and the greatest number of names that a list can have, or None where it is not one of names only."""
    items = [item.strip() for item in _SEPARATOR.split(text)]
    if len(items) < 2 or len(items) > 40 or not all(_ITEM.match(item) and not _PARTY.match(item) for item in items):
        return None
    joints = len(re.findall(r"\s(?:and|or|&)\s", text))
    last = re.search(r"\s(?:and|or|&)\s(?!.*(?:,|\s(?:and|or|&)\s))", text)
    # One "and" before the last name closes the list; more may stand inside a name ("Smith and Sons").
    if joints > 1:
        least = len(items) - joints + (1 if last else 0)
    elif joints == 1 and "," not in text:
        both = all(" " in item for item in items)
        least = 2 if both else 1
    else:
        least = len(items)
    if places:
        # "Paris, Texas, and Rome, Georgia" are two.
        least = min(least, (len(items) + 1) // 2)
    return least, len(items)
