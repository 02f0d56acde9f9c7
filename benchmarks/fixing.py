"""Measures fixing on a folder of Markdown articles: a round trip, and runs that are killed.

    python benchmarks/fixing.py FOLDER [--kills 200]

Works on copies. Round trip: fixed with all fixes, no article may have a fixable finding left, and its text may differ
only where a fix was reported. Kills: `newslint check --fix` and a run that fills the cache are killed at random
moments; each article must then be what it was or what its fixes make of it, and the cache must tell nothing but the
truth. Exit status 1 where one of these fails.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from newslint.cache import Cache
from newslint.discovery import discover
from newslint.fixes import PASSES, fix_bytes
from newslint.linter import Linter
from newslint.reports import FileReport
from newslint.runner import check_cached


def articles(folder: Path, linter: Linter) -> list[str]:
    return list(discover([str(folder)], linter.workspace).files)


# Round trip --------------------------------------------------------------------------------------


def fixed_places(report: FileReport) -> list[tuple[int, int]]:
    """The stretches that a report's fixes would change, in order, those that touch put together."""
    places: list[tuple[int, int]] = []
    for start, end in sorted((e.start, e.end) for f in report.findings if f.fix is not None for e in f.fix.edits):
        if places and start <= places[-1][1]:
            places[-1] = places[-1][0], max(end, places[-1][1])
        else:
            places.append((start, end))
    return places


def is_kept(before: str, after: str, places: list[tuple[int, int]]) -> bool:
    """Whether all that lies between some places stands in the text after it, in order and from end to end."""
    position = 0
    bounds = [0, *(offset for place in places for offset in place), len(before)]
    kept = [before[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    if not (after.startswith(kept[0]) and after.endswith(kept[-1])):
        return False
    for stretch in kept:
        found = after.find(stretch, position)
        if found < 0:
            return False
        position = found + len(stretch)
    return True


def round_trip(folder: Path) -> bool:
    linter = Linter.from_config(isolated=True)
    fixed = places = stray = left = 0
    for file in articles(folder, linter):
        data = whole = Path(file).read_bytes()
        for _ in range(PASSES):
            allowed = fixed_places(linter.check_bytes(data, file))
            change, _ = fix_bytes(data, file, linter, unsafe=True, passes=1)
            if not change:
                break
            before, after = (item.decode("utf-8-sig") for item in (change.before, change.after))
            places += len(allowed)
            stray += not is_kept(before, after, allowed)
            data = change.after
        fixed += data != whole
        for finding in linter.check_bytes(data, file).findings:
            if finding.fix is not None:
                print(f"    {file}: a fix is left: {finding.rule}: {finding.message}")
                left += 1
    print(f"round trip: {fixed} articles fixed in {places} places; {stray} changed elsewhere; {left} fixes left")
    return not (stray or left)


# Kills -------------------------------------------------------------------------------------------


def kill_at_random(command: list[str], longest: float, chance: random.Random) -> bool:
    """Runs a command and kills it after a random time. Whether it was still running."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(chance.uniform(0, longest))
    process.send_signal(signal.SIGKILL)
    return process.wait() != 0


def duration(command: list[str]) -> float:
    start = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.monotonic() - start


def kills(source: Path, number: int) -> bool:
    """Kills runs on a sample of articles that have something to fix."""
    linter = Linter.from_config(isolated=True)
    chance = random.Random(7)
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--jobs", "1"]
    with TemporaryDirectory() as name:
        folder, kept = Path(name, "articles"), Path(name, "kept")
        before, after = {}, {}
        for index, file in enumerate(articles(source, linter)):
            change, _ = fix_bytes(Path(file).read_bytes(), file, linter, unsafe=True)
            if change and len(before) < 25:
                place = folder / f"{index}.md"
                before[place], after[place] = change.before, change.after
        folder.mkdir()

        def reset() -> None:
            for place, data in before.items():
                place.write_bytes(data)

        reset()
        fixing = [*command, "--unsafe-fixes", str(folder)]
        longest = duration(fixing)
        hit = damaged = partly = 0
        for _ in range(number // 2):
            reset()
            hit += kill_at_random(fixing, longest, chance)
            states = {place: place.read_bytes() for place in before}
            damaged += sum(data not in (before[place], after[place]) for place, data in states.items())
            fixed = sum(data == after[place] for place, data in states.items())
            partly += 0 < fixed < len(states)
        leftovers = [path for path in folder.iterdir() if path not in before]
        print(f"kills while fixing: {hit} of {number // 2} runs, {partly} of them half-way; {damaged} articles damaged")
        print(f"    {len(leftovers)} hidden files of unfinished fixes left; newslint never reads one")
        reset()
        for path in leftovers:
            path.unlink()
        filling = [*command, "--cache-dir", str(kept), str(folder)]
        longest = duration(filling)
        hit = lies = 0
        for _ in range(number - number // 2):
            shutil.rmtree(kept, ignore_errors=True)
            hit += kill_at_random(filling, longest, chance)
            cache = Cache(kept)
            for place in before:
                told = check_cached(str(place), linter, cache)
                lies += told != linter.check_file(str(place))
        print(f"kills while filling the cache: {hit} of {number - number // 2} runs; {lies} wrong results")
    return not (damaged or lies)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kills", type=int, default=200)
    options = parser.parse_args()
    good = round_trip(options.folder)
    return int(not (kills(options.folder, options.kills) and good))


if __name__ == "__main__":
    sys.exit(main())
