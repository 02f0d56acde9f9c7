from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest
from typer.testing import CliRunner

from newslint import profiling
from newslint.cli.app import make_app
from newslint.linter import Linter
from newslint.profiling import Profile, Spent, table, timing
from newslint.runner import IN_PROCESS_BYTES, run

STORY = "Council votes\n\nThe council met. “We did what we could,” said Lena Ortiz, the mayor. Ortiz left early.\n"


@pytest.fixture
def profile() -> Iterator[Profile]:
    yield profiling.start()
    profiling.stop()


def test_time_inside_a_stage_is_not_the_time_of_the_one_around(profile: Profile) -> None:
    with timing("outer"):
        with timing("inner"):
            sleep(0.02)
        with timing("inner"):
            sleep(0.02)
    spent = profile.taken()
    assert list(spent) == ["inner", "outer"]
    assert spent["inner"].times == 2
    assert spent["inner"].seconds >= 0.04
    assert spent["outer"].seconds < 0.02


def test_a_stage_that_fails_charges_nothing_to_the_next(profile: Profile) -> None:
    with timing("outer"), pytest.raises(ZeroDivisionError), timing("inner"):
        sleep(0.02 / (1 - 1))
    with timing("outer"):
        sleep(0.02)
    spent = profile.taken()
    assert spent["outer"].seconds >= 0.02 > spent["inner"].seconds


def test_what_was_taken_begins_anew(profile: Profile) -> None:
    profile.add({"x": Spent(1.0, 2)})
    profile.add({"x": Spent(0.5, 1)})
    assert profile.taken() == {"x": Spent(1.5, 3)}
    assert profile.taken() == {}


def test_without_a_profile_nothing_is_timed() -> None:
    with timing("x"):
        pass
    assert profiling.running() is None


def test_reading_analyses_and_rules_are_stages(profile: Profile) -> None:
    Linter.from_config(isolated=True).check_text(STORY, "a.txt")
    stages = profile.taken()
    assert {"reading", "analysis: quotations", "analysis: people", "attribution/missing"} <= stages.keys()
    assert {stages[name].times for name in ("reading", "analysis: people", "attribution/missing")} == {1}


def test_the_time_of_workers_counts(profile: Profile, tmp_path: Path) -> None:
    files = []
    for number in range(4):
        file = tmp_path / f"{number}.txt"
        file.write_text(STORY + "The mayor of the town said so twice.\n\n" * (IN_PROCESS_BYTES // 120))
        files.append(str(file))
    run(files, Linter.from_config(isolated=True, settings={"select": ["placeholder"]}), jobs=2)
    assert profile.taken()["reading"].times == 4


def test_the_table() -> None:
    spent = {"reading": Spent(1.5, 3), "a/b": Spent(0.499, 3), "c/d": Spent(0.0005, 3), "e/f": Spent(0.0005, 3)}
    assert list(table(spent)) == [
        "  seconds   share    times  stage",
        "    1.500   75.0%        3  reading",
        "    0.499   24.9%        3  a/b",
        "    0.001                   stages of less than 0.1% each",
        "    2.000                   in all, over all processes",
    ]


def test_the_option_prints_the_table_beside_the_report(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(STORY)
    try:
        result = CliRunner().invoke(make_app(), ["check", "--isolated", "--profile", str(article)])
    finally:
        profiling.stop()
    assert "byline/missing" in result.stdout
    assert "seconds" not in result.stdout
    assert "reading" in result.stderr
