"""The AP pack: every entry does what its tests say, and says why."""

from __future__ import annotations

import re

import newslint_ap
import pytest

from newslint.stylebook.active import ActiveEntry
from newslint.stylebook.checking import EntrySet
from newslint.stylebook.classes import Classes
from newslint.stylebook.entry_tests import failures
from newslint.stylebook.loading import load_untested
from newslint.stylebook.model import Entry
from newslint.stylebook.undoing import conflicts

(STYLEBOOK,) = newslint_ap.newslint_stylebooks()
assert STYLEBOOK.path is not None
BOOK = load_untested(STYLEBOOK.path, {}.get)[-1].compiled
CLASSES = Classes(BOOK.classes)
FAMILIES = sorted({entry.family for entry in BOOK.entries})

each_entry = pytest.mark.parametrize("entry", BOOK.entries, ids=lambda entry: entry.id)


def test_the_name_is_the_same_in_both_places() -> None:
    assert BOOK.name == STYLEBOOK.name == "ap"


@pytest.mark.parametrize("family", FAMILIES)
def test_the_entries_of_a_family_do_what_their_tests_say(family: str) -> None:
    entries = [entry for entry in BOOK.entries if entry.family == family]
    assert [str(failure) for entry in entries for failure in failures(ActiveEntry(entry, CLASSES))] == []


def test_no_two_entries_undo_each_other() -> None:
    entries = EntrySet([ActiveEntry(entry, CLASSES) for entry in BOOK.entries if entry.on])
    assert list(map(str, conflicts(entries, BOOK.entries))) == []


@each_entry
def test_an_entry_speaks_in_sentences(entry: Entry) -> None:
    assert entry.family
    for text in (entry.why, entry.do):
        assert re.fullmatch(r"[A-Z“0-9$].*[.!?”)]", text), text
    assert not re.search(r"[“”].*\"|\"", entry.title + entry.why + entry.do)
    assert len(entry.title) <= 160, entry.title
