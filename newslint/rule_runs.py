"""Running rules on an article: each guarded, and what it gives judged by the settings and the article's notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from newslint.article import Article
from newslint.failures import described
from newslint.findings import Finding, Fix, Severity
from newslint.notes import Note
from newslint.plugins import Registry
from newslint.profiling import timing
from newslint.reports import RunError
from newslint.rules import NoteRule, Rule, UnavailableError
from newslint.settings import Settings
from newslint.spans import Span
from newslint.suppressions import Settled, settle
from newslint.workspace import Desk

if TYPE_CHECKING:
    from newslint.stylebook.checking import RousedEntry


class Outcome(NamedTuple):
    """What the rules gave on one article, parted by its notes; findings on the notes themselves; errors."""

    settled: Settled
    on_notes: list[tuple[Finding, Note]]
    errors: list[RunError]


def run_rules(desk: Desk, article: Article, text: str, name: str) -> Outcome:
    """Runs the rules that are in force on an article of the file ``name``, whose text is ``text``."""
    findings: list[Finding] = []
    on_notes: list[tuple[Finding, Note]] = []
    errors: list[RunError] = []
    rules = list(_in_force(desk, article))
    for rule in rules:
        found, problem = run_rule(rule, article, name, desk.registry)
        findings += _wanted(found, rule, desk.settings, article)
        errors += [problem] if problem else []
    settled = settle(findings, article, text, desk)
    for rule in rules if settled.notes else ():
        if isinstance(rule, NoteRule):
            for note in settled.notes:
                found, problem = run_rule(_Review(rule, note), article, name, desk.registry)
                on_notes += ((finding, note) for finding in found)
                errors += [problem] if problem else []
    return Outcome(settled, on_notes, errors)


class _Review:
    """A rule on notes and one note: a rule for this note alone."""

    def __init__(self, rule: NoteRule, note: Note) -> None:
        self.id = rule.id
        self._rule = rule
        self._note = note

    def check(self, article: Article) -> Iterator[Finding]:
        """Yields the rule's findings on the note."""
        return self._rule.review(article, self._note)


def _in_force(desk: Desk, article: Article) -> Iterator[Rule | RousedEntry]:
    settings = desk.settings
    roused = desk.entries.roused(article) if desk.entries is not None else ()
    for rule in (*desk.alone, *roused):
        if settings.exempt and settings.exempting(rule.id, article.section, article.type):
            continue
        yield rule


def _wanted(
    found: Sequence[Finding], rule: Rule | RousedEntry, settings: Settings, article: Article
) -> Iterator[Finding]:
    """A rule's findings as the configuration wants them, which may say more of its parts than of the rule."""
    for finding in found:
        if finding.rule == rule.id:
            yield finding
            continue
        on = settings.parts.decision(finding.rule, rule.id).on
        if on and not settings.exempting(finding.rule, article.section, article.type):
            severity = settings.parts.severity(finding.rule, rule.id)
            yield finding if severity is None else msgspec.structs.replace(finding, severity=severity)


def run_rule(
    rule: Rule | RousedEntry | _Review, article: Article, path: str, registry: Registry
) -> tuple[list[Finding], RunError | None]:
    """A rule's findings on an article, and an error where it failed: then with what came before.

    The one place where rules run; the guard holds the iteration as well as the call.
    """
    findings: list[Finding] = []
    try:
        with timing(rule.id):
            for finding in rule.check(article):
                _check_finding(finding, rule, article)
                findings.append(finding)
    except UnavailableError as error:
        # Not this file's trouble: the same error from all files is one.
        return findings, RunError(None, "unavailable", f"{rule.id}: {error}; the other rules were run")
    except (Exception, SystemExit) as error:
        message = f"rule {rule.id} of {registry.owner_of(rule.id)} failed: {described(error)}; the other rules were run"
        return findings, RunError(path, "rule", message)
    return findings, None


def _check_finding(finding: object, rule: Rule | RousedEntry | _Review, article: Article) -> None:
    """Raises TypeError or ValueError for a finding that could not be reported, or would be by another name."""
    if not isinstance(finding, Finding):
        raise TypeError(f"it yielded {finding!r}, which is not a newslint.Finding")
    if finding.rule != rule.id and not finding.rule.startswith(f"{rule.id}/"):
        raise ValueError(f"it yielded a finding of another rule, {finding.rule}")
    if not isinstance(finding.severity, Severity):
        raise TypeError(f"it yielded a finding of the severity {finding.severity!r}, which is not a newslint.Severity")
    _check_span(finding.span, article, "a finding")
    if finding.fix is not None:
        _check_fix(finding.fix, article)


def _check_fix(fix: Fix, article: Article) -> None:
    end = 0
    for edit in sorted(fix.edits, key=lambda edit: edit.span):
        _check_span(edit.span, article, "a fix")
        if edit.span.start < end:
            raise ValueError(f"it yielded a fix whose edits overlap at {edit.span.start}")
        end = edit.span.end


def _check_span(span: Span, article: Article, what: str) -> None:
    if not 0 <= span.start <= span.end <= len(article.copy):
        raise ValueError(
            f"it yielded {what} at {span.start} to {span.end}, outside the copy (0 to {len(article.copy)})"
        )
