"""Configuration files: found, read, extended; and what is wrong with them said in words."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from newslint.cli.init import STARTING_FILE
from newslint.config import DEFAULT_INCLUDE, Config, ConfigError, find_config, layer_from_table, read_config
from newslint.findings import Severity
from newslint.settings import Exemption


def write(folder: Path, text: str, name: str = "newslint.toml") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def mistake(folder: Path, text: str, name: str = "newslint.toml") -> str:
    """What is said of a configuration that cannot be used, without the name of the file."""
    file = write(folder, text, name)
    with pytest.raises(ConfigError) as caught:
        read_config(file)
    prefix = f"{file}: "
    assert str(caught.value).startswith(prefix)
    return str(caught.value).removeprefix(prefix)


# Finding ----------------------------------------------------------------------------------------


def test_the_nearest_file_above_governs(tmp_path: Path) -> None:
    above = write(tmp_path, "")
    near = write(tmp_path / "site", "")
    (tmp_path / "site" / "stories" / "june").mkdir(parents=True)
    (tmp_path / "archive").mkdir()
    assert find_config(tmp_path / "site" / "stories" / "june") == near
    assert find_config(tmp_path / "site") == near
    assert find_config(tmp_path / "archive") == above


@pytest.mark.parametrize("table", ["[tool.newslint]", "[tool.newslint.severity]", "[tool]\nnewslint.ignore = []"])
def test_pyproject_governs_where_it_has_the_table(tmp_path: Path, table: str) -> None:
    project = write(tmp_path, f"[project]\nname = 'site'\n{table}\n", "pyproject.toml")
    assert find_config(tmp_path) == project


@pytest.mark.parametrize(
    "text", ["[project]\nname = 'newslint-site'\n", "[tool.newslint-plus]\n", "tool = 3 # newslint", "newslint = [oops"]
)
def test_pyproject_without_the_table_is_passed_over(tmp_path: Path, text: str) -> None:
    above = write(tmp_path, "")
    write(tmp_path / "site", text, "pyproject.toml")
    assert find_config(tmp_path / "site") == above


def test_newslint_toml_goes_before_pyproject(tmp_path: Path) -> None:
    write(tmp_path, "[tool.newslint]\n", "pyproject.toml")
    own = write(tmp_path, "")
    assert find_config(tmp_path) == own


def test_a_folder_of_that_name_is_no_configuration(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").mkdir()
    assert find_config(tmp_path) not in {tmp_path / "newslint.toml"}


# Reading ----------------------------------------------------------------------------------------


def test_all_that_a_file_can_say(tmp_path: Path) -> None:
    config = read_config(
        write(
            tmp_path,
            """
            select = ["quotes", "ap/percent"]
            extend-select = ["byline"]
            ignore = ["quotes/nested"]
            language = "en-GB"
            quotation-style = "british"
            plugins = ["desk/rules.py"]
            stylebook = "house"
            include = ["*.txt"]
            exclude = ["drafts/"]
            fail-on = "warning"
            severity = {"quotes" = "info"}
            [rules."quotes/spacing"]
            strict = true
            [[exempt]]
            rules = ["byline/missing"]
            sections = ["Editorial"]
            types = ["brief"]
            [[overrides]]
            files = ["opinion/**"]
            ignore = ["attribution"]
            """,
        )
    )
    (layer,) = config.layers
    assert (layer.select, layer.extend_select, layer.ignore) == (
        ("quotes", "ap/percent"),
        ("byline",),
        ("quotes/nested",),
    )
    assert (layer.language, layer.quotation_style) == ("en-GB", "british")
    assert layer.severity == {"quotes": Severity.INFO}
    assert layer.options == {"quotes/spacing": {"strict": True}}
    assert layer.exempt == (
        Exemption(rules=("byline/missing",), sections=("Editorial",), types=("brief",), origin="newslint.toml"),
    )
    assert config.plugins == (tmp_path / "desk" / "rules.py",)
    assert config.stylebooks == ("house",)
    assert (config.include.lines, [patterns.lines for patterns in config.exclude]) == (("*.txt",), [("drafts/",)])
    assert config.fail_on == "warning"
    (override,) = config.overrides
    assert override.files.match(str(tmp_path / "opinion" / "june" / "a.md"))
    assert not override.files.match(str(tmp_path / "news" / "a.md"))
    assert override.layer.ignore == ("attribution",)
    assert override.layer.select is None


def test_what_is_not_said_is_the_default(tmp_path: Path) -> None:
    config = read_config(write(tmp_path, ""))
    assert (config.fail_on, config.include.lines, config.plugins) == ("error", DEFAULT_INCLUDE, ())
    assert config.layers[0].select is None


def test_pyproject_is_read_from_its_table(tmp_path: Path) -> None:
    config = read_config(
        write(tmp_path, "[tool.newslint]\nignore = ['quotes']\n[tool.other]\nx = 1\n", "pyproject.toml")
    )
    assert config.layers[0].ignore == ("quotes",)


def test_a_file_from_windows(tmp_path: Path) -> None:
    file = tmp_path / "newslint.toml"
    file.write_bytes("\ufeffignore = ['quotes']\r\nlanguage = 'de'\r\n".encode())
    assert read_config(file).layers[0].language == "de"


# extends ----------------------------------------------------------------------------------------


def test_extends_puts_this_file_on_top(tmp_path: Path) -> None:
    write(
        tmp_path, "ignore = ['quotes']\nfail-on = 'info'\ninclude = ['*.story']\nexclude = ['old/']", "shared/base.toml"
    )
    config = read_config(
        write(
            tmp_path, "extends = '../shared/base.toml'\nignore = ['byline']\nexclude = ['new/']", "desk/newslint.toml"
        )
    )
    assert [(layer.origin, layer.ignore) for layer in config.layers] == [
        ("../shared/base.toml", ("quotes",)),
        ("newslint.toml", ("byline",)),
    ]
    assert (config.path, config.folder) == (tmp_path / "desk" / "newslint.toml", tmp_path / "desk")
    assert (config.fail_on, config.include.lines) == ("info", ("*.story",))
    assert [patterns.lines for patterns in config.exclude if patterns.lines] == [("old/",), ("new/",)]


def test_paths_are_relative_to_the_file_that_states_them(tmp_path: Path) -> None:
    write(tmp_path, "plugins = ['rules.py']\n[[overrides]]\nfiles = ['opinion/**']\nselect = []", "shared/base.toml")
    config = read_config(
        write(tmp_path, "extends = ['../shared/base.toml']\nplugins = ['rules.py']", "desk/newslint.toml")
    )
    assert config.plugins == (tmp_path / "shared" / "rules.py", tmp_path / "desk" / "rules.py")
    assert config.overrides[0].files.match(str(tmp_path / "shared" / "opinion" / "a.md"))
    assert not config.overrides[0].files.match(str(tmp_path / "desk" / "opinion" / "a.md"))


def test_a_file_that_two_files_extend_comes_once_and_first(tmp_path: Path) -> None:
    write(tmp_path, "language = 'de'", "d.toml")
    write(tmp_path, "extends = 'd.toml'\nlanguage = 'fr'", "b.toml")
    write(tmp_path, "extends = 'd.toml'", "c.toml")
    config = read_config(write(tmp_path, "extends = ['b.toml', 'c.toml']"))
    assert [layer.origin for layer in config.layers] == ["d.toml", "b.toml", "c.toml", "newslint.toml"]


def test_extends_in_a_circle(tmp_path: Path) -> None:
    a, b = tmp_path / "a.toml", tmp_path / "sub" / "b.toml"
    write(tmp_path, "extends = 'sub/b.toml'", "a.toml")
    write(tmp_path, "extends = '../a.toml'", "sub/b.toml")
    with pytest.raises(ConfigError, match="circle") as caught:
        read_config(a)
    assert f"{a} → {b} → {a}" in str(caught.value)


def test_a_mistake_in_an_extended_file_names_that_file(tmp_path: Path) -> None:
    base = write(tmp_path, "slect = []", "base.toml")
    with pytest.raises(ConfigError) as caught:
        read_config(write(tmp_path, "extends = 'base.toml'"))
    assert str(caught.value) == f"{base}: unknown key “slect”; did you mean “select”?"


def test_an_extended_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read_config(write(tmp_path, "extends = 'base.toml'"))
    assert str(caught.value) == f"{tmp_path / 'base.toml'}: cannot be read (No such file or directory)"


# Mistakes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ignroe = []", "unknown key “ignroe”; did you mean “ignore”?"),
        (
            "zzz = 1",
            "unknown key “zzz”; known are “baseline”, “docs-url”, “exclude”, “exempt”, “extend-select”, “extends”, "
            "“fail-on”, “ignore”, “include”, “language”, “overrides”, “plugins”, “quotation-style”, “require-reason”, "
            "“rules”, “select”, “severity”, “stylebook”",
        ),
        ("select = 'quotes'", "select: expected a list, got a string"),
        ("select = ['quotes', 3]", "select[1]: expected a string, got a whole number"),
        ("extends = 3", "extends: expected a string or a list, got a whole number"),
        ("extends = [3]", "extends[0]: expected a string, got a whole number"),
        ("severity = {quotes = 'eror'}", "severity.“quotes”: there is no “eror”; did you mean “error”?"),
        (
            "severity = {byline = 'info', quotes = 2}",
            "severity.“quotes”: expected a string, got a whole number",
        ),
        ("rules = {'quotes/nested' = 'off'}", "rules.“quotes/nested”: expected a table, got a string"),
        ("fail-on = 'errors'", "fail-on: there is no “errors”; did you mean “error”?"),
        (
            "quotation-style = 'french'",
            "quotation-style: there is no “french”; known are “american”, “british”",
        ),
        ("docs-url = 'the wiki'", "docs-url: “the wiki” is not the address of a page (https://…)"),
        (
            "docs-url = 'https://example.org/#'",
            "docs-url: “https://example.org/#” is not the address of a page (https://…)",
        ),
        ("language = 'english'", "language: “english” is not a language tag, such as “en-US” or “de”"),
        ("[[overrides]]\nignore = []", "overrides[0]: “files” is missing"),
        (
            "[[overrides]]\nfiles = []\n[[overrides]]\nfiles = []\nfail-on = 'info'",
            "unknown key “fail-on” in overrides[1]; known are “extend-select”, “files”, “ignore”, “language”, "
            "“quotation-style”, “require-reason”, “rules”, “select”, “severity”",
        ),
        (
            "[[overrides]]\nfiles = ['a']\nseverity = {x = 'high'}",
            "overrides[0].severity.“x”: there is no “high”; known are “error”, “info”, “warning”",
        ),
        (
            "[[overrides]]\nfiles = []\nlanguage = 'en.US'",
            "language: “en.US” is not a language tag, such as “en-US” or “de”",
        ),
        ("[[exempt]]\nsections = ['Editorial']", "exempt[0]: “rules” is missing"),
        (
            "[[exempt]]\nrules = []\nsection = ['Editorial']",
            "unknown key “section” in exempt[0]; did you mean “sections”?",
        ),
        ("[[exempt]]\nrules = ['byline']", "exempt[0]: say for which “sections” or “types”"),
    ],
)
def test_a_mistake_names_the_key_and_the_near_matches(tmp_path: Path, text: str, expected: str) -> None:
    assert mistake(tmp_path, text) == expected


def test_what_is_not_toml_is_told_with_its_line(tmp_path: Path) -> None:
    assert mistake(tmp_path, "a = 1\nb = [oops").startswith("is not valid TOML: Invalid value (at line 2")


def test_what_is_not_utf_8_is_told_with_its_byte(tmp_path: Path) -> None:
    file = tmp_path / "newslint.toml"
    file.write_bytes(b"# caf\xe9\n")
    with pytest.raises(ConfigError, match="byte 5 is not UTF-8"):
        read_config(file)


@pytest.mark.parametrize("text", ["", "[tool]\nother = 1", "tool = 3"])
def test_a_pyproject_that_is_named_must_have_the_table(tmp_path: Path, text: str) -> None:
    assert mistake(tmp_path, text, "pyproject.toml") == "has no table [tool.newslint]"


def test_a_table_that_is_none(tmp_path: Path) -> None:
    assert mistake(tmp_path, "[tool]\nnewslint = 3", "pyproject.toml") == "expected a table, got a whole number"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path, "")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, os.strerror(13), str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ConfigError, match="cannot be read \\(Permission denied\\)"):
        read_config(file)


def test_a_layer_from_a_table() -> None:
    layer = layer_from_table({"ignore": ["quotes"], "quotation-style": "british"}, "settings")
    assert (layer.origin, layer.ignore, layer.quotation_style) == ("settings", ("quotes",), "british")
    with pytest.raises(ConfigError, match="^settings: unknown key “include”"):
        layer_from_table({"include": []}, "settings")
    with pytest.raises(ConfigError, match="^settings: language: “English” is not a language tag"):
        layer_from_table({"language": "English"}, "settings")


# init -------------------------------------------------------------------------------------------


def test_the_starting_file_loads_and_changes_no_default(tmp_path: Path) -> None:
    config = read_config(write(tmp_path, STARTING_FILE))
    default = Config()
    assert (config.include.lines, config.fail_on, config.plugins) == (default.include.lines, default.fail_on, ())
    (layer,) = config.layers
    assert (layer.select, layer.extend_select, layer.ignore, layer.severity, layer.options) == (None, (), (), {}, {})


def without_comment_marks(text: str) -> str:
    """The starting file with each setting that it comments out in force."""

    def is_setting(line: str) -> bool:
        body = line.removeprefix("# ")
        return line.startswith("# ") and ("=" in body.split(" ")[:2] or body.startswith("["))

    return "\n".join(line[2:] if is_setting(line) else line for line in text.splitlines())


def test_the_starting_file_loads_with_all_its_settings_in_force(tmp_path: Path) -> None:
    text = without_comment_marks(STARTING_FILE)
    assert len(tomllib.loads(text)) > len(tomllib.loads(STARTING_FILE)) + 3
    config = read_config(write(tmp_path, text))
    assert config.overrides
    assert config.layers[0].severity
    assert config.layers[0].options
