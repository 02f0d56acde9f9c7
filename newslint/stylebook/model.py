"""An entry after reading: what to search for, and what to make of it. Nothing here is YAML any more."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from newslint.findings import Severity
from newslint.stylebook.classes import WordClass

EntryKind = Literal[
    "swap", "avoid", "pattern", "capitals", "letters", "either", "mentions", "introduce", "count", "formula"
]
Quotations = Literal["no", "yes", "only"]
Position = Literal["sentence-start", "sentence-end", "paragraph-start"]
FixKind = Literal["safe", "unsafe", "none"]


WORD = re.compile(r"\w+")
"""A word, as the index of all entries sees one."""

DIGIT = "0"
"""What stands for any figure: a word that begins with a figure is looked up by it."""

BEYOND = 60
"""Characters beyond a match that an expression may look at, where it is tried around a word."""

PARAGRAPH = " ¶ "
"""What parts the paragraphs of a test's text."""


class Anchors(msgspec.Struct, frozen=True):
    """``words``: one of these stands, in small letters, in each match; empty where none is certain.

    "0" stands for all words that begin with a figure. ``before`` and ``after``: how far a match reaches to either
    side of the word's first character at most; None where there is no limit. ``parts``: one of these stands, too,
    in the small letters of each match, perhaps within a word; empty where none is certain. ``also``: one of these
    words stands, too, in each match or right after it; empty where none is certain.
    """

    words: tuple[str, ...] = ()
    before: int | None = None
    after: int | None = None
    parts: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


class Range(msgspec.Struct, frozen=True):
    """The values that what a group found may have; None where there is no limit."""

    group: str
    low: int | None
    high: int | None


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


class Search(msgspec.Struct, frozen=True, omit_defaults=True):
    """One expression, what of its matches counts, and what to write instead: nothing, or several choices.

    ``keeps_case``: the replacement takes the capitals of what was found. ``plain``: it finds words that need
    no capitals. ``form``: which of an entry's forms it finds, for kinds that compare several. ``name`` says
    what it finds, in the words of the entry. ``left`` and ``right`` are edges that the expression does not look
    at itself. ``own`` is an expression that an entry states itself; a ``risky`` one must not be trusted to end.
    """

    source: str
    name: str
    flags: int = 0
    left: str = ""
    right: str = ""
    anchors: Anchors = Anchors()
    ranges: tuple[Range, ...] = ()
    write: tuple[Template, ...] = ()
    keeps_case: bool = False
    plain: bool = False
    form: int = 0
    own: bool = False
    risky: bool = False


class Contexts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Expressions for what may or must not stand around a match; "" where it does not matter."""

    overlapping: str = ""
    followed_by: str = ""
    not_followed_by: str = ""
    preceded_by: str = ""
    not_preceded_by: str = ""


class Limit(msgspec.Struct, frozen=True, omit_defaults=True):
    """How often something may occur, in what."""

    per: str
    more_than: int | None = None
    fewer_than: int | None = None


class EntryTest(msgspec.Struct, frozen=True, omit_defaults=True):
    """A text that an entry flags, and what becomes of it, or None where there is nothing to write instead."""

    text: str
    becomes: str | None = None


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One entry. ``place`` is where it was written: "desk.yml:12".

    ``at`` and ``not_at`` are where in a sentence or paragraph it counts, and where not. ``in_names``: also where
    words that need no capitals have them because they are part of a name.
    """

    id: str
    kind: EntryKind
    place: str
    title: str
    why: str
    do: str
    family: str = ""
    message: str = ""
    instead: str = ""
    level: Severity = Severity.WARNING
    on: bool = True
    where: tuple[str, ...] = ()
    quotations: Quotations = "no"
    in_names: bool = False
    fix: FixKind = "safe"
    searches: tuple[Search, ...] = ()
    contexts: Contexts | None = None
    at: tuple[Position, ...] = ()
    not_at: tuple[Position, ...] = ()
    limit: Limit | None = None
    formula: str = ""
    letters: str = ""
    flags: tuple[EntryTest, ...] = ()
    leaves: tuple[str, ...] = ()


class CompiledBook(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A stylebook as it runs: its entries, and those of stylebooks beneath it that it changes.

    ``extends`` are names or paths, each with the place where it was written. ``beneath``, where it changes others'
    entries, names the state of the stylebooks beneath it, "" where it changes none.
    """

    name: str
    description: str
    language: str = ""
    extends: tuple[tuple[str, str], ...] = ()
    classes: dict[str, WordClass] = {}
    entries: tuple[Entry, ...] = ()
    beneath: str = ""
