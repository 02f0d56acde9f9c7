"""Tables of plugins, parts of rules, paths in options, and what cannot be had."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from newslint.config import ConfigError
from newslint.findings import Severity
from newslint.linter import Linter
from newslint.reports import FileReport
from newslint.runner import run

pytestmark = pytest.mark.usefixtures("bare")

CODE = '''
from pathlib import Path
from typing import Annotated, Literal
from newslint import Meta, Rule, RuleOptions, Severity, UnavailableError, hookimpl
from newslint import Span

class Options(RuleOptions):
    engine: Literal["fast", "slow", "off"] | None = None
    lists: tuple[Path, ...] = ()
    words: list[str] = []

class Engine(Rule):
    on_by_default = False
    has_parts = True
    table = "engines"
    Options = Options

    @classmethod
    def asked_for(cls, options):
        return cls.id == f"desk/{options.engine or 'fast'}"

    def check(self, article):
        if "down" in article.copy:
            raise UnavailableError("the server is down; start it")
        for part in ("Spelling", "Style"):
            yield self.finding(Span(0, 1), f"{part} by {self.id} with {self.options.words}", part=part, tags=[part])

class Fast(Engine):
    """Fast."""
    id = "desk/fast"

class Slow(Engine):
    """Slow."""
    id = "desk/slow"

class Plain(Rule):
    """Plain."""
    id = "desk/plain"
    def check(self, article):
        yield self.finding(Span(0, 1), "plain")

@hookimpl
def newslint_rules():
    return [Fast, Slow, Plain]
'''


@pytest.fixture
def check(plugin: Callable[..., Path]) -> Callable[..., FileReport]:
    file = plugin(CODE)

    def check(text: str = "A line.", **settings: Any) -> FileReport:
        return Linter.from_config(isolated=True, settings=settings, plugins=[file]).check_text(text)

    return check


def found(report: FileReport) -> set[str]:
    return {finding.rule.removeprefix("desk/") for finding in report.findings} - {"plain"}


FAST = {"fast/Spelling", "fast/Style"}
SLOW = {"slow/Spelling", "slow/Style"}


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, set()),
        ({"engines": {}}, FAST),
        ({"engines": {"engine": "slow"}}, SLOW),
        ({"engines": {"engine": "off"}}, set()),
        ({"engines": {"engine": "slow"}, "ignore": ["desk"]}, set()),
        ({"engines": {"engine": "slow"}, "ignore": ["desk/slow/Style"]}, {"slow/Spelling"}),
        ({"engines": {"engine": "slow"}, "select": ["desk/plain"]}, set()),
        ({"engines": {"engine": "slow"}, "select": ["desk"]}, SLOW),
        ({"engines": {"engine": "slow"}, "select": ["desk/fast"]}, FAST),
        ({"select": ["desk"]}, FAST),
        ({"select": ["desk/slow/Style"]}, {"slow/Style"}),
        ({"extend-select": ["desk/slow/Style"]}, {"slow/Style"}),
        ({"extend-select": ["desk/slow"], "ignore": ["desk/slow/Style"]}, {"slow/Spelling"}),
    ],
)
def test_what_runs(check: Callable[..., FileReport], settings: Mapping[str, Any], expected: set[str]) -> None:
    assert found(check(**settings)) == expected


def test_the_options_reach_the_rule_and_the_tags_the_report(check: Callable[..., FileReport]) -> None:
    report = check(engines={"words": ["Ysolde"]})
    assert {finding.message for finding in report.findings} >= {"Style by desk/fast with ['Ysolde']"}
    assert {finding.tags for finding in report.findings} == {(), ("Spelling",), ("Style",)}


def test_the_longest_severity_counts(check: Callable[..., FileReport]) -> None:
    severity = {"desk": "info", "desk/fast/Style": "error"}
    severities = {finding.rule: finding.severity for finding in check(engines={}, severity=severity).findings}
    assert severities == {
        "desk/plain": Severity.INFO,
        "desk/fast/Spelling": Severity.INFO,
        "desk/fast/Style": Severity.ERROR,
    }


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"engnes": {}}, "settings: unknown key “engnes”; did you mean “engines”?"),
        ({"severty": {}}, "settings: unknown key “severty”; did you mean “severity” or “select”?"),
        ({"engines": {"engin": "fast"}}, "settings: [engines]: unknown key “engin”; did you mean “engine”?"),
        ({"engines": {"engine": "fats"}}, "settings: [engines]: engine: there is no “fats”; did you mean “fast”?"),
        ({"engines": {"lists": [3]}}, "settings: [engines]: lists[0]: expected a string, got a whole number"),
        ({"rules": {"desk/fast": {}}}, "settings: rules.“desk/fast”: the options of this rule stand in the table [eng"),
        ({"ignore": ["desk/plain/Style"]}, "settings: ignore: no rule is called “desk/plain/Style”"),
    ],
)
def test_mistakes(check: Callable[..., FileReport], settings: Mapping[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as error:
        check(**settings)
    assert str(error.value).startswith(message)


def test_paths_are_relative_to_the_file_that_states_them(plugin: Callable[..., Path], tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    config = desk / "newslint.toml"
    config.write_text("[engines]\nlists = ['../names.txt', '/lists/all.txt']\n", encoding="utf-8")
    linter = Linter.from_config(config, plugins=[plugin(CODE)])
    (fast,) = [rule for rule in linter.workspace.desk_for(None).rules if rule.id == "desk/fast"]
    assert fast.options.lists == (tmp_path / "names.txt", Path("/lists/all.txt"))


def test_what_cannot_be_had_is_said_once(plugin: Callable[..., Path], tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for file in files:
        file.write_text("The server is down.", encoding="utf-8")
    linter = Linter.from_config(isolated=True, settings={"engines": {}}, plugins=[plugin(CODE)])
    report = run([str(file) for file in files], linter, jobs=1)
    (error,) = report.all_errors
    assert (error.path, error.kind) == (None, "unavailable")
    assert error.message == "desk/fast: the server is down; start it; the other rules were run"
    assert [finding.rule for finding in report.findings] == ["desk/plain"] * 3
