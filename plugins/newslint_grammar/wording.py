"""How an engine's match is put to an editor."""

from __future__ import annotations

import re

from newslint import Edit, Fix, Span, late_pattern
from newslint_grammar.engine import Kind, Match

MOST_OFFERED = 3
LONGEST_QUOTE = 60

_CODE = late_pattern(
    r"`([^`\n]*)`|<suggestion>([^<\n]*)</suggestion>|(?<!\w)'([^'\n]+)'(?!\w)|\"([^\"\n]+)\"|‘([^‘’\n]+)’"
)
_SENTENCE_END = late_pattern(r"(?<!e\.g)(?<!i\.e)[.?!] ")
_SPACE = late_pattern(r"\s+")


def message(match: Match, words: str) -> str:
    """What is wrong with the words, and what to write: “an house”: use “a” before a consonant; perhaps “a house”."""
    offered = [text for text in match.replacements if text.strip()][:MOST_OFFERED]
    if match.kind is Kind.SPELLING:
        said = f"“{words}” is in no dictionary"
        return f"{said}; perhaps {_listed(offered)}" if offered else f"{said}: check the spelling"
    said = _said(match.message)
    quoted = f"“{_short(words)}”: {said}" if words.strip() else said
    return f"{quoted}; perhaps {_listed(offered)}" if offered else quoted


def fix(match: Match, span: Span) -> Fix | None:
    """The likeliest replacement. Never a safe one: the engine guesses."""
    if not match.replacements:
        return None
    text = match.replacements[0]
    description = f"write “{text.strip()}”" if text.strip() else "cut it"
    return Fix(description, (Edit(span, text),), safe=False)


def _said(text: str) -> str:
    """An engine's message as a clause: its first sentence, with curly quotation marks and a small letter."""
    flat = _SPACE.sub(" ", _CODE.sub(_curled, text)).strip().rstrip(".!")
    first = _SENTENCE_END.split(flat, maxsplit=1)[0]
    small = first[:1].lower() + first[1:]
    return first if first[:2].isupper() or first[:2] in {"I ", "I’"} else small


def _curled(match: re.Match[str]) -> str:
    return f"“{next(group for group in match.groups() if group is not None)}”"


def _listed(texts: list[str]) -> str:
    return " or ".join(f"“{text.strip()}”" for text in texts)


def _short(words: str) -> str:
    flat = _SPACE.sub(" ", words)
    return flat if len(flat) <= LONGEST_QUOTE else f"{flat[: LONGEST_QUOTE - 1].rstrip()}…"
