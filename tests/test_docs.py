"""The documentation says what is so: commands, hooks, settings, the plugin of the README, the generated pages."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from newslint import config, hookspecs
from newslint.article import Article
from newslint.cli.app import make_app
from newslint.linter import Linter
from newslint.reporters import first_party_reporters
from newslint.testing import examples, run_example

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PLUGINS = (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")
CONFIGURATION = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
CI = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


def test_generated_pages_are_up_to_date() -> None:
    check = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert check.returncode == 0, check.stdout + check.stderr


@pytest.mark.parametrize("name", ["check", "test"])
def test_the_readme_has_both_commands(name: str) -> None:
    command = subprocess.run(
        [sys.executable, "docs/readme_command.py", name], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "python3 -m venv" in command.stdout


def test_every_hook_is_documented() -> None:
    hooks = [name for name in vars(hookspecs) if name.startswith("newslint_")]
    assert len(hooks) >= 6
    for hook in hooks:
        assert f"`{hook}()`" in PLUGINS, hook


def test_every_setting_is_documented() -> None:
    for field in msgspec.structs.fields(config._File):
        assert re.search(rf"`\[*{re.escape(field.encode_name)}\b", CONFIGURATION), field.encode_name


def test_every_command_and_format_is_documented() -> None:
    pages = README + CONFIGURATION + CI + PLUGINS
    for command in make_app().registered_commands:
        assert f"newslint {command.name}" in pages, command.name
    for reporter in first_party_reporters():
        assert reporter.name in pages, reporter.name


def test_the_attributes_of_an_article_exist() -> None:
    section = PLUGINS.partition("## The article")[2].partition("## Findings")[0]
    rows = re.findall(r"^\| (.+?) \|", section, flags=re.MULTILINE)
    names = {name for row in rows for name in re.findall(r"`(\w+)(?:\(.*?\))?`", row)} - {"attribute"}
    assert len(names) >= 20
    built = Article("A line.", [])
    for name in names:
        assert hasattr(Article, name) or name in vars(built), name


def test_the_plugin_of_the_readme_works_as_typed_in(tmp_path: Path) -> None:
    code = re.search(r"<!-- plugin -->\n```python\n(.*?)```", README, flags=re.DOTALL)
    assert code is not None
    plugin = tmp_path / "desk_rules.py"
    plugin.write_text(code[1], encoding="utf-8")
    linter = Linter.from_config(isolated=True, settings={"select": ["desk"]}, plugins=[plugin])
    report = linter.check_text("The council was very pleased.")
    assert [(finding.rule, finding.start.column, finding.end.column) for finding in report.findings] == [
        ("desk/very", 17, 21)
    ]
    rule = linter.registries()[0].rules["desk/very"]
    for example in examples([rule]):
        run_example(example)


def test_the_reporter_of_the_plugin_guide_works_as_typed_in(tmp_path: Path) -> None:
    code = re.search(r"<!-- reporter -->\n```python\n(.*?)```", PLUGINS, flags=re.DOTALL)
    assert code is not None
    plugin = tmp_path / "desk_reports.py"
    plugin.write_text(code[1], encoding="utf-8")
    story = tmp_path / "vote.txt"
    story.write_text("Council votes\n\nBy Ann Reed\n\nThe council voted on Monday. The TK stays.\n", encoding="utf-8")
    arguments = ["check", str(story), "--isolated", "--plugin", str(plugin), "--format", "headlines"]
    assert CliRunner().invoke(make_app(), arguments).stdout == "  1  Council votes\n"


def test_the_reader_of_the_plugin_guide_works_as_typed_in(tmp_path: Path) -> None:
    code = re.search(r"<!-- reader -->\n```python\n(.*?)```", PLUGINS, flags=re.DOTALL)
    assert code is not None
    plugin = tmp_path / "desk_formats.py"
    plugin.write_text(code[1], encoding="utf-8")
    linter = Linter.from_config(isolated=True, settings={"select": ["placeholder"]}, plugins=[plugin])
    report = linter.check_text("FERRIES\nThe boats stop.\nThe TK stays.\n", "a.slug")
    assert [(finding.start.line, finding.start.column) for finding in report.findings] == [(3, 5)]
    assert linter.check_text("FERRIES", "a.slug").errors[0].message == "has nothing below its slug, “FERRIES”"


def test_the_edited_example_is_clean_and_the_other_is_not() -> None:
    linter = Linter.from_config(isolated=True)
    assert not linter.check_file(ROOT / "examples" / "harbor-vote-edited.txt").findings
    families = {f.rule.partition("/")[0] for f in linter.check_file(ROOT / "examples" / "harbor-vote.txt").findings}
    assert {"quotes", "byline", "attribution", "boilerplate", "consistency", "facts", "placeholder"} <= families
