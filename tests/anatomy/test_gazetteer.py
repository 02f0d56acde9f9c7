"""The tables of AP's datelines: complete, and in agreement with one another."""

from __future__ import annotations

import pytest

from newslint.anatomy.gazetteer import (
    DOMESTIC,
    FOREIGN,
    POSTAL_CODES,
    STAND_ALONE,
    STATE_OF_CITY,
    STATES,
    STATES_IN_FULL,
    dateline_form,
)


def test_thirty_american_cities_stand_alone_and_fifty_places_abroad() -> None:
    assert len(DOMESTIC) == 30
    assert len(FOREIGN - {"SAO PAULO"}) == 50
    assert not DOMESTIC & FOREIGN


def test_there_are_fifty_states_and_eight_are_never_abbreviated() -> None:
    assert len(STATES) + len(STATES_IN_FULL) == 50
    assert len(STATES_IN_FULL) == 8
    assert not STATES.keys() & STATES_IN_FULL
    assert set(POSTAL_CODES.values()) == STATES.keys() | STATES_IN_FULL
    assert all(short.endswith(".") for short in STATES.values())


def test_cities_with_a_state_do_not_stand_alone() -> None:
    assert not STATE_OF_CITY.keys() & STAND_ALONE
    assert set(STATE_OF_CITY.values()) <= STATES.keys() | STATES_IN_FULL


@pytest.mark.parametrize(
    ("written", "form"),
    [("Pennsylvania", "Pa."), ("PA", "Pa."), ("Pa", "Pa."), ("W. Va.", "W.Va."), ("TX", "Texas"), ("Peru", None)],
)
def test_states_are_known_in_all_their_forms(written: str, form: str | None) -> None:
    assert dateline_form(written) == form
