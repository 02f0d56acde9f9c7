"""The results of a SARIF run: findings with their places, fingerprints and fixes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from newslint.reporters.json_text import encode
from newslint.reporters.line_hashes import line_hashes
from newslint.reporters.sarif_limits import Result
from newslint.reporters.sarif_places import artifact
from newslint.reporters.sarif_rules import LEVELS, Json, sentence
from newslint.reporters.sources import ReportedSource
from newslint.reports import (
    FileReport,
    Report,
    ReportedEdit,
    ReportedFinding,
    ReportedFix,
    SuppressedBy,
    SuppressedFinding,
)
from newslint.source import Position

LONGEST_REGION = 10
"""Lines. GitHub shows an alert in a pull request only where all its lines were changed, so a finding
about more than that, or about the whole article, is reported on its first line."""

LONGEST_SNIPPET = 2_000
"""Characters; the lines of some pages are endless."""

SUPPRESSED_RANK = -1
"""That of what the desk has accepted: it is the first to be left out."""

_KINDS = {SuppressedBy.NOTE: "inSource", SuppressedBy.BASELINE: "external"}


def results(report: Report, rules: Sequence[Json], kept: Collection[int]) -> Iterator[Result]:
    """Yields the findings whose identities are kept, suppressed ones among them, in the order of the files."""
    indices = {rule["id"]: index for index, rule in enumerate(rules)}
    for file in report.files:
        suppressed = {id(item.finding): item for item in file.suppressed}
        everything = (*file.findings, *(item.finding for item in file.suppressed))
        findings = [finding for finding in everything if id(finding) in kept]
        if findings:
            yield from _of_file(report, file, findings, suppressed, indices)


def _of_file(
    report: Report,
    file: FileReport,
    findings: Sequence[ReportedFinding],
    suppressed: Mapping[int, SuppressedFinding],
    indices: Mapping[str, int],
) -> Iterator[Result]:
    source = ReportedSource(report, file)
    hashes: Mapping[int, str] = {}
    if source.data is not None and not file.in_paragraphs:
        hashes = line_hashes(source.data, {finding.start.line for finding in findings})
    location = artifact(report, file.path)
    for finding in findings:
        fingerprints = {"newslint/v1": finding.fingerprint}
        if line_hash := hashes.get(finding.start.line):
            fingerprints["primaryLocationLineHash"] = line_hash
        result: Json = {
            "ruleId": finding.rule,
            "ruleIndex": indices[finding.rule],
            "level": LEVELS[finding.severity],
            "message": {"text": sentence(finding.message)},
            "locations": [{"physicalLocation": {"artifactLocation": location, **_place(finding, source)}}],
            "partialFingerprints": fingerprints,
        }
        if finding.tags:
            result["properties"] = {"tags": list(finding.tags)}
        if finding.fix is not None:
            result["fixes"] = [_fix(finding, finding.fix, location, source)]
        if item := suppressed.get(id(finding)):
            result["suppressions"] = [_suppression(item)]
        yield Result(SUPPRESSED_RANK if item else finding.severity.rank, encode(result))


def _suppression(item: SuppressedFinding) -> Json:
    suppression: Json = {"kind": _KINDS[item.by]}
    if item.reason:
        suppression["justification"] = sentence(item.reason)
    return suppression


def _place(finding: ReportedFinding, source: ReportedSource) -> Json:
    """The region of a finding and the lines around it, with their text where it is at hand."""
    start, end = finding.start, finding.end
    lines = end.line - start.line
    if lines >= LONGEST_REGION or (finding.whole_article and lines):
        end_of_line = source.end_of_line(start.line)
        if end_of_line is None:
            return {"region": {"startLine": start.line, "startColumn": start.column}}
        end = end_of_line
    region = _region(start, end)
    text, around = source.text(start, end), source.lines_around(start, end)
    if text is None or around is None or text == around.text or len(around.text) > LONGEST_SNIPPET:
        return {"region": region}
    context = {"startLine": around.first, "endLine": around.last, "snippet": {"text": around.text}}
    return {"region": region | {"snippet": {"text": text}}, "contextRegion": context}


def _region(start: Position, end: Position) -> Json:
    region = {"startLine": start.line, "startColumn": start.column}
    if end.line != start.line:
        region["endLine"] = end.line
    return region | {"endColumn": end.column}


def _fix(finding: ReportedFinding, fix: ReportedFix, location: Json, source: ReportedSource) -> Json:
    places = {place.offset: place for place in (finding.start, finding.end)}
    replacements = [_replacement(edit, places, source) for edit in fix.edits]
    return {
        "description": {"text": sentence(fix.description)},
        "artifactChanges": [{"artifactLocation": location, "replacements": replacements}],
    }


def _replacement(edit: ReportedEdit, places: Mapping[int, Position], source: ReportedSource) -> Json:
    start = places.get(edit.start) or source.position(edit.start)
    end = places.get(edit.end) or source.position(edit.end)
    if start is not None and end is not None:
        region = _region(start, end)
    else:
        region = {"charOffset": edit.start, "charLength": edit.end - edit.start}
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}
