"""The articles of the HTML report: the copy as read, and where the findings stand in it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newslint.article import Article
from newslint.elements import BODY_KINDS, Element
from newslint.reports import FileReport, Report, ReportedFinding
from newslint.segments import Segment
from newslint.source import SourceMap
from newslint.spans import Span

FORMULA_NAMES = {"flesch_kincaid_grade": "Flesch–Kincaid grade", "lix": "LIX"}
"""How hard a paragraph is, by the first formula that the article's language has."""

_BANDS = {"flesch_kincaid_grade": (8.0, 11.0, 14.0), "lix": (40.0, 50.0, 60.0)}
"""Up to the first limit a paragraph is easy, up to the last one hard, beyond very hard."""

BAND_NAMES = ("easy", "fair", "hard", "very hard")


class Difficulty(msgspec.Struct, frozen=True):
    """How hard a paragraph is to read. ``band`` counts from 0, easy, to 3, very hard."""

    score: float
    band: int
    words: int


class ReadCopy:
    """An article as newslint read it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._to_copy = _inverse(article.source_map)
        formulas = article.readability.formulas
        self.formula = next((formula for formula in FORMULA_NAMES if formula in formulas), None)

    @property
    def headline(self) -> str | None:
        """The headline on one line."""
        element = self.article.headline
        return " ".join(self.article.text(element).split()) if element else self.article.headline_text

    def place(self, finding: ReportedFinding) -> Span | None:
        """Where a finding stands in the copy; None where its words are not there (a field of the front matter)."""
        place = Span(finding.start.offset, finding.end.offset)
        segments = self._to_copy.segments
        if segments and not (segments[0].copy.start <= place.start and place.end <= segments[-1].copy.end):
            return None
        span = self._to_copy.to_source(place)
        words = finding.excerpt.text[finding.excerpt.start : finding.excerpt.end].split()
        there = self.article.copy[span.start : span.end].split()
        return span if words == there[: len(words)] else None

    def difficulty(self, part: Element) -> Difficulty | None:
        """How hard a paragraph is; None for other parts, and in languages without a formula."""
        if self.formula is None or part.kind not in BODY_KINDS:
            return None
        measure = self.article.readability.of(part)
        if not measure.words:
            return None
        score = measure.score(self.formula)
        return Difficulty(score, sum(score > limit for limit in _BANDS[self.formula]), measure.words)


class ReadFile:
    """The articles of a file, mostly one, and in which of them each finding stands.

    ``places`` has an entry for each finding of the report, None for one that stands in no copy.
    """

    def __init__(self, file: FileReport, articles: Sequence[Article]) -> None:
        self.file = file
        self.copies = [ReadCopy(article) for article in articles]
        self.places = [self._place(finding) for finding in file.findings]

    def _place(self, finding: ReportedFinding) -> tuple[ReadCopy, Span] | None:
        for copy in self.copies:
            span = copy.place(finding)
            if span is not None:
                return copy, span
        return None


def read_file(report: Report, file: FileReport) -> ReadFile:
    """The articles of a file's report as newslint read them; none where they are not at hand."""
    return ReadFile(file, report.sources.articles(file.path))


def _inverse(source_map: SourceMap) -> SourceMap:
    """The way back: spans of the source to spans of the copy."""
    segments = [Segment(segment.source, segment.copy) for segment in source_map.segments]
    return SourceMap(sorted(segments, key=lambda segment: segment.copy))
