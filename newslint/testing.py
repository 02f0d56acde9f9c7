"""For authors of rules: articles from strings, and a rule's examples as tests.

In a plugin's test module::

    import pytest
    from newslint.testing import examples, run_example

    @pytest.mark.parametrize("example", list(examples(my_rules)), ids=str)
    def test_example(example):
        run_example(example)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

import msgspec

from newslint.article import Article
from newslint.conventions import Conventions, QuotationStyle
from newslint.conversion import converted
from newslint.findings import Finding, Fix
from newslint.notes import Note
from newslint.placing import apply_edits, place_edits
from newslint.readers.base import Reader, Source
from newslint.rules import Example, NoteRule, Rule


class RuleExample(msgspec.Struct, frozen=True):
    """One example of one rule, and whether the rule flags it."""

    rule: type[Rule]
    example: Example
    flagged: bool

    def __str__(self) -> str:
        verdict = "flags" if self.flagged else "accepts"
        return f"{self.rule.id}-{verdict}-{self.example.text[:40]!r}"


def article(
    text: str, *, format: str = "text", path: str | None = None, conventions: Conventions | None = None
) -> Article:
    """The article in a piece of text, read by the reader of the format."""
    return _reader(format).read(Source(text, path), conventions or Conventions())


def _reader(format: str) -> Reader:
    from newslint.readers import FIRST_PARTY_READERS

    return next(reader for reader in FIRST_PARTY_READERS if reader.name == format)


def examples(rules: Iterable[type[Rule]]) -> Iterator[RuleExample]:
    """All examples of some rules."""
    for rule in rules:
        for flagged, given in ((True, rule.flagged), (False, rule.accepted)):
            for example in given:
                whole = Example(text=example) if isinstance(example, str) else example
                yield RuleExample(rule, whole, flagged)


def findings_of(rule: type[Rule], example: Example) -> tuple[Article, list[Finding]]:
    """The article of an example, and the rule's findings on it."""
    conventions = Conventions(example.language, cast("QuotationStyle | None", example.quotation_style))
    options = converted(dict(example.options), rule.Options)
    parsed = article(example.text, format=example.format, path=example.path, conventions=conventions)
    made = rule(options)
    if isinstance(made, NoteRule):
        notes = _notes(parsed, example.text)
        return parsed, [finding for note in notes for finding in made.review(parsed, note)]
    return parsed, list(made.check(parsed))


def _notes(parsed: Article, text: str) -> Sequence[Note]:
    """The notes of an article on which all rules are run and find nothing."""
    from newslint.suppressions import settle
    from newslint.workspace import Workspace

    return settle((), parsed, text, Workspace(isolated=True).desk_for(None)).notes


def run_example(case: RuleExample) -> None:
    """Raises AssertionError where a rule does not do with an example what it says it does."""
    parsed, found = findings_of(case.rule, case.example)
    shown = [f"{parsed.text(finding.span)!r}: {finding.message}" for finding in found]
    if not case.flagged:
        assert not found, f"{case.rule.id} flags what it says it accepts: {shown}"
        return
    assert len(found) == 1, f"{case.rule.id} should give one finding, but gives {len(found)}: {shown}"
    finding = found[0]
    assert finding.rule == case.rule.id or finding.rule.startswith(f"{case.rule.id}/")
    if case.example.words is not None:
        assert parsed.text(finding.span) == case.example.words, f"the flagged words are {shown}"
    if case.example.becomes is not None:
        assert finding.fix is not None, f"no fix: {shown}"
        assert apply_fix(parsed, finding.fix, case.example.text) == case.example.becomes


def apply_fix(article: Article, fix: Fix, source: str) -> str:
    """The source text after a fix."""
    edits = place_edits(fix.edits, article.copy, article.source_map)
    assert edits is not None, "the fix would lose markup"
    return apply_edits(source, edits)
