"""LanguageTool, on a server, by language-tool-python.

language-tool-python makes the requests: it knows the server's parameters and languages, counts code points where the
server counts UTF-16 units, and tries again where a connection breaks. What it does not do is done here and in
`local_server`: it sends one text at a time, waits five minutes for an answer, takes an error of the server for one,
and fetches LanguageTool from the web where it finds none.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

from newslint import UnavailableError
from newslint_grammar.engine import Kind, Match
from newslint_grammar.options import GrammarOptions

if TYPE_CHECKING:
    import language_tool_python

BATCH_CHARACTERS = 8_000
"""Paragraphs of about so many characters go in one request. A public server takes 20,000."""

TRIES = 3
PAUSE = 0.5
"""Seconds before a server that answered with an error is asked again; twice as many each time."""

COMPARING_RULES = (
    "CONSISTENT_APOSTROPHES",
    "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
    "EN_REPEATEDWORDS",
    "EN_WORD_COHERENCY",
    "PARAGRAPH_REPEAT_BEGINNING_RULE",
    "PUNCTUATION_PARAGRAPH_END",
    "TOO_LONG_PARAGRAPH",
)
"""Rules that look from one paragraph to the next. Paragraphs are judged, and kept, each by itself."""

_SEPARATOR = "\n\n"

_KINDS: Mapping[str, Kind] = {
    "AMERICAN_ENGLISH_STYLE": Kind.STYLE,
    "BRITISH_ENGLISH": Kind.STYLE,
    "CASING": Kind.TYPOGRAPHY,
    "COLLOCATIONS": Kind.STYLE,
    "COLLOQUIALISMS": Kind.STYLE,
    "COMPOUNDING": Kind.STYLE,
    "CREATIVE_WRITING": Kind.STYLE,
    "FALSE_FRIENDS": Kind.GRAMMAR,
    "GENDER_NEUTRALITY": Kind.STYLE,
    "MULTITOKEN_SPELLING": Kind.STYLE,
    "NONSTANDARD_PHRASES": Kind.STYLE,
    "PLAIN_ENGLISH": Kind.STYLE,
    "PUNCTUATION": Kind.TYPOGRAPHY,
    "REDUNDANCY": Kind.STYLE,
    "REGIONALISMS": Kind.STYLE,
    "REPETITIONS": Kind.STYLE,
    "REPETITIONS_STYLE": Kind.STYLE,
    "SEMANTICS": Kind.STYLE,
    "STYLE": Kind.STYLE,
    "TEXT_ANALYSIS": Kind.STYLE,
    "TYPOGRAPHY": Kind.TYPOGRAPHY,
    "WIKIPEDIA": Kind.STYLE,
}
"""LanguageTool's categories; all others are grammar."""

_SPELLERS = ("MORFOLOGIK_", "HUNSPELL_")
_SPELLER_ENDINGS = ("_SPELLER_RULE", "_SPELLING_RULE")

_matches = Lock()
"""language-tool-python keeps the text of the last match in a class: its matches are made by one thread at a time."""


class Server(Protocol):
    """Where a LanguageTool server is to be had."""

    @property
    def version(self) -> str:
        """LanguageTool's version, or what stands for it. Raises UnavailableError."""
        ...

    def url(self) -> str:
        """The address of the server, which is there when this returns. Raises UnavailableError."""
        ...

    def has_another(self, url: str) -> bool:
        """Whether, now that there is no answer from an address, there is or will be a server at another one."""
        ...

    def close(self) -> None:
        """Says that the server is not needed any more."""
        ...


class LanguageToolEngine:
    """LanguageTool with a desk's settings."""

    def __init__(self, server: Server, language: str, options: GrammarOptions) -> None:
        self._server = server
        self._language = "en-US" if language.lower() == "en" else language
        self._options = options
        self._client: tuple[str, language_tool_python.LanguageTool] | None = None

    @property
    def version(self) -> str:
        """The server's version."""
        return self._server.version

    @property
    def settings(self) -> Sequence[object]:
        """Language, mother tongue, rules and categories on and off, and whether it is picky."""
        options = self._options
        return (
            self._language,
            options.mother_tongue,
            options.picky,
            *map(sorted, (options.enabled_rules, options.disabled_rules)),
            *map(sorted, (options.enabled_categories, options.disabled_categories)),
        )

    def check(self, paragraphs: Sequence[str]) -> list[list[Match]]:
        """The server's matches of each paragraph. Raises UnavailableError."""
        return [matches for batch in batches(paragraphs) for matches in self._check_batch(batch)]

    def close(self) -> None:
        """Lets the server go."""
        self._client = None
        self._server.close()

    def _check_batch(self, paragraphs: Sequence[str]) -> list[list[Match]]:
        text = _SEPARATOR.join(paragraphs)
        found: list[list[Match]] = []
        matches = sorted(self._ask(text), key=lambda match: match.offset, reverse=True)
        start = 0
        for paragraph in paragraphs:
            end = start + len(paragraph)
            own: list[Match] = []
            while matches and matches[-1].offset < end + len(_SEPARATOR):
                match = matches.pop()
                own += _converted(match, text, start, end)
            found.append(own)
            start = end + len(_SEPARATOR)
        return found

    def _ask(self, text: str) -> list[language_tool_python.Match]:
        """The matches of a text; asks again, where there is hope. Raises UnavailableError."""
        from language_tool_python.exceptions import LanguageToolError, RateLimitError

        for attempt in range(TRIES):
            url = self._server.url()
            try:
                client = self._client_at(url)
                with _matches:
                    return client.check(text)
            except RateLimitError:
                raise UnavailableError(f"{url} takes no more requests for now; use a server of your own") from None
            except ValueError as error:
                raise UnavailableError(f"{url}: {_first_line(error)}") from None
            except (LanguageToolError, LookupError, TypeError) as error:
                # A server that answers something else than matches is no LanguageTool, or is out of order.
                self._client = None
                if self._server.has_another(url):
                    continue
                if attempt == TRIES - 1 or _is_silence(error):
                    raise UnavailableError(f"no answer from LanguageTool at {url} ({_first_line(error)})") from None
                time.sleep(PAUSE * 2**attempt)
        raise UnavailableError("the LanguageTool server died again and again")

    def _client_at(self, url: str) -> language_tool_python.LanguageTool:
        if self._client is None or self._client[0] != url:
            from newslint_grammar.client import make_client

            self._client = url, make_client(url, self._language, self._options, switched_off=COMPARING_RULES)
        return self._client[1]


def batches(paragraphs: Sequence[str]) -> Iterator[list[str]]:
    """The paragraphs in groups that make requests of a reasonable length."""
    batch: list[str] = []
    length = 0
    for paragraph in paragraphs:
        if batch and length + len(paragraph) > BATCH_CHARACTERS:
            yield batch
            batch, length = [], 0
        batch.append(paragraph)
        length += len(paragraph) + len(_SEPARATOR)
    if batch:
        yield batch


def _converted(match: language_tool_python.Match, text: str, start: int, end: int) -> Iterator[Match]:
    """A match in the offsets of its paragraph; none where it goes beyond."""
    stop = _after_units(text, match.offset, match.error_length)
    if match.offset >= start and stop <= end:
        rule = match.rule_id
        kind = Kind.SPELLING if _is_speller(rule) else _KINDS.get(match.category, Kind.GRAMMAR)
        replacements = tuple(match.replacements)
        yield Match(match.offset - start, stop - start, rule, match.category, kind, match.message, replacements)


def _after_units(text: str, offset: int, units: int) -> int:
    """The offset that lies so many UTF-16 units after another one: the library converts starts, but no lengths."""
    while units > 0 and offset < len(text):
        units -= 2 if text[offset] > "\uffff" else 1
        offset += 1
    return offset


def _is_speller(rule: str) -> bool:
    return rule.startswith(_SPELLERS) or rule.endswith(_SPELLER_ENDINGS)


def _is_silence(error: Exception) -> bool:
    """Whether a server was waited for long enough: the library has tried twice."""
    return any(word in str(error) for word in ("timed out", "refused", "resolve", "unreachable"))


def _first_line(error: Exception) -> Any:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]
