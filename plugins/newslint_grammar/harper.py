"""Harper, in this process, by harper-py."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newslint import UnavailableError, late_pattern
from newslint_grammar.engine import Kind, Match

if TYPE_CHECKING:
    import harper

DIALECTS = {"en-gb": "BRITISH", "en-au": "AUSTRALIAN", "en-ca": "CANADIAN", "en-in": "INDIAN"}
"""By language tag; all others are American."""

_KINDS: Mapping[str, Kind] = {
    "Spelling": Kind.SPELLING,
    "Readability": Kind.STYLE,
    "Style": Kind.STYLE,
    "Enhancement": Kind.STYLE,
    "Redundancy": Kind.STYLE,
    "Regionalism": Kind.STYLE,
    "Formatting": Kind.TYPOGRAPHY,
    "Punctuation": Kind.TYPOGRAPHY,
    "Capitalization": Kind.TYPOGRAPHY,
}
"""Harper's kinds of lint; all others are grammar."""

SPELLING_RULE = "SpellCheck"

_NO_WORD = late_pattern(r"\S{60,}")
"""A link, or rubbish. Harper takes memory by the square of a word's length, and ends the process for want of it."""


class HarperEngine:
    """Harper's linter for one dialect of English."""

    def __init__(self, language: str, disabled_rules: Sequence[str] = (), enabled_rules: Sequence[str] = ()) -> None:
        self._dialect = DIALECTS.get(language.lower(), "AMERICAN")
        self._switches = dict.fromkeys(enabled_rules, True) | dict.fromkeys(disabled_rules, False)

    @cached_property
    def version(self) -> str:
        """The version of harper-py, and so of Harper."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            return version("harper-py")
        except PackageNotFoundError:
            raise UnavailableError(_MISSING) from None

    @property
    def settings(self) -> Sequence[object]:
        """The dialect, and the rules that are switched on and off."""
        return self._dialect, sorted(self._switches.items())

    @cached_property
    def _linter(self) -> harper.Linter:
        """Takes half a second to make."""
        try:
            from harper import Dialect, Linter
        except ImportError:
            raise UnavailableError(_MISSING) from None
        linter = Linter(Dialect[self._dialect])
        if self._switches:
            config = linter.get_lint_config()
            unknown = sorted(self._switches.keys() - config.keys())
            if unknown:
                raise UnavailableError(f"Harper has no rule {', '.join(unknown)}: see enabled-rules, disabled-rules")
            linter.set_lint_config({**config, **self._switches})
        return linter

    def check(self, paragraphs: Sequence[str]) -> list[list[Match]]:
        """Harper's lints of each paragraph. Raises UnavailableError where harper-py is not installed."""
        return [list(self._matches(paragraph)) for paragraph in paragraphs]

    def _matches(self, paragraph: str) -> Iterator[Match]:
        text = _NO_WORD.sub(lambda match: " " * len(match[0]), paragraph)
        found = self._linter.organized_lints(text, language="plaintext", dedup=False)
        for rule, lints in found.items():
            kind = Kind.SPELLING if rule == SPELLING_RULE else None
            for lint in lints:
                if text[lint.span.start : lint.span.end] != paragraph[lint.span.start : lint.span.end]:
                    continue
                category = lint.lint_kind
                other = Kind.GRAMMAR if category == "Spelling" else _KINDS.get(category, Kind.GRAMMAR)
                replacements = tuple(dict.fromkeys(_replacement(lint, item) for item in lint.suggestions))
                yield Match(lint.span.start, lint.span.end, rule, category, kind or other, lint.message, replacements)

    def close(self) -> None:
        """Lets the dictionary go."""
        self.__dict__.pop("_linter", None)


def _replacement(lint: harper.Lint, suggestion: harper.Suggestion) -> str:
    """What the whole span would read."""
    from harper import SuggestionKind

    if suggestion.kind is SuggestionKind.INSERT_AFTER:
        return lint.problem_text + suggestion.replacement_text
    return suggestion.replacement_text


_MISSING = "Harper needs the package harper-py: pip install 'newslint[harper]'"
