"""What an exception in a plugin says to the plugin's author."""

from __future__ import annotations

import os
from collections.abc import Iterator

_CORE = os.path.dirname(os.path.abspath(__file__)) + os.sep


def described(error: BaseException) -> str:
    """An exception's kind, its message, and where it happened: "KeyError: 'x' (desk_rules.py, line 12)".

    The place is the last line of the plugin's own code that ran; there is none where the core raised
    the exception because of what the plugin handed over.
    """
    message = str(error)
    text = f"{type(error).__name__}: {message}" if message else type(error).__name__
    place = None if isinstance(error, SyntaxError) else _place(error)
    return f"{text} ({os.path.basename(place[0])}, line {place[1]})" if place else text


def _place(error: BaseException) -> tuple[str, int] | None:
    frames = [frame for frame in _frames(error) if not _is_machinery(frame[0])]
    if not frames:
        return None
    folder = os.path.dirname(frames[0][0])
    return next(frame for frame in reversed(frames) if os.path.dirname(frame[0]) == folder)


def _frames(error: BaseException) -> Iterator[tuple[str, int]]:
    """File and line of each frame, the outermost first."""
    trace = error.__traceback__
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next


def _is_machinery(file: str) -> bool:
    """Whether a file is the core's, or the import system's."""
    return file.startswith((_CORE, "<frozen importlib")) or file.endswith(os.path.join("importlib", "__init__.py"))
