"""The processes of this machine, and what becomes of them."""

from __future__ import annotations

import time
from collections.abc import Callable

import psutil


def processes(words: str) -> list[psutil.Process]:
    """The running processes with these words in their command."""
    return [
        process
        for process in psutil.process_iter(["cmdline", "status"])
        if words in " ".join(process.info["cmdline"] or ()) and process.info["status"] != psutil.STATUS_ZOMBIE
    ]


def wait_until(happened: Callable[[], bool], seconds: float = 20) -> bool:
    """Whether something has happened within some seconds."""
    until = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True
