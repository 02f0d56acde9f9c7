"""Tests of grammar/languagetool: those with servers made up for the test, and those with the real one."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.languagetool.fake_server import FakeServer

_connect = socket.socket.connect
_create_connection = socket.create_connection


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """In place of the one for all tests: servers on this machine can be reached, and no others."""

    def connect(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        assert host in {"127.0.0.1", "::1", "localhost"}, f"a test reached for the network: {address}"
        _connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(autouse=True)
def _own_meeting_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Servers of other tests, and of whoever runs them, are not shared."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def fake() -> Iterator[FakeServer]:
    """A server that answers like LanguageTool, or as a test wants it to."""
    with FakeServer() as server:
        yield server


@pytest.fixture(scope="session")
def languagetool() -> Path:
    """The folder of the real LanguageTool."""
    folder = os.environ.get("NEWSLINT_LANGUAGETOOL")
    if not folder:
        pytest.skip("NEWSLINT_LANGUAGETOOL names no folder: see tests/languagetool/pom.xml")
    return Path(folder).absolute()
