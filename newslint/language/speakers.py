"""Who is the subject of a reporting verb: patterns over the letters of a narration.

All patterns are anchored at a verb or a quotation and look no further than the sentence, or a fixed number
of tokens where a sentence does not end, so that the time is linear in the copy.
"""

from __future__ import annotations

import msgspec

from newslint.language.narration import Narration
from newslint.late_patterns import late_pattern

CUES = "12345678kK"
"""The letters of reporting verbs."""

REACH = 90
"""So many tokens, at most, lie between a verb and its subject or its quotation."""

# A noun phrase: letters that may stand in it, before them a determiner, then "of the", "for the" and so on.
WORDS = "oRrNTmiGgU#dIAjul~kK9"
CHAIN = rf"(?:[PY]|D?a?[{WORDS}]+(?:[pf]+D?[{WORDS}]+)*(?:&D?[{WORDS}]+)?)"
_BOUNDARY = r"(?:(?<=[.\n,;:\-(qQ!y&cta\"])|\A)"


class Mention(msgspec.Struct, frozen=True, gc=False):
    """The tokens, first to last, that name a speaker; ``antecedent`` is what "who" stands for."""

    first: int
    last: int
    antecedent: Mention | None = None


_SUBJECT_WITH_COMMA = late_pattern(rf"{_BOUNDARY}({CHAIN})(?=[,(q])")
_SUBJECT_WITH_VERB = late_pattern(
    rf"(?:(?<=[.\n,;:\-(qQ!y&c\"])|\A)a?,?({CHAIN})(?:\([^)\n.]{{1,8}}\)|,[^.;\nQ]{{1,40}}?,|-[^-.\n]{{1,40}}-)?(?=a*[xEvVd1256k])"
)
_SIMPLE_BACKWARDS = late_pattern(rf"[{WORDS}]*a?D?")
_NAME_BACKWARDS = late_pattern(r"j?[N~iulm]*[NT]?[NT~mu]*")
_NAMED = frozenset("NTRrPYUm")
_BEFORE_OBJECT = frozenset("pfDPHOb")
_NOUN = frozenset("PYNTRrUomkKj")
_AFTER = late_pattern(rf"(?:P|D?a?[{WORDS}]*[NTRrUomkKju](?:[pf]D?[{WORDS}]+)?)")
_BY = late_pattern(rf"[^.\n;Qq!b]{{0,12}}b({CHAIN})")


class Subjects:
    """The subjects of the reporting verbs of a narration, each found when it is asked for."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.letters = narration.letters
        self.backwards = self.letters[::-1]
        self._found: dict[int, Mention | None] = {}

    def sentence_start(self, token: int) -> int:
        """The first token of the sentence that a token stands in; a whole sentence in marks ends one too."""
        letters = self.letters
        low = max(0, token - REACH)
        start = max(
            letters.rfind(".", low, token), letters.rfind("\n", low, token), letters.rfind("Q", low, token), low - 1
        )
        return start + 1

    def sentence_end(self, token: int) -> int:
        """The token that ends the sentence (a full point, a line end), or one past the last."""
        letters = self.letters
        high = min(len(letters), token + REACH)
        end = letters.find(".", token, high)
        line = letters.find("\n", token, end if end >= 0 else high)
        return line if line >= 0 else end if end >= 0 else high

    def of(self, cue: int) -> Mention | None:
        """The subject of the reporting verb at a token, or None."""
        if cue not in self._found:
            self._found[cue] = None  # a verb on the way to itself has no subject
            self._found[cue] = self._subject(cue)
        return self._found[cue]

    def _subject(self, cue: int) -> Mention | None:
        letters = self.letters
        start = self.sentence_start(cue)
        before = cue - 1
        passive = False
        while before >= start and letters[before] in "axE~A":
            passive = passive or letters[before] == "E"
            before -= 2 if letters[before] == "A" and letters[before - 1] in "Dp" else 1
        letter = letters[before] if before >= start else "."
        if passive and letters[cue] in "159":
            return self._agent(cue)
        if letter in "PY":
            return Mention(before, before)
        if letter == "W":
            return self._relative(before, start)
        if letter in ",-" and letters[cue] in "48":
            return self.of_clause(before)
        if letter == ",":
            return self._interrupted(before, start) or self.inverted(cue) or self.of_clause(cue)
        if letter == ")":
            opening = letters.rfind("(", start, before)
            return self._phrase(opening - 1, start) if opening > start else None
        if letter == "-":
            opening = letters.rfind("-", start, before)
            return self._phrase(opening - 1, start) if opening > start else self.of_clause(cue)
        if letter in "q!" and letters[cue] in "48":
            return self.of_clause(cue)
        if letter in "qQ!.\n":
            return (
                self.inverted(cue)
                or (self._interrupted(before, start) if letter == "q" else None)
                or self.of_clause(cue)
            )
        if letter == "t" and letters[cue] in "1256k" and before > start and letters[before - 1] in WORDS:
            return self._relative(before, start)
        if letter in '&yOpcbt:;"':
            return self.of_clause(cue)
        if letter in "12345678":
            return self.of_clause(cue)
        if letters[cue] in "48" and letter not in "NTj":
            return self.of_clause(cue) or self._phrase(before, start)
        return self._phrase(before, start) or self.of_clause(cue)

    def _phrase(self, last: int, start: int) -> Mention | None:
        """The noun phrase that ends at a token, with what hangs on it by "of", "for", "at"."""
        letters, size = self.letters, len(self.letters)
        if last < start:
            return None
        if letters[last] in "PY":
            return Mention(last, last)
        end = last
        while True:
            match = _SIMPLE_BACKWARDS.match(self.backwards, size - 1 - end, size - start)
            length = match.end() - match.start() if match else 0
            first = max(start, end - length + 1)
            if not length:
                return None
            if first <= start or letters[first - 1] not in "pfOb":
                break
            previous = first - 2
            while previous >= start and letters[previous] in "pfOba":
                previous -= 1
            if previous > start and letters[previous] in "4I8d9157" and letters[previous - 1] in WORDS:
                previous -= 1  # "a source speaking to", "a letter obtained by"
            if previous < start or letters[previous] not in WORDS:
                # "In a statement Ms. Roe said": the phrase begins with the name.
                name = _NAME_BACKWARDS.match(self.backwards, size - 1 - last, size - start)
                length = name.end() - name.start() if name else 0
                return Mention(last - length + 1, last) if length else None
            end = previous
        while first < last and letters[first] in "aA~":
            first += 1
        return (
            Mention(first, last) if _NAMED.intersection(letters[first : last + 1]) or letters[first] in "Do" else None
        )

    def _relative(self, who: int, start: int) -> Mention:
        """The subject of "who said": the pronoun, with the phrase before it."""
        before = who - 1
        if before > start and self.letters[before] in ",(-":
            before -= 1
        antecedent = self._phrase(before, start) if before >= start and self.letters[before] in WORDS else None
        return Mention(who, who, antecedent)

    def _interrupted(self, comma: int, start: int) -> Mention | None:
        """The subject before an apposition or a clause between commas: the first phrase that a comma follows."""
        best: Mention | None = None
        for match in _SUBJECT_WITH_COMMA.finditer(self.letters, start, comma + 1):
            if match.end() > comma:
                break
            found = self.trim(*match.span(1))
            if found is None:
                continue
            letters = self.letters[found.first : found.last + 1]
            if "N" in letters or "T" in letters or "R" in letters or "P" in letters:
                return found
            best = best or found
        return best

    def inverted(self, cue: int) -> Mention | None:
        """The subject that follows its verb: "said Ms. Roe"."""
        after = cue + 1
        letters = self.letters
        if letters[cue] == "V":
            return None
        if letters[after : after + 1] == "a":
            after += 1
        match = _AFTER.match(letters, after, after + REACH)
        return self.trim(match.start(), match.end()) if match else None

    def of_clause(self, token: int, *, first: bool = False) -> Mention | None:
        """The subject of the clause that a participle, an infinitive or a second verb belongs to."""
        start = self.sentence_start(token)
        best: Mention | None = None
        for match in _SUBJECT_WITH_VERB.finditer(self.letters, start, token):
            best = self.trim(*match.span(1)) or best
            if first and best:
                return best
        return best

    def _agent(self, cue: int) -> Mention | None:
        """Who it was said by, after a passive."""
        match = _BY.match(self.letters, cue + 1, cue + REACH)
        return self.trim(*match.span(1)) if match else None

    def trim(self, first: int, stop: int) -> Mention | None:
        """The mention in a stretch of tokens without times and adverbs at its edges; None for a time alone."""
        letters = self.letters
        timed = False
        while first < stop and letters[first] in "a~A":
            timed = timed or letters[first] == "A"
            first += 1
        if timed and letters[first : first + 1] in {"p", "f"}:
            return None
        if letters[first + 1 : first + 2] in _BEFORE_OBJECT and self._is_participle(first):
            return None  # "Speaking to reporters, Ms. Roe said"
        while stop > first and letters[stop - 1] in "aA~":
            stop -= 1
        if first == stop or not _NOUN.intersection(letters[first:stop]):
            return None
        return Mention(first, stop - 1)

    def _is_participle(self, token: int) -> bool:
        """Whether a word in -ing or -ed begins a phrase; with a capital it looks like a name."""
        letter = self.letters[token]
        return letter in "Id" or (letter == "N" and self.narration.word(token).endswith(("ing", "ed")))
