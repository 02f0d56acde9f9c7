"""Entries as rules: what `newslint rules`, `explain`, configuration and reports see of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from newslint.article import Article
from newslint.findings import Finding
from newslint.rules import Example, Rule
from newslint.stylebook.active import ActiveEntry
from newslint.stylebook.checking import EntrySet
from newslint.stylebook.classes import Classes
from newslint.stylebook.model import PARAGRAPH, Entry, EntryTest


class EntryRule(Rule):
    """An entry of a stylebook. Each has a class of its own; `entry_rule` makes it."""

    entry: ClassVar[Entry]
    classes: ClassVar[Classes]
    rank: ClassVar[int]
    """The place of its stylebook among those that were chosen."""

    @property
    def active(self) -> ActiveEntry:
        """The entry, ready to run together with others."""
        return ActiveEntry(self.entry, self.classes, self.severity)

    def check(self, article: Article) -> Iterator[Finding]:
        """Yields what the entry flags, run on its own."""
        for rule in EntrySet([self.active]).roused(article):
            yield from rule.check(article)


def entry_rule(entry: Entry, classes: Classes, *, language: str, rank: int) -> type[EntryRule]:
    """The rule that an entry is; ``language`` and ``rank`` are those of its stylebook."""
    return type(
        entry.id,
        (EntryRule,),
        {
            "__doc__": f"{entry.title}\n\nWhy: {entry.why}\n\nDo: {entry.do}",
            "__module__": __name__,
            "id": entry.id,
            "severity": entry.level,
            "on_by_default": entry.on,
            "languages": frozenset({language}) if language else None,
            "entry": entry,
            "classes": classes,
            "rank": rank,
            "flagged": [_example(test) for test in entry.flags],
            "accepted": [Example(text=shown(text)) for text in entry.leaves],
        },
    )


def _example(test: EntryTest) -> Example:
    return Example(text=shown(test.text), becomes=shown(test.becomes) if test.becomes is not None else None)


def shown(text: str) -> str:
    """A test's text for readers: paragraphs stand apart."""
    return text.replace(PARAGRAPH, "\n\n")


def parted(rules: Sequence[Rule]) -> tuple[tuple[Rule, ...], EntrySet | None]:
    """The rules that run one by one, and the entries among them, which run together; None where there are none."""
    entries = sorted((rule for rule in rules if isinstance(rule, EntryRule)), key=lambda rule: rule.rank)
    if not entries:
        return tuple(rules), None
    alone = tuple(rule for rule in rules if not isinstance(rule, EntryRule))
    return alone, EntrySet([rule.active for rule in entries])
