"""What an entry says of itself where its author leaves it to newslint: its title, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.late_patterns import late_pattern
from newslint.stylebook.fields import Fields, pairs
from newslint.stylebook.model import EntryTest, Search

_CODED = late_pattern(r"[<(\\|…\[]")
"""What only somebody who writes stylebooks can read."""


class EntryWords:
    """What an entry says of itself where its author leaves it to newslint."""

    def __init__(self, kind: str, fields: Fields, searches: Iterable[Search], tests: Sequence[EntryTest]) -> None:
        self.tests = tests
        self.kind = kind
        self.fields = fields
        self.names = list(dict.fromkeys(search.name for search in searches))

    def title(self) -> str:
        """What is flagged, as a sentence."""
        names = ", ".join(f"“{name}”" for name in self.names[:3]) + (" and others" if len(self.names) > 3 else "")
        if self.kind == "swap" and len(self.names) == 1 and not _CODED.search(self.names[0]):
            _, write, _ = next(pairs(self.fields["swap"], "swap"))
            return f"{names}, where {_either(write)} is meant." if any(write) else f"{names}, which can go."
        if self.kind in {"swap", "pattern", "avoid"} and any(map(_CODED.search, self.names)):
            return _by_example(self.tests) or f"{names}."
        titles = {
            "capitals": f"Other capitals than in {names or 'the stylebook'}.",
            "either": f"{names} within one story.",
            "mentions": f"The short form before the full one, or the full one twice: {names}.",
            "introduce": f"The short form before the full one: {names}.",
            "count": f"{names}, too often or not often enough.",
            "formula": f"Copy of which {self.fields.text('formula')} is true.",
        }
        return titles.get(self.kind, f"{names}.")

    def advice(self) -> str:
        """What to do about it, as a sentence."""
        instead = self.fields.text("instead")
        if instead:
            return f"{instead[0].upper()}{instead[1:].rstrip('.')}."
        if self.kind in {"swap", "pattern"}:
            return self._written()
        return {
            "avoid": "Say it in other words.",
            "capitals": "Write these words with these capitals.",
            "either": "Choose one of the forms, and write it throughout.",
            "mentions": "Write the full form first and the short one from then on.",
            "introduce": "Write the full form where it is first mentioned.",
            "count": "Say it less often, or more often.",
            "formula": "Rewrite until it is no longer so.",
        }[self.kind]

    def _written(self) -> str:
        """What to write: the words themselves or, where these are coded, a text as it becomes."""
        if self.kind == "swap" and len(self.names) == 1 and not _CODED.search(self.names[0]):
            _, write, _ = next(pairs(self.fields["swap"], "swap"))
            return f"Write {_either(write)}." if any(write) else "Leave it out."
        becomes = next((test.becomes for test in self.tests if test.becomes), None)
        return f"Write, for example: “{becomes}”" if becomes else "Say it in other words."


def _by_example(tests: Sequence[EntryTest]) -> str:
    """What is flagged, by the words that change in the first of its tests: “5 percent” for “5%”, and the like."""
    test = next((test for test in tests if test.becomes is not None), None)
    if test is None:
        return f"What stands in “{tests[0].text}”." if tests else ""
    before, after = test.text.split(), (test.becomes or "").split()
    while before and after and before[0] == after[0]:
        del before[0], after[0]
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    found, written = (" ".join(words).strip(".,") for words in (before, after))
    return f"“{found}” for “{written}”, and the like." if found and written else f"“{test.text}”"


def _either(texts: Iterable[str]) -> str:
    return " or ".join(f"“{text}”" for text in texts)
