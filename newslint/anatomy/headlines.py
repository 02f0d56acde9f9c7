"""Which line is the headline: the one above the running text that has most in its favour.

What speaks for a line:

* its words recur in the first paragraphs, as a headline's do and a menu's do not;
* a byline or a time of publication follows it closely;
* it stands close to the byline, or else to the running text;
* it is as long as headlines are, ends without a full stop, stands in no list, is no caption;
* the page repeats it, as pages do in their titles and breadcrumbs.

Copy without a page around it has its headline on top; there only the line itself is weighed.
"""

from __future__ import annotations

import math
from itertools import islice

from newslint.anatomy.blocks import Block
from newslint.anatomy.bylines import ParsedByline
from newslint.anatomy.captions import is_caption
from newslint.anatomy.head import Head, Line, content_words
from newslint.anatomy.labels import ANY_PAGE
from newslint.anatomy.sections import is_section
from newslint.elements import Kind
from newslint.late_patterns import late_pattern

_NEEDED = 1.0
_SHORT = 12
"""Headlines of two sentences have at most so many words."""

_TWO_SENTENCES = late_pattern(r"[^\W\d_]{4}[.!?][”’\"']?\s+\S")
_SPEECH = late_pattern(r"\b(?:said|says)\b")


def find_headline(head: Head) -> int | None:
    """The index of the headline's block, or None where no line is likely enough."""
    return _Finder(head).find()


def is_lone_headline(block: Block) -> bool:
    """Whether a line that is the whole text is a headline: only if it is capitalised like one."""
    words = [word for word in block.text[:400].split() if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return not block.terminal and 3 <= block.words <= 20 and capitals >= 3 and capitals * 4 >= len(words) * 3


def is_kicker(text: str) -> bool:
    """Whether a line is several labels, between marks or glued together, as kickers and breadcrumbs are."""
    if len(text) > 80 or len(text.split()) > 6 or text[-1] in ".!?":
        return False
    labels = ANY_PAGE.split(text, above_headline=True)
    if len(labels) < 2:
        return False
    return all(is_section(label) for label in labels) or bool(ANY_PAGE.glued_at(text, above_headline=True))


class _Finder:
    def __init__(self, head: Head) -> None:
        self.head = head
        self.blocks = head.blocks
        self.lines = head.lines
        self.story = head.story
        self.scraped = head.scraped

    def find(self) -> int | None:
        styled = (index for index, line in self.lines.items() if line.block.kind is Kind.HEADLINE)
        if (given := next(styled, None)) is not None:
            return given
        if not self.scraped:
            return self._on_top()
        scores: dict[int, float] = {}
        for index, line in self.lines.items():
            score = self._score(index, line)
            if score is not None and score >= _NEEDED:
                scores[index] = score
            if index >= self.story.start and line.block.words >= 25 and not is_caption(line.block.text):
                break
        if not scores:
            return None
        best = max(scores, key=lambda index: (scores[index], -index))
        return self._above_standfirst(best, scores)

    def _on_top(self) -> int | None:
        """Copy without a page around it has its headline on top, under the kicker or a byline at most."""
        for index, line in self.lines.items():
            text = line.block.text
            passed = line.empty or line.tells_time or line.block.bullet or is_section(text) or is_kicker(text)
            if passed or (line.byline is not None and line.byline.lead_in):
                continue
            score = self._score(index, line)
            return index if score is not None and score >= _NEEDED else None
        return None

    def _above_standfirst(self, best: int, scores: dict[int, float]) -> int:
        """The line above the best one, where that is its standfirst: of two likely neighbours the upper."""
        upper = best
        steps = 0
        shortest = max(4, min(self.blocks[best].words, 12) // 2)
        for index in range(best - 1, max(best - 12, -1), -1):
            line = self.lines.get(index)
            if line is None or steps > 3 or line.tells_time:
                break
            if index in scores and scores[index] >= 0.75 * scores[best] and line.block.words >= shortest:
                upper = index
            steps += not line.empty
        return upper

    def _score(self, index: int, line: Line) -> float | None:
        block = line.block
        text = block.text
        if line.empty or not 2 <= block.words <= 40 or len(text) > 300:
            return None
        if (line.byline is not None and line.byline.lead_in) or line.tells_time or is_section(text):
            return None
        score = self._form(block) + self._words_in_common(index, block) + self._company(index)
        if line.has_dateline or (line.byline is not None and not self._is_signed_below(index, line.byline)):
            score -= 3
        if block.bullet:
            score -= 1.5
        if len(text) >= 15 and self.head.is_repeated(block):
            score += 0.5
        if self.scraped and index and is_section(self.blocks[index - 1].text):
            score += 0.5
        return score - 0.6 * math.log2(1 + self._distance(index)) if self.scraped else score

    def _is_signed_below(self, index: int, byline: ParsedByline) -> bool:
        """Whether "By …" follows what could be a bare name: “Council Raises Fee” is none where somebody else signs."""
        below = self.lines.get(index + 1)
        if self.scraped or below is None or below.byline is None or not below.byline.lead_in:
            return False
        return bool(below.byline.names) and set(below.byline.names).isdisjoint(byline.names)

    def _form(self, block: Block) -> float:
        """How much a line looks like a headline."""
        text, words = block.text, block.words
        score = 1.0 if 4 <= words <= 20 else 0.0 if words <= 30 else -2.0
        if words < 4:
            score = -1.0 if self.scraped else 0.5
        if text.endswith(".") and not text.endswith(("...", "U.S.")):
            score += self._full_stop(block)
        elif text[-1] in ":,":
            score -= 2
        if not self.scraped and _title_case(text):
            score += 1
        if text.count("“") != text.count("”") or text.count('"') % 2:
            score -= 1
        if is_caption(text):
            score -= 4
        if not self.scraped and block.terminal and _SPEECH.search(text):
            score -= 1
        return score

    def _full_stop(self, block: Block) -> float:
        """What a full stop says against a headline: less in a whole article, where a longer paragraph follows."""
        titled = _title_case(block.text)
        two = block.words > _SHORT and not titled and _TWO_SENTENCES.search(block.text) is not None
        if two or block.words > (24 if titled else 18):
            return -3.5 if block.prose else -2.0
        if self.scraped:
            return -0.5
        if len(self.blocks) < 5:
            return -0.5 if titled or len(self.blocks) == 4 else -2.5
        following = (b.words for b in self.blocks[:6] if b.span.start > block.span.end and b.furnishing is None)
        return 0.5 if any(words > block.words for words in islice(following, 3)) else -0.5

    def _words_in_common(self, index: int, block: Block) -> float:
        own = content_words(block.text)
        if not own:
            return 0.0
        inside = self.story.start <= index < self.story.end and block.prose
        shared = sum(self.head.in_lead(word) > inside for word in own)
        return 4 * shared / len(own) if shared > 1 and len(own) > 2 else 0.5 * shared

    def _company(self, index: int) -> float:
        """What stands near a line: a byline and a time a little below it, or above."""
        byline = time = 0.0
        steps = 0
        for below in range(index + 1, index + 20):
            line = self.lines.get(below)
            if line is None or steps > 4:
                break
            nearness = 1 - 0.1 * steps
            if line.byline is not None:
                byline = max(byline, nearness * (3.0 if line.byline.lead_in else 1.0))
            if line.tells_time:
                time = max(time, nearness * (2.0 if line.times else 1.0))
            steps += not line.empty and not line.tells_time and line.byline is None
        score = byline + time
        above = self.lines.get(index - 1)
        if above is not None and (above.tells_time or (above.byline is not None and above.byline.lead_in)):
            score += 0.75
        return score

    def _distance(self, index: int) -> int:
        """How many lines that are no furniture lie between a line and the byline, its date, or the running text."""
        count = 0
        for between in range(index + 1, self.story.start):
            line = self.lines.get(between)
            if line is None or line.empty:
                continue
            if (line.times and line.tells_time) or (line.byline is not None and line.byline.lead_in):
                break
            count += 1
        return count


def _title_case(text: str) -> bool:
    """Whether most longer words of a line are capitalised, as headlines of many papers are."""
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3
