"""The tests of an entry: what it must flag, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.elements import Element, Kind
from newslint.findings import Finding
from newslint.spans import Span
from newslint.stylebook.active import ActiveEntry
from newslint.stylebook.checking import EntrySet
from newslint.stylebook.model import PARAGRAPH, Entry

HEADLINE = "# "


class Failure(msgspec.Struct, frozen=True):
    """A test that failed: of which entry, where it was written, and what happened."""

    entry: str
    place: str
    problem: str

    def __str__(self) -> str:
        return f"{self.place}: {self.entry}: {self.problem}"


def test_article(text: str, entry: Entry) -> Article:
    """The article in a test: paragraphs, and a headline where one begins with "# "."""
    elements: list[Element] = []
    copy = ""
    parts = text.split(PARAGRAPH)
    usual = Kind.PARAGRAPH if any(part.startswith(HEADLINE) for part in parts) else _usual_kind(entry)
    for part in parts:
        headline = part.startswith(HEADLINE)
        part = part.removeprefix(HEADLINE)
        copy += "\n\n" if copy else ""
        kind = Kind.HEADLINE if headline else usual
        elements.append(Element(kind, Span(len(copy), len(copy) + len(part))))
        copy += part
    return Article(copy, elements, conventions=Conventions())


test_article.__test__ = False  # type: ignore[attr-defined]


def _usual_kind(entry: Entry) -> Kind:
    return Kind.PARAGRAPH if Kind.PARAGRAPH in entry.where else Kind(entry.where[0])


def failures(active: ActiveEntry) -> Iterator[Failure]:
    """What fails of an entry's tests."""
    entry = active.entry
    entries = EntrySet([active])
    for test in entry.flags:
        article = test_article(test.text, entry)
        found = list(entries.check(article))
        if not found:
            yield Failure(entry.id, entry.place, f"should flag “{test.text}”, and finds nothing there")
        elif test.becomes is not None:
            problem = _becomes(article, found, test.becomes.replace(PARAGRAPH, "\n\n").replace(HEADLINE, ""))
            if problem is not None:
                yield Failure(entry.id, entry.place, f"should make of “{test.text}”: “{test.becomes}”, and {problem}")
    for text in entry.leaves:
        article = test_article(text, entry)
        found = list(entries.check(article))
        if found:
            words = ", ".join(f"“{article.text(finding.span)}”" for finding in found)
            yield Failure(entry.id, entry.place, f"should leave “{text}” alone, and flags {words}")


def _becomes(article: Article, found: Iterable[Finding], wanted: str) -> str | None:
    """What is wrong with the text after the fixes, or None."""
    text = fixed(article.copy, found)
    if text is None:
        return "has nothing to write instead"
    return None if text == wanted else f"makes “{text}”"


def fixed(copy: str, found: Iterable[Finding]) -> str | None:
    """A copy after all fixes; None where there is none."""
    edits = [edit for finding in found if finding.fix is not None for edit in finding.fix.edits]
    if not edits:
        return None
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        copy = copy[: edit.span.start] + edit.text + copy[edit.span.end :]
    return copy
