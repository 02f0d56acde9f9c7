"""The HTML format: one file for an editor, with each article as read, its findings beside it, and charts.

The file holds all it needs: it opens from a mail attachment, without a network and without scripts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import resources

from newslint.reporters.base import Style
from newslint.reporters.html_article import file_section
from newslint.reporters.html_charts import charts
from newslint.reporters.html_copy import ReadFile, read_file
from newslint.reporters.html_overview import contents, explanation, failures, notices, title
from newslint.reporters.html_page import Markup, element
from newslint.reporters.html_rules import rules_section
from newslint.reports import FileReport, Report

MOST_ARTICLES = 200
"""Articles that are shown in full: those with the most findings. A browser should open the file in a moment."""


def render(report: Report, style: Style) -> Iterator[str]:  # noqa: ARG001  (style is for terminals)
    """Yields the page: counts, charts, what could not be checked, the articles, the rules."""
    shown = _shown(report)
    read = {file.path: read_file(report, file) for file in shown}
    yield _head()
    yield "<main>\n"
    yield element("header", *_opening(report, read)) + "\n"
    if errors := report.all_errors:
        yield failures(errors) + "\n"
    if report.notices:
        yield notices(report) + "\n"
    yield contents(report, read) + "\n"
    number = 1
    for index, file in enumerate(shown):
        # Articles are let go as soon as they are printed: what was worked out to print them takes much memory.
        yield file_section(read.pop(file.path, ReadFile(file, ())), number, f"a{index + 1}") + "\n"
        number += len(file.findings)
    if report.findings:
        yield rules_section(report) + "\n"
    yield "</main>\n</body>\n</html>\n"


def _opening(report: Report, read: dict[str, ReadFile]) -> Iterator[Markup]:
    yield from title(report)
    if report.findings:
        yield charts(report)
        yield explanation(any(copy.formula for file in read.values() for copy in file.copies))


def _shown(report: Report) -> Sequence[FileReport]:
    """The files that are shown in full, in the order of the report."""
    found = [file for file in report.files if file.findings]
    if len(found) <= MOST_ARTICLES:
        return found
    most = set(map(id, sorted(found, key=lambda file: -len(file.findings))[:MOST_ARTICLES]))
    return [file for file in found if id(file) in most]


def _head() -> str:
    css = resources.files(__package__).joinpath("html.css").read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Nothing is loaded and nothing runs, whatever an article holds.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>newslint report</title>\n<style>\n{css}</style>\n</head>\n<body>\n"
    )
