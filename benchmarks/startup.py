"""How long newslint takes for one article, against what starts before it and against a peer.

    python benchmarks/startup.py ARTICLE [ROUNDS]

Runs in turn `newslint check ARTICLE`, `python -c "import typer"` (the least that a Typer command can take) and,
where it is installed beside newslint, `proselint check ARTICLE`. Prints the medians in milliseconds of wall time and
of processor time, and the medians of the ratios of runs that followed each other: those hold on a busy machine too.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from typing import NamedTuple

COMMANDS = Path(sys.executable).parent
ROUNDS = 15


class Times(NamedTuple):
    """What one run took, in seconds."""

    wall: float
    processor: float


def main() -> None:
    article = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    commands = {
        "newslint": [str(COMMANDS / "newslint"), "check", article, "--isolated", "--no-cache"],
        "typer": [sys.executable, "-c", "import typer"],
    }
    if (COMMANDS / "proselint").exists():
        commands["proselint"] = [str(COMMANDS / "proselint"), "check", article]
    for command in commands.values():
        # Once beforehand, so that byte code is written and files are in memory.
        run(command)
    times: dict[str, list[Times]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(run(command))
    for name, runs in times.items():
        wall, processor = (1000 * median(each) for each in zip(*runs, strict=True))
        print(f"{name:10} {installed(name):10} {wall:6.0f} ms, {processor:4.0f} ms of processor time")
    for name in list(commands)[1:]:
        pairs = list(zip(times["newslint"], times[name], strict=True))
        wall = median(ours.wall / theirs.wall for ours, theirs in pairs)
        processor = median(ours.processor / theirs.processor for ours, theirs in pairs)
        print(f"newslint / {name}: {wall:.2f} by wall time, {processor:.2f} by processor time")


def run(command: list[str]) -> Times:
    """Runs a command, whatever it finds, and takes its time."""
    before, start = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, env=environment())
    wall, after = time.perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Times(wall, spent)


def environment() -> dict[str, str]:
    """The environment without what forbids Python to keep byte code: that would measure the compiler."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


if __name__ == "__main__":
    main()
