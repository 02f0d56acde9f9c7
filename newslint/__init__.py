"""newslint reads news copy the way a copy desk does.

This is the public API, for plugins and for programs. What is not named here may change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Meta

from newslint.article import Article, Problem
from newslint.conventions import Conventions
from newslint.elements import Byline, Dateline, Element, Kind, Timestamp
from newslint.findings import Edit, Finding, Fix, Severity
from newslint.hookspecs import hookimpl
from newslint.late_patterns import late_pattern
from newslint.notes import Note
from newslint.readers.base import Reader, Source, UnreadableError
from newslint.rules import Example, NoteRule, Rule, RuleOptions, UnavailableError
from newslint.segments import Segment
from newslint.source import SourceMap
from newslint.spans import Span
from newslint.stylebooks import Stylebook

if TYPE_CHECKING:
    from newslint.anatomy.bylines import ParsedByline
    from newslint.anatomy.furniture_blocks import FurnitureBlock
    from newslint.config import ConfigError
    from newslint.language.attribution import Attribution
    from newslint.language.calendar import weekday_like
    from newslint.language.dates import DateMention
    from newslint.language.marks import Mark, Slip
    from newslint.language.people import Person
    from newslint.language.quotations import Quotation
    from newslint.language.syllables import in_dictionary
    from newslint.linter import Linter
    from newslint.reporters.base import Reporter
    from newslint.reports import FileReport, Report, ReportedFinding

__all__ = [
    "Article",
    "Attribution",
    "Byline",
    "ConfigError",
    "Conventions",
    "DateMention",
    "Dateline",
    "Edit",
    "Element",
    "Example",
    "FileReport",
    "Finding",
    "Fix",
    "FurnitureBlock",
    "Kind",
    "Linter",
    "Mark",
    "Meta",
    "Note",
    "NoteRule",
    "ParsedByline",
    "Person",
    "Problem",
    "Quotation",
    "Reader",
    "Report",
    "ReportedFinding",
    "Reporter",
    "Rule",
    "RuleOptions",
    "Segment",
    "Severity",
    "Slip",
    "Source",
    "SourceMap",
    "Span",
    "Stylebook",
    "Timestamp",
    "UnavailableError",
    "UnreadableError",
    "hookimpl",
    "in_dictionary",
    "late_pattern",
    "weekday_like",
]

__version__ = "0.1.0"

# Only programs that run the linter need these; a plugin that defines rules does not pay for them.
_LATE = {
    "FurnitureBlock": "newslint.anatomy.furniture_blocks",
    "ParsedByline": "newslint.anatomy.bylines",
    "Attribution": "newslint.language.attribution",
    "Person": "newslint.language.people",
    "Mark": "newslint.language.marks",
    "Quotation": "newslint.language.quotations",
    "Slip": "newslint.language.marks",
    "DateMention": "newslint.language.dates",
    "ConfigError": "newslint.config",
    "Linter": "newslint.linter",
    "Reporter": "newslint.reporters.base",
    "FileReport": "newslint.reports",
    "Report": "newslint.reports",
    "ReportedFinding": "newslint.reports",
    "in_dictionary": "newslint.language.syllables",
    "weekday_like": "newslint.language.calendar",
}


def __getattr__(name: str) -> Any:
    if name in _LATE:
        from importlib import import_module

        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
