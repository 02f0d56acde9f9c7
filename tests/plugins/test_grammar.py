"""What an engine says, and what of it a copy desk gets to see."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from newslint_grammar import harper_noise, languagetool_noise
from newslint_grammar.engine import Kind, Match
from newslint_grammar.harper import HarperEngine
from newslint_grammar.newsroom import Newsroom
from newslint_grammar.options import GrammarOptions
from newslint_grammar.passages import MOST_CHARACTERS, Passage, passages
from newslint_grammar.results import FILE, Results
from newslint_grammar.sessions import Session
from newslint_grammar.spelling import Speller
from newslint_grammar.word_forms import differs_by_doubling, is_composed, is_formed, is_near
from newslint_grammar.wording import fix, message
from newslint_grammar.words import DeskWords

from newslint import Span, UnavailableError
from newslint.linter import Linter
from newslint.testing import article


def match(text: str, words: str, kind: Kind = Kind.GRAMMAR, *replacements: str, rule: str = "A_RULE") -> Match:
    start = text.index(words)
    return Match(start, start + len(words), rule, "A_CATEGORY", kind, "This is wrong.", replacements or ("right",))


def is_wanted(text: str, found: Match, *, desk: Sequence[str] = (), asked_for: Sequence[str] = ()) -> bool:
    """Whether a match on a story of one paragraph is for an editor."""
    parsed = article(text)
    newsroom = Newsroom(parsed, Speller(parsed, DeskWords(GrammarOptions(words=tuple(desk)))), asked_for)
    return list(newsroom.wanted([found], Passage(0, text))) == [found]


# Passages -----------------------------------------------------------------------------------------


def test_headlines_bylines_datelines_and_code_are_left_out() -> None:
    text = (
        "Mayor say no\nBy Ann Reed\n\nWRENMOOR, Ore. (AP) — The mayor said no.\n\n## What next\n\n"
        "> We wait.\n\n- One item\n\n```\nteh code\n```\n"
    )
    parsed = article(text, format="markdown")
    assert [passage.text for passage in passages(parsed)][-3:] == ["The mayor said no.", "We wait.", "One item"]


def test_a_passage_knows_its_place_and_is_never_too_long() -> None:
    text = "A headline\n\n" + "The vote was close. " * 2_000
    parsed = article(text)
    found = list(passages(parsed))
    assert len(found) > 3
    for passage in found:
        assert len(passage.text) <= MOST_CHARACTERS
        assert parsed.copy[passage.start : passage.start + len(passage.text)] == passage.text
    assert " ".join(passage.text for passage in found).split() == text.split()


# Spelling -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word", "replacements"),
    [
        ("The comittee will meet on Friday.", "comittee", ["committee"]),
        ("Comittee members will meet on Friday.", "Comittee", ["Committee"]),
        ("Then Anna Brok saw teh boats.", "teh", ["the", "tech"]),
        ("It was wich one of the boats.", "wich", ["which", "wish"]),
        ("The vote in Febuary was close.", "Febuary", ["February"]),
        ("The maintainance is hard.", "maintainance", ["maintenance"]),
        ("The fire occured at noon.", "occured", ["occurred", "occur"]),
        ("“We will recieve it,” Anna Brok said.", "recieve", ["receive"]),
    ],
)
def test_slips(text: str, word: str, replacements: Sequence[str]) -> None:
    assert is_wanted(text, match(text, word, Kind.SPELLING, *replacements))


@pytest.mark.parametrize(
    ("text", "word", "replacements"),
    [
        ("The vote surprised Councilman Gorvak of Wrenmoor.", "Gorvak", ["Gorky"]),
        ("Aid for Wrenmoore is late. Wrenmoore has asked twice.", "Wrenmoore", ["Wrenmoor"]),
        ("Gov. Anna Brok said no.", "Gov", ["Go", "Got"]),
        ("The NWRA and the GmbH said no.", "NWRA", ["NWR"]),
        ("The NWRA and the GmbH said no.", "GmbH", ["Gm"]),
        ("Write to desk@wrenmor.example today.", "wrenmor", ["wrenmoor"]),
        ("He tagged it #bridgetol today.", "bridgetol", ["bridgetown"]),
        ("It was a mau-mauing of the press.", "mauing", ["mauling"]),
        ("He was doin' nothing.", "doin", ["doing"]),
        ("The candidate is unelectable, they say.", "unelectable", ["electable"]),
        ("The disrupters left early.", "disrupters", ["disputers", "disrupts", "disrupt"]),
        ("The undercard began at noon.", "undercard", ["underarm"]),
        ("He had the newsmaker at his side.", "newsmaker", ["newspaper"]),
        ("The risqué song was cut.", "risqué", ["risque"]),
        ("It was a fait accompli for him.", "accompli", ["accomplish"]),
        ("The skwelk is fed. A skwelk eats. The skwelk sleeps.", "skwelk", ["squelk"]),
        ("The tenge fell on Monday.", "tenge", ["tense"]),
        ("The flashpoint is near.", "flashpoint", ["flash point"]),
        ("The Comittee (CQ) met.", "Comittee", ["Committee"]),
        ("The sign says recieve [sic] twice.", "recieve", ["receive"]),
    ],
)
def test_what_is_no_slip(text: str, word: str, replacements: Sequence[str]) -> None:
    assert not is_wanted(text, match(text, word, Kind.SPELLING, *replacements))


def test_the_desks_words_stand_in_any_case_and_with_a_possessive_ending() -> None:
    for text in ("The comittee met.", "Comittee met.", "The comittee’s plan is out."):
        word = next(word.strip(".") for word in text.split() if "omittee" in word)
        found = match(text, word, Kind.SPELLING, "committee")
        assert is_wanted(text, found)
        assert not is_wanted(text, found, desk=["Comittee"])


def test_two_unknown_words_side_by_side_are_another_language() -> None:
    text = "They sang of lumiere etrange and went home."
    parsed = article(text)
    found = [match(text, "lumiere", Kind.SPELLING, "luminere"), match(text, "etrange", Kind.SPELLING, "strange")]
    newsroom = Newsroom(parsed, Speller(parsed, ()), ())
    assert list(newsroom.wanted(found, Passage(0, text))) == []


def test_forms_of_words() -> None:
    assert is_near("tommorrow", "tomorrow")
    assert is_near("teh", "the")
    assert not is_near("bern", "been")
    assert not is_near("brio", "bio")
    assert not is_near("the", "the")
    assert differs_by_doubling("occured", "occurred")
    assert not differs_by_doubling("the", "the")
    assert is_composed("outraised")
    assert not is_composed("goverment")
    assert not is_composed("seperate")
    assert is_formed("favorables", "favorable")
    assert not is_formed("recieve", "receive")


# Grammar ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "kind", "replacements"),
    [
        ("He have a plan.", "have", Kind.GRAMMAR, ["has"]),
        ("The Odra and and the Wolva rose.", "and and", Kind.GRAMMAR, ["and"]),
    ],
)
def test_what_an_editor_sees(text: str, words: str, kind: Kind, replacements: Sequence[str]) -> None:
    assert is_wanted(text, match(text, words, kind, *replacements))


@pytest.mark.parametrize(
    ("text", "words", "kind", "replacements"),
    [
        ("“He have a plan,” Anna Brok said.", "have", Kind.GRAMMAR, ["has"]),
        ("He put it in a simple way.", "in a simple way", Kind.STYLE, ["simply"]),
        ("The boats -- all of them -- left.", "--", Kind.TYPOGRAPHY, ["–"]),
        ('The vote "was close.', '"', Kind.GRAMMAR, ["“"]),
        ('He called it "close".', '"close"', Kind.GRAMMAR, ["“close”"]),
        ("It starts at 9 a.m. on Monday.", "a", Kind.GRAMMAR, ["an"]),
        ("He flip-flopped on it.", "flip", Kind.GRAMMAR, ["flips"]),
        ("A friend of the Brookson Institute said no.", "Brookson", Kind.GRAMMAR, ["Brook"]),
        ("It was J. J. Price who left.", "J. J.", Kind.GRAMMAR, ["J."]),
        ("He have (sic) a plan.", "have", Kind.GRAMMAR, ["has"]),
    ],
)
def test_what_an_editor_does_not_see(text: str, words: str, kind: Kind, replacements: Sequence[str]) -> None:
    assert not is_wanted(text, match(text, words, kind, *replacements))


def test_what_says_nothing_better_is_left_to_the_writer() -> None:
    found = Match(3, 7, "A_RULE", "A_CATEGORY", Kind.GRAMMAR, "Hm.", ())
    assert not is_wanted("He have a plan.", found)


@pytest.mark.parametrize("name", ["A_RULE", "A_CATEGORY"])
def test_a_desk_can_ask_for_style(name: str) -> None:
    text = "He put it in a simple way."
    found = match(text, "in a simple way", Kind.STYLE, "simply")
    assert not is_wanted(text, found)
    assert is_wanted(text, found, asked_for=[name])


def test_one_place_one_finding() -> None:
    text = "It is up to to the city."
    found = [match(text, "to to", rule="One"), match(text, "to to", rule="Other")]
    parsed = article(text)
    assert [item.rule for item in Newsroom(parsed, Speller(parsed, ()), ()).wanted(found, Passage(0, text))] == ["One"]


@pytest.mark.parametrize(
    ("is_noise", "rule", "text", "words", "expected"),
    [
        (harper_noise.is_noise, "UpdatePlaceNames", "He went to Turkey.", "Turkey", True),
        (harper_noise.is_noise, "RepeatedWords", "It is up to to them.", "to to", False),
        (harper_noise.is_noise, "WereWhere", "They where late.", "where", False),
        (harper_noise.is_noise, "WereWhere", "Gone were the boats.", "were", True),
        (harper_noise.is_noise, "PronounVerbAgreement", "He go home.", "go", False),
        (harper_noise.is_noise, "PronounVerbAgreement", "They ask that he go home.", "go", True),
        (harper_noise.is_noise, "PronounVerbAgreement", "He upset the favorite.", "upset", True),
        (harper_noise.is_noise, "AnA", "With a unanimous vote.", "a", True),
        (harper_noise.is_noise, "AnA", "It took a hour.", "a", False),
        (languagetool_noise.is_noise, "EN_COMPOUNDS_GRASS_ROOTS", "A grass-roots group.", "grass-roots", True),
        (languagetool_noise.is_noise, "MAKER_COMPOUNDS", "The policy makers met.", "policy makers", True),
        (languagetool_noise.is_noise, "PLURAL_MODIFIER", "The teachers union met.", "teachers", True),
        (languagetool_noise.is_noise, "CD_NN", "Two week later it rained.", "week", False),
        (languagetool_noise.is_noise, "CD_NN", "They are three shy of it.", "shy", True),
        (languagetool_noise.is_noise, "HE_VERB_AGR", "They would prefer she leave.", "leave", True),
        (languagetool_noise.is_noise, "HE_VERB_AGR", "On Monday she leave.", "leave", False),
        (languagetool_noise.is_noise, "EN_SPLIT_WORDS_HYPHEN", "The immi- grants left.", "immi- grants", False),
        (languagetool_noise.is_noise, "EN_SPLIT_WORDS_HYPHEN", "In third- through sixth", "third- through", True),
    ],
)
def test_rules_that_misread_news(
    is_noise: Callable[[Match, str], bool], rule: str, text: str, words: str, expected: bool
) -> None:
    assert is_noise(match(text, words, rule=rule), text) is expected


# Wording ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "replacements", "expected"),
    [
        ("Use `a` here.", ("a hour", "an hour"), "“a hour”: use “a” here; perhaps “a hour” or “an hour”"),
        ("Did you mean <suggestion>an hour</suggestion>?", (), "“a hour”: did you mean “an hour”?"),
        ("Wrong. Read more on the web.", (), "“a hour”: wrong"),
        ("USA is spelled so.", (), "“a hour”: USA is spelled so"),
    ],
)
def test_messages(said: str, replacements: tuple[str, ...], expected: str) -> None:
    assert message(Match(0, 6, "R", "C", Kind.GRAMMAR, said, replacements), "a hour") == expected


def test_messages_on_spelling_and_long_passages() -> None:
    assert (
        message(Match(0, 3, "R", "C", Kind.SPELLING, "?", ("the",)), "teh")
        == "“teh” is in no dictionary; perhaps “the”"
    )
    assert message(Match(0, 3, "R", "C", Kind.SPELLING, "?"), "teh").endswith("check the spelling")
    assert len(message(Match(0, 3, "R", "C", Kind.GRAMMAR, "Too long."), "very " * 500)) < 100


def test_fixes_are_never_safe() -> None:
    first = fix(Match(0, 3, "R", "C", Kind.SPELLING, "?", ("the", "tech")), Span(4, 7))
    assert first is not None
    assert (first.safe, first.edits[0].span, first.edits[0].text) == (False, Span(4, 7), "the")
    cut = fix(Match(0, 3, "R", "C", Kind.GRAMMAR, "?", ("",)), Span(4, 7))
    assert cut is not None
    assert cut.description == "cut it"
    assert fix(Match(0, 3, "R", "C", Kind.GRAMMAR, "?"), Span(4, 7)) is None


# Harper -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def harper() -> HarperEngine:
    return HarperEngine("en-US")


def test_harper_counts_code_points(harper: HarperEngine) -> None:
    text = "🎉 The the party 🎉 of teh year."
    (found,) = harper.check([text])
    assert {(text[item.start : item.end], item.kind) for item in found} >= {
        ("The the", Kind.GRAMMAR),
        ("teh", Kind.SPELLING),
    }


def test_harper_is_not_given_what_would_end_the_process(harper: HarperEngine) -> None:
    text = "He saw teh boat. " + "a" * 300_000 + " It was an house."
    (found,) = harper.check([text])
    assert {text[item.start : item.end] for item in found} == {"teh", "an"}


def test_harper_knows_dialects() -> None:
    text = "The colour of the harbour is grey."
    (american,) = HarperEngine("en-US").check([text])
    (british,) = HarperEngine("en-GB").check([text])
    assert {item.rule for item in american} == {"SpellCheck"}
    assert british == []


def test_rules_of_harper_are_switched() -> None:
    text = "He said he would would go."
    engine = HarperEngine("en-US", disabled_rules=["RepeatedWords", "DoubleModal"])
    assert engine.check([text]) == [[]]
    assert HarperEngine("en-US").check([text]) != [[]]
    with pytest.raises(UnavailableError, match="NoSuchRule"):
        HarperEngine("en-US", disabled_rules=["NoSuchRule"]).check([text])


def test_without_harper_the_run_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "harper", None)
    with pytest.raises(UnavailableError, match=r"pip install 'newslint\[harper\]'"):
        HarperEngine("en-US").check(["A line."])


# Through newslint ---------------------------------------------------------------------------------

STORY = "Board votes\n\nHe have a plan.\n\nThe comittee met for the the second time."


def linter(**grammar: object) -> Linter:
    return Linter.from_config(isolated=True, settings={"grammar": grammar, "select": ["grammar"]})


def test_harper_is_the_default_and_off_is_off() -> None:
    found = [finding.rule for finding in linter().check_text(STORY).findings]
    assert found == ["grammar/harper/PronounVerbAgreement", "grammar/harper/SpellCheck", "grammar/harper/RepeatedWords"]
    assert linter(engine="off").check_text(STORY).findings == ()
    assert Linter.from_config(isolated=True).check_text("A line.").findings == ()


def test_findings_carry_harpers_category_and_an_unsafe_fix() -> None:
    finding = linter().check_text("Board votes\n\nHe have a plan.").findings[0]
    assert finding.tags == ("Agreement",)
    assert finding.fix is not None
    assert not finding.fix.safe
    assert finding.fix.edits[0].text == "has"


def test_word_lists(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("# ours\n\ncomittee/S # a bar\n", encoding="utf-8")
    rules = {finding.rule for finding in linter(**{"word-lists": [str(words)]}).check_text(STORY).findings}
    assert "grammar/harper/SpellCheck" not in rules
    missing = linter(**{"word-lists": [str(tmp_path / "none.txt")]}).check_text(STORY)
    assert "none.txt cannot be read" in missing.errors[0].message


def test_hunspell_dictionaries(tmp_path: Path) -> None:
    (tmp_path / "desk.aff").write_text("SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n", encoding="utf-8")
    (tmp_path / "desk.dic").write_text("2\ncomittee/S\nWrenmoor\n", encoding="utf-8")
    words = DeskWords(GrammarOptions(dictionaries=(tmp_path / "desk.dic",)))
    assert {word in words for word in ("comittee", "comittees", "Wrenmoor")} == {True}
    assert "comitteed" not in words
    rules = {finding.rule for finding in linter(dictionaries=[str(tmp_path / "desk.dic")]).check_text(STORY).findings}
    assert "grammar/harper/SpellCheck" not in rules
    (missing,) = linter(dictionaries=[str(tmp_path / "none.dic")]).check_text(STORY).errors
    assert "none.dic cannot be read" in missing.message


def test_a_list_that_was_edited_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    words = DeskWords(GrammarOptions(word_lists=(file,)))
    file.write_text("one", encoding="utf-8")
    assert "One" in words
    file.write_text("two", encoding="utf-8")
    os.utime(file, (1, 1))
    assert "one" not in words
    assert "two" in words


def test_other_languages_are_not_harpers() -> None:
    settings = {"grammar": {}, "language": "de", "select": ["grammar"]}
    assert Linter.from_config(isolated=True, settings=settings).check_text(STORY).findings == ()


def test_a_run_without_grammar_loads_none_of_it(tmp_path: Path) -> None:
    code = (
        "import sys; from newslint.linter import Linter; Linter.from_config(isolated=True).check_text('A line.');"
        "print([name for name in ('harper', 'sqlite3', 'newslint_grammar.newsroom') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert run.stdout.strip() == "[]"


# Results kept -------------------------------------------------------------------------------------


class Counting:
    """An engine that counts what it is asked."""

    version = "1"
    settings: Sequence[object] = ()

    def __init__(self) -> None:
        self.asked: list[str] = []

    def check(self, paragraphs: Sequence[str]) -> list[list[Match]]:
        self.asked += paragraphs
        return [[Match(0, 1, "R", "C", Kind.GRAMMAR, paragraph, ("x",))] for paragraph in paragraphs]

    def close(self) -> None:
        pass


def test_an_unchanged_paragraph_is_never_checked_twice(tmp_path: Path) -> None:
    first, second, third = Counting(), Counting(), Counting()
    session = Session("counting", first, Results(tmp_path))
    assert [found[0].message for found in session.check(["One.", "Two.", "One."])] == ["One.", "Two.", "One."]
    session.close()
    again = Session("counting", second, Results(tmp_path))
    assert [found[0].message for found in again.check(["Two.", "Three."])] == ["Two.", "Three."]
    again.close()
    third.version = "2"
    Session("counting", third, Results(tmp_path)).check(["Two."])
    assert (first.asked, second.asked, third.asked) == (["One.", "Two."], ["Three."], ["Two."])


def test_without_a_folder_nothing_is_kept() -> None:
    engine = Counting()
    session = Session("counting", engine, Results(None))
    session.check(["One."])
    session.check(["One."])
    assert engine.asked == ["One.", "One."]


def test_a_damaged_file_costs_time_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database " * 1000)
    engine = Counting()
    assert Session("counting", engine, Results(tmp_path)).check(["One."])[0][0].message == "One."
    session = Session("counting", engine, Results(tmp_path))
    session.check(["One."])
    session.close()
    assert engine.asked == ["One.", "One."], "the damaged file was put aside, and the next run starts anew"
    assert Results(tmp_path).get(("counting", "1", ()), ["One."])


def test_what_nobody_asks_for_is_dropped(tmp_path: Path) -> None:
    session = Session("counting", Counting(), Results(tmp_path))
    session.check(["One."])
    with sqlite3.connect(tmp_path / FILE) as file:
        file.execute("UPDATE results SET day = day - 100")
    session.close()
    assert Results(tmp_path).get(("counting", "1", ()), ["One."]) == {}


def test_an_engine_that_fails_is_not_asked_again() -> None:
    class Broken(Counting):
        def check(self, paragraphs: Sequence[str]) -> list[list[Match]]:
            self.asked += paragraphs
            raise UnavailableError("gone")

    engine = Broken()
    session = Session("broken", engine, Results(None))
    for _ in range(3):
        with pytest.raises(UnavailableError, match="gone"):
            session.check(["One."])
    assert engine.asked == ["One."]


def test_options() -> None:
    assert GrammarOptions().chosen == "harper"
    assert GrammarOptions(url="http://localhost:8081").chosen == "languagetool"
    assert GrammarOptions(directory=Path("lt")).chosen == "languagetool"
    assert GrammarOptions(engine="harper", directory=Path("lt")).chosen == "harper"
    assert GrammarOptions(engine="off").chosen is None
