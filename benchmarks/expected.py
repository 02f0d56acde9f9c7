"""Checks newslint on sample articles against what must and must not be found in them.

    python benchmarks/expected.py FOLDER

``FOLDER/expected.json`` names the article, the findings on their lines, and what `newslint parse` must give.
Exit status 1 where something differs.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def run(*arguments: str) -> Any:
    """The JSON that a newslint command prints."""
    result = subprocess.run(["newslint", *arguments], capture_output=True, check=False)
    if result.returncode not in (0, 1):
        raise SystemExit(f"newslint {' '.join(arguments)}: exit {result.returncode}\n{result.stderr.decode()}")
    return json.loads(result.stdout)


def lines_of(item: dict[str, Any]) -> list[int]:
    line = item.get("line", [])
    return line if isinstance(line, list) else [line]


def concerns(finding: dict[str, Any], item: dict[str, Any], text: str) -> bool:
    rule = finding["rule"]
    if rule != item["rule"] and not rule.startswith(item["rule"] + "/"):
        return False
    if "line" in item and finding["start"]["line"] not in lines_of(item):
        return False
    flagged = text[finding["start"]["offset"] : finding["end"]["offset"]]
    return "text" not in item or flagged in item["text"]


def main() -> int:
    folder = Path(sys.argv[1])
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    article = folder / expected["article"]
    text = article.read_text(encoding="utf-8")
    findings = run("check", str(article), "--format", "json", "--isolated", "--no-cache")["findings"]
    problems = [f"not found: {item}" for item in expected["must"] if not any(concerns(f, item, text) for f in findings)]
    problems += [
        f"must not be found: {finding['rule']} on line {finding['start']['line']}: {finding['message']}"
        for item in expected["must_not"]
        for finding in findings
        if concerns(finding, item, text)
    ]
    parsed = run("parse", str(article), "--format", "json", "--isolated")
    problems += [
        f"parse: {key} is {parsed.get(key)!r}, not {value!r}"
        for key, value in expected["parse"].items()
        if parsed.get(key) != value
    ]
    for problem in problems:
        print(problem)
    print(f"{article.name}: {len(expected['must'])} expected findings, {len(problems)} problems")
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
