"""Settings: what is in force for one file, and why each rule is on or off there.

Pure decisions over frozen records: a list of layers, from the most general (the rules' own defaults)
to the most particular (the command line), gives one decision for each rule.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any

import msgspec

from newslint.conventions import Conventions, QuotationStyle
from newslint.findings import Severity


class Exemption(msgspec.Struct, frozen=True, kw_only=True):
    """Rules that do not apply to articles of some sections or types: an editorial needs no byline."""

    rules: tuple[str, ...]
    sections: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    origin: str = ""

    def covers(self, rule: str, section: str | None, type: str | None) -> bool:
        """Whether a rule is exempt in an article of this section and type (upper or lower case alike)."""
        if not any(matches(selector, rule) for selector in self.rules):
            return False
        return _listed(section, self.sections) or _listed(type, self.types)


def _listed(value: str | None, names: tuple[str, ...]) -> bool:
    return value is not None and value.strip().casefold() in {name.casefold() for name in names}


class Layer(msgspec.Struct, frozen=True, kw_only=True):
    """One source of settings.

    ``origin`` names it where reasons are given ("newslint.toml"), ``source`` where it is wrong: the whole path.
    """

    origin: str
    source: str = ""
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    options: Mapping[str, Mapping[str, Any]] = {}
    exempt: tuple[Exemption, ...] = ()
    language: str | None = None
    quotation_style: QuotationStyle | None = None


class Decision(msgspec.Struct, frozen=True):
    """Whether a rule is on, and the reason in words."""

    on: bool
    reason: str


class Settings(msgspec.Struct, frozen=True):
    """What is in force for a file."""

    conventions: Conventions
    decisions: Mapping[str, Decision]
    severity: Mapping[str, Severity]
    options: Mapping[str, Mapping[str, Any]]
    exempt: tuple[Exemption, ...]

    def exempting(self, rule: str, section: str | None, type: str | None) -> Exemption | None:
        """The exemption that takes a rule out for an article of this section and type, or None."""
        return next((exemption for exemption in self.exempt if exemption.covers(rule, section, type)), None)


def matches(selector: str, rule: str) -> bool:
    """Whether a selector means a rule: "all", the rule's id, or a prefix of it at a slash ("quotes")."""
    return selector == "all" or rule == selector or rule.startswith(selector.rstrip("/") + "/")


def _weight(selector: str) -> int:
    """How much a selector says: the longer, the more; "all" says least."""
    return 0 if selector == "all" else len(selector)


def resolve(rules: Mapping[str, Decision], layers: Iterable[Layer], *, only_by_name: Container[str] = ()) -> Settings:
    """Settles the layers, the most general first, on top of the rules' own defaults.

    Within a layer the longest selector decides, and ``ignore`` wins a tie; a layer with ``select``
    turns off what it does not name; later layers override earlier ones. ``only_by_name``: rules that
    "all" does not select, as they belong to a stylebook that was not chosen.
    """
    decisions = dict(rules)
    severity: dict[str, Severity] = {}
    options: dict[str, dict[str, Any]] = {}
    exempt: tuple[Exemption, ...] = ()
    conventions = Conventions()
    for layer in layers:
        for rule in decisions:
            decided = _decide(rule, layer, by_name=rule in only_by_name)
            if decided is not None:
                decisions[rule] = decided
        for selector in sorted(layer.severity, key=_weight):
            severity.update({rule: layer.severity[selector] for rule in decisions if matches(selector, rule)})
        for rule, values in layer.options.items():
            options.setdefault(rule, {}).update(values)
        exempt += layer.exempt
        if layer.language is not None:
            conventions = msgspec.structs.replace(conventions, language=layer.language)
        if layer.quotation_style is not None:
            conventions = msgspec.structs.replace(conventions, quotation_style=layer.quotation_style)
    return Settings(conventions, decisions, severity, options, exempt)


def _decide(rule: str, layer: Layer, *, by_name: bool) -> Decision | None:
    """What a layer says of a rule, or None where it leaves it as it was."""
    choices = (
        (layer.select or (), True, "select"),
        (layer.extend_select, True, "extend-select"),
        (layer.ignore, False, "ignore"),
    )
    best: tuple[int, bool, str, str] | None = None
    for selectors, on, key in choices:
        for selector in selectors:
            if not matches(selector, rule) or (on and by_name and selector == "all"):
                continue
            candidate = (_weight(selector), not on, selector, key)
            if best is None or candidate[:2] > best[:2]:
                best = candidate
    if best is not None:
        _, off, selector, key = best
        word = "ignored" if off else "selected"
        return Decision(not off, f"{word} by “{selector}” in {key} of {layer.origin}")
    if layer.select is not None:
        return Decision(False, f"not named in select of {layer.origin}")
    return None
