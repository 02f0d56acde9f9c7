"""Crosses where a figure belongs: $XX million, XX percent, XX/XX/XXXX; and XXX where a name does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from newslint import Span, late_pattern

_FIGURE = r"(?:percent|per\scent|%|million|billion|trillion|thousand)"
_COUNTED = (
    r"(?:hundred|years?|months?|weeks?|days?|hours?|minutes?|people|residents|students|voters|votes|employees|workers"
    r"|children|men|women|miles|acres|feet|points|dollars|euros|pounds|a\.m\.|p\.m\.|[ap]m)"
)
_CROSSES = late_pattern(
    rf"(?P<money>[$£€](?:XX+|X{{1,3}}(?:[,.]X{{1,3}})+)(?:\s?{_FIGURE})?(?!\w))"
    r"|(?<![\w$£€.,:/’'“‘\"-])(?:"
    r"(?P<number>XX?/XX?/XX(?:XX)?|xx?/xx?/xx(?:xx)?|XX?:XX|X{1,3}(?:,XXX)+)(?![\w/-])"
    rf"|(?P<counted>XX{{1,4}}(?:\s?{_FIGURE}|(?=\s{_COUNTED}(?!\w))|-(?:year|month|week|day|hour|mile|member|point)(?:-[a-z]+)?)(?!\w))"
    r"|(?P<bare>XX+)(?!\w|[’'.]\w|[-–/@…”:]|\.\.))"
)
_AGE_BEFORE = late_pattern(r"[A-Za-z]{2},\s$")
# After a word with a capital X is ten: Super Bowl XXX. Titles and words that begin a sentence do not count.
_ROMAN_BEFORE = late_pattern(
    r"\b(?!(?:Mayor|Gov|Sen|Rep|Dr|Mr|Ms|Mrs|Officer|President|Judge|Some|The|About|Nearly|Only|In|At|On|Of|A|An)\b)"
    r"[A-Z][\w’'-]*\.?\s$"
)
_ROMAN_AFTER = late_pattern(
    r"\s(?:Olympi\w+|Corps|[Cc]hromosom\w+|century|Army|Legion|Congress|Winter|Summer|and\s[IVXL]+\b)"
)
_OTHER_MEANING = late_pattern(
    r"(?i)\b(?:rat(?:ed|ing)|porn\w*|adult|sex\w*|erotic\w*|hard-?core|films?|movies?|kiss\w*|xoxo|love|beers?|lager|brew\w*|ale"
    r"|pints?|cans?|stubby|gold|castlemaine|moonshine|tequila|sizes?|roman|numerals?|chess|domains?|chapters?|sections?|appendix|parts?|volumes?|books?|psalms?)\b"
)
_PAGE = late_pattern(r"\b(?:[Pp]age|PAGE)\s[A-Z]?0{1,3}(?!\w|[.:-]\d)")


def crosses_finder(copy: str) -> Callable[[Span], Iterator[Span]] | None:
    """What finds crosses for copy to come at a span of a copy; None where it is not worth looking."""
    signs = ("XX", "X.X", "X,X", "X/X", "X:X", "xx/", "age 0", "age A0", "PAGE 0")
    return partial(_find, copy) if any(sign in copy for sign in signs) else None


def _find(copy: str, place: Span) -> Iterator[Span]:
    for match in _CROSSES.finditer(copy, place.start, place.end):
        if match["bare"] is not None:
            gap = _is_gap(copy, match, place)
        elif match["counted"] is not None:
            gap = not _ROMAN_BEFORE.search(copy, max(place.start, match.start() - 30), match.start())
        else:
            gap = True
        if gap:
            yield Span(*match.span())
    for match in _PAGE.finditer(copy, place.start, place.end):
        yield Span(*match.span())


def _is_gap(copy: str, match: re.Match[str], place: Span) -> bool:
    """Whether crosses without a figure's sign or unit stand for an age or a name, and for nothing else."""
    start, end = match.span()
    before, after = copy[max(place.start, start - 60) : start], copy[end : min(place.end, end + 60)]
    if _AGE_BEFORE.search(before) and after.startswith(","):
        return True
    return (
        end - start > 2
        and not _ROMAN_BEFORE.search(before)
        and not _ROMAN_AFTER.match(after)
        and not _OTHER_MEANING.search(before + match[0] + after)
    )
