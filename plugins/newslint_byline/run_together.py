"""byline/run-together"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Example, Finding, Rule, Severity, late_pattern

_STORY = "The council voted on Tuesday to rebuild the harbor wall before winter.\n\nIt will cost $4 million.\n"
_WORD_BEFORE = late_pattern(r"[^\W_]+$")
_WORD_AFTER = late_pattern(r"[^\W_]+")


class RunTogether(Rule):
    """A byline is glued to what stands beside it on the page: “No CommentsBy Jane Roe”.

    Why: the markup between two parts of the page was lost. Readers see a word that is none, and a program that
    looks for the author finds nothing.

    Do: put the byline on a line of its own, and cut the rest.
    """

    id = "byline/run-together"
    severity = Severity.ERROR

    flagged = [
        Example(
            text=f"Harbor Wall to Be Rebuilt\n\n14 CommentsBy Jane Roe\n\n{_STORY}", words="14 CommentsBy Jane Roe"
        ),
        f"Harbor Wall to Be Rebuilt\n\nMarch 2, 2023By Jane RoeLeave a comment\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy Jane RoeStaff Writer\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy Jane RoeMarch 2, 2023\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy 11:51 PMNo CommentsBy Ledger Staff\n\n{_STORY}",
    ]
    accepted = [
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy Jane McDonald and LaToya DeSantis\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe, Staff Writer\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe March 2, 2023\n\n{_STORY}",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each line once, and names the places."""
        for line in article.byline_lines:
            if not line.glued:
                continue
            words = [self._glued_word(article, at) for at in line.glued]
            named = " and ".join(f"“{word}”" for word in dict.fromkeys(words))
            yield self.finding(
                line.span, f"the byline is glued to what stands beside it ({named}): put it on a line of its own"
            )

    @staticmethod
    def _glued_word(article: Article, at: int) -> str:
        before = _WORD_BEFORE.search(article.copy[max(0, at - 30) : at])
        after = _WORD_AFTER.match(article.copy[at : at + 30])
        return (before[0] if before else "") + (after[0] if after else "")
