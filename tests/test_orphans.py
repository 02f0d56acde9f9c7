"""Worker processes end with the process that started them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

SLOW_RULE = '''
import os, time
from pathlib import Path
from newslint import Rule, hookimpl

class Slow(Rule):
    """Slow."""
    id = "desk/slow"
    def check(self, article):
        Path(os.environ["SLOW_LOG"], str(os.getpid())).touch()
        time.sleep(60)
        return iter(())

@hookimpl
def newslint_rules():
    return [Slow]
'''


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until(happened: Callable[[], bool], seconds: float = 20) -> bool:
    until = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs signals that cannot be caught")
def test_workers_do_not_outlive_a_run_that_is_killed(tmp_path: Path, plugin: Callable[..., Path]) -> None:
    log = tmp_path / "log"
    log.mkdir()
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("The vote was close.\n\n" * 3_000, encoding="utf-8")
    command = [sys.executable, "-m", "newslint", "check", ".", "--isolated", "--no-cache", "--jobs", "2"]
    run = subprocess.Popen(
        [*command, "--plugin", str(plugin(SLOW_RULE)), "--select", "desk"],
        cwd=tmp_path,
        env={**os.environ, "SLOW_LOG": str(log)},
    )
    try:
        assert wait_until(lambda: len(list(log.iterdir())) == 2)
        workers = [int(file.name) for file in log.iterdir()]
        assert run.pid not in workers
    finally:
        run.kill()
        run.wait()
    assert wait_until(lambda: not any(map(is_alive, workers)))
