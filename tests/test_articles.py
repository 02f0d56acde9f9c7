"""Everything that newslint finds in whole articles, against what was found, and read, before.

``ARTICLE.findings`` beside each article of tests/articles holds the expected output. After a change that
is meant, look at the difference and run ``pytest tests/test_articles.py --update-articles``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.linter import Linter

FOLDER = Path(__file__).parent / "articles"
ARTICLES = sorted(path for path in FOLDER.iterdir() if path.suffix in {".txt", ".md"})
LINTER = Linter.from_config(isolated=True)


def findings(article: Path) -> str:
    report = LINTER.check_text(article.read_text(encoding="utf-8"), article.name)
    lines = [f"error: {error.kind}: {error.message}" for error in report.errors]
    lines += [
        f"{f.start.line}:{f.start.column}-{f.end.line}:{f.end.column} {f.severity} {f.rule} {f.message}"
        for f in report.findings
    ]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_the_findings_in_an_article_are_those_expected(article: Path, request: pytest.FixtureRequest) -> None:
    expected = article.with_suffix(article.suffix + ".findings")
    if request.config.getoption("--update-articles"):
        expected.write_text(findings(article), encoding="utf-8")
    assert findings(article) == expected.read_text(encoding="utf-8")


def test_there_are_articles() -> None:
    assert len(ARTICLES) >= 3
