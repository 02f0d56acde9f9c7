"""The people of a story: their names, how they are introduced, and where they are mentioned."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import msgspec

from newslint.elements import Kind
from newslint.language.names import NAME_RUN, Name, Sex, given_names, parse_name, parse_word
from newslint.language.narration import Narration
from newslint.late_patterns import late_pattern
from newslint.spans import Span

if TYPE_CHECKING:
    from newslint.article import Article


class NameMention(msgspec.Struct, frozen=True, gc=False):
    """One place where a person is named. ``name`` is the span without titles and possessive ending."""

    span: Span
    name: Span
    text: str
    is_full: bool


class Person(msgspec.Struct, frozen=True):
    """A person whom the story names.

    ``name`` is the fullest form given ("Anna Kowalczyk"), ``family`` the name of later mentions. ``role``
    is what stands beside the first full mention ("Russian Foreign Minister", "a spokeswoman for the
    ministry"), or None. ``first_full`` is the first mention with given and family name outside the
    headlines, None where the story never gives both. ``mentions`` are in the order of the copy.
    """

    name: str
    given: str
    family: str
    role: str | None
    sex: Sex | None
    first_full: NameMention | None
    mentions: tuple[NameMention, ...]


_SEX_BY_TITLE: dict[str, Sex] = {"Mr": "man", "Mrs": "woman", "Ms": "woman"}

_DISPLAYED = frozenset({Kind.HEADLINE, Kind.KICKER, Kind.SUBHEADING})
"""Elements whose every word may have a capital: they introduce nobody."""


class _Mention(msgspec.Struct, gc=False):
    first: int
    last: int
    name: Name
    displayed: bool
    shown: bool  # by the run itself or its surroundings, to be a person
    owner: int = -1


def find_people(article: Article) -> tuple[Person, ...]:
    """The people whom the reporter names, in the order in which they are introduced.

    Names that stand in quotations only are not the reporter's and are left out.
    """
    narration = article.narration
    if not narration.is_english:
        return ()
    mentions = _mentions(article, narration)
    return _Register(narration, mentions).people()


def _mentions(article: Article, narration: Narration) -> list[_Mention]:
    letters, pieces, starts = narration.letters, narration.pieces, narration.starts
    displayed = [element.span for element in article.story if element.kind in _DISPLAYED]
    begins = [span.start for span in displayed]
    last_displayed = displayed[-1].end if displayed else 0
    found = []
    for match in NAME_RUN.finditer(letters):
        first, stop = match.span()
        name = parse_word(pieces[first]) if match[0] in {"N", "G"} else parse_name(tuple(pieces[first:stop]), match[0])
        if name is None:
            continue
        offset = starts[first]
        in_display = False
        if offset < last_displayed:
            index = bisect_right(begins, offset) - 1
            in_display = index >= 0 and offset < displayed[index].end
        shown = name.sure or (name.given != "" and _is_shown(letters, first, stop))
        found.append(_Mention(first, stop - 1, name, in_display, shown))
    return found


def _is_shown(letters: str, first: int, stop: int) -> bool:
    """Whether what stands around a run shows a person: a role before it, an age, a role or "who" after it."""
    if first and letters[first - 1] == "R":
        return True
    after = letters[stop : stop + 4]
    if after[:1] in {"1", "2"}:
        return True
    return after[:1] == "," and (
        after[1:2] in {"W", "R", "T"} or after[1:3] == "#," or (after[1:2] == "D" and "R" in after)
    )


class _Register:
    """Puts mentions together to people, by family name first, then by given name."""

    def __init__(self, narration: Narration, mentions: list[_Mention]) -> None:
        self.narration = narration
        self.mentions = mentions
        self.by_family: dict[str, list[int]] = {}
        self.by_given: dict[str, list[int]] = {}
        self.names: list[Name] = []

    def people(self) -> tuple[Person, ...]:
        alone = {m.name.family for m in self.mentions if not m.name.given and not m.displayed}
        for mention in self.mentions:
            name = mention.name
            if name.given and not mention.displayed and (mention.shown or name.family in alone):
                mention.owner = self._person(name)
        for mention in self.mentions:
            if mention.owner < 0:
                mention.owner = self._owner(mention)
        members: list[list[_Mention]] = [[] for _ in self.names]
        for mention in self.mentions:
            if mention.owner >= 0:
                members[mention.owner].append(mention)
        return tuple(self._build(name, group) for name, group in zip(self.names, members, strict=True) if group)

    def _person(self, name: Name) -> int:
        for index in self.by_family.get(name.family, ()):
            if same_given(self.names[index].given, name.given):
                if len(name.given) > len(self.names[index].given):
                    self.names[index] = name
                return index
        return self._add(name)

    def _add(self, name: Name) -> int:
        index = len(self.names)
        self.names.append(name)
        self.by_family.setdefault(name.family, []).append(index)
        if name.given:
            self.by_given.setdefault(name.given.split()[0], []).append(index)
        return index

    def _owner(self, mention: _Mention) -> int:
        name = mention.name
        known = self.by_family.get(name.family, [])
        if name.given:
            for index in known:
                if same_given(self.names[index].given, name.given):
                    return index
            return -1
        if len(known) == 1:
            return known[0]
        if not known:
            called = self.by_given.get(name.family, [])
            if len(called) == 1 and not name.titles:
                return called[0]
            if name.sure and not mention.displayed:
                return self._add(name)
        return -1

    def _build(self, name: Name, group: list[_Mention]) -> Person:
        mentions = tuple(self._mention(mention) for mention in group)
        full = next((i for i, m in enumerate(group) if m.name.given and not m.displayed), None)
        sex = given_names().get(name.given.split()[0]) if name.given else None
        for mention in group:
            for title in mention.name.titles:
                sex = _SEX_BY_TITLE.get(title, sex)
        role = _role(self.narration, group[full]) if full is not None else None
        if role is None and name.titles:
            role = " ".join(name.titles)
        return Person(
            name.full, name.given, name.family, role, sex, mentions[full] if full is not None else None, mentions
        )

    def _mention(self, mention: _Mention) -> NameMention:
        starts = self.narration.starts
        last = mention.last
        whole = Span(starts[mention.first], starts[last] + len(self.narration.pieces[last].rstrip()))
        start = starts[mention.first + mention.name.skip]
        text = self.narration.copy[start : whole.end]
        if text[-2:] in {"’s", "'s"}:
            text = text[:-2]
        text = text.rstrip("’'.")
        return NameMention(whole, Span(start, start + len(text)), text, bool(mention.name.given))


def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one person's: "Donald" and "Donald J.", "J." and "Jane"."""
    first, second = one.split()[0].rstrip("."), other.split()[0].rstrip(".")
    if first == second:
        return True
    return (len(first) == 1 or len(second) == 1) and first[0] == second[0]


def _role(narration: Narration, mention: _Mention) -> str | None:
    """The words before the name that say who it is, or the apposition after it."""
    letters = narration.letters
    name_first = mention.first + mention.name.skip
    first = name_first
    while first > 0 and letters[first - 1] in "oRrTNmuG~diI":
        first -= 1
    if first > 1 and letters[first - 1] == "f" and letters[first - 2] in "RTr":
        first -= 2
        while first > 0 and letters[first - 1] in "oRrTNmuG~":
            first -= 1
    if first < name_first and set(letters[first:name_first]) & set("RTm"):
        return narration.copy[narration.starts[first] : narration.starts[name_first]].strip()
    after = mention.last + 1
    if letters[after : after + 1] == ",":
        end = after + 1
        while end < len(letters) and end - after < 25 and letters[end] not in ",.;\n-(qQ!WvxE12":
            end += 1
        if set(letters[after + 1 : end]) & set("RrT"):
            return narration.copy[narration.starts[after + 1] : narration.starts[end]].strip()
    return None


_INSIDE_SENTENCE = late_pattern(r"(?<=[a-z0-9,;’'”\")] )[^\W\d_a-z][\w’'-]*\w")


def find_names(article: Article) -> frozenset[str]:
    """The words that the story uses as names: of its people, and others that have a capital inside a sentence.

    Each word stands alone and without possessive ending. Checkers of spelling leave them alone.
    """
    words = {word for person in article.people for word in person.name.split()}
    for element in article.story:
        if element.kind not in _DISPLAYED:
            found = _INSIDE_SENTENCE.findall(article.copy, element.span.start, element.span.end)
            words.update(word[:-2] if word[-2:] in {"’s", "'s"} else word for word in found)
    return frozenset(words)
