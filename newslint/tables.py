"""Tables of the configuration that plugins bring: options that several of their rules share."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from newslint.config import ConfigError, setting_names
from newslint.conversion import MisfitError, converted, with_whole_paths
from newslint.near import near
from newslint.plugins import Registry
from newslint.rules import Rule
from newslint.settings import Layer, Tabled


def tabled(registry: Registry) -> dict[str, Tabled]:
    """The rules whose options stand in a table, by id."""
    rules = {rule_id: rule for rule_id, rule in registry.rules.items() if rule.table is not None}
    return {rule_id: Tabled(rule.table or "", partial(_asked_for, rule)) for rule_id, rule in rules.items()}


def _asked_for(rule: type[Rule], values: Mapping[str, Any]) -> bool | None:
    return rule.asked_for(converted(values, rule.Options))


def check_tables(layer: Layer, registry: Registry) -> None:
    """Raises ConfigError where a layer has a table that no plugin knows, or one with wrong options."""
    place = layer.source or layer.origin
    for name, values in layer.tables.items():
        rules = [rule for rule in registry.rules.values() if rule.table == name]
        if not rules and not registry.failed:
            known = {rule.table for rule in registry.rules.values() if rule.table is not None}
            raise ConfigError(f"{place}: unknown key “{name}”; {near(name, {*setting_names(), *known})}")
        for rule in rules:
            try:
                converted(values, rule.Options)
            except MisfitError as error:
                raise ConfigError(f"{place}: [{name}]: {error}") from None


def with_absolute_paths(layer: Layer, registry: Registry) -> Layer:
    """A layer with the paths in its options made absolute, by the folder of the file that states them."""
    folder = (layer.folder or Path()).absolute()
    options = {
        rule_id: with_whole_paths(values, registry.rules[rule_id].Options, folder)
        if rule_id in registry.rules
        else values
        for rule_id, values in layer.options.items()
    }
    tables = dict(layer.tables)
    for rule in registry.rules.values():
        if rule.table in tables:
            tables[rule.table] = with_whole_paths(tables[rule.table], rule.Options, folder)
    return msgspec.structs.replace(layer, options=options, tables=tables)
