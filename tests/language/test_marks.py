"""What each quotation mark is taken for, and which belong together."""

from __future__ import annotations

import time

import pytest

from newslint.article import Article
from newslint.conventions import Conventions, QuotationStyle
from newslint.elements import Element, Kind
from newslint.language.delimiters import delimiters_of
from newslint.language.glyphs import GLYPHS, directions_in
from newslint.spans import Span

NAMES = {"open": "(", "close": ")", "reopen": ">", "apostrophe": "'", "prime": "″", "ornament": "*"}


def article(text: str, language: str = "en-US", style: QuotationStyle | None = None) -> Article:
    """The article of a text, its paragraphs between blank lines."""
    elements = []
    start = 0
    for paragraph in text.split("\n\n"):
        elements.append(Element(Kind.PARAGRAPH, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Article(text, elements, conventions=Conventions(language, style))


def roles(text: str, language: str = "en-US", style: QuotationStyle | None = None) -> str:
    """A letter for what each mark is: ( opens, ) closes, > goes on, ' apostrophe, ″ prime; ? for no partner."""
    marks = article(text, language, style).marks
    return "".join(
        NAMES[mark.role] + ("?" if mark.role in ("open", "close") and mark.partner is None else "") for mark in marks
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left,” she said.", "()"),
        ('"We left," she said. "Now."', "()()"),
        ("''We left,'' she said.", "()"),
        ("``We left,'' she said.", "()"),
        ("“He said, ‘Go,’ and I left,” she said.", "(())"),
        ("“He said, ‘Go.’” She left.", "(())"),
        ("\"He said, 'Go.'\" She left.", "(())"),
        ("“He said, ‘Go.’ ” She left.", "(())"),
        ("''He said, 'Go.''' She left.", "(())"),
        ("'''Go' is all he said,'' she recalled.", "(())"),
        ("“‘Go,’ he said,” she recalled.", "(())"),
        ("“He said, ‘She asked, “Why?”’” That was all.", "((()))"),
        ("The plan—“a gift,” he said—failed.", "()"),
        ("“I was going to—” she began.", "()"),
        ("“… so we left,” she said. “We had to …”", "()()"),
        ("It was “good,” “bad” and “ugly.”", "()()()"),
        ("(“We left,” she said.)", "()"),
        ("“We left.”[3]", "()"),
        ("“Q: Why?”", "()"),
    ],
)
def test_marks_pair(text: str, expected: str) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The constructors’ plan, the boys' club and Dickens’ books.",
        "The ’90s, the '90s, the class of ’05.",
        "’Til dawn, ’em all, rock ’n’ roll, rock 'n' roll, goin’ out an’ comin' in.",
        "It’s O’Brien’s Qur’an, don't you know.",
        "She lives in Hawai‘i, on O‘ahu.",
    ],
)
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert set(roles(text)) <= {"'"}


@pytest.mark.parametrize(
    "text", ["She is 5'10\" tall.", "At 40°26'46\" north.", "He’s 6’2”.", 'A 27" screen and a 12" disc.']
)
def test_feet_inches_and_seconds_are_primes(text: str) -> None:
    assert set(roles(text)) <= {"″", "'"}


def test_an_inch_sign_may_stand_inside_a_quotation() -> None:
    assert roles("“He’s 6’2”,” the coach said.") == "(″)"
    assert roles('"A 27" screen," she said.') in {"(″)", "()(?"}


def test_a_decade_ends_a_quotation() -> None:
    assert roles("“The best of the ’90s” was on.") == "(')"
    assert roles("He liked 'the best of the '90s' shows.", style="british") == "(')"


def test_marks_in_tags_are_markup() -> None:
    assert roles('See <a href="https://example.org" class="x">the “plan”</a>.') == "()"
    assert roles("See <a href=”https://example.org”>it</a>.") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘We left,’ she said.", "()"),
        ("‘He said, “Go,” and I left,’ she said.", "(())"),
        ("‘We’ve seen the boys’ club,’ she said. ‘It’s theirs.’", "(')()"),
        ("'We don't go,' she said. 'The '90s are over.'", "()(')"),
        ("‘We left, she said.", "(?"),
        ("We left,’ she said.", ")?"),
    ],
)
def test_british_style(text: str, expected: str) -> None:
    assert roles(text, "en-GB", "british") == expected


def test_the_style_is_inferred() -> None:
    american = article("“We left,” she said. “He said, ‘No.’”")
    british = article("‘We left,’ she said. ‘He said, “No.”’ ‘Why?’")
    assert [mark.level for mark in american.marks if mark.depth == 0] == ["double"] * 4
    assert [mark.level for mark in british.marks if mark.depth == 0] == ["single"] * 6


def test_a_headline_in_single_marks_stays_american() -> None:
    headline = "Mayor calls harbor plan ‘a gift’"
    end = len(headline)
    text = f"{headline}\n\n“We left,” she said. “He said, ‘No.’”"
    elements = [Element(Kind.HEADLINE, Span(0, end)), Element(Kind.PARAGRAPH, Span(end + 2, len(text)))]
    marks = Article(text, elements).marks
    assert all(mark.partner is not None for mark in marks)
    assert [mark.depth for mark in marks] == [0, 0, 0, 0, 0, 1, 1, 0]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "„Wir gehen“, sagte sie. „Er rief: ‚Halt‘.“", "()(())"),
        ("de", "»Wir gehen«, sagte sie.", "()"),
        ("fr", "« Nous partons », dit-elle.", "()"),
        ("fr", "« Il a dit “non” », dit-elle.", "(())"),
        ("pl", "„Idziemy” – powiedziała.", "()"),
        ("sv", "”Vi går”, sade hon.", "()"),
        ("fi", "”Me menemme”, hän sanoi.", "()"),
        ("da", "»Vi går,« sagde hun.", "()"),
        ("ja", "「行きます」と彼女は言った。『雪国』を読む。", "()()"),
        ("zh-TW", "他說:「你好。」", "()"),
        ("zh", "他说：“你好。”然后走了。", "()"),
        ("ru", "«Мы уходим», — сказала она.", "()"),
        ("he", 'צה"ל אמר "לא".', "'()"),
        ("ar", "قالت «نحن ذاهبون».", "()"),
        ("en-US", "The paper wrote „Wir gehen“ on its front page.", "()"),
    ],
)
def test_other_languages(language: str, text: str, expected: str) -> None:
    parsed = article(text, language)
    assert roles(text, language) == expected
    assert not any(mark.reversed for mark in parsed.marks)


def test_directions_are_those_of_cldr() -> None:
    assert directions_in("de")["“"] == "close"
    assert directions_in("sv")["”"] is None
    assert directions_in("en-US")["“"] == "open"
    assert delimiters_of("de-CH") == delimiters_of("de")
    assert delimiters_of("fr-CH") != delimiters_of("fr-CA")
    assert delimiters_of("xx") == delimiters_of("en")
    assert set(directions_in("en")) == set(GLYPHS)


def test_angle_marks_may_be_arrows() -> None:
    assert roles("» Read more about the harbor") == "*"
    assert roles("Register here »") == "*"
    assert roles("« Back » Next » Last") == "()*"


# Quotations over several paragraphs.


def test_a_running_quotation_is_one() -> None:
    marks = article("“We left.\n\n“It was late.\n\n“Nobody saw us,” she said.").marks
    assert [mark.role for mark in marks] == ["open", "reopen", "reopen", "close"]
    assert [mark.partner for mark in marks] == [3, 0, 0, 0]
    assert [mark.continued for mark in marks] == [1, 2, None, None]
    assert all(mark.slip is None for mark in marks)


def test_a_running_quotation_takes_its_inner_one_along() -> None:
    marks = article("“He said, ‘We left.\n\n“‘It was late,’” she said.").marks
    assert [mark.role for mark in marks] == ["open", "open", "reopen", "reopen", "close", "close"]
    assert [mark.partner for mark in marks] == [5, 4, 0, 1, 1, 0]


def test_a_caption_between_does_not_end_a_running_quotation() -> None:
    parts = ["“We left.", "The harbor at dawn.", "“It was late,” she said."]
    text = "\n\n".join(parts)
    kinds = [Kind.PARAGRAPH, Kind.CAPTION, Kind.PARAGRAPH]
    starts = [0, len(parts[0]) + 2, len(parts[0]) + len(parts[1]) + 4]
    elements = [
        Element(kind, Span(start, start + len(part))) for kind, start, part in zip(kinds, starts, parts, strict=True)
    ]
    assert [mark.role for mark in Article(text, elements).marks] == ["open", "reopen", "close"]


@pytest.mark.parametrize(
    "text",
    [
        # another speaker follows
        "“We left,” said Ruiz. “It was late.\n\n“We stayed,” said Anna Holm, a skipper.",
        # an attribution stands inside
        "“We left, Ruiz said.\n\n“It was late.”",
        "“Why did we leave? he asked.\n\n“It was late.”",
        # a fragment does not run on
        "Ruiz called it “a disgrace.\n\n“We left,” he said.",
        # the paragraph does not end with a sentence
        "“We left,” said Ruiz. “It was\n\n“We stayed,” he said.",
    ],
)
def test_a_missing_close_before_a_quotation_is_seen(text: str) -> None:
    slips = [mark.slip for mark in article(text).marks if mark.slip is not None]
    assert [slip.kind for slip in slips] == ["unclosed"]


@pytest.mark.parametrize(
    "text",
    [
        "“We left,” said Ruiz. “It was late.\n\n“Nobody saw us.”",
        "“We left,” said Ruiz. “It was late.\n\n“Nobody saw us,” he continued.",
        f"“We left,” said Ruiz. “It was late{' and the harbor was dark' * 4}.\n\n“We slept,” Ruiz said.",
        "“We left.\n\n“Nobody saw us,” said Ruiz.",
    ],
)
def test_speech_that_runs_on_is_excused(text: str) -> None:
    assert all(mark.slip is None for mark in article(text).marks)


# What is wrong, and where the missing mark belongs.


@pytest.mark.parametrize(
    ("text", "kind", "mended"),
    [
        ("“We left, she said.", "unclosed", "“We left,” she said."),
        ("“We left, said the mayor. “It was late.”", "unclosed", "“We left,” said the mayor. “It was late.”"),
        ("It was “a mess, he said.", "unclosed", "It was “a mess,” he said."),
        ("She said, “We left. It was late.", "unclosed", "She said, “We left. It was late.”"),
        ("We left,” she said.", "unopened", "“We left,” she said."),
        ("“We left,” she said. It was late.”", "unopened", "“We left,” she said. “It was late.”"),
        ("The mayor added, It was late.”", "unopened", "The mayor added, “It was late.”"),
    ],
)
def test_the_place_of_a_missing_mark(text: str, kind: str, mended: str) -> None:
    (mark,) = [mark for mark in article(text).marks if mark.slip is not None]
    assert mark.slip is not None
    assert mark.slip.kind == kind
    assert text[: mark.slip.place] + mark.counterpart + text[mark.slip.place :] == mended


def test_a_mark_too_many() -> None:
    marks = article("“We left,” Ruiz said.”").marks
    assert [mark.slip.kind for mark in marks if mark.slip] == ["surplus"]
    marks = article("““We left,” Ruiz said.").marks
    assert [mark.slip.kind for mark in marks if mark.slip] == ["doubled"]


def test_an_article_that_closes_nothing_has_one_slip() -> None:
    marks = article("\n\n".join(f"Then “number {number} came, he said." for number in range(500))).marks
    assert [mark.slip.kind for mark in marks if mark.slip] == ["never-closed"]


def test_a_pull_quote_closed_after_the_name() -> None:
    marks = article("“We lived on it.\n\nAnna Holm, skipper”").marks
    assert [mark.slip.kind for mark in marks if mark.slip] == ["across"]


# Bad input.


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        '"',
        "'",
        "“ ",
        "“word ",
        "word” ",
        "“a ‘b ",
        "“a\" ‘b' «c” ",
        '<a href="x" ',
        "“, Aa Bb said ",
        "\n\n“We left. ",
    ],
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(times: int) -> float:
        parsed = article(unit * times)
        start = time.perf_counter()
        assert parsed.marks is parsed.marks
        assert parsed.quotations is parsed.quotations
        return time.perf_counter() - start

    seconds(100)
    small = min(seconds(1_000) for _ in range(3))
    # Sixteen times the text: a quadratic step would take 256 times as long.
    assert seconds(16_000) < 100 * small + 0.5


def test_no_marks() -> None:
    assert article("").marks == ()
    assert article("We left.").marks == ()
