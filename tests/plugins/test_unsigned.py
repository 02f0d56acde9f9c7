"""Articles that have no byline by right: by section, type, path, or as an agency's copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import Linter

STORY = (
    "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee.\n\n"
    "It will cost $4 million, the engineer said, and it will keep the market dry for a generation.\n\n"
    "Work begins in May, and the ferry will not run until the first stones are laid in the water.\n"
)
HTML = (
    '<html><head><script type="application/ld+json">{"@type": "TYPE", "headline": "The wall we need",'
    '"articleSection": "SECTION"}</script></head><body><article><h1>The wall we need</h1>STORY</article></body></html>'
)
PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.strip().split("\n\n"))


def is_missed(folder: Path, name: str, text: str, config: str = "") -> bool:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    (folder / "newslint.toml").write_text(f"select = ['byline/missing']\n{config}", encoding="utf-8")
    linter = Linter.from_config(folder / "newslint.toml")
    return [finding.rule for finding in linter.check_file(file).findings] == ["byline/missing"]


def front_matter(line: str) -> str:
    return f"---\ntitle: The wall we need\n{line}\n---\n\n{STORY}"


@pytest.mark.parametrize(
    ("line", "missed"),
    [
        ("type: news", True),
        ("section: Local", True),
        ("type: editorial", False),
        ("section: Obituaries", False),
        ("categories: [Letters to the Editor, Harbor]", False),
    ],
)
def test_front_matter_says_so(tmp_path: Path, line: str, missed: bool) -> None:
    assert is_missed(tmp_path, "a.md", front_matter(line)) is missed


@pytest.mark.parametrize(
    ("type", "section", "missed"),
    [("NewsArticle", "Local", True), ("LiveBlogPosting", "Local", False), ("NewsArticle", "Editorials", False)],
)
def test_metadata_say_so(tmp_path: Path, type: str, section: str, missed: bool) -> None:
    page = HTML.replace("TYPE", type).replace("SECTION", section).replace("STORY", PARAGRAPHS)
    assert is_missed(tmp_path, "a.html", page) is missed


def test_the_configuration_exempts_sections_and_types(tmp_path: Path) -> None:
    exempt = '[[exempt]]\nsections = ["tide tables"]\ntypes = ["OpinionNewsArticle"]\nrules = ["byline/missing"]\n'
    assert is_missed(tmp_path, "a.md", front_matter("section: Tide Tables"))
    assert not is_missed(tmp_path, "a.md", front_matter("section: Tide Tables"), exempt)
    page = HTML.replace("TYPE", "OpinionNewsArticle").replace("SECTION", "Local").replace("STORY", PARAGRAPHS)
    assert is_missed(tmp_path, "a.html", page)
    assert not is_missed(tmp_path, "a.html", page, exempt)


def test_the_configuration_exempts_paths(tmp_path: Path) -> None:
    override = '[[overrides]]\nfiles = ["editorials/**"]\nignore = ["byline/missing"]\n'
    text = f"The Wall We Need\n\n{STORY}"
    assert is_missed(tmp_path, "editorials/a.txt", text)
    assert not is_missed(tmp_path, "editorials/a.txt", text, override)
    assert is_missed(tmp_path, "news/a.txt", text, override)


def test_agency_copy_is_exempt_where_the_desk_says_so(tmp_path: Path) -> None:
    accept = '[rules."byline/missing"]\naccept-agency-dateline = true\n'
    text = f"The Wall We Need\n\nLIMA, Peru (AP) — {STORY}"
    assert is_missed(tmp_path, "a.txt", text)
    assert not is_missed(tmp_path, "a.txt", text, accept)


def test_a_list_of_the_desks_own_replaces_the_usual_one(tmp_path: Path) -> None:
    own = '[rules."byline/missing"]\nunsigned = ["tide tables"]\n'
    assert not is_missed(tmp_path, "a.md", front_matter("section: Tide tables"), own)
    assert is_missed(tmp_path, "a.md", front_matter("type: editorial"), own)
