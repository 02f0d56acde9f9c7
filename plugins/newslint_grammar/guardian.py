"""Keeps one LanguageTool server for all who need it, and not a moment longer.

Run as a program of its own: `python guardian.py JAVA -cp …`, the command without a port. It prints the port that it
listens at, starts the server for the first client, and tells each where the server is. A client is connected for as
long as it needs the server. When the last connection ends, because its process was finished, was interrupted or was
killed, the server is stopped: no process can leave it behind.

A client writes "where", or "lost ADDRESS" where it got no answer; the reply is an address, or "!" and what is wrong.
A server that died is started again, once.
"""

from __future__ import annotations

import os
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Sequence

BANNER = b"newslint LanguageTool guardian\n"
RESTARTS = 1
FIRST_CLIENT = 5.0
"""Seconds in which somebody must connect."""

STARTUP = 120.0
"""Seconds in which the server must answer; it takes five on a machine that has nothing else to do."""

_TICK = 0.1
_HEALTH = 3.0
_LOG_TAIL = 400


class _Server:
    """The server's process."""

    def __init__(self, command: Sequence[str]) -> None:
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the server)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.ready = False
        self._until = time.monotonic() + STARTUP
        self._process = subprocess.Popen(
            [*command, "-p", str(port)],
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
        )

    def look(self) -> str | None:
        """Sees whether the server is up; returns what is wrong where it will not be."""
        if self._process.poll() is not None:
            self._log.seek(0)
            said = self._log.read()[-_LOG_TAIL:].decode("utf-8", "replace").split("\n")
            return f"the LanguageTool server ended by itself: {' '.join(said).strip()}"
        if not self.ready:
            self.ready = self.answers(0.5)
            if not self.ready and time.monotonic() > self._until:
                return f"the LanguageTool server did not answer within {STARTUP:.0f} seconds"
        return None

    def answers(self, timeout: float) -> bool:
        """Whether the server says that it is well."""
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(f"{self.address}/v2/healthcheck", timeout=timeout) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def stop(self) -> None:
        """Ends the process, which has nothing to save."""
        self._process.kill()
        self._process.wait()
        self._log.close()


class Guardian:
    """The clients and the server."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._restarts = 0
        self._failure: str | None = None
        self._server: _Server | None = None
        self._stopped = False
        self._waiting: list[socket.socket] = []
        self._clients: dict[socket.socket, bytes] = {}
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self.port = self._listener.getsockname()[1]

    def run(self) -> None:
        """Serves until the last client has gone."""
        until = time.monotonic() + FIRST_CLIENT
        try:
            while self._clients or time.monotonic() < until:
                for key, _ in self._selector.select(_TICK):
                    if self._stopped:
                        return
                    if key.fileobj is self._listener:
                        self._accept()
                        until = 0
                    else:
                        assert isinstance(key.fileobj, socket.socket)
                        self._read(key.fileobj)
                if self._waiting and self._server is not None:
                    self._answer(self._server)
        finally:
            self._stop()

    def _stop(self) -> None:
        self._stopped = True
        self._listener.close()
        if self._server is not None:
            self._server.stop()
            self._server = None

    def _accept(self) -> None:
        client, _ = self._listener.accept()
        self._clients[client] = b""
        self._selector.register(client, selectors.EVENT_READ)
        # Not before somebody is there who keeps it: whoever started us may have been killed meanwhile.
        self._server = self._server or _Server(self._command)
        self._send(client, BANNER)

    def _read(self, client: socket.socket) -> None:
        try:
            data = client.recv(4096)
        except OSError:
            data = b""
        if not data:
            self._selector.unregister(client)
            del self._clients[client]
            self._waiting = [other for other in self._waiting if other is not client]
            if not self._clients:
                self._stop()
            # Only now: who leaves last waits for this, and can be sure that the server has gone.
            client.close()
            return
        *lines, rest = (self._clients[client] + data).split(b"\n")
        self._clients[client] = rest
        for line in lines:
            word, _, address = line.decode().partition(" ")
            if word == "lost":
                self._lost(address)
            self._waiting.append(client)

    def _lost(self, address: str) -> None:
        """Starts another server, where the one at the address is the current one, and does not answer."""
        server = self._server
        if server is None or self._failure or server.address != address or server.answers(_HEALTH):
            return
        if self._restarts == RESTARTS:
            self._failure = "the LanguageTool server died again after it was started anew"
            return
        self._restarts += 1
        server.stop()
        self._server = _Server(self._command)

    def _answer(self, server: _Server) -> None:
        """Tells those who wait where the server is, as soon as it is there or will not be."""
        if not server.ready:
            self._failure = self._failure or server.look()
        if not self._failure and not server.ready:
            return
        reply = f"!{self._failure}" if self._failure else server.address
        for client in self._waiting:
            self._send(client, " ".join(reply.split()).encode() + b"\n")
        self._waiting = []

    def _send(self, client: socket.socket, data: bytes) -> None:
        try:
            client.sendall(data)
        except OSError:
            return  # its end is read next


def _die_with_parent() -> None:
    """Linux: the server ends when the guardian is killed, too."""
    import ctypes

    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)


def main() -> None:
    """Listens, says where, and serves."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    guardian = Guardian(sys.argv[1:])
    sys.stdout.write(f"{guardian.port}\n")
    sys.stdout.flush()
    # Whoever started us, and may go before us, gets an end to wait for at once.
    if not hasattr(os, "fork") or os.fork() == 0:
        os.close(sys.stdout.fileno())
        guardian.run()


if __name__ == "__main__":
    main()
