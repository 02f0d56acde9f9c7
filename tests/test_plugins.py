"""Plugins that work, and all the ways in which they do not: each is named, and the others go on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from newslint import Reader, Rule, Severity, Stylebook, hookimpl
from newslint.plugins import Candidate, Plugin, Registry, State, found_plugins
from newslint.reporters.base import Reporter
from tests.conftest import MADE_UP


def rule(rule_id: str, **attributes: Any) -> type[Rule]:
    return type("MadeUp", (Rule,), {"id": rule_id, "__doc__": "Made up.", **attributes})


def candidate(name: str, **hooks: Callable[[], Any]) -> Candidate:
    """A plugin whose hooks are given as functions: rules=…, readers=…"""
    module = ModuleType(f"module_{name}")
    for hook, function in hooks.items():
        setattr(module, f"newslint_{hook}", hookimpl(function))
    return Candidate(name, f"{name}-desk 1.0", lambda: module, "1.0")


def broken(name: str, error: BaseException) -> Candidate:
    def load() -> None:
        raise error

    return Candidate(name, f"{name}-desk 1.0", load)


def messages(registry: Registry) -> list[str]:
    assert {(error.kind, error.path) for error in registry.errors} <= {("plugin", None)}
    return [error.message for error in registry.errors]


def only_message(*candidates: Candidate) -> str:
    """What is said of the one plugin of several that fails; the others are whole."""
    registry = Registry([candidate("good", rules=lambda: [rule("good/one")]), *candidates])
    assert "good/one" in registry.rules
    (message,) = messages(registry)
    return message


# What works -------------------------------------------------------------------------------------


def test_rules_are_taken_and_sorted_and_know_their_plugin() -> None:
    one, two, three = rule("b/one"), rule("a/two"), rule("a/three")
    registry = Registry([candidate("b", rules=lambda: [one]), candidate("a", rules=lambda: (two, three))])
    assert list(registry.rules.items()) == [("a/three", three), ("a/two", two), ("b/one", one)]
    assert registry.plugin_of["a/two"].name == "a"
    assert messages(registry) == []
    assert [(plugin.name, plugin.state, plugin.rules) for plugin in registry.plugins] == [
        ("b", State.LOADED, ("b/one",)),
        ("a", State.LOADED, ("a/two", "a/three")),
    ]


def test_a_hook_may_yield() -> None:
    def rules() -> Iterator[type[Rule]]:
        yield rule("a/one")
        yield rule("a/two")

    assert set(Registry([candidate("a", rules=rules)]).rules) == {"a/one", "a/two"}


def test_a_plugin_may_be_any_object() -> None:
    class Desk:
        @hookimpl
        def newslint_rules(self) -> list[type[Rule]]:
            return [rule("desk/one")]

    registry = Registry([Candidate("desk", "here", Desk)])
    assert set(registry.rules) == {"desk/one"}
    assert registry.plugins[0].module == __name__


def test_readers_reporters_and_stylebooks_are_taken_by_name() -> None:
    registry = Registry(found_plugins([MADE_UP]))
    (plugin,) = (plugin for plugin in registry.plugins if plugin.name == "made_up")
    assert (plugin.readers, plugin.reporters, plugin.stylebooks) == (("loud",), ("count",), ("house",))
    assert (plugin.version, plugin.origin) == ("7.1", str(MADE_UP))
    assert registry.plugin_of_reader("loud") is plugin
    assert registry.plugin_of_reader("text") is None
    assert plugin.rules[-1] == "house/utilize"
    book = registry.stylebook_of("house/utilize")
    assert book is not None
    assert book.name == "house"
    assert registry.stylebook_of("desk/very") is None


def test_a_class_that_is_handed_over_twice_is_one_rule() -> None:
    ours = rule("ap/percent")
    book = Stylebook(name="ap", description="", rules=(ours,))
    registry = Registry([candidate("ap", rules=lambda: [ours, ours], stylebooks=lambda: [book])])
    assert messages(registry) == []
    assert registry.plugins[0].rules == ("ap/percent",)


def test_a_hook_of_a_later_newslint_is_passed_over_where_the_plugin_says_so() -> None:
    module = ModuleType("later")
    module.newslint_rules = hookimpl(lambda: [rule("later/one")])  # type: ignore[attr-defined]
    module.newslint_dreams = hookimpl(optionalhook=True)(lambda: [])  # type: ignore[attr-defined]  # noqa: PIE807
    registry = Registry([Candidate("later", "here", lambda: module)])
    assert messages(registry) == []
    assert set(registry.rules) == {"later/one"}


# What does not ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ImportError("no module named lxml"), "ImportError: no module named lxml"),
        (SystemExit(3), "SystemExit: 3"),
        (RuntimeError(), "RuntimeError"),
    ],
)
def test_a_plugin_that_cannot_be_imported(error: BaseException, said: str) -> None:
    message = only_message(broken("bad", error))
    assert message.startswith(f"plugin bad (bad-desk 1.0) could not be loaded: {said}")
    assert message.endswith("; its rules were not run")


def test_ctrl_c_is_nobodys_mistake() -> None:
    with pytest.raises(KeyboardInterrupt):
        Registry([broken("bad", KeyboardInterrupt())])


@pytest.mark.parametrize(
    ("hooks", "said"),
    [
        ({}, "ValueError: it has no newslint hook; mark a function such as newslint_rules with @newslint.hookimpl"),
        (
            {"ruels": lambda: []},  # noqa: PIE807
            "ValueError: there is no hook “newslint_ruels”; did you mean “newslint_rules” or ",
        ),
        ({"rules": lambda: None}, "TypeError: newslint_rules returned nothing; it must return a list"),
        (
            {"rules": lambda: [rule("bad/one"), 3]},
            "TypeError: newslint_rules returned 3, which is not a subclass of newslint.Rule",
        ),
        (
            {"rules": lambda: [str]},
            "TypeError: newslint_rules returned <class 'str'>, which is not a subclass of newslint.Rule",
        ),
        (
            {"rules": lambda: [rule("bad/one")()]},
            "TypeError: newslint_rules returned <tests.test_plugins.MadeUp object at ",
        ),
        (
            {"rules": lambda: [rule("one")]},
            "ValueError: MadeUp needs an id of the form “plugin/rule”, lower case with hyphens",
        ),
        (
            {"rules": lambda: [rule("bad/one", severity="high")]},
            "TypeError: the severity of bad/one is 'high', which is not a newslint.Severity",
        ),
        (
            {"rules": lambda: [rule("bad/one", Options=dict)]},
            "TypeError: the Options of bad/one are not a subclass of newslint.RuleOptions",
        ),
        ({"rules": lambda: 1 / 0}, "ZeroDivisionError: division by zero (test_plugins.py, line "),
        ({"readers": lambda: ["text"]}, "TypeError: newslint_readers returned 'text', which is not a newslint.Reader"),
        ({"readers": lambda: [Reader()]}, "ValueError: the reader Reader needs a name"),
        (
            {"reporters": lambda: [Reader()]},
            "TypeError: newslint_reporters returned <newslint.readers.base.Reader object at ",
        ),
        ({"reporters": lambda: [Reporter()]}, "ValueError: the reporter Reporter needs a name"),
        ({"stylebooks": lambda: [{}]}, "TypeError: newslint_stylebooks returned {}, which is not a newslint.Stylebook"),
        (
            {"stylebooks": lambda: [Stylebook(name="x", description="", rules=(rule("x"),))]},
            "ValueError: MadeUp needs an id of the form “plugin/rule”, lower case with hyphens",
        ),
        ({"rules": lambda config: []}, "PluginValidationError: Plugin 'bad' for hook 'newslint_rules'"),
    ],
)
def test_what_a_plugin_hands_over_is_checked(hooks: dict[str, Any], said: str) -> None:
    message = only_message(candidate("bad", **hooks))
    assert message.startswith(f"plugin bad (bad-desk 1.0) could not be loaded: {said}")


@pytest.mark.parametrize(
    "rule_id", ["Quotes/x", "quotes/", "/x", "quotes/-x", "quotes/x y", "quotes/x.y", "quotes//x", 3, None]
)
def test_ids_that_are_none(rule_id: Any) -> None:
    assert "needs an id of the form" in only_message(candidate("bad", rules=lambda: [rule(rule_id)]))


@pytest.mark.parametrize("rule_id", ["quotes/x", "ap/numbers-2", "grammar/languagetool/x"])
def test_ids_that_are_some(rule_id: str) -> None:
    assert rule_id in Registry([candidate("good", rules=lambda: [rule(rule_id)])]).rules


def test_of_a_plugin_that_fails_nothing_is_taken() -> None:
    registry = Registry(
        [
            candidate(
                "bad",
                rules=lambda: [rule("bad/one")],
                readers=lambda: [named(Reader(), "bad")],
                stylebooks=lambda: [3],
            ),
            candidate("good", rules=lambda: [rule("bad/one")]),
        ]
    )
    assert registry.plugin_of["bad/one"].name == "good"
    assert registry.readers == {}
    assert len(messages(registry)) == 1
    (bad, good) = registry.plugins
    assert (bad.state, bad.rules, good.state) == (State.FAILED, (), State.LOADED)
    assert bad.error == "TypeError: newslint_stylebooks returned 3, which is not a newslint.Stylebook"
    assert registry.failed


def named(item: Any, name: str) -> Any:
    item.name = name
    return item


def test_a_second_rule_of_an_id_is_left_out_and_both_plugins_are_named() -> None:
    first, second = rule("a/one"), rule("a/one")
    registry = Registry(
        [candidate("first", rules=lambda: [first]), candidate("second", rules=lambda: [second, rule("a/two")])]
    )
    assert registry.rules["a/one"] is first
    assert "a/two" in registry.rules
    assert messages(registry) == [
        "plugin second (second-desk 1.0): the rule id a/one is taken by plugin first (first-desk 1.0); "
        "the second one was left out"
    ]
    assert not registry.failed


def test_one_plugin_with_two_rules_of_an_id() -> None:
    message = only_message(candidate("twice", rules=lambda: [rule("a/one"), rule("a/one")]))
    assert message == (
        "plugin twice (twice-desk 1.0): the rule id a/one is taken by plugin twice (twice-desk 1.0); "
        "the second one was left out"
    )


@pytest.mark.parametrize(
    ("hook", "item", "what"),
    [
        ("readers", Reader, "reader"),
        ("reporters", Reporter, "format"),
        ("stylebooks", lambda: Stylebook(name="x", description=""), "stylebook"),
    ],
)
def test_a_second_reader_format_or_stylebook_of_a_name(hook: str, item: Callable[[], Any], what: str) -> None:
    def make() -> list[Any]:
        made = item()
        return [made if isinstance(made, Stylebook) else named(made, "x")]

    message = only_message(candidate("one", **{hook: make}), candidate("two", **{hook: make}))
    assert message == f"plugin two (two-desk 1.0): there is a {what} “x” already; the second one was left out"


def test_two_plugins_of_one_name_are_two() -> None:
    registry = Registry(
        [candidate("desk", rules=lambda: [rule("a/one")]), candidate("desk", rules=lambda: [rule("a/two")])]
    )
    assert set(registry.rules) == {"a/one", "a/two"}
    assert messages(registry) == []


def test_a_failure_leaves_its_name_to_others() -> None:
    registry = Registry([candidate("desk"), candidate("desk", rules=lambda: [rule("a/one")])])
    assert set(registry.rules) == {"a/one"}


# Plugin files -----------------------------------------------------------------------------------


CODE = '''
from newslint import Rule, hookimpl

class Mine(Rule):
    """Mine."""
    id = "{id}"

@hookimpl
def newslint_rules():
    return [Mine]
'''


def from_files(*files: Path) -> Registry:
    return Registry([item for item in found_plugins(files) if item.origin in map(str, files)])


def test_files_come_after_installed_plugins_in_their_order(plugin: Callable[..., Path]) -> None:
    z, a = plugin(CODE.format(id="z/one"), "z.py"), plugin(CODE.format(id="a/one"), "a.py")
    found = found_plugins([z, a])
    assert [item.name for item in found[-2:]] == ["z", "a"]
    installed = [item.name for item in found[:-2]]
    assert installed == sorted(installed)
    assert "quotes" in installed


def test_two_files_of_one_name_shadow_neither_each_other_nor_a_package(plugin: Callable[..., Path]) -> None:
    one, two = plugin(CODE.format(id="one/x"), "json.py"), plugin(CODE.format(id="two/x"), "json.py")
    registry = from_files(one, two)
    assert set(registry.rules) == {"one/x", "two/x"}
    import json

    assert json.loads("[]") == []


def test_an_edited_file_is_another_module(plugin: Callable[..., Path]) -> None:
    file = plugin(CODE.format(id="one/x"))
    before = from_files(file)
    status = file.stat()
    file.write_text(CODE.format(id="two/x"), encoding="utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    after = from_files(file)
    assert (set(before.rules), set(after.rules)) == ({"one/x"}, {"two/x"})
    assert before.plugins[0].module != after.plugins[0].module
    assert from_files(file).plugins[0].module == after.plugins[0].module


def test_no_byte_code_is_left_beside_a_file(plugin: Callable[..., Path]) -> None:
    file = plugin(CODE.format(id="one/x"))
    from_files(file)
    assert list(file.parent.iterdir()) == [file]


def test_the_files_own_future_statements_count(plugin: Callable[..., Path]) -> None:
    code = CODE.format(id="one/x") + "\ndef f(x: int): ...\nassert f.__annotations__['x'] is int\n"
    assert messages(from_files(plugin(code))) == []


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import no_such_thing", "ModuleNotFoundError: No module named 'no_such_thing' (desk_rules.py, line 1)"),
        ("x = 1\n\ndef f():\n    {}['x']\nf()", "KeyError: 'x' (desk_rules.py, line 4)"),
        (
            "import re\nre.compile('(')",
            "error: missing ), unterminated subpattern at position 0 (desk_rules.py, line 2)",
        ),
        ("x = (", "SyntaxError: '(' was never closed (desk_rules.py, line 1)"),
        ("raise SystemExit('enough')", "SystemExit: enough (desk_rules.py, line 1)"),
        (
            "x = 1",
            "ValueError: it has no newslint hook; mark a function such as newslint_rules with @newslint.hookimpl",
        ),
    ],
)
def test_a_file_that_fails_is_named_with_the_line_of_its_own(plugin: Callable[..., Path], code: str, said: str) -> None:
    file = plugin(code)
    before = set(sys.modules)
    (message,) = messages(from_files(file))
    assert message == f"plugin desk_rules ({file}) could not be loaded: {said}; its rules were not run"
    assert (
        not [name for name in set(sys.modules) - before if name.startswith("newslint_file_desk_rules")]
        or code == "x = 1"
    )


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (message,) = messages(from_files(tmp_path / "none.py"))
    assert "could not be loaded: FileNotFoundError: [Errno 2] No such file or directory" in message


# Our own ----------------------------------------------------------------------------------------


def test_a_plugin_in_words() -> None:
    assert str(Plugin("desk", "mydesk 1.0", None)) == "plugin desk (mydesk 1.0)"


def test_severity_is_what_it_says() -> None:
    assert Severity.ERROR.at_least(Severity.WARNING)
    assert not Severity.INFO.at_least(Severity.WARNING)
