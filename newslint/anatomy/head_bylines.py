"""Which line is the byline: looked for around the headline.

A line that begins with "By" has most in its favour. A bare name needs a place where bylines stand (below the
headline, beside a date) or a title beside it, and loses when the story speaks of that person.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from newslint.anatomy.bylines import ParsedByline, Work
from newslint.anatomy.head import Head, Line, content_words

_NEEDED = 2.0
_MOST_LINES = 12

FoundByline = tuple[int, ParsedByline]
"""A byline with the index of its block."""


def find_bylines(head: Head, headline: int | None) -> list[FoundByline]:
    """The byline of the story, line by line; empty where there is none."""
    return _Finder(head, headline).find()


def is_end_credit(byline: ParsedByline) -> bool:
    """Whether a line credits makers of other kinds beside the authors, as agencies do below a story."""
    return any(credit.work not in {Work.AUTHOR, Work.PHOTOGRAPHER} for credit in byline.credits)


class _Finder:
    def __init__(self, head: Head, headline: int | None) -> None:
        self.head = head
        self.lines = head.lines
        self.headline = headline

    def find(self) -> list[FoundByline]:
        start = self.head.story.start
        first = start - 4 if self.headline is None else self.headline - 5
        best, best_score = None, _NEEDED
        for index in range(max(first, 0), max(self.lines, default=-1) + 1):
            line = self.lines.get(index)
            if line is None or index == self.headline or line.byline is None:
                continue
            if index > start and is_end_credit(line.byline):
                continue
            score = self._score(index, line.byline)
            if score > best_score or (score == best_score and best is None):
                best, best_score = index, score
        return self._with_lines_below(best) if best is not None else []

    def _score(self, index: int, byline: ParsedByline) -> float:
        if byline.lead_in is not None:
            if not byline.authors and not byline.agencies and byline.credits:
                return 0.0
            score = 4.0 + 0.5 * bool(byline.names)
        else:
            score = self._score_of_bare_name(index, byline)
        if self.headline is not None:
            score -= 0.1 * abs(index - self.headline) + 1.0 * (index < self.headline)
        return score

    def _score_of_bare_name(self, index: int, byline: ParsedByline) -> float:
        score = 2.0 if byline.agencies else 1.0
        score += 1.0 * bool(byline.roles or byline.outlet or byline.times)
        score += 1.5 * self._near_a_time(index)
        score += 1.0 * self._signs_elsewhere(byline)
        score -= 1.5 * (byline.text.isupper() and len(byline.text.split()) > 2)
        words = {word for name in byline.names for word in content_words(name)}
        score -= 2.0 * any(map(self.head.in_lead, words))
        if self.headline is not None:
            score += 1.0 * (self._first_below(self.headline) == index)
            score += 1.0 * (not self.head.scraped and index == self.headline + 1)
            score -= 1.0 * bool(words & content_words(self.head.blocks[self.headline].text))
        return score

    def _near_a_time(self, index: int) -> bool:
        """Whether a line tells the time itself, or one of the two nearest on either side that are no furniture does."""
        if self.lines[index].tells_time:
            return True
        for step in (-1, 1):
            seen = 0
            for near in range(index + step, index + 7 * step, step):
                line = self.lines.get(near)
                if line is None or seen == 2:
                    break
                if line.tells_time:
                    return True
                seen += not line.empty
        return False

    def _signs_elsewhere(self, byline: ParsedByline) -> bool:
        """Whether a name stands alone on the page once more, or begins a line below the story: an author's box."""
        names = [name.casefold() for name in byline.names]
        tail = self.head.blocks[self.head.story.end : self.head.story.end + 20]
        return any(self._name_lines[name] > 1 or any(block.folded.startswith(name) for block in tail) for name in names)

    @cached_property
    def _name_lines(self) -> Counter[str]:
        return Counter(block.folded for block in self.head.blocks if len(block.text) <= 60)

    def _first_below(self, headline: int) -> int | None:
        """The first line below the headline that is neither furniture nor standfirst."""
        for index in range(headline + 1, headline + 12):
            line = self.lines.get(index)
            if line is None:
                return None
            if not line.empty and not line.tells_time and (line.byline is not None or line.block.words < 8):
                return index
        return None

    def _with_lines_below(self, start: int) -> list[FoundByline]:
        """A byline with the lines that continue it: names one below the other, titles, a repetition."""
        found: list[FoundByline] = []
        index = start
        while (line := self.lines.get(index)) is not None and len(found) < _MOST_LINES:
            if index != start and line.block.stand_in:
                index += 1
                continue
            byline = line.byline
            if (
                byline is None
                or index == self.headline
                or (index != start and not self._continues(found, line, byline))
            ):
                break
            found.append((index, byline))
            index += 1
        return found

    def _continues(self, found: list[FoundByline], line: Line, byline: ParsedByline) -> bool:
        last_index, last = found[-1]
        known = {name.casefold() for _, each in found for name in each.names}
        if byline.names and all(name.casefold() in known for name in byline.names):
            return True
        if (
            not last.names
            or last.text.rstrip().endswith((",", "&", "and", "…"))
            or (last_index == found[0][0] and not known)
        ):
            return True
        words = {word for name in byline.names for word in content_words(name)}
        if any(map(self.head.in_lead, words)):
            return False
        return line.block.gap == 0 or line.block.bullet
