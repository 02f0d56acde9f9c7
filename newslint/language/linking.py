"""Which reporting verb, and so which speaker, a quotation belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from newslint.language.narration import Narration
from newslint.language.reporting_verbs import inflections
from newslint.language.speakers import CHAIN, CUES, REACH, WORDS, Mention, Subjects
from newslint.late_patterns import late_pattern

Reach = Literal["sentence", "paragraph", "colon", "earlier"]
"""Where a quotation's attribution stands: in its sentence; in its paragraph; in the paragraph before, which
ends with a colon; in an earlier paragraph, from which the reader must carry the speaker over."""


class Link(msgspec.Struct, frozen=True, gc=False):
    """What was found for a quotation: the mention of its speaker, the token of its cue, and where.

    ``is_noun`` when the cue is a noun ("claim") that has the form of a verb.
    """

    mention: Mention
    cue: int | None
    reach: Reach
    is_noun: bool = False


# After a quotation: "Ms. Roe, the mayor, later said", "said Ms. Roe", "according to Ms. Roe", "— Jane Roe".
_SUBJECT_FIRST = late_pattern(
    rf"[,\-\"]?(?:a,?)?c?({CHAIN})"
    rf"(?:\([^)\n.]{{1,12}}\),?|,[^.\n;Qq!]{{1,60}}?,|-[^-.\n]{{1,40}}-|(?:[pf]+D?[{WORDS}]+){{1,2}})?"
    rf"([axE]*)([123k]|V(?=p[.,\n])|V(?=P))"
)
_CUE_FIRST = late_pattern(r"[,\-\"]?a?([12K5k])(?=a?[PDNTmRUr#GouAljidI9K])")
_ACCORDING = late_pattern(rf"[,\-\"]?a?@O({CHAIN})")
_SIGNED = late_pattern(
    r"(?:-|\n-~?)((?:[NTiulj~]|m~)*N)(?:,[NTRroDpfu&]{1,12})?(?=\.?(?:\n|\Z))"
    r"|\n((?:[NTiuljRo~]|m~)*N)(?:,[NTRroDpfu&]{1,12}(?=\.?\"?(?:\n|\Z))|(?=\.\"\n))"
    r"|\n((?:[NTiulj~]|m~)*N)(?=\.?(?:\n|\Z))"
)
# Later in the sentence: "“…” was the wrong word, Ms. Roe said."
_LATER = late_pattern(
    rf"[,q]\"?({CHAIN})(?:,[^.\n;Qq!:]{{1,30}}?,)?[axE]*([12k])(?=[.\n,pA])|[,q]\"?[12]({CHAIN})(?=[.\n,])|@O({CHAIN})"
)
# Right before it: "Jane Roe: “…”".
_NAME_AND_COLON = late_pattern(r"(?:(?<=[.\n,\-Q!\"])|\A)((?:[NTm~ijul])+)(?:\([^)\n]{1,8}\))?:\Z")

_NAMED = frozenset("NTRrPYUmWtGu")
"""A mention without any of these letters names no person and no body."""

_IN_SPEECH = late_pattern(r"[1234][^,;:&yqQ!.\n]*\Z")
"""The last words before a mention, where it stands in a clause that a verb of speech governs."""

_OWNED_NOUNS_LIST = """
    claim claims statement statements remark remarks call calls comment comments description promise promises pledge
    vow warning warnings argument assertion suggestion accusation criticism rejection declaration refrain slogan
    mantra line tweet tweets post speech question questions words phrase plea denial insistence belief threat
    response answer reply quip joke message motto catchphrase theme complaint prediction admission characterization
    characterisation allegation contention label cry chant
"""
_OWNED_NOUNS = frozenset(_OWNED_NOUNS_LIST.split())
"""Nouns for something said: "her claim that “…”"."""

_OWNERS = frozenset(["his", "her", "their", "my", "our"])


class Linker:
    """Finds the speaker of each quotation of a narration, in the order of the copy."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.letters = narration.letters
        self.subjects = Subjects(narration)
        self._size = len(self.letters)

    def links(self) -> list[Link | None]:
        """One link for each quotation, None where no speaker was found."""
        found: list[Link | None] = []
        find = self.letters.find
        line = -1  # the last line end before the quotation
        for index, token in enumerate(self.narration.quotation_tokens):
            following = find("\n", line + 1, token)
            while following >= 0:
                line = following
                following = find("\n", line + 1, token)
            if self.narration.quotations[index].title:
                found.append(self._of_title(token))
            else:
                found.append(self.beside(token) or self._from_before(index, token, line, found))
        return found

    def _of_title(self, token: int) -> Link | None:
        """The link of what is set like a title: only a verb right beside it makes it somebody's words."""
        link = self._after(token) or self._before(token)
        if link is None or link.cue is None or -4 <= link.cue - token <= 8:
            return link
        return None

    def block_link(self, token: int, found: Sequence[Link | None]) -> Link | None:
        """The link of a block quotation, which the paragraph before it introduces."""
        return self._introduced(token - 1, len(found), found)

    def beside(self, token: int) -> Link | None:
        """The link that stands in the quotation's own sentence."""
        return (
            self._after(token)
            or self._before(token)
            or self._later(token)
            or self._otherwise(token)
            or self._signed(token)
        )

    # After the quotation ---------------------------------------------------------------------

    def _after(self, token: int) -> Link | None:
        letters = self.letters
        position = token + 1
        end = min(self._size, token + REACH)
        whole = letters[token] == "Q"
        match = _CUE_FIRST.match(letters, position, end)
        if match and not whole:
            cue = match.start(1)
            mention = self.subjects.inverted(cue)
            if mention is not None:
                return Link(mention, cue, "sentence")
        match = _SUBJECT_FIRST.match(letters, position, end)
        if match:
            cue = match.start(3)
            if whole and not self._is_only_attribution(cue):
                return None
            mention = self.subjects.trim(*match.span(1))
            if mention is not None and not ("E" in match[2] and letters[cue] in "15"):
                return Link(mention, cue, "sentence")
        match = _ACCORDING.match(letters, position, end)
        if match:
            mention = self.subjects.trim(*match.span(1))
            if mention is not None:
                return Link(mention, match.start(1) - 2, "sentence")
        return None

    def _signed(self, token: int) -> Link | None:
        """ "“…” — Ada Lund, mayor", on the same line or on the next."""
        match = _SIGNED.match(self.letters, token + 1, min(self._size, token + REACH))
        if match:
            first, stop = match.span(match.lastindex or 1)
            if match[3] is None or self._has_dash_before(first):
                return Link(Mention(first, stop - 1), None, "sentence")
        return None

    def _has_dash_before(self, token: int) -> bool:
        """Whether a line begins with a dash, which a reader may have taken for the mark of a list item."""
        start = self.narration.starts[token]
        return self.narration.copy[max(0, start - 3) : start].strip() in {"-", "–", "—"}

    def _is_only_attribution(self, cue: int) -> bool:
        """Whether the sentence after a full point in marks is a mere "Ms. Roe said in a statement."."""
        end = self.subjects.sentence_end(cue)
        return end - cue <= 6 and self.letters[cue] in "12" and not set(self.letters[cue + 1 : end]) & set("tPqQ!E")

    def _later(self, token: int) -> Link | None:
        letters = self.letters
        if letters[token] == "Q":
            return None
        end = self.subjects.sentence_end(token)
        match = _LATER.search(letters, token + 1, min(end + 1, self._size))
        if match is None:
            return None
        if match[4]:
            cue, span = match.start(4) - 2, match.span(4)
        elif match[3]:
            cue, span = match.start(3) - 1, match.span(3)
        else:
            cue, span = match.start(2), match.span(1)
        mention = self.subjects.trim(*span)
        return Link(mention, cue, "sentence") if mention else None

    # Before the quotation --------------------------------------------------------------------

    def _before(self, token: int) -> Link | None:
        """The nearest verb before the quotation in its sentence that can have put it into somebody's mouth."""
        letters = self.letters
        start = self.subjects.sentence_start(token)
        colon = letters[token - 1] == ":"
        if colon and (match := _NAME_AND_COLON.search(letters, start, token)):
            mention = self.subjects.trim(*match.span(1))
            if mention:
                return Link(mention, None, "sentence")
        for cue in range(token - 1, start - 1, -1):
            letter = letters[cue]
            if letter == "V" and letters[cue + 1] in "pP" and token - cue <= 6:
                letter = "1"
            if letter not in CUES or (letter in "kK" and not self.is_verb(cue)):
                continue
            if colon and token - cue > 6:
                main = self.subjects.of_clause(token, first=True)
                if main:
                    return Link(main, None, "sentence")
            mention = self.subjects.of(cue)
            if mention is not None and not self._is_doubtful(mention, cue, token - cue):
                if letters[mention.first] == "t" and mention.antecedent is not None:
                    mention = mention.antecedent  # "a headline that said"
                return Link(mention, cue, "sentence")
        return None

    def _is_doubtful(self, mention: Mention, cue: int, distance: int) -> bool:
        """Whether a verb further to the left is likelier to have brought the quotation."""
        letters = self.letters
        if letters[mention.first] == "W" and (distance > 6 or letters[mention.first - 1] != ","):
            return True  # "a candidate who promised that": the quotation is hardly the candidate's
        if letters[mention.first] == "t":
            source = mention.antecedent
            return source is None or distance > 6 or "r" not in letters[source.first : source.last + 1]
        if letters[cue] in "37K":
            embedded = _IN_SPEECH.search(letters, max(0, mention.first - 12), mention.first)
            if embedded or (letters[cue] != "3" and distance > 4):
                return True
        inflection = inflections().get(self.narration.word(cue).lower())
        use = inflection.verb.use if inflection else "speech"
        if use == "thought" or (use == "beside" and distance > 4) or (use == "judgment" and distance > 14):
            return True
        return not _NAMED.intersection(letters[mention.first : mention.last + 1])

    def is_verb(self, cue: int) -> bool:
        """Whether a word that is verb and noun ("claims") is a verb here, by the words beside it."""
        letters = self.letters
        before = cue - 1
        while before > 0 and letters[before] in "a~":
            before -= 1
        previous = letters[before]
        following = letters[cue + 1 : cue + 2]
        if letters[cue] == "k":
            if following and following in "xEvV":
                return False  # "EU states will meet"
            return previous in "PNW" or (previous in "RrU&" and following in set("tqQ!DP:"))
        return previous in "YxO" or (previous in "PRW" and following in set("tqQ!DPHG"))

    def _otherwise(self, token: int) -> Link | None:
        """ "According to Ms. Roe, …", "Ms. Roe’s claim that …", or a colon and a subject without such a verb."""
        letters = self.letters
        start = self.subjects.sentence_start(token)
        at = letters.find("@", start, token)
        if at >= 0:
            match = _ACCORDING.match(letters, at, token)
            if match and (mention := self.subjects.trim(*match.span(1))):
                return Link(mention, at, "sentence")
        link = self._owned(token, start)
        if link is None and letters[token - 1] == ":":
            mention = self.subjects.of_clause(token, first=True)
            if mention and _NAMED.intersection(letters[mention.first : mention.last + 1]):
                link = Link(mention, None, "sentence")
        return link

    def _owned(self, token: int, start: int) -> Link | None:
        letters, word = self.letters, self.narration.word
        for at in range(token - 1, max(start, token - 9), -1):
            if letters[at] in "qQ!,;:-" and at < token - 1:
                return None
            if word(at) in _OWNED_NOUNS:
                owner = at - 1
                while owner > start and letters[owner] in "oNAdIRra~":
                    owner -= 1
                begins = owner == start or letters[owner - 1] in ".\n,;:-(qQ!y&ct"
                if (letters[owner] == "G" and begins) or word(owner).lower() in _OWNERS:
                    return Link(Mention(owner, owner), at, "sentence", is_noun=True)
                return None
        return None

    # From before the quotation's sentence ----------------------------------------------------

    def _from_before(self, index: int, token: int, line: int, found: Sequence[Link | None]) -> Link | None:
        letters = self.letters
        tokens = self.narration.quotation_tokens
        if index and tokens[index - 1] > line:
            return self._between(tokens[index - 1], token) or _again(found[index - 1], "paragraph")
        start = self.subjects.sentence_start(token)
        if start != token or letters[token] not in "Q!":
            return None
        if start > line + 1:
            return self._subject_of_sentence(start - 1, "paragraph")
        return self._introduced(line, index, found) if line > 0 else None

    def _introduced(self, line: int, index: int, found: Sequence[Link | None]) -> Link | None:
        """The speaker carried over the end of a line; ``index`` quotations stand before it."""
        letters = self.letters
        back = line
        while back > 0 and letters[back] in "\n.~":
            back -= 1
        if letters[back] in "qQ!":
            return _again(found[index - 1], "earlier") if index else None
        return self._subject_of_sentence(back, "colon" if letters[back] == ":" else "earlier")

    def _between(self, previous: int, token: int) -> Link | None:
        """The last verb of a sentence of the reporter's between two quotations."""
        start = self.letters.find(".", max(previous, token - REACH), token)
        if start < 0:
            return None
        for cue in range(token - 1, start, -1):
            if self.letters[cue] in "12":
                mention = self.subjects.of(cue)
                if mention and mention.first > start:
                    return Link(mention, cue, "paragraph")
        return None

    def _subject_of_sentence(self, end: int, reach: Reach) -> Link | None:
        """Who speaks in the sentence that ends at a token, or, but for earlier paragraphs, its subject."""
        letters = self.letters
        while end > 0 and letters[end] in "\n.~":
            end -= 1
        start = self.subjects.sentence_start(end)
        for cue in range(end, start - 1, -1):
            if letters[cue] in "12":
                mention = self.subjects.of(cue)
                if mention:
                    return Link(mention, cue, reach)
        if reach == "earlier":
            return None
        mention = self.subjects.of_clause(end)
        return Link(mention, None, reach) if mention else None


def _again(link: Link | None, reach: Reach) -> Link | None:
    return Link(link.mention, link.cue, reach, link.is_noun) if link else None
