from __future__ import annotations

import io
import re
import subprocess
import sys

import pytest

from newslint import progress
from newslint.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, in seconds; a test moves it."""
    now = [0.0]
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return now


def run(clock: list[float], stream: io.StringIO, seconds: float, total: int = 10) -> str:
    with Progress(total, stream) as bar:
        for _ in range(total):
            clock[0] += seconds / total
            bar.advance()
        assert bar.done == total
    return stream.getvalue()


def test_a_short_run_shows_nothing(clock: list[float]) -> None:
    assert run(clock, Terminal(), 0.9) == ""


def test_a_long_run_shows_how_far_it_is_and_leaves_nothing(clock: list[float]) -> None:
    output = run(clock, Terminal(), 5)
    shown = re.findall(r"(\d+)/10", output)
    assert shown[0] == "2"
    assert shown[-1] == "10"
    assert sorted(shown, key=int) == shown
    assert output.endswith("\x1b[2K")  # the line is wiped


def test_without_a_terminal_nothing_is_shown(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(clock, io.StringIO(), 5) == ""
    monkeypatch.setenv("TERM", "dumb")
    assert run(clock, Terminal(), 5) == ""


def test_the_bar_goes_when_the_run_fails(clock: list[float]) -> None:
    stream = Terminal()

    def fail() -> None:
        with Progress(10, stream) as bar:
            clock[0] += 2
            bar.advance()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert "\x1b[?25h" in stream.getvalue()  # the cursor is shown again


def test_a_run_that_ends_within_the_second_imports_no_rich() -> None:
    program = """
import sys
from newslint.progress import Progress
with Progress(1) as progress:
    progress.advance()
print("rich" in sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
