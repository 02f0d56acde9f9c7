"""What is written instead: templates filled from what was found, with capitals and full points as they stood."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import msgspec

from newslint.near import near
from newslint.stylebook import numerals
from newslint.stylebook.classes import FORMS, Classes
from newslint.stylebook.phrases import PhraseError, bracket_name, group_name

_SLOT = re.compile(r"\\(?P<sign>[<\\])|<(?P<name>[a-z]+(?:[-_][a-z]+)*)?(?P<number>\d)?(?:\|(?P<form>[a-z]+))?>")
_CASES: Mapping[str, Callable[[str], str]] = {
    "lower": str.lower,
    "upper": str.upper,
    "capitalized": lambda text: text[:1].upper() + text[1:],
}
_NUMERALS = ("figures", "words")
_FIRST_LETTER = re.compile(r"[^\W\d_]")


class Slot(msgspec.Struct, frozen=True):
    """A place in a template: the group that fills it (0: the whole match), in which form, from which class."""

    group: str | int
    form: str | None = None
    word_class: str | None = None


class Template(msgspec.Struct, frozen=True):
    """A replacement: texts and slots by turns, a text first."""

    texts: tuple[str, ...]
    slots: tuple[Slot, ...] = ()

    @property
    def has_capitals(self) -> bool:
        """Whether it states capitals itself."""
        return any(text != text.lower() for text in self.texts)


def read_template(text: str, groups: Mapping[str, str], count: int) -> Template:
    """A template for a match with some groups by name, each with its class ("" for none), and ``count`` groups in all.

    Raises PhraseError where it names a group that there is not.
    """
    texts, slots = [""], []
    position = 0
    for match in _SLOT.finditer(text):
        texts[-1] += text[position : match.start()]
        position = match.end()
        if match["sign"]:
            texts[-1] += match["sign"]
            continue
        if not match["name"] and not match["number"]:
            texts[-1] += match[0]
            continue
        slots.append(_slot(text, match, groups, count))
        texts.append("")
    texts[-1] += text[position:]
    return Template(tuple(texts), tuple(slots))


def _slot(text: str, match: re.Match[str], groups: Mapping[str, str], count: int) -> Slot:
    name, number, form = match["name"], match["number"], match["form"]
    if form is not None and form not in {*_CASES, *_NUMERALS, *FORMS}:
        raise PhraseError(f"“{text}”: there is no form “{form}”; {near(form, {*_CASES, *_NUMERALS, *FORMS})}")
    if name is None and bracket_name(int(number)) in groups:
        return Slot(bracket_name(int(number)), form)
    if name is None:
        if int(number) > count:
            raise PhraseError(f"“{text}”: {match[0]} is the {number}. pair of brackets, and there are {count}")
        return Slot(int(number), form)
    if name == "match" and not number:
        return Slot(0, form)
    group = group_name(name, number)
    if group not in groups:
        raise PhraseError(f"“{text}”: nothing that is found is called <{group}>; {near(group, {*groups, 'match'})}")
    return Slot(group, form, groups[group] or None)


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
    letters = [character for character in found if character.isalpha()]
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return replacement.upper()
    if not letters or not letters[0].isupper():
        return replacement
    words = found.split()
    if len(words) > 1 and all(word[0].isupper() for word in words if word[0].isalpha() and len(word) > 3):
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
    if ends_sentence and copy[end - 1 : end] == "." and replacement and not replacement.endswith((".", "!", "?")):
        return replacement + "."
    return replacement
