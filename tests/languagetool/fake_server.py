"""A server that speaks LanguageTool's interface: it flags the word “teh” and counts what it is asked."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

Answer = tuple[int, bytes]


class FakeServer:
    """Listens on a free port of this machine. ``misbehave``, where it is set, answers checks instead."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.requests: list[dict[str, str]] = []
        self.misbehave: Callable[[int], Answer | None] = lambda number: None
        self.version = "9.9"
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> FakeServer:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Ends it, as if the server had died."""
        self._server.shutdown()
        self._server.server_close()

    def check(self, form: dict[str, str]) -> Answer:
        """What /v2/check answers."""
        self.requests.append(form)
        instead = self.misbehave(len(self.requests))
        if instead is not None:
            return instead
        self.texts.append(form["text"])
        return 200, json.dumps(
            {"matches": [match(form["text"], found) for found in SLIPS.finditer(form["text"])]}
        ).encode()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                answers: dict[str, Any] = {
                    "/v2/languages": [{"code": "en", "longCode": "en-US"}, {"code": "de", "longCode": "de-DE"}],
                    "/v2/info": {"software": {"version": fake.version}},
                }
                path = self.path.partition("?")[0]
                self._reply(200 if path in answers else 404, json.dumps(answers.get(path)).encode())

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                self._reply(*fake.check({key: values[0] for key, values in parse_qs(body).items()}))

            def _reply(self, status: int, body: bytes) -> None:
                try:
                    self.send_response(status)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                except OSError:
                    return

            def log_message(self, format: str, *args: object) -> None:
                return

        return Handler


SLIPS = re.compile(r"\bteh\b")


def match(text: str, found: re.Match[str]) -> dict[str, Any]:
    """A match as LanguageTool has it, in UTF-16 units."""
    offset = len(text[: found.start()].encode("utf-16-le")) // 2
    return {
        "message": "Possible spelling mistake found.",
        "replacements": [{"value": "the"}],
        "offset": offset,
        "length": len(found[0].encode("utf-16-le")) // 2,
        "context": {"text": found[0], "offset": 0, "length": 3},
        "sentence": found[0],
        "rule": {
            "id": "MORFOLOGIK_RULE_EN_US",
            "issueType": "misspelling",
            "category": {"id": "TYPOS", "name": "Typos"},
        },
    }


def never(seconds: float = 60) -> Answer:
    """No answer, for as long as anybody would wait."""
    time.sleep(seconds)
    return 200, b"{}"
