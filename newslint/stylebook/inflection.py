"""The forms of English words: plurals, verb forms, comparison; the last word of a phrase is inflected.

Regular forms by the rules of spelling, and the irregular ones that a stylebook is likely to name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

KINDS = ("noun", "verb", "adjective")

_PLURALS = {
    "man": "men",
    "woman": "women",
    "person": "people",
    "child": "children",
    "foot": "feet",
    "tooth": "teeth",
    "wife": "wives",
    "life": "lives",
    "knife": "knives",
    "leaf": "leaves",
    "half": "halves",
    "thief": "thieves",
    "criterion": "criteria",
    "crisis": "crises",
    "analysis": "analyses",
}
_VERBS = {
    "be": ("is", "was", "been", "being"),
    "have": ("has", "had", "had", "having"),
    "do": ("does", "did", "done", "doing"),
    "go": ("goes", "went", "gone", "going"),
    "say": ("says", "said", "said", "saying"),
    "make": ("makes", "made", "made", "making"),
    "take": ("takes", "took", "taken", "taking"),
    "give": ("gives", "gave", "given", "giving"),
    "get": ("gets", "got", "got", "getting"),
    "begin": ("begins", "began", "begun", "beginning"),
    "buy": ("buys", "bought", "bought", "buying"),
    "find": ("finds", "found", "found", "finding"),
    "hold": ("holds", "held", "held", "holding"),
    "lead": ("leads", "led", "led", "leading"),
    "leave": ("leaves", "left", "left", "leaving"),
    "meet": ("meets", "met", "met", "meeting"),
    "pay": ("pays", "paid", "paid", "paying"),
    "run": ("runs", "ran", "run", "running"),
    "sell": ("sells", "sold", "sold", "selling"),
    "send": ("sends", "sent", "sent", "sending"),
    "show": ("shows", "showed", "shown", "showing"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "spend": ("spends", "spent", "spent", "spending"),
    "tell": ("tells", "told", "told", "telling"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "write": ("writes", "wrote", "written", "writing"),
}
_DOUBLING = ("admit", "begin", "commit", "equip", "occur", "permit", "prefer", "refer", "submit", "transfer")
"""Longer verbs whose last consonant is doubled, as the stress lies on the last syllable."""

_LAST_WORD = re.compile(r"[A-Za-z]+$")
_FIRST_WORD = re.compile(r"[A-Za-z]+")


def forms(phrase: str, kinds: Iterable[str]) -> list[str]:
    """A phrase with all its forms, itself first. Two phrases' forms correspond, place by place."""
    return [phrase, *(form for kind in kinds for form in _FORMS[kind](phrase))]


def plural(word: str) -> str:
    """The plural of a noun, in small letters."""
    irregular = next((one for one in _PLURALS if word == one or (len(one) > 2 and word.endswith(one))), None)
    if irregular is not None and word != "human":
        return word.removesuffix(irregular) + _PLURALS[irregular]
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def verb_forms(word: str) -> tuple[str, str, str, str]:
    """A verb's -s form, past tense, participle and -ing form, in small letters."""
    irregular = next((one for one in _VERBS if word == one or word.endswith(f"-{one}")), None)
    if irregular is not None:
        head = word.removesuffix(irregular)
        third, past, participle, present = _VERBS[irregular]
        return head + third, head + past, head + participle, head + present
    third = plural(word) if not word.endswith("o") else word + "es"
    if word.endswith("e"):
        return third, word + "d", word + "d", (word if word.endswith(("ee", "oe", "ye")) else word[:-1]) + "ing"
    if re.search(r"[^aeiou]y$", word):
        return third, word[:-1] + "ied", word[:-1] + "ied", word + "ing"
    doubled = word in _DOUBLING or re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", word)
    stem = word + word[-1] if doubled else word
    return third, stem + "ed", stem + "ed", stem + "ing"


def comparison(word: str) -> tuple[str, str]:
    """An adjective's -er and -est form, in small letters."""
    if word.endswith("e"):
        return word + "r", word + "st"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ier", word[:-1] + "iest"
    stem = word + word[-1] if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", word) else word
    return stem + "er", stem + "est"


def _nouns(phrase: str) -> list[str]:
    return _changed(phrase, _LAST_WORD, lambda word: (plural(word),))


def _verbs(phrase: str) -> list[str]:
    # A verb leads its phrase: “make use of”, “makes use of”.
    return _changed(phrase, _FIRST_WORD if " " in phrase else _LAST_WORD, verb_forms)


def _adjectives(phrase: str) -> list[str]:
    return _changed(phrase, _LAST_WORD, comparison)


def _changed(phrase: str, which: re.Pattern[str], change: Callable[[str], Iterable[str]]) -> list[str]:
    """A phrase with one of its words changed in each way, its capitals kept; none where it has no such word."""
    match = which.search(phrase)
    if match is None:
        return []
    word = match[0]
    changed = []
    for form in change(word.lower()):
        if word.isupper() and len(word) > 1:
            # An abbreviation: MVPs.
            form = word + form.removeprefix(word.lower())
        elif word[0].isupper():
            form = form.capitalize()
        changed.append(phrase[: match.start()] + form + phrase[match.end() :])
    return changed


_FORMS: Mapping[str, Callable[[str], list[str]]] = {"noun": _nouns, "verb": _verbs, "adjective": _adjectives}
