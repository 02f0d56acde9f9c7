"""Many files to one report, in one process or in several."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint import runner
from newslint.cache import Cache
from newslint.linter import Linter
from newslint.reports import Report, RunError
from newslint.runner import run

MakeLinter = Callable[..., Linter]

STORY = "The council was very late! " * 40


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Twelve stories, one of which cannot be read and one of which does not exist."""
    monkeypatch.chdir(tmp_path)
    names = [f"story {n:02}.txt" for n in range(12)]
    for n, name in enumerate(names):
        Path(name).write_text(STORY * (n % 3 + 1), encoding="utf-8")
    Path(names[5]).write_bytes(b"caf\xe9")
    Path(names[7]).unlink()
    return names


@pytest.fixture
def batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small batches, so that a small archive is many of them."""
    monkeypatch.setattr(runner, "BATCH_BYTES", 2_000)
    monkeypatch.setattr(runner, "IN_PROCESS_BYTES", 0)


def context(monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    monkeypatch.setattr(runner, "_context", lambda: multiprocessing.get_context(method))


def without_rules(report: Report) -> tuple[Any, ...]:
    return report.files, report.errors, report.version, report.root


def test_reports_are_in_the_order_of_the_files(make_linter: MakeLinter, archive: list[str]) -> None:
    backwards = archive[::-1]
    report = run(backwards, make_linter(), jobs=1)
    assert [file.path for file in report.files] == backwards
    assert [(error.path, error.kind) for error in report.all_errors] == [
        ("story 07.txt", "missing"),
        ("story 05.txt", "encoding"),
    ]
    assert report.summary.files == 12
    assert report.summary.warnings == 40 * sum(n % 3 + 1 for n in range(12) if n not in {5, 7})
    assert report.root == os.getcwd()


@pytest.mark.usefixtures("batches")
def test_several_processes_give_the_report_of_one(make_linter: MakeLinter, archive: list[str]) -> None:
    one = run(archive, make_linter(), jobs=1)
    several = run(archive, make_linter(), jobs=3)
    assert without_rules(several) == without_rules(one)
    assert dict(several.rules) == dict(one.rules)
    assert len(several.findings) > 100


@pytest.mark.usefixtures("batches")
def test_spawned_processes_load_their_plugins_themselves(
    make_linter: MakeLinter, archive: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context(monkeypatch, "spawn")
    # A spawned process finds the installed plugins too: the configuration leaves the made-up rules only.
    config = tmp_path / "newslint.toml"
    config.write_text("select = ['desk']", encoding="utf-8")
    linter = make_linter(config=config)
    one = run(archive, linter, jobs=1)
    several = run(archive, linter, jobs=2, cache=Cache(tmp_path / "cache"))
    assert several.files == one.files
    assert several.findings


@pytest.mark.usefixtures("batches")
def test_each_process_starts_and_finishes_its_plugins(
    make_linter: MakeLinter, archive: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log"
    monkeypatch.setenv("MADE_UP_LOG", str(log))
    run(archive, make_linter(), jobs=2)
    lines = log.read_text().split("\n")[:-1]
    started = sorted(line.removeprefix("started ") for line in lines if line.startswith("started"))
    finished = sorted(line.removeprefix("finished ") for line in lines if line.startswith("finished"))
    assert started == finished
    assert 1 <= len(set(started)) <= 2
    assert str(os.getpid()) not in started


def test_one_process_starts_and_finishes_its_plugins_once(
    make_linter: MakeLinter, archive: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log"
    monkeypatch.setenv("MADE_UP_LOG", str(log))
    run(archive, make_linter(), jobs=1)
    assert log.read_text() == f"started {os.getpid()}\nfinished {os.getpid()}\n"


def test_a_small_run_stays_in_this_process(
    make_linter: MakeLinter, archive: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "_Workers", None)
    assert len(run(archive, make_linter(), jobs=8).files) == 12


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.usefixtures("batches")
def test_progress_counts_every_file(make_linter: MakeLinter, archive: list[str], jobs: int) -> None:
    counts: list[int] = []
    run(archive, make_linter(), jobs=jobs, advance=counts.append)
    assert sum(counts) == 12


@pytest.mark.usefixtures("batches")
def test_unchanged_files_need_no_worker(
    make_linter: MakeLinter, archive: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readable = [name for name in archive if name not in {"story 05.txt", "story 07.txt"}]
    cache = Cache(tmp_path / "cache")
    first = run(readable, make_linter(), jobs=2, cache=cache)
    monkeypatch.setattr(runner, "_Workers", None)
    counts: list[int] = []
    again = run(readable, make_linter(), jobs=2, cache=cache, advance=counts.append)
    assert without_rules(again) == without_rules(first)
    assert sum(counts) == len(readable)


@pytest.mark.usefixtures("batches")
def test_changed_files_stand_in_their_places(make_linter: MakeLinter, archive: list[str], tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    run(archive, make_linter(), jobs=2, cache=cache)
    for name in (archive[2], archive[9]):
        Path(name).write_text("It was very late, and very cold.\n")
    counts: list[int] = []
    report = run(archive, make_linter(), jobs=2, cache=cache, advance=counts.append)
    assert [file.path for file in report.files] == archive
    assert [report.files[number].words for number in (1, 2, 9)] == [400, 7, 7]
    assert sum(counts) == len(archive)


def test_errors_of_the_run_come_first_and_each_once(
    make_linter: MakeLinter, plugin: Callable[..., Path], archive: list[str]
) -> None:
    given = RunError("nowhere", "missing", "does not exist")
    report = run(archive[:1], make_linter([plugin("import no_such_thing")]), errors=[given, given], jobs=1)
    assert [error.kind for error in report.all_errors] == ["missing", "plugin"]


START = """
from newslint import hookimpl
@hookimpl
def newslint_run_started():
    raise OSError("no server")
@hookimpl
def newslint_run_finished():
    raise OSError("no way back")
"""


def test_plugins_that_fail_at_start_and_finish_are_named(
    make_linter: MakeLinter, plugin: Callable[..., Path], archive: list[str]
) -> None:
    file = plugin(START)
    report = run(archive[:1], make_linter([file]), jobs=1)
    assert [error.message for error in report.errors] == [
        f"plugin desk_rules ({file}): newslint_run_started failed: OSError: no server (desk_rules.py, line 5)",
        f"plugin desk_rules ({file}): newslint_run_finished failed: OSError: no way back (desk_rules.py, line 8)",
    ]


@pytest.mark.usefixtures("batches")
def test_plugins_that_fail_in_a_worker_are_named_once(
    make_linter: MakeLinter, plugin: Callable[..., Path], archive: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    file = plugin(START)
    report = run(archive, make_linter([file]), jobs=2)
    assert [error.message for error in report.errors] == [
        f"plugin desk_rules ({file}): newslint_run_started failed: OSError: no server (desk_rules.py, line 5)"
    ]
    said = f"newslint: plugin desk_rules ({file}): newslint_run_finished failed: OSError: no way back"
    assert said in capfd.readouterr().err


DEADLY = '''
import os
from newslint import Rule, Severity, Span, hookimpl

class Deadly(Rule):
    """Ends the process."""
    id = "a/deadly"
    def check(self, article):
        if "poison" in article.copy:
            os._exit(9)
        yield self.finding(Span(0, 1), "alive")

@hookimpl
def newslint_rules():
    return [Deadly]
'''


@pytest.mark.usefixtures("batches")
def test_a_file_that_kills_its_worker_is_named_and_all_others_are_checked(
    make_linter: MakeLinter, plugin: Callable[..., Path], archive: list[str]
) -> None:
    Path(archive[0]).write_text("poison", encoding="utf-8")
    Path(archive[4]).write_text("poison", encoding="utf-8")
    counts: list[int] = []
    report = run(archive, make_linter([plugin(DEADLY)]), jobs=2, advance=counts.append)
    assert [file.path for file in report.files] == archive
    assert [(error.path, error.kind) for error in report.all_errors] == [
        (archive[0], "worker"),
        (archive[4], "worker"),
        (archive[5], "encoding"),
        (archive[7], "missing"),
    ]
    assert report.files[0].errors[0].message == "the process that checked this file died (out of memory?)"
    assert len(report.findings) == 8
    assert sum(counts) == 12


@pytest.mark.usefixtures("batches")
def test_a_configuration_that_cannot_be_used_does_not_stop_the_workers(
    make_linter: MakeLinter, archive: list[str]
) -> None:
    Path("opinion").mkdir()
    Path("opinion/newslint.toml").write_text("oops = 1", encoding="utf-8")
    Path("opinion/a.txt").write_text(STORY, encoding="utf-8")
    report = run([*archive, "opinion/a.txt"], make_linter(isolated=False), jobs=2)
    assert [(error.path, error.kind) for error in report.all_errors][-1] == ("opinion/a.txt", "config")
    assert report.findings


def test_batches_are_of_about_one_size(archive: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "BATCH_BYTES", 3_000)
    batches = list(runner._batches(archive))
    assert [name for batch, _ in batches for name in batch] == archive
    assert all(size >= 3_000 for _, size in batches[:-1])
    assert len(batches) > 2


def test_rules_are_described_when_they_are_asked_for(make_linter: MakeLinter, archive: list[str]) -> None:
    report = run(archive[:1], make_linter(), jobs=1)
    assert list(report.rules) == sorted(report.rules)
    assert len(report.rules) == 6
    very = report.rules["desk/very"]
    assert very.summary == 'The word "very" stands in the story.'
    assert "**Why:** it says less than it seems to." in very.help
    assert "`most` (a whole number, default `0`): So many are accepted." in very.help
