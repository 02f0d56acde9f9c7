"""Which person a speaker's mention means: by name, by pronoun, by role; None where that is not certain enough."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newslint.language.narration import Narration
from newslint.language.people import NameMention, Person
from newslint.language.speakers import Mention

_BEFORE_SUBJECT = frozenset('.\n,;:-(qQ!y&ca"')
_FAR = 3
"""So many paragraphs back a pronoun may reach for its person."""

_SEXES = {"he": "man", "she": "woman"}


class Resolver:
    """Finds the person that a mention means. Ask in the order of the copy: it remembers who spoke last."""

    def __init__(self, narration: Narration, people: Sequence[Person]) -> None:
        self.narration = narration
        self.people = people
        named: list[tuple[NameMention, Person]] = [
            (mention, person) for person in people for mention in person.mentions
        ]
        named.sort(key=_start)
        self._named = named
        self._starts = [mention.span.start for mention, _ in named]
        self._lines: list[int] | None = None
        self._roles: dict[str, list[Person]] | None = None
        self._last: tuple[int, Person] | None = None

    def resolve(self, mention: Mention) -> Person | None:
        """The person whom a mention means."""
        narration = self.narration
        letters = narration.letters
        person = None
        letter = letters[mention.first] if mention.first == mention.last else ""
        if letter == "P" or narration.word(mention.first).lower() in {"his", "her"}:
            person = self._pronoun(mention.first)
        elif letter in {"W", "t"}:
            person = self.resolve(mention.antecedent) if mention.antecedent else None
        else:
            person = self._name(mention) or self._role(mention)
        if person is not None:
            self._last = mention.first, person
        return person

    def _name(self, mention: Mention) -> Person | None:
        """The person named last in a phrase before anything that hangs on it ("for Ms. Roe", "of the")."""
        narration = self.narration
        letters = narration.letters
        first, last = mention.first, mention.last
        stop = last
        for token in range(first + 1, last + 1):
            if letters[token] in "pf&" and letters[token - 1] != "T":
                stop = token - 1
                break
        span = narration.span(first, stop)
        low = bisect_left(self._starts, span.start)
        high = bisect_left(self._starts, span.end)
        for index in range(high - 1, low - 1, -1):
            named, person = self._named[index]
            owner = narration.letters[narration.token_at(named.span.end - 1)] == "G"
            if not owner or first == last:
                return person
        return None

    def _pronoun(self, token: int) -> Person | None:
        """The nearest person of the right sex who is a subject, or who spoke last."""
        word = self.narration.word(token).lower()
        sex = _SEXES.get(word[:3].rstrip("’'") if word[:2] == "he" else word[:3])
        sex = {"his": "man", "her": "woman"}.get(word, sex)
        if sex is None:
            return None
        line = self._line_of(token)
        offset = self.narration.starts[token]
        index = bisect_left(self._starts, offset) - 1
        last_token, last = self._last or (-1, None)
        while index >= 0:
            named, person = self._named[index]
            index -= 1
            first = self.narration.token_at(named.span.start)
            if first <= last_token or self._line_of(first) < line - 1:
                break
            if person.sex not in {None, sex}:
                continue
            if self._is_subject(first, named):
                return person
        if last is not None and last.sex in {None, sex} and self._line_of(last_token) >= line - _FAR:
            return last
        return None

    def _is_subject(self, first: int, named: NameMention) -> bool:
        letters = self.narration.letters
        while first > 0 and letters[first - 1] in "oRTmuND":
            first -= 1
        after = self.narration.token_at(named.span.end - 1)
        return (first == 0 or letters[first - 1] in _BEFORE_SUBJECT) and letters[after] != "G"

    def _line_of(self, token: int) -> int:
        if self._lines is None:
            letters = self.narration.letters
            lines = []
            at = letters.find("\n")
            while at >= 0:
                lines.append(at)
                at = letters.find("\n", at + 1)
            self._lines = lines
        return bisect_right(self._lines, token)

    def _role(self, mention: Mention) -> Person | None:
        """The one person of the story whose role "the senator" or "the spokeswoman" names."""
        narration = self.narration
        letters = narration.letters
        if narration.word(mention.first).lower() != "the":
            return None
        head = mention.first + 1
        while head < mention.last and letters[head + 1] in "oRrNuT":
            head += 1
        if letters[head] != "R":
            return None
        if self._roles is None:
            self._roles = {}
            for person in self.people:
                if person.role and person.first_full:
                    for word in {word.strip(",.").lower() for word in person.role.split()}:
                        self._roles.setdefault(_ROLE_FORMS.get(word, word), []).append(person)
        offset = narration.starts[mention.first]
        fitting = [
            person
            for person in self._roles.get(narration.word(head).lower(), ())
            if person.first_full and person.first_full.span.start < offset
        ]
        return fitting[0] if len(fitting) == 1 else None


_ROLE_FORMS = {"sen": "senator", "gov": "governor", "rep": "congressman", "gen": "general", "dr": "doctor"}


def _start(item: tuple[NameMention, Person]) -> int:
    return item[0].span.start
