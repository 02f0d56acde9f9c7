"""Java, which LanguageTool needs."""

from __future__ import annotations

import os
import shutil
import subprocess

from newslint import UnavailableError, late_pattern

NEEDED = 17
"""Since LanguageTool 6.6."""

_VERSION = late_pattern(r'version "(?:1\.)?(\d+)')


def find_java() -> str:
    """The Java that JAVA_HOME names, or the one on the path. Raises UnavailableError where it is none that will do."""
    home = os.environ.get("JAVA_HOME")
    java = (shutil.which("java", path=os.path.join(home, "bin")) if home else None) or shutil.which("java")
    if java is None:
        raise UnavailableError(f"LanguageTool needs Java {NEEDED} or later, and there is none on the path")
    version = java_version(java)
    if version is None:
        raise UnavailableError(f"{java} does not run; LanguageTool needs Java {NEEDED} or later")
    if version < NEEDED:
        raise UnavailableError(f"LanguageTool needs Java {NEEDED} or later, and {java} is Java {version}")
    return java


def java_version(java: str) -> int | None:
    """The version of a Java, or None where it does not run: 8 for "1.8.0_292", 17 for "17.0.15"."""
    try:
        run = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = _VERSION.search(run.stderr + run.stdout)
    return int(match[1]) if match else None
