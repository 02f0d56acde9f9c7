"""Which configuration, plugins and rules are in force for which file."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest

from newslint import workspace as module
from newslint.config import ConfigError, layer_from_table
from newslint.workspace import Workspace
from tests.conftest import MADE_UP

pytestmark = pytest.mark.usefixtures("bare")


def write(folder: Path, text: str, name: str = "newslint.toml") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def rules(workspace: Workspace, path: Path | str | None) -> set[str]:
    return {rule.id for rule in workspace.desk_for(str(path) if path is not None else None).rules}


def here(**settings: Any) -> Workspace:
    layers = [layer_from_table(settings, "settings")] if settings else []
    return Workspace(isolated=True, layers=layers, plugins=[MADE_UP])


DEFAULT = {"desk/very", "desk/shouting", "desk/style/serial"}


def test_the_rules_own_defaults() -> None:
    assert rules(here(), "a.txt") == rules(here(), None) == DEFAULT


def test_each_file_has_the_configuration_of_its_folder(tmp_path: Path) -> None:
    write(tmp_path, "ignore = ['desk/very']")
    write(tmp_path / "opinion", "select = ['desk/very']")
    (tmp_path / "opinion" / "june").mkdir()
    workspace = Workspace(plugins=[MADE_UP])
    assert rules(workspace, tmp_path / "a.md") == DEFAULT - {"desk/very"}
    assert rules(workspace, tmp_path / "opinion" / "june" / "a.md") == {"desk/very"}
    assert rules(workspace, tmp_path / "not" / "there" / "a.md") == DEFAULT - {"desk/very"}


def test_isolated_reads_no_configuration(tmp_path: Path) -> None:
    write(tmp_path, "oops")
    workspace = Workspace(isolated=True, plugins=[MADE_UP])
    assert rules(workspace, tmp_path / "a.md") == DEFAULT
    assert workspace.config_for(tmp_path).path is None


def test_a_configuration_that_is_named_governs_all_files(tmp_path: Path) -> None:
    write(tmp_path / "opinion", "oops")
    config = write(tmp_path, "select = ['desk/hush']", "desk.toml")
    workspace = Workspace(config, plugins=[MADE_UP])
    assert rules(workspace, tmp_path / "opinion" / "a.md") == {"desk/hush"}


def test_the_command_line_goes_on_top(tmp_path: Path) -> None:
    write(tmp_path, "ignore = ['desk/very']\n[[overrides]]\nfiles = ['*.txt']\nignore = ['desk']")
    top = layer_from_table({"extend-select": ["desk/very"]}, "the command line")
    workspace = Workspace(layers=[top], plugins=[MADE_UP])
    assert rules(workspace, tmp_path / "a.md") == DEFAULT
    assert rules(workspace, tmp_path / "a.txt") == {"desk/very"}


def test_overrides_apply_in_their_order_and_to_their_files_only(tmp_path: Path) -> None:
    write(
        tmp_path,
        """
        [[overrides]]
        files = ["opinion/**", "*.letter"]
        ignore = ["desk"]
        language = "de"
        [[overrides]]
        files = ["opinion/*.md"]
        extend-select = ["desk/hush"]
        severity = {"desk/hush" = "error"}
        """,
    )
    workspace = Workspace(plugins=[MADE_UP])
    assert rules(workspace, tmp_path / "news" / "opinion" / "a.md") == DEFAULT
    assert rules(workspace, tmp_path / "news" / "a.letter") == {"german/sehr"}
    assert rules(workspace, tmp_path / "opinion" / "a.md") == {"desk/hush", "german/sehr"}
    (hush, _) = workspace.desk_for(str(tmp_path / "opinion" / "a.md")).rules
    assert hush.severity.value == "error"
    assert rules(workspace, None) == DEFAULT


def test_a_desk_is_made_once_for_files_that_are_checked_alike(tmp_path: Path) -> None:
    write(tmp_path, "[[overrides]]\nfiles = ['opinion/**']\nignore = ['desk']")
    workspace = Workspace(plugins=[MADE_UP])
    first, second, other = (workspace.desk_for(str(tmp_path / name)) for name in ("a/x.md", "b/y.md", "opinion/z.md"))
    assert first is second
    assert other is not first
    assert other.key != first.key


def test_rules_of_another_language_keep_quiet() -> None:
    assert rules(here(language="de-AT"), None) == DEFAULT | {"german/sehr"}
    assert rules(here(select=["german"]), None) == set()


def test_options_reach_the_rule_with_their_types() -> None:
    desk = here(select=["desk/very"], rules={"desk/very": {"words": ["quite"], "most": 2}}).desk_for(None)
    (very,) = desk.rules
    assert (very.options.words, very.options.most) == (("quite",), 2)


# Stylebooks -------------------------------------------------------------------------------------


def test_a_stylebook_that_is_not_chosen_brings_nothing() -> None:
    assert "house/utilize" not in rules(here(), None)
    assert "house/utilize" not in rules(here(select=["all"]), None)
    assert "house/utilize" in rules(here(**{"extend-select": ["house"]}), None)
    decision = here().desk_for(None).settings.decisions["house/utilize"]
    assert decision.reason == "belongs to the stylebook “house”, which is not chosen"


def test_a_stylebook_lies_beneath_the_desks_own_settings(tmp_path: Path) -> None:
    write(tmp_path, "stylebook = 'house'\nseverity = {'desk/shouting' = 'info'}")
    desk = Workspace(plugins=[MADE_UP]).desk_for(str(tmp_path / "a.md"))
    assert {rule.id for rule in desk.rules} == DEFAULT | {"house/utilize"}
    by_id = {rule.id: rule for rule in desk.rules}
    assert by_id["desk/very"].severity.value == "error"
    assert by_id["desk/very"].options.most == 1
    assert by_id["desk/shouting"].severity.value == "info"

    write(tmp_path, "stylebook = ['house']\nrules.'desk/very'.most = 3\nignore = ['house']")
    desk = Workspace(plugins=[MADE_UP]).desk_for(str(tmp_path / "a.md"))
    by_id = {rule.id: rule for rule in desk.rules}
    assert set(by_id) == DEFAULT
    assert by_id["desk/very"].options.most == 3


def test_all_selects_the_rules_of_a_stylebook_that_is_chosen(tmp_path: Path) -> None:
    write(tmp_path, "stylebook = 'house'\nselect = ['all']\nignore = ['desk']")
    assert rules(Workspace(plugins=[MADE_UP]), tmp_path / "a.md") == {"house/utilize"}


def test_a_stylebook_with_a_mistake_is_named(tmp_path: Path, plugin: Callable[..., Path]) -> None:
    file = plugin(
        """
from newslint import Stylebook, hookimpl

@hookimpl
def newslint_stylebooks():
    return [Stylebook(name="sloppy", description="", settings={"ignore": ["no/such"]})]
"""
    )
    write(tmp_path, "stylebook = 'sloppy'")
    with pytest.raises(ConfigError, match="^stylebook sloppy: ignore: no rule is called “no/such”"):
        Workspace(plugins=[file]).desk_for(str(tmp_path / "a.md"))


# Names ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("select = ['desk/verry']", ": select: no rule is called “desk/verry”; did you mean “desk/very” or "),
        ("extend-select = ['hous']", ": extend-select: no rule is called “hous”; did you mean “house”"),
        ("ignore = ['desk/sty']", ": ignore: no rule is called “desk/sty”; did you mean "),
        ("severity = {desks = 'info'}", ": severity: no rule is called “desks”; did you mean “desk”"),
        ("[[exempt]]\nrules = ['bylin']\ntypes = ['x']", ": exempt.rules: no rule is called “bylin”; known are "),
        ("[rules.'desk/vary']\nmost = 1", ": rules: no rule is called “desk/vary”; did you mean “desk/very”"),
        ("[rules.desk]\nmost = 1", ": rules: no rule is called “desk”; "),
        ("[rules.'desk/very']\nmots = 1", ": rules.“desk/very”: unknown key “mots”; did you mean “most”?"),
        ("[rules.'desk/very']\nmost = 'all'", ": rules.“desk/very”: most: expected a whole number, got a string"),
        ("[rules.'desk/very']\nmost = -1", ": rules.“desk/very”: most: expected a whole number >= 0"),
        ("[rules.'desk/hush']\nloud = 1", ": rules.“desk/hush”: unknown key “loud”; there are none"),
        ("stylebook = 'home'", ": stylebook: there is no “home”; did you mean “house”?"),
        ("[[overrides]]\nfiles = ['a/*']\nselect = ['x']", ": overrides for a/*: select: no rule is called “x”; "),
    ],
)
def test_unknown_names_and_misfit_options(tmp_path: Path, text: str, expected: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        Workspace(plugins=[MADE_UP]).config_for(tmp_path)
    assert str(caught.value).startswith(f"{file}{expected}")


def test_a_wrong_name_in_an_extended_file_names_that_file(tmp_path: Path) -> None:
    base = write(tmp_path, "ignore = ['desk/verry']", "base.toml")
    write(tmp_path, "extends = 'base.toml'")
    with pytest.raises(ConfigError) as caught:
        Workspace(plugins=[MADE_UP]).config_for(tmp_path)
    assert str(caught.value).startswith(f"{base}: ignore: no rule is called “desk/verry”")


def test_a_wrong_name_on_the_command_line() -> None:
    with pytest.raises(ConfigError, match="^settings: ignore: no rule is called “desk/verry”"):
        here(ignore=["desk/verry"]).desk_for(None)


@pytest.mark.parametrize("key", ["select", "extend-select", "ignore"])
def test_all_is_known_even_where_there_are_no_rules(key: str) -> None:
    layer = layer_from_table({key: ["all"]}, "settings")
    assert Workspace(isolated=True, layers=[layer]).desk_for(None).rules == ()


def test_a_pattern_that_means_nothing(tmp_path: Path) -> None:
    file = write(tmp_path, "[[overrides]]\nfiles = ['!']")
    workspace = Workspace(plugins=[MADE_UP])
    with pytest.raises(ConfigError) as caught:
        workspace.desk_for(str(tmp_path / "a.md"))
    assert str(caught.value) == f"{file}: overrides: “!” is not a pattern"


def test_names_are_forgiven_while_a_plugin_fails_but_options_are_not(
    tmp_path: Path, plugin: Callable[..., Path]
) -> None:
    broken = plugin("import no_such_module")
    write(tmp_path, "select = ['broken/rule', 'desk/very']\nstylebook = 'broken'\nrules.'broken/rule'.x = 1")
    workspace = Workspace(plugins=[MADE_UP, broken])
    assert rules(workspace, tmp_path / "a.md") == {"desk/very"}
    assert len(workspace.registries()[0].errors) == 1
    write(tmp_path, "rules.'desk/very'.most = 'all'")
    with pytest.raises(ConfigError, match="expected a whole number"):
        Workspace(plugins=[MADE_UP, broken]).desk_for(str(tmp_path / "a.md"))


def test_a_mistake_is_told_each_time_by_an_exception_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, "oops = 1")
    workspace = Workspace(plugins=[MADE_UP])
    caught = []
    for _ in range(2):
        with pytest.raises(ConfigError) as info:
            workspace.desk_for(str(tmp_path / "a.md"))
        caught.append(info.value)
    assert str(caught[0]) == str(caught[1])
    assert caught[0] is not caught[1]


# Rules that cannot be made ----------------------------------------------------------------------


def test_a_rule_that_cannot_be_made_is_named_and_left_out(plugin: Callable[..., Path]) -> None:
    file = plugin(
        """
from newslint import Rule, hookimpl

class Broken(Rule):
    \"\"\"Broken.\"\"\"
    id = "broken/made"
    def __init__(self, options=None, severity=None):
        raise LookupError("no dictionary")

class Fine(Rule):
    \"\"\"Fine.\"\"\"
    id = "broken/fine"

@hookimpl
def newslint_rules():
    return [Broken, Fine]
"""
    )
    desk = Workspace(isolated=True, plugins=[file]).desk_for(None)
    assert [rule.id for rule in desk.rules] == ["broken/fine"]
    (error,) = desk.errors
    assert error.kind == "rule"
    assert error.message == (
        f"rule broken/made of plugin desk_rules ({file}) could not be made: "
        "LookupError: no dictionary (desk_rules.py, line 8); the other rules were run"
    )


# Threads and processes --------------------------------------------------------------------------


def test_plugins_are_loaded_once_by_however_many_threads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = []
    real = module.found_plugins
    monkeypatch.setattr(module, "found_plugins", lambda files: loaded.append(files) or real(files))
    workspace = Workspace(isolated=True, plugins=[MADE_UP])
    barrier = Barrier(8)
    desks = []

    def ask() -> None:
        barrier.wait()
        desks.append(workspace.desk_for(str(tmp_path / "a.md")))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(loaded) == 1
    assert len({id(rule) for desk in desks for rule in desk.rules}) == len(DEFAULT)


def test_a_workspace_is_rebuilt_in_another_process(tmp_path: Path) -> None:
    config = write(tmp_path, "ignore = ['desk/very']", "desk.toml")
    layer = layer_from_table({"ignore": ["desk/style"]}, "the command line")
    workspace = Workspace(config, layers=[layer], plugins=[MADE_UP])
    workspace.desk_for(None)
    again = pickle.loads(pickle.dumps(workspace))
    assert again.registries() == []
    assert rules(again, None) == rules(workspace, None) == {"desk/shouting"}
