"""The settings that are in force for a file, and where each comes from: what `newslint config` shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from newslint.config import Config
from newslint.rules import Rule
from newslint.settings import Layer, matches
from newslint.workspace import Desk, Workspace, speaks

DEFAULT = "default"


class Setting(msgspec.Struct, frozen=True):
    """One setting: ``origin`` is the file, the stylebook or the command line that states it, or "default"."""

    name: str
    value: Any
    origin: str


class RuleInForce(msgspec.Struct, frozen=True):
    """A rule: whether it is on and why, its severity, and its options."""

    id: str
    on: bool
    reason: str
    severity: Setting
    options: tuple[Setting, ...]


class InForce(msgspec.Struct, frozen=True):
    """All that is in force for a file. ``configuration`` is the file that governs it, None for none."""

    file: str | None
    configuration: str | None
    settings: tuple[Setting, ...]
    rules: tuple[RuleInForce, ...]


def in_force(workspace: Workspace, file: str | None, folder: str) -> InForce:
    """What is in force for a file, or for text in a folder. Raises ConfigError."""
    config = workspace.config_for(folder)
    desk = workspace.desk_for(file)
    layers = desk.settings.parts.layers
    return InForce(
        file,
        str(config.path) if config.path is not None else None,
        (*_of_layers(desk, layers), *_of_config(config)),
        tuple(_rule(rule, desk, layers) for rule in desk.registry.rules.values()),
    )


def _of_layers(desk: Desk, layers: Sequence[Layer]) -> Iterator[Setting]:
    conventions = desk.settings.conventions
    for name, value in (
        ("language", conventions.language),
        ("quotation-style", conventions.quotation_style),
        ("require-reason", desk.settings.require_reason),
    ):
        field = name.replace("-", "_")
        yield Setting(name, value, _last(layer for layer in layers if getattr(layer, field) is not None))
    for item in desk.settings.exempt:
        exempt = {"rules": item.rules, "sections": item.sections, "types": item.types}
        yield Setting("exempt", exempt, item.origin)


def _last(layers: Iterable[Layer]) -> str:
    """The origin of the last of some layers, which is the one that counts."""
    origins = [layer.origin for layer in layers]
    return origins[-1] if origins else DEFAULT


def _of_config(config: Config) -> Iterator[Setting]:
    values = {
        "plugins": tuple(map(str, config.plugins)),
        "stylebook": config.stylebooks,
        "include": config.include.lines,
        "exclude": tuple(line for patterns in config.exclude for line in patterns.lines),
        "fail-on": config.fail_on,
        "baseline": str(config.baseline) if config.baseline is not None else None,
        "docs-url": config.docs_url,
    }
    for name, value in values.items():
        yield Setting(name, value, config.stated_in.get(name, DEFAULT))


def _rule(rule: type[Rule], desk: Desk, layers: Sequence[Layer]) -> RuleInForce:
    decision = desk.settings.decisions[rule.id]
    on, reason = decision.on, decision.reason
    if on and not speaks(rule, desk.settings):
        known = ", ".join(sorted(rule.languages or ()))
        on, reason = False, f"it knows {known} only, and the language here is {desk.settings.conventions.language}"
    stating = [layer for layer in layers if any(matches(selector, rule.id) for selector in layer.severity)]
    severity = desk.settings.severity.get(rule.id, rule.severity)
    return RuleInForce(
        rule.id,
        on,
        reason,
        Setting("severity", severity.value, _last(stating)),
        tuple(_options(rule, desk, layers)),
    )


def _options(rule: type[Rule], desk: Desk, layers: Sequence[Layer]) -> Iterator[Setting]:
    given = desk.settings.options.get(rule.id, {})
    defaults = rule.Options()
    for field in msgspec.structs.fields(rule.Options):
        name = field.encode_name
        stating = (layer for layer in layers if name in _stated(layer, rule))
        value = given[name] if name in given else msgspec.to_builtins(getattr(defaults, field.name))
        yield Setting(name, value, _last(stating))


def _stated(layer: Layer, rule: type[Rule]) -> Any:
    """What a layer states of a rule's options."""
    return layer.tables.get(rule.table, {}) if rule.table is not None else layer.options.get(rule.id, {})
