"""The parts of a news page, in the trade's words: what the readers recognise and the rules ask for."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from newslint.spans import Span


class Kind(StrEnum):
    """What a part of the page is."""

    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    TIMESTAMP = "timestamp"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    LIST_ITEM = "list-item"
    BLOCK_QUOTATION = "block-quotation"
    CAPTION = "caption"
    CREDIT = "credit"
    CORRECTION = "correction"
    AUTHOR_BOX = "author-box"
    FURNITURE = "furniture"
    CODE = "code"


BODY_KINDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTATION})
"""The running text of a story."""

STORY_KINDS = BODY_KINDS | {Kind.HEADLINE, Kind.KICKER, Kind.STANDFIRST, Kind.SUBHEADING, Kind.CAPTION}
"""All that the newsroom wrote as the story; style and language are judged here only."""


class Element(msgspec.Struct, frozen=True, gc=False):
    """One part of the page: its kind and its span of the copy. Elements never overlap."""

    kind: Kind
    span: Span


class Byline(msgspec.Struct, frozen=True):
    """Who wrote the article.

    ``names`` are people, or the agency or staff credit that stands for them, without "By", roles and
    outlets. ``span`` is None when the byline is known from metadata alone.
    """

    names: tuple[str, ...]
    text: str
    span: Span | None = None


class Dateline(msgspec.Struct, frozen=True):
    """Where, and sometimes when, the story was filed: "NEW DELHI, March 2 (AP) —".

    ``text`` leaves out the dash. ``span`` covers place, agency, date and dash.
    """

    text: str
    place: str
    span: Span
    region: str | None = None
    agency: str | None = None
    date: str | None = None

    @property
    def in_capitals(self) -> bool:
        """Whether the place is set in capitals, as American papers set it."""
        from newslint.anatomy.datelines import in_capitals

        return in_capitals(self.place)

    @property
    def ap_state(self) -> str | None:
        """The region as the Associated Press writes it in datelines; None where it is no American state."""
        from newslint.anatomy.gazetteer import dateline_form

        return dateline_form(self.region) if self.region is not None else None

    @property
    def missing_state(self) -> tuple[str, str] | None:
        """The state of an American city that does not stand alone in AP's datelines and has none beside it.

        In full, and as AP writes it in a dateline: ("New Jersey", "N.J.").
        """
        from newslint.anatomy.gazetteer import STAND_ALONE, STATE_OF_CITY, dateline_form

        city = self.place.upper()
        if self.region is not None or city in STAND_ALONE or city not in STATE_OF_CITY:
            return None
        state = STATE_OF_CITY[city]
        return state, dateline_form(state) or state


class Timestamp(msgspec.Struct, frozen=True):
    """When the article was published.

    ``value`` is ISO 8601, as exact as the page is: "2023-03-02", "2023-03-02T23:51",
    "2023-03-02T23:51-05:00". ``ambiguous`` when day and month could be exchanged.
    """

    value: str
    text: str
    span: Span | None = None
    ambiguous: bool = False
