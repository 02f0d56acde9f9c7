"""Results of earlier runs: taken where nothing has changed, and never where something has."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec
import pytest

from newslint import cache as module
from newslint.cache import Cache
from newslint.cache_folder import default_folder
from newslint.config import layer_from_table
from newslint.linter import Linter
from newslint.reports import FileReport
from newslint.runner import check_cached
from newslint.workspace import Workspace
from tests.conftest import MADE_UP

pytestmark = pytest.mark.usefixtures("bare")

COPY = "The council was very late."


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.txt"
    file.write_text(COPY, encoding="utf-8")
    return file


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


class Counting(Linter):
    """Counts how many articles were truly checked."""

    checked = 0

    def check_bytes(self, data: bytes, path: Any = None) -> FileReport:
        self.checked += 1
        return super().check_bytes(data, path)


def linter(plugins: tuple[Path, ...] = (MADE_UP,), config: Path | None = None, **settings: Any) -> Counting:
    layers = [layer_from_table(settings, "settings")] if settings else []
    return Counting(Workspace(config, isolated=config is None, layers=layers, plugins=plugins))


def hits(cache: Cache, path: str = "a.txt", **how: Any) -> bool:
    """Whether a new run takes the result from the cache; its report must be right in any case."""
    made = linter(**how)
    report = check_cached(path, made, cache)
    assert report == linter(**how).check_file(path)
    return made.checked == 0


def test_what_has_not_changed_is_not_checked_again(story: Path, cache: Cache) -> None:
    assert not hits(cache)
    assert hits(cache)
    assert hits(Cache(cache.folder))


def test_changed_copy_is_checked_again_and_replaces_the_entry(story: Path, cache: Cache) -> None:
    hits(cache)
    times = story.stat()
    story.write_text(COPY.replace("late", "soon"), encoding="utf-8")
    os.utime(story, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert not hits(cache)
    assert hits(cache)
    assert len([path for path in cache.folder.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize(
    "settings",
    [
        {"ignore": ["desk/shouting"]},
        {"severity": {"desk/very": "error"}},
        {"rules": {"desk/very": {"most": 1}}},
        {"rules": {"desk/very": {"words": ["late"]}}},
        {"language": "de"},
        {"language": "en-GB"},
        {"quotation-style": "british"},
        {"require-reason": True},
    ],
    ids=str,
)
def test_other_settings_are_another_result(story: Path, cache: Cache, settings: dict[str, Any]) -> None:
    hits(cache)
    assert not hits(cache, **settings)
    assert hits(cache, **settings)


def test_exemptions_are_settings(story: Path, cache: Cache, tmp_path: Path) -> None:
    config = tmp_path / "newslint.toml"
    config.write_text("[[exempt]]\nrules = ['desk/very']\ntypes = ['brief']", encoding="utf-8")
    assert not hits(cache, config=config)
    assert hits(cache, config=config)
    config.write_text("[[exempt]]\nrules = ['desk/very']\ntypes = ['story']", encoding="utf-8")
    assert not hits(cache, config=config)


def test_the_same_article_under_another_name_is_another(story: Path, cache: Cache) -> None:
    hits(cache)
    (story.parent / "a.md").write_text(COPY, encoding="utf-8")
    assert not hits(cache, "a.md")
    assert not hits(cache, str(story))


def test_one_linter_after_another_in_one_cache(story: Path, cache: Cache) -> None:
    first, second = linter(), linter(ignore=["desk/very"])
    assert len(check_cached("a.txt", first, cache).findings) == 1
    assert len(check_cached("a.txt", second, cache).findings) == 0
    assert len(check_cached("a.txt", first, cache).findings) == 1


# Code -------------------------------------------------------------------------------------------


def rewrite(file: Path, old: str, new: str) -> None:
    """Changes a file's content and nothing that the file system tells of it."""
    times = file.stat()
    text = file.read_text(encoding="utf-8")
    assert old in text
    assert len(old) == len(new)
    file.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def test_an_edited_plugin_file_is_another_result(story: Path, cache: Cache, plugin: Callable[..., Path]) -> None:
    file = plugin(MADE_UP.read_text(encoding="utf-8"))
    assert not hits(cache, plugins=(file,))
    assert hits(cache, plugins=(file,))
    rewrite(file, "says little: cut it", "says nothing at all")
    assert not hits(cache, plugins=(file,))
    assert hits(cache, plugins=(file,))


LISTED = '''
from pathlib import Path
from newslint import Rule, RuleOptions, Span, hookimpl

class Listed(Rule):
    """A word of the list."""
    id = "a/listed"
    class Options(RuleOptions):
        words: Path = Path("none")
    def check(self, article):
        for word in self.options.words.read_text().split() + self.options.words.with_suffix(".aff").read_text().split():
            at = article.copy.find(word)
            if at >= 0:
                yield self.finding(Span(at, at + len(word)), word)

@hookimpl
def newslint_rules():
    return [Listed]
'''


@pytest.mark.parametrize("edited", ["words.dic", "words.aff"])
def test_an_edited_file_that_an_option_names_is_another_result(
    story: Path, cache: Cache, plugin: Callable[..., Path], tmp_path: Path, edited: str
) -> None:
    file = plugin(LISTED)
    for name in ("words.dic", "words.aff"):
        (tmp_path / name).write_text("late", encoding="utf-8")
    settings = {"plugins": (file,), "rules": {"a/listed": {"words": str(tmp_path / "words.dic")}}}
    assert not hits(cache, **settings)
    assert hits(cache, **settings)
    (tmp_path / edited).write_text("late council", encoding="utf-8")
    assert not hits(cache, **settings)
    assert hits(cache, **settings)


def test_an_edited_file_of_a_plugin_that_only_reads_is_another_result(
    story: Path, cache: Cache, plugin: Callable[..., Path]
) -> None:
    reader = plugin(
        """
from newslint import Article, Reader, hookimpl

class Quiet(Reader):
    name = "quiet"
    suffixes = (".txt",)
    def read(self, source, conventions):
        return Article("very soon", [], path=source.path)

@hookimpl
def newslint_readers():
    return [Quiet()]
"""
    )
    assert not hits(cache, plugins=(MADE_UP, reader))
    assert hits(cache, plugins=(MADE_UP, reader))
    rewrite(reader, "very soon", "very late")
    assert not hits(cache, plugins=(MADE_UP, reader))


def test_an_edited_module_or_word_list_of_a_plugin_package_is_another_result(
    story: Path, cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plugin: Callable[..., Path]
) -> None:
    package = tmp_path / "lib" / "mydesk_made_up"
    (package / "data").mkdir(parents=True)
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "helper.py").write_text("WORD = 'late'\n", encoding="utf-8")
    (package / "data" / "words.txt").write_text("late\n", encoding="utf-8")
    (package / "rules.py").write_text(
        "from newslint import Rule\n"
        "class Late(Rule):\n"
        "    '''Late.'''\n"
        "    id = 'mydesk/late'\n"
        "    def check(self, article):\n"
        "        return iter(())\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path / "lib"))
    entry = plugin(
        "from newslint import hookimpl\nfrom mydesk_made_up.rules import Late\n"
        "@hookimpl\ndef newslint_rules():\n    return [Late]\n"
    )
    try:
        assert not hits(cache, plugins=(entry,))
        assert hits(cache, plugins=(entry,))
        for name in ("helper.py", "data/words.txt"):
            (package / name).write_text("other\n", encoding="utf-8")
            assert not hits(cache, plugins=(entry,)), name
            assert hits(cache, plugins=(entry,)), name
    finally:
        for name in [name for name in sys.modules if name.startswith("mydesk_made_up")]:
            del sys.modules[name]


def test_newslints_own_code_counts(story: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {file for file, _, _ in module._versions([])}
    folder = os.path.dirname(module.__file__)
    assert {os.path.join(folder, name) for name in ("linter.py", os.path.join("readers", "text.py"))} <= files
    assert not [file for file in files if "__pycache__" in file]
    hits(cache)
    real = os.stat

    def touched(path: Any, *args: Any, **kwargs: Any) -> Any:
        status = real(path, *args, **kwargs)
        if str(path).endswith(os.path.join("newslint", "locate.py")):
            return os.stat_result(status, {"st_mtime_ns": status.st_mtime_ns + 1})
        return status

    monkeypatch.setattr(os, "stat", touched)
    assert not hits(cache)


def test_installing_a_library_counts(
    story: Path, cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = tmp_path / "lib" / "site-packages"
    packages.mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(packages)])
    hits(cache)
    assert hits(cache)
    (packages / "textstat-9.dist-info").mkdir()
    os.utime(packages, ns=(0, 0))
    assert not hits(cache)


# What goes wrong --------------------------------------------------------------------------------


def entries(cache: Cache) -> list[Path]:
    return [path for path in cache.folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("damage", [b"", b"\xff" * 40, b"\x92\xa1x"])
def test_a_damaged_entry_is_a_miss_and_is_replaced(story: Path, cache: Cache, damage: bytes) -> None:
    hits(cache)
    (entry,) = entries(cache)
    entry.write_bytes(damage)
    assert not hits(cache)
    assert hits(cache)


def test_half_an_entry_is_a_miss(story: Path, cache: Cache) -> None:
    hits(cache)
    (entry,) = entries(cache)
    data = entry.read_bytes()
    for length in range(0, len(data), 7):
        entry.write_bytes(data[:length])
        assert cache.get("a.txt", cache.key(story.read_bytes(), "a.txt", linter().workspace.desk_for("a.txt"))) is None


def test_an_entry_of_another_shape_is_a_miss(story: Path, cache: Cache) -> None:
    hits(cache)
    (entry,) = entries(cache)
    key = cache.key(story.read_bytes(), "a.txt", linter().workspace.desk_for("a.txt"))
    entry.write_bytes(msgspec.msgpack.encode({"key": key, "report": {"path": "a.txt", "findings": [{"rule": 3}]}}))
    assert not hits(cache)


def test_a_folder_that_cannot_be_written_is_no_cache(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    assert not hits(Cache(blocked))
    assert not hits(Cache(blocked))
    assert blocked.read_text(encoding="utf-8") == "in the way"

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(os, "makedirs", refuse)
    assert not hits(Cache(tmp_path / "locked"))


def test_a_full_disk_leaves_nothing_half_done(story: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "replace", full)
    assert not hits(cache)
    assert entries(cache) == []


FLAKY = '''
import os
from newslint import Rule, Span, hookimpl

class Flaky(Rule):
    """Needs a server."""
    id = "a/flaky"
    def check(self, article):
        if os.environ.get("SERVER_IS_DOWN"):
            raise ConnectionError("no server")
        yield self.finding(Span(0, 1), "checked")

@hookimpl
def newslint_rules():
    return [Flaky]
'''


def test_what_failed_is_tried_again(
    story: Path, cache: Cache, plugin: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = plugin(FLAKY)
    monkeypatch.setenv("SERVER_IS_DOWN", "1")
    assert not hits(cache, plugins=(file,))
    assert not hits(cache, plugins=(file,))
    monkeypatch.delenv("SERVER_IS_DOWN")
    assert not hits(cache, plugins=(file,))
    assert hits(cache, plugins=(file,))


def test_what_cannot_be_read_need_not_be_tried_again(story: Path, cache: Cache) -> None:
    story.write_bytes(b"caf\xe9")
    assert not hits(cache)
    assert hits(cache)


def test_a_file_that_is_gone_is_missing(story: Path, cache: Cache) -> None:
    hits(cache)
    story.unlink()
    assert check_cached("a.txt", linter(), cache).errors[0].kind == "missing"


def test_findings_with_a_lone_surrogate_are_not_kept(story: Path, cache: Cache, plugin: Callable[..., Path]) -> None:
    code = FLAKY.replace('"checked"', '"\\ud800"')
    assert not hits(cache, plugins=(plugin(code),))
    assert entries(cache) == []


def test_a_file_name_that_is_not_utf_8(story: Path, cache: Cache) -> None:
    try:
        Path("caf\udce9.txt").write_text(COPY, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    assert not hits(cache, "caf\udce9.txt")


def test_many_at_once(story: Path, cache: Cache) -> None:
    expected = linter().check_file("a.txt")

    def once(_: int) -> FileReport:
        made = linter(ignore=["desk/style"]) if _ % 2 else linter()
        return check_cached("a.txt", made, Cache(cache.folder))

    with ThreadPoolExecutor(8) as pool:
        assert all(report == expected for report in pool.map(once, range(64)))
    assert len(entries(cache)) == 1


def test_a_cache_goes_to_another_process(cache: Cache) -> None:
    assert pickle.loads(pickle.dumps(cache)).folder == cache.folder


# Where ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/var/c"}, "/var/c/newslint"),
        ("linux", {"XDG_CACHE_HOME": ""}, "/home/ann/.cache/newslint"),
        ("darwin", {}, "/home/ann/Library/Caches/newslint"),
        ("win32", {"LOCALAPPDATA": "/Users/ann/Local"}, "/Users/ann/Local/newslint"),
    ],
)
def test_the_platforms_folder(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], expected: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", "/home/ann")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert default_folder() == Path(expected)
