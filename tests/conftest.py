"""Settings for all tests: no network, no cache of the user’s, slow tests on request; plugins made up for tests."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from newslint.linter import Linter
from newslint.workspace import Workspace

MADE_UP = Path(__file__).parent / "made_up.py"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="run the tests marked slow as well")
    parser.addoption("--update-articles", action="store_true", help="take today's findings in tests/articles as right")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--slow"):
        return
    skip = pytest.mark.skip(reason="slow; run with --slow")
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError(f"a test reached for the network: {args}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No installed plugin is found, so that only plugin files are loaded."""
    monkeypatch.setattr("newslint.plugins.entry_points", lambda group: [])


@pytest.fixture
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Writes a plugin file."""

    def write(code: str, name: str = "desk_rules.py") -> Path:
        file = tmp_path_factory.mktemp("plugins") / name
        file.write_text(code, encoding="utf-8")
        return file

    return write


@pytest.fixture
def make_linter(bare: None) -> Callable[..., Linter]:
    """A linter with the made-up rules, or with other plugin files, by no configuration or by the one given."""

    def make(plugins: Sequence[Path] = (MADE_UP,), config: Path | None = None, isolated: bool = True) -> Linter:
        return Linter(Workspace(config, isolated=isolated and config is None, plugins=plugins))

    return make
