from __future__ import annotations

import gzip
import json
import random
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from newslint.reporters.line_hashes import line_hashes
from newslint.reporters.sarif_limits import MOST_RESULTS, Result, fitting
from newslint.reports import (
    Report,
    ReportedEdit,
    ReportedFix,
    RuleDescription,
    SuppressedBy,
    SuppressedFinding,
)
from tests.reporters import sample
from tests.reporters.sample import COUNCIL, ERROR, INFO, RULES, WARNING, file, finding, render, report, written

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def run_of(report: Report) -> dict[str, Any]:
    log = json.loads(render("sarif", report))
    VALIDATOR.validate(log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return dict(run)


@pytest.mark.parametrize("made", [sample.ORDINARY, sample.FAILED, sample.CLEAN, sample.hostile(), report()])
def test_valid(made: Report) -> None:
    run_of(made)


def test_rules() -> None:
    driver = run_of(sample.ORDINARY)["tool"]["driver"]
    assert driver["name"] == "newslint"
    assert driver["semanticVersion"] == "0.1.0"
    assert [rule["id"] for rule in driver["rules"]] == ["quotes/unbalanced", "quotes/punctuation", "readability/scores"]
    assert driver["rules"][0] == {
        "id": "quotes/unbalanced",
        "name": "QuotesUnbalanced",
        "shortDescription": {"text": "A quotation opens and never closes."},
        "fullDescription": {"text": "A quotation opens and never closes. Why: readers can no longer tell who speaks."},
        "help": {
            "text": RULES[0].help,
            "markdown": RULES[0].help,
        },
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["quotes"]},
    }


def test_rules_of_an_engine_are_described_by_the_rule_above_them() -> None:
    above = RuleDescription(
        "grammar/languagetool", "LanguageTool finds a slip.", "", WARNING, ("grammar",), "https://example.org/lt"
    )
    found = finding("some words", "words", "a slip", rule="grammar/languagetool/EN_A_VS_AN", severity=WARNING)
    run = run_of(report(file("a.txt", found), rules=[above]))
    described = run["tool"]["driver"]["rules"][run["results"][0]["ruleIndex"]]
    assert described["id"] == "grammar/languagetool/EN_A_VS_AN"
    assert described["shortDescription"]["text"] == "LanguageTool finds a slip (grammar/languagetool/EN_A_VS_AN)."
    assert described["helpUri"] == "https://example.org/lt"


def test_a_rule_has_at_most_twenty_tags() -> None:
    many = RuleDescription("a/b", "A.", "", INFO, tuple(f"tag{number}" for number in range(30)))
    (rule,) = run_of(report(rules=[many]))["tool"]["driver"]["rules"]
    assert len(rule["properties"]["tags"]) == 20


def test_results(tmp_path: Path) -> None:
    run = run_of(written(sample.ORDINARY, tmp_path, {"news/council.txt": COUNCIL}))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["originalUriBaseIds"] == {"%SRCROOT%": {"uri": tmp_path.as_uri() + "/"}}
    artifact = {"uri": "news/council.txt", "uriBaseId": "%SRCROOT%"}
    assert run["results"][2] == {
        "ruleId": "quotes/punctuation",
        "ruleIndex": 1,
        "level": "warning",
        "message": {"text": "The comma belongs inside the closing mark: “reviewed yearly,”."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {"startLine": 6, "startColumn": 37, "endColumn": 39, "snippet": {"text": "”,"}},
                    "contextRegion": {
                        "startLine": 5,
                        "endLine": 6,
                        "snippet": {"text": "\n".join(COUNCIL.splitlines()[4:6])},
                    },
                }
            }
        ],
        "partialFingerprints": {
            "newslint/v1": "f-punctuation",
            "primaryLocationLineHash": line_hashes(COUNCIL.encode(), {6})[6],
        },
        "fixes": [
            {
                "description": {"text": "move the comma inside the mark."},
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [
                            {
                                "deletedRegion": {"startLine": 6, "startColumn": 37, "endColumn": 39},
                                "insertedContent": {"text": ",”"},
                            }
                        ],
                    }
                ],
            }
        ],
    }
    assert [result["level"] for result in run["results"]] == ["note", "error", "warning"]


def edited(report: Report) -> list[dict[str, Any]]:
    (result,) = run_of(report)["results"]
    return [replacement["deletedRegion"] for replacement in result["fixes"][0]["artifactChanges"][0]["replacements"]]


def test_edits_away_from_the_finding(tmp_path: Path) -> None:
    mend = ReportedFix("close it", False, (ReportedEdit(87, 88, "“"), ReportedEdit(112, 112, "”")))
    found = finding(COUNCIL, "“", "never closes", fix=mend)
    made = report(file("news/council.txt", found), root=tmp_path.as_posix())
    at_hand = written(made, tmp_path, {"news/council.txt": COUNCIL})
    assert edited(at_hand) == [
        {"startLine": 5, "startColumn": 50, "endColumn": 51},
        {"startLine": 5, "startColumn": 75, "endColumn": 75},
    ]
    (tmp_path / "news/council.txt").unlink()
    assert edited(made) == [
        {"startLine": 5, "startColumn": 50, "endColumn": 51},
        {"charOffset": 112, "charLength": 0},
    ]


def test_a_file_that_is_not_what_was_checked_gives_no_positions(tmp_path: Path) -> None:
    mend = ReportedFix("close it", False, (ReportedEdit(112, 112, "”"),))
    made = report(file("news/council.txt", finding(COUNCIL, "“", "never closes", fix=mend)))
    changed = written(made, tmp_path, {"news/council.txt": "A new first paragraph.\n\n" + COUNCIL})
    assert edited(changed) == [{"charOffset": 112, "charLength": 0}]


def test_the_lines_of_a_document_have_no_hash(tmp_path: Path) -> None:
    shown = msgspec.structs.replace(sample.ORDINARY.files[0], in_paragraphs=True)
    run = run_of(written(report(shown), tmp_path, {"news/council.txt": COUNCIL}))
    assert {tuple(result["partialFingerprints"]) for result in run["results"]} == {("newslint/v1",)}


def test_without_the_file_there_is_our_own_fingerprint() -> None:
    for result in run_of(sample.ORDINARY)["results"]:
        assert result["partialFingerprints"].keys() == {"newslint/v1"}


def test_paths_are_encoded(tmp_path: Path) -> None:
    def uri(path: str) -> dict[str, str]:
        made = report(file(path, finding("words", "words", "message", path=path)), root="/desk/city room")
        run = run_of(made)
        assert run["originalUriBaseIds"]["%SRCROOT%"]["uri"] == "file:///desk/city%20room/"
        location: dict[str, str] = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        return location

    assert uri("Rat & Stadt/Straße 5%.txt") == {
        "uri": "Rat%20%26%20Stadt/Stra%C3%9Fe%205%25.txt",
        "uriBaseId": "%SRCROOT%",
    }
    assert uri("a:b.txt") == {"uri": "a%3Ab.txt", "uriBaseId": "%SRCROOT%"}
    assert uri("caf\udce9.txt") == {"uri": "caf%E9.txt", "uriBaseId": "%SRCROOT%"}
    assert uri("./news/../news/a.txt") == {"uri": "news/a.txt", "uriBaseId": "%SRCROOT%"}
    assert uri("/desk/city room/a.txt") == {"uri": "a.txt", "uriBaseId": "%SRCROOT%"}
    assert uri("../sport/a.txt") == {"uri": "file:///desk/sport/a.txt"}


def test_multi_line_regions_up_to_ten_lines() -> None:
    def region(lines: int) -> dict[str, int]:
        text = "\n".join(["word"] * lines)
        (result,) = run_of(report(file("a.txt", finding(text, text, "message", path="a.txt"))))["results"]
        found: dict[str, int] = result["locations"][0]["physicalLocation"]["region"]
        return found

    assert region(10) == {"startLine": 1, "startColumn": 1, "endLine": 10, "endColumn": 5}
    assert region(11) == {"startLine": 1, "startColumn": 1}


def test_a_finding_about_the_whole_article_stands_on_one_line(tmp_path: Path) -> None:
    text = "One line\nand one more\n"
    found = msgspec.structs.replace(finding(text, text[:-1], "hard to read", path="a.txt"), whole_article=True)
    made = report(file("a.txt", found))
    for place, region in (
        (made, {"startLine": 1, "startColumn": 1}),
        (
            written(made, tmp_path, {"a.txt": text}),
            {"startLine": 1, "startColumn": 1, "endColumn": 9, "snippet": {"text": "One line"}},
        ),
    ):
        (result,) = run_of(place)["results"]
        assert result["locations"][0]["physicalLocation"]["region"] == region


def test_failures() -> None:
    run = run_of(sample.FAILED)
    assert [kind["id"] for kind in run["tool"]["driver"]["notifications"]] == ["plugin", "encoding", "results-cut"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is True
    assert invocation["toolExecutionNotifications"] == [
        {
            "level": "error",
            "message": {"text": "desk_rules.py cannot be imported: No module named 'wire'."},
            "descriptor": {"id": "plugin", "index": 0},
        },
        {
            "level": "error",
            "message": {"text": "Byte 0x93 at offset 17 is not UTF-8; it may be Windows-1252: convert it."},
            "descriptor": {"id": "encoding", "index": 1},
            "locations": [
                {"physicalLocation": {"artifactLocation": {"uri": "news/old.txt", "uriBaseId": "%SRCROOT%"}}}
            ],
        },
    ]


@pytest.mark.parametrize(
    "made",
    [report(errors=[sample.CRASH]), report(file("news/old.txt", errors=[sample.NOT_UTF8], words=0))],
    ids=["no files", "nothing readable"],
)
def test_a_run_that_checked_nothing_failed(made: Report) -> None:
    assert run_of(made)["invocations"][0]["executionSuccessful"] is False


def test_an_empty_run_did_not_fail() -> None:
    assert run_of(report())["invocations"][0]["executionSuccessful"] is True


def test_no_article_plants_a_link() -> None:
    found = finding("words", "words", "“[free](https://example.org/)” is odd")
    (result,) = run_of(report(file("a.txt", found)))["results"]
    assert "](" not in result["message"]["text"]


def test_help_is_where_the_desk_has_put_it() -> None:
    described = RuleDescription("a/b", "A.", "", INFO, url="https://desk.example.org/rules#ab")
    made = msgspec.structs.replace(report(rules=[described]), docs_url="https://desk.example.org/rules")
    driver = run_of(made)["tool"]["driver"]
    assert driver["informationUri"] == "https://desk.example.org/rules"
    assert driver["rules"][0]["helpUri"] == "https://desk.example.org/rules#ab"


def test_in_a_checkout_paths_are_those_of_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", "/srv/checkout")
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://git.example.org")
    monkeypatch.setenv("GITHUB_REPOSITORY", "paper/desk")
    monkeypatch.setenv("GITHUB_SHA", "0123abcd")
    run = run_of(report(file("a.txt", finding("some words", "words", "odd", path="a.txt")), root="/srv/checkout/city"))
    assert run["originalUriBaseIds"] == {"%SRCROOT%": {"uri": "file:///srv/checkout/"}}
    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "city/a.txt", "uriBaseId": "%SRCROOT%"}
    assert run["versionControlProvenance"] == [
        {
            "repositoryUri": "https://git.example.org/paper/desk",
            "revisionId": "0123abcd",
            "mappedTo": {"uriBaseId": "%SRCROOT%"},
        }
    ]
    assert "versionControlProvenance" not in run_of(report(root="/elsewhere"))


def test_too_many_bytes_are_cut_and_the_most_severe_are_kept() -> None:
    noise = random.Random(7)
    texts = [Result(index % 3, noise.randbytes(2_000).hex()) for index in range(300)]
    assert fitting("{", texts, 10_000_000) == [result.text for result in texts]
    kept = fitting("{", texts, 350_000)
    assert 100 < len(kept) < 200
    assert len(gzip.compress(",".join(kept).encode())) < 400_000
    assert kept == [result.text for result in texts if result.text in set(kept)]
    assert {result.rank for result in texts if result.text not in set(kept)} == {0, 1}
    assert {result.rank for result in texts if result.text in set(kept)} >= {2}


def test_too_many_results_are_cut() -> None:
    lots = [finding("some words", "words", f"number {number}", severity=INFO) for number in range(MOST_RESULTS)]
    grave = [finding("some words", "words", f"grave {number}", severity=ERROR) for number in range(10)]
    made = report(file("a.txt", *lots), file("b.txt", *grave))
    output = render("sarif", made)
    run = json.loads(output)["runs"][0]
    assert len(run["results"]) == MOST_RESULTS
    assert sum(result["level"] == "error" for result in run["results"]) == 10
    (notice,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notice["level"] == "warning"
    assert notice["message"]["text"].startswith("25,010 findings, of which the 25,000 most severe are in this file")
    assert len(gzip.compress(output.encode())) < 10_000_000


def test_what_the_desk_has_accepted_is_there_and_marked() -> None:
    shown = sample.ORDINARY.files[0]
    one = shown.findings[0]
    accepted = (
        SuppressedFinding(one, SuppressedBy.NOTE, "her words"),
        SuppressedFinding(msgspec.structs.replace(one, rule="grammar/engine/SLIP"), SuppressedBy.BASELINE),
    )
    run = run_of(report(msgspec.structs.replace(shown, findings=shown.findings[1:], suppressed=accepted)))
    assert [result.get("suppressions") for result in run["results"]] == [
        *[None] * len(shown.findings[1:]),
        [{"kind": "inSource", "justification": "her words."}],
        [{"kind": "external"}],
    ]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert run["invocations"][0]["toolExecutionNotifications"] == []
