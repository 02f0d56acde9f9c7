"""What leads a credit in: "By", "Story by", "Editing by", in English and as the world's newsrooms have it.

All allow for scraped copy, where a lead-in may be glued to what stands before it ("No CommentsBy Jane Roe").
"""

from __future__ import annotations

import re
from functools import cache

_LEAD_INS = {
    "contributor": (
        r"(?:with )?(?:additional|other|further) (?:reporting|research|writing)(?: was)?(?: contributed)?"
        r" (?:by|from)",
        r"(?:additional|further) (?:reporting|research)\s?:",
        r"with (?:files|contributions|inputs?|reporting|reports) (?:by|from)",
        r"writing by",
        r"research(?:ed)? by",
        r"translat(?:ed|ion)(?: from (?:the )?\w+)? by",
    ),
    "editor": (
        r"(?:additional |copy[- ])?edit(?:ed|ing) by",
        r"(?:medically |clinically |legally )reviewed by",
        r"fact[- ]check(?:ed|ing) by",
        r"editors?\s?:",
    ),
    "photographer": (
        r"(?:photo(?:s|graphs?|graphy)?|pictures?|video|illustrations?|graphics?|visuals|images?)"
        r"(?: and (?:photo(?:s|graphs?)?|video|illustrations?))? by",
        r"photography(?= [^\W\d_])",
        r"(?:photos?|pictures?|fotos?|bild(?:er)?|фото|写真|撮影|摄影|攝影)\s?[:：／]",
    ),
    "special": (r"special (?:to|for)(?: the)?",),
    "author": (
        r"(?:story|words|text|written|report(?:ed|ing)?|analysis|opinion|commentary|review(?:ed)?|column|article|contributed"
        r"|interview|posted|published|exclusive|compiled|curated)(?: and (?:photos?|photographs|pictures|video))? by",
        r"as told to",
        r"from(?= (?:[\w’']+ ){0,3}staff reports?\b)",
        r"(?:author of the article|authors?|reporter|writer|byline|words|texto?|texte|testo|tekst)\s?:",
    ),
}

_BY_LANGUAGE = {
    "cs": "autor|autorka|text",
    "da": "af|tekst",
    "de": r"von(?:\s+unsere[mnr]\s+[^\W\d_]+)?|text",
    "es": "por|texto",
    "fr": "par|texte",
    "id": "oleh",
    "it": "di|testo",
    "ms": "oleh",
    "nb": "av|tekst",
    "nl": "door|tekst",
    "no": "av|tekst",
    "pl": "autor|autorka|tekst",
    "pt": "por|texto",
    "ro": "de|autor",
    "sv": "av|text",
    "tr": "yazan|haber",
    "vi": "bởi|theo",
}
"""What leads a byline in, in languages other than English that are written in Latin script."""

_BY_SCRIPT = "|".join(
    (
        *("автор[ыи]?", "текст"),
        *("بقلم", "كتبت?", "إعداد", "نویسنده", "نوشته"),
        *("מאת", "द्वारा", "लेखक", "লেখক", "โดย"),
        *("文", "作者", "記者", "记者", "取材・文", "執筆", "글", "기자"),
    )
)
"""What leads a byline in, in other scripts."""


def foreign_lead_in(text: str, language: str) -> re.Match[str] | None:
    """What leads a credit in, in the language given or in another script than Latin; in a group named "author".

    It stands at the beginning, or after a mark or what was masked with zero characters.
    """
    if text.isascii() and language not in _BY_LANGUAGE:
        return None
    return _foreign(language).search(text)


def is_lead_in(text: str, language: str) -> bool:
    """Whether a text is what leads a byline in, in another language than English, and nothing else."""
    match = foreign_lead_in(f"{text} ", language)
    return match is not None and match.end() == len(text) + 1


@cache
def _foreign(language: str) -> re.Pattern[str]:
    forms = "|".join(filter(None, (_BY_LANGUAGE.get(language), _BY_SCRIPT)))
    return re.compile(rf"(?:^|(?<=[\0|•·–—]\s)|(?<=[\0|•·]))(?P<author>(?i:{forms}))(?:\s*[:：／/]\s*|\s+)")


@cache
def lead_in() -> re.Pattern[str]:
    """What begins a credit, in a group that is named for the work; "special" and "label" have none."""
    named = "|".join(f"(?P<{work}>(?i:{'|'.join(forms)}))" for work, forms in _LEAD_INS.items())
    named = named.replace("(?P<author>", r"(?P<author>[Bb]y|BY(?![A-Z])|") + r"|(?P<label>Author)(?=\s)"
    return re.compile(rf"(?:(?<![^\W\d_])|(?<=[a-zM\d])(?=[A-Z]))(?:{named})(?=[\s:.\0]|[A-Z\d]|$)")
