"""Checks that newslint reads a whole collection of real articles without an error that is its own.

    python benchmarks/real_news.py FOLDER

Reads FOLDER/markdown and FOLDER/polnear/text. The only errors allowed are front matter that a YAML or TOML
parser refuses as well. Exit status 1 where there are others.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def main() -> int:
    folder = Path(sys.argv[1])
    places = [str(folder / "markdown"), str(folder / "polnear" / "text")]
    result = subprocess.run(
        ["newslint", "check", *places, "--format", "json", "--isolated", "--no-cache"], capture_output=True, check=False
    )
    if result.returncode not in (0, 1, 2):
        print(result.stderr.decode())
        return 1
    report = json.loads(result.stdout)
    errors = [error for error in report["errors"] if error["kind"] != "front-matter" or parses(Path(error["path"]))]
    for error in errors:
        print(f"{error['path']}: {error['kind']}: {error['message']}")
    print(f"{len(report['findings'])} findings, {len(report['errors'])} errors, {len(errors)} of them wrong")
    return int(bool(errors))


def parses(path: Path) -> bool:
    """Whether the front matter between the first two lines of dashes is valid YAML with unique keys."""
    import yaml

    text = path.read_text(encoding="utf-8-sig")
    try:
        yaml.safe_load(text.split("---", 2)[1])
    except (yaml.YAMLError, IndexError):
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
