"""The JUnit format, for the test pages of CI servers.

Each file is a test suite, each finding a test case: a failure where the finding fails the run, else
skipped with its message. A file without findings is one test that passed; what could not be checked is
an error. Elements and attributes are those of Jenkins' schema (junit-10.xsd of its xUnit plugin), which
is the strictest of the readers.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.reporters.base import Style
from newslint.reporters.xml_text import DECLARATION, escaped, tag
from newslint.reports import FileReport, Report, ReportedFinding, RunError

_RUN = "newslint"
"""The suite of the errors that concern no file."""


def render(report: Report, style: Style) -> Iterator[str]:
    """Yields one document."""
    files = list(report.files)
    if report.errors:
        files.insert(0, FileReport(_RUN, errors=report.errors))
    findings = report.findings
    failures = sum(_fails(finding, style) for finding in findings)
    errors = len(report.all_errors)
    totals = {
        "name": "newslint",
        "tests": sum(_tests(file) for file in files),
        "failures": failures,
        "errors": errors,
        "time": 0,
    }
    yield DECLARATION
    yield tag("testsuites", totals) + "\n"
    for file in files:
        yield from _suite(file, style)
    yield "</testsuites>\n"


def _tests(file: FileReport) -> int:
    return max(len(file.findings) + len(file.errors), 1)


def _fails(finding: ReportedFinding, style: Style) -> bool:
    return style.fail_on is not None and finding.severity.at_least(style.fail_on)


def _suite(file: FileReport, style: Style) -> Iterator[str]:
    failures = sum(_fails(finding, style) for finding in file.findings)
    attributes = {
        "name": file.path,
        "tests": _tests(file),
        "failures": failures,
        "errors": len(file.errors),
        "skipped": len(file.findings) - failures,
        "time": 0,
    }
    yield f"  {tag('testsuite', attributes)}\n"
    for finding in file.findings:
        yield from _finding(finding, style)
    for error in file.errors:
        yield from _error(file, error)
    if not file.findings and not file.errors:
        yield f"    {tag('testcase', _case(file.path, 'no findings'), empty=True)}\n"
    yield "  </testsuite>\n"


def _finding(finding: ReportedFinding, style: Style) -> Iterator[str]:
    name = f"{finding.rule} ({finding.start.line}:{finding.start.column})"
    yield f"    {tag('testcase', _case(finding.path, name))}\n"
    if _fails(finding, style):
        start = tag("failure", {"type": finding.rule, "message": finding.message})
        place = (
            f"{finding.path}:{finding.start.line}:{finding.start.column}: {finding.severity.value}: {finding.message}"
        )
        yield f"      {start}{escaped(place)}\n{escaped(finding.excerpt.text)}</failure>\n"
    else:
        message = f"{finding.severity.value}: {finding.message}"
        yield f"      {tag('skipped', {'message': message}, empty=True)}\n"
    yield "    </testcase>\n"


def _error(file: FileReport, error: RunError) -> Iterator[str]:
    yield f"    {tag('testcase', _case(file.path, f'{error.kind} could not be checked'))}\n"
    yield f"      {tag('error', {'type': error.kind, 'message': error.message}, empty=True)}\n"
    yield "    </testcase>\n"


def _case(path: str, name: str) -> dict[str, object]:
    return {"classname": path, "name": name, "time": 0}
