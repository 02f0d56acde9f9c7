"""quotes/spacing"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Edit, Example, Finding, Fix, Mark, Rule, Span, late_pattern
from newslint_quotes.wording import words_after, words_before

_SUFFIX = late_pattern(r"(?:s|es|ed|d|ing|er|ers|ish|like|ness|ism|ist|ly|n)\b")
_ELLIPSIS_AHEAD = late_pattern(r"\s*(?:…|\.\s?\.)")


class MarkSpacing(Rule):
    """A space stands just inside a quotation mark, none outside it, or the mark is doubled.

    Why: a mark with a space on the wrong side, or on neither, no longer shows whether a quotation begins
    or ends there, and a line may break between the mark and its words.

    Do: set the mark right against the words it quotes, with a space between it and the others.
    """

    id = "quotes/spacing"
    flagged = [
        Example(text="“ We are leaving,” she said.", words="“ ", becomes="“We are leaving,” she said."),
        Example(text="“We are leaving, ” she said.", words=" ”", becomes="“We are leaving,” she said."),
        Example(text='" We are leaving," she said.', words='" ', becomes='"We are leaving," she said.'),
        Example(text="She said,“We are leaving.”", words=",“", becomes="She said, “We are leaving.”"),
        Example(
            text='The mayor spoke of"joint plans" and left.',
            words='f"',
            becomes='The mayor spoke of "joint plans" and left.',
        ),
        Example(text="“We are leaving.”She left.", words="”S", becomes="“We are leaving.” She left."),
        Example(text="“We are leaving,”she said.", words="”s", becomes="“We are leaving,” she said."),
        Example(text="““We are leaving,” she said.", words="““", becomes="“We are leaving,” she said."),
        Example(text="“We are leaving,”” she said.", words="””", becomes="“We are leaving,” she said."),
        Example(text="“We are leaving.”“Why?” he asked.", words="”“", becomes="“We are leaving.” “Why?” he asked."),
    ]
    accepted = [
        "“We are leaving,” she said. “Now.”",
        "“ … we are leaving,” she said.",
        "“We are leaving … ” she said.",
        "“He asked, ‘Why?’ ” she said.",
        "(“We are leaving,” she said.)",
        "The plan—“a gift”—failed.",
        "The “why”s of the plan; it was “must-see”-TV.",
        "He said “no”/“never.”",
        "They paid $“4” for it [“four”].",
        Example(text="« Nous partons », a-t-elle dit.", language="fr"),
        "He is 6'2\" tall.",
        "”We are leaving,” she said.",
        Example(text="他说：“你好。”然后走了。", language="zh"),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each mark that is doubled, or spaced on the wrong side."""
        last_end = -1
        for index, mark in enumerate(article.marks):
            if mark.role not in ("open", "close", "reopen") or mark.group in ("guillemet", "small guillemet", "corner"):
                continue
            if (mark.slip is not None and mark.slip.kind == "doubled") or _is_doubled(article, mark):
                yield self._doubled(article, index, mark)
            elif mark.partner is None or mark.reversed:
                continue
            else:
                finding = self._spaced(article, index, mark)
                if finding is not None and finding.span.start >= last_end:
                    yield finding
                    last_end = finding.span.end

    def _doubled(self, article: Article, index: int, mark: Mark) -> Finding:
        start, end = mark.span.start, mark.span.end
        while index and article.marks[index - 1].span.end == start and article.marks[index - 1].form == mark.form:
            index -= 1
            start = article.marks[index].span.start
        while article.copy.startswith(mark.form, end):
            end += len(mark.form)
        message = f"the mark {mark.form} stands {(end - start) // len(mark.form)} times; once is enough"
        fix = Fix(f"set {mark.form} once", (Edit(Span(start, end), mark.form),), safe=True)
        return self.finding(Span(start, end), message, fix)

    def _spaced(self, article: Article, index: int, mark: Mark) -> Finding | None:
        copy, start, end = article.copy, mark.span.start, mark.span.end
        element = article.element_at(start)
        first, last = (element.span.start, element.span.end) if element else (0, len(copy))
        before = copy[start - 1] if start > first else ""
        after = copy[end] if end < last else ""
        if mark.role == "close":
            if before in (" ", "\u00a0") and not _is_excused_before(article, index, start):
                words = words_before(article, start)
                place = Span(start - 1, end)
                message = f"a space stands between “{words}” and its closing mark; take it out"
                return self.finding(
                    place, message, Fix("take the space out", (Edit(Span(start - 1, start), ""),), safe=True)
                )
            if _is_glued_after(article, index, mark, after):
                words = words_after(article, end)
                message = f"no space stands between a closing mark and “{words}”; set one"
                return self.finding(
                    Span(start, end + 1), message, Fix("set a space", (Edit(Span(end, end), " "),), safe=True)
                )
            return None
        if after in (" ", "\u00a0") and not _ELLIPSIS_AHEAD.match(copy, end):
            words = words_after(article, end)
            message = f"a space stands between an opening mark and “{words}”; take it out"
            return self.finding(
                Span(start, end + 1), message, Fix("take the space out", (Edit(Span(end, end + 1), ""),), safe=True)
            )
        if _is_glued_before(before):
            words = words_before(article, start)
            message = f"no space stands between “{words}” and an opening mark; set one"
            return self.finding(
                Span(start - 1, end), message, Fix("set a space", (Edit(Span(start, start), " "),), safe=True)
            )
        return None


def _is_doubled(article: Article, mark: Mark) -> bool:
    """Whether a mark stands right beside the one of the quotation around it, and looks just like it."""
    if not mark.alike or mark.inside is None:
        return False
    outer = article.marks[mark.inside]
    if mark.role == "open":
        return outer.span.end == mark.span.start and outer.form == mark.form
    if outer.partner is None or mark.partner is None or article.marks[mark.partner].span.start != outer.span.end:
        return False  # the inner quotation only ends where the outer one does
    closing = article.marks[outer.partner]
    return mark.span.end == closing.span.start and closing.form == mark.form


def _is_excused_before(article: Article, index: int, start: int) -> bool:
    """Whether the space before a closing mark has its reason: an ellipsis, or an inner mark that closes as well."""
    copy = article.copy
    words = copy[max(0, start - 6) : start].rstrip()
    if words.endswith(("…", "..", ". .")):
        return True
    previous = article.marks[index - 1] if index else None
    if previous is None or previous.role not in ("close", "apostrophe", "prime"):
        return False
    return not copy[previous.span.end : start].strip()


def _is_glued_after(article: Article, index: int, mark: Mark, after: str) -> bool:
    """Whether a word, or another quotation, follows a closing mark without a space."""
    if index + 1 < len(article.marks):
        following = article.marks[index + 1]
        if following.span.start == mark.span.end and following.role in ("open", "reopen"):
            return True
    if not after.isalpha() or _is_spaceless(after):
        return False
    return _SUFFIX.match(article.copy, mark.span.end) is None


def _is_glued_before(before: str) -> bool:
    """Whether a word or a stop stands before an opening mark without a space."""
    if before.isalnum():
        return not _is_spaceless(before)
    return before != "" and before in ",.;:!?)]%"


def _is_spaceless(char: str) -> bool:
    """Whether a letter belongs to a script without spaces between words."""
    return "\u0e00" <= char <= "\u0eff" or char >= "\u2e80"
