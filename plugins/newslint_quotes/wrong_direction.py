"""quotes/wrong-direction"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Edit, Example, Finding, Fix, Mark, Rule, Severity, Span, late_pattern
from newslint_quotes.wording import is_mixed, words_after, words_before

_ELLIPSIS_BEFORE = late_pattern(r"(?:…|\.\s?\.)\s*\Z")
_ELLIPSIS_AFTER = late_pattern(r"\s*(?:…|\.\s?\.)")


class WrongDirection(Rule):
    """A curly mark points the wrong way: ” where a quotation opens, “ where it closes, ‘ for an apostrophe.

    Why: the eye reads an opening mark as a beginning. Word processors turn marks the wrong way beside
    dashes, dots and spaces, and before a year or a clipped word.

    Do: turn the mark round. An apostrophe always has the shape of the closing mark: the ’90s.
    """

    id = "quotes/wrong-direction"
    severity = Severity.ERROR
    flagged = [
        Example(text="”We are leaving,” she said.", words="”", becomes="“We are leaving,” she said."),
        Example(text="“We are leaving,“ she said.", words="“", becomes="“We are leaving,” she said."),
        Example(text="She called it “a disgrace“ and left.", words="“", becomes="She called it “a disgrace” and left."),
        Example(text="He says,” I will be there.”", words="”", becomes="He says, “I will be there.”"),
        Example(text="“They see that. “", words="“", becomes="“They see that.”"),
        Example(text="” … they are so calm,” she said.", words="”", becomes="“ … they are so calm,” she said."),
        Example(text="The ‘90s were loud.", words="‘", becomes="The ’90s were loud."),
        Example(text="He stayed ‘til dawn.", words="‘", becomes="He stayed ’til dawn."),
        Example(text="The mayor‘s plan failed.", words="‘", becomes="The mayor’s plan failed."),
        Example(
            text="“He told me, ’Leave,’ and I left,” she said.",
            words="’",
            becomes="“He told me, ‘Leave,’ and I left,” she said.",
        ),
        Example(
            text="“He told me, ‘Leave,‘ and I left,” she said.",
            words="‘",
            becomes="“He told me, ‘Leave,’ and I left,” she said.",
        ),
        Example(text="It was rock ‘n’ roll.", words="‘", becomes="It was rock ’n’ roll."),
    ]
    accepted = [
        "“We are leaving,” she said.",
        "The ’90s were loud.",
        "He stayed ’til dawn and danced to rock ’n’ roll.",
        "“—and then we left,” she said.",
        "“We were—” she said.",
        "She moved to O‘ahu, in Hawai‘i.",
        '"We are leaving," she said.',
        Example(text="„Wir gehen“, sagte sie.", language="de"),
        Example(text="”Vi går”, sade hon.", language="sv"),
        Example(text="»Wir gehen«, sagte sie.", language="de"),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each mark that points the wrong way, save in pairs that quotes/mixed-marks has."""
        for mark in article.marks:
            if not mark.reversed or mark.slip is not None:
                continue
            if mark.partner is not None and mark.role != "reopen" and is_mixed(mark, article.marks[mark.partner]):
                continue
            yield self._finding(article, mark)

    def _finding(self, article: Article, mark: Mark) -> Finding:
        form = mark.counterpart
        if mark.role == "apostrophe":
            words = words_after(article, mark.span.end).split(" ")[0].rstrip(".,;:…")
            message = f"the apostrophe before “{words}” is set as an opening mark ({mark.form}); set {form}"
            return self.finding(mark.span, message, Fix(f"set {form}", (Edit(mark.span, form),), safe=True))
        if mark.role == "close":
            words = words_before(article, mark.span.start)
            message = f"the quotation that ends “{words}” closes with an opening mark ({mark.form}); set {form}"
        else:
            words = words_after(article, mark.span.end)
            message = f"the quotation that begins “{words}” opens with a closing mark ({mark.form}); set {form}"
        return self.finding(mark.span, message, Fix(f"set {form}", (_turned(article, mark, form),), safe=True))


def _turned(article: Article, mark: Mark, form: str) -> Edit:
    """The edit that turns a mark, and puts the space that went with it on its other side."""
    copy = article.copy
    before, after = copy[max(0, mark.span.start - 1) : mark.span.start], copy[mark.span.end : mark.span.end + 1]
    element = article.element_at(mark.span.start)
    at_start = element is not None and mark.span.start == element.span.start
    at_end = element is not None and mark.span.end == element.span.end
    if (
        mark.role == "close"
        and before == " "
        and not _ELLIPSIS_BEFORE.search(copy, max(0, mark.span.start - 6), mark.span.start)
    ):
        return Edit(Span(mark.span.start - 1, mark.span.end), form + ("" if at_end or not after.isalnum() else " "))
    if (
        mark.role != "close"
        and after == " "
        and not at_start
        and before.strip()
        and not _ELLIPSIS_AFTER.match(copy, mark.span.end)
    ):
        return Edit(Span(mark.span.start, mark.span.end + 1), f" {form}")
    return Edit(mark.span, form)
