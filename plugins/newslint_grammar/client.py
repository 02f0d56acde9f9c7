"""language-tool-python's client for one server, set up as the desk wants it."""

from __future__ import annotations

from collections.abc import Sequence

from language_tool_python import LanguageTool

from newslint_grammar.options import GrammarOptions

_NO_PROXY = {"http": "", "https": ""}
"""For servers on this machine, which no proxy reaches."""


class _Client(LanguageTool):
    """A client that waits as long as the desk says; the library's own patience is five minutes."""

    def __init__(self, url: str, language: str, timeout: float, proxies: dict[str, str] | None) -> None:
        self._TIMEOUT = timeout  # type: ignore[assignment]
        super().__init__(language, remote_server=url, proxies=proxies)


def make_client(url: str, language: str, options: GrammarOptions, *, switched_off: Sequence[str]) -> LanguageTool:
    """A client for the server at an address.

    Raises LanguageToolError where there is no answer, and ValueError for a language that the server does not know.
    """
    near = any(host in url for host in ("//localhost", "//127.0.0.1", "//[::1]"))
    client = _Client(url.rstrip("/") + "/", language, options.timeout, _NO_PROXY if near else None)
    client.mother_tongue = options.mother_tongue
    client.picky = options.picky
    client.enabled_rules = set(options.enabled_rules)
    client.disabled_rules = {*options.disabled_rules, *switched_off} - client.enabled_rules
    client.enabled_categories = set(options.enabled_categories)
    client.disabled_categories = set(options.disabled_categories)
    return client
