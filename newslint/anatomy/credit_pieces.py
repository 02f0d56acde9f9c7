"""What one piece of a byline is: a person, a group, an agency, a job title, an outlet, a place.

A piece is what stands between two separators ("Jane Roe", "The Associated Press", "Staff Writer"). Where no
separator divides a name from what follows it ("Jane Roe Staff Writer"), the piece is cut after the name.
"""

from __future__ import annotations

from enum import Enum, auto

from newslint.anatomy.credit_words import AGENCIES, BEATS, GENERIC, GROUPS, JOB_TITLES, MASTHEADS
from newslint.anatomy.gazetteer import STAND_ALONE, STATE_OF_CITY
from newslint.anatomy.names import is_name, name_length
from newslint.language.calendar import weekdays_of_all_languages
from newslint.late_patterns import late_pattern

_DOMAIN = late_pattern(r"(?i:[\w-]+\.(?:com|org|net|info|news|co\.\w\w|[a-z]{2}))")
_SERVICES = (" news service", " news agency", " press agency", " wire service")
_OUTLET_SEPARATORS = frozenset("|·•∙●/–—-")


class PieceKind(Enum):
    """What a piece of a byline is."""

    PERSON = auto()
    GROUP = auto()
    AGENCY = auto()
    ROLE = auto()
    OUTLET = auto()
    PLACE = auto()
    UNKNOWN = auto()


Piece = tuple[PieceKind, list[str]]


def classify(words: list[str], *, led_in: bool, after_person: bool, separator: str) -> list[Piece]:
    """Tells what the words of a piece are; two kinds where a name and its title stand side by side.

    ``led_in``: they follow "By". ``after_person``: a person was named before them in the same stretch,
    and ``separator`` stands between.
    """
    text = " ".join(words)
    if is_agency(text):
        return [(PieceKind.AGENCY, words)]
    if after_person and not _joins(separator):
        apart = separator[-1:] in _OUTLET_SEPARATORS
        if is_title(words) or is_group(words) or (_is_job(words[-1]) and len(words) <= 4):
            return [(PieceKind.ROLE, words)]
        if is_masthead(words) or (apart and words[0][:1].isupper()):
            return [(PieceKind.OUTLET, words)]
    cut = _name_and_more(words) or _title_and_name(words)
    if cut is not None:
        return cut
    if after_person and (text.upper() in STAND_ALONE or text.upper() in STATE_OF_CITY):
        return [(PieceKind.PLACE, words)]
    if is_title(words) and not led_in:
        return [(PieceKind.ROLE, words)]
    if is_group(words) and (led_in or len(words) > 1):
        signs = not after_person or _joins(separator)
        return [(PieceKind.GROUP if signs else PieceKind.ROLE, words[words[0] == "the" :])]
    if is_title(words) or (after_person and _all_beats(words)):
        return [(PieceKind.ROLE, words)]
    if _is_person(words, led_in=led_in, after_person=after_person):
        return [(PieceKind.PERSON, words)]
    if after_person and len(words) == 1 and words[0][:1].isupper():
        return [(PieceKind.PLACE, words)]
    if led_in and not after_person:
        if _DOMAIN.fullmatch(text):
            return [(PieceKind.PERSON, words)]
        if words[0] in {"The", "THE"} and is_name(" ".join(words[1:]), single=True):
            return [(PieceKind.GROUP, words)]
    return [(PieceKind.UNKNOWN, words)]


def _joins(separator: str) -> bool:
    return separator.isalpha() or separator == "&"


def _name_and_more(words: list[str]) -> list[Piece] | None:
    """A name cut off from the title, agency or outlet that follows it with nothing between."""
    count = name_length(words)
    if not 0 < count < len(words):
        return None
    name, rest = words[:count], words[count:]
    if is_agency(" ".join(rest)):
        return [(PieceKind.PERSON, name), (PieceKind.AGENCY, rest)]
    if is_title(rest) or _all_beats(rest):
        return [(PieceKind.PERSON, name), (PieceKind.ROLE, rest)]
    if is_group(rest) and len(rest) > 1:
        return [(PieceKind.PERSON, name), (PieceKind.GROUP, rest)]
    if is_masthead(rest):
        return [(PieceKind.PERSON, name), (PieceKind.OUTLET, rest)]
    return None


def _title_and_name(words: list[str]) -> list[Piece] | None:
    """A name after its title or agency: "Associated Press writer Jane Roe", "Staff Writer Jane Roe"."""
    for count in range(min(len(words) - 2, 5), 0, -1):
        title, name = words[:count], words[count:]
        if is_title(title) and is_name(" ".join(name)):
            return [(PieceKind.ROLE, title), (PieceKind.PERSON, name)]
    return None


def _is_person(words: list[str], *, led_in: bool, after_person: bool) -> bool:
    text = " ".join(words)
    if text.lower() in weekdays_of_all_languages():
        return False
    lower = led_in and text.islower() and len(words) <= 3
    return is_name(text, single=led_in and not after_person and not lower, any_case=lower)


def is_agency(text: str) -> bool:
    """Whether a text is the name or the initials of a news agency."""
    plain = text.lower().removeprefix("the ").rstrip(".")
    return plain in AGENCIES or (text[:1].isupper() and plain.endswith(_SERVICES))


def is_title(words: list[str]) -> bool:
    """Whether some words are a job title: "staff writer", "Editor at Large", "AP Science Writer"."""
    cut = next((i for i, word in enumerate(words) if i and word.lower() in {"at", "in", "for", "of", "on"}), len(words))
    if not _is_job(words[cut - 1]):
        return False
    before = words[: cut - 1]
    if cut < len(words):
        return _all_beats(before)
    return not before or before[-1].lower() in BEATS or (len(before) <= 3 and is_agency(" ".join(before)))


def is_group(words: list[str]) -> bool:
    """Whether a staff, a desk or nobody in particular signs: "Ledger Staff", "Web Desk", "Admin"."""
    words = words[words[0].lower() == "the" :] or words
    lowered = [word.lower().rstrip(".") for word in words]
    signs = lowered[-1] in GROUPS or (lowered[-1] in {"report", "reports"} and "staff" in lowered[-2:])
    named = signs and len(words) <= 5 and (words[0][:1].isupper() or lowered[0] == "staff")
    return named or all(word in GENERIC for word in lowered)


def is_masthead(words: list[str]) -> bool:
    """Whether some words are, by their form, the name of a paper or another outlet."""
    if _DOMAIN.fullmatch(words[-1]):
        return True
    return words[0] in {"The", "THE"} or (len(words) > 1 and words[-1].lower() in MASTHEADS)


def _is_job(word: str) -> bool:
    word = word.lower().rstrip(".,")
    return word in JOB_TITLES or word.removesuffix("s") in JOB_TITLES


def _all_beats(words: list[str]) -> bool:
    return all(word.lower().rstrip(".") in BEATS or _is_job(word) for word in words)


def starts_title(word: str) -> bool:
    """Whether a title or a beat begins with a word: where one is glued to a name, the name ends before it."""
    return word.lower() in BEATS or _is_job(word)
