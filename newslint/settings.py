"""Settings: what is in force for one file, and why each rule is on or off there.

Pure decisions over frozen records: a list of layers, from the most general (the rules' own defaults)
to the most particular (the command line), gives one decision for each rule.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from pathlib import Path
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
    ``tables`` are those that belong to plugins; ``folder`` is where relative paths in options start from.
    """

    origin: str
    source: str = ""
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    options: Mapping[str, Mapping[str, Any]] = {}
    tables: Mapping[str, Mapping[str, Any]] = {}
    exempt: tuple[Exemption, ...] = ()
    language: str | None = None
    quotation_style: QuotationStyle | None = None
    require_reason: bool | None = None
    folder: Path | None = None


class Decision(msgspec.Struct, frozen=True):
    """Whether a rule is on, and the reason in words."""

    on: bool
    reason: str


class Tabled(msgspec.Struct, frozen=True):
    """A rule whose options stand in a table; ``asked_for`` says by its values whether the table asks for the rule."""

    table: str
    asked_for: Callable[[Mapping[str, Any]], bool | None]


class Verdict(msgspec.Struct, frozen=True):
    """What a table says of a rule as of some layer; ``stated`` where that layer itself adds to the table."""

    decision: Decision
    stated: bool


Verdicts = Mapping[str, Sequence[Verdict | None]]
"""By rule with a table, what its table says as of each layer."""


class Parts:
    """What is in force for ids below a rule's own, such as grammar/harper/SpellCheck below grammar/harper."""

    def __init__(self, defaults: Mapping[str, Decision], layers: Sequence[Layer], verdicts: Verdicts) -> None:
        self._defaults = defaults
        self.layers = layers
        self._verdicts = verdicts
        self._known: dict[str, Decision] = {}

    def decision(self, part: str, rule: str) -> Decision:
        """Whether findings of this id are wanted, and why."""
        if part not in self._known:
            verdicts = self._verdicts.get(rule, ())
            self._known[part] = _settled(part, self._defaults[rule], self.layers, verdicts, rule=rule)
        return self._known[part]

    def severity(self, part: str, rule: str) -> Severity | None:
        """The severity that is configured for this id and not just for the rule, or None."""
        found = None
        for layer in self.layers:
            below = [selector for selector in layer.severity if matches(rule, selector) and matches(selector, part)]
            if below and below != [rule]:
                found = layer.severity[max(below, key=_weight)]
        return found

    def selected_below(self, rule: str) -> Decision | None:
        """The reason to run a rule for one of its parts that is selected, or None."""
        for layer in self.layers:
            for selector in (*(layer.select or ()), *layer.extend_select):
                if selector != rule and matches(rule, selector) and self.decision(selector, rule).on:
                    return self.decision(selector, rule)
        return None


class Settings(msgspec.Struct, frozen=True):
    """What is in force for a file. ``require_reason``: a note that gives no reason suppresses nothing."""

    conventions: Conventions
    decisions: Mapping[str, Decision]
    severity: Mapping[str, Severity]
    options: Mapping[str, Mapping[str, Any]]
    exempt: tuple[Exemption, ...]
    parts: Parts
    require_reason: bool = False

    def exempting(self, rule: str, section: str | None, type: str | None) -> Exemption | None:
        """The exemption that takes a rule out for an article of this section and type, or None."""
        return next((exemption for exemption in self.exempt if exemption.covers(rule, section, type)), None)


def matches(selector: str, rule: str) -> bool:
    """Whether a selector means a rule: "all", the rule's id, or a prefix of it at a slash ("quotes")."""
    return selector == "all" or rule == selector or rule.startswith(selector.rstrip("/") + "/")


def _weight(selector: str) -> int:
    """How much a selector says: the longer, the more; "all" says least."""
    return 0 if selector == "all" else len(selector)


def resolve(
    rules: Mapping[str, Decision],
    layers: Iterable[Layer],
    *,
    only_by_name: Container[str] = (),
    tabled: Mapping[str, Tabled] = {},
) -> Settings:
    """Settles the layers, the most general first, on top of the rules' own defaults.

    Within a layer the longest selector decides, and ``ignore`` wins a tie; a layer with ``select``
    turns off what it does not name; later layers override earlier ones. ``only_by_name``: rules that
    "all" does not select, as they belong to a stylebook that was not chosen. ``tabled``: the rules whose
    options stand in a table that they share with others.
    """
    layers = tuple(layers)
    verdicts, tables = _read_tables(tabled, layers)
    parts = Parts(rules, layers, verdicts)
    decisions = {}
    for rule, default in rules.items():
        decided = _settled(rule, default, layers, verdicts.get(rule, ()), by_name=rule in only_by_name)
        decisions[rule] = decided if decided.on else parts.selected_below(rule) or decided
    severity: dict[str, Severity] = {}
    options: dict[str, dict[str, Any]] = {}
    exempt: tuple[Exemption, ...] = ()
    conventions = Conventions()
    require_reason = False
    for layer in layers:
        for selector in sorted(layer.severity, key=_weight):
            severity.update({rule: layer.severity[selector] for rule in decisions if matches(selector, rule)})
        for rule, values in layer.options.items():
            options.setdefault(rule, {}).update(values)
        exempt += layer.exempt
        if layer.language is not None:
            conventions = msgspec.structs.replace(conventions, language=layer.language)
        if layer.quotation_style is not None:
            conventions = msgspec.structs.replace(conventions, quotation_style=layer.quotation_style)
        if layer.require_reason is not None:
            require_reason = layer.require_reason
    for rule, item in tabled.items():
        options[rule] = tables.get(item.table, {})
    return Settings(conventions, decisions, severity, options, exempt, parts, require_reason)


def _read_tables(
    tabled: Mapping[str, Tabled], layers: Sequence[Layer]
) -> tuple[dict[str, list[Verdict | None]], dict[str, dict[str, Any]]]:
    """What the tables say of the rules as of each layer, and the tables as they are in the end."""
    verdicts: dict[str, list[Verdict | None]] = {rule: [] for rule in tabled}
    tables: dict[str, dict[str, Any]] = {}
    for layer in layers:
        for name, values in layer.tables.items():
            tables.setdefault(name, {}).update(values)
        for rule, item in tabled.items():
            on = item.asked_for(tables.get(item.table, {}))
            reason = f"{'asked for' if on else 'not what is asked for'} by [{item.table}] of {layer.origin}"
            verdict = Verdict(Decision(on, reason), item.table in layer.tables) if on is not None else None
            verdicts[rule].append(verdict)
    return verdicts, tables


def _settled(
    id: str,
    default: Decision,
    layers: Sequence[Layer],
    verdicts: Sequence[Verdict | None],
    *,
    rule: str | None = None,
    by_name: bool = False,
) -> Decision:
    """What is in force for a rule, or for an id below ``rule``, when each layer has had its say."""
    decision = default
    for layer, verdict in zip(layers, verdicts or [None] * len(layers), strict=True):
        decision = _decide(id, rule or id, layer, verdict, by_name=by_name) or decision
    return decision


def _decide(id: str, rule: str, layer: Layer, verdict: Verdict | None, *, by_name: bool) -> Decision | None:
    """What a layer says of a rule, or of an id below it; None where it leaves it as it was."""
    choices = (
        (layer.select or (), True, "select"),
        (layer.extend_select, True, "extend-select"),
        (layer.ignore, False, "ignore"),
    )
    best: tuple[int, bool, str, str] | None = None
    for selectors, on, key in choices:
        for selector in selectors:
            if not matches(selector, id) or (on and by_name and selector == "all"):
                continue
            candidate = (_weight(selector), not on, selector, key)
            if best is None or candidate[:2] > best[:2]:
                best = candidate
    if best is not None:
        weight, off, selector, key = best
        if verdict is not None and not (off or verdict.decision.on or weight >= len(rule)):
            # Whoever selects a whole family wants those of its rules that its table asks for.
            return verdict.decision
        word = "ignored" if off else "selected"
        return Decision(not off, f"{word} by “{selector}” in {key} of {layer.origin}")
    if layer.select is not None:
        return Decision(False, f"not named in select of {layer.origin}")
    return verdict.decision if verdict is not None and verdict.stated else None
