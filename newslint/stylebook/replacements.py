"""What is written instead: templates filled from what was found, with capitals and full points as they stood."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from newslint.stylebook import numerals
from newslint.stylebook.classes import FORMS, Classes
from newslint.stylebook.model import Slot, Template
from newslint.stylebook.reading import CLOSING

_CASES: Mapping[str, Callable[[str], str]] = {
    "lower": str.lower,
    "upper": str.upper,
    "capitalized": lambda text: text[:1].upper() + text[1:],
}
_NUMERALS = ("figures", "words")
SLOT_FORMS = frozenset({*_CASES, *_NUMERALS, *FORMS})
"""The forms that a template can ask for."""

_FIRST_LETTER = re.compile(r"[^\W\d_]")


def filled(template: Template, match: re.Match[str], classes: Classes) -> str | None:
    """The replacement for a match; None where something that was found has not the form that is asked for."""
    pieces = [template.texts[0]]
    for slot, text in zip(template.slots, template.texts[1:], strict=True):
        found = match[slot.group] or ""
        if slot.form is not None:
            changed = _in_form(found, slot, classes)
            if changed is None:
                return None
            found = changed
        pieces += [found, text]
    return "".join(pieces)


def _in_form(found: str, slot: Slot, classes: Classes) -> str | None:
    form = slot.form
    assert form is not None
    if form in _CASES:
        return _CASES[form](found)
    if form in _NUMERALS:
        return numerals.converted(found, form)
    return classes[slot.word_class].other(found, form) if slot.word_class else None


# As it stood -------------------------------------------------------------------------------------


def in_case_of(found: str, replacement: str, *, begins_sentence: bool) -> str:
    """A replacement with the capitals of what was found: Protestors -> Protesters, WEB SITE -> WEBSITE.

    “Web site” within a sentence becomes “website”: one capital of several words is no reason for one.
    """
    if found[:1].isdigit() and begins_sentence:
        return replacement[:1].upper() + replacement[1:]
    letters = [character for character in found if character.isalpha()]
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return replacement.upper()
    if not letters or not letters[0].isupper():
        return replacement
    words = found.split()
    capitals = sum(word[0].isupper() for word in words)
    if capitals > 1 and all(word[0].isupper() for word in words if word[0].isalpha() and len(word) > 3):
        return " ".join(map(_CASES["capitalized"], replacement.split(" ")))
    if len(words) > 1 and not begins_sentence:
        return replacement
    first = _FIRST_LETTER.search(replacement)
    if first is None or first.start() > 0:
        return replacement
    return replacement[0].upper() + replacement[1:]


def with_marks_of(copy: str, end: int, replacement: str, *, ends_sentence: bool) -> str:
    """A replacement with curly apostrophes where the copy has them, and a full point neither lost nor doubled.

    ``end`` is where it ends in the copy; a point just before it may end the sentence too, and then it stays.
    """
    if "'" in replacement and "’" in copy:
        replacement = replacement.replace("'", "’")
    if replacement.endswith(".") and copy.startswith(".", end):
        return replacement[:-1]
    ends = replacement.rstrip(CLOSING).endswith((".", "!", "?"))
    if ends_sentence and copy[end - 1 : end] == "." and replacement and not ends:
        return replacement + "."
    return replacement
