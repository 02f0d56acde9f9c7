"""A LanguageTool server on this machine, shared by all processes that want one from the same folder.

The first process starts a guardian (see `guardian`), which starts the server; the others find it by a file. Each
stays connected to the guardian for as long as it needs the server.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from newslint import UnavailableError
from newslint_grammar import guardian
from newslint_grammar.installation import MAIN_CLASS, Installation, find_installation
from newslint_grammar.java import find_java

_GOODBYE = 5.0


class LocalServer:
    """The server of a LanguageTool folder, or of the one that was installed."""

    def __init__(self, directory: Path | None) -> None:
        self._directory = directory
        self._connection: socket.socket | None = None
        self._address: str | None = None
        self._guardians = 0

    @cached_property
    def _installation(self) -> Installation:
        return find_installation(self._directory)

    @property
    def version(self) -> str:
        """What tells the folder's LanguageTool from another one. Raises UnavailableError."""
        return self._installation.version

    def url(self) -> str:
        """The address of the server, started where there is none. Raises UnavailableError."""
        if self._address is None:
            if self._connection is None:
                self._connection = self._connect()
            self._address = self._told("where")
        return self._address

    def has_another(self, url: str) -> bool:
        """Whether a server that died was, or will be, started anew."""
        try:
            self._address = self._told(f"lost {url}")
            return self._address != url
        except _GuardianGoneError:
            self.close()
            return self._guardians <= guardian.RESTARTS

    def close(self) -> None:
        """Leaves the guardian; when the last one has left, the server is stopped, and has gone when this returns."""
        if self._connection is not None:
            with suppress(OSError), self._connection as connection:
                connection.shutdown(socket.SHUT_WR)
                connection.settimeout(_GOODBYE)
                connection.recv(1)
        self._connection = self._address = None

    def _told(self, request: str) -> str:
        """The guardian's answer. Raises UnavailableError where there is no server to be had."""
        assert self._connection is not None
        try:
            self._connection.settimeout(2 * guardian.STARTUP)
            self._connection.sendall(f"{request}\n".encode())
            reply = _line(self._connection)
        except OSError:
            reply = ""
        if not reply:
            raise _GuardianGoneError("the LanguageTool server was stopped by somebody else")
        if reply.startswith("!"):
            raise UnavailableError(reply[1:])
        return reply

    def _connect(self) -> socket.socket:
        """A connection to the guardian that runs for this folder, or to a new one."""
        name = blake2b(f"{self._installation.directory}\n{self.version}".encode(), digest_size=8).hexdigest()
        with _locked(_meeting_place() / f"languagetool-{name}") as file:
            connection = _connected(file.read_text(encoding="ascii"))
            if connection is None:
                port = self._start_guardian()
                file.write_text(port, encoding="ascii")
                connection = _connected(port)
        if connection is None:
            raise UnavailableError("the LanguageTool server could not be started")
        return connection

    def _start_guardian(self) -> str:
        """Starts a guardian, and returns the port that it listens at."""
        self._guardians += 1
        command = [find_java(), "-cp", self._installation.class_path, MAIN_CLASS]
        process = subprocess.Popen(
            # A program of its own, in a session of its own: what interrupts us is not to interrupt it.
            [sys.executable, "-I", guardian.__file__, *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            text=True,
        )
        assert process.stdout is not None
        with process.stdout:
            port = process.stdout.readline().strip()
        if hasattr(os, "fork"):
            process.wait()  # what goes on is its child
        return port


class _GuardianGoneError(UnavailableError):
    """The guardian was killed."""


def _connected(port: str) -> socket.socket | None:
    """A connection to the guardian at a port, or None where there is none, or somebody else."""
    if not port.isdigit():
        return None
    try:
        connection = socket.create_connection(("127.0.0.1", int(port)), timeout=5)
    except OSError:
        return None
    with suppress(OSError):
        if f"{_line(connection)}\n".encode() == guardian.BANNER:
            return connection
    connection.close()
    return None


def _line(connection: socket.socket) -> str:
    """What the other side says up to the end of the line; "" where it has gone. Raises OSError."""
    data = b""
    while not data.endswith(b"\n"):
        more = connection.recv(1024)
        if not more:
            return ""
        data += more
    return data.decode("utf-8", "replace").strip()


def _meeting_place() -> Path:
    """A folder of this user's for files that say where guardians are. Raises UnavailableError."""
    base = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    user = os.getuid() if hasattr(os, "getuid") else "user"
    folder = Path(base, f"newslint-{user}")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        foreign = hasattr(os, "getuid") and folder.stat().st_uid != os.getuid()
    except OSError as error:
        raise UnavailableError(f"{folder} cannot be written ({error.strerror}); LanguageTool was not started") from None
    if foreign:
        raise UnavailableError(f"{folder} belongs to somebody else; LanguageTool was not started")
    return folder


@contextmanager
def _locked(file: Path) -> Iterator[Path]:
    """A file that one process at a time reads and writes."""
    with open(file, "a+b") as held:
        if sys.platform == "win32":
            import msvcrt

            held.seek(0)
            msvcrt.locking(held.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX)
        yield file
