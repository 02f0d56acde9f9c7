"""Attributions read off the words beside a mark: just enough to see where a quotation must have ended.

The attribution analysis (attribution.py) needs the quotations first; what finds the quotations cannot
ask it, and reads no more than the words next to a mark.
"""

from __future__ import annotations

from typing import NamedTuple

from newslint.late_patterns import late_pattern

_NAME = r"[A-Z][\w.’'-]*(?:\s(?:(?:de|la|van|von|der|den|bin|al|del)\s)?[A-Z][\w.’'-]*){0,4}"
_PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e)"
_DETERMINER = r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne)"
_PERSON = (
    rf"(?:{_PRONOUN}|(?:{_DETERMINER}\s(?:[\w’'-]+\s){{0,3}}?)?{_NAME}|{_DETERMINER}\s[\w’'-]+(?:\s[\w’'-]+){{0,3}}?)"
)
_ADVERB = r"(?:(?:also|then|later|once|again|still|has|had|[a-z]+ly)\s){0,2}"
_SPEAKER_FIRST = late_pattern(rf"\s*(?P<speaker>{_PERSON})\s{_ADVERB}(?P<cue>[a-z]+)\b")
_CUE_FIRST = late_pattern(rf"\s*{_ADVERB}(?P<cue>[a-z]+)\s(?P<speaker>{_PERSON})\b")
_PLACE = late_pattern(r"[,?!…—–][\"”’']*(?=\s)")
_WORDS_BEFORE_STOP = late_pattern(r"[^.,;:?!“”\"]+")
_WORD = late_pattern(r"[a-z]+")
_SENTENCE_START = late_pattern(r"[.?!…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z])")
_OTHERS = late_pattern(r"\b(?:who|which|that|what|as|people|I|we|you|how|when|if|and|but|because|to)\b")
_SPEAKER = late_pattern(r"\b(?:[A-Z]|the\b|an?\b|another\b|his\b|her\b)")
_INTRODUCTION = late_pattern(r"[^.?!”\"]*,[ \u00a0]*\Z")
_GOES_ON = frozenset(["continued", "continues", "added", "adds", "concluded", "concludes"])


class Beside(NamedTuple):
    """An attribution beside a mark: who speaks, in the words that stand there, and the reporting verb."""

    speaker: str
    cue: str
    start: int
    end: int

    @property
    def goes_on(self) -> bool:
        """Whether the verb says that the same person goes on speaking."""
        return self.cue in _GOES_ON

    @property
    def is_pronoun(self) -> bool:
        """Whether the speaker is he, she, they."""
        return self.speaker.lower() in {"he", "she", "they", "it", "i", "we"}


def is_cue(word: str) -> bool:
    """Whether a word is a past or present form of a verb that reports speech."""
    from newslint.language.reporting_verbs import reporting_forms

    return reporting_forms().get(word, "") in ("1", "2")


def attribution_at(copy: str, offset: int, limit: int) -> Beside | None:
    """The attribution that begins at an offset ("he said", "said the mayor"), or None."""
    for pattern in (_SPEAKER_FIRST, _CUE_FIRST):
        match = pattern.match(copy, offset, limit)
        if match is not None and is_cue(match["cue"]):
            return Beside(match["speaker"], match["cue"], offset, match.end())
    return None


def is_attribution(copy: str, start: int, end: int) -> bool:
    """Whether there is nothing but an attribution between two offsets: " he said.", " said Smith of Ohio."."""
    found = attribution_at(copy, start, end)
    return found is not None and end - found.end <= 30 and not _SENTENCE_START.search(copy, found.end, end)


def attribution_near(copy: str, offset: int, limit: int) -> Beside | None:
    """The attribution in the first words after an offset, before any stop, whoever speaks, or None."""
    exact = attribution_at(copy, offset, limit)
    if exact is not None:
        return exact
    words = _WORDS_BEFORE_STOP.match(copy, offset, min(limit, offset + 120))
    if words is None:
        return None
    for word in _WORD.finditer(copy, offset, words.end()):
        if is_cue(word[0]):
            speaker = copy[offset : word.start()].strip() or copy[word.end() : words.end()].strip()
            return Beside(speaker, word[0], offset, words.end())
    return None


def attribution_inside(copy: str, start: int, end: int) -> Beside | None:
    """The first attribution that follows a comma or another stop between two offsets, or None."""
    for match in _PLACE.finditer(copy, start, end):
        found = attribution_at(copy, match.end(), end)
        if found and found.speaker not in ("I", "we", "you") and not copy.startswith(" that ", found.end):
            return found
    return None


def attribution_at_end(copy: str, start: int, end: int) -> Beside | None:
    """The attribution that the last sentence before an offset ends with ("…, she said Monday."), or None."""
    sentence = max([match.end() for match in _SENTENCE_START.finditer(copy, start, end)], default=start)
    if sentence > start and copy[start:sentence].rstrip()[-1:] in "?!…" and is_attribution(copy, sentence, end):
        return attribution_at(copy, sentence, end)
    for match in _PLACE.finditer(copy, sentence, end):
        found = attribution_near(copy, match.end(), end)
        if found is None or found.speaker in ("I", "we", "you", "") or copy.startswith(" that ", found.end):
            continue
        if _OTHERS.search(found.speaker) is None and (found.is_pronoun or _SPEAKER.search(found.speaker)):
            return found
    return None


def introduces(copy: str, offset: int) -> bool:
    """Whether the words before an offset introduce a short quotation: "she said, "."""
    match = _INTRODUCTION.search(copy, max(0, offset - 60), offset)
    return match is not None and is_introduction(match[0])


def is_introduction(words: str) -> bool:
    """Whether one of the last four words is a reporting verb."""
    return any(is_cue(word) for word in _WORD.findall(words)[-4:])
