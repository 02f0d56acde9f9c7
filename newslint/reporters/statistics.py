"""How many findings there are of each rule, and for each desk and author."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import msgspec

from newslint.reporters.visible import visible
from newslint.reports import Report


class Statistics(msgspec.Struct, frozen=True):
    """Numbers of findings, most first. Desks are the sections of articles; an article of two authors counts twice."""

    rules: Mapping[str, int]
    sections: Mapping[str, int]
    authors: Mapping[str, int]


def statistics_of(report: Report) -> Statistics:
    """The numbers of a report."""
    rules, sections, authors = Counter[str](), Counter[str](), Counter[str]()
    for file in report.files:
        rules.update(finding.rule for finding in file.findings)
        if file.section and file.findings:
            sections[file.section] += len(file.findings)
        for author in file.authors if file.findings else ():
            authors[author] += len(file.findings)
    return Statistics(_sorted(rules), _sorted(sections), _sorted(authors))


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def statistics_lines(report: Report) -> Iterator[str]:
    """Yields the numbers as tables, each with an empty line below it; desks and authors where there are any."""
    statistics = statistics_of(report)
    yield from _table("", statistics.rules)
    yield from _table("By section:\n", statistics.sections)
    yield from _table("By author:\n", statistics.authors)


def _table(title: str, counts: Mapping[str, int]) -> Iterator[str]:
    if not counts:
        return
    yield title
    room = max(len(f"{number:,}") for number in counts.values())
    for name, number in counts.items():
        yield f"{number:>{room},}  {visible(name)}\n"
    yield "\n"
