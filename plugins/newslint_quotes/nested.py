"""quotes/nested"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Edit, Example, Finding, Fix, Mark, Rule
from newslint_quotes.wording import words_after


class NestedMarks(Rule):
    """A quotation inside another one has the same kind of marks: double inside double, single inside single.

    American copy sets double marks outside and single ones inside, British copy the reverse; set
    quotation-style, or newslint goes by the article.

    Why: the inner closing mark looks like the end of the whole quotation.

    Do: set the inner quotation in the other kind of marks.
    """

    id = "quotes/nested"
    flagged = [
        Example(
            text="“He wore a “Vote” button,” she said.",
            words="“",
            becomes="“He wore a ‘Vote’ button,” she said.",
        ),
        Example(
            text='"He shouted "Stop!" as he ran," she said.',
            words='"',
            becomes="\"He shouted 'Stop!' as he ran,\" she said.",
        ),
        Example(text='"The list is “final” now," she said.', words="“"),
        Example(
            text="‘He wore a ‘Vote’ button,’ she said.",
            words="‘",
            quotation_style="british",
            becomes="‘He wore a “Vote” button,’ she said.",
        ),
        Example(
            text='"The “old guard” is gone.\n\n"Nobody misses it," she said.',
            words="“",
            becomes='"The \'old guard\' is gone.\n\n"Nobody misses it," she said.',
        ),
    ]
    accepted = [
        "“He wore a ‘Vote’ button,” she said.",
        "“He wore a button,” she said. “It read ‘Vote.’”",
        "She said “maybe” and “later” and “never.”",
        Example(text="‘He wore a “Vote” button,’ she said.", quotation_style="british"),
        "“He said, ‘She told me, “Go.”’” That was all.",
        Example(text="« Il a dit “non” », dit-elle.", language="fr"),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the opening mark of each inner quotation of the same kind as the one around it."""
        for index, mark in enumerate(article.marks):
            if not mark.alike or mark.role != "open" or mark.partner is None or mark.inside is None:
                continue
            closing = article.marks[mark.partner]
            if mark.span.start == article.marks[mark.inside].span.end and mark.form == article.marks[mark.inside].form:
                continue  # a doubled mark, which quotes/spacing has
            other = "single" if mark.level == "double" else "double"
            words = words_after(article, mark.span.end, closing.span.start)
            yield self.finding(
                mark.span,
                f"“{words}” is quoted inside a quotation that has {mark.level} marks too; set it in {other} ones",
                self._fix(article, index, mark, closing),
            )

    def _fix(self, article: Article, index: int, mark: Mark, closing: Mark) -> Fix | None:
        """The marks of the other kind, where nothing inside has them already."""
        inner = article.marks[index + 1 : mark.partner]
        if any(one.role in ("open", "close", "reopen") for one in inner):
            return None
        assert mark.inside is not None
        family = article.marks[mark.inside].family
        pairs = {
            ("double", True): ("‘", "’"),
            ("double", False): ("'", "'"),
            ("single", True): ("“", "”"),
            ("single", False): ('"', '"'),
        }
        opening, ending = pairs[mark.level, family == "curly"]
        return Fix(f"set {opening} and {ending}", (Edit(mark.span, opening), Edit(closing.span, ending)))
