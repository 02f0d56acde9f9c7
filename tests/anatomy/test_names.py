from __future__ import annotations

import pytest

from newslint.anatomy.names import fold_name, is_name, name_length


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe",
        "J. R. Roe",
        "Jan van der Berg",
        "Ana de la Cruz",
        "Seán Ó Briain",
        "Jean-Luc d’Artois",
        "Dr. Jane Roe",
    ],
)
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["", "Jane", "jane roe", "Latest News", "Jane Roe said", "A Promise Kept", "Jane R2", "..."]
)
def test_what_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_a_name_ends_before_what_follows_it() -> None:
    assert name_length(["Jane", "Roe", "Staff", "Writer"]) == 2
    assert name_length(["Jan", "van", "der", "Berg", "Reuters"]) == 4
    assert name_length(["John", "Smith", "Jr.", "Reporter"]) == 3
    assert name_length(["the", "council"]) == 0


def test_names_are_compared_without_accents_titles_and_points() -> None:
    assert fold_name("Dr. María-José O’Neill") == fold_name("maria jose oneill")
