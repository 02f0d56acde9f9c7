"""The head of a story: headline, kicker, standfirst, byline and times, found from where the story begins.

The headline is the line above the running text that has most in its favour. What speaks for a line:

* its words recur in the first paragraphs, as a headline's do and a menu's do not;
* a byline or a time of publication follows it closely;
* it stands close to the byline, or else to the running text;
* it is as long as headlines are, ends without a full stop, stands in no list, is no caption;
* the page repeats it, as pages do in their titles and breadcrumbs.

The byline is looked for around the headline in the same way: a line that begins with "By" has most in its
favour; a bare name needs a place where bylines stand, and loses when the story speaks of that person.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from newslint.anatomy.blocks import Block
from newslint.anatomy.bylines import ParsedByline, Work, parse_byline
from newslint.anatomy.captions import is_caption, is_credit
from newslint.anatomy.datelines import parse_dateline
from newslint.anatomy.sections import glued_labels, is_section, split_labels
from newslint.anatomy.story import Stretch
from newslint.anatomy.timestamps import FoundTime, find_times
from newslint.conventions import Conventions
from newslint.late_patterns import late_pattern

REACH = 120
"""How many blocks above the running text a headline is looked for."""

_NEEDED = 1.0
_BYLINE_NEEDED = 2.0
_AGE = late_pattern(
    r"\d\s?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b|\bjust now\b"
    r"|\d\s?-?min(?:ute)?s? read",
    re.IGNORECASE,
)
_LEAD_IN = late_pattern(r"by|author|reporter|writer|special to|with files|editor", re.IGNORECASE)
_TWO_SENTENCES = late_pattern(r"[^\W\d_]{4}[.!?][”’\"']?\s+\S")
_CONTENT_WORD = late_pattern(r"[^\W\d_]{4,}")


class Line:
    """A block above or in the head of the story, with what it may be. Bylines and times are read when asked for."""

    def __init__(self, block: Block, index: int, conventions: Conventions) -> None:
        self.block = block
        self.index = index
        self._conventions = conventions

    @cached_property
    def byline(self) -> ParsedByline | None:
        """The byline that the line is by its wording; for a bare name, that it may be."""
        text = self.block.text
        if len(text) > 300 or self.block.stand_in:
            return None
        if self.block.prose and _LEAD_IN.search(text, 0, 40) is None:
            return None
        if self.block.words > 20 and _LEAD_IN.search(text) is None:
            return None
        if is_section(text):
            return None
        if is_credit(text):
            return None
        parsed = parse_byline(text, self.block.span.start, self._conventions)
        if parsed is None or parsed.lead_in is not None:
            return parsed
        bare = self.block.furnishing is None and not self.block.terminal and not is_caption(text)
        return parsed if bare and not self.has_dateline else None

    @cached_property
    def has_dateline(self) -> bool:
        """Whether a dateline opens the line: then it is the lede."""
        return parse_dateline(self.block.text) is not None

    @cached_property
    def times(self) -> list[FoundTime]:
        """The dates of a short line."""
        text = self.block.text
        if len(text) > 200 or not any(map(str.isdigit, text)) or (self.block.prose and self.block.words > 14):
            return []
        return [time for time in find_times(text, self._conventions, self.block.span.start) if time.value is not None]

    @cached_property
    def tells_time(self) -> bool:
        """Whether the line is there for its date: little else stands in it."""
        text = self.block.text
        if len(text) > 200 or self.block.stand_in:
            return False
        aged = _AGE.search(text) is not None
        if not self.times:
            return aged and self.block.words <= 6
        if aged or any(time.label for time in self.times) or self.block.words <= 9:
            return True
        return sum(len(time.span) for time in self.times) * 2 >= len(text)

    @property
    def empty(self) -> bool:
        """Whether the line is furniture or stands for a picture: it does not count as distance."""
        return self.block.stand_in or self.block.furnishing is not None


class Header:
    """What was found: indices of blocks, and for bylines and times what they say."""

    def __init__(self) -> None:
        self.headline: int | None = None
        self.kicker: int | None = None
        self.standfirsts: list[int] = []
        self.bylines: list[tuple[int, ParsedByline]] = []
        self.times: list[tuple[int, FoundTime]] = []


class HeaderFinder:
    """Finds the head of one story."""

    def __init__(self, blocks: Sequence[Block], story: Stretch, conventions: Conventions, *, scraped: bool) -> None:
        self.blocks = blocks
        self.story = story
        self.scraped = scraped
        first = max(0, story.start - REACH)
        last = min(len(blocks), self._end_of_head())
        self.lines = {index: Line(blocks[index], index, conventions) for index in range(first, last)}
        self.lead = self._lead_words()

    def _end_of_head(self) -> int:
        """Where the head must be over: at the second real paragraph, twenty blocks into the text at most."""
        paragraphs = 0
        for index in range(self.story.start, min(self.story.end, self.story.start + 20)):
            block = self.blocks[index]
            paragraphs += block.prose and block.words >= 25 and not is_caption(block.text)
            if paragraphs == 2:
                return index
        return min(self.story.end, self.story.start + 20)

    def find(self) -> Header:
        """The head of the story."""
        header = Header()
        header.headline = self._headline()
        header.bylines = self._bylines(header.headline)
        header.times = self._times(header)
        header.kicker = self._kicker(header.headline)
        header.standfirsts = self._standfirsts(header)
        return header

    # The headline ------------------------------------------------------------------------------

    def _lead_words(self) -> Counter[str]:
        """The words of the first paragraphs, each with the number of paragraphs it is in."""
        counts: Counter[str] = Counter()
        paragraphs = [block for block in self.blocks[self.story.start : self.story.end] if block.prose][:8]
        for block in paragraphs:
            counts.update(_content_words(block.text))
        return counts

    @cached_property
    def _repeated(self) -> Counter[str]:
        return Counter(block.folded for block in self.blocks if 15 <= len(block.text) <= 300)

    def _headline(self) -> int | None:
        if not self.scraped:
            return self._plain_headline()
        scores: dict[int, float] = {}
        for index, line in self.lines.items():
            score = self._headline_score(index, line)
            if score is not None and score >= _NEEDED:
                scores[index] = score
            if index >= self.story.start and line.block.words >= 25 and not is_caption(line.block.text):
                break
        if not scores:
            return None
        best = max(scores, key=lambda index: (scores[index], -index))
        return self._above_standfirst(best, scores)

    def _plain_headline(self) -> int | None:
        """Copy without a page around it has its headline on top, under the kicker or a byline at most."""
        for index, line in self.lines.items():
            passed = line.empty or line.tells_time or is_section(line.block.text) or self._is_kicker(line)
            if passed or (line.byline is not None and line.byline.lead_in):
                continue
            score = self._headline_score(index, line)
            return index if score is not None and score >= _NEEDED else None
        return None

    @staticmethod
    def _is_kicker(line: Line) -> bool:
        labels = split_labels(line.block.text)
        if len(labels) < 2 or line.block.words > 6 or line.block.terminal:
            return False
        return all(is_section(label) for label in labels) or bool(glued_labels(line.block.text))

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

    def _headline_score(self, index: int, line: Line) -> float | None:
        block = line.block
        text = block.text
        if line.empty or not 2 <= block.words <= 40 or len(text) > 300:
            return None
        if (line.byline is not None and line.byline.lead_in) or line.tells_time or is_section(text):
            return None
        score = self._form(block) + self._words_in_common(index, block) + self._company(index)
        if line.byline is not None or line.has_dateline:
            score -= 3
        if block.bullet:
            score -= 1.5
        if self._repeated[block.folded] > 1:
            score += 0.5
        if self.scraped and index and is_section(self.blocks[index - 1].text):
            score += 0.5
        return score - 0.6 * math.log2(1 + self._distance(index)) if self.scraped else score

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
        if not self.scraped and block.terminal and re.search(r"\b(?:said|says)\b", text):
            score -= 1
        return score

    def _full_stop(self, block: Block) -> float:
        """What a full stop says against a headline: less in a whole article, where a longer paragraph follows."""
        titled = _title_case(block.text)
        if block.words > (24 if titled else 18) or (_TWO_SENTENCES.search(block.text) and not titled):
            return -3.5 if block.prose else -2.0
        if self.scraped:
            return -0.5
        if len(self.blocks) < 5:
            return -0.5 if titled or len(self.blocks) == 4 else -2.5
        following = next((b for b in self.blocks if b.span.start > block.span.end and b.furnishing is None), None)
        return 0.5 if following is not None and following.words > block.words else -0.5

    def _words_in_common(self, index: int, block: Block) -> float:
        own = _content_words(block.text)
        if not own:
            return 0.0
        inside = self.story.start <= index < self.story.end and block.prose
        shared = sum(self.lead[word] > inside for word in own)
        return 4 * shared / len(own) if shared > 1 or len(own) < 3 else 0.5 * shared

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

    # Bylines -----------------------------------------------------------------------------------

    def _bylines(self, headline: int | None) -> list[tuple[int, ParsedByline]]:
        first = self.story.start - 4 if headline is None else headline - 5
        last = max(self.lines, default=-1) + 1
        best, best_score = None, _BYLINE_NEEDED
        for index in range(max(first, 0), last):
            line = self.lines.get(index)
            if line is None or index == headline or line.byline is None:
                continue
            if index > self.story.start and is_end_credit(line.byline):
                continue
            score = self._byline_score(index, headline, line.byline)
            if score > best_score or (score == best_score and best is None):
                best, best_score = index, score
        if best is None:
            return []
        return self._whole_byline(best, headline)

    def _byline_score(self, index: int, headline: int | None, byline: ParsedByline) -> float:
        if byline.lead_in is not None:
            if not byline.authors and not byline.agencies and byline.credits:
                return 0.0
            score = 4.0 + 0.5 * bool(byline.names)
        else:
            score = 2.0 if byline.agencies else 1.0
            score += 1.0 * bool(byline.roles or byline.outlet or byline.times)
            score += 1.5 * self._near_a_time(index)
            score += 1.0 * (headline is not None and self._first_below(headline) == index)
            score += 1.0 * (not self.scraped and headline is not None and index == headline + 1)
            score += 1.0 * self._signs_elsewhere(byline)
            score -= 1.5 * (byline.text.isupper() and len(byline.text.split()) > 2)
            words = {word for name in byline.names for word in _content_words(name)}
            score -= 2.0 * any(self.lead[word] for word in words)
            if headline is not None:
                score -= 1.0 * bool(words & _content_words(self.blocks[headline].text))
        if headline is not None:
            score -= 0.1 * abs(index - headline) + 1.0 * (index < headline)
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
        tail = self.blocks[self.story.end : self.story.end + 20]
        return any(self._name_lines[name] > 1 or any(block.folded.startswith(name) for block in tail) for name in names)

    @cached_property
    def _name_lines(self) -> Counter[str]:
        return Counter(block.folded for block in self.blocks if len(block.text) <= 60)

    def _first_below(self, headline: int) -> int | None:
        """The first line below the headline that is neither furniture nor standfirst."""
        for index in range(headline + 1, headline + 12):
            line = self.lines.get(index)
            if line is None:
                return None
            if not line.empty and not line.tells_time and (line.byline is not None or line.block.words < 8):
                return index
        return None

    def _whole_byline(self, start: int, headline: int | None) -> list[tuple[int, ParsedByline]]:
        """A byline with the lines that continue it: names one below the other, titles, a repetition."""
        found: list[tuple[int, ParsedByline]] = []
        index = start
        while (line := self.lines.get(index)) is not None and len(found) < 12:
            if index != start and line.block.stand_in:
                index += 1
                continue
            byline = line.byline
            if byline is None or index == headline or (index != start and not self._continues(found, line, byline)):
                break
            found.append((index, byline))
            index += 1
        return found

    def _continues(self, found: list[tuple[int, ParsedByline]], line: Line, byline: ParsedByline) -> bool:
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
        words = {word for name in byline.names for word in _content_words(name)}
        if any(self.lead[word] for word in words):
            return False
        return line.block.gap == 0 or line.block.bullet

    # Times, kicker, standfirst -----------------------------------------------------------------

    def _times(self, header: Header) -> list[tuple[int, FoundTime]]:
        """The times of the head, those below the headline first."""
        middle = header.headline if header.headline is not None else self.story.start - 1
        bylines = {index for index, _ in header.bylines}
        below = [index for index in self.lines if index > middle]
        above = [index for index in range(middle - 1, middle - 12, -1) if index in self.lines]
        return [
            (index, time)
            for index in [*below, *above]
            for time in self.lines[index].times
            if self.lines[index].tells_time or index in bylines
        ]

    def _kicker(self, headline: int | None) -> int | None:
        for index in range((headline or 0) - 1, max(-1, (headline or 0) - 4), -1):
            line = self.lines.get(index)
            if line is None:
                return None
            block = line.block
            if block.stand_in:
                continue
            labels = split_labels(block.text)
            sections = all(is_section(label) for label in labels) or self._is_kicker(line)
            if block.bullet or block.terminal or len(labels) > 4 or line.tells_time:
                return None
            if sections and (not line.empty or len(labels) == 2):
                return index
            if line.byline is not None:
                return None
            plain = block.words <= 3 and block.text[:1].isupper() and not line.empty
            return index if plain and self.scraped else None
        return None

    def _standfirsts(self, header: Header) -> list[int]:
        if header.headline is None:
            return []
        bylines = [index for index, _ in header.bylines if index > header.headline]
        end = min(bylines, default=self.story.start)
        times = {index for index, _ in header.times}
        found = []
        for index in range(header.headline + 1, min(end, self.story.start + 3)):
            line = self.lines.get(index)
            if line is None:
                break
            block = line.block
            if line.empty or index in times or line.byline is not None or line.has_dateline:
                continue
            if is_caption(block.text) or is_credit(block.text):
                continue
            if not 4 <= block.words <= 60 or block.folded == self.blocks[header.headline].folded:
                continue
            if block.terminal and not bylines and (index >= self.story.start or not self.scraped):
                continue
            if not self.scraped and (block.words > 40 or index > header.headline + 1):
                break
            found.append(index)
            if len(found) == 3:
                break
        return found


def _content_words(text: str) -> set[str]:
    return {word.casefold().removesuffix("s") for word in _CONTENT_WORD.findall(text)}


def _title_case(text: str) -> bool:
    """Whether most longer words of a line are capitalised, as headlines of many papers are."""
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3


def is_end_credit(byline: ParsedByline) -> bool:
    """Whether a line credits makers of other kinds beside the authors, as agencies do below a story."""
    return any(credit.work not in {Work.AUTHOR, Work.PHOTOGRAPHER} for credit in byline.credits)
