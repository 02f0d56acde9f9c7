"""How much of a run's time a stylebook of many entries takes.

    python benchmarks/stylebook.py FOLDER [ENTRIES …]

Writes stylebooks of made-up entries (1,000 and 10,000 unless told otherwise): words and phrases taken from the
articles in FOLDER itself by how often they occur, so that many entries speak; numbers with units, dates, gaps and
expressions. Then checks the articles without a stylebook and with each, in this process, without a cache.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from newslint.linter import Linter
from newslint.workspace import Workspace


def entries(vocabulary: Sequence[str], number: int) -> Iterator[str]:
    """Made-up entries in YAML: six in ten words, two phrases, two with classes, gaps or expressions."""
    chance = random.Random(number)
    for index in range(number):
        one, two = chance.choice(vocabulary), chance.choice(vocabulary)
        find, write, text = {
            6: (f"{one} {two}", "x", f"{one} {two}"),
            7: (f"{one} of the {two}", "x", f"{one} of the {two}"),
            8: [
                (f"<number:1-9> {one}", f"<number|words> {one}x", f"5 {one}"),
                (f"<month.long> <day> {one}", f"<month|short> <day> {one}x", f"January 5 {one}"),
                (f"{one} … {two}", "x", f"{one} and {two}"),
            ][index % 3],
            9: (rf"\b{one}(?:s|es)?\s+(?P<rest>\w+ing)\b", f"{one}x <rest>", f"{one} standing"),
        }.get(index % 10, (one, f"{one}x", one))
        kind = f"pattern: {find}\n    write: {write}" if index % 10 == 9 else f"swap: {find} -> {write}"
        yield f"  entry-{index}:\n    {kind}\n    why: A measure.\n    flags: The {text}.\n    leaves: Zyx.\n"


def vocabulary(texts: Sequence[str]) -> list[str]:
    """Words of the articles, but not the very commonest: each as often as there are articles with it, at most ten."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(re.findall(r"\b[a-z]{4,}\b", text)))
    ranked = sorted(counts, key=lambda word: (-counts[word], word))[150:]
    return [word for word in ranked for _ in range(min(counts[word], 10))]


def seconds(files: Sequence[Path], config: Path | None, cache: Path) -> tuple[float, int]:
    """Processor time for all files, and how many findings the entries made."""
    linter = Linter(Workspace(config, isolated=config is None, cache_folder=cache))
    linter.check_file(files[0])
    start = time.process_time()
    reports = [linter.check_file(file) for file in files]
    spent = time.process_time() - start
    return spent, sum(finding.rule.startswith("made-up/") for report in reports for finding in report.findings)


def main() -> None:
    """Prints a line for each number of entries."""
    folder, *numbers = sys.argv[1:]
    files = sorted(Path(folder).rglob("*.txt"))
    words = vocabulary([file.read_text(encoding="utf-8") for file in files])
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        bare, _ = seconds(files, None, place)
        print(f"no stylebook: {bare:.2f} s")
        for number in map(int, numbers or ("1000", "10000")):
            book = place / "made-up.yml"
            book.write_text("stylebook: made-up\nentries:\n" + "".join(entries(words, number)), encoding="utf-8")
            config = place / "newslint.toml"
            config.write_text('stylebook = ["./made-up.yml"]', encoding="utf-8")
            begun = time.process_time()
            Linter(Workspace(config, cache_folder=place)).workspace.desk_for(None)
            compiled = time.process_time() - begun
            begun = time.process_time()
            Linter(Workspace(config, cache_folder=place)).workspace.desk_for(None)
            loaded = time.process_time() - begun
            spent, found = seconds(files, config, place)
            share = (spent - bare) / spent
            print(
                f"{number} entries: compiled in {compiled:.2f} s, loaded in {loaded:.3f} s; {spent:.2f} s, "
                f"of which {share:.0%} the stylebook’s, with {found} findings"
            )


if __name__ == "__main__":
    main()
