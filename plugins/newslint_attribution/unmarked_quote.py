"""attribution/unmarked-quote"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from newslint import Article, Example, Finding, Rule, Severity, Span, late_pattern

_SINGULAR = late_pattern(r"\b(?:I(?=\s+[a-z]|['’](?:m|ve|d|ll)\b)|my|myself|mine|me)\b")
_NUMERAL = late_pattern(r"\b[A-Z][a-z]+\s\Z")
_LINKING = late_pattern(r"\b(?:And|As|Because|But|If|So|That|Then|Though|When|While|Yet)\s\Z")
_PLURAL = late_pattern(
    r"\b(?:[Ww]e(?=\s|['’])|[Oo]ur(?!\s(?:nation|country|planet|world|democracy|society|time|lives|species|own)\b)|ours|ourselves|us)\b"
)
_CLAUSE_END = late_pattern(r"[,;:—–]\s|\.(?=\s|$)")


class UnmarkedQuote(Rule):
    """Reported speech stands in the speaker's own person, without quotation marks.

    Why: in "He said we don't feel isolated", "we" is the reporter's "we". Either these are the speaker's
    own words, and the marks are missing, or they are the reporter's, and the person is wrong.

    Do: put the exact words in quotation marks, or turn them into reported speech ("He said they did not
    feel isolated"). Stories that the reporter tells in the first person are left alone.
    """

    id = "attribution/unmarked-quote"
    severity = Severity.WARNING
    languages = frozenset({"en"})
    flagged = [
        Example(
            text="The minister said we will not be told how to run our ports, brushing off the complaint.",
            words="we will not be told how to run our ports",
        ),
        Example(
            text="Lund said that the board was aware of it, but I never saw the letter.",
            words="I never saw the letter",
        ),
        "Our guests know what they pay for, the innkeeper said.",
        "He added that I am not going to resign.",
    ]
    accepted = [
        "The minister said they would not be told how to run their ports.",
        "The minister said, “We will not be told how to run our ports.”",
        "The minister said “we will not be told” and left.",
        "I asked the minister twice. He said we should try again on Monday.",
        "We met at the harbor. Lund said our boat would leave at six.",
        "Lund said U.S. ports were among the busiest and that US officials had agreed.",
        "He said the treaty had ended World War I as well as any could.",
        "The minister said that “we” meant the cabinet.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each clause of indirect speech with a first person that is not the reporter's."""
        if not article.narration.is_english:
            return
        own = [a for a in article.attributions if a.kind == "indirect" and a.speaker is not None]
        found = [(a, match) for a in own if (match := self._first_person(article, a.span))]
        if not found or self._tells_in_first_person(article, [a.span for a, _ in found]):
            return
        for attribution, match in found:
            speaker = attribution.speaker
            assert speaker is not None
            if speaker.text.lower() in {"i", "we", "you"}:
                continue
            span = _clause(article, attribution.span, match.start())
            yield self.finding(
                span,
                f"“{match[0]}” is the speaker’s word, but these words are not in quotation marks: "
                f"mark them if {speaker.text if speaker.form == 'name' else 'the speaker'} said exactly this, "
                "or report them in the third person",
            )

    def _first_person(self, article: Article, span: Span) -> re.Match[str] | None:
        for pattern in (_SINGULAR, _PLURAL):
            for match in pattern.finditer(article.copy, span.start, span.end):
                if not article.is_quoted(Span(*match.span())) and not _is_numeral(article, match):
                    return match
        return None

    def _tells_in_first_person(self, article: Article, reported: list[Span]) -> bool:
        """Whether the reporter says "I" or "we" outside these clauses."""
        for element in article.story:
            for pattern in (_SINGULAR, _PLURAL):
                for match in pattern.finditer(article.copy, element.span.start, element.span.end):
                    place = Span(*match.span())
                    if article.is_quoted(place) or _is_numeral(article, match):
                        continue
                    index = bisect_right(reported, place.start, key=_start) - 1
                    if index < 0 or place not in reported[index]:
                        return True
        return False


def _start(span: Span) -> int:
    return span.start


def _is_numeral(article: Article, match: re.Match[str]) -> bool:
    """Whether "I" is the first of its name: "World War I"."""
    before = article.copy[max(0, match.start() - 20) : match.start()]
    return match[0] == "I" and bool(_NUMERAL.search(before)) and not _LINKING.search(before)


def _clause(article: Article, span: Span, offset: int) -> Span:
    """The part of a reported sentence, between its commas, that an offset lies in."""
    start = span.start
    end = span.end
    for match in _CLAUSE_END.finditer(article.copy, span.start, span.end):
        if match.start() < offset:
            start = match.end()
        else:
            end = match.start()
            break
    text = article.copy[start:end]
    for word in ("but ", "and ", "that "):
        if text.startswith(word):
            start += len(word)
            break
    return Span(start, end)
