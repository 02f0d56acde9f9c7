"""Captions and picture credits: the lines under a picture."""

from __future__ import annotations

from newslint.late_patterns import late_pattern

_SOURCES = (
    r"(?:AP|AFP|EPA|PA|REUTERS|Reuters|Getty(?: Images)?|Shutterstock|iStock(?:photo)?|Alamy|Xinhua|Bloomberg|ANI|PTI"
    r"|Flickr|Unsplash|Pexels|Wikimedia|Adobe Stock|Stock Adobe|UPI|ABACA|Zuma|SOPA Images|Anadolu|Handout|Supplied"
    r"|Courtesy)"
)
_WORD = (
    r"(?:photos?|photographs?|photographer|images?|pictures?|pics?|illustrations?|graphics?|video|credits?|source"
    r"|artwork)"
)
_LEAD = rf"(?:{_WORD}|cover)(?: (?:credits?|by|courtesy(?: of)?|illustration by|provided by)|s?:| ?/|\s?:)"
_ALONE = r"courtesy (?:of|photo)|file (?:photo|image)|stock photo|screenshot|screengrab|getty images|supplied"
_CREDIT = late_pattern(rf"(?:\(\s*)?(?:(?i:{_LEAD}|{_ALONE})|{_SOURCES}\b\s?(?:$|[/|—–-])).{{0,100}}")
_ENDS_IN_CREDIT = late_pattern(
    rf"\((?:[^()]{{0,60}}\b)?(?i:{_WORD}|file|courtesy|handout|supplied)\b[^()]{{0,80}}\)\.?$"
    rf"|\([^()]{{0,60}}\b{_SOURCES}[^()]{{0,40}}\)\.?$"
    rf"|(?:[|—–]|\s-)\s?(?:(?i:{_WORD}) (?i:by|courtesy|credit)\b|[^|—–]{{0,50}}\b{_SOURCES}\b).{{0,15}}$"
    rf"|\b(?:Photograph|Photo|Image|Picture|Credit|Illustration|Source)s?(?: by|:)\s?[^.:]{{2,80}}$"
    rf"|[/]\s?{_SOURCES}$|\b(?i:file (?:photo|image|picture))\.?$"
)

_DATED = late_pattern(
    r"[A-Z][A-Z .,'’-]{2,50}\s?[-–—]\s?(?:(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6} \d\d?"
    r"|\d\d? (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6})(?:,? (?:19|20)\d\d)?:"
)

# What a credit begins with, in small letters: cheaper to look for.
_BEGINNINGS = (
    *("photo", "image", "pic", "illustration", "graphic", "video", "credit", "source", "artwork", "cover", "courtesy"),
    *("file ", "stock ", "screen", "getty", "supplied", "ap", "afp", "epa", "pa", "reuters", "shutterstock", "istock"),
    *("alamy", "xinhua", "bloomberg", "ani", "pti", "flickr", "unsplash", "pexels", "wikimedia", "adobe stock", "upi"),
    *("abaca", "zuma", "sopa", "anadolu", "handout"),
)
# What parts a credit without parentheses from the words before it, and what labels one that nothing parts.
_DASHES = ("|", "—", "–", " -", "\n-", "\t-", "\xa0-")
_LABELS = ("Photo", "Image", "Picture", "Credit", "Illustration", "Source", "/", "ile ")
_SIGNS = (
    *("hoto", "mage", "icture", "redit", "llustration", "ource", "raphic", "ideo", "Getty", "AP", "PA", "euters"),
    *("hutterstock", "Stock", "lamy", "inhua", "loomberg", "ANI", "PTI", "lickr", "nsplash", "exels", "ikimedia"),
    *("REUTERS", "UPI", "ABACA", "uma", "SOPA", "nadolu", "andout", "upplied", "ourtesy", "ile "),
)


def is_credit(text: str) -> bool:
    """Whether a line is the credit of a picture and nothing else: "Photo: AFP", "Getty Images"."""
    if len(text) > 140 or not text.removeprefix("(").lstrip()[:15].lower().startswith(_BEGINNINGS):
        return False
    return _CREDIT.fullmatch(text) is not None


def is_caption(text: str) -> bool:
    """Whether a paragraph ends as captions do, with the picture's credit."""
    if not 25 <= len(text) <= 700 or text.isupper():
        return False
    if is_dated_caption(text):
        return True
    end = text[-160:]
    return _may_end_in_credit(end) and _ENDS_IN_CREDIT.search(end) is not None


def is_dated_caption(text: str) -> bool:
    """Whether a caption begins as picture agencies' do: "PORT ALDER, MAINE - MARCH 02: Workers …"."""
    return text[:2].isupper() and ":" in text[:90] and _DATED.match(text) is not None


def _may_end_in_credit(end: str) -> bool:
    """Whether the last words of a paragraph have what each credit has: spares the search."""
    if end.endswith((")", ").")):
        return True
    parted = any(map(end.__contains__, _DASHES))
    if end[-1] == "." and not parted:
        return "ile " in end
    return any(map(end.__contains__, _SIGNS if parted else _LABELS))
