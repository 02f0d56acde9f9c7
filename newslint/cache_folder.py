"""Where newslint keeps what it need not work out again."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def default_folder() -> Path:
    """The platform's folder for newslint's cache."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base, "newslint")
