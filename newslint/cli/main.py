"""The command `newslint`: the process that runs the command line."""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper

_ALLOCATIONS = 100_000
"""New objects after which Python looks for reference cycles; checking one article makes fewer than half."""


def main() -> None:
    """Runs the command line and ends the process with its exit status."""
    # Nearly all that loading makes lives until the end, and Python would walk through it every 700 objects.
    gc.set_threshold(_ALLOCATIONS)
    from newslint.cli.app import make_app, needed_for

    for stream in (sys.stdout, sys.stderr):
        # Quotation marks must come out whatever the terminal's locale is; file names may be any bytes.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    try:
        make_app(needed_for(sys.argv[1:]))()
    finally:
        # What is left goes with the process; to search it for cycles first would take as long as an article.
        gc.freeze()
