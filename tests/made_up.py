"""A plugin file with made-up rules, so that tests of the core depend on no rule that ships."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Annotated

from newslint import (
    Article,
    Conventions,
    Edit,
    Element,
    Finding,
    Fix,
    Kind,
    Meta,
    Reader,
    Report,
    Reporter,
    Rule,
    RuleOptions,
    Severity,
    Source,
    Span,
    Stylebook,
    hookimpl,
)

__version__ = "7.1"


def _words(article: Article, pattern: str) -> Iterator[re.Match[str]]:
    for element in article.elements:
        yield from re.compile(pattern).finditer(article.copy, element.span.start, element.span.end)


class Very(Rule):
    """The word "very" stands in the story.

    Why: it says less than it seems to.

    Do: cut it.
    """

    id = "desk/very"
    severity = Severity.WARNING
    flagged = ["It was very late."]
    accepted = ["It was late."]

    class Options(RuleOptions):
        words: Annotated[tuple[str, ...], Meta(description="The words to flag.")] = ("very",)
        most: Annotated[int, Meta(ge=0, description="So many are accepted.")] = 0

    options: Options

    def check(self, article: Article) -> Iterator[Finding]:
        found = list(_words(article, rf"\b(?:{'|'.join(self.options.words)}) "))
        for match in found[self.options.most :]:
            fix = Fix("cut it", (Edit(Span(*match.span()), ""),), safe=True)
            yield self.finding(Span(match.start(), match.end() - 1), f"“{match[0].strip()}” says little: cut it", fix)


class Shouting(Rule):
    """An exclamation mark."""

    id = "desk/shouting"
    severity = Severity.ERROR

    def check(self, article: Article) -> Iterator[Finding]:
        for match in _words(article, "!"):
            span = Span(*match.span())
            yield self.finding(span, "the story shouts: end with a full point", Fix("calm down", (Edit(span, "."),)))


class Hush(Rule):
    """The word "hush"."""

    id = "desk/hush"
    severity = Severity.INFO
    on_by_default = False

    def check(self, article: Article) -> Iterator[Finding]:
        for match in _words(article, "hush"):
            yield self.finding(Span(*match.span()), "too quiet")


class Serial(Rule):
    """A comma before "and"."""

    id = "desk/style/serial"

    def check(self, article: Article) -> Iterator[Finding]:
        for match in _words(article, ", and"):
            yield self.finding(Span(*match.span()), "no comma here")


class Sehr(Rule):
    """The German word "sehr"."""

    id = "german/sehr"
    languages = frozenset({"de"})

    def check(self, article: Article) -> Iterator[Finding]:
        for match in _words(article, "sehr"):
            yield self.finding(Span(*match.span()), "weniger wäre mehr")


class Utilize(Rule):
    """The word "utilize"."""

    id = "house/utilize"

    def check(self, article: Article) -> Iterator[Finding]:
        for match in _words(article, "utilize"):
            yield self.finding(Span(*match.span()), "write “use”")


class LoudReader(Reader):
    """Reads files in capitals; line breaks are lost."""

    name = "loud"
    suffixes = (".loud",)

    def read(self, source: Source, conventions: Conventions) -> Article:
        copy = source.text.lower()
        return Article(copy, [Element(Kind.PARAGRAPH, Span(0, len(copy)))], path=source.path, format=self.name)


class CountReporter(Reporter):
    name = "count"
    description = "the number of findings"

    def render(self, report: Report, style: object) -> Iterator[str]:
        yield f"{len(report.findings)}\n"


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    return [Very, Shouting, Hush, Serial, Sehr]


@hookimpl
def newslint_readers() -> list[Reader]:
    return [LoudReader()]


@hookimpl
def newslint_reporters() -> list[Reporter]:
    return [CountReporter()]


@hookimpl
def newslint_stylebooks() -> list[Stylebook]:
    settings = {"severity": {"desk/very": "error"}, "rules": {"desk/very": {"most": 1}}}
    return [Stylebook(name="house", description="the house's own", settings=settings, rules=(Utilize,))]


@hookimpl
def newslint_run_started() -> None:
    _log("started")


@hookimpl
def newslint_run_finished() -> None:
    _log("finished")


def _log(what: str) -> None:
    if log := os.environ.get("MADE_UP_LOG"):
        with open(log, "a", encoding="utf-8") as out:
            out.write(f"{what} {os.getpid()}\n")
