"""attribution/missing"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated

from newslint import Article, Element, Example, Finding, Kind, Meta, Rule, RuleOptions, Severity, Span, late_pattern

_WORD = late_pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORT = 12
_HANDS_OVER = late_pattern(
    r"\b(?:questions?|asked|answer(?:ed|s)?|repl(?:y|ied|ies)|respon(?:se|ded)|remarks?|statement|message|words|wrote|"
    r"tweet(?:s|ed)?|letter|email|note|continue[ds]?|went on|spoke|began|said|told|added|turn)\b",
    re.IGNORECASE,
)
"""A sentence of so few words, with one of these, hands over to a quotation: "Then it was the mayor’s turn."."""

_DIALOGUE = 4
"""A paragraph of fewer words before a quotation belongs to a dialogue: "“No!”", "She paused."."""

_LABEL = late_pattern(r"[“\"‘']|\s?(?:…|\.\s?\.)|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}:\s")
"""How a quotation begins that is an excerpt: "Lund: We …", "… we", or with two marks."""

_DASHES = "-–—"
_FLOWING = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})


class MissingAttribution(Rule):
    """A direct quotation has no speaker in reach.

    A speaker is in reach in the quotation's own paragraph, in a paragraph before it that ends with a
    colon, and in the paragraphs that one quotation runs through. Fragments, titles and slogans in marks
    are not direct quotations.

    Why: readers must know at once who speaks. They carry a speaker over from an earlier paragraph only
    while a quotation stays open; after that they take the words for somebody else's, or for the paper's.

    Do: put "she said" or the speaker's name behind the first sentence of the quotation, or leave the
    closing mark off the paragraph before, if the same person goes on speaking.
    """

    class Options(RuleOptions, frozen=True):
        """Options of the rule."""

        min_words: Annotated[int, Meta(ge=1, description="Look at quotations of at least so many words.")] = 6

    id = "attribution/missing"
    severity = Severity.WARNING
    languages = frozenset({"en"})
    options: Options
    flagged = [
        Example(
            text=(
                "Council Puts Off Bridge Vote\n\n"
                "The council met for three hours on Monday.\n\n"
                "“We cannot keep paying for a bridge that nobody crosses.”\n\n"
                "The vote was postponed to May."
            ),
            words="“We cannot keep paying for a bridge that nobody crosses.”",
        ),
        "No Ferry Before May\n\nThe ferry has not run since March.\n\n“It is the only way for us to reach the clinic.”",
    ]
    accepted = [
        "“We cannot keep paying for a bridge that nobody crosses,” said Ada Lund, the mayor.",
        "Mayor Ada Lund criticized the plan. “We cannot keep paying for a bridge that nobody crosses.”",
        "Ada Lund, the mayor, told the council:\n\n“We cannot keep paying for a bridge that nobody crosses.”",
        "“The bridge is old,” said Ada Lund, the mayor. “We cannot keep paying for repairs that do not last.”",
        "“The bridge is old,” said Ada Lund, the mayor. “It was built for carts.\n\n“We cannot keep paying for it.”",
        "The choir sang “Will You Still Be Here When I Come Home Again?” as the ferry left.",
        "The plan was “a bridge that nobody crosses and everybody pays for” in the words of the opposition.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each direct quotation that has no speaker in reach."""
        if not article.quotations or not article.narration.is_english:
            return
        usual = Counter(q.opening.level for q in article.quotations if q.opening is not None).most_common(1)
        parts = [part for quotation in article.quotations for part in quotation.parts]
        for attribution in article.attributions:
            if attribution.kind != "direct" or attribution.reach not in {None, "earlier"}:
                continue
            quotation = attribution.quotation
            if quotation is None or quotation.opening is None or quotation.closing is None:
                continue  # where a mark is missing, nobody knows where the quotation is
            if usual and quotation.opening.level != usual[0][0]:
                continue  # a line in the other kind of marks is a title or a subheading
            if _LABEL.match(article.copy, quotation.opening.span.end):
                continue
            if not self._is_speech(article, attribution.span, parts):
                continue
            if not _is_introduced(article, attribution.span) and not _is_signed(article, attribution.span):
                yield self.finding(quotation.parts[0], self._message(article, quotation.parts[0]))

    def _is_speech(self, article: Article, span: Span, parts: Sequence[Span]) -> bool:
        element = article.element_at(span.start)
        if element is None or element.kind not in _FLOWING:
            return False
        if len(_WORD.findall(article.copy, span.start, span.end)) < self.options.min_words:
            return False
        return not _has_narration(article, element.span, parts)

    def _message(self, article: Article, span: Span) -> str:
        words = article.text(span).strip("“”\"'‘’ ").split()
        shown = " ".join(words[:6]) + (" …" if len(words) > 6 else "")
        return f"nobody is named as the speaker of “{shown}”: say who said it, in the same paragraph"


def _has_narration(article: Article, paragraph: Span, parts: Sequence[Span]) -> bool:
    """Whether a paragraph has words of the reporter's, which can say who speaks."""
    position = paragraph.start
    index = bisect_right(parts, paragraph.start, key=_end)
    while index < len(parts) and parts[index].start < paragraph.end:
        if _WORD.search(article.copy, position, parts[index].start):
            return True
        position = parts[index].end
        index += 1
    return bool(_WORD.search(article.copy, position, paragraph.end))


def _is_introduced(article: Article, span: Span) -> bool:
    """Whether the paragraph before hands over to the quotation: with a colon, or in a short last sentence."""
    index = bisect_left(article.body, span.start, key=_element_start) - 1
    if index < 0:
        return False
    last = article.body[index].span
    if article.text(last).rstrip().endswith(":"):
        return True
    if len(_WORD.findall(article.copy, last.start, last.end)) < _DIALOGUE:
        return True
    sentence = article.sentence_at(last.end - 1)
    if sentence is None or article.is_quoted(sentence):
        return False
    words = _WORD.findall(article.copy, sentence.start, sentence.end)
    return len(words) <= _SHORT and bool(_HANDS_OVER.search(article.copy, sentence.start, sentence.end))


def _is_signed(article: Article, span: Span) -> bool:
    """Whether the next paragraph begins with a dash: "— Ada Lund, mayor"."""
    index = bisect_left(article.body, span.end, key=_element_start)
    if index >= len(article.body):
        return False
    start = article.body[index].span.start
    return article.copy[start] in _DASHES or article.copy[max(0, start - 2) : start].strip() in {"-", "–", "—"}


def _end(span: Span) -> int:
    return span.end


def _element_start(element: Element) -> int:
    return element.span.start
