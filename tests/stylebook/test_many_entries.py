"""Ten thousand entries."""

from __future__ import annotations

from itertools import product
from time import perf_counter

import pytest

from newslint.stylebook.active import ActiveEntry
from newslint.stylebook.checking import EntrySet
from newslint.stylebook.classes import Classes
from newslint.stylebook.entry_tests import test_article as article_of
from newslint.stylebook.loading import load
from tests.stylebook.conftest import Write

SYLLABLES = ("ba", "du", "ki", "lo", "me", "na", "po", "ra", "su", "ti")


@pytest.mark.slow
def test_ten_thousand_entries(write: Write) -> None:
    names = ["".join(parts) for parts in product(SYLLABLES, repeat=4)]
    lines = (
        f"  {name}: {{swap: {name} -> {name}x, why: So., flags: A {name}. -> A {name}x., leaves: A.}}" for name in names
    )
    (book,) = load([write("stylebook: many\nentries:\n" + "\n".join(lines))], {}.get)
    assert len(book.compiled.entries) == 10_000
    entries = EntrySet([ActiveEntry(entry, Classes()) for entry in book.compiled.entries])
    story = article_of("It rained on the harbor. " * 400 + "Then badukilo came.", book.compiled.entries[0])
    begun = perf_counter()
    assert [finding.rule for finding in entries.check(story)] == ["many/badukilo"]
    assert perf_counter() - begun < 0.1
