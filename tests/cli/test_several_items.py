"""Files of several articles, and files that are not what their names say, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

ITEM = (
    "<newsItem><contentMeta><headline>{0}</headline></contentMeta>"
    "<contentSet><inlineData>{1}</inlineData></contentSet></newsItem>"
)


@pytest.fixture
def wire(desk: Path) -> Path:
    """Two items that each say "very" in the same words, on lines of their own."""
    items = [ITEM.format(name, "It was very late.") for name in ("Boats", "Crews")]
    (desk / "wire.xml").write_text("<newsMessage>\n{}\n{}\n</newsMessage>\n".format(*items), encoding="utf-8")
    return desk


def test_findings_stand_at_their_places_in_the_file(newslint: Command, wire: Path) -> None:
    result = newslint("check", "wire.xml", "--format", "json", "--select", "desk/very")
    found = json.loads(result.stdout)["findings"]
    assert [finding["start"]["line"] for finding in found] == [2, 3]
    assert len({finding["fingerprint"] for finding in found}) == 2
    text = (wire / "wire.xml").read_text(encoding="utf-8")
    assert all(text[finding["start"]["offset"] : finding["end"]["offset"]] == "very" for finding in found)


def test_parse_prints_an_object_for_each_article(newslint: Command, wire: Path) -> None:
    lines = newslint("parse", "wire.xml", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["headline"] for line in lines] == ["Boats", "Crews"]


def test_parse_as_json_is_the_first_article_with_the_others(newslint: Command, wire: Path) -> None:
    parsed = json.loads(newslint("parse", "wire.xml", "--format", "json").stdout)
    assert (parsed["headline"], [other["headline"] for other in parsed["others"]]) == ("Boats", ["Crews"])


def test_parse_as_trees(newslint: Command, wire: Path) -> None:
    tree = newslint("parse", "wire.xml").stdout
    assert tree.count("wire.xml (newsml-g2)\n") == 2
    assert "\n\nwire.xml" in tree


def test_a_name_that_misleads_is_told_and_fails_nothing(newslint: Command, desk: Path) -> None:
    (desk / "boats.md").write_text(ITEM.format("Boats", "They stop."), encoding="utf-8")
    result = newslint("check", "boats.md", "--format", "json")
    told = {
        "path": "boats.md",
        "kind": "format",
        "message": "is NewsML-G2, not Markdown as its name says; it was read as NewsML-G2",
    }
    assert (result.exit_code, json.loads(result.stdout)["notices"]) == (0, [told])
    assert "boats.md: is NewsML-G2, not Markdown as its name says" in newslint("check", "boats.md").stderr
    assert "boats.md: is NewsML-G2, not Markdown as its name says" in newslint("parse", "boats.md").stderr


def test_what_is_no_article_is_an_error(newslint: Command, desk: Path) -> None:
    (desk / "package.json").write_text('{"name": "boats"}', encoding="utf-8")
    result = newslint("check", "package.json")
    assert result.exit_code == 2
    assert "is JSON, but no article" in result.stdout


def test_folders_are_not_searched_for_wire_files(newslint: Command, wire: Path) -> None:
    (wire / "package.json").write_text('{"name": "boats"}', encoding="utf-8")
    found = json.loads(newslint("check", ".", "--format", "json").stdout)
    assert {finding["path"] for finding in found["findings"]} == {"a.txt"}
    assert found["errors"] == []
