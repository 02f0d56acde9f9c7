"""The linter as a library: typed reports, guarded rules, many threads, nothing printed or written."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from newslint import FileReport, Linter
from newslint.config import ConfigError
from newslint.linter import STANDARD_INPUT
from newslint.plugins import Registry
from newslint.readers.base import Source
from newslint.rule_runs import run_rule
from newslint.testing import article
from newslint.workspace import Workspace
from tests.conftest import MADE_UP
from tests.made_up import Hush, Shouting, Very

MakeLinter = Callable[..., Linter]

COPY = "The council was very late.\n\nIt was a very, very long night! And the mayor left.\n"


def rules_of(report: FileReport) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_a_text_is_checked(make_linter: MakeLinter) -> None:
    report = make_linter().check_text(COPY, "stories/a.txt")
    assert rules_of(report) == ["desk/very", "desk/very", "desk/shouting"]
    first = report.findings[0]
    assert (first.start.line, first.start.column, first.start.offset, first.end.offset) == (1, 17, 16, 20)
    assert (first.path, report.path, report.errors, report.words) == ("stories/a.txt", "stories/a.txt", (), 16)


@pytest.mark.parametrize("path", [None, "a.txt", Path("a.txt"), "no/such/folder/a.txt"])
def test_a_text_needs_no_file(make_linter: MakeLinter, path: Any) -> None:
    report = make_linter().check_text(COPY, path)
    assert len(report.findings) == 3
    assert report.path == (STANDARD_INPUT if path is None else str(path))


def test_text_bytes_and_file_give_the_same(make_linter: MakeLinter, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(COPY.encode())
    linter = make_linter()
    report = linter.check_file(file)
    assert report == linter.check_bytes(COPY.encode(), str(file)) == linter.check_text(COPY, file)


def test_from_config_reads_the_file_it_is_given(bare: None, tmp_path: Path) -> None:
    config = tmp_path / "desk.toml"
    config.write_text(f"plugins = ['{MADE_UP}']\nignore = ['desk/very']", encoding="utf-8")
    assert rules_of(Linter.from_config(config).check_text(COPY)) == ["desk/shouting"]
    assert rules_of(Linter.from_config(str(config), settings={"select": ["desk/very"]}).check_text(COPY)) == [
        "desk/very",
        "desk/very",
    ]
    assert Linter.from_config(isolated=True).check_text(COPY).findings == ()


def test_from_config_finds_the_file_of_each_folder(bare: None, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text(f"plugins = ['{MADE_UP}']", encoding="utf-8")
    linter = Linter.from_config()
    assert len(linter.check_text(COPY, tmp_path / "a.txt").findings) == 3
    assert linter.check_text(COPY, "/a.txt").findings == ()


def test_from_config_refuses_what_cannot_be_used(bare: None, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        Linter.from_config(tmp_path / "none.toml")
    with pytest.raises(ConfigError, match="^settings: unknown key “slect”"):
        Linter.from_config(isolated=True, settings={"slect": []})
    with pytest.raises(ConfigError, match="^settings: select: no rule is called “desk/very”"):
        Linter.from_config(isolated=True, settings={"select": ["desk/very"]})


def test_a_folder_with_a_configuration_that_cannot_be_used(make_linter: MakeLinter, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text("oops = 1", encoding="utf-8")
    linter = make_linter(isolated=False)
    for report in (linter.check_text(COPY, tmp_path / "a.txt"), linter.parse_text(COPY, tmp_path / "a.txt")):
        (error,) = report.errors
        assert (error.path, error.kind) == (str(tmp_path / "a.txt"), "config")
        assert "unknown key “oops”" in error.message


def test_exemptions_look_at_section_and_type(make_linter: MakeLinter, tmp_path: Path) -> None:
    config = tmp_path / "newslint.toml"
    config.write_text("[[exempt]]\nrules = ['desk/very']\nsections = ['Opinion']\n", encoding="utf-8")
    linter = make_linter(config=config)
    plain = article(COPY)
    assert linter.workspace.desk_for(None).settings.exempting("desk/very", "opinion", None)
    assert not linter.workspace.desk_for(None).settings.exempting("desk/very", plain.section, plain.type)
    matter = "---\nsection: opinion\n---\n\n"
    assert rules_of(linter.check_text(matter + COPY, "a.md")) == ["desk/shouting"]
    assert len(linter.check_text(matter.replace("opinion", "news") + COPY, "a.md").findings) == 3


def test_a_reader_of_a_plugin_goes_by_the_files_ending(make_linter: MakeLinter) -> None:
    linter = make_linter()
    parsed = linter.parse_text("VERY LOUD", "a.LOUD").article
    assert parsed is not None
    assert (parsed.format, parsed.copy) == ("loud", "very loud")
    assert rules_of(linter.check_text("VERY LOUD", "a.loud")) == ["desk/very"]
    assert linter.check_text("VERY LOUD", "a.txt").findings == ()


def test_parsing_gives_the_article(make_linter: MakeLinter, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(COPY, encoding="utf-8")
    linter = make_linter()
    for report in (linter.parse_file(file), linter.parse_text(COPY), linter.parse_bytes(COPY.encode())):
        assert report.article is not None
        assert "very late" in report.article.copy
        assert report.errors == ()


# What cannot be read ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "kind", "said"),
    [
        (b"A caf\xe9.\n", "encoding", "byte 5 (line 1) is 0xE9, which is not UTF-8; in Windows-1252 it would be “é”"),
        ("One.\nTwo “x”.".encode("cp1252"), "encoding", "byte 9 (line 2) is 0x93"),
        (
            "A line of copy.".encode("utf-16-le"),
            "encoding",
            "looks like UTF-16, little-endian, without a byte-order mark",
        ),
        ("A line of copy.".encode("utf-16-be"), "encoding", "looks like UTF-16, big-endian, without a byte-order mark"),
        (b"A line\0 of copy.", "binary", "is not text (byte 6 is NUL)"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary", "is not text"),
        (
            "\ufeff".encode("utf-16-le") + b"a\0\0\xd8",
            "encoding",
            "begins with a UTF-16-LE byte-order mark, but byte 4",
        ),
    ],
)
def test_what_is_not_text_is_an_error_with_its_place(
    make_linter: MakeLinter, data: bytes, kind: str, said: str
) -> None:
    for report in (make_linter().check_bytes(data, "a.txt"), make_linter().parse_bytes(data, "a.txt")):
        (error,) = report.errors
        assert (error.path, error.kind) == ("a.txt", kind)
        assert said in error.message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_not_counted(make_linter: MakeLinter, encoding: str) -> None:
    (finding,) = make_linter().check_bytes("very late".encode(encoding), "a.txt").findings
    assert (finding.start.line, finding.start.column, finding.start.offset) == (1, 1, 0)


@pytest.mark.parametrize(("end", "offset"), [("\n", 7), ("\r\n", 9), ("\r", 7)])
def test_columns_count_from_each_kind_of_line_end(make_linter: MakeLinter, end: str, offset: int) -> None:
    copy = f"Late.{end}{end}very late.{end}"
    (finding,) = make_linter().check_bytes(copy.encode(), "a.txt").findings
    assert (finding.start.line, finding.start.column, finding.start.offset) == (3, 1, offset)


def test_columns_are_code_points(make_linter: MakeLinter) -> None:
    (finding,) = make_linter().check_text("“😀 é” very late", "a.txt").findings
    assert (finding.start.column, finding.start.offset) == (7, 6)


def test_an_empty_file_is_an_article_without_findings(make_linter: MakeLinter) -> None:
    for data in (b"", b"\xef\xbb\xbf", b"\n", b" \r\n"):
        report = make_linter().check_bytes(data, "a.txt")
        assert (report.findings, report.errors, report.words) == ((), (), 0)


def test_files_that_cannot_be_opened(make_linter: MakeLinter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link, loop, locked = tmp_path / "link.txt", tmp_path / "loop.txt", tmp_path / "locked.txt"
    link.symlink_to(tmp_path / "nowhere.txt")
    loop.symlink_to(loop)
    locked.write_text("very late", encoding="utf-8")
    import builtins

    real = builtins.open

    def refuse(file: Any, *args: Any, **kwargs: Any) -> Any:
        if str(file) == str(locked):
            raise PermissionError(13, os.strerror(13), str(file))
        return real(file, *args, **kwargs)

    monkeypatch.setattr(builtins, "open", refuse)
    expected = {
        tmp_path / "none.txt": ("missing", "does not exist"),
        link: ("missing", "is a link to a file that does not exist"),
        loop: ("unreadable", "cannot be read: Too many levels of symbolic links"),
        locked: ("permission", "may not be read: check its permissions"),
        tmp_path: ("directory", "is a folder, not a file"),
    }
    linter = make_linter()
    for path, (kind, message) in expected.items():
        for report in (linter.check_file(path), linter.parse_file(path)):
            (error,) = report.errors
            assert (error.path, error.kind, error.message) == (str(path), kind, message)


# Rules and readers that fail --------------------------------------------------------------------


FAILING = '''
from newslint import Edit, Finding, Fix, Reader, Rule, Severity, Span, hookimpl

class Failing(Rule):
    """Fails."""
    id = "a/failing"
    def check(self, article):
        %s

class Fine(Rule):
    """Flags the first letter."""
    id = "a/fine"
    def check(self, article):
        yield self.finding(Span(0, 1), "fine")

class Odd(Reader):
    name = "odd"
    suffixes = (".odd",)
    def read(self, source, conventions):
        return 1 / 0

class Empty(Reader):
    name = "empty"
    suffixes = (".empty",)
    def read(self, source, conventions):
        return None

@hookimpl
def newslint_rules():
    return [Failing, Fine]

@hookimpl
def newslint_readers():
    return [Odd(), Empty()]
'''


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("raise LookupError('no such word')", "LookupError: no such word (desk_rules.py, line 8)"),
        ("return 1 / 0", "ZeroDivisionError: division by zero (desk_rules.py, line 8)"),
        ("raise SystemExit('enough')", "SystemExit: enough (desk_rules.py, line 8)"),
        ("def f(): return f()\n        return f()", "RecursionError: maximum recursion depth exceeded"),
        ("return None", "TypeError: 'NoneType' object is not iterable"),
        ("yield 'a finding'", "TypeError: it yielded 'a finding', which is not a newslint.Finding"),
        (
            "yield Finding('a/fine', self.severity, 'x', Span(0, 1))",
            "ValueError: it yielded a finding of another rule, a/fine",
        ),
        (
            "yield Finding('a/failing2', self.severity, 'x', Span(0, 1))",
            "ValueError: it yielded a finding of another rule, a/failing2",
        ),
        ("yield Finding(self.id, 'high', 'x', Span(0, 1))", "TypeError: it yielded a finding of the severity 'high'"),
        (
            "yield self.finding(Span(0, 99), 'x')",
            "ValueError: it yielded a finding at 0 to 99, outside the copy (0 to 5)",
        ),
        (
            "yield self.finding(Span(-1, 2), 'x')",
            "ValueError: it yielded a finding at -1 to 2, outside the copy (0 to 5)",
        ),
        (
            "yield self.finding(Span(3, 2), 'x')",
            "ValueError: it yielded a finding at 3 to 2, outside the copy (0 to 5)",
        ),
        (
            "yield self.finding(Span(0, 1), 'x', Fix('f', (Edit(Span(4, 9), ''),)))",
            "ValueError: it yielded a fix at 4 to 9, outside the copy",
        ),
        (
            "yield self.finding(Span(0, 1), 'x', Fix('f', (Edit(Span(2, 4), ''), Edit(Span(1, 3), ''))))",
            "ValueError: it yielded a fix whose edits overlap at 2",
        ),
    ],
)
def test_a_rule_that_fails_is_named_and_the_others_run(
    make_linter: MakeLinter, plugin: Callable[..., Path], body: str, said: str
) -> None:
    file = plugin(FAILING % body)
    report = make_linter([file]).check_text("Late.", "a.txt")
    assert rules_of(report) == ["a/fine"]
    (error,) = report.errors
    assert (error.path, error.kind) == ("a.txt", "rule")
    assert error.message.startswith(f"rule a/failing of plugin desk_rules ({file}) failed: {said}")
    assert error.message.endswith("; the other rules were run")


def test_findings_before_a_failure_are_kept(make_linter: MakeLinter, plugin: Callable[..., Path]) -> None:
    file = plugin(FAILING % "yield self.finding(Span(1, 2), 'first')\n        raise ValueError('half way')")
    report = make_linter([file]).check_text("Late.", "a.txt")
    assert rules_of(report) == ["a/fine", "a/failing"]
    assert "ValueError: half way (desk_rules.py, line 9)" in report.errors[0].message


def test_a_finer_id_below_the_rules_own_is_allowed(make_linter: MakeLinter, plugin: Callable[..., Path]) -> None:
    file = plugin(FAILING % "yield Finding('a/failing/EN_A_VS_AN', self.severity, 'x', Span(0, 1))")
    assert rules_of(make_linter([file]).check_text("Late.")) == ["a/failing/EN_A_VS_AN", "a/fine"]


def test_ctrl_c_in_a_rule_ends_the_run(make_linter: MakeLinter, plugin: Callable[..., Path]) -> None:
    with pytest.raises(KeyboardInterrupt):
        make_linter([plugin(FAILING % "raise KeyboardInterrupt")]).check_text("Late.")


def test_a_rule_without_a_plugin_can_be_run() -> None:
    parsed = article("It was very hush!")
    for rule in (Very(), Hush(), Shouting()):
        found, error = run_rule(rule, parsed, "a.txt", Registry([]))
        assert len(found) == 1
        assert error is None


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (
            "a.odd",
            "the odd reader of plugin desk_rules (%s) failed: ZeroDivisionError: division by zero "
            "(desk_rules.py, line 20)",
        ),
        (
            "a.empty",
            "the empty reader of plugin desk_rules (%s) failed: TypeError: it returned None, "
            "which is not a newslint.Article",
        ),
    ],
)
def test_a_reader_that_fails_is_named(
    make_linter: MakeLinter, plugin: Callable[..., Path], path: str, said: str
) -> None:
    file = plugin(FAILING % "return []")
    for report in (make_linter([file]).check_text("Late.", path), make_linter([file]).parse_text("Late.", path)):
        (error,) = report.errors
        assert (error.path, error.kind) == (path, "reader")
        assert error.message == f"{said % file}; the file was not checked"


def test_a_rule_that_cannot_be_made_is_an_error_of_each_file(
    make_linter: MakeLinter, plugin: Callable[..., Path]
) -> None:
    code = FAILING % "return []" + "\nFailing.__init__ = lambda self, options, severity: 1 / 0\n"
    report = make_linter([plugin(code)]).check_text("Late.", "a.txt")
    assert rules_of(report) == ["a/fine"]
    (error,) = report.errors
    assert (error.path, error.kind) == ("a.txt", "rule")
    assert "could not be made: ZeroDivisionError" in error.message


def test_what_is_wrong_with_the_plugins_is_told(make_linter: MakeLinter, plugin: Callable[..., Path]) -> None:
    linter = make_linter([plugin("import no_such_thing"), MADE_UP])
    assert len(linter.check_text(COPY).findings) == 3
    (error,) = linter.errors
    assert (error.kind, error.path) == ("plugin", None)
    assert make_linter().errors == []


# Resources --------------------------------------------------------------------------------------


def test_plugins_start_with_the_first_article_and_finish_at_the_close(
    make_linter: MakeLinter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log"
    monkeypatch.setenv("MADE_UP_LOG", str(log))
    with make_linter() as linter:
        linter.workspace.desk_for(None)
        linter.parse_text(COPY)
        assert not log.exists()
        linter.check_text(COPY)
        linter.check_text(COPY)
        assert log.read_text() == f"started {os.getpid()}\n"
    assert log.read_text() == f"started {os.getpid()}\nfinished {os.getpid()}\n"


# Many at once -----------------------------------------------------------------------------------


STORIES = [f"The council was very late on day {n}.\n\n" + "It was a very long night! " * (n % 5) for n in range(64)]


def test_eight_threads_get_what_one_gets(make_linter: MakeLinter) -> None:
    expected = [make_linter().check_text(story, f"{n}.txt") for n, story in enumerate(STORIES)]
    linter = make_linter()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda item: linter.check_text(item[1], f"{item[0]}.txt"), enumerate(STORIES * 4)))
    for n, report in enumerate(found):
        assert report.findings
        assert [f.fingerprint for f in report.findings] == [f.fingerprint for f in expected[n % 64].findings]


def check_in_worker(stories: list[str]) -> list[FileReport]:
    linter = Linter(Workspace(isolated=True, plugins=[MADE_UP]))
    return [linter.check_text(story, f"{n}.txt") for n, story in enumerate(stories)]


def check_with(linter: Linter, story: str) -> FileReport:
    return linter.check_text(story, "0.txt")


def made_up_only(report: FileReport) -> list[Any]:
    return [finding for finding in report.findings if finding.rule.startswith("desk/")]


def test_a_spawned_process_gets_the_same(tmp_path: Path) -> None:
    linter = Linter(Workspace(isolated=True, plugins=[MADE_UP]))
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        reports = pool.submit(check_in_worker, STORIES[:8]).result()
        sent = pool.submit(check_with, linter, STORIES[4]).result()
    for n, report in enumerate(reports):
        assert made_up_only(report) == made_up_only(linter.check_text(STORIES[n], f"{n}.txt"))
    assert made_up_only(sent) == made_up_only(linter.check_text(STORIES[4], "0.txt"))
    assert made_up_only(sent)


def test_nothing_is_printed_or_written(
    make_linter: MakeLinter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in MADE_UP.parent.iterdir()}
    linter = make_linter()
    linter.check_text(COPY)
    linter.check_file("none.txt")
    linter.parse_text(COPY)
    linter.close()
    assert capfd.readouterr() == ("", "")
    assert list(tmp_path.iterdir()) == []
    assert {path: path.stat().st_mtime_ns for path in MADE_UP.parent.iterdir() if path in before} == before


def test_the_source_of_a_text_is_its_name_with_forward_slashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sep", "\\")
    from newslint.linter import _named

    source: Source = _named("x", "stories\\a.txt")
    assert source.path == "stories/a.txt"
