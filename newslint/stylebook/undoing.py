"""Entries that undo each other's fixes, found by fixing the texts of their tests again and again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from newslint.article import Article
from newslint.elements import Element
from newslint.findings import Finding
from newslint.spans import Span
from newslint.stylebook.checking import EntrySet
from newslint.stylebook.entry_tests import fixed, test_article
from newslint.stylebook.model import PARAGRAPH, Entry

PASSES = 6
"""Fixes one after the other that a text needs at the most, in a stylebook without conflicts."""


class Conflict(msgspec.Struct, frozen=True):
    """Entries whose fixes bring a text back to what it was: their ids, and the text as each of them leaves it."""

    entries: tuple[str, ...]
    texts: tuple[str, ...]

    def __str__(self) -> str:
        texts = (text.replace("\n\n", PARAGRAPH) for text in (*self.texts, self.texts[0]))
        steps = " → ".join(f"“{text}”" for text in texts)
        return f"{' and '.join(self.entries)} undo each other’s fixes: {steps}"


def conflicts(entries: EntrySet, tested: Sequence[Entry]) -> Iterator[Conflict]:
    """The conflicts among all entries that the tests of some of them show, each once."""
    seen: set[tuple[str, ...]] = set()
    for entry in tested:
        for text in chain((test.text for test in entry.flags), entry.leaves):
            conflict = _conflict(entries, test_article(text, entry))
            if conflict is not None and conflict.entries not in seen:
                seen.add(conflict.entries)
                yield conflict


def _conflict(entries: EntrySet, article: Article) -> Conflict | None:
    texts: list[str] = []
    fixing: list[tuple[str, ...]] = []
    for _ in range(PASSES):
        if article.copy in texts:
            start = texts.index(article.copy)
            involved = sorted({entry_id for ids in fixing[start:] for entry_id in ids})
            return Conflict(tuple(involved), tuple(texts[start:])) if len(involved) > 1 else None
        found = _first_fixes(entries.check(article))
        copy = fixed(article.copy, found)
        if copy is None:
            return None
        texts.append(article.copy)
        fixing.append(tuple(finding.rule for finding in found))
        article = _again(article, copy)
    return None


def _first_fixes(found: Iterator[Finding]) -> list[Finding]:
    """The findings with fixes, without those that touch an earlier one: these wait for the next pass."""
    kept: list[Finding] = []
    for finding in sorted((item for item in found if item.fix is not None), key=lambda item: item.span):
        if not kept or finding.span.start > kept[-1].span.end:
            kept.append(finding)
    return kept


def _again(article: Article, copy: str) -> Article:
    """An article with other copy, where no fix has made paragraphs or taken them away."""
    parts = copy.split("\n\n")
    elements, start = [], 0
    for part, element in zip(parts, article.elements, strict=False):
        elements.append(Element(element.kind, Span(start, start + len(part))))
        start += len(part) + 2
    return Article(copy, elements, conventions=article.conventions)
