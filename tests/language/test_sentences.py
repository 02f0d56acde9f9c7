from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.sentences import split_sentences
from newslint.spans import Span


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text, [Span(0, len(text))])]


# Each line is one element; "|" stands where one sentence ends and the next begins.
CASES = """
The council met. | It voted.
The council met.  | It voted twice.
The council met
Council votes to close library
Did it rain? | It did! | Nobody noticed.
Really?! | Yes.
Mr. Okafor met Mrs. Lindqvist and Dr. Abara. | Ms. Reyes stayed away.
Gen. Ito told Sen. Paula Marsh, Rep. Lee Ames and Gov. Dana Cole. | Lt. Col. Bree Odom listened.
Sens. Ames and Marsh wrote to Govs. Cole and Webb.
The U.S. Senate adjourned.
Troops left the U.S. | The last plane took off at dawn.
Troops left the U.S. | “We are done here,” Odom said.
A U.S. A-10 jet landed.
He moved to the U.S. in 1998.
A U.S.-led force arrived.
She works in Washington, D.C., and lives in Chevy Chase, Md. | Her office is small.
Sen. Paula Marsh (R-S.C.) objected.
It was moved by Sen. Paula Marsh (D-Ill.). | Nobody seconded it.
Doors open at 7 p.m. Friday.
Doors open at 7 p.m. Eastern. | Bring a coat.
Doors open at 7 p.m. EST on the south side.
Doors open at 7 p.m. | Police expect a crowd.
Doors open at 7 p.m. | 400 people are expected.
He left at 9 a.m. sharp.
Marlow Inc. reported a loss.
He sold Marlow Inc. | The buyer was not named.
He works for Marlow & Sons Co. Chairman Lee Ames hired him.
Lee Ames Jr. ran again.
He beat Lee Ames Jr. | In May he resigned.
It was written by J.R.R. Tolkien.
It was written by E. B. White.
George W. Harmon and Donna J. Pratt voted no.
They chose Plan B. | It failed as well.
The No. 5 seed beat No. 1 Duke.
Will he run? | No. | He will not.
He asked for No.
Prices rose 3.5 percent to $4.25. | Wages fell .2 percent.
Prices rose in 2016. | 12 plants closed.
It rained on Oct. 31. | Nov. 1 was dry.
It rained in Oct. 2014.
Inflation, jobs, wages etc. | Voters care about all of them.
It went to court as Marlow v. Webb.
It was the Lions vs. Bears again.
“Go,” he said. | “Now.”
“We lost. | We will be back,” he said.
“We lost.” | He left the room.
"We lost." | He left the room.
"We lost," he said. | "We will be back."
''We lost,'' he said. | ''We will be back.''
“Who knew?” she asked.
“Who knew?” Alvarez asked.
“Who knew?” former Mayor Rita Alvarez asked the board.
“Who knew?” Council Member Rita Alvarez asked the board. | “I did.”
“Who knew?” | The room fell silent.
“Stop!” the officer shouted.
“He called it ‘a circus.’ | I agree,” she said.
(She later apologized.) | He did not.
He stayed [in the room.] | She left.
Wait... | What happened?
He said he would … wait.
He waited . . . and waited . . . | Nobody came.
“Well. . . . | Never mind,” he said.
Yahoo Inc. fell. | Yahoo! Japan rose.
Read it at example.com. | The vote is Friday.
Visit www.example.com or write to a.b@example.com today.
1. Preheat the oven. | Wait.
A. Preheat the oven.
12. Serve.
iPhones sold well. | iPads did not.
It is his. | iPhones sold well.
MANCHESTER, N.H. - With snow on the way, nobody came.
NEW YORK, Aug. 24 (UPI) — Rain fell.
She has a Ph.D. in physics.
She earned her Ph.D. | She then left.
He lives in St. Louis near Mt. Hood and Ft. Worth.
He lives on Main St. | The house is blue.
He said “no.” ” | It was final.
他走了。 | 她没有。
他说:“走吧。” | “为什么?”
彼は「行く。」と言った。 | 雨が降った。
वह गया। | वह आई।
هل جاء؟ | نعم.
Er kam am 3. März an. | Sie blieb.
Das war im 19. Jahrhundert. | Danach kam nichts.
M. Dupont est parti. | Mme Roy est restée.
¿Vino? | ¡Sí! | Nadie lo vio.
""".strip("\n").split("\n")


@pytest.mark.parametrize("case", CASES)
def test_where_sentences_end(case: str) -> None:
    expected = [part for part in (part.strip() for part in case.split(" | ")) if part.strip("|")]
    expected = [part.removesuffix("|").rstrip() for part in expected]
    assert sentences(" ".join(expected)) == expected


def test_hard_line_breaks_are_spaces() -> None:
    text = "The board met with Mr.\nOkafor, who left at 5 p.m.\nFriday. It\nvoted no.\r\nNobody spoke."
    assert sentences(text) == [
        "The board met with Mr.\nOkafor, who left at 5 p.m.\nFriday.",
        "It\nvoted no.",
        "Nobody spoke.",
    ]


def test_each_element_is_split_for_itself() -> None:
    text = "Board votes no\n\n  It met on Main St.\n\nHe stayed.  \n\n \n\n"
    spans = [Span(0, 14), Span(16, 36), Span(36, 50), Span(50, len(text)), Span(3, 3)]
    assert [span.of(text) for span in split_sentences(text, spans)] == [
        "Board votes no",
        "It met on Main St.",
        "He stayed.",
    ]


def test_only_the_given_spans_are_read() -> None:
    text = "Skip to content. Share this. The board met. It voted. Leave a reply."
    span = Span(text.index("The board"), text.index(" Leave"))
    assert [found.of(text) for found in split_sentences(text, [span])] == ["The board met.", "It voted."]


@given(st.text(alphabet="aA .!?…\"”’)'\n 1。」-MrU", max_size=60), st.integers(0, 10), st.integers(0, 10))
def test_sentences_cover_the_span_and_nothing_else(text: str, before: int, after: int) -> None:
    span = Span(min(before, len(text)), max(min(before, len(text)), len(text) - after))
    found = split_sentences(text, [span])
    assert list(found) == sorted(found)
    assert all(sentence in span for sentence in found)
    assert all(sentence.of(text) == sentence.of(text).strip() != "" for sentence in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert "".join("".join(sentence.of(text) for sentence in found).split()) == "".join(span.of(text).split())


@pytest.mark.parametrize(
    "text", ["." * 200_000, ". " * 100_000, "a.\n" * 70_000, "“?” A" * 40_000, '."' * 100_000, "? " + "A " * 100_000]
)
def test_time_grows_with_length_alone(text: str) -> None:
    begun = time.perf_counter()
    sentences(text)
    assert time.perf_counter() - begun < 2
