"""What a plugin's hooks hand over, checked before any of it is taken in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
import pluggy

from newslint import hookspecs
from newslint.findings import Severity
from newslint.near import near
from newslint.readers.base import Reader
from newslint.rules import Rule, RuleOptions
from newslint.stylebooks import Stylebook


class Brought(msgspec.Struct, frozen=True):
    """All that one plugin hands over."""

    rules: Sequence[type[Rule]]
    readers: Sequence[Reader]
    reporters: Sequence[Any]
    stylebooks: Sequence[Stylebook]


def hooks_of(manager: pluggy.PluginManager, module: object) -> Mapping[str, Callable[[], Any]]:
    """A registered plugin's hook functions by name. Raises ValueError for a hook that there is not."""
    known = {name for name in vars(hookspecs) if name.startswith(f"{hookspecs.PROJECT}_")}
    hooks = {}
    for caller in manager.get_hookcallers(module) or ():
        implementation = next(impl for impl in caller.get_hookimpls() if impl.plugin is module)
        if caller.name in known:
            hooks[caller.name] = implementation.function
        elif not implementation.optionalhook:
            raise ValueError(f"there is no hook “{caller.name}”; {near(caller.name, known)}")
    if not hooks:
        raise ValueError("it has no newslint hook; mark a function such as newslint_rules with @newslint.hookimpl")
    return hooks


def handed_over(hooks: Mapping[str, Callable[[], Any]]) -> Brought:
    """What a plugin's hooks hand over, each item checked. Raises TypeError or ValueError."""
    stylebooks = _objects(hooks, "newslint_stylebooks", Stylebook)
    reporters: Sequence[Any] = ()
    if "newslint_reporters" in hooks:
        from newslint.reporters.base import Reporter

        reporters = _objects(hooks, "newslint_reporters", Reporter)
    rules = _items(hooks, "newslint_rules")
    for rule in (*rules, *(rule for book in stylebooks for rule in book.rules)):
        _check_rule(rule)
    return Brought(rules, _objects(hooks, "newslint_readers", Reader), reporters, stylebooks)


def _items(hooks: Mapping[str, Callable[[], Any]], hook: str) -> list[Any]:
    if hook not in hooks:
        return []
    items = hooks[hook]()
    if items is None:
        raise TypeError(f"{hook} returned nothing; it must return a list")
    return list(items)


def _objects(hooks: Mapping[str, Callable[[], Any]], hook: str, kind: type) -> list[Any]:
    items = _items(hooks, hook)
    for item in items:
        if not isinstance(item, kind):
            raise TypeError(f"{hook} returned {item!r}, which is not a newslint.{kind.__name__}")
        if not isinstance(getattr(item, "name", None), str):
            raise ValueError(f"the {kind.__name__.lower()} {type(item).__qualname__} needs a name")
    return items


def _check_rule(rule: object) -> None:
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        raise TypeError(f"newslint_rules returned {rule!r}, which is not a subclass of newslint.Rule")
    if not _is_rule_id(getattr(rule, "id", None)):
        raise ValueError(f"{rule.__qualname__} needs an id of the form “plugin/rule”, lower case with hyphens")
    if not isinstance(rule.severity, Severity):
        raise TypeError(f"the severity of {rule.id} is {rule.severity!r}, which is not a newslint.Severity")
    if not (isinstance(rule.Options, type) and issubclass(rule.Options, RuleOptions)):
        raise TypeError(f"the Options of {rule.id} are not a subclass of newslint.RuleOptions")


def _is_rule_id(value: object) -> bool:
    if not isinstance(value, str):
        return False
    parts = value.split("/")
    return len(parts) >= 2 and all(part.replace("-", "").isalnum() and _is_neat(part) for part in parts)


def _is_neat(part: str) -> bool:
    return part == part.lower() and part.strip("-") == part
