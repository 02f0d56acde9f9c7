"""Notes in brackets: [[check this]], [ADD PHOTO CREDIT], <<INSERT>>, {{headline}}."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Span, late_pattern

# Each alternative begins with its own bracket, so that text without brackets is passed over quickly.
_BRACKETED = late_pattern(
    r"\[\[(?![\"'])(?P<double>[^\[\]\n]{1,200})\]\](?![(:])"
    r"|<<\s?(?P<angles>[^<>\n]{1,120})>>"
    r"|\{\{\s?(?P<braces>[A-Za-z_][^{}\n]{0,120})\}\}"
    r"|\[(?<![!\[\w]\[)(?P<single>[^\[\]\n]{2,200})\](?![(\[:\]])"
    r"|\((?<!\w\()(?P<round>[A-Z][^()\n]{2,120})\)"
)
_LETTER = late_pattern(r"[^\W\d_]")
_PROGRAM = late_pattern(r"[.\"'|=(%<>]")

_THING = (
    r"(?:PHOTOS?|IMAGE|ART|MAP|GRAPHIC|CHART|TABLE|VIDEO|EMBED|TWEET|LINK|QUOTES?|PULL\s?QUOTE|CAPTION|CUTLINE|CREDIT|BYLINE|HED|HEADLINE"
    r"|DEK|SUBHEAD|NAME|TITLE|DATE|TIME|AGE|FIGURES?|NUMBERS?|STAT|SOURCE|ATTRIBUTION|COMMENT|CONTEXT|BACKGROUND|GRAF|STORY|SIDEBAR|BOX)"
)
# In capitals, an order to a colleague. [UPDATE: …] and [ADD TO CART] speak to the reader.
_ORDER = late_pattern(
    r"(?:PLEASE\s|PLS\s)?(?:"
    rf"(?:ADD|REPLACE|RUN|PLACE|UPDATE|WRITE|CUT|GET|FIND|REMOVE|FILL\sIN|LINK\sTO)\s(?:\w+\s){{0,3}}{_THING}\b"
    r"|(?:CHECK|DOUBLE[- ]CHECK|FACT[- ]?CHECK|CONFIRM|VERIFY|INSERT|FIX)\b(?!\sOUT\b)"
    r"|NEEDS?\s(?!HELP|A\b|MORE\b|YOU|TO\sKNOW)\w"
    r"|(?:QUERY|FIXME|TODO|DESK|EDS?|LEGAL)\s?:"
    r"|(?:NOTE|QUERY)\sTO\s)"
)
_WANT = late_pattern(
    rf"(?:[A-Z]+\s){{0,3}}{_THING}\s(?:TO\sCOME|HERE|NEEDED|MISSING|PENDING|GOES\sHERE|TBD|TBC)$|(?:TBD|TBC|TO\sCOME)$"
)
_BLANK = late_pattern(
    r"(?:(?:FIRST|LAST|FULL|YOUR|COMPANY|PHOTO)\s)?(?:NAME|DATE|TIME|CITY|TOWN|PLACE|LOCATION|COMPANY|AGE|TITLE|AMOUNT"
    r"|PERCENT(?:AGE)?|QUOTE|HEADLINE|BYLINE|CAPTION|CREDIT)$"
)
# In small letters nothing but an order that desks give; "[check out our list]" is a link that lost its address.
_SMALL_ORDER = late_pattern(
    r"(?i)(?:please\s|pls\s)?(?:"
    r"(?:double[- ]check|fact[- ]?check|confirm|verify)(?:$|\s\S)"
    r"|check\s(?:this|that|the|spelling|names?|titles?|dates?|ages?|facts?|figures?|numbers?|quotes?|with|if|whether|links?|on|w/)\b"
    r"|(?:add|insert|replace|fix|needs?)\s(?:an?\s|the\s|this\s|another\s|second\s)?(?:photos?|image|art|map|graphic|chart|table|video|embed"
    r"|links?|quotes?|pull\s?quotes?|captions?|credits?|byline|headline|subhead|attribution|context|source|figures?|confirmation)\b"
    r"|link\sto\s(?:the|this|our|story|earlier|previous|yesterday)|ask\s(?:the\s)?(?:desk|legal|editor|reporter|photo)\b"
    r"|(?:todo|fixme|query|desk|eds)\s?:"
    r"|ed(?:itors?)?\s?:\s(?:please|pls|check|confirm|verify|trim|cut|add|hold|fix)\b"
    r"|(?:editor[’']?s?[’']?\s)?note\sto\s(?:the\s)?(?:(?:copy|photo|web|night|city)\s)?(?:desk|editors?|self|slot|reporter|producer)\b)"
)


def may_hold_brackets(copy: str) -> bool:
    """Whether it is worth looking for notes in brackets."""
    return "[" in copy or "(" in copy or "<<" in copy or "{{" in copy


def find_bracketed(article: Article, place: Span) -> Iterator[Span]:
    """Where brackets at a span of the copy hold a note to the desk."""
    for match in _BRACKETED.finditer(article.copy, place.start, place.end):
        span = Span(*match.span())
        if _is_note(match, article, span):
            yield span


def _is_note(match: re.Match[str], article: Article, span: Span) -> bool:
    if match["double"] is not None:
        return _LETTER.search(match["double"]) is not None
    if match["braces"] is not None:
        # In Markdown the templates of site generators put program code there.
        words = match["braces"].strip()
        return article.format != "markdown" or (" " in words and not _PROGRAM.search(words))
    in_round = match["round"] is not None
    words = (match["angles"] or match["single"] or match["round"]).strip()
    if words.isupper():
        # "(ADD)" and "(FIX)" are abbreviations.
        order = bool(_ORDER.match(words) or _WANT.match(words)) and not (in_round and " " not in words)
        blank = not in_round and bool(_BLANK.match(words) or (match["angles"] and re.fullmatch(_THING, words)))
        return (order or blank) and (" " in words or not article.is_quoted(span))
    # An editor's own words in a quotation can be any words.
    return not in_round and _SMALL_ORDER.match(words) is not None and not article.is_quoted(span)
