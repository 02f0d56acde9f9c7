"""Prints one of the README's two commands: what CI runs is what the README says.

python docs/readme_command.py check|test
"""

from __future__ import annotations

import re
import sys
from pathlib import Path


def command(name: str) -> str:
    """The shell block that follows the marker ``<!-- command: name -->`` in README.md."""
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    match = re.search(rf"<!-- command: {name} -->\n```sh\n(.*?)```", readme, flags=re.S)
    if match is None:
        raise SystemExit(f"README.md has no command “{name}”")
    return match[1]


if __name__ == "__main__":
    print(command(sys.argv[1]))
