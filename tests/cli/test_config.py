"""newslint config: which settings are in force, and where each comes from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import Command

SETTINGS = """
extends = "base.toml"
select = ["desk"]
severity = {"desk/very" = "info"}

[rules."desk/very"]
most = 2

[[overrides]]
files = ["opinion/*"]
language = "en-GB"
ignore = ["desk/shouting"]

[[exempt]]
sections = ["Letters"]
rules = ["desk"]
"""

BASE = """
fail-on = "warning"
include = ["*.txt"]
exclude = ["drafts/"]
"""


def shown(newslint: Command, *arguments: str, isolated: bool = False) -> Any:
    result = newslint("config", *arguments, "--format", "json", isolated=isolated)
    assert result.exit_code == 0
    return json.loads(result.stdout)


def origins(output: Any) -> dict[str, tuple[Any, str]]:
    return {setting["name"]: (setting["value"], setting["origin"]) for setting in output["settings"]}


def test_each_setting_with_its_origin(newslint: Command, desk: Path) -> None:
    (desk / "newslint.toml").write_text(SETTINGS, encoding="utf-8")
    (desk / "base.toml").write_text(BASE, encoding="utf-8")
    output = shown(newslint, "--show", "opinion/a.txt")
    assert output["configuration"] == str(desk / "newslint.toml")
    assert origins(output) == {
        "language": ("en-GB", "newslint.toml, overrides for opinion/*"),
        "quotation-style": (None, "default"),
        "require-reason": (False, "default"),
        "exempt": ({"rules": ["desk"], "sections": ["Letters"], "types": []}, "newslint.toml"),
        "plugins": ([], "default"),
        "stylebook": ([], "default"),
        "include": (["*.txt"], "base.toml"),
        "exclude": (["drafts/"], "base.toml"),
        "fail-on": ("warning", "base.toml"),
        "baseline": (None, "default"),
        "docs-url": (None, "default"),
    }
    rules = {rule["id"]: rule for rule in output["rules"]}
    assert rules["desk/shouting"]["on"] is False
    assert "ignored by “desk/shouting”" in rules["desk/shouting"]["reason"]
    assert rules["desk/very"]["severity"] == {"name": "severity", "value": "info", "origin": "newslint.toml"}
    options = {option["name"]: (option["value"], option["origin"]) for option in rules["desk/very"]["options"]}
    assert options["most"] == (2, "newslint.toml")
    assert options["words"][1] == "default"
    assert rules["german/sehr"]["on"] is False
    assert origins(shown(newslint, "--show", "a.txt"))["language"] == ("en-US", "default")


def test_as_text(newslint: Command, desk: Path) -> None:
    (desk / "newslint.toml").write_text(SETTINGS.replace('extends = "base.toml"', ""), encoding="utf-8")
    text = newslint("config", "--show", "opinion/a.txt", isolated=False).stdout
    assert text.startswith(f"{desk / 'newslint.toml'} governs opinion/a.txt.\n")
    assert 'language        = "en-GB"  (newslint.toml, overrides for opinion/*)\n' in text
    assert "most = 2  (newslint.toml)\n" in text
    assert newslint("config").stdout.startswith("No configuration governs this folder.\n")


def test_a_configuration_that_cannot_be_used(newslint: Command, desk: Path) -> None:
    (desk / "newslint.toml").write_text("selct = []", encoding="utf-8")
    result = newslint("config", isolated=False)
    assert result.exit_code == 2
    assert "did you mean “select”" in result.stderr
