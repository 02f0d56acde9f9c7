"""What import-linter cannot say: each plugin is known to all that must know it, and comes in by the front door."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PLUGINS = sorted(folder.name for folder in (ROOT / "plugins").iterdir() if (folder / "__init__.py").exists())


def test_there_are_plugins() -> None:
    assert len(PLUGINS) >= 10


@pytest.mark.parametrize("plugin", PLUGINS)
def test_a_plugin_is_installed_typed_and_kept_apart(plugin: str) -> None:
    entry_points = PROJECT["project"]["entry-points"]["newslint"]
    assert entry_points[plugin.removeprefix("newslint_")] == plugin
    assert f"plugins/{plugin}" in PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert plugin in PROJECT["tool"]["mypy"]["packages"]
    imports = PROJECT["tool"]["importlinter"]
    assert plugin in imports["root_packages"]
    _, front, public = imports["contracts"]
    assert plugin in front["layers"][0].split(" | ")
    assert plugin in public["source_modules"]


def test_no_list_names_a_plugin_that_there_is_not() -> None:
    imports = PROJECT["tool"]["importlinter"]
    assert sorted(PROJECT["project"]["entry-points"]["newslint"].values()) == PLUGINS
    assert sorted(imports["contracts"][1]["layers"][0].split(" | ")) == PLUGINS


def test_the_core_names_no_rule() -> None:
    """A list of rules in the core would be a back door: the starting file of `newslint init` is all there is."""
    families = {f'"{plugin.removeprefix("newslint_")}/' for plugin in PLUGINS}
    for file in (ROOT / "newslint").rglob("*.py"):
        if file.name in {"init.py", "explain.py"} and file.parent.name == "cli":
            continue
        text = file.read_text(encoding="utf-8")
        assert not [family for family in families if family in text], file
