"""An article of the HTML report: its copy as read, and where its findings stand in it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newslint.article import Article
from newslint.elements import BODY_KINDS, Element
from newslint.reports import FileReport, Report, ReportedFinding
from newslint.source import Segment, SourceMap
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
    """The article of a file's report, as newslint read it, with the findings placed in it."""

    def __init__(self, article: Article, findings: Sequence[ReportedFinding]) -> None:
        self.article = article
        self._to_copy = _inverse(article.source_map)
        formulas = article.readability.formulas
        self.formula = next((formula for formula in FORMULA_NAMES if formula in formulas), None)
        self.places = [self._place(finding) for finding in findings]

    @property
    def headline(self) -> str | None:
        """The headline on one line."""
        element = self.article.headline
        return " ".join(self.article.text(element).split()) if element else self.article.headline_text

    @property
    def desk(self) -> str | None:
        """The section that the article appears in."""
        return self.article.section

    @property
    def authors(self) -> tuple[str, ...]:
        """The names in the byline."""
        return self.article.byline.names if self.article.byline else ()

    def _place(self, finding: ReportedFinding) -> Span | None:
        """Where a finding stands in the copy; None where its words are not there (a field of the front matter)."""
        span = self._to_copy.to_source(Span(finding.start.offset, finding.end.offset))
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


def read_copy(report: Report, file: FileReport) -> ReadCopy | None:
    """The article of a file as newslint read it; None where it is not at hand."""
    article = report.sources.article(file.path)
    return None if article is None else ReadCopy(article, file.findings)


def _inverse(source_map: SourceMap) -> SourceMap:
    """The way back: spans of the source to spans of the copy."""
    segments = [Segment(segment.source, segment.copy) for segment in source_map.segments]
    return SourceMap(sorted(segments, key=lambda segment: segment.copy))
