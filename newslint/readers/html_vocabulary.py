"""The elements of HTML, by what they do to the copy."""

from __future__ import annotations


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _set("area base br col embed frame hr img input link meta param source track wbr")
"""Elements without content."""

BLOCKS = _set("""
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table
    tbody td tfoot th thead tr ul
""")
"""Elements that begin and end a block of text."""

TIGHT = _set("blockquote dd dt p pre td th")
"""Blocks in which tags part no words."""

HEADINGS = _set("h1 h2 h3 h4 h5 h6")

SKIPPED = _set("""
    applet audio button canvas datalist embed head iframe map math meter noembed noframes noscript object option
    progress script select style svg template textarea title video xmp
""")
"""Elements whose content is no copy."""

FORMATTING = _set("abbr b big bdi bdo code del dfn em font i ins kbd mark q s samp small strong sub sup tt u var wbr")
"""Elements within words: "<b>B</b>old" is one word, while two links side by side are not."""

ENDED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (_set("li"), _set("ul ol menu dir")),
    "dt": (_set("dt dd"), _set("dl")),
    "dd": (_set("dt dd"), _set("dl")),
    "td": (_set("td th"), _set("tr table")),
    "th": (_set("td th"), _set("tr table")),
    "tr": (_set("tr"), _set("table")),
    "tbody": (_set("thead tbody tfoot"), _set("table")),
    "tfoot": (_set("thead tbody tfoot"), _set("table")),
}
"""Elements whose end tags may be left out: which open elements a tag ends, and which ones it does not look beyond."""

CREDIT_WORDS = _set("attribution copyright credit credits photographer")
"""Words in the class or id of an element that holds a picture's credit."""


def is_block(tag: str) -> bool:
    """Whether an element begins and ends a block of text; one that HTML does not know ("news-story") does."""
    return tag in BLOCKS or "-" in tag
