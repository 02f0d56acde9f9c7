"""quotes/unbalanced"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Edit, Example, Finding, Fix, Mark, Meta, Rule, RuleOptions, Severity, Slip, Span
from newslint_quotes.wording import words_after, words_before


class UnbalancedQuotes(Rule):
    """A quotation opens and never closes, or closes and never opened.

    A quotation of several paragraphs opens each of them with a mark and closes only the last; that is
    right, and not flagged where the words bear it out: the speech runs on in whole sentences, and nobody
    else speaks next.

    Why: readers can no longer tell the speaker's words from the reporter's.

    Do: set the missing mark where the quotation ends or begins. The finding says where that most likely
    is; only the notes or the recording can tell for sure.
    """

    id = "quotes/unbalanced"
    severity = Severity.ERROR

    class Options(RuleOptions, frozen=True, kw_only=True):
        """What a desk may want otherwise."""

        excuse_running_quotations: Annotated[
            bool,
            Meta(description="Accept a missing closing mark where the next paragraph goes on with an opening one."),
        ] = True

    options: Options

    flagged = [
        Example(
            text="“We are leaving, she said.",
            words="“",
            becomes="“We are leaving,” she said.",
        ),
        Example(text="We are leaving,” she said.", words="”", becomes="“We are leaving,” she said."),
        Example(
            text="“The bridge is safe, the mayor said. “Cars may use it.”",
            words="“",
            becomes="“The bridge is safe,” the mayor said. “Cars may use it.”",
        ),
        Example(
            text="“The bridge is safe,” the mayor said. Cars may use it.”",
            words="”",
            becomes="“The bridge is safe,” the mayor said. “Cars may use it.”",
        ),
        Example(
            text='The clerk added, The vote was fair."', words='"', becomes='The clerk added, "The vote was fair."'
        ),
        Example(
            text="“The vote was fair,” the clerk said.”", words="”", becomes="“The vote was fair,” the clerk said."
        ),
        Example(
            text="She called the plan “a gift to the builders and left the room.",
            words="“",
        ),
        "“I told the board, ‘Look at the figures.’ They did not.",
        # Another speaker follows: the convention does not excuse it.
        Example(
            text="“The harbor is closed,” Ruiz said. “No boat leaves.\n\n“We will sail,” said Anna Holm, a skipper.",
            words="“",
        ),
        # A fragment does not run on.
        Example(
            text="Ruiz called the storm “a monster.\n\n“It took my roof,” he said.",
            words="“",
            becomes="Ruiz called the storm “a monster.”\n\n“It took my roof,” he said.",
        ),
        # The attribution shows that the quotation had ended.
        "“The harbor is closed, Ruiz said.\n\n“No boat leaves before noon.”",
        # The last paragraph of a quotation that runs on.
        Example(text="“The harbor is closed.\n\n“No boat leaves before noon.\n\nThe storm passed.", words="“"),
        Example(
            text="The log ends so:\n\n“The harbor is gone.\n\nIt was our living.”",
            words="“",
            becomes="The log ends so:\n\n“The harbor is gone.\n\n“It was our living.”",
        ),
        # A pull-quote with the mark after the name below it.
        Example(
            text="“The harbor was our living.\n\nAnna Holm, skipper”",
            words="“",
            becomes="“The harbor was our living.”\n\nAnna Holm, skipper",
        ),
        Example(
            text="The fleet was sold.\n\n“The harbor was our living and it\n\nis gone,” Holm said.",
            words="“",
        ),
        Example(
            text="“The harbor is gone.\n\nIt was our living,” Holm said.",
            words="“",
            becomes="“The harbor is gone.\n\n“It was our living,” Holm said.",
        ),
        Example(
            text="The log reads:\n\n“The harbor is gone.\n\nIt was our living.\n\nNobody came.”",
            words="“",
            becomes="The log reads:\n\n“The harbor is gone.\n\n“It was our living.\n\n“Nobody came.”",
        ),
        # Closed with a mark of the inner level.
        Example(
            text="She wrote: “The harbor is gone.’ Holm was its last skipper.",
            words="“",
            becomes="She wrote: “The harbor is gone.” Holm was its last skipper.",
        ),
        # Inner quotations.
        Example(
            text="“He told me, ‘Leave. I left,” she said.",
            words="‘",
            becomes="“He told me, ‘Leave. I left,’” she said.",
        ),
        Example(
            text="“He told me, Leave,’ and I left,” she said.",
            words="’",
            becomes="“He told me, ‘Leave,’ and I left,” she said.",
        ),
        # Nothing closes in the whole article: that is one mistake.
        Example(text="“One, he said.\n\nThen “two came.\n\nAt last “three left.\n\nAnd “four.", words="“"),
        Example(
            text="“The harbor is closed.\n\n“No boat leaves before noon,” Ruiz said.",
            words="“",
            options={"excuse-running-quotations": False},
        ),
        Example(text="‘We are leaving, she said.", quotation_style="british"),
        Example(text="„Wir gehen, sagte sie.", language="de"),
    ]
    accepted = [
        "“We are leaving,” she said.",
        '"We are leaving," she said. "Now."',
        "“The harbor is closed.\n\n“No boat leaves before noon,” Ruiz said.",
        "“The harbor is closed,” Ruiz said. “The wind is too strong.\n\n“No boat leaves before noon.”",
        "“The harbor is closed.\n\n“The wind is too strong.\n\n“No boat leaves before noon,” Ruiz said.",
        "“He told me, ‘Leave.’ I said, ‘Never,’” she said.",
        "“He asked, ‘Why?’ ” she said.",
        "The ’90s were the boys’ best years, rock ’n’ roll and goin’ out ’til dawn.",
        'He is 6\'2" and jumped 5 feet 11".',
        "“He’s 6’2”,” the coach said.",
        "''We are leaving,'' she said.",
        "``We are leaving,'' she said.",
        "“I was going to—” she began. “Never mind.”",
        "‘We’re leaving,’ she said. ‘The boys’ club said “no”.’",
        Example(text="„Wir gehen“, sagte sie.", language="de"),
        Example(text="« Nous partons », a-t-elle dit.", language="fr"),
        Example(text="「行きます」と彼女は言った。", language="ja"),
        'The ad sells a 27" screen and a 12" record.',
        'She left the <a href="https://example.org" class="x">harbor</a>.',
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each mark without partner, once for each slip."""
        for mark in article.marks:
            if mark.slip is not None:
                if mark.slip.kind != "doubled":  # quotes/spacing has those
                    yield self._finding(article, mark, mark.slip)
            elif mark.continued is not None and not self.options.excuse_running_quotations:
                element = article.element_at(mark.span.start)
                end = element.span.end if element else mark.span.end
                words = words_after(article, mark.span.end)
                yield self.finding(
                    mark.span,
                    f"the quotation that begins “{words}” is not closed at the end of its paragraph",
                    Fix(f"close the quotation with {mark.counterpart}", (Edit(Span(end, end), mark.counterpart),)),
                )

    def _finding(self, article: Article, mark: Mark, slip: Slip) -> Finding:
        fix: Fix | None = None
        if slip.kind in ("never-closed", "never-opened"):
            opened = sum(one.level == mark.level and one.role == "open" for one in article.marks)
            closed = sum(one.level == mark.level and one.role == "close" for one in article.marks)
            message = (
                f"the article opens {opened or 'no'} quotations and closes {closed or 'none'}; set those that lack"
            )
        elif slip.kind == "surplus":
            ends = words_before(article, mark.span.start)
            message = f"the mark after “{ends}” closes nothing: the quotation before it is closed already; take it out"
            fix = Fix("take the mark out", (Edit(mark.span, ""),))
        elif slip.kind == "unopened":
            message, fix = self._unopened(article, mark, slip)
        elif slip.kind == "across":
            message, fix = self._across(article, mark, slip)
        else:
            message, fix = self._unclosed(article, mark, slip)
        return self.finding(mark.span, message, fix)

    def _unclosed(self, article: Article, mark: Mark, slip: Slip) -> tuple[str, Fix]:
        begins = words_after(article, mark.span.end)
        ends = words_before(article, slip.place)
        lesser = _mark_at(article, slip.place)
        if lesser is not None and lesser.level != mark.level and lesser.role == "close" and lesser.partner is None:
            message = (
                f"the quotation that begins “{begins}” opens with {mark.form} and is closed with {lesser.form} only"
            )
            return message, Fix(f"set {mark.counterpart}", (Edit(lesser.span, mark.counterpart),))
        place = f"the closing mark most likely belongs after “{ends}”"
        message = f"the quotation that begins “{begins}” is never closed; {place}"
        if not slip.certain:
            message += "; if the next paragraph continues it, it may stand as it is"
        edit = Edit(Span(slip.place, slip.place), mark.counterpart)
        return message, Fix(f"close the quotation after “{ends}”", (edit,))

    def _unopened(self, article: Article, mark: Mark, slip: Slip) -> tuple[str, Fix]:
        ends = words_before(article, mark.span.start)
        begins = words_after(article, slip.place, mark.span.start)
        message = f"“{ends}” ends with a closing mark, but no quotation was opened; it most likely begins at “{begins}”"
        edit = Edit(Span(slip.place, slip.place), mark.counterpart)
        return message, Fix(f"open the quotation before “{begins}”", (edit,))

    def _across(self, article: Article, mark: Mark, slip: Slip) -> tuple[str, Fix | None]:
        begins = words_after(article, mark.span.end)
        assert mark.partner is not None
        closing = article.marks[mark.partner]
        element = article.element_at(mark.span.start)
        if element is not None and slip.place <= element.span.end:
            name = words_before(article, closing.span.start)
            message = f"the quotation that begins “{begins}” is closed only after “{name}”; close it before that line"
            moved = (Edit(Span(slip.place, slip.place), mark.counterpart), Edit(closing.span, ""))
            return message, Fix("move the closing mark to the end of the quotation", moved)
        next_words = words_after(article, slip.place, closing.span.start)
        between = [
            one.span.start
            for one in article.story
            if slip.place <= one.span.start <= closing.span.start and article.copy[one.span.start] not in "“\"'‘"
        ]
        if not slip.certain:
            message = (
                f"the quotation that begins “{begins}” is cut off by the end of the paragraph and ends in the next; "
                f"join “{next_words}” to its sentence"
            )
            return message, None
        message = (
            f"the quotation that begins “{begins}” runs on in the next paragraph, which opens with no mark; "
            f"open “{next_words}” with one, or close the first paragraph"
        )
        edits = tuple(Edit(Span(start, start), mark.form) for start in between)
        return message, Fix("open each paragraph of the quotation with a mark", edits) if edits else None


def _mark_at(article: Article, offset: int) -> Mark | None:
    """The mark that begins at an offset, or None."""
    index = bisect_left(article.marks, offset, key=lambda mark: mark.span.start)
    if index < len(article.marks) and article.marks[index].span.start == offset:
        return article.marks[index]
    return None
