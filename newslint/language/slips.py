"""What is wrong with the marks that have no partner: one slip for each mistake."""

from __future__ import annotations

import msgspec

from newslint.language.marks import Mark, Slip
from newslint.language.missing import place_of_close, place_of_open
from newslint.language.scanning import MarkedParagraph
from newslint.language.speech import is_attribution
from newslint.late_patterns import late_pattern

_MANY = 3
"""Marks without partner from which on an article that closes nothing, or opens nothing, gets one finding."""

_PULL_QUOTE_CREDIT = 90
"""Characters that the attribution line below a pull-quote has at most."""

_SENTENCE_END = late_pattern(r"[.?!…][\"”’')\]]*\s*\Z")


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
    alone = {index for index, mark in enumerate(marks) if _is_alone(mark, marks, british)}
    if _is_wholesale(marks, alone):
        return
    first = 0
    places = []
    for paragraph in paragraphs:
        places.append(_Place(paragraph, first, first + len(paragraph.places)))
        first += len(paragraph.places)
    for number, place in enumerate(places):
        following = places[number + 1] if number + 1 < len(places) else None
        for index in range(place.first, place.last):
            if index in alone:
                _mark_slip(copy, marks, index, place, following, alone, certain=index not in doubtful)
    for place in places:
        # An inner mark that is amiss where an outer one is as well has most likely suffered the same mistake.
        if not british and all(marks[index].slip is None for index in range(place.first, place.last)):
            _mark_inner_slips(copy, marks, place)


def _is_alone(mark: Mark, marks: list[Mark], british: bool) -> bool:
    if mark.level == "single" and not british:
        return False  # see _mark_inner_slips
    if mark.role == "reopen":
        assert mark.partner is not None
        return mark.continued is None and marks[mark.partner].partner is None
    return mark.role in ("open", "close") and mark.partner is None and mark.continued is None


def _is_wholesale(marks: list[Mark], alone: set[int]) -> bool:
    """Whether an article closes nothing that it opens, or the reverse; says so at the first mark."""
    if len(alone) < _MANY:
        return False
    level = marks[min(alone)].level
    roles = {mark.role for mark in marks if mark.level == level} & {"open", "close"}
    if len(roles) != 1:
        return False
    index = min(alone)
    slip = Slip("never-closed" if roles == {"open"} else "never-opened", marks[index].span.start)
    marks[index] = msgspec.structs.replace(marks[index], slip=slip)
    return True


def _mark_slip(
    copy: str,
    marks: list[Mark],
    index: int,
    place: _Place,
    following: _Place | None,
    alone: set[int],
    *,
    certain: bool,
) -> None:
    replace = msgspec.structs.replace
    mark = marks[index]
    if mark.slip is not None or (mark.role == "close" and mark.partner is not None):
        return
    twin = _twin(marks, index, place)
    if twin is not None:
        if twin not in alone or twin > index:
            marks[index] = replace(mark, slip=Slip("doubled", mark.span.start))
    elif mark.role == "close":
        marks[index] = replace(mark, slip=_unopened(copy, marks, index, place))
    else:
        across = _across(copy, marks, index, place, following, alone)
        if across is None:
            marks[index] = replace(mark, slip=_unclosed(copy, marks, index, place, certain))
            return
        slip, closing = across
        marks[closing] = replace(marks[closing], partner=index)
        marks[index] = replace(mark, slip=slip, partner=closing)


def _mark_inner_slips(copy: str, marks: list[Mark], place: _Place) -> None:
    """Gives single marks without partner, inside a quotation in double ones, their slips.

    Only those that can be no apostrophe: ‘, a straight one after a comma or colon, and a closing one after
    a stop.
    """
    for index in range(place.first, place.last):
        mark = marks[index]
        if mark.level != "single" or mark.partner is not None or mark.inside is None:
            continue
        outer = marks[mark.inside]
        if outer.partner is None or outer.level == "single":
            continue
        closing = marks[outer.partner].span.start
        if mark.role == "open" and (mark.form == "‘" or copy[mark.span.start - 2 : mark.span.start] in (", ", ": ")):
            limit = min(closing, place.paragraph.element.span.end)
            if closing < mark.span.end:
                continue
            slip = Slip("unclosed", place_of_close(copy, mark.span, limit))
        elif mark.role == "close" and copy[mark.span.start - 1] in ".,!?…":
            slip = _unopened(copy, marks, index, place, within=mark.inside)
        else:
            continue
        marks[index] = msgspec.structs.replace(mark, slip=slip)


def _twin(marks: list[Mark], index: int, place: _Place) -> int | None:
    """The mark of the same form that stands right beside a mark and does the same."""
    mark = marks[index]
    for other in (index - 1, index + 1):
        if place.first <= other < place.last:
            beside = marks[other]
            touches = beside.span.end == mark.span.start or mark.span.end == beside.span.start
            if touches and beside.form == mark.form and beside.role == mark.role:
                return other
    return None


def _across(
    copy: str, marks: list[Mark], index: int, place: _Place, following: _Place | None, alone: set[int]
) -> tuple[Slip, int] | None:
    """The closing mark in the next paragraph, where that one opens with none, and what to say of it."""
    if following is None or following.first not in alone or place.paragraph.number < 0:
        return None
    closing = following.first
    if marks[closing].role != "close" or marks[closing].group != marks[index].group:
        return None
    if following.paragraph.number != place.paragraph.number + 1 or any(
        other in alone and marks[other].role == "open" for other in range(index + 1, place.last)
    ):
        return None
    span, after = place.paragraph.element.span, following.paragraph.element.span
    words = copy[after.start : marks[closing].span.start]
    ends = _SENTENCE_END.search(copy, max(span.start, span.end - 8), span.end) is not None
    if ends and len(words) <= _PULL_QUOTE_CREDIT and not copy[marks[closing].span.end : after.end].strip():
        return Slip("across", span.end), closing
    return Slip("across", after.start, certain=ends), closing


def _unclosed(copy: str, marks: list[Mark], index: int, place: _Place, certain: bool) -> Slip:
    limit = place.paragraph.element.span.end
    for other in range(index + 1, place.last):
        mark = marks[other]
        if mark.role == "close" and mark.partner is None and copy[mark.span.start - 1] in ".,!?…":
            return Slip("unclosed", mark.span.start)  # a mark of the inner level, where one of the outer belongs
        if mark.role == "open" and mark.inside != index:
            limit = mark.span.start
            break
    return Slip("unclosed", place_of_close(copy, marks[index].span, limit), certain)


def _unopened(copy: str, marks: list[Mark], index: int, place: _Place, within: int | None = None) -> Slip:
    """Slip of a closing mark; ``within``: the mark that opened the quotation around it, if it is an inner one."""
    mark = marks[index]
    start = place.paragraph.element.span.start if within is None else marks[within].span.end
    after_quotation = False
    for other in range(index - 1, place.first - 1 if within is None else within, -1):
        if marks[other].role == "close" and marks[other].level == mark.level:
            start, after_quotation = marks[other].span.end, True
            break
    if after_quotation and is_attribution(copy, start, mark.span.start):
        return Slip("surplus", mark.span.start)
    return Slip("unopened", place_of_open(copy, mark.span, start, after_quotation=after_quotation))
