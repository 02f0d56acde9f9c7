"""Plugins are told once in a process that articles are checked, and once that no more are."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Thread

import pytest

from newslint.linter import Linter
from newslint.plugins import Candidate, Registry, found_plugins
from newslint.running import Running
from newslint.workspace import Workspace
from tests.conftest import MADE_UP
from tests.test_plugins import candidate


def counting(name: str, calls: list[str]) -> Candidate:
    return candidate(
        name,
        run_started=lambda: calls.append(f"{name} started"),
        run_finished=lambda: calls.append(f"{name} finished"),
    )


def test_started_once_and_finished_once() -> None:
    calls: list[str] = []
    running, registry = Running(), Registry([counting("a", calls)])
    assert running.finish() == []
    assert calls == []
    running.start(registry)
    running.start(registry)
    assert calls == ["a started"]
    assert running.finish() == []
    assert running.finish() == []
    assert calls == ["a started", "a finished"]
    running.start(registry)
    assert calls == ["a started", "a finished", "a started"]


def test_a_plugin_that_two_registries_have_is_started_once() -> None:
    calls: list[str] = []
    shared, own = counting("shared", calls), counting("own", calls)
    running = Running()
    running.start(Registry([shared]))
    running.start(Registry([shared, own]))
    assert calls == ["shared started", "own started"]
    running.finish()
    assert sorted(calls[2:]) == ["own finished", "shared finished"]


def test_so_is_a_plugin_file_of_two_configurations(
    bare: None, tmp_path: Path, plugin: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log"
    monkeypatch.setenv("MADE_UP_LOG", str(log))
    other = plugin("from newslint import hookimpl\n@hookimpl\ndef newslint_rules():\n    return []\n")
    for name, files in (("one", [MADE_UP]), ("two", [MADE_UP, other])):
        (tmp_path / name).mkdir()
        (tmp_path / name / "newslint.toml").write_text(f"plugins = {[str(file) for file in files]}", encoding="utf-8")
    with Linter(Workspace()) as linter:
        for name in ("one", "two"):
            assert linter.check_text("very late", tmp_path / name / "a.txt").findings
        assert len(linter.registries()) == 2
    assert log.read_text() == f"started {os.getpid()}\nfinished {os.getpid()}\n"


def test_eight_threads_start_a_plugin_once() -> None:
    calls: list[str] = []
    running, registry, barrier = Running(), Registry([counting("a", calls)]), Barrier(8)

    def start() -> None:
        barrier.wait()
        running.start(registry)

    threads = [Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert calls == ["a started"]


def test_a_hook_that_fails_is_named_and_the_others_are_called() -> None:
    calls: list[str] = []

    def fail() -> None:
        raise OSError("no server")

    def leave() -> None:
        raise SystemExit(3)

    broken = candidate("b", run_started=fail, run_finished=leave)
    running, registry = Running(), Registry([counting("a", calls), broken, counting("c", calls)])
    running.start(registry)
    assert calls == ["a started", "c started"]
    (started,) = registry.errors
    assert (started.kind, started.path) == ("plugin", None)
    assert started.message.startswith(
        "plugin b (b-desk 1.0): newslint_run_started failed: OSError: no server (test_running.py, line "
    )
    (finished,) = running.finish()
    assert finished.message.startswith("plugin b (b-desk 1.0): newslint_run_finished failed: SystemExit: 3")
    assert calls[2:] == ["a finished", "c finished"]


def test_a_plugin_that_failed_to_load_is_not_started() -> None:
    calls: list[str] = []
    broken = candidate("b", rules=lambda: [3], run_started=lambda: calls.append("b"))
    running = Running()
    running.start(Registry([broken]))
    running.finish()
    assert calls == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform has no fork")
def test_a_forked_process_starts_its_plugins_again() -> None:
    read, write = os.pipe()
    registry = Registry(
        [candidate("a", run_started=lambda: os.write(write, b"s"), run_finished=lambda: os.write(write, b"f"))]
    )
    running = Running()
    running.start(registry)
    child = os.fork()
    if child == 0:
        running.finish()
        running.start(registry)
        running.finish()
        os._exit(0)
    os.waitpid(child, 0)
    running.finish()
    os.close(write)
    with os.fdopen(read, "rb") as calls:
        assert calls.read() == b"ssff"


def test_a_file_that_has_not_changed_is_loaded_once(plugin: Callable[..., Path]) -> None:
    file = plugin("from newslint import hookimpl\n@hookimpl\ndef newslint_rules():\n    return []\n")
    first, second = (found_plugins([file])[-1].load() for _ in range(2))
    assert first is second
