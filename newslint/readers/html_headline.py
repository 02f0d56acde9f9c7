"""Finds the headline that readers see among the headings of an HTML page."""

from __future__ import annotations

from newslint.anatomy.names import fold_name
from newslint.readers.html_blocks import Block
from newslint.readers.html_metadata import Metadata, agree
from newslint.readers.html_page import Page

_NEEDED = 2.0
_NAMED = frozenset({"headline", "hed", "title"})
_ELSEWHERE = frozenset({"logo", "brand", "site", "nav", "menu", "related", "teaser", "card", "promo"})
_OUTSIDE = ("nav", "aside", "footer", "form", "figure")


def find_headline(page: Page, metadata: Metadata) -> int | None:
    """The index of the headline's block, or None where no heading is the one that the metadata name.

    Most counts that it agrees with a headline of the metadata; then that it is a first-level heading, the only one or
    in the article, or marked as headline. Of two equally good ones the first is taken.
    """
    lone = sum(block.heading == 1 for block in page.blocks) == 1
    folded = [fold_name(headline) for headline in metadata.headlines]
    best, best_score = None, _NEEDED - 0.01
    for index, block in enumerate(page.blocks):
        reading = page.reading(block)
        if len(reading.text) > 400:
            continue
        score = _score(block, reading.text, metadata.headlines, folded)
        if not score or block.tagged(*_OUTSIDE):
            continue
        if block.heading == 1 and (lone or block.tagged("article", "main")):
            score += 1.0
        if score > best_score:
            best, best_score = index, score
    return best


def _score(block: Block, text: str, headlines: tuple[str, ...], folded: list[str]) -> float:
    level = block.heading
    properties = block.pieces[0].node.properties | block.node.properties
    longest = max(map(len, headlines), default=0)
    exact = len(text) <= longest + 20 and fold_name(text) in folded
    if not level and not exact and "headline" not in properties:
        return 0.0
    score = {0: 0.0, 1: 2.0, 2: 1.0}.get(level, 0.5)
    if exact:
        score += 3.5
    elif any(agree(text, headline) for headline in headlines):
        score += 2.5
    elif headlines:
        score -= 0.5
    if "headline" in properties:
        score += 1.5
    if block.named(*_NAMED):
        score += 0.5
    if block.named(*_ELSEWHERE):
        score -= 1.0
    if block.hidden:
        score -= 2.0
    if block.linked >= len(text) and not exact:
        score -= 1.5
    return score
