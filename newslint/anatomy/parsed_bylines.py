"""What a byline says, taken apart: who wrote, who edited, for whom."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from newslint.anatomy.names import fold_name
from newslint.elements import Byline
from newslint.spans import Span


class Work(StrEnum):
    """What a credit says that somebody did."""

    AUTHOR = "author"
    CONTRIBUTOR = "contributor"
    EDITOR = "editor"
    PHOTOGRAPHER = "photographer"


class Credit(msgspec.Struct, frozen=True):
    """One name of a byline. ``group`` where it signs for a desk or staff and not for a person."""

    name: str
    span: Span
    work: Work = Work.AUTHOR
    group: bool = False


class ParsedByline(msgspec.Struct, frozen=True):
    """A byline, taken apart. Spans are of the text that it was read from, moved by the offset given.

    ``names`` are the authors, or the agency or staff credit where no person signs. ``lead_in`` is what
    the line begins its credits with ("By"), None for a bare name. ``dates_for_names`` are dates, clock times and
    numbers that follow a lead-in where a name belongs; ``glued`` are the places where two parts of the
    line touch with no space between. ``times`` are the dates that the line gives beside the names.
    """

    text: str
    span: Span
    lead_in: str | None
    credits: tuple[Credit, ...]
    agencies: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    outlet: str | None = None
    dates_for_names: tuple[Span, ...] = ()
    glued: tuple[int, ...] = ()
    times: tuple[Span, ...] = ()

    @property
    def authors(self) -> tuple[Credit, ...]:
        """The people (and groups) who wrote."""
        return tuple(credit for credit in self.credits if credit.work is Work.AUTHOR)

    @property
    def names(self) -> tuple[str, ...]:
        """The authors' names, each once, or the agencies' where nobody else signs."""
        named = [credit.name for credit in self.authors]
        unique = {fold_name(name): name for name in reversed(named or self.agencies)}
        return tuple(reversed(unique.values()))

    @property
    def signs_for_a_group(self) -> bool:
        """Whether only a desk, a staff or "Admin" signs."""
        return bool(self.authors) and all(credit.group for credit in self.authors)

    def as_byline(self) -> Byline:
        """The byline as articles carry it."""
        return Byline(self.names, self.text, self.span)
