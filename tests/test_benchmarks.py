"""The arithmetic of the benchmarks, and that they run; what they measure is no test's business."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks import __main__ as benchmarks
from benchmarks.measuring import Took, in_turn, ratio, run, slope, typical
from benchmarks.peers import Peer, peers


def test_a_run_is_measured() -> None:
    took = run([sys.executable, "-c", "x = bytearray(50_000_000); raise SystemExit(3)"])
    assert took.megabytes > 45
    assert took.processor > 0
    assert took.wall > 0


def test_commands_run_in_turn() -> None:
    took = in_turn({"one": ["true"], "other": ["false"]}, 2)
    assert {name: len(runs) for name, runs in took.items()} == {"one": 2, "other": 2}


def test_ratios_are_taken_of_runs_that_followed_each_other() -> None:
    ours = [Took(1.0, 0, 0), Took(10.0, 0, 0), Took(1.0, 0, 0)]
    theirs = [Took(3.0, 0, 0), Took(30.0, 0, 0), Took(2.0, 0, 0)]
    assert ratio(ours, theirs) == 3.0
    assert typical(theirs).wall == 3.0


@pytest.mark.parametrize(("power", "factor"), [(1.0, 3.0), (2.0, 0.5)])
def test_slope(power: float, factor: float) -> None:
    assert slope([(x, factor * x**power) for x in (1.0, 2.0, 4.0, 8.0)]) == pytest.approx(power)


def test_a_peer_that_is_not_there_is_left_out_with_a_reason() -> None:
    reasons = {peer.name: peer.missing for peer in peers("no-such-vale", None)}
    assert reasons["Vale"] == "there is no command no-such-vale; --vale names it"


def test_a_section_measures_the_articles_of_a_folder(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text("Council votes\n\nThe council met on Monday, said Lena Ortiz, the mayor.\n")
    bench = benchmarks.Bench(articles, 1, [Peer("absent", "", [], "it is not there")], tmp_path)
    [line] = benchmarks.corpus(bench)
    assert line.startswith("newslint: ")
    [line] = benchmarks.cached(bench)
    assert line.endswith(" times as fast")
