"""Where two labels are glued together, and where a capital within a word means nothing."""

from __future__ import annotations

import pytest

from newslint.anatomy.labels import ANY_PAGE, Labels
from newslint.testing import article

STORY = "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee."


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Local NewsCrime", ["Local News", "Crime"]),
        ("HomeBusinessReal Estate", ["Home", "Business", "Real Estate"]),
        ("Arts & EntertainmentMusic", ["Arts & Entertainment", "Music"]),
        ("Sign InRegister", ["Sign In", "Register"]),
        ("Create an AccountSign In", ["Create an Account", "Sign In"]),
        ("WorldUS", ["World", "US"]),
        ("Home | News | Weather", ["Home", "News", "Weather"]),
        ("News", ["News"]),
        ("Port Alder", ["Port Alder"]),
    ],
)
def test_labels_are_parted(text: str, labels: list[str]) -> None:
    assert ANY_PAGE.split(text) == labels


@pytest.mark.parametrize(
    "text",
    [
        "McDonald’s YouTube News",
        "NewsHour wins a prize",
        "LeBron in the World Cup",
        "MacArthur Fellows",
        "Politics",
        "OpenAI",
        "TechRadar",
        "WhatsApp LinkedIn TikTok",
    ],
)
def test_names_with_a_capital_inside_are_left_alone(text: str) -> None:
    assert ANY_PAGE.glued_at(text) == []


def test_lines_of_the_page_are_labels_too() -> None:
    assert Labels(["Watchlist"]).split("NewslettersWatchlist") == ["Newsletters", "Watchlist"]
    assert ANY_PAGE.glued_at("NewslettersWatchlist") == []


def test_a_word_of_the_running_text_is_one_word() -> None:
    assert ANY_PAGE.glued_at("LiveScience") == [4]
    assert Labels(whole_words={"LiveScience"}).glued_at("LiveScience’s Travel") == []


def test_above_a_headline_one_section_will_do() -> None:
    assert ANY_PAGE.split("Local NewsPort Alder", above_headline=True) == ["Local News", "Port Alder"]
    assert ANY_PAGE.split("Local NewsPort Alder") == ["Local NewsPort Alder"]
    assert ANY_PAGE.split("Inside OpenAI", above_headline=True) == ["Inside OpenAI"]


def test_an_article_tells_the_labels_of_its_page() -> None:
    menu = "Menu\n\nHome\n\nLog in\n\nSearch"
    glued = article(f"Harbor AlertsTide Tables\n\nHarbor Alerts\n\nTide Tables\n\n{menu}\n\n{STORY}")
    assert [glued.text(word) for word in glued.glued_labels] == ["AlertsTide"]
    assert [glued.glued_parts(word) for word in glued.glued_labels] == [("Alerts", "Tide")]
    assert article(f"HealthDay\n\nHealth\n\n{menu}\n\n{STORY}").glued_labels == ()
