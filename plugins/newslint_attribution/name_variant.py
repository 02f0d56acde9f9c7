"""attribution/name-variant"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import combinations
from typing import Annotated, NamedTuple

from newslint import Article, Edit, Example, Finding, Fix, Kind, Meta, Rule, RuleOptions, Severity, Span, late_pattern

# The first letter is looked at before what stands in front of it: most letters are small.
_NAME = late_pattern(r"[^\W\d_a-zà-öø-ÿ](?<![\w’'-].)[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = late_pattern(r"['’]s?$")
_DISPLAYED = frozenset({Kind.HEADLINE, Kind.KICKER, Kind.SUBHEADING})
_SAME_SOUND = (("ph", "f"), ("ck", "k"), ("kh", "k"), ("mac", "mc"), ("v", "f"), ("c", "k"), ("y", "i"), ("z", "s"))


_NAME_GOES_ON = late_pattern(r"\s(?:[A-Z]|(?:bin|al|de|van|von)\b)")


_LONGEST = 40
"""Letters of the longest surname that is compared: the keys grow with the square of its length."""

_LONG = 10
"""Surnames of so many letters may differ by two."""

_SHORT = 7
"""In surnames of fewer letters only letters that are doubled or exchanged are taken for slips."""

_CROWD = 12
"""So many people of one surname are compared with each other; the crowd of a register is not."""


class _Named(NamedTuple):
    """A person, as far as the comparison needs it."""

    given: str
    family: str
    sex: str | None
    places: tuple[Span, ...]  # of the given name and the family name together, or of the family name


class NameVariant(Rule):
    """One person's name is spelled two ways: Kowalczyk and Kowalczik, MacIntyre and McIntyre, García and Garcia.

    Two people are told from two spellings by their given names, and a spelling that the story uses as
    often as the other, with a full name of its own, is another person.

    Why: one of the two is wrong, and a name spelled wrong is the correction that readers remember.

    Do: check the name with the person or in a document, and use one spelling throughout.
    """

    class Options(RuleOptions, frozen=True):
        """Options of the rule."""

        min_length: Annotated[int, Meta(ge=3, description="Compare surnames of at least so many letters.")] = 5

    id = "attribution/name-variant"
    severity = Severity.WARNING
    languages = frozenset({"en"})
    options: Options
    flagged = [
        Example(
            text="Marina Sokolova, the spokeswoman, spoke first. Sokolova left early, and Sokollova did not return.",
            words="Sokollova",
        ),
        Example(
            text="Ewan MacIntyre won the seat. MacIntyre thanked his voters. Later, Ewan McIntyre left for Leith.",
            words="McIntyre",
            becomes="Ewan MacIntyre won the seat. MacIntyre thanked his voters. Later, Ewan MacIntyre left for Leith.",
        ),
        "Luis García won the seat, and García thanked his voters. Mr. Garcia is 40.",
        "Steven Marlow won the seat. Marlow thanked his voters. A day later Stephen Marlow resigned.",
    ]
    accepted = [
        "Marina Sokolova, the spokeswoman, spoke on Monday. Sokolova left early.",
        "Ann Johnson won the seat, and Carl Johnston lost it. Johnson thanked Johnston.",
        "Ann Marlow won the seat. The Marlows live in Leith. Marlow’s brother Carl Marlow is a baker.",
        "Tim Marlow won the seat. His brother Tom Marlow is a baker.",
        "Eric Marlow won the seat. His sister Erica Marlow is a baker.",
        "Ann Harlow won the seat. Harlow lives near Hartow. Later Harlow went home.",
        "Donald Harris won the seat. Harris, who is from Harrow, thanked his voters in Harrow.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the rarer spelling where it stands first."""
        people = [_named(person) for person in article.people]
        if not people:
            return
        flagged: set[Span] = set()
        for one, other in self._pairs(people):
            usual, rare = _by_use(one, other)
            if rare.family != usual.family:
                span, right = _last_word(rare.places[0], rare.family), usual.family
            else:
                span, right = Span(rare.places[0].start, rare.places[0].start + len(rare.given)), usual.given
            if span not in flagged:
                flagged.add(span)
                yield self._variant(article, span, right, len(usual.places))
        yield from self._lone_words(article, people)

    def _variant(self, article: Article, span: Span, right: str, times: int) -> Finding:
        wrong = article.text(span)
        often = "elsewhere" if times < 2 else f"{times} times"
        return self.finding(
            span,
            f"“{wrong}” here, but “{right}” {often}: if they are one person, check the name and spell it one way",
            Fix(f"spell “{wrong}” as “{right}”", (Edit(span, right),)),
        )

    def _pairs(self, people: Sequence[_Named]) -> Iterator[tuple[_Named, _Named]]:
        """Two entries of the story's people that are one person spelled two ways."""
        for one, other in _near(people):
            if one.sex and other.sex and one.sex != other.sex:
                continue
            if one.family == other.family:
                if one.given and other.given and self._same_given(one.given, other.given):
                    yield one, other
            elif self._alike(one.family, other.family) and _can_be_one(one.given, other.given):
                yield one, other

    def _same_given(self, one: str, other: str) -> bool:
        first, second = one.split()[0].casefold(), other.split()[0].casefold()
        return first != second and min(len(first), len(second)) > 2 and _sound(first) == _sound(second)

    def _alike(self, one: str, other: str) -> bool:
        """Whether two surnames differ as a slip of the pen or another transcription does."""
        if one.casefold() == other.casefold():
            return False
        if _plain(one) == _plain(other):
            return True
        shorter = min(len(one), len(other))
        if shorter < self.options.min_length or one[0] != other[0] or one.startswith(other) or other.startswith(one):
            return False
        # "Obama" and "Osama": in a short name, another letter makes another name.
        if shorter < _SHORT and sorted(one) != sorted(other) and _undoubled(one) != _undoubled(other):
            return False
        from rapidfuzz.distance import OSA

        most = 2 if shorter >= _LONG else 1
        return OSA.distance(one, other, score_cutoff=most) <= most

    def _lone_words(self, article: Article, people: Sequence[_Named]) -> Iterator[Finding]:
        """Surnames that no entry owns: "Sokollova" alone, where Sokolova speaks in all other places."""
        known = {word for person in people for word in (*person.given.split(), person.family)}
        families = [
            person for person in people if len(person.family) >= self.options.min_length and len(person.places) > 1
        ]
        if not families:
            return
        index: defaultdict[str, list[_Named]] = defaultdict(list)
        for person in families:
            for key in _keys(person.family):
                index[key].append(person)
        beginnings = {_initial(person.family[0]) for person in families}
        suspects: dict[str, _Named] = {}
        words: dict[str, str] = {}
        for word, forms in sorted(_names_by_form(article, beginnings, self.options.min_length).items()):
            if word in known or len(word) < self.options.min_length:
                continue
            usual = next(
                (p for key in sorted(_keys(word)) for p in index.get(key, ()) if self._alike(word, p.family)), None
            )
            if usual is not None and word.lower() not in article.vocabulary.words:
                suspects[word] = usual
                words.update(dict.fromkeys(forms, word))
        for word, places in _places(article, words).items():
            usual = suspects[word]
            if 2 * len(places) <= len(usual.places) and _stands_alone(article, places[0]):
                yield self._variant(article, places[0], usual.family, len(usual.places))


def _names_by_form(article: Article, beginnings: Set[str], shortest: int) -> Mapping[str, Sequence[str]]:
    """The capitalised words with certain initials, each with the forms it stands in: with "’s" and without."""
    forms: dict[str, list[str]] = {}
    for form in article.vocabulary.words:
        if form[0].isupper() and len(form) >= shortest and _initial(form[0]) in beginnings and _NAME.fullmatch(form):
            forms.setdefault(_POSSESSIVE.sub("", form), []).append(form)
    return forms


def _places(article: Article, words: Mapping[str, str]) -> Mapping[str, Sequence[Span]]:
    """Where words stand in the running text, found by their forms: "Roe’s" is a form of "Roe", which alone counts."""
    places: dict[str, list[Span]] = {}
    for element in article.story if words else ():
        if element.kind in _DISPLAYED:
            continue
        for match in _NAME.finditer(article.copy, element.span.start, element.span.end):
            word = words.get(match[0])
            if word is not None:
                places.setdefault(word, []).append(Span(match.start(), match.start() + len(word)))
    return places


@cache
def _initial(letter: str) -> str:
    """The letter that a name begins with, in small and without its accent."""
    return unicodedata.normalize("NFKD", letter)[0].lower()


def _near(people: Sequence[_Named]) -> Iterator[tuple[_Named, _Named]]:
    """The pairs of people whose surnames differ by a letter or two, each once, without comparing all with all."""
    together: defaultdict[str, list[int]] = defaultdict(list)
    for number, person in enumerate(people):
        together[_plain(person.family)[:1]].append(number)
    index: defaultdict[str, list[int]] = defaultdict(list)
    for numbers in together.values():
        for number in numbers if len(numbers) > 1 else ():
            for key in _keys(people[number].family):
                index[key].append(number)
    pairs = {pair for group in index.values() for pair in combinations(group[:_CROWD], 2)}
    for first, second in sorted(pairs):
        yield people[first], people[second]


def _keys(name: str) -> set[str]:
    """A name as it is and without each one of its letters: two names that share one differ by a letter.

    Long names may differ by two, and are listed without each two of their letters as well. What is longer
    than any surname has no keys.
    """
    plain = _plain(name)
    if len(plain) > _LONGEST:
        return set()
    keys = {plain} | {plain[:i] + plain[i + 1 :] for i in range(len(plain))}
    if len(plain) >= _LONG:
        keys |= {
            plain[:i] + plain[i + 1 : j] + plain[j + 1 :] for i in range(len(plain)) for j in range(i + 1, len(plain))
        }
    return keys


def _named(person: object) -> _Named:
    mentions = getattr(person, "mentions", ())
    return _Named(
        getattr(person, "given", ""),
        getattr(person, "family", ""),
        getattr(person, "sex", None),
        tuple(mention.name for mention in mentions),
    )


def _by_use(one: _Named, other: _Named) -> tuple[_Named, _Named]:
    """The two entries, the usual spelling first: more mentions, or the earlier one."""
    return (other, one) if len(other.places) > len(one.places) else (one, other)


def _last_word(span: Span, word: str) -> Span:
    return Span(span.end - len(word), span.end)


def _can_be_one(one: str, other: str) -> bool:
    """Whether two given names can be one person's, an unknown one with any."""
    if not one or not other:
        return True
    first, second = one.split()[0].rstrip("."), other.split()[0].rstrip(".")
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])


def _plain(name: str) -> str:
    """A name without accents, hyphens, apostrophes, and the difference of Mac and Mc."""
    if name.isascii() and name.isalpha():
        plain = name.lower()
    else:
        letters = unicodedata.normalize("NFKD", name)
        plain = "".join(letter for letter in letters if letter.isalpha()).lower()
    return "mc" + plain[3:] if plain.startswith("mac") and name[3:4].isupper() else plain


def _sound(name: str) -> str:
    """A name as it sounds, roughly: "Steven" and "Stephen" are one, "Tim" and "Tom" two."""
    sound = _plain(name)
    for written, spoken in _SAME_SOUND:
        sound = sound.replace(written, spoken)
    sound = sound[:1] + sound[1:].replace("h", "")
    return re.sub(r"(.)\1", r"\1", sound)


def _undoubled(name: str) -> str:
    return re.sub(r"(.)\1", r"\1", name)


def _stands_alone(article: Article, span: Span) -> bool:
    """Whether a word has no neighbor that makes it part of another name."""
    before = article.copy[max(0, span.start - 30) : span.start].rsplit(None, 1)[-1:]
    if before and before[0][:1].isupper() and before[0][-1:].isalpha():
        return False
    return not _NAME_GOES_ON.match(article.copy, span.end)
