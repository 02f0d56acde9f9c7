"""What all rules have in common: identity, words, examples, options, and the way they are registered."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from newslint import Finding, Rule
from newslint.describe import rule_text
from newslint.linter import Linter
from newslint.testing import article, examples, findings_of

ROOT = Path(__file__).resolve().parents[2]
REGISTRY = Linter.from_config(isolated=True).workspace.desk_for(None).registry
RULES = dict(REGISTRY.rules)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ENTRY_POINTS: dict[str, str] = PROJECT["project"]["entry-points"]["newslint"]

each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())


def words_of(rule: type[Rule]) -> list[str]:
    """The paragraphs of a rule's documentation."""
    return [rule_text(rule).summary, *rule_text(rule).paragraphs]


def findings(rule: type[Rule]) -> Iterator[tuple[str, Finding]]:
    """The flagged words and the finding of each flagged example, where nothing else is needed to run them."""
    for case in examples([rule] if rule.needs is None else []):
        if case.flagged:
            parsed, found = findings_of(rule, case.example)
            for finding in found:
                yield parsed.text(finding.span), finding


# Registration ---------------------------------------------------------------------------------


def test_every_plugin_in_the_folder_is_an_entry_point_and_in_the_wheel():
    folders = {path.parent.name for path in (ROOT / "plugins").glob("newslint_*/__init__.py")}
    assert set(ENTRY_POINTS.values()) == folders
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert {Path(package).name for package in wheel} == folders | {"newslint"}


def test_every_rule_comes_from_an_entry_point():
    for rule_id, rule in RULES.items():
        package = rule.__module__.partition(".")[0]
        assert package in ENTRY_POINTS.values(), rule_id
        assert ENTRY_POINTS[rule_id.partition("/")[0]] == package


def test_every_rule_class_of_a_plugin_is_registered():
    for path in (ROOT / "plugins").glob("newslint_*/*.py"):
        module = import_module(f"{path.parent.name}.{path.stem}".removesuffix(".__init__"))
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Rule) and hasattr(value, "id"):
                assert RULES.get(value.id) is value, f"{path.name}: {value.__name__}"


def test_the_core_names_no_plugin():
    packages = "|".join(ENTRY_POINTS.values())
    for path in (ROOT / "newslint").rglob("*.py"):
        assert not re.search(rf"\b(?:{packages})\b", path.read_text(encoding="utf-8")), path


def test_plugins_import_the_public_api_only():
    for path in (ROOT / "plugins").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"^\s*(?:from|import) newslint\.", text, re.MULTILINE), path


# Identity and words ---------------------------------------------------------------------------


@each_rule
def test_the_id_is_plugin_and_rule(rule: type[Rule]):
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*/[a-z]+(?:-[a-z]+)*", rule.id)
    assert RULES[rule.id] is rule


def test_no_two_rules_share_a_class_name_in_a_plugin():
    names = [(rule.__module__.partition(".")[0], rule.__name__) for rule in RULES.values()]
    assert len(set(names)) == len(names)


@each_rule
def test_the_first_line_says_what_is_flagged(rule: type[Rule]):
    first = (rule.__doc__ or "").partition("\n")[0]
    assert 20 <= len(first) <= 110
    assert first.endswith((".", ".”"))
    assert first[0].isupper() or first[0] in "“‘"


@each_rule
def test_the_documentation_says_why_it_matters_and_what_to_do(rule: type[Rule]):
    _, *paragraphs = words_of(rule)
    beginnings = [paragraph.partition(" ")[0] for paragraph in paragraphs]
    assert beginnings.count("Why:") == 1
    assert beginnings.count("Do:") == 1
    assert beginnings.index("Why:") < beginnings.index("Do:")


@each_rule
def test_there_are_examples_of_both_kinds(rule: type[Rule]):
    assert len(rule.flagged) >= 2
    assert len(rule.accepted) >= 2
    texts = [case.example for case in examples([rule])]
    assert len({repr(text) for text in texts}) == len(texts), "an example stands there twice"


@each_rule
def test_every_option_is_described(rule: type[Rule]):
    for option in rule_text(rule).options:
        assert option.description.endswith("."), option.name
        assert option.description[0].isupper(), option.name


# Messages -------------------------------------------------------------------------------------


@each_rule
def test_messages_are_whole_and_say_what_to_do(rule: type[Rule]):
    for words, finding in findings(rule):
        rest = finding.message.replace(words, "") if words else finding.message
        assert not re.search(r"[{}]|%[sd]|\bNone\b|\b[Nn]an\b|<[a-z_]+ |Span\(|\\[nu]", rest), finding.message
        assert finding.message == finding.message.strip()
        assert "\n" not in finding.message
        assert len(finding.message) <= 400
        assert not finding.message.endswith("."), "a message is no sentence of its own: reports add to it"
        if finding.fix is not None:
            assert re.fullmatch(r"[a-z].*[^.\s]", finding.fix.description), finding.fix.description


@each_rule
def test_messages_are_not_all_alike(rule: type[Rule]):
    messages = {finding.message for _, finding in findings(rule)}
    # What is missing cannot be quoted; a rule that flags words quotes them.
    if not rule.id.endswith("/missing") and rule.needs is None:
        assert len(messages) >= 2, messages


OWN_RULES = ("quotes/unbalanced", "quotes/mixed-marks", "quotes/wrong-direction", "placeholder/tk", "placeholder/note")


def slips(text: str, *, but: str) -> list[str]:
    """What our own rules say of our own words, those of one plugin left out: it talks of what it flags."""
    parsed = article(text)
    rules = [RULES[rule_id]() for rule_id in OWN_RULES if rule_id.partition("/")[0] != but]
    return [f"{finding.rule}: {finding.message}" for own in rules for finding in own.check(parsed)]


@each_rule
def test_our_own_words_pass_our_own_rules(rule: type[Rule]):
    plugin = rule.id.partition("/")[0]
    for paragraph in words_of(rule):
        assert slips(paragraph, but=plugin) == []
    for option in rule_text(rule).options:
        assert slips(option.description, but=plugin) == []
    for words, finding in findings(rule):
        message = finding.message.replace(words, "words") if words else finding.message
        # Quoted copy, cut short or not, is not ours.
        assert slips(re.sub(r"“[^”]*”", "“words”", message), but=plugin) == []
