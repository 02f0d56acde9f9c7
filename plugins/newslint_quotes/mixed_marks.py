"""quotes/mixed-marks"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Edit, Example, Finding, Fix, Mark, Rule
from newslint_quotes.wording import house_family, is_mixed, words_before

_NAMES = {
    "curly": "a curly",
    "straight": "a straight",
    "typed": "a doubled single",
    "backtick": "a backtick",
    "low": "a low",
    "guillemet": "an angle",
    "corner": "a corner",
}


class MixedMarks(Rule):
    """A quotation opens with a curly mark and closes with a straight one, or the reverse.

    Why: it looks careless, and it is often the trace of words pasted in or of an edit that cut a
    quotation in two.

    Do: set both marks the way the rest of the article has them. Search and replace in the other kind of
    mark, if the story mixes them throughout.
    """

    id = "quotes/mixed-marks"
    flagged = [
        Example(
            text='“We are leaving," she said. “Now.”',
            words='"',
            becomes="“We are leaving,” she said. “Now.”",
        ),
        Example(
            text='"We are leaving,” she said. "Now." And "soon."',
            words="”",
            becomes='"We are leaving," she said. "Now." And "soon."',
        ),
        Example(text='It was “a disaster" to “many.”', words='"', becomes="It was “a disaster” to “many.”"),
        Example(text="It was “a disaster'' to “many.”", words="''", becomes="It was “a disaster” to “many.”"),
        Example(
            text='"The harbor is closed.\n\n“No boat leaves,” she said. “None.”',
            words="“",
            becomes="“The harbor is closed.\n\n“No boat leaves,” she said. “None.”",
        ),
    ]
    accepted = [
        "“We are leaving,” she said.",
        '"We are leaving," she said.',
        "''We are leaving,'' she said.",
        "``We are leaving,'' she said.",
        '``We are leaving," she said.',
        "“He said, 'Leave,'” she said.",
        '"It’s the boys’ club," she said.',
        Example(text="„Wir gehen“, sagte sie.", language="de"),
        Example(text="„Wir gehen”, sagte sie.", language="de"),
        'She read “Home” on a 27" screen.',
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the closing mark of each pair that is mixed, and paragraphs taken up with another kind of mark."""
        house = None
        for mark in article.marks:
            if mark.partner is None or mark.role not in ("close", "reopen"):
                continue
            opening = article.marks[mark.partner]
            if mark.role == "close":
                opening = _last_opening(article, mark, opening)
            if not is_mixed(opening, mark):
                continue
            house = house or house_family(article)
            yield self._finding(article, opening, mark, house)

    def _finding(self, article: Article, opening: Mark, mark: Mark, house: str) -> Finding:
        change, keep = (opening, mark) if mark.family == house else (mark, opening)
        if change is mark and mark.role == "close":
            form = keep.counterpart
        elif change is opening and mark.role == "close":
            form = mark.counterpart if not mark.reversed else mark.form
        else:
            form = keep.form
        edits = [Edit(change.span, form)]
        if keep.reversed and keep.counterpart != keep.form:
            edits.append(Edit(keep.span, keep.counterpart))
        if mark.role == "reopen":
            message = (
                f"This quotation runs on from the paragraph before, which opens with {_NAMES[opening.family]} mark, "
                f"and is taken up with {_NAMES[mark.family]} one; set both the same way"
            )
        else:
            words = words_before(article, mark.span.start)
            message = (
                f"The quotation that ends “{words}” opens with {_NAMES[opening.family]} mark ({opening.form}) and "
                f"closes with {_NAMES[mark.family]} one ({mark.form}); set both the same way"
            )
        return self.finding(mark.span, message, Fix(f"set {form} instead of {change.form}", tuple(edits), safe=True))


def _last_opening(article: Article, closing: Mark, opening: Mark) -> Mark:
    """The mark that opens the paragraph in which a quotation closes."""
    while opening.continued is not None:
        opening = article.marks[opening.continued]
    return opening
