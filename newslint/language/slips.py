"""What is wrong with the marks that have no partner: one slip for each mistake."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from newslint.language.marks import Mark, Slip
from newslint.language.missing import place_of_close, place_of_open
from newslint.language.scanning import MarkedParagraph
from newslint.language.speech import is_attribution
from newslint.late_patterns import late_pattern

_MANY = 3
"""Marks without partner from which on an article that closes nothing, or opens nothing, gets one finding."""

_VERY_MANY = 20
"""The same for one that closes one quotation in ten, or opens so few."""

_PULL_QUOTE_CREDIT = 90
"""Characters that the line below a pull-quote has at most."""

_PASSAGE = 10
"""Paragraphs that a passage with marks only at its beginning and its end has at most."""

_SENTENCE_END = late_pattern(r"[.?!…:][\"”’')\]]*\s*\Z")
_NAME = late_pattern(r"[-—–\s]*(?:[A-Z][\w.’'-]*+\s?){2,5}(?:,|\Z)")
_SPACE = late_pattern(r"\s*")


class _Place(msgspec.Struct, frozen=True):
    """A paragraph, and which of the article's marks are in it."""

    paragraph: MarkedParagraph
    first: int
    last: int


def mark_slips(
    copy: str, marks: list[Mark], paragraphs: list[MarkedParagraph], *, british: bool, doubtful: set[int]
) -> None:
    """Gives each mark without partner its slip, in place.

    ``doubtful``: the opening marks that may, after all, open a quotation that runs on.
    """
    slips = _Slips(copy, marks, paragraphs, british, doubtful)
    if not slips.is_wholesale():
        slips.mark_all()


def _is_credit(line: str) -> bool:
    """Whether a line is the name below a pull-quote: short, and begins with a name or is mostly capitals."""
    words = line.split()
    if len(line) > _PULL_QUOTE_CREDIT or not words:
        return False
    return _NAME.match(line) is not None or 2 * sum(word[0].isupper() for word in words) > len(words)


class _Slips:
    """The slips of one article."""

    def __init__(
        self, copy: str, marks: list[Mark], paragraphs: list[MarkedParagraph], british: bool, doubtful: set[int]
    ) -> None:
        self.copy = copy
        self.marks = marks
        self.british = british
        self.doubtful = doubtful
        self.has_guillemets = any(mark.group == "guillemet" and mark.partner is not None for mark in marks)
        self.alone = [index for index, mark in enumerate(marks) if self._is_alone(mark)]
        self.places: list[_Place] = []
        first = 0
        for paragraph in paragraphs:
            self.places.append(_Place(paragraph, first, first + len(paragraph.places)))
            first += len(paragraph.places)

    def _is_alone(self, mark: Mark) -> bool:
        if mark.level == "single" and not self.british:
            return False  # see _mark_inner
        if mark.group == "guillemet" and not self.has_guillemets:
            return False  # an arrow, or a bullet: « and » quote nothing here
        if mark.role == "reopen":
            assert mark.partner is not None
            opening = self.marks[mark.partner]
            return mark.continued is None and opening.continued is not None and opening.partner is None
        return mark.role in ("open", "close") and mark.partner is None and mark.continued is None

    def is_wholesale(self) -> bool:
        """Whether the article closes (next to) nothing that it opens, or the reverse; says so at the first mark."""
        if len(self.alone) < _MANY:
            return False
        index = self.alone[0]
        mark = self.marks[index]
        opening = sum(one.role == "open" and one.level == mark.level for one in self.marks)
        closing = sum(one.role == "close" and one.level == mark.level for one in self.marks)
        fewer, more = sorted((opening, closing))
        if fewer and (len(self.alone) < _VERY_MANY or 10 * fewer > more):
            return False
        self._set(index, Slip("never-closed" if opening > closing else "never-opened", mark.span.start))
        return True

    def mark_all(self) -> None:
        """Gives each mark its slip, one by one."""
        alone = set(self.alone)
        for number, place in enumerate(self.places):
            for index in range(place.first, place.last):
                if index in alone:
                    self._mark(index, number, alone)
        if self.british:
            return
        for place in self.places:
            # An inner mark that is amiss where an outer one is as well has most likely suffered the same mistake.
            if all(self.marks[index].slip is None for index in range(place.first, place.last)):
                self._mark_inner(place)

    def _set(self, index: int, slip: Slip) -> None:
        self.marks[index] = msgspec.structs.replace(self.marks[index], slip=slip)

    def _mark(self, index: int, number: int, alone: set[int]) -> None:
        mark, place = self.marks[index], self.places[number]
        if mark.role == "close" and mark.partner is not None:
            return  # the slip is at the mark that opens
        twin = self._twin(index, place)
        if twin is not None:
            if twin not in alone or twin > index:
                self._set(index, Slip("doubled", mark.span.start))
        elif mark.role == "close":
            self._set(index, self._unopened(index, place))
        else:
            across = self._across(index, number)
            if across is None:
                self._set(index, self._unclosed(index, place))
                return
            slip, closing = across
            self.marks[closing] = msgspec.structs.replace(self.marks[closing], partner=index)
            self.marks[index] = msgspec.structs.replace(mark, partner=closing, slip=slip)

    def _twin(self, index: int, place: _Place) -> int | None:
        """The mark of the same form that stands right beside a mark and does the same."""
        mark = self.marks[index]
        for other in (index - 1, index + 1):
            if place.first <= other < place.last:
                beside = self.marks[other]
                touches = mark.span.start in (beside.span.end, beside.span.start - len(mark.form))
                if touches and beside.form == mark.form and beside.role == mark.role:
                    return other
        return None

    def _across(self, index: int, number: int) -> tuple[Slip, int] | None:
        """The closing mark in a later paragraph, where none between opens with one, and what to say of it."""
        place = self.places[number]
        after = bisect_right(self.alone, index)
        if after == len(self.alone) or self.alone[after] < place.last:
            return None
        closing = self.alone[after]
        there = number + 1
        while self.places[there].last <= closing:
            there += 1
        following = self.places[there]
        distance = following.paragraph.number - place.paragraph.number
        mark, end = self.marks[index], self.marks[closing]
        if end.role != "close" or end.group != mark.group or place.paragraph.number < 0 or not 0 < distance <= _PASSAGE:
            return None
        span, last = place.paragraph.element.span, following.paragraph.element.span
        is_last_word = not self.copy[end.span.end : last.end].strip()
        next_start = _SPACE.match(self.copy, span.end)
        assert next_start is not None
        ends = _SENTENCE_END.search(self.copy, max(span.start, span.end - 8), span.end) is not None
        if distance > 1:
            # A passage of several paragraphs, with marks at its beginning and its end only.
            whole = is_last_word and ends and mark.span.start == span.start
            return (Slip("across", next_start.end()), closing) if whole else None
        if closing != following.first:
            return None
        if ends and is_last_word and _is_credit(self.copy[last.start : end.span.start]):
            return Slip("across", span.end), closing
        return Slip("across", last.start, certain=ends), closing

    def _unclosed(self, index: int, place: _Place) -> Slip:
        opening = self.marks[index].span
        limit = place.paragraph.element.span.end
        before_quotation = False
        for other in range(index + 1, place.last):
            mark = self.marks[other]
            if mark.role == "close" and mark.partner is None and self.copy[mark.span.start - 1] in ".,!?…":
                return Slip("unclosed", mark.span.start)  # a mark of the inner level, where one of the outer belongs
            if mark.role == "open" and mark.inside != index:
                limit, before_quotation = mark.span.start, True
                break
        end = place_of_close(self.copy, opening, limit, before_quotation=before_quotation)
        return Slip("unclosed", end, index not in self.doubtful)

    def _unopened(self, index: int, place: _Place, within: int | None = None) -> Slip:
        """Slip of a closing mark; ``within``: the mark that opened the quotation around it, if it is an inner one."""
        mark = self.marks[index]
        start = place.paragraph.element.span.start if within is None else self.marks[within].span.end
        after_quotation = False
        for other in range(index - 1, place.first - 1 if within is None else within, -1):
            if self.marks[other].role == "close" and self.marks[other].level == mark.level:
                start, after_quotation = self.marks[other].span.end, True
                break
        if after_quotation and is_attribution(self.copy, start, mark.span.start):
            return Slip("surplus", mark.span.start)
        return Slip("unopened", place_of_open(self.copy, mark.span, start, after_quotation=after_quotation))

    def _mark_inner(self, place: _Place) -> None:
        """Gives single marks without partner, inside a quotation in double ones, their slips.

        Only those that can be no apostrophe: ‘, a straight one after a comma or colon, and a closing one after
        a stop.
        """
        for index in range(place.first, place.last):
            mark = self.marks[index]
            if mark.level != "single" or mark.partner is not None or mark.inside is None:
                continue
            outer = self.marks[mark.inside]
            if outer.partner is None or outer.level == "single":
                continue
            before = self.copy[mark.span.start - 2 : mark.span.start]
            if mark.role == "open" and (mark.form == "‘" or before in (", ", ": ")):
                limit = min(self.marks[outer.partner].span.start, place.paragraph.element.span.end)
                self._set(index, Slip("unclosed", place_of_close(self.copy, mark.span, limit)))
            elif mark.role == "close" and before[1:] in (".", ",", "!", "?", "…"):
                self._set(index, self._unopened(index, place, within=mark.inside))
