from __future__ import annotations

import pytest

from newslint.anatomy.captions import is_caption
from newslint.anatomy.datelines import parse_dateline
from newslint.anatomy.gazetteer import POSTAL_CODES, STAND_ALONE, STATE_OF_CITY, STATES, STATES_IN_FULL, dateline_form


@pytest.mark.parametrize(
    ("text", "place", "region", "date", "agency"),
    [
        ("LIMA (AP) — The council", "LIMA", None, None, "AP"),
        ("TRENTON, N.J., March 2 (UPI) — The council", "TRENTON", "N.J.", "March 2", "UPI"),
        ("TULSA, Okla, April 3 - The company", "TULSA", "Okla", "April 3", None),
        ("BEIRUT/THE HAGUE, March 7 (Reuters) - The court", "BEIRUT/THE HAGUE", None, "March 7", "Reuters"),
        ("PORT ALDER, Ore. -- The council", "PORT ALDER", "Ore.", None, None),
        ("McALLEN, Texas — The council", "McALLEN", "Texas", None, None),
        ("Quito, march 4 - the sharp fall", "Quito", None, "march 4", None),
        ("Rio de Janeiro (AFP) – The mayor", "Rio de Janeiro", None, None, "AFP"),
        ("NEW YORK—The council", "NEW YORK", None, None, None),
        ("WINSTON-SALEM, N.C. — The council", "WINSTON-SALEM", "N.C.", None, None),
        ("ST. LOUIS — The council", "ST. LOUIS", None, None, None),
        ("LIMA: The council voted in Lima", "LIMA", None, None, None),
    ],
)
def test_datelines(text: str, place: str, region: str | None, date: str | None, agency: str | None) -> None:
    dateline = parse_dateline(text, 10)
    assert dateline is not None
    assert (dateline.place, dateline.region, dateline.date, dateline.agency) == (place, region, date, agency)
    assert dateline.span.start == 10
    assert not text[dateline.span.end - 10 :].startswith((" ", "—", "-"))
    assert not dateline.text.endswith(("—", "-", " "))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Well — she said nothing",
        "EXCLUSIVE — The council voted",
        "U.S. — The council voted",
        "MOLENAAR: I do not think so",
        "The mayor (right) — who voted against it",
        "HARBOR WALL SEEN COSTLY - ENGINEERS TO REPORT IN MAY",
        "Work begins in May (no date is set) — if at all",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert parse_dateline(text) is None


def test_the_tables_agree_with_one_another() -> None:
    states = STATES.keys() | STATES_IN_FULL
    assert len(states) == 50
    assert set(POSTAL_CODES.values()) == states
    assert set(STATE_OF_CITY.values()) <= states
    assert not STAND_ALONE & STATE_OF_CITY.keys()


@pytest.mark.parametrize(
    ("written", "form"),
    [("New Jersey", "N.J."), ("NJ", "N.J."), ("Okla", "Okla."), ("Wisc.", "Wis."), ("Texas", "Texas"), ("TX", "Texas")],
)
def test_states_as_ap_writes_them(written: str, form: str) -> None:
    assert dateline_form(written) == form
    assert dateline_form(form) == form


def test_a_country_is_no_state() -> None:
    assert dateline_form("Peru") is None


def test_the_caption_of_a_picture_agency_has_no_dateline() -> None:
    caption = "PORT ALDER, MAINE - MARCH 02: Workers stand on the harbor wall during a visit of the governor"
    assert parse_dateline(caption) is None
    assert is_caption(caption)
    assert parse_dateline("PORT ALDER, Maine - March is the month of storms, the harbor master said.") is not None
