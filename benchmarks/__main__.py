"""How fast newslint is and how much memory it takes, in ratios to other programs and to itself.

    python -m benchmarks ARTICLES [--rounds 5] [--vale vale] [--vale-config FILE] [--only startup,corpus,…]

ARTICLES is a folder of plain-text articles. Everything is run several times in turn, and medians are printed. The
machine should have little else to do; the ratios bear more than the times.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.measuring import in_turn, ratio, run, slope, typical
from benchmarks.peers import NEWSLINT, Peer, peers
from newslint import __version__

BOOK = 5_000_000
COPIES = (1, 2, 4, 8)


class Bench(NamedTuple):
    """What is measured, and how."""

    articles: Path
    rounds: int
    peers: Sequence[Peer]
    folder: Path  # for copies and results; it is removed afterwards

    @property
    def files(self) -> list[str]:
        """The articles, those in sub-folders too."""
        return [str(path) for path in sorted(self.articles.rglob("*.txt"))]


def check(*paths: str, jobs: int = 2, options: Sequence[str] = ("--no-cache",)) -> list[str]:
    """newslint's command for some paths: default rules, no configuration."""
    return [NEWSLINT, "check", *paths, "--isolated", "--jobs", str(jobs), *options]


def startup(bench: Bench) -> Iterator[str]:
    """One article: the one of middle length."""
    article = sorted(bench.files, key=lambda file: Path(file).stat().st_size)[len(bench.files) // 2]
    commands = {"newslint": check(article, jobs=1)}
    commands |= {peer.name: [*peer.command, article] for peer in bench.peers if not peer.missing}
    took = in_turn(commands, 3 * bench.rounds)
    for name, runs in took.items():
        wall, processor, megabytes = typical(runs)
        times = "" if name == "newslint" else f", {1 / ratio(took['newslint'], runs):.2f} is newslint's share of that"
        yield f"{name}: {1000 * wall:.0f} ms, {1000 * processor:.0f} ms of processor time, {megabytes:.0f} MB{times}"


def corpus(bench: Bench) -> Iterator[str]:
    """All articles, in two processes; the peers as they come."""
    commands = {"newslint": check(str(bench.articles))}
    # Vale walks a folder; proselint takes files.
    commands |= {peer.name: [*peer.command, *bench.files] for peer in bench.peers if not peer.missing}
    took = in_turn(commands, bench.rounds)
    size = sum(Path(file).stat().st_size for file in bench.files) / 1e6
    for name, runs in took.items():
        wall = typical(runs).wall
        times = "" if name == "newslint" else f"; newslint has {ratio(took['newslint'], runs):.1f} times that"
        yield f"{name}: {wall:.2f} s, {size / wall:.2f} MB a second{times}"


def cached(bench: Bench) -> Iterator[str]:
    """The same once more, unchanged."""
    results = bench.folder / "results"
    command = check(str(bench.articles), options=["--cache-dir", str(results)])
    first, again = [], []
    for _ in range(bench.rounds):
        shutil.rmtree(results, ignore_errors=True)
        first.append(run(command))
        again.append(run(command))
    walls = f"{typical(first).wall:.2f} s, then {typical(again).wall:.2f} s"
    yield f"{walls}: {ratio(again, first):.1f} times as fast"


def growth(bench: Bench) -> Iterator[str]:
    """1, 2, 4 and 8 copies of all articles."""
    folders: list[str] = []
    points = []
    for number in range(max(COPIES)):
        folders.append(str(shutil.copytree(bench.articles, bench.folder / f"copy-{number}")))
        if len(folders) in COPIES:
            took = typical([run(check(*folders)) for _ in range(max(2, bench.rounds // 2))])
            points.append((float(len(folders)), took.wall))
            yield f"{len(folders)} times: {took.wall:.2f} s, {took.megabytes:.0f} MB in the largest process"
    yield f"slope on double logarithmic paper: {slope(points):.3f}"


def book(bench: Bench) -> Iterator[str]:
    """One article of 5 MB."""
    text = ""
    while len(text) < BOOK:
        text += "\n\n".join(Path(file).read_text(encoding="utf-8") for file in bench.files)
    article = bench.folder / "book.txt"
    for share in (BOOK // 2, BOOK):
        article.write_text(text[:share], encoding="utf-8")
        took = typical([run(check(str(article), jobs=1)) for _ in range(2)])
        yield f"{share / 1e6:.1f} million characters: {took.wall:.2f} s, {took.megabytes:.0f} MB"


SECTIONS: tuple[Callable[[Bench], Iterator[str]], ...] = (startup, corpus, cached, growth, book)


def main() -> None:
    """Runs the sections and prints what they measure."""
    names = [section.__name__ for section in SECTIONS]
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", type=Path, help="a folder of plain-text articles")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--vale", default="vale", help="the command that runs Vale")
    parser.add_argument("--vale-config", type=Path, help="Vale's configuration, with the styles to compare with")
    parser.add_argument("--only", default=",".join(names), help=f"sections, by commas: {', '.join(names)}")
    arguments = parser.parse_args()
    found = list(peers(arguments.vale, arguments.vale_config))
    print(f"newslint {__version__}")
    for peer in found:
        print(f"{peer.name} {peer.version}" if peer.missing is None else f"{peer.name}: left out, {peer.missing}")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(arguments.articles, arguments.rounds, found, Path(folder))
        print(f"{len(bench.files)} articles")
        for section in SECTIONS:
            if section.__name__ in arguments.only.split(","):
                print(f"\n{section.__name__}: {(section.__doc__ or '').rstrip('.')}")
                for line in section(bench):
                    print(f"  {line}", flush=True)


if __name__ == "__main__":
    main()
