"""The page on writing a stylebook: what it shows can be typed in as it stands."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from newslint.stylebook.classes import Classes
from newslint.stylebook.entries import CONTEXTS, DEFAULTS, KEYS, KINDS, PLACES
from newslint.stylebook.fields import Fields
from newslint.stylebook.kinds.formulas import COUNTS
from newslint.stylebook.loading import load, load_untested
from newslint.stylebook.replacements import SLOT_FORMS
from newslint.stylebook.yaml_source import Node, parse

PAGE = (Path(__file__).parents[2] / "docs" / "stylebooks.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
WHOLE = [block for block in BLOCKS if block.startswith("stylebook:") and "entries:" in block]
PARTS = [block for block in BLOCKS if block.startswith("  ")]


def test_there_are_examples() -> None:
    assert len(WHOLE) >= 2
    assert len(PARTS) >= 8


def test_the_first_stylebook_passes_its_tests(tmp_path: Path) -> None:
    file = tmp_path / "desk.yml"
    file.write_text(WHOLE[0], encoding="utf-8")
    assert [entry.id for entry in load([file], {}.get)[0].compiled.entries] == ["desk/protester"]


@pytest.mark.parametrize("block", PARTS)
def test_each_kind_can_be_typed_in(tmp_path: Path, block: str) -> None:
    """With a reason and tests, which the page leaves out for brevity."""
    file = tmp_path / "desk.yml"
    names = re.findall(r"^  ([a-z0-9-]+):$", block, flags=re.MULTILINE)
    for name in names:
        block = block.replace(f"  {name}:\n", f"  {name}:\n    flags: x\n    leaves: x\n", 1)
    file.write_text(f"why: So.\nentries:\n{block}", encoding="utf-8")
    assert len(load_untested(file, {}.get)[-1].compiled.entries) == len(names) > 0


def test_changes_can_be_typed_in(tmp_path: Path) -> None:
    entry = "{avoid: x, why: So., flags: x, leaves: y}"
    (tmp_path / "ap.yml").write_text(
        f"stylebook: ap\nentries:\n  percent: {entry}\n  over: {entry}\n  adviser: {entry}\n", encoding="utf-8"
    )
    file = tmp_path / "desk.yml"
    file.write_text(WHOLE[1], encoding="utf-8")
    assert len(load([file], {"ap": tmp_path / "ap.yml"}.get)[-1].compiled.entries) == 3


def test_everything_is_documented() -> None:
    for key in (*KEYS, *DEFAULTS, *CONTEXTS, *KINDS, *PLACES, *COUNTS, *SLOT_FORMS):
        assert re.search(rf"[`|<\s]{re.escape(key)}[`:>,;.)\s]", PAGE), key
    for name in Classes().names():
        assert f"`<{name}>`" in PAGE, name


def test_no_table_of_the_page_is_broken() -> None:
    for line in PAGE.splitlines():
        if line.startswith("| "):
            assert len(re.findall(r"(?<!\\)\|", line)) in {3, 4}, line


def test_the_traps_of_yaml_are_traps() -> None:
    """What the page says must stand in quotation marks really must."""
    fields = Fields(
        parse(
            dedent("""
        flags: 'Note: he left. -> He left.'
        leaves: It's five o'clock -- and all's well.
        """),
            "a.yml",
        ),
        "an entry",
        ("flags", "leaves"),
    )
    assert fields.text("flags") == "Note: he left. -> He left."
    assert isinstance(fields["leaves"], Node)
