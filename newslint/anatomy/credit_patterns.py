"""The patterns of byline lines: what is no credit, what leads a credit in, what separates two.

All allow for scraped copy, where a part may be glued to the one before it ("11:51 PMNo CommentsBy Jane Roe").
"""

from __future__ import annotations

import re
from functools import cache

from newslint.language.calendar import months_of_all_languages
from newslint.late_patterns import late_pattern
from newslint.spans import Span

_NOT_CREDITS = (
    # Comment and share counts, and the links beside them.
    r"(?:(?<![\d,.])\d[\d,.]*[KM]?|(?<![A-Za-z])No|(?<=[a-zM])No)\s?(?i:comments?|shares?|views?|likes?|reactions?)(?![a-z])",
    r"Leave a (?i:comment|reply)",
    r"(?:Add|Post) a (?i:comment)",
    r"Join the (?i:conversation|discussion)",
    r"(?:View|See|Show|Read) (?:all )?(?i:comments)",
    r"Comments?(?:\s?\(\d+\))?(?![a-z])",
    # Ages and reading times.
    r"(?<!\d)\d+\s?(?i:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[hd])\s(?i:ago)\b",
    r"(?<!\w)\d+\s?-?(?i:min(?:ute)?s?)\.?\s?-?(?i:read|listen|watch)(?![a-z])",
    r"\b(?:Yesterday|Today|Just now)\b(?! [A-Z])",
    # Labels of times, and the preposition before a time (which is a zero character here).
    r"\b(?:on|at|am|le|el)\s*(?=\0)",
    r"(?:\b|(?<=[a-z])(?=[A-Z]))(?i:(?:first |last )?(?:published|updated|posted|modified|filed)(?!\sby\b)"
    r"(?:\s(?:on|at))?\b:?)",
    r"(?:Updated|Published)(?=\d)",
    # Links and buttons.
    r"(?:\b|(?<=[a-z]))(?:Follow(?: us| me| @\w+)?|Twitter|Facebook|LinkedIn|Instagram|WhatsApp|Email|E-mail|Print"
    r"|Share(?: this| on \w+)?|Bookmark|Save|Tweet|Contact|Bio|View (?i:profile)|View all posts|Link copied"
    r"|Listen)(?![a-z])",
    r"[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)@\w+|https?://\S+|www\.\S+",
    # Footnote marks, picture stand-ins, bullets.
    r"\[[^\]]{0,40}\]|\^\d+,?|[*†‡¹²³…]|[□☆▶►]",
    r"\bExclusive\b:?",
)

_LEAD_INS = {
    "contributor": (
        r"(?:with )?(?:additional|contributed|other|further) (?:reporting|research|writing)(?: was)?(?: contributed)?"
        r" (?:by|from)",
        r"with (?:files|contributions|inputs?|reporting|reports) (?:by|from)",
        r"writing by",
        r"research(?:ed)? by",
        r"compiled by",
    ),
    "editor": (r"(?:additional |copy[- ])?edit(?:ed|ing) by", r"editors?\s?:"),
    "photographer": (
        r"(?:photo(?:s|graphs?|graphy)?|pictures?|video|illustrations?|graphics?|visuals|images?)"
        r"(?: and (?:photo(?:s|graphs?)?|video|illustrations?))? by",
        r"(?:photos?|pictures?)\s?:",
    ),
    "special": (r"special (?:to|for)(?: the)?",),
    "author": (
        r"(?:story|words|text|written|report(?:ed|ing)?|analysis|opinion|commentary|review(?:ed)?|column|article|contributed"
        r"|interview|posted|published|exclusive)(?: and (?:photos?|photographs|pictures|video))? by",
        r"(?:author of the article|authors?|reporter|writer|byline)\s?:",
    ),
}

ELSEWHERE = {"de": "von", "es": "por", "pt": "por", "fr": "par", "it": "di", "nl": "door", "sv": "av", "da": "af"}
"""What leads a byline in, in other languages than English."""

CONTRIBUTED = late_pattern(r"\s+(?:also )?contributed\b.{0,80}$")

SEPARATOR = late_pattern(
    r"\0+|[,;:|·•∙●\n\r\t/]|\s[-–—]\s|[–—]|\s{3,}"
    r"|(?<=\S)\s+(?:and|AND|&|with|y|et|und|og|och|en)\s+(?=\S)|^(?:and|&)\s+|\s&$"
)


@cache
def not_credits() -> re.Pattern[str]:
    """What stands in byline lines and is no credit."""
    return re.compile("|".join(_NOT_CREDITS))


_MONTH_DAY = late_pattern(r"\b([^\W\d_]{3,10})\b\.?\s\d{1,2}\b|\b\d{1,2}\s([^\W\d_]{3,10})\b\.?")


def month_days(text: str) -> list[Span]:
    """The dates without a year in a line: "Aug. 8", "8 August"."""
    months = months_of_all_languages()
    return [Span(*match.span()) for match in _MONTH_DAY.finditer(text) if (match[1] or match[2]).lower() in months]


@cache
def lead_in() -> re.Pattern[str]:
    """What begins a credit, in a group that is named for the work; "special" and "label" have none."""
    named = "|".join(f"(?P<{work}>(?i:{'|'.join(forms)}))" for work, forms in _LEAD_INS.items())
    named = named.replace("(?P<author>", r"(?P<author>[Bb]y|BY(?![A-Z])|") + r"|(?P<label>Author)(?=\s)"
    return re.compile(rf"(?:(?<![^\W\d_])|(?<=[a-zM\d])(?=[A-Z]))(?:{named})(?=[\s:.\0]|[A-Z\d]|$)")
