"""From a finding in the copy to a finding in the source file: positions, fingerprint, excerpt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from operator import itemgetter

from newslint.article import Article
from newslint.findings import Finding, Fix
from newslint.hashing import blake2b
from newslint.late_patterns import late_pattern
from newslint.placing import place_edits
from newslint.reports import Excerpt, ReportedEdit, ReportedFinding, ReportedFix
from newslint.source import Lines
from newslint.spans import Span

EXCERPT_REACH = 240
"""Characters of the paragraph that an excerpt shows on each side of the flagged words, at the most."""

NEIGHBOURS = 4
"""Words of the paragraph on each side of the flagged words that a fingerprint depends on."""

_NEIGHBOURHOOD = 120
"""Characters on each side in which they are looked for; longer words do not occur in copy."""

_SPACE = late_pattern(r"\s+")
_WORD = late_pattern(r"\w+")


def locate(
    findings: Iterable[Finding], article: Article, lines: Lines, path: str, seen: Counter[str]
) -> list[ReportedFinding]:
    """An article's findings as they are reported, in the order of the source.

    ``lines`` are those of the file's text, which the positions count in; ``seen`` counts the places that look alike,
    and is the same for all articles of a file.
    """
    located = []
    # What one rule says twice of one place is one finding.
    distinct = {(finding.span, finding.rule, finding.message): finding for finding in findings}
    for _, finding in sorted(distinct.items(), key=itemgetter(0)):
        place = article.source_map.to_source(finding.span)
        located.append(
            ReportedFinding(
                rule=finding.rule,
                severity=finding.severity,
                message=finding.message,
                path=path,
                start=lines.position(place.start),
                end=lines.position(place.end),
                fix=_fix(finding.fix, article) if finding.fix else None,
                fingerprint=_fingerprint(finding, article, seen),
                excerpt=_excerpt(finding, article),
                tags=finding.tags,
                whole_article=finding.whole_article,
            )
        )
    return sorted(located, key=in_source)


def locate_note(finding: Finding, place: Span, lines: Lines, path: str, seen: Counter[str]) -> ReportedFinding:
    """A finding on a note, which stands in the source at ``place`` and is no copy."""
    words = place.of(lines.text)
    return ReportedFinding(
        rule=finding.rule,
        severity=finding.severity,
        message=finding.message,
        path=path,
        start=lines.position(place.start),
        end=lines.position(place.end),
        fix=None,
        fingerprint=_hashed("\0".join((finding.rule, words)), seen),
        excerpt=Excerpt(_one_line(words), 0, len(words)),
        tags=finding.tags,
    )


def in_source(finding: ReportedFinding) -> tuple[int, int, str]:
    """What findings of one file are sorted by: their place in it."""
    return finding.start.offset, finding.end.offset, finding.rule


def _fix(fix: Fix, article: Article) -> ReportedFix | None:
    """The fix in the source, or None where it would change markup as well as copy."""
    edits = place_edits(fix.edits, article.copy, article.source_map)
    if edits is None:
        return None
    return ReportedFix(fix.description, fix.safe, tuple(ReportedEdit(*edit) for edit in edits))


def _fingerprint(finding: Finding, article: Article, seen: Counter[str]) -> str:
    """A hash of the rule, the flagged words and their neighbours in the same paragraph.

    Line numbers do not enter, nor do white space, punctuation around the words, and case, so that
    an edit elsewhere keeps it. Alike places are told apart by their order.
    """
    if finding.whole_article:
        return _hashed(finding.rule, seen)
    span = finding.span
    element = article.element_at(span.start)
    low = max(element.span.start if element else 0, span.start - _NEIGHBOURHOOD)
    high = min(max(element.span.end, span.end) if element else len(article.copy), span.end + _NEIGHBOURHOOD)
    words = _SPACE.sub(" ", article.copy[span.start : min(span.end, span.start + 400)])
    before = _WORD.findall(article.copy, low, span.start)[-NEIGHBOURS:]
    after = _WORD.findall(article.copy, span.end, high)[:NEIGHBOURS]
    return _hashed("\0".join((finding.rule, words, " ".join(before), " ".join(after))).casefold(), seen)


def _hashed(text: str, seen: Counter[str]) -> str:
    seen[text] += 1
    key = f"{text}\0{seen[text]}"
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _excerpt(finding: Finding, article: Article) -> Excerpt:
    copy, span = article.copy, finding.span
    element = article.element_at(span.start)
    low, high = (element.span.start, element.span.end) if element else (span.start, span.end)
    start = max(low, span.start - EXCERPT_REACH)
    end = min(max(high, span.end), span.end + EXCERPT_REACH, span.start + 3 * EXCERPT_REACH)
    flagged_end = min(span.end, end)
    # One character stays one character, so that the offsets hold on the single line.
    line = _one_line(copy[start:end])
    return Excerpt(line, span.start - start, flagged_end - start, cut_before=start > low, cut_after=end < high)


def _one_line(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ").replace("\t", " ")
