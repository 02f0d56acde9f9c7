"""Numbers, percentages, times and dates that are written in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Span, late_pattern
from newslint_consistency.occurrences import Occurrence, Reading, Variants, variants

# Digits are written as [0-9] where a pattern begins: the search for them is several times as fast as that for \d.
_PERCENT = r"[0-9](?<![\w.$€£]\d)[\d,]*+(?:\.\d+)?(?P<percent>[  ]?%| percent\b| per cent\b)(?![\w%])"

_CLOCK = r"[0-9](?<![\w.]\d)\d?(?::\d\d)?(?P<space>[  ]?)(?P<half>[ap]\.m\.|[ap]m\b|[AP]M\b|[AP]\.M\.)(?!\w)"
_JOINED_CLOCK = late_pattern(r"[0-9](?:[ap]m|[AP]M)")

_MONTHS = {
    "Jan.": "January",
    "Feb.": "February",
    "Aug.": "August",
    "Sept.": "September",
    "Oct.": "October",
    "Nov.": "November",
    "Dec.": "December",
}
_LONG = {long: short for short, long in _MONTHS.items()}
_SHORT_WORDS = frozenset(short[:-1].lower() for short in _MONTHS)
_LONG_WORDS = frozenset(long.lower() for long in _LONG)
_MONTH_AND_DAY = rf"\b(?P<month>{'|'.join(map(re.escape, (*_MONTHS, *_LONG)))})[  ]\d{{1,2}}(?![\d:]|(?:st|nd|rd|th)\b)"
_DATE_LINE = 30
"""Characters besides month and day in a line that holds the page's date and nothing else."""

_SHORT_MONTHS, _LONG_MONTHS = "Jan. 1", "January 1"

_DECADE = r"(?<![\w'’])(?:1[6-9]|20)\d0(?P<ending>s|['’]s)\b"

_LETTERS = """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty
"""
_WORDS = {word: str(number) for number, word in enumerate(_LETTERS.split(), start=2)}
_NUMBER_AND_NOUN = (
    r"(?<![\w.,$€£#/:–-])(?P<number>\d++|[a-z]++)(?![\d.,:/–-])[  ](?P<noun>[a-z]{3,})\b"
    r"(?! (?:old|of age|and a half)\b)"
)
_BEFORE_A_FIGURE = (
    r"(?:\b(?:No|Nos|Nov|Dec|Oct|Sept|Aug|Feb|Jan|Rep|p|pp|vs|v)\.|\b(?:March|April|May|June|July|January|February|August|September|"
    r"October|November|December|Route|Highway|Interstate|Page|Channel|Room|Level|Type|Grade|Chapter|Proposition|District|Ward|"
    r"Precinct|Title|Phase|Season|Week|Day|Round|Game|Part|Section|Act|Apollo|iPhone|age|aged|or|to|and|by|point))\s\Z"
)
# With these a desk may write figures although it spells small numbers out, or the reverse.
_UNITS = """
    percent percentage per points point feet foot inches miles mile meters degrees years year months days weeks hours
    minutes seconds million billion trillion times votes pounds ounces acres cents dollars and for from the with who
    that were was are have has had more other
"""
_NO_NOUNS = frozenset(_UNITS.split())


def find_percentages(reading: Reading) -> Iterator[Variants]:
    """ "5 percent" and "5%"."""
    if "%" not in reading.copy or "per" not in reading.copy:
        return
    occurrences = []
    for match in reading.find(_PERCENT):
        form = "%" if match["percent"].endswith("%") else match["percent"]
        occurrences.append(Occurrence(form, Span(*match.span("percent"))))
    yield from variants(occurrences)


_DOLLARS = (
    r"\$\d(?:[\d,.]*\d)?(?: (?:million|billion|trillion)\b)?"
    r"|[0-9](?<![\w.,$]\d)(?:[\d,.]*+\d)?+(?: (?:million|billion|trillion))?+ dollars\b"
)
_DOLLAR_SIGN, _DOLLAR_WORD = "$5", "5 dollars"


def find_dollars(reading: Reading, words: frozenset[str]) -> Iterator[Variants]:
    """ "$5 million" and "5 million dollars"."""
    if "dollars" not in words or "$" not in reading.copy:
        return
    occurrences = []
    for match in reading.find(_DOLLARS):
        text = match[0]
        if text.startswith("$"):
            occurrences.append(Occurrence(_DOLLAR_SIGN, Span(*match.span()), {_DOLLAR_WORD: f"{text[1:]} dollars"}))
        else:
            sum_of_money = text.removesuffix(" dollars")
            occurrences.append(Occurrence(_DOLLAR_WORD, Span(*match.span()), {_DOLLAR_SIGN: f"${sum_of_money}"}))
    yield from variants(occurrences)


def find_clock_times(reading: Reading, words: frozenset[str]) -> Iterator[Variants]:
    """ "5 p.m.", "5 pm" and "5 PM"."""
    plain = not words.isdisjoint(("am", "pm")) or _JOINED_CLOCK.search(reading.copy) is not None
    if not plain and "P.M." not in reading.copy and "A.M." not in reading.copy:
        return
    occurrences = []
    for match in reading.find(_CLOCK):
        half = match["half"]
        form = _clock_form(half)
        place = Span(*match.span("half"))
        first = half[0]
        spellings = {
            "p.m.": f"{first.lower()}.m.",
            "pm": f"{first.lower()}m",
            "PM": f"{first.upper()}M",
            "P.M.": f"{first.upper()}.M.",
        }
        # Where a sentence ends with the time, one point is enough.
        if half.endswith(".") and reading.ends_sentence(place.end):
            place = Span(place.start, place.end - 1)
            spellings = {form: spelling.removesuffix(".") for form, spelling in spellings.items()}
        elif reading.copy[place.end : place.end + 1] == "." and reading.ends_sentence(place.end + 1):
            spellings = {form: spelling.removesuffix(".") for form, spelling in spellings.items()}
        occurrences.append(Occurrence(form, place, spellings))
    yield from variants(occurrences)


def _clock_form(half: str) -> str:
    """The form of a half of the day, as it is in the afternoon."""
    return half.replace("a", "p").replace("A", "P")


def find_months(reading: Reading, words: frozenset[str]) -> Iterator[Variants]:
    """ "Jan. 5" and "February 6"."""
    if words.isdisjoint(_SHORT_WORDS) or words.isdisjoint(_LONG_WORDS):
        return
    occurrences = []
    for match in reading.find(_MONTH_AND_DAY):
        month = match["month"]
        if _is_a_name_or_stands_alone(reading, match):
            continue
        form = _SHORT_MONTHS if month in _MONTHS else _LONG_MONTHS
        short, long = (month, _MONTHS[month]) if month in _MONTHS else (_LONG[month], month)
        spellings = {_SHORT_MONTHS: short, _LONG_MONTHS: long}
        occurrences.append(Occurrence(form, Span(*match.span("month")), spellings))
    yield from variants(occurrences)


def _is_a_name_or_stands_alone(reading: Reading, match: re.Match[str]) -> bool:
    """Whether a date is Sept. 11, the attacks, or the date of the page, in a line of its own."""
    element = reading.article.element_at(match.start())
    alone = element is not None and len(element.span) - len(match[0]) < _DATE_LINE
    return alone or (match[0].startswith("Sept") and match[0].endswith(" 11"))


def find_decades(reading: Reading) -> Iterator[Variants]:
    """ "the 1990s" and "the 1990's"."""
    if "0's" not in reading.copy and "0’s" not in reading.copy:
        return
    occurrences = []
    for match in reading.find(_DECADE):
        form = match["ending"].replace("’", "'")
        occurrences.append(Occurrence(form, Span(*match.span("ending"))))
    yield from variants(occurrences)


def find_numbers(reading: Reading, words: frozenset[str]) -> Iterator[Variants]:
    """The same number with the same noun in figures and in letters: "12 members" and "twelve members"."""
    numbers = [
        number for word, figure in _WORDS.items() if word in words and figure in words for number in (word, figure)
    ]
    if not numbers:
        return
    counted: dict[tuple[str, str], list[Occurrence]] = {}
    for match in reading.find(_NUMBER_AND_NOUN, numbers):
        number, noun = match["number"], match["noun"]
        if number not in numbers or noun in _NO_NOUNS:
            continue
        if re.search(_BEFORE_A_FIGURE, reading.copy[max(0, match.start() - 14) : match.start()]):
            continue
        value = _WORDS.get(number, number)
        counted.setdefault((value, noun), []).append(Occurrence(number, Span(*match.span("number"))))
    for occurrences in counted.values():
        yield from variants(occurrences)
