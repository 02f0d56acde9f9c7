"""“a” or “an” before a word that takes another one's place."""

from __future__ import annotations

from newslint.late_patterns import late_pattern

_ARTICLE = late_pattern(r"\b(?:[Aa]n?|AN)[ \u00a0]\Z")
_FAR = 4

_SPELLED_OUT = late_pattern(r"[AEFHILMNORSX]")
_VOWEL_NUMBER = late_pattern(r"(?:8|11|18)(?!\d)|8\d|(?:11|18)(?:,\d{3}|\d\d)(?!\d)")
_CONSONANT = late_pattern(r"(?i:eu|ew|one\b|once\b|u(?:[bcfkrst][aeiou]|ni(?!n|m)))")
_SILENT_H = late_pattern(r"(?i:hour|honest|honor|heir)")
_VOWEL = late_pattern(r"(?i:[aeiou])")
_CAPITALS = late_pattern(r"[A-Z](?:[A-Z0-9.]+\b|(?![\w'’]))")


def begins_with_vowel(words: str) -> bool:
    """Whether the first word begins with the sound of a vowel, as far as its spelling tells."""
    if words[:1].isdigit():
        return _VOWEL_NUMBER.match(words) is not None
    if _CAPITALS.match(words):
        return _SPELLED_OUT.match(words) is not None
    if _SILENT_H.match(words):
        return True
    return _VOWEL.match(words) is not None and _CONSONANT.match(words) is None


def article_before(copy: str, start: int, found: str, replacement: str) -> tuple[int, str] | None:
    """Where the article before a word begins, and what it must be before the replacement; None where it may stay."""
    if begins_with_vowel(found) == begins_with_vowel(replacement):
        return None
    article = _ARTICLE.search(copy, max(0, start - _FAR), start)
    if article is None:
        return None
    word = article[0][:-1]
    right = word[0] + ("N" if word == "AN" else "n") if begins_with_vowel(replacement) else word[0]
    return article.start(), right + article[0][-1]
