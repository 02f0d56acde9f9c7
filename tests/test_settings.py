"""Which rules are on, by which severity and options: one pure decision, in tables."""

from __future__ import annotations

from typing import Any

import pytest

from newslint.findings import Severity
from newslint.settings import Decision, Exemption, Layer, matches, resolve

RULES = {
    "quotes/nested": Decision(True, "on by default"),
    "quotes/style/dashes": Decision(True, "on by default"),
    "quotes-plus/loud": Decision(True, "on by default"),
    "ap/percent": Decision(False, "off by default"),
}


def on(*layers: Layer, **settings: Any) -> set[str]:
    chosen = layers or (Layer(origin="desk.toml", **settings),)
    return {rule for rule, decision in resolve(RULES, chosen).decisions.items() if decision.on}


@pytest.mark.parametrize(
    ("selector", "rule", "expected"),
    [
        ("quotes/nested", "quotes/nested", True),
        ("quotes", "quotes/nested", True),
        ("quotes/", "quotes/nested", True),
        ("quotes/style", "quotes/style/dashes", True),
        ("all", "quotes/nested", True),
        ("quote", "quotes/nested", False),
        ("quotes", "quotes-plus/loud", False),
        ("quotes/nest", "quotes/nested", False),
        ("quotes/nested/deep", "quotes/nested", False),
        ("", "quotes/nested", False),
    ],
)
def test_a_selector_means_a_rule_or_a_prefix_at_a_slash(selector: str, rule: str, expected: bool) -> None:
    assert matches(selector, rule) is expected


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, {"quotes/nested", "quotes/style/dashes", "quotes-plus/loud"}),
        ({"select": ()}, set()),
        ({"select": ("all",)}, set(RULES)),
        ({"select": ("quotes",)}, {"quotes/nested", "quotes/style/dashes"}),
        ({"select": ("quotes/style",)}, {"quotes/style/dashes"}),
        ({"ignore": ("all",)}, set()),
        ({"ignore": ("quotes",)}, {"quotes-plus/loud"}),
        ({"extend_select": ("ap",)}, set(RULES)),
        ({"extend_select": ("ap",), "ignore": ("ap",)}, set(RULES) - {"ap/percent"}),
        ({"select": ("quotes",), "extend_select": ("ap",)}, set(RULES) - {"quotes-plus/loud"}),
        ({"select": ("quotes/nested",), "ignore": ("quotes",)}, {"quotes/nested"}),
        ({"select": ("quotes",), "ignore": ("quotes/style",)}, {"quotes/nested"}),
        ({"select": ("quotes/style/dashes",), "ignore": ("quotes/style/dashes",)}, set()),
        ({"select": ("all",), "ignore": ("ap",)}, set(RULES) - {"ap/percent"}),
        ({"select": ("ap",), "ignore": ("all",)}, {"ap/percent"}),
    ],
)
def test_within_a_layer_the_longest_selector_decides(settings: dict[str, Any], expected: set[str]) -> None:
    assert on(**settings) == expected


def test_a_later_layer_overrides_an_earlier_one_however_long_its_selector() -> None:
    base = Layer(origin="base", select=("quotes/nested",))
    assert on(base, Layer(origin="top", ignore=("quotes",))) == set()
    assert on(base, Layer(origin="top", extend_select=("ap",))) == {"quotes/nested", "ap/percent"}
    assert on(base, Layer(origin="top", select=("ap",))) == {"ap/percent"}


def test_all_does_not_select_what_is_selected_by_name_only() -> None:
    def chosen(**settings: Any) -> bool:
        layer = Layer(origin="desk", **settings)
        return resolve(RULES, [layer], only_by_name={"ap/percent"}).decisions["ap/percent"].on

    assert not chosen(select=("all",))
    assert not chosen(extend_select=("all",))
    assert chosen(select=("ap",))
    assert chosen(select=("all", "ap/percent"))
    assert not chosen(select=("ap",), ignore=("ap/percent",))


@pytest.mark.parametrize(
    ("layer", "reason"),
    [
        (Layer(origin="desk.toml"), "on by default"),
        (Layer(origin="desk.toml", select=("quotes",)), "selected by “quotes” in select of desk.toml"),
        (Layer(origin="desk.toml", select=("ap",)), "not named in select of desk.toml"),
        (Layer(origin="desk.toml", ignore=("all",)), "ignored by “all” in ignore of desk.toml"),
        (Layer(origin="desk.toml", extend_select=("all",)), "selected by “all” in extend-select of desk.toml"),
    ],
)
def test_the_reason_names_selector_key_and_file(layer: Layer, reason: str) -> None:
    assert resolve(RULES, [layer]).decisions["quotes/nested"].reason == reason


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ({"all": "info"}, "info"),
        ({"quotes": "error", "quotes/nested": "info"}, "info"),
        ({"quotes/nested": "info", "quotes": "error"}, "info"),
        ({"ap": "error"}, None),
    ],
)
def test_severity_by_rule_beats_family_beats_all(severity: dict[str, str], expected: str | None) -> None:
    layer = Layer(origin="desk", severity={name: Severity(value) for name, value in severity.items()})
    assert resolve(RULES, [layer]).severity.get("quotes/nested") == expected


def test_a_family_of_two_letters_beats_all() -> None:
    layer = Layer(origin="desk", severity={"all": Severity.INFO, "ap": Severity.ERROR})
    assert resolve(RULES, [layer]).severity["ap/percent"] is Severity.ERROR


def test_a_later_layer_sets_another_severity() -> None:
    layers = [
        Layer(origin="base", severity={"quotes/nested": Severity.INFO}),
        Layer(origin="top", severity={"quotes": Severity.ERROR}),
    ]
    assert resolve(RULES, layers).severity["quotes/nested"] is Severity.ERROR


def test_options_are_merged_key_by_key() -> None:
    layers = [
        Layer(origin="base", options={"quotes/nested": {"depth": 1, "style": "british"}}),
        Layer(origin="top", options={"quotes/nested": {"depth": 2}}),
    ]
    assert resolve(RULES, layers).options == {"quotes/nested": {"depth": 2, "style": "british"}}
    assert layers[0].options["quotes/nested"] == {"depth": 1, "style": "british"}


def test_conventions_come_from_the_last_layer_that_states_them() -> None:
    layers = [
        Layer(origin="base", language="de", quotation_style="british"),
        Layer(origin="top", language="en-GB"),
    ]
    conventions = resolve(RULES, layers).conventions
    assert (conventions.language, conventions.quotation_style) == ("en-GB", "british")
    assert resolve(RULES, []).conventions.language == "en-US"


@pytest.mark.parametrize(
    ("section", "type", "exempt"),
    [
        ("Editorial", None, True),
        (" editorial ", None, True),
        (None, "BRIEF", True),
        ("News", "brief", True),
        ("News", "story", False),
        (None, None, False),
        ("brief", None, False),
    ],
)
def test_exemptions_by_section_or_type(section: str | None, type: str | None, exempt: bool) -> None:
    exemption = Exemption(rules=("quotes",), sections=("Editorial",), types=("brief",))
    settings = resolve(RULES, [Layer(origin="desk", exempt=(exemption,))])
    assert (settings.exempting("quotes/nested", section, type) is not None) is exempt
    assert settings.exempting("ap/percent", section, type) is None
