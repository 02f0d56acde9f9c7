"""Measures the baseline on a folder of Markdown articles: which findings return after edits, which new ones show.

    python benchmarks/baseline.py FOLDER

Works on a copy. First the articles are recorded with every other paragraph of their body, and checked whole: what
was recorded must not return. Then they are recorded whole, and a paragraph with a planted slip is put on top of each
body: the slip must show, and nothing else. Exit status 1 where a recorded finding returns or a planted one is missed.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from newslint.baseline import Baseline
from newslint.discovery import discover
from newslint.linter import Linter
from newslint.reports import Report
from newslint.runner import run

PLANTED = "The clerk, who is TKTK years old, counted the umbrellas again and found that three had gone."
PLANTED_RULE = "placeholder/tk"

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n.*?^\1[ \t]*\r?\n", re.DOTALL | re.MULTILINE)


def parts(text: str) -> tuple[str, str]:
    """Front matter and body."""
    match = _FRONT_MATTER.match(text)
    return (match[0], text[match.end() :]) if match else ("", text)


def halved(text: str) -> str:
    head, body = parts(text)
    return head + "\n\n".join(re.split(r"\n\s*\n", body)[::2])


def with_planted(text: str) -> str:
    head, body = parts(text)
    return f"{head}\n{PLANTED}\n\n{body}"


def check(folder: Path) -> Report:
    linter = Linter.from_config(isolated=True)
    return run(discover([str(folder)], linter.workspace).files, linter)


Key = tuple[str, str, str | None]
"""Article, rule and words: what a finding that returns has in common with the one that was recorded."""


def keys(baseline: Baseline) -> Counter[Key]:
    return Counter((entry.path, entry.rule, entry.words) for entry in baseline.entries())


class Divided:
    """The findings of a report after a baseline: how many are known, which are new, and which of these return."""

    def __init__(self, baseline: Baseline, report: Report) -> None:
        files = [baseline.divide(file) for file in report.files]
        self.known = sum(len(file.suppressed) for file in files)
        bare = [msgspec.structs.replace(file, suppressed=()) for file in files]
        self.new = keys(Baseline(baseline.file).updated(bare))
        taken = [
            msgspec.structs.replace(file, findings=tuple(item.finding for item in file.suppressed), suppressed=())
            for file in files
        ]
        left = keys(baseline) - keys(Baseline(baseline.file).updated(taken))
        self.returned = self.new & left


def main() -> int:
    with TemporaryDirectory() as name:
        copy = Path(name, "articles")
        shutil.copytree(sys.argv[1], copy)
        texts = {file: file.read_bytes().decode("utf-8", "surrogateescape") for file in copy.rglob("*.md")}

        def report_on(change: Callable[[str], str]) -> Report:
            for file, text in texts.items():
                file.write_bytes(change(text).encode("utf-8", "surrogateescape"))
            return check(copy)

        empty = Baseline(Path(name, "baseline.json"))
        half = empty.updated(report_on(halved).files)
        unchanged = report_on(str)
        divided = Divided(half, unchanged)
        print(f"recorded with half of the paragraphs: {len(half)} findings in {len(texts)} articles")
        print(f"checked whole: {divided.known} known, {divided.new.total()} new, {divided.returned.total()} returned")
        show(divided.returned)
        failed = bool(divided.returned)

        whole = empty.updated(unchanged.files)
        divided = Divided(whole, report_on(with_planted))
        planted = sum(count for (_, rule, _), count in divided.new.items() if rule == PLANTED_RULE)
        others = Counter({key: count for key, count in divided.new.items() if key[1] != PLANTED_RULE})
        print(f"recorded whole: {len(whole)} findings")
        print(f"with a paragraph on top: {divided.known} known, {divided.returned.total()} returned")
        show(divided.returned)
        print(f"planted ones shown: {planted} of {len(texts)}; other new ones: {others.total()}")
        show(others)
    return int(failed or bool(divided.returned) or planted < len(texts))


def show(findings: Counter[Key]) -> None:
    for path, rule, words in sorted(findings, key=str):
        print(f"    {rule}  {path}  {(words or 'whole article')[:60]}")


if __name__ == "__main__":
    sys.exit(main())
