"""For whom a desk writes, and how long and how hard its sentences may be for them.

The limits for the general reader are set where, on the political coverage of eight American newsrooms from 2015
and 2016, about one story in 200, one sentence in 100 and one paragraph in 200 lies beyond them: copy that passed
an editor, and the part of it that another editor would still break up. The other formulas' limits lie at the same
place of their own range.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

Audience = Literal["general", "wire", "explainer", "young-readers"]
"""General news; wire briefs, which other desks print as they are; explainers; pages for children."""

Formula = Literal["flesch-kincaid", "gunning-fog", "smog", "coleman-liau", "automated-readability", "dale-chall"]


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one audience is asked to read at most. Lengths are in words."""

    grade: Mapping[str, float]
    """By formula: the school grade of a whole story."""
    ease: float
    """Flesch reading ease of a whole story, at least."""
    grade_margin: float
    """By how many grades a single paragraph may be harder than a story."""
    ease_margin: float
    sentence: int
    lede_sentence: int
    lede: int
    paragraph: int


LIMITS: Mapping[Audience, Limits] = {
    "general": Limits(
        grade={
            "flesch-kincaid": 15,
            "gunning-fog": 19,
            "smog": 17,
            "coleman-liau": 15,
            "automated-readability": 18,
            "dale-chall": 13,
            "wiener-sachtextformel": 15,
        },
        ease=30,
        grade_margin=10,
        ease_margin=40,
        sentence=50,
        lede_sentence=45,
        lede=75,
        paragraph=120,
    ),
    "wire": Limits(
        grade={
            "flesch-kincaid": 14,
            "gunning-fog": 17.5,
            "smog": 16,
            "coleman-liau": 14,
            "automated-readability": 16,
            "dale-chall": 12,
            "wiener-sachtextformel": 14,
        },
        ease=35,
        grade_margin=10,
        ease_margin=40,
        sentence=40,
        lede_sentence=35,
        lede=50,
        paragraph=80,
    ),
    "explainer": Limits(
        grade={
            "flesch-kincaid": 12,
            "gunning-fog": 15,
            "smog": 14,
            "coleman-liau": 12,
            "automated-readability": 13.5,
            "dale-chall": 11,
            "wiener-sachtextformel": 12,
        },
        ease=45,
        grade_margin=8,
        ease_margin=35,
        sentence=35,
        lede_sentence=35,
        lede=60,
        paragraph=100,
    ),
    "young-readers": Limits(
        grade={
            "flesch-kincaid": 8,
            "gunning-fog": 10,
            "smog": 11,
            "coleman-liau": 9,
            "automated-readability": 9,
            "dale-chall": 9,
            "wiener-sachtextformel": 8,
        },
        ease=65,
        grade_margin=5,
        ease_margin=25,
        sentence=25,
        lede_sentence=25,
        lede=40,
        paragraph=70,
    ),
}
