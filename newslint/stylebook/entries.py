"""An entry as it was written -> an `Entry`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple, cast, get_args

import msgspec

from newslint.elements import BODY_KINDS, STORY_KINDS, Kind
from newslint.findings import Severity
from newslint.late_patterns import late_pattern
from newslint.stylebook import inflection
from newslint.stylebook.classes import Classes
from newslint.stylebook.entry_words import EntryWords
from newslint.stylebook.fields import Fields, arrowed, pairs
from newslint.stylebook.formula import Formula, FormulaError
from newslint.stylebook.kinds.formulas import COUNTS
from newslint.stylebook.model import Contexts, Entry, EntryKind, EntryTest, Limit, Position, Search
from newslint.stylebook.phrases import PhraseError
from newslint.stylebook.searches import Manner, context_expression, pattern_search, phrase_searches
from newslint.stylebook.yaml_source import Node, Place, StylebookError

DEFAULTS = ("why", "do", "level", "where", "in-quotations", "in-names", "fix", "as", "case", "gap")
"""Keys that a file can state for all its entries."""

CONTEXTS = ("except", "followed-by", "not-followed-by", "preceded-by", "not-preceded-by")
POSITIONS = get_args(Position)
KINDS = ("swap", "avoid", "pattern", "capitals", "either", "mentions", "introduce", "count", "formula")
"""The keys that say what an entry finds; each entry has one."""

KEYS_OF_KIND: Mapping[str, tuple[str, ...]] = {
    "avoid": ("instead",),
    "pattern": ("write", "instead"),
    "count": ("more-than", "fewer-than", "per", "instead"),
    "formula": ("counts", "per", "instead"),
}
KEYS = (
    *DEFAULTS,
    *CONTEXTS,
    "at",
    "not-at",
    *KINDS,
    *dict.fromkeys(key for keys in KEYS_OF_KIND.values() for key in keys),
    "title",
    "message",
    "flags",
    "leaves",
)
_FOR_PHRASES = ("as", "gap")
LETTER_CASES = ("sentence", "title", "upper", "lower")
PERS = ("article", "paragraph", "sentence", "headline")

_ID = late_pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")

PLACES: Mapping[str, frozenset[Kind]] = {
    "everything": STORY_KINDS,
    "headline": frozenset({Kind.HEADLINE}),
    "story": BODY_KINDS | {Kind.STANDFIRST, Kind.SUBHEADING},
    "caption": frozenset({Kind.CAPTION}),
    **{
        kind.value: frozenset({kind})
        for kind in (
            Kind.KICKER,
            Kind.STANDFIRST,
            Kind.SUBHEADING,
            Kind.LIST_ITEM,
            Kind.BLOCK_QUOTATION,
            Kind.DATELINE,
            Kind.BYLINE,
            Kind.CREDIT,
        )
    },
}


_USUAL_PLACES = {"either": ["story", "caption"], "mentions": ["story"], "introduce": ["story"]}
"""Where an entry applies that does not say: headlines have forms of their own."""

_OF_NAMES = ("pattern", "capitals")
"""Kinds that find names as well, unless the entry says otherwise."""

_UNSAFE = ("either", "mentions", "introduce")
"""Kinds whose fixes an editor should look at, unless the entry says otherwise."""


class Written(NamedTuple):
    """An entry as it stands in a file: its whole id, the table, and what its file says for all entries."""

    id: str
    node: Node
    place: Place
    defaults: Mapping[str, Node]
    family: str


def check_id(name: str, place: Place) -> None:
    """Raises StylebookError for a name that no entry can have."""
    if not all(_ID.fullmatch(part) for part in name.split("/")) or name.count("/") > 1:
        raise StylebookError(f"{place}: “{name}” is no name for an entry: small letters, digits and hyphens")


def read_entry(written: Written, classes: Classes) -> Entry:
    """The entry. Raises StylebookError."""
    fields = Fields(written.node, "an entry", KEYS, written.defaults)
    kind = _kind(fields, written)
    manner = Manner(
        classes,
        tuple(fields.chosen("as", inflection.KINDS)),
        fields.choice("case", ("any", "exact", ""), ""),
        gap if (gap := fields.number("gap")) is not None else 4,
    )
    level = fields.choice("level", [*(severity.value for severity in Severity), "off"], "warning")
    places = fields.chosen("where", PLACES) or _USUAL_PLACES.get(kind, ["everything"])
    where = frozenset[Kind]().union(*(PLACES[name] for name in places))
    letters = kind == "capitals" and fields.values["capitals"].value in LETTER_CASES
    searches = () if letters else tuple(_SEARCHES[kind](fields, manner))
    choice = kind != "either" and any(len(search.write) > 1 for search in searches)
    fix = "none" if choice else "unsafe" if kind in _UNSAFE else "safe"
    flags = tuple(_flags(fields, written))
    words = EntryWords(kind, fields, searches, flags)
    return Entry(
        id=written.id,
        kind="letters" if letters else cast("EntryKind", kind),
        place=f"{written.place.file}:{written.place.line}",
        family=written.family,
        title=fields.text("title") or words.title(),
        why=_required(fields, "why", written),
        do=fields.text("do") or words.advice(),
        message=fields.text("message"),
        instead=fields.text("instead"),
        level=Severity.WARNING if level == "off" else Severity(level),
        on=level != "off",
        where=tuple(sorted(kind.value for kind in where)),
        quotations=cast("Any", fields.choice("in-quotations", ("no", "yes", "only"), "no")),
        in_names=fields.choice("in-names", ("no", "yes"), "yes" if kind in _OF_NAMES else "no") == "yes",
        fix="none" if choice else cast("Any", fields.choice("fix", ("safe", "unsafe", "none"), fix)),
        searches=searches,
        contexts=_contexts(fields, manner),
        at=cast("Any", tuple(fields.chosen("at", POSITIONS))),
        not_at=cast("Any", tuple(fields.chosen("not-at", POSITIONS))),
        limit=_limit(fields, kind),
        formula=_formula(fields) if kind == "formula" else "",
        letters=fields.text("capitals") if letters else "",
        flags=flags,
        leaves=tuple(_test_texts(fields, "leaves", written)),
    )


def _kind(fields: Fields, written: Written) -> str:
    kinds = [kind for kind in KINDS if kind in fields.stated]
    if len(kinds) != 1:
        problem = f"has both “{kinds[0]}” and “{kinds[1]}”: make two of it" if kinds else "finds nothing"
        advice = "" if kinds else f"; it needs one of {', '.join(KINDS)}"
        raise StylebookError(f"{written.place}: the entry “{written.id}” {problem}{advice}")
    kind = kinds[0]
    for key in fields.stated:
        elsewhere = any(key in keys for keys in KEYS_OF_KIND.values()) and key not in KEYS_OF_KIND.get(kind, ())
        if elsewhere or (kind == "pattern" and key in _FOR_PHRASES):
            raise StylebookError(f"{fields.place(key)}: “{key}” says nothing beside “{kind}”")
    return kind


def _required(fields: Fields, key: str, written: Written) -> str:
    text = fields.text(key)
    if not text:
        raise StylebookError(f"{written.place}: the entry “{written.id}” needs “{key}”: a sentence for its readers")
    return text


# What it finds -----------------------------------------------------------------------------------


def _swap(fields: Fields, manner: Manner) -> Iterator[Search]:
    for find, write, place in pairs(fields["swap"], "swap"):
        with _at(place):
            yield from phrase_searches(find, write, manner)


def _avoid(fields: Fields, manner: Manner) -> Iterator[Search]:
    for find, place in fields.placed_texts("avoid"):
        with _at(place):
            yield from phrase_searches(find, (), manner)


def _pattern(fields: Fields, manner: Manner) -> Iterator[Search]:
    write = [text for text, _ in fields.exact_texts("write")]
    for source, place in fields.exact_texts("pattern"):
        with _at(place):
            yield pattern_search(source, write, manner)


def _capitals(fields: Fields, manner: Manner) -> Iterator[Search]:
    any_case = Manner(manner.classes, manner.inflected, "any", manner.gap)
    for index, (words, place) in enumerate(fields.placed_texts("capitals")):
        with _at(place):
            yield from phrase_searches(words, (words,), any_case, index)


def _either(fields: Fields, manner: Manner) -> Iterator[Search]:
    all_forms = fields.texts("either")
    for index, (words, place) in enumerate(fields.placed_texts("either")):
        with _at(place):
            yield from phrase_searches(words, all_forms, manner, index)


def _mentions(key: str) -> Callable[[Fields, Manner], Iterator[Search]]:
    def searches(fields: Fields, manner: Manner) -> Iterator[Search]:
        for index, (full, short, place) in enumerate(pairs(fields[key], key)):
            with _at(place):
                for one in short:
                    yield from phrase_searches(full, (one,), manner, 2 * index)
                    yield from phrase_searches(one, (full,), manner, 2 * index + 1)

    return searches


def _count(fields: Fields, manner: Manner) -> Iterator[Search]:
    for find, place in fields.placed_texts("count"):
        with _at(place):
            yield from phrase_searches(find, (), manner)


def _counts(fields: Fields, manner: Manner) -> Iterator[Search]:
    if "counts" not in fields:
        return
    for name, find, place in pairs(fields["counts"], "counts"):
        with _at(place):
            for one in find:
                for search in phrase_searches(one, (), manner):
                    yield msgspec.structs.replace(search, name=name)


_SEARCHES: Mapping[str, Callable[[Fields, Manner], Iterator[Search]]] = {
    "swap": _swap,
    "avoid": _avoid,
    "pattern": _pattern,
    "capitals": _capitals,
    "either": _either,
    "mentions": _mentions("mentions"),
    "introduce": _mentions("introduce"),
    "count": _count,
    "formula": _counts,
}


@contextmanager
def _at(place: Place) -> Iterator[None]:
    """Gives the place to what is wrong with a phrase."""
    try:
        yield
    except PhraseError as error:
        raise StylebookError(f"{place}: {error}") from None


def _contexts(fields: Fields, manner: Manner) -> Contexts | None:
    sources = []
    for key in CONTEXTS:
        with _at(fields.place(key)):
            sources.append(context_expression(fields.texts(key), manner))
    return Contexts(*sources) if any(sources) else None


def _limit(fields: Fields, kind: str) -> Limit | None:
    if kind not in {"count", "formula"}:
        return None
    limit = Limit(fields.choice("per", PERS, "article"), fields.number("more-than"), fields.number("fewer-than"))
    if kind == "count" and limit.more_than is None and limit.fewer_than is None:
        raise StylebookError(f"{fields.place('count')}: count needs “more-than” or “fewer-than”")
    return limit


def _formula(fields: Fields) -> str:
    text = fields.text("formula")
    counted = {name for name, _, _ in pairs(fields["counts"], "counts")} if "counts" in fields else set()
    try:
        Formula(text).check_names({*COUNTS, *counted})
    except FormulaError as error:
        raise StylebookError(f"{fields.place('formula')}: {error}") from None
    return text


# Its tests ---------------------------------------------------------------------------------------


def _flags(fields: Fields, written: Written) -> Iterator[EntryTest]:
    for text in _test_texts(fields, "flags", written):
        sides = arrowed(text)
        if sides is None:
            yield EntryTest(text)
        else:
            yield EntryTest(*sides)


def _test_texts(fields: Fields, key: str, written: Written) -> Iterator[str]:
    node = fields.values.get(key)
    if node is None or not node.value:
        raise StylebookError(f"{written.place}: the entry “{written.id}” needs “{key}”: a text to test it with")
    for item in node.value if isinstance(node.value, tuple) else (node,):
        if not isinstance(item.value, str):
            raise StylebookError(f"{item.place}: {key} is a text or a list of texts, not {item.kind}")
        yield " ¶ ".join(" ".join(part.split("\n")) for part in item.value.strip("\n").split("\n\n"))
