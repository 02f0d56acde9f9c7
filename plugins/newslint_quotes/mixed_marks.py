"""quotes/mixed-marks"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

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
        # Crossed: one mistake, one finding.
        Example(
            text='“We are leaving," she said. "We are late.”',
            words='"',
            becomes="“We are leaving,” she said. “We are late.”",
        ),
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
        """Flags, of each quotation with marks of two kinds, the first mark that differs from its opening one."""
        house = ""
        chains: dict[int, list[Mark]] = {}
        for index, mark in enumerate(article.marks):
            if mark.role == "open" and (mark.partner is not None or mark.continued is not None):
                chains[index] = [mark]
            elif mark.partner in chains and mark.role in ("close", "reopen"):
                chains[mark.partner].append(mark)
        crossed = False
        for chain, following in pairwise([*chains.values(), []]):
            odd = next((mark for mark in chain[1:] if is_mixed(chain[0], mark)), None)
            if odd is None or crossed:
                crossed = False
                continue
            house = house or house_family(article)
            crossed = _is_crossed(article, chain, following)
            yield self._finding(article, [*chain, *following] if crossed else chain, odd, house)

    def _finding(self, article: Article, chain: list[Mark], mark: Mark, house: str) -> Finding:
        opening = chain[0]
        pattern = next((one for one in chain if one.family == house), opening)
        edits = []
        for one in chain:
            form = _form_like(pattern, one)
            if form != one.form and (is_mixed(one, pattern) or one.reversed):
                edits.append(Edit(one.span, form))
        one_kind, other_kind = _NAMES[opening.family], _NAMES[mark.family]
        if mark.role == "reopen":
            message = (
                f"This quotation opens with {one_kind} mark ({opening.form}) in a paragraph before and is taken up "
                f"with {other_kind} one ({mark.form}); set both the same way"
            )
        else:
            words = words_before(article, mark.span.start)
            message = (
                f"the quotation that ends “{words}” opens with {one_kind} mark ({opening.form}) and closes with "
                f"{other_kind} one ({mark.form}); set both the same way"
            )
        return self.finding(mark.span, message, Fix(f"set {_list(edits)}", tuple(edits), safe=True))


def _is_crossed(article: Article, chain: list[Mark], following: list[Mark]) -> bool:
    """Whether the next quotation is mixed the other way round: “…," she said. "…”, one mistake in two quotations."""
    if len(chain) != 2 or len(following) != 2 or following[0].span.start < chain[1].span.end:
        return False
    if [mark.family for mark in following] != [chain[1].family, chain[0].family]:
        return False
    return "\n\n" not in article.copy[chain[1].span.end : following[0].span.start]


def _form_like(pattern: Mark, mark: Mark) -> str:
    """The form that a mark has when it is set like another one of its quotation."""
    pattern_closes, mark_closes = pattern.role == "close", mark.role == "close"
    form = pattern.counterpart if pattern.reversed else pattern.form
    other = pattern.form if pattern.reversed else pattern.counterpart
    return form if pattern_closes == mark_closes else other


def _list(edits: list[Edit]) -> str:
    return " and ".join(dict.fromkeys(edit.text for edit in edits))
