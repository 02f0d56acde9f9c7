"""What commands take: wall time, processor time, memory; and how they compare when they are run in turn."""

from __future__ import annotations

import math
import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

Command = Sequence[str]


class Took(NamedTuple):
    """What one run of a command took: seconds of wall time, seconds of processor time, megabytes at most."""

    wall: float
    processor: float
    megabytes: float


def run(command: Command) -> Took:
    """Runs a command, whatever it finds, and takes its measure; its children's count, and of memory the greatest."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=environment()
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    return Took(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def environment() -> dict[str, str]:
    """The environment without what forbids Python to keep byte code: that would measure the compiler."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def in_turn(commands: Mapping[str, Command], rounds: int) -> dict[str, list[Took]]:
    """Runs some commands in turn, each once beforehand so that byte code is written and files are in memory."""
    for command in commands.values():
        run(command)
    took: dict[str, list[Took]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            took[name].append(run(command))
    return took


def typical(runs: Sequence[Took]) -> Took:
    """The medians of some runs."""
    return Took(*(median(each) for each in zip(*runs, strict=True)))


def ratio(ours: Sequence[Took], theirs: Sequence[Took]) -> float:
    """How many times as long as ours theirs took: the median over runs that followed each other, in wall time.

    That holds on a busy machine too, where the times themselves do not.
    """
    return median(other.wall / own.wall for own, other in zip(ours, theirs, strict=True))


def slope(points: Sequence[tuple[float, float]]) -> float:
    """The slope of the straight line through some points on double logarithmic paper: 1.0 where growth is linear."""
    xs, ys = zip(*((math.log(x), math.log(y)) for x, y in points), strict=True)
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True))
    return above / sum((x - middle_x) ** 2 for x in xs)
