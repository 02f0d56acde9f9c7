"""Whatever stands in a file, newslint reports on it: no crash, no endless search, no place outside the file."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.linter import Linter
from newslint.reports import FileReport, RunError
from tests.hostile_texts import HEADER, PIECES, READABLE
from tests.pattern_tools import attacks, patterns_in_use

FORMATS = ["story.txt", "story.md", "story.html"]
PARAGRAPH = (
    "The harbor board voted 5-4 on Thursday, March 2, 2023, to close the old pier. “We had no choice,” said Ann Roe, "
    "who leads the board. “The planks are rotten, and the city will not pay.” Fishermen (about 40 of them) left at "
    "11:51 p.m.; the mayor did not answer.\n\n"
)


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter.from_config(isolated=True)


UNDERSTOOD = {"front-matter", "nesting", "no-story"}
"""What newslint says of a file that it could read in part only."""


def failures(report: FileReport) -> list[RunError]:
    """The errors of a report that speak of newslint, not of the file."""
    return [error for error in report.errors if error.kind not in UNDERSTOOD]


def assert_sound(report: FileReport, text: str) -> None:
    """No rule or reader failed, and everything that is reported lies in the file."""
    assert failures(report) == []
    lines = text.count("\n") + text.count("\r") + 1
    for finding in report.findings:
        assert 0 <= finding.start.offset <= finding.end.offset <= len(text)
        assert 1 <= finding.start.line <= finding.end.line <= lines
        assert finding.message.strip()
        for edit in finding.fix.edits if finding.fix else ():
            assert 0 <= edit.start <= edit.end <= len(text)


# Strange files --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", READABLE)
def test_any_text_is_reported_on(linter: Linter, kind: str, name: str):
    assert_sound(linter.check_text(READABLE[kind], name), READABLE[kind])


UNREADABLE = {
    "NUL": (b"The pier\0is shut.", "binary"),
    "many NULs": (b"\0" * 500, None),
    "Latin-1": ("Café fermé à midi.".encode("latin-1"), "encoding"),
    "Windows-1252": ("“We left,” she said.".encode("cp1252"), "encoding"),
    "UTF-16 without a mark": ("The pier is shut.".encode("utf-16-le"), "encoding"),
    "half a character": ("The pier is shut ☃".encode()[:-1], "encoding"),
    "surrogate": (b"The pier \xed\xa0\x80 is shut.", "encoding"),
    "overlong": (b"The pier \xc0\xaf is shut.", "encoding"),
    "PDF": (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj", None),
    "ZIP": (b"PK\x03\x04" + bytes(range(256)), None),
    "PNG": (b"\x89PNG\r\n\x1a\n" + bytes(64), None),
    "random": (bytes((n * 7919) % 256 for n in range(4096)), None),
}
READABLE_BYTES = {
    "UTF-16": "Pier Closes\n\nBy Ann Roe\n\nThe pier is “shut.”\n".encode("utf-16"),
    "UTF-16, big-endian": b"\xfe\xff" + "Pier Closes\n\nThe pier is shut.\n".encode("utf-16-be"),
    "UTF-32": "Pier Closes\n\nThe pier is shut.\n".encode("utf-32"),
    "UTF-8 with a mark": b"\xef\xbb\xbfPier Closes\n\nThe pier is shut.\n",
    "only a mark": b"\xef\xbb\xbf",
}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_file_that_is_no_text_is_an_error(linter: Linter, kind: str, name: str):
    data, error_kind = UNREADABLE[kind]
    report = linter.check_bytes(data, name)
    assert report.findings == ()
    assert len(report.errors) == 1
    assert error_kind is None or report.errors[0].kind == error_kind
    assert report.errors[0].kind in {"binary", "encoding"}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", READABLE_BYTES)
def test_a_byte_order_mark_says_how_to_read(linter: Linter, kind: str, name: str):
    report = linter.check_bytes(READABLE_BYTES[kind], name)
    assert failures(report) == []


def test_the_command_line_survives_them_all(tmp_path: Path):
    for number, text in enumerate(READABLE.values()):
        for name in FORMATS:
            (tmp_path / f"{number:03d}-{name}").write_bytes(text.encode("utf-8", "surrogatepass"))
    for number, (data, _) in enumerate(UNREADABLE.values()):
        (tmp_path / f"bad-{number}.txt").write_bytes(data)
    run = subprocess.run(
        [sys.executable, "-m", "newslint", "check", str(tmp_path), "--format", "json", "--isolated", "--no-cache"],
        capture_output=True,
        check=False,
    )
    assert run.returncode == 2, run.stderr.decode()
    report = json.loads(run.stdout)
    kinds = {error["kind"] for error in report["errors"]}
    assert kinds <= {"binary", "encoding"} | UNDERSTOOD
    assert b"Traceback" not in run.stderr
    assert not any(byte < 32 and byte not in b"\n\r\t" for byte in run.stdout)


ALPHABET = st.sampled_from([*PIECES, *"\n\r\0\x1b"])


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(pieces=st.lists(ALPHABET, max_size=60))
def test_any_mixture_is_reported_on(name: str, pieces: list[str]):
    text = "".join(pieces)
    report = _shared().check_text(text, name)
    assert failures(report) == []


_linters: list[Linter] = []


def _shared() -> Linter:
    if not _linters:
        _linters.append(Linter.from_config(isolated=True))
    return _linters[0]


# Long files -----------------------------------------------------------------------------------


class _TooLongError(BaseException):
    pass


def _give_up(number: int, frame: FrameType | None) -> None:
    raise _TooLongError


def seconds(linter: Linter, text: str, name: str, limit: float = 30) -> float:
    """The processor time that checking a text takes; fails where it does not end."""
    before = signal.signal(signal.SIGALRM, _give_up)
    signal.setitimer(signal.ITIMER_REAL, limit)
    begin = time.process_time()
    try:
        report = linter.check_text(text, name)
    except _TooLongError:
        pytest.fail(f"no end after {limit} seconds on {len(text)} characters like {text[60:100]!r}")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    took = time.process_time() - begin
    assert failures(report) == []
    return took


def repeated(piece: str, length: int) -> str:
    return HEADER + (piece * (length // len(piece) + 1))[:length] + "\x01 end.\n"


def assert_linear(linter: Linter, make: Callable[[int], str], length: int, name: str) -> None:
    """Twice the text takes at most thrice the time; the best of three each, since the machine may be busy."""
    short = min(seconds(linter, make(length), name) for _ in range(3))
    long = min(seconds(linter, make(2 * length), name) for _ in range(3))
    assert long < 0.15 + 3 * short, f"{short:.2f} s for {length} characters, {long:.2f} s for twice as many"


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_time_grows_with_the_text_only(linter: Linter, piece: str):
    assert_linear(linter, lambda length: repeated(piece, length), 6_000, "story.txt")


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_time_grows_with_the_text_only_at_length(linter: Linter, piece: str, name: str):
    assert_linear(linter, lambda length: repeated(piece, length), 50_000, name)


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
def test_texts_made_to_break_a_pattern(linter: Linter, name: str):
    for start, piece in sorted({attack for pattern in patterns_in_use() for attack in attacks(pattern)}):
        if "\0" in start + piece:
            continue  # a file with NUL is not text
        seconds(linter, HEADER + start + repeated(piece, 3_000), name, limit=10)


def article_of(length: int, *, one_line: bool = False) -> str:
    paragraph = PARAGRAPH.replace("\n\n", " ") if one_line else PARAGRAPH
    return HEADER + paragraph * (length // len(paragraph)) + "\n"


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("one_line", [False, True], ids=["paragraphs", "one line"])
def test_a_long_article_takes_time_for_its_length(linter: Linter, name: str, one_line: bool):
    assert_linear(linter, lambda length: article_of(length, one_line=one_line), 100_000, name)


def long_files() -> Iterator[tuple[str, str]]:
    yield "5 MB of paragraphs", article_of(5_000_000)
    yield "10 MB on one line", article_of(10_000_000, one_line=True)
    yield "10 MB of one letter", "a" * 10_000_000
    yield "10 MB of spaces", " " * 10_000_000 + "end"
    yield "10 MB of line ends", "\n" * 10_000_000 + "end"


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "text"), [pytest.param(*case, id=case[0]) for case in long_files()])
@pytest.mark.parametrize("name", ["story.txt", "story.md"])
def test_very_long_files(linter: Linter, kind: str, text: str, name: str):
    assert seconds(linter, text, name, limit=120) < 60
