"""consistency/variant"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Edit, Example, Finding, Fix, Meta, Rule, RuleOptions, Span
from newslint_consistency.capitals import find_capitals
from newslint_consistency.hyphens import find_hyphens
from newslint_consistency.listed import find_listed, listed_variants
from newslint_consistency.numerals import (
    find_clock_times,
    find_decades,
    find_dollars,
    find_months,
    find_numbers,
    find_percentages,
)
from newslint_consistency.occurrences import Occurrence, Reading, Variants
from newslint_consistency.points import find_points
from newslint_consistency.titles import find_titles

_AROUND = 24


class Variant(Rule):
    """One word stands in two forms in the same story: U.S. and US, e-mail and email, 5 percent and 5%.

    Why: a reader who meets two spellings wonders whether two things are meant, and sees that nobody read the story as
    a whole.

    Do: choose one form, the desk's if it has one, and write it throughout.

    Noticed are abbreviations with and without points, words with and without a hyphen, the spellings of a list (and
    those that the desk adds), percent and %, forms of clock times, months, decades and titles, and a number that
    stands before the same noun in figures and in letters. Other people's words are left alone. There is one finding
    for each word, on the rarer form; where both are equally frequent, on the later one.
    """

    id = "consistency/variant"
    languages = frozenset({"en"})

    class Options(RuleOptions, frozen=True):
        """What counts."""

        except_headlines: Annotated[
            bool,
            Meta(
                description="Let headlines, kickers, standfirsts and subheadings have forms of their own: "
                "abbreviations without points, figures, percent signs."
            ),
        ] = True
        variants: Annotated[
            tuple[tuple[str, ...], ...],
            Meta(description='Sets of forms to notice besides: [["Derry", "Londonderry"]].'),
        ] = ()
        allow: Annotated[
            tuple[str, ...], Meta(description="Forms that may stand beside others: they are not counted.")
        ] = ()

    options: Options

    flagged = [
        Example(
            text="Aid talks stall\n\nThe U.S. offer stands, and U.S. officials said so. The US side will wait.",
            words="US",
            becomes="Aid talks stall\n\nThe U.S. offer stands, and U.S. officials said so. The U.S. side will wait.",
        ),
        Example(
            text="Aid talks stall\n\nThe US offer stands. US officials will wait. Mayors wrote to the U.S.",
            words="U.S.",
            becomes="Aid talks stall\n\nThe US offer stands. US officials will wait. Mayors wrote to the US.",
        ),
        Example(
            text="Aid talks stall\n\nThe U.S. offer stands, a U.S. envoy said. Mayors wrote to the US.",
            words="US",
            becomes="Aid talks stall\n\nThe U.S. offer stands, a U.S. envoy said. Mayors wrote to the U.S.",
        ),
        Example(
            text="Aid talks stall\n\nThe clerk sent an e-mail. Email is slow, and he sent no other email.",
            words="e-mail",
            becomes="Aid talks stall\n\nThe clerk sent an email. Email is slow, and he sent no other email.",
        ),
        Example(
            text="Aid talks stall\n\nE-mails were lost, the clerk wrote in an e-mail. He emailed twice.",
            words="emailed",
            becomes="Aid talks stall\n\nE-mails were lost, the clerk wrote in an e-mail. He e-mailed twice.",
        ),
        Example(
            text="Aid talks stall\n\nThe Group of 20 met on Monday. The G-20 will meet again, a G-20 envoy said.",
            words="Group of 20",
        ),
        Example(text="Aid talks stall\n\nThe G-20 met on Monday. The G20 will meet again.", words="G20"),
        Example(
            text="Aid talks stall\n\nThe adviser left. Advisors come and go, and the next adviser is chosen.",
            words="Advisors",
            becomes="Aid talks stall\n\nThe adviser left. Advisers come and go, and the next adviser is chosen.",
        ),
        Example(
            text="Aid talks stall\n\nIt rose 5 percent in May, 6 percent in June and 7% in July.",
            words="7%",
            becomes="Aid talks stall\n\nIt rose 5 percent in May, 6 percent in June and 7 percent in July.",
        ),
        Example(
            text="Aid talks stall\n\nDoors open at 5 pm. The play begins at 7 p.m. and ends at 9 p.m.",
            words="pm",
            becomes="Aid talks stall\n\nDoors open at 5 p.m. The play begins at 7 p.m. and ends at 9 p.m.",
        ),
        Example(
            text="Aid talks stall\n\nIt opened on Feb. 3, closed on Nov. 4 and will open on January 5 of next year.",
            words="January",
            becomes="Aid talks stall\n\nIt opened on Feb. 3, closed on Nov. 4 and will open on Jan. 5 of next year.",
        ),
        Example(
            text="Aid talks stall\n\nIn the 1970s it was poor. In the 1980s it was rich. In the 1990's it was gone.",
            words="1990's",
        ),
        Example(
            text="Aid talks stall\n\nThe panel has 12 members. Of the twelve members, three were present.",
            words="twelve",
            becomes="Aid talks stall\n\nThe panel has 12 members. Of the 12 members, three were present.",
        ),
        Example(
            text="Aid talks stall\n\nSen. Paula Marsh spoke first. Senator Lee Ames left before she was done.",
            words="Senator",
        ),
        "Aid talks stall\n\nThe website was down. The town has two web sites, and neither website was up.",
        "Aid talks stall\n\nCOVID-19 came in March. Most had Covid-19 by May, and COVID-19 tests ran out.",
        "Aid talks stall\n\nThe U.K. and the E.U. agreed. The UK will pay, and U.K. banks are glad.",
        Example(
            text="US aid talks stall\n\nThe U.S. offer stands, and U.S. officials said so.",
            words="US",
            options={"except-headlines": False},
        ),
        Example(
            text="Aid talks stall\n\nDerry is calm. Nobody in Londonderry was hurt, the mayor of Derry said.",
            words="Londonderry",
            options={"variants": [["Derry", "Londonderry"]]},
        ),
    ]
    accepted = [
        "US aid talks stall\n\nThe U.S. offer stands, and U.S. officials said so.",
        "Aid talks stall\n\nThe U.S. offer stands. “The US will pay,” Odom said.",
        "Aid talks stall\n\nThe U.S. offer stands. The board flew with US Airways. Signs said TELL US MORE.",
        "Aid talks stall\n\nHe lives in Albany, N.Y. Write to 12 Oak St., Albany, NY 12207.",
        "Aid talks stall\n\nThey want to re-form the band, and to reform the town. He will re-sign; she will resign.",
        "Aid talks stall\n\nIn May it may rain. In March they march.",
        "Aid talks stall\n\nThe Pompidou Centre is closed. The town center is open.",
        "Aid talks stall\n\nAdvisers left. An adviser stayed. Email is slow. He sent an email.",
        "Aid talks stall\n\nInternet lines are down. The internet is slow at the Wireless Internet Association.",
        "Aid talks stall\n\nThe Group of 20 (G-20) met on Monday. The G-20 will meet again.",
        "Aid talks stall\n\nFive members voted on May 5. The panel has five chairs, 5 miles apart, at 5 Oak St.",
        "Aid talks stall\n\nThe attacks of Sept. 11 came first. It rained on September 11 of that year.",
        "Aid talks stall\n\nSenator Marsh spoke first, said Sen. Lee Ames.",
        "Aid talks stall\n\nI am up at 5 a.m. each day. The FM and AM stations play at 6 a.m.",
        "Aid talks stall\n\nWrite to e-mail@example.com or see example.com/email. The email was lost.",
        Example(
            text="Aid talks stall\n\nThe adviser left. The advisor stayed.",
            options={"allow": ["advisor"]},
        ),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each word that stands in more than one form."""
        reading = Reading(article, with_headlines=not self.options.except_headlines)
        found = []
        taken: set[Span] = set()
        for variants in map(self._counted, _find(reading, self.options.variants)):
            places = {occurrence.place for occurrence in variants.occurrences}
            if len(variants.counts) > 1 and not places & taken:
                taken |= places
                found.append(variants)
        for variants in sorted(found, key=lambda variants: _minority(variants).place):
            yield self._finding(article, variants)

    def _counted(self, variants: Variants) -> Variants:
        allowed = self.options.allow
        return Variants(tuple(occurrence for occurrence in variants.occurrences if occurrence.form not in allowed))

    def _finding(self, article: Article, variants: Variants) -> Finding:
        occurrence = _minority(variants)
        counts = variants.counts
        form = _majority(variants)
        other = next(other for other in variants.occurrences if other.form == form)
        here, there = _word_at(article, occurrence.place), _word_at(article, other.place)
        again = f" and {_times(counts[occurrence.form] - 1)} more" if counts[occurrence.form] > 1 else ""
        rest = sum(counts.values()) - counts[form] - counts[occurrence.form]
        besides = f" (and other forms {_times(rest)})" if rest else ""
        message = (
            f"“{here}” here{again}, but “{there}” {_times(counts[form])}, first in “{_context(article, other.place)}”"
            f"{besides}: write one form throughout"
        )
        edits = tuple(
            Edit(place.place, place.spellings.get(form, form)) for place in variants.occurrences if place.form != form
        )
        return self.finding(_whole(article, occurrence.place), message, Fix(f"write “{there}” throughout", edits))


def _find(reading: Reading, own: tuple[tuple[str, ...], ...]) -> Iterator[Variants]:
    words = reading.article.vocabulary.in_lower_case
    yield from find_listed(reading, words, own) if own else ()
    yield from find_listed(reading, words, listed_variants())
    yield from find_points(reading, words)
    yield from find_hyphens(reading, words)
    yield from find_percentages(reading)
    yield from find_clock_times(reading, words)
    yield from find_months(reading, words)
    yield from find_dollars(reading, words)
    yield from find_capitals(reading, words)
    yield from find_decades(reading)
    yield from find_numbers(reading, words)
    yield from find_titles(reading, words)


def _majority(variants: Variants) -> str:
    """The form that occurs most often; of equally frequent ones the first."""
    return max(variants.counts, key=lambda form: variants.counts[form])


def _minority(variants: Variants) -> Occurrence:
    """The first occurrence of the rarest form; of equally frequent forms the one that comes last."""
    counts = variants.counts
    rarest = min(reversed(list(counts)), key=lambda form: counts[form])
    return next(occurrence for occurrence in variants.occurrences if occurrence.form == rarest)


def _whole(article: Article, place: Span) -> Span:
    """A place grown to the word, or the number with its sign, that it belongs to."""
    start, end = place.start, place.end
    while start > 0 and _belongs(article.copy, start - 1, start):
        start -= 1
    while end < len(article.copy) and article.copy[end].isalnum():
        end += 1
    if "." in article.copy[start:end] and article.copy[end : end + 1] == ".":
        end += 1  # the last point of an abbreviation that ends the sentence
    return Span(start, end)


def _belongs(copy: str, before: int, start: int) -> bool:
    return copy[before].isalnum() or (
        copy[before] in ".,:" and copy[before - 1 : before].isdigit() and copy[start].isalnum()
    )


def _word_at(article: Article, place: Span) -> str:
    return " ".join(article.text(_whole(article, place)).split())


def _context(article: Article, place: Span) -> str:
    """Some words around a place, so that it can be found."""
    element = article.element_at(place.start)
    span = element.span if element is not None else place
    start, end = max(span.start, place.start - _AROUND), min(span.end, place.end + _AROUND)
    before = article.copy[start : place.start]
    if start > span.start:
        before = before.partition(" ")[2]
    after = article.copy[place.end : end]
    if end < span.end:
        after = after.rpartition(" ")[0]
    return " ".join(f"{before}{article.text(place)}{after}".split()).strip('“”"').translate(str.maketrans('“”"', "‘’'"))


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
