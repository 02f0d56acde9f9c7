"""placeholder/lorem"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Example, Finding, Rule, Severity, Span, late_pattern
from newslint_placeholder.places import places

_WORD = late_pattern(r"[^\W\d_]+")
# Without their first letters, which may be capitals: lowering the whole copy would cost more than the search.
_SEEDS = ("psum", "psam", "dipisc", "ellentesque", "iusmod", "ostrud", "xcepteur", "oluptat", "IPSUM", "EIUSMOD")
# The kin: generators that mock the passage, and the lines that layout templates are delivered with.
_KIN = late_pattern(
    r"\b(?:[Bb]acon|[Cc]upcake|[Hh]ipster|[Cc]heese|[Vv]eggie|[Pp]irate|[Zz]ombie|[Cc]orporate|[Bb]eer)\s[Ii]psum\s(?:dolor|amet|[a-z]+\s[a-z]+)\b[^.!?\n]{0,200}"
    r"|\b(?:[Hh]ead(?:line|ing)|[Hh]ed|[Dd]ek|[Ss]ub-?head(?:line|ing)?|[Tt]itle|[Cc]aption|[Cc]utline|[Tt]ext|[Bb]ody(?:\s(?:text|copy))?|[Cc]opy|[Bb]yline"
    r"|[Qq]uote|[Nn]ame|[Ss]tory|[Cc]redit|[Ii]ntro|[Tt]easer)\s(?:goes|to\sgo)\shere\b"
    r"|\b(?:[Tt]his\sis\s(?:a\s)?)?(?:[Dd]ummy|[Ff]iller|[Pp]laceholder)\s(?:text|copy|headline|story|caption)\b(?=[.!:]?(?:\s*$|\s*\n))"
    r"|(?<![\w\[(<“\"])(?:[Yy]our|[Ii]nsert|[Aa]dd|[Tt]ype)\s(?:text|headline|copy|caption|title|content|story)\shere\b"
    r"|\bX?x{3,}(?:\s[Xx]?x{1,12}){3,}"
    r"|\b(?:asdf|qwerty|asdfgh?j?k?l?|hjkl|jkl;?)(?:\s(?:asdf|qwerty|asdfgh?j?k?l?|hjkl|jkl;?))+\b",
    re.MULTILINE,
)
_KIN_SIGNS = ("psum ", "ummy ", "iller ", "laceholder ", "xxx ", "asdf", "qwerty")
_HERE = late_pattern(r" here\b(?<=(?:es|go|xt|ne|py|on|le|nt|ry) here)")


class DummyText(Rule):
    """Dummy text of the layout was left in the page: “Lorem ipsum”, “Headline goes here”.

    Four words in a row of the printers' Latin are dummy text, of which two are found hardly anywhere else;
    a story that only names “lorem ipsum” is left alone, and so is other Latin.

    Why: the page went out with a part of it unwritten, and nothing says so more plainly.

    Do: put the copy in its place, or take the block off the page.
    """

    id = "placeholder/lorem"
    severity = Severity.ERROR
    flagged = [
        Example(
            text="Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
            words="Lorem ipsum dolor sit amet, consectetur adipiscing elit",
        ),
        Example(
            text="The pier reopens in May. Sed do eiusmod tempor incididunt ut labore. He agreed.",
            words="Sed do eiusmod tempor incididunt ut labore",
        ),
        "LOREM IPSUM DOLOR SIT AMET",
        Example(text="Lorem ipsum …", words="Lorem ipsum"),
        "Ut enim ad minim veniam, quis nostrud exercitation.",
        "Duis aute irure dolor in reprehenderit in voluptate velit esse cillum.",
        "Nemo enim ipsam voluptatem quia voluptas sit aspernatur aut odit aut fugit.",
        "Pellentesque habitant morbi tristique senectus et netus et malesuada fames ac turpis egestas.",
        "Caption: lorem ipsum dolor",
        "Bacon ipsum dolor amet short ribs pork loin.",
        "Headline goes here",
        "Photo caption goes here.",
        "Insert text here",
        "This is dummy text.",
        "Xxxxx xxx xxxxxx xx xxxxx.",
        "asdf asdf asdf",
    ]
    accepted = [
        "Printers call such text “lorem ipsum” and have used it for decades.",
        "The page was still full of lorem ipsum when the governor saw it.",
        "The motto is E pluribus unum; the state's is Sic semper tyrannis.",
        "She was graduated magna cum laude and quoted Veni, vidi, vici.",
        "Habemus papam, the cardinal said, and Dominus vobiscum.",
        "The choir sang Agnus Dei, qui tollis peccata mundi, dona nobis pacem.",
        "The lawyer argued res ipsa loquitur, nulla poena sine lege.",
        "El dolor no se va, dijo la madre de la víctima, y el velorio sigue.",
        "The headline goes too far, here and elsewhere.",
        "The dummy text was replaced before the page went to press.",
        "The story goes that he came here on foot.",
        "It was one more [insert headline here] week.",
        "Add your name and the title, here or online.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each run of dummy text."""
        copy = article.copy
        latin = any(seed in copy for seed in _SEEDS)
        kin = _may_be_kin(copy)
        if not latin and not kin:
            return
        for place in places(article):
            runs = list(_latin_runs(copy, place)) if latin else []
            if kin and _may_be_kin(article.text(place)):
                runs += [
                    Span(*match.span())
                    for match in _KIN.finditer(copy, place.start, place.end)
                    if not any(run.start < match.end() and match.start() < run.end for run in runs)
                ]
            for span in sorted(runs):
                words = article.text(span)
                shown = words if len(words) <= 40 else words[:40].rsplit(" ", 1)[0] + " …"
                yield self.finding(span, f"“{shown}” is dummy text: write the copy that belongs here, or take it out")


def _may_be_kin(text: str) -> bool:
    return any(sign in text for sign in _KIN_SIGNS) or (" here" in text and _HERE.search(text) is not None)


def _latin_runs(copy: str, place: Span) -> Iterator[Span]:
    """Where words of the passage follow one another: four, of which two are telling, or three from its beginning.

    Of its beginning two are enough where nothing else stands.
    """
    from newslint_placeholder.dummy_words import COMMON, SIGNATURE

    start = end = -1
    length = telling = 0
    opening = False
    for match in _WORD.finditer(copy, place.start, place.end):
        word = match[0].lower()
        if word not in SIGNATURE and word not in COMMON:
            if _is_dummy(length, telling, opening):
                yield Span(start, end)
            start, length, telling, opening = -1, 0, 0, False
            continue
        if start < 0:
            start = match.start()
        opening = opening or (word == "ipsum" and telling == 1)
        length += 1
        telling += word in SIGNATURE
        end = match.end()
    alone = opening and not _WORD.search(copy, place.start, start) and not _WORD.search(copy, end, place.end)
    if alone or _is_dummy(length, telling, opening):
        yield Span(start, end)


def _is_dummy(length: int, telling: int, opening: bool) -> bool:
    return (length >= 4 and telling >= 2) or (opening and telling >= 3)
