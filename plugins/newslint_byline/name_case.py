"""byline/name-case"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Byline, Example, Finding, Meta, Rule, RuleOptions
from newslint_byline.names import folded, is_generic, name_in

_STORY = "The council voted on Tuesday to rebuild the harbor wall before winter.\n\nIt will cost $4 million."


class NameCase(Rule):
    """A name in a byline is all in lower case or all in capitals.

    Why: “jane roe” is a user name that a system put on the page. Capitals for one name of several, or in metadata
    that other pages print, look like a mistake as well.

    Do: write the name as its owner does. Put a suppression beside those who write theirs in lower case.

    A byline set in capitals as a whole (“By JANE ROE”) is a style of many papers and accepted, unless the desk
    says otherwise.
    """

    id = "byline/name-case"

    class Options(RuleOptions, frozen=True):
        """The house style for capitals."""

        allow_capitals: Annotated[
            bool, Meta(description="Accept a byline on the page that is set in capitals as a whole.")
        ] = True

    options: Options

    flagged = [
        Example(text=f"Harbor Wall to Be Rebuilt\n\nBy jane roe\n\n{_STORY}", words="jane roe"),
        Example(text=f"Harbor Wall to Be Rebuilt\n\nBy JANE ROE and John Doe\n\n{_STORY}", words="JANE ROE"),
        Example(
            text=f"Harbor Wall to Be Rebuilt\n\nBy JANE ROE\n\n{_STORY}",
            words="JANE ROE",
            options={"allow-capitals": False},
        ),
        Example(text=f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n{_STORY}\n\nAuthor jane roe", words="jane roe"),
        Example(text=f"---\ntitle: Harbor wall to be rebuilt\nauthor: JANE ROE\n---\n{_STORY}", format="markdown"),
    ]
    accepted = [
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy JANE ROE\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy JANE ROE and JOHN DOE\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy Ana de la Cruz and AFP\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy 張偉\n\n{_STORY}",
        Example(text=f"---\ntitle: Harbor wall to be rebuilt\nauthor: 張偉 (zhang)\n---\n{_STORY}", format="markdown"),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each name once."""
        seen: set[str] = set()
        for byline in (article.byline, *article.other_bylines):
            if byline is None:
                continue
            for name in byline.names:
                case = self._case(article, byline, name)
                if case is None or folded(name) in seen:
                    continue
                seen.add(folded(name))
                yield self.finding(
                    name_in(article, byline, name), f"“{name}” is all in {case}: write the name as its owner does"
                )

    def _case(self, article: Article, byline: Byline, name: str) -> str | None:
        if len(name.split()) < 2 or is_generic(name) or not _has_case(name):
            return None
        if name.islower():
            return "lower case"
        if not _in_capitals(name):
            return None
        whole = all(_in_capitals(other) for other in byline.names)
        accepted = self.options.allow_capitals and whole and not _in_metadata(article, byline)
        return None if accepted else "capitals"


def _in_metadata(article: Article, byline: Byline) -> bool:
    """Whether a byline is a field of front matter or metadata rather than a line of the page, set in type."""
    if byline.span is None:
        return True
    if article.format in {"text", "html"}:
        return False
    lines = [line for line in article.byline_lines if line.span in byline.span]
    return bool(article.metadata) and all(line.lead_in is None for line in lines)


def _has_case(name: str) -> bool:
    """Whether all letters of a name are of a script that has capitals."""
    return all(character.lower() != character.upper() for character in name if character.isalpha())


def _in_capitals(name: str) -> bool:
    """Whether a name is set in capitals: not initials ("J.R.R.") and not an agency's letters ("AFP")."""
    return name.isupper() and any(len(word.strip(".")) > 2 and "." not in word.strip(".") for word in name.split())
