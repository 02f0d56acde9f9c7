"""Runner: many files to one report, in this process or in several."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from newslint import profiling
from newslint.cache import Cache
from newslint.config import ConfigError
from newslint.linter import Linter
from newslint.readers.base import UnreadableError
from newslint.reports import FileReport, Report, RunError

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

    from newslint.profiling import Spent

IN_PROCESS_BYTES = 150_000
"""Less copy than this is checked sooner than worker processes start."""

BATCH_BYTES = 50_000

PASSING = frozenset({"rule", "reader", "plugin", "unavailable"})
"""Kinds of error that may be gone at the next run (a server that was down, a full disk): never cached."""


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
    jobs = jobs or _processors()
    known = _unchanged(files, linter, cache, advance) if cache is not None and jobs > 1 and len(files) > 1 else {}
    waiting = [file for file in files if file not in known]
    batches = list(_batches(waiting)) if jobs > 1 else []
    if len(batches) > 1 and sum(size for _, size in batches) > IN_PROCESS_BYTES:
        pool = _Workers(linter, cache, min(jobs, len(batches)))
        checked = iter(pool.check([batch for batch, _ in batches], advance))
        worker_errors = pool.errors
    else:
        checked = iter(list(_in_process(waiting, linter, cache, advance)))
        worker_errors = []
    reports = [known[file] if file in known else next(checked) for file in files]
    closing = linter.close()
    return make_report(reports, [*errors, *linter.errors, *worker_errors, *closing], linter)


def run_on_contents(
    contents: Mapping[str, bytes],
    linter: Linter,
    *,
    errors: Iterable[RunError] = (),
    cache: Cache | None = None,
    advance: Callable[[int], None] = lambda _: None,
) -> Report:
    """Checks contents that are not those of the files of these paths, in this process."""
    reports = []
    for file, data in contents.items():
        reports.append(check_data(data, file, linter, cache))
        advance(1)
    return make_report(reports, [*errors, *linter.errors, *linter.close()], linter, contents)


def make_report(
    reports: Iterable[FileReport],
    errors: Iterable[RunError],
    linter: Linter,
    held: Mapping[str, bytes] | None = None,
) -> Report:
    """Puts the reports of files together.

    ``held`` are the bytes that were checked where they are not those of the file of that path: standard input.
    """
    from newslint import __version__
    from newslint.describe import LazyDescriptions
    from newslint.rereading import Rereading

    reports = list(reports)
    shared = [error for report in reports for error in report.errors if error.path is None]
    classes = {rule_id: rule for registry in linter.registries() for rule_id, rule in registry.rules.items()}
    docs_url = _docs_url(linter)
    return Report(
        files=tuple(map(_own_errors, reports)) if shared else tuple(reports),
        errors=tuple(dict.fromkeys([*errors, *shared])),
        rules=LazyDescriptions(classes, docs_url),
        version=__version__,
        root=os.getcwd(),
        sources=Rereading(linter, held or {}),
        docs_url=docs_url,
    )


def _docs_url(linter: Linter) -> str | None:
    """Where the desk has put the rules' documentation, by the configuration in force here."""
    try:
        return linter.workspace.config_for().docs_url
    except ConfigError:
        return None


def _own_errors(report: FileReport) -> FileReport:
    """A report with the errors that concern its file; what concerns the whole run is said once."""
    return msgspec.structs.replace(report, errors=tuple(error for error in report.errors if error.path is not None))


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _in_process(
    files: Sequence[str], linter: Linter, cache: Cache | None, advance: Callable[[int], None]
) -> Iterator[FileReport]:
    for file in files:
        yield check_cached(file, linter, cache)
        advance(1)


def _unchanged(
    files: Sequence[str], linter: Linter, cache: Cache, advance: Callable[[int], None]
) -> dict[str, FileReport]:
    """The reports that the run before made of files that have not changed: no worker is needed for them."""
    known = {}
    for file in files:
        try:
            key = cache.key(linter.read_bytes(file), file, linter.workspace.desk_for(file))
        except (ConfigError, UnreadableError):
            continue
        report = cache.get(file, key)
        if report is not None:
            known[file] = report
            advance(1)
    return known


def check_cached(file: str, linter: Linter, cache: Cache | None) -> FileReport:
    """Checks a file, or takes the result of the run before where nothing has changed."""
    if cache is None:
        return linter.check_file(file)
    try:
        data = linter.read_bytes(file)
    except UnreadableError:
        return linter.check_file(file)
    return check_data(data, file, linter, cache)


def check_data(data: bytes, file: str, linter: Linter, cache: Cache | None) -> FileReport:
    """Checks the content of a file, or takes the result of the run before where nothing has changed."""
    if cache is None:
        return linter.check_bytes(data, file)
    try:
        desk = linter.workspace.desk_for(file)
    except ConfigError:
        return linter.check_bytes(data, file)
    key = cache.key(data, file, desk)
    report = cache.get(file, key)
    if report is None:
        report = linter.check_bytes(data, file)
        if not any(error.kind in PASSING for error in report.errors):
            cache.put(file, key, report)
    return report


# Worker processes --------------------------------------------------------------------------------


def _batches(files: Sequence[str]) -> Iterator[tuple[list[str], int]]:
    """The files in batches of about the same size, each with its size in bytes."""
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


class _Workers:
    """Checks batches of files in other processes.

    A worker that dies takes the pool with it, and what the others had in hand. Those batches are then
    checked file by file in a process of their own, so that the one file that kills its worker is named
    and all others are checked.
    """

    def __init__(self, linter: Linter, cache: Cache | None, jobs: int) -> None:
        self.errors: list[RunError] = []
        self._linter = linter
        self._cache = cache
        self._jobs = jobs

    def check(self, batches: Sequence[list[str]], advance: Callable[[int], None]) -> list[FileReport]:
        """The reports on the files of all batches, in order."""
        self._prepare(batches)
        done: dict[int, list[FileReport]] = {}
        waiting = list(range(len(batches)))
        while waiting:
            for index, reports in self._round({index: batches[index] for index in waiting}, self._jobs):
                done[index] = reports
                advance(len(reports))
            waiting = [index for index in waiting if index not in done]
            for index in waiting[: self._jobs]:
                done[index] = [self._alone(file) for file in batches[index]]
                advance(len(batches[index]))
            waiting = waiting[self._jobs :]
        return [report for _, reports in sorted(done.items()) for report in reports]

    def _prepare(self, batches: Sequence[list[str]]) -> None:
        """Loads configuration and plugins before the processes part: forked ones need not do it again."""
        for file in (file for batch in batches for file in batch):
            try:
                self._linter.workspace.desk_for(file)
            except ConfigError:
                continue

    def _round(self, batches: dict[int, list[str]], jobs: int) -> Iterator[tuple[int, list[FileReport]]]:
        """The reports on the batches that a pool of processes can check before one of them dies."""
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool

        profile = profiling.running()
        pool = ProcessPoolExecutor(jobs, _context(), _start_worker, (self._linter, self._cache, profile is not None))
        futures = {}
        try:
            for index, batch in batches.items():
                try:
                    futures[index] = pool.submit(_check_batch, batch)
                except BrokenProcessPool:
                    break
            for index, future in futures.items():
                try:
                    reports, errors, spent = future.result()
                except BrokenProcessPool:
                    continue
                self.errors += errors
                if profile is not None:
                    profile.add(spent)
                yield index, reports
        finally:
            pool.shutdown(cancel_futures=True)

    def _alone(self, file: str) -> FileReport:
        checked = dict(self._round({0: [file]}, 1))
        if checked:
            return checked[0][0]
        message = "the process that checked this file died (out of memory?)"
        return FileReport(file, errors=(RunError(file, "worker", message),))


_worker: tuple[Linter, Cache | None] | None = None
"""What this process checks files with, where it is a worker."""


def _start_worker(linter: Linter, cache: Cache | None, profiled: bool) -> None:
    global _worker
    import signal
    from multiprocessing.util import Finalize
    from threading import Thread

    # Ctrl-C at the terminal reaches all processes; the one that started us says what is to be done.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = linter, cache
    if profiled:
        profiling.start()
    Finalize(None, _finish_worker, exitpriority=10)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Ends this process when the one that started it is killed: it would wait for work for ever."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _check_batch(files: list[str]) -> tuple[list[FileReport], list[RunError], dict[str, Spent]]:
    """The reports on some files, errors of the plugins, and what each stage took where a profile is wanted."""
    assert _worker is not None
    linter, cache = _worker
    reports = [check_cached(file, linter, cache) for file in files]
    profile = profiling.running()
    return reports, linter.errors, profile.taken() if profile is not None else {}


def _finish_worker() -> None:
    # Too late for the report; whoever looks after the plugin will want to know all the same.
    assert _worker is not None
    for error in _worker[0].close():
        sys.stderr.write(f"newslint: {error.message}\n")


def _context() -> BaseContext:
    import multiprocessing

    # A forked worker has the plugins already; elsewhere it imports them anew. The command line runs no threads.
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
