"""dateline/format"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Dateline, Edit, Example, Finding, Fix, Meta, Rule, RuleOptions, Span

_REST = " The council voted on Tuesday to rebuild the harbor wall."


class DatelineFormat(Rule):
    """A dateline is not in the form that the Associated Press gives it.

    Why: readers know a dateline by its form. A place in lower case reads as the first words of the sentence, and
    Springfield alone may be in any of a dozen states.

    Do: set the place in capitals, the state in AP's abbreviation, and a dash with spaces: “TRENTON, N.J. (AP) —”.

    Four things are flagged: a place that is not in capitals, a dash that is not the desk's, a state that is not
    abbreviated as AP does, and an American city that needs its state and whose state the story does not name
    either. AP lets 30 American and some 50 foreign
    cities stand alone; eight states are never abbreviated. Source: The Associated Press Stylebook, “datelines” and
    “state names”.
    """

    id = "dateline/format"
    languages = frozenset({"en"})

    class Options(RuleOptions, frozen=True):
        """The house style of datelines."""

        dash: Annotated[str, Meta(description="What stands between the dateline and the story.")] = "—"
        states: Annotated[bool, Meta(description="Ask for states as AP abbreviates them, where AP needs them.")] = True
        home_states: Annotated[
            tuple[str, ...],
            Meta(description="States in which the paper is read, as AP abbreviates them: their cities need no state."),
        ] = ()
        capitals: Annotated[bool, Meta(description="Ask for places in capitals.")] = True

    options: Options

    flagged = [
        Example(text=f"Lima (AP) —{_REST}", words="Lima", becomes=f"LIMA (AP) —{_REST}"),
        Example(text=f"LIMA (AP) -{_REST}", words="-", becomes=f"LIMA (AP) —{_REST}"),
        Example(text=f"LIMA, Peru, March 2 (Reuters) –{_REST}", words="–"),
        Example(text=f"CHICAGO--The council voted.{_REST}", words="--", becomes=f"CHICAGO — The council voted.{_REST}"),
        Example(text=f"ERIE, Pennsylvania —{_REST}", words="Pennsylvania", becomes=f"ERIE, Pa. —{_REST}"),
        Example(text=f"TULSA, Okla (AP) —{_REST}", words="Okla", becomes=f"TULSA, Okla. (AP) —{_REST}"),
        Example(text=f"EL PASO, TX —{_REST}", words="TX", becomes=f"EL PASO, Texas —{_REST}"),
        Example(text=f"LA CROSSE, Wisc. —{_REST}", words="Wisc.", becomes=f"LA CROSSE, Wis. —{_REST}"),
        Example(text=f"TRENTON (AP) —{_REST}", words="TRENTON", becomes=f"TRENTON, N.J. (AP) —{_REST}"),
        Example(text=f"LIMA (AP) —{_REST}", words="—", options={"dash": "–"}, becomes=f"LIMA (AP) –{_REST}"),
    ]
    accepted = [
        f"LIMA, Peru (AP) —{_REST}",
        f"CHICAGO —{_REST}",
        f"TRENTON, N.J. (AP) —{_REST}",
        f"PORTLAND, Maine, March 2 (UPI) —{_REST}",
        f"McALLEN, Texas (AP) —{_REST}",
        f"KANDAHAR, Afghanistan —{_REST}",
        Example(text=f"Lima (AP) –{_REST}", options={"dash": "–", "capitals": False}),
        Example(text=f"TRENTON —{_REST}", options={"states": False}),
        "TRENTON — The council voted on Tuesday to spend New Jersey’s grant on the harbor wall.",
        "TRENTON — The council voted.\n\nIt met twice.\n\nIt asked the state.\n\n“We in New Jersey can,” she said.",
        Example(text=f"TRENTON —{_REST}", options={"home-states": ["N.J."]}),
        "Trenton — the city, not the train — is waking up, and so is its harbor, the mayor said.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each departure from the form."""
        dateline = article.dateline
        if dateline is None:
            return
        if self.options.capitals and not dateline.in_capitals:
            yield self._capitals(dateline)
        if self.options.states:
            yield from self._state(article, dateline)
        yield from self._dash(article, dateline)

    def _capitals(self, dateline: Dateline) -> Finding:
        place = Span(dateline.span.start, dateline.span.start + len(dateline.place))
        capitals = dateline.place.upper()
        safe = not dateline.place.startswith(("Mc", "Mac", "De", "La", "Le"))
        fix = Fix(f"set “{capitals}”", (Edit(place, capitals),), safe=safe)
        return self.finding(place, f"“{dateline.place}” opens a dateline: set the place in capitals, “{capitals}”", fix)

    def _state(self, article: Article, dateline: Dateline) -> Iterator[Finding]:
        place_end = dateline.span.start + len(dateline.place)
        region, form = dateline.region, dateline.ap_state
        if region is not None and form is not None and region != form:
            start = article.copy.index(region, place_end, dateline.span.end)
            span = Span(start, start + len(region))
            fix = Fix(f"write “{form}”", (Edit(span, form),), safe=True)
            yield self.finding(span, f"AP writes “{form}” in a dateline, not “{region}”", fix)
        missing = dateline.missing_state
        if missing is not None and missing[1] not in self.options.home_states and not _names(article, missing):
            span = Span(dateline.span.start, place_end)
            fix = Fix(f"add “{missing[1]}”", (Edit(Span(place_end, place_end), f", {missing[1]}"),))
            yield self.finding(
                span, f"“{dateline.place}” does not stand alone in AP’s datelines: add the state, “{missing[1]}”", fix
            )

    def _dash(self, article: Article, dateline: Dateline) -> Iterator[Finding]:
        text = article.text(dateline.span)
        tail = text[text.index(dateline.text) + len(dateline.text) :]
        dash = tail.strip()
        wanted = self.options.dash
        if not dash or dash == wanted:
            return
        start = dateline.span.start + text.rindex(dash)
        span = Span(start, start + len(dash))
        spaced = Span(dateline.span.end - len(tail), dateline.span.end)
        fix = Fix(f"put “{wanted}” there", (Edit(spaced, f" {wanted} "),), safe=True)
        yield self.finding(
            span, f"“{dash}” ends the dateline: the style asks for “{wanted}” with a space on either side", fix
        )


def _names(article: Article, state: tuple[str, str]) -> bool:
    """Whether the story names a state, so that readers know where the city is, or are at home there."""
    return any(name in article.copy for name in state)
