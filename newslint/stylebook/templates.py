"""Replacements as entries write them: texts with places for what was found."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newslint.near import near
from newslint.stylebook.model import Slot, Template
from newslint.stylebook.phrases import PhraseError, bracket_name, group_name
from newslint.stylebook.replacements import SLOT_FORMS

_SLOT = re.compile(r"\\(?P<sign>[<\\])|<(?P<name>[a-z]+(?:[-_][a-z]+)*)?(?P<number>\d)?(?:\|(?P<form>[a-z]+))?>")


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
    if form is not None and form not in SLOT_FORMS:
        raise PhraseError(f"“{text}”: there is no form “{form}”; {near(form, SLOT_FORMS)}")
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
