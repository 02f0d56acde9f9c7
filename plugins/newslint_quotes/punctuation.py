"""quotes/punctuation"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint import Article, Edit, Example, Finding, Fix, Mark, Rule, Span, late_pattern
from newslint_quotes.wording import is_british, words_before

_OUTSIDE = late_pattern(r"[.,](?![.\d])")


class PunctuationOutside(Rule):
    """A comma or full point stands after the closing mark, where American style sets it inside.

    Off where the desk or the article follows British style, and in other languages than English. An article
    that sets the stop outside more often than inside follows its own style, and is left alone unless the desk
    has said that its style is American.

    Why: American papers set the period and the comma within the quotation marks, always (AP Stylebook,
    "quotation marks"); a mark left hanging outside looks like a slip.

    Do: move it inside the marks. Where the quotation has its own end (a question, an exclamation), no
    second one is needed.
    """

    id = "quotes/punctuation"
    languages = frozenset({"en"})
    flagged = [
        Example(
            text="She called it “a disgrace”, and left.", words=",", becomes="She called it “a disgrace,” and left."
        ),
        Example(text="She called it “a disgrace”.", words=".", becomes="She called it “a disgrace.”"),
        Example(text='She called it "a disgrace".', words=".", becomes='She called it "a disgrace."'),
        Example(
            text="“He called it ‘a disgrace’”, she said.",
            words=",",
            becomes="“He called it ‘a disgrace,’” she said.",
        ),
        Example(text="“We are leaving.”, she said. “Now.”", words=",", becomes="“We are leaving,” she said. “Now.”"),
        Example(text="She said, “We are leaving.”.", words=".", becomes="She said, “We are leaving.”"),
    ]
    accepted = [
        "She called it “a disgrace,” and left.",
        "She called it “a disgrace.”",
        "Did she call it “a disgrace”?",
        "She called it “a disgrace”; nobody agreed.",
        "She asked, “Why?” and left.",
        "She left “…”",
        Example(text="She called it “a disgrace”, and left.", quotation_style="british"),
        Example(text="She called it “a disgrace”.", language="en-GB"),
        "He is 6’2”, she is 5’4”.",
        "She called it “a disgrace”, “a shame” and “a gift”, in this order. “A gift”, she said.",
        "‘We are leaving’, she said. ‘It was “a disgrace”.’ ‘Yes’.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each comma and full point that follows a closing mark."""
        if not _is_american(article):
            return
        copy = article.copy
        inside = 0
        outside: list[int] = []
        for mark in article.marks:
            if mark.role != "close" or mark.partner is None:
                continue
            if _OUTSIDE.match(copy, mark.span.end):
                outside.append(mark.span.end)
            elif copy[mark.span.start - 1] in ".," and _is_fragment(copy, article.marks[mark.partner]):
                inside += 1
        if article.conventions.quotation_style is None and len(outside) > max(1, inside):
            return
        for offset in outside:
            yield self._finding(article, offset)

    def _finding(self, article: Article, offset: int) -> Finding:
        copy = article.copy
        outside = Span(offset, offset + 1)
        first = min(mark.span.start for mark in _closing_run(article, offset))
        name = "comma" if copy[offset] == "," else "period"
        words = words_before(article, first)
        before = copy[first - 1]
        edits: tuple[Edit, ...]
        if before in "?!…—" or before == copy[offset]:
            edits = (Edit(outside, ""),)
            message = f"the {name} after “{words}” is one too many: the quotation has its own end; take it out"
        elif before in ".,":
            edits = (Edit(Span(first - 1, first), copy[offset]), Edit(outside, ""))
            message = (
                f"the quotation that ends “{words}” has a stop on either side of the mark; keep the {name}, inside"
            )
        else:
            edits = (Edit(Span(first, first), copy[offset]), Edit(outside, ""))
            message = f"the {name} after “{words}” stands outside the closing mark; American style sets it inside"
        return self.finding(outside, message, Fix(f"move the {name} inside the mark", edits, safe=True))


def _is_fragment(copy: str, opening: Mark) -> bool:
    """Whether a quotation begins with a small letter: whole sentences have their stop inside in any style."""
    return copy[opening.span.end : opening.span.end + 1].islower()


def _closing_run(article: Article, offset: int) -> list[Mark]:
    """The closing marks that stand together before an offset."""
    run: list[Mark] = []
    index = bisect_left(article.marks, offset, key=lambda mark: mark.span.end)
    while index >= 0 and article.marks[index].role == "close" and article.marks[index].span.end == offset:
        run.append(article.marks[index])
        offset = article.marks[index].span.start
        index -= 1
    return run


def _is_american(article: Article) -> bool:
    """Whether the desk, or else the article's language and its marks, are American (or Canadian)."""
    if article.conventions.quotation_style is not None:
        return article.conventions.quotation_style == "american"
    return article.conventions.language.lower() in {"en", "en-us", "en-ca"} and not is_british(article)
