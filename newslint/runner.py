"""Runner: many files to one report, in this process or in several."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.cache import Cache
from newslint.config import ConfigError
from newslint.linter import Linter
from newslint.readers.base import UnreadableError
from newslint.reports import FileReport, Report, RunError

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

IN_PROCESS_BYTES = 300_000
"""Less copy than this is checked sooner than worker processes start."""

BATCH_BYTES = 100_000


def run(
    files: Sequence[str],
    linter: Linter,
    *,
    errors: Iterable[RunError] = (),
    jobs: int | None = None,
    cache: Cache | None = None,
    advance: Callable[[int], None] = lambda _: None,
) -> Report:
    """Checks the files and reports in their order.

    ``errors`` go into the report before the run's own. ``jobs`` is the number of processes (None: as many
    as the machine has processors for us); ``advance`` is told how many files were done.
    """
    reports = list(_reports(files, linter, jobs or _processors(), cache, advance))
    problems = list(errors)
    for registry in linter.registries():
        problems += registry.errors
    problems += linter.close()
    return make_report(reports, problems, linter)


def make_report(reports: Iterable[FileReport], errors: Iterable[RunError], linter: Linter) -> Report:
    """Puts the reports of files together."""
    from newslint import __version__
    from newslint.describe import LazyDescriptions

    classes = {rule_id: rule for registry in linter.registries() for rule_id, rule in registry.rules.items()}
    return Report(
        files=tuple(reports),
        errors=tuple(dict.fromkeys(errors)),
        rules=LazyDescriptions(classes),
        version=__version__,
        root=os.getcwd(),
    )


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _reports(
    files: Sequence[str], linter: Linter, jobs: int, cache: Cache | None, advance: Callable[[int], None]
) -> Iterator[FileReport]:
    batches = list(_batches(files))
    if jobs > 1 and len(batches) > 1 and sum(size for _, size in batches) > IN_PROCESS_BYTES:
        yield from _in_processes(batches, linter, min(jobs, len(batches)), cache, advance)
        return
    for file in files:
        yield check_cached(file, linter, cache)
        advance(1)


def _batches(files: Sequence[str]) -> Iterator[tuple[list[str], int]]:
    batch: list[str] = []
    size = 0
    for file in files:
        batch.append(file)
        try:
            size += os.stat(file).st_size
        except OSError:
            size += 1
        if size >= BATCH_BYTES:
            yield batch, size
            batch, size = [], 0
    if batch:
        yield batch, size


def check_cached(file: str, linter: Linter, cache: Cache | None) -> FileReport:
    """Checks a file, or takes the result of the run before where nothing has changed."""
    if cache is None:
        return linter.check_file(file)
    try:
        desk = linter.workspace.desk_for(file)
        data = linter.read_bytes(file)
    except (ConfigError, UnreadableError):
        return linter.check_file(file)
    key = cache.key(data, file, desk)
    report = cache.get(file, key)
    if report is None:
        report = linter.check_bytes(data, file)
        # A rule or reader that failed may do better next time: a server that was down, a full disk.
        if not any(error.kind in {"rule", "reader"} for error in report.errors):
            cache.put(key, report)
    return report


# Worker processes --------------------------------------------------------------------------------

_worker: tuple[Linter, Cache | None] | None = None


def _start_worker(linter: Linter, cache: Cache | None) -> None:
    global _worker
    from multiprocessing.util import Finalize

    _worker = linter, cache
    Finalize(None, linter.close, exitpriority=10)


def _check_batch(files: list[str]) -> list[FileReport]:
    assert _worker is not None
    linter, cache = _worker
    return [check_cached(file, linter, cache) for file in files]


def _in_processes(
    batches: Sequence[tuple[list[str], int]],
    linter: Linter,
    jobs: int,
    cache: Cache | None,
    advance: Callable[[int], None],
) -> Iterator[FileReport]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    for folder in {os.path.dirname(file) for batch, _ in batches for file in batch}:
        # Loads plugins and configuration before the processes part, and says early what is wrong with them.
        try:
            linter.workspace.desk_for(str(Path(folder) / "article"))
        except ConfigError:
            continue
    with ProcessPoolExecutor(jobs, _context(), _start_worker, (linter, cache)) as pool:
        futures = [pool.submit(_check_batch, batch) for batch, _ in batches]
        for future, (batch, _) in zip(futures, batches, strict=True):
            try:
                yield from future.result()
            except BrokenProcessPool:
                message = "the process that checked this file died (out of memory?); run again with --jobs 1"
                yield from (FileReport(file, errors=(RunError(file, "worker", message),)) for file in batch)
            advance(len(batch))


def _context() -> BaseContext:
    import multiprocessing

    # A forked worker has the plugins already; elsewhere it imports them anew. The command line runs no threads.
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
