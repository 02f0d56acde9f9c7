"""The patterns of byline lines: what is no credit, and what separates two.

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
    r"(?<=[•·|]\s)\d+\s?[hdmw]\b",
    # Labels of times, and the preposition before a time (which is a zero character here).
    r"\b(?:on|at|am|le|el)\s*(?=\0)",
    r"(?:\b|(?<=[a-z])(?=[A-Z]))(?i:(?:first |last )?(?:published|updated|posted|modified|filed)(?!\sby\b)"
    r"(?:\s(?:on|at))?\b:?)",
    r"(?:Updated|Published)(?=\d)",
    r"(?:\b|^)(?i:mis à jour|modifié|publié|aktualisiert|veröffentlicht|actualizado|publicado|aggiornato|pubblicato"
    r"|bijgewerkt|gepubliceerd|atualizado|oppdatert|publisert|uppdaterad|publicerad)\b(?:\s(?i:le|el|am|il|op|em|on)\b)?:?",
    # Links and buttons.
    r"(?:\b|(?<=[a-z]))(?:Follow(?: us| me| @\w+)?|Twitter|Facebook|LinkedIn|Instagram|WhatsApp|Email|E-mail|Print"
    r"|Share(?: this| on \w+)?|Bookmark|Save|Tweet|Contact|Bio|View (?i:profile)|View all posts|Link copied"
    r"|Listen)(?![a-z])",
    r"\((?:she|he|they|xe|ze)\s?/\s?[a-z]{2,5}(?:\s?/\s?[a-z]{2,6})?\)",
    r"[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)@\w+|https?://\S+|www\.\S+",
    # Footnote marks, picture stand-ins, bullets.
    r"\[[^\]]{0,40}\]|\^\d+,?|[*†‡¹²³…]|[□☆▶►]",
    r"\bExclusive\b:?",
)

CONTRIBUTED = late_pattern(r"\s+(?:also )?contributed\b.{0,80}$")

_JOINED = r"(?:y|e|et|und|og|och|en|i|avec|mit|con|com|med|met)"
# Between two names, and not within one: "y Ortiz" ends a family name, "y Tomás Gil" is somebody else.
_CAPITAL = r"[^\Wa-zß-ÿ\d_]"
_TWO_NAMES = (
    rf"(?<=\S)\s+{_JOINED}\s+(?=[A-Z]{{2,}}\b"
    rf"|{_CAPITAL}[^\s,;|/]*[ ](?:{_CAPITAL}|['’]t |d[aei] |de |del |v[ao]n ))"
)
SEPARATOR = late_pattern(
    r"\0+|[,;:|·•∙●()\n\r\t/／]\s*(?:(?:and|AND|&|with|avec|mit|con|com)\s+)?|\s[-–—]\s|[–—]|\s{3,}"
    rf"|(?<=\S)\s+(?:and|AND|&|with)\s+(?=\S)|{_TWO_NAMES}|^(?:and|&)\s+|\s&$"
)
"""What stands between two parts of a credit; its last word says how they are joined."""


@cache
def not_credits() -> re.Pattern[str]:
    """What stands in byline lines and is no credit."""
    return re.compile("|".join(_NOT_CREDITS))


_MONTH_DAY = late_pattern(r"\b([^\W\d_]{3,10})\b\.?\s\d{1,2}\b|\b\d{1,2}\s([^\W\d_]{3,10})\b\.?")


def month_days(text: str) -> list[Span]:
    """The dates without a year in a line: "Aug. 8", "8 August"."""
    months = months_of_all_languages()
    return [Span(*match.span()) for match in _MONTH_DAY.finditer(text) if (match[1] or match[2]).lower() in months]
