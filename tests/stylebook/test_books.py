"""Stylebooks of one file and of a folder, what they extend and change, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.findings import Severity
from newslint.stylebook.loading import merged
from newslint.stylebook.model import Entry
from newslint.stylebook.yaml_source import StylebookError
from tests.stylebook.conftest import Load, Write

WORDS = """
    stylebook: words
    why: So.
    entries:
      adviser:
        swap: advisor -> adviser
        flags: An advisor. -> An adviser.
        leaves: An adviser.
      over:
        avoid: over
        level: error
        flags: Over it.
        leaves: Under it.
    """

FAMILY = """
    family: {name}
    why: So.
    entries:
      {name}:
        avoid: {name}
        flags: A {name}.
        leaves: None.
    """


def entries(load_books: Load, *paths: Path, **installed: Path) -> dict[str, Entry]:
    books = load_books(*paths, installed=tuple(installed.items()))
    return {entry_id: entry for entry_id, (entry, _) in merged(books).items()}


def refusal(load_books: Load, *paths: Path) -> str:
    with pytest.raises(StylebookError) as caught:
        load_books(*paths)
    return str(caught.value)


# One file, a folder -----------------------------------------------------------------------------


def test_one_file(write: Write, load_books: Load) -> None:
    found = entries(load_books, write(WORDS))
    assert list(found) == ["words/adviser", "words/over"]
    assert found["words/over"].level is Severity.ERROR
    assert found["words/over"].place.endswith("desk.yml:9")


def test_a_file_without_a_name_is_named_after_itself(write: Write, load_books: Load) -> None:
    assert list(entries(load_books, write(FAMILY.format(name="barge"), "My_House style.yml"))) == [
        "my-house-style/barge"
    ]


def test_a_folder(write: Write, load_books: Load) -> None:
    write("stylebook: house\nclasses: {ship: [barge, tug]}", "book/stylebook.yml")
    write(FAMILY.format(name="crate"), "book/b.yml")
    write("family: Ships\nwhy: So.\nentries:\n  ship: {avoid: <ship>, flags: A tug., leaves: x}", "book/more/a.yaml")
    write("not YAML at all: [", "book/.hidden.yml")
    found = entries(load_books, write("", "book/c.yml").parent)
    assert {entry.id: entry.family for entry in found.values()} == {"house/crate": "crate", "house/ship": "Ships"}


def test_one_family_of_a_folder_with_the_head_of_the_folder(write: Write, load_books: Load) -> None:
    write("stylebook: house", "book/stylebook.yml")
    write(FAMILY.format(name="barge"), "book/a.yml")
    assert list(entries(load_books, write(FAMILY.format(name="crate"), "book/b.yml"))) == ["house/crate"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("stylebook: a/b", "“a/b” is no name for a stylebook"),
        ("stylebok: a", "desk.yml:1:1: a stylebook has no key “stylebok”; did you mean “stylebook”?"),
        ("barge: {avoid: barge}", "desk.yml:1:1: “barge” must stand beneath “entries:”"),
        ("entries: [a]", "desk.yml:1:10: entries is a table of names and what they say, not a list"),
        ("entries: {A b: off}", "“A b” is no name for an entry"),
        ("entries: {a: off}", "an entry is a table of keys and values, not a text"),
        ("classes: {Ship: [a]}", "“Ship” is no name for a class"),
        ("- a", "a stylebook is a table of keys and values, not a list"),
        ("a: b: c", "desk.yml:1:5: a value with a colon in it needs quotation marks"),
    ],
)
def test_what_is_wrong_with_a_file(write: Write, load_books: Load, text: str, words: str) -> None:
    assert words in refusal(load_books, write(text))


def test_files_that_cannot_be_read(tmp_path: Path, load_books: Load) -> None:
    assert refusal(load_books, tmp_path / "none.yml").endswith("none.yml: there is no such stylebook")
    assert "no file ends in .yml" in refusal(load_books, tmp_path)
    (tmp_path / "a.yml").write_bytes(b"why: \xff")
    assert "byte 5 is not UTF-8" in refusal(load_books, tmp_path / "a.yml")


def test_one_name_for_two_entries(write: Write, load_books: Load) -> None:
    write("stylebook: house", "book/stylebook.yml")
    write(FAMILY.format(name="barge"), "book/a.yml")
    folder = write(FAMILY.format(name="barge"), "book/b.yml").parent
    assert "“house/barge” stands here again; it is at" in refusal(load_books, folder)


def test_the_head_stands_in_one_file(write: Write, load_books: Load) -> None:
    write("stylebook: house", "book/stylebook.yml")
    folder = write("stylebook: home", "book/a.yml").parent
    assert "“stylebook” stands in stylebook.yml only" in refusal(load_books, folder)


def test_a_test_that_fails_keeps_the_stylebook_out(write: Write, load_books: Load) -> None:
    message = refusal(load_books, write(WORDS.replace("An adviser.\n        leaves", "An aviser.\n        leaves")))
    assert "desk.yml:5: words/adviser: should make of “An advisor.”: “An aviser.”, and makes “An adviser.”" in message
    assert "newslint stylebook test" in message


# Extending and changing -------------------------------------------------------------------------


def test_what_is_extended_comes_along(write: Write, load_books: Load) -> None:
    write(WORDS, "words.yml")
    desk = write("stylebook: desk\nextends: [./words.yml, house]\n")
    house = write(FAMILY.format(name="barge"), "elsewhere/house.yml")
    assert list(entries(load_books, desk, house=house)) == ["words/adviser", "words/over", "house/barge"]


def test_entries_are_changed_one_by_one(write: Write, load_books: Load) -> None:
    words = write(WORDS, "words.yml")
    desk = write(
        """
        stylebook: desk
        entries:
          words/over: off
          words/adviser:
            level: info
            why: The desk wants it so.
        """
    )
    found = entries(load_books, words, desk)
    assert not found["words/over"].on
    assert found["words/adviser"].level is Severity.INFO
    assert found["words/adviser"].why == "The desk wants it so."
    assert found["words/adviser"].searches == entries(load_books, words)["words/adviser"].searches


def test_a_new_kind_replaces_the_old_one_and_its_tests(write: Write, load_books: Load) -> None:
    words = write(WORDS, "words.yml")
    change = """
        stylebook: desk
        entries:
          words/over:
            avoid: above
            flags: Above it.
            leaves: Over it.
        """
    found = entries(load_books, words, write(change))["words/over"]
    assert [search.name for search in found.searches] == ["above"]
    assert found.level is Severity.ERROR
    assert "needs “flags”" in refusal(load_books, words, write(change.replace("flags: Above it.", "")))


def test_a_change_that_breaks_a_test_is_found(write: Write, load_books: Load) -> None:
    words = write(WORDS, "words.yml")
    desk = write("stylebook: desk\nentries:\n  words/over: {except: over it}\n")
    assert "words/over: should flag “Over it.”" in refusal(load_books, words, desk)


def test_classes_go_with_the_entry(write: Write, load_books: Load) -> None:
    words = write(
        """
        stylebook: words
        classes: {ship: {barge: bg., tug: t.}}
        entries:
          ships: {swap: <ship.short> -> <ship|long>, why: So., flags: A t. and -> A tug and, leaves: x}
        """,
        "words.yml",
    )
    desk = write("stylebook: desk\nentries:\n  words/ships: {level: info}\n")
    assert entries(load_books, words, desk)["words/ships"].level is Severity.INFO


def test_only_what_lies_beneath_can_be_changed(write: Write, load_books: Load) -> None:
    words = write(WORDS, "words.yml")
    desk = write("stylebook: desk\nentries:\n  words/overt: off\n")
    assert "no stylebook beneath this one has an entry “words/overt”; did you mean “words/over”" in refusal(
        load_books, words, desk
    )
    other = write("stylebook: desk\nentries:\n  words/over: off\n", "other.yml")
    assert "no stylebook beneath this one has an entry “words/over”" in refusal(load_books, other, words)


def test_a_circle_of_extensions_is_found(write: Write, load_books: Load) -> None:
    first = write("stylebook: a\nextends: ./b.yml", "a.yml")
    write("stylebook: b\nextends: ./c.yml", "b.yml")
    write("stylebook: c\nextends: ./a.yml", "c.yml")
    message = refusal(load_books, first)
    assert "“extends” goes round in a circle" in message
    assert message.count("→") == 3


def test_stylebooks_that_change_each_other_are_a_circle_too(write: Write, load_books: Load) -> None:
    first = write(WORDS + "\n      other/barge: off", "words.yml")
    second = write(FAMILY.format(name="barge") + "\n      words/over: off", "other.yml")
    assert "no stylebook beneath this one has an entry “other/barge”" in refusal(load_books, first, second)
    assert "no stylebook beneath this one has an entry “words/over”" in refusal(load_books, second, first)


def test_extensions_that_there_are_not(write: Write, load_books: Load) -> None:
    desk = write("stylebook: desk\nextends: house")
    assert "desk.yml:2:10: extends: there is no stylebook “house”" in refusal(load_books, desk)


def test_two_stylebooks_of_one_name(write: Write, load_books: Load) -> None:
    message = refusal(load_books, write(WORDS), write(WORDS, "again.yml"))
    assert "there is a stylebook “words” already" in message


# Kept from one run to the next ------------------------------------------------------------------


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the stylebooks that were compiled, and not found in the cache."""
    from newslint.stylebook import compiling

    names: list[str] = []
    original = compiling.tested

    def noted(book: compiling.CompiledBook, path: Path) -> compiling.CompiledBook:
        names.append(book.name)
        return original(book, path)

    monkeypatch.setattr(compiling, "tested", noted)
    return names


def test_an_unchanged_stylebook_is_compiled_once(
    write: Write, load_books: Load, tmp_path: Path, compiled: list[str]
) -> None:
    words, cache = write(WORDS), tmp_path / "cache"
    first = load_books(words, cache=cache)
    again = load_books(words, cache=cache)
    assert compiled == ["words"]
    assert first[0].compiled == again[0].compiled
    assert first[0].key == again[0].key


def test_without_a_folder_nothing_is_kept(write: Write, load_books: Load, compiled: list[str]) -> None:
    words = write(WORDS)
    load_books(words)
    load_books(words)
    assert compiled == ["words", "words"]


def test_a_changed_stylebook_is_compiled_again(
    write: Write, load_books: Load, tmp_path: Path, compiled: list[str]
) -> None:
    cache = tmp_path / "cache"
    before = load_books(write(WORDS), cache=cache)
    after = load_books(write(WORDS.replace("level: error", "level: info ")), cache=cache)
    assert compiled == ["words", "words"]
    assert before[0].key != after[0].key
    assert after[0].compiled.entries[1].level is Severity.INFO


def test_a_file_more_or_less_is_a_change(write: Write, load_books: Load, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    write("stylebook: house", "book/stylebook.yml")
    folder = write(FAMILY.format(name="crate"), "book/a.yml").parent
    load_books(folder, cache=cache)
    more = write(FAMILY.format(name="barge"), "book/b.yml")
    assert len(load_books(folder, cache=cache)[0].compiled.entries) == 2
    more.unlink()
    assert len(load_books(folder, cache=cache)[0].compiled.entries) == 1


def test_what_a_change_depends_on_lies_beneath(
    write: Write, load_books: Load, tmp_path: Path, compiled: list[str]
) -> None:
    cache = tmp_path / "cache"
    desk = write("stylebook: desk\nextends: ./words.yml\nentries:\n  words/over: {level: info}\n")
    write(WORDS, "words.yml")
    load_books(desk, cache=cache)
    load_books(desk, cache=cache)
    assert compiled == ["words", "desk"]
    write(WORDS.replace("avoid: over", "avoid: Over"), "words.yml")
    changed = merged(load_books(desk, cache=cache))["words/over"][0]
    assert compiled == ["words", "desk", "words", "desk"]
    assert {search.name for search in changed.searches} == {"Over"}


def test_a_damaged_file_is_no_cache(write: Write, load_books: Load, tmp_path: Path, compiled: list[str]) -> None:
    words, cache = write(WORDS), tmp_path / "cache"
    load_books(words, cache=cache)
    (file,) = (cache / "stylebooks").iterdir()
    whole = file.read_bytes()
    for data in (b"", whole[:-1], b"\x81\xa3key\xa1x", whole.replace(b"adviser", b"advise\xff")):
        file.write_bytes(data)
        load_books(words, cache=cache)
    assert compiled == ["words"] * 5


def test_a_folder_that_cannot_be_written_is_no_cache(write: Write, load_books: Load, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, not a folder")
    assert len(load_books(write(WORDS), cache=blocked)) == 1


def test_what_fails_is_not_kept(write: Write, load_books: Load, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    words = write(WORDS.replace("An advisor. ->", "None. ->"))
    refusal(load_books, words)
    with pytest.raises(StylebookError):
        load_books(words, cache=cache)
    assert not (cache / "stylebooks").exists()


def test_other_code_compiles_again(
    write: Write, load_books: Load, tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from newslint.stylebook import compiled_cache

    words, cache = write(WORDS), tmp_path / "cache"
    load_books(words, cache=cache)
    monkeypatch.setattr(compiled_cache, "_code_key", lambda: b"another newslint")
    load_books(words, cache=cache)
    assert compiled == ["words", "words"]
