"""How many quotations without a speaker `attribution/missing` finds, when the speaker is taken out on purpose.

    python benchmarks/planted_attribution.py GOLD_DIR [--count 200] [--seed 1] [--show 10]

GOLD_DIR holds text/NAME.txt, one paragraph a line, and attributions/NAME_XXXX.ann, brat files with Source,
Cue and Content spans (PolNeAR). For each planted case one paragraph of one article is changed: it holds
a quotation of six words or more and its attribution, as the spans have them, and little else; all words
outside its quotation marks are taken out. The rest of the article stands as it was.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newslint_attribution.missing import MissingAttribution

from newslint.testing import article

_QUOTED = re.compile("[“\"][^“”\"]+[”\"]|''(?:[^']|'(?!'))+''")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_BOUND = re.compile(r"(T\d+)\t(Source|Cue|Content) (\d+ \d+(?:;\d+ \d+)*)")
_EVENT = re.compile(r"E\d+\t(.+)")
_MIN_WORDS = 6
_MAX_NARRATION = 14


class Case(NamedTuple):
    """One article with one attribution taken out: the new text, and where the bare quotation stands in it."""

    name: str
    text: str
    start: int
    end: int


def main() -> None:
    """Prints the share of planted cases that are flagged."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N cases that were not flagged")
    arguments = parser.parse_args()
    cases = list(planted(arguments.gold))
    random.Random(arguments.seed).shuffle(cases)
    chosen = cases[: arguments.count]
    missed = [case for case in chosen if not is_flagged(case)]
    found = len(chosen) - len(missed)
    print(f"{found} of {len(chosen)} planted cases flagged: {found / len(chosen):.3f} (of {len(cases)} possible)")
    for case in missed[: arguments.show]:
        print(f"\n{case.name}\n    …{case.text[max(0, case.start - 250) : case.end + 120]}…".replace("\n\n", " / "))


def is_flagged(case: Case) -> bool:
    """Whether the rule flags the bare quotation of a case."""
    rule = MissingAttribution()
    return any(
        finding.span.start < case.end and case.start < finding.span.end for finding in rule.check(article(case.text))
    )


def planted(gold: Path) -> Iterator[Case]:
    """Every case that the annotated articles allow, in the order of their names."""
    seen = set()
    for path in sorted((gold / "attributions").glob("*.ann")):
        name = path.stem.rpartition("_")[0]
        if name in seen:
            continue
        seen.add(name)
        text = (gold / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        attributions = list(read_attributions(path.read_bytes().decode("utf-8")))
        for paragraph in re.finditer(r"\S[^\n]*", text):
            case = _plant(name, text, paragraph.start(), paragraph.end(), attributions)
            if case is not None:
                yield case


def read_attributions(annotations: str) -> Iterator[dict[str, list[tuple[int, int]]]]:
    """The spans of each attribution by role."""
    bounds: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    for match in _BOUND.finditer(annotations):
        spans = (part.split() for part in match[3].split(";"))
        bounds[match[1]] = match[2], [(int(start), int(end)) for start, end in spans]
    for match in _EVENT.finditer(annotations):
        roles: dict[str, list[tuple[int, int]]] = {"Source": [], "Cue": [], "Content": []}
        for part in match[1].split():
            role, found = bounds.get(part.rpartition(":")[2], ("", []))
            if role:
                roles[role].extend(found)
        yield roles


def _plant(
    name: str, text: str, start: int, end: int, attributions: list[dict[str, list[tuple[int, int]]]]
) -> Case | None:
    paragraph = text[start:end]
    quoted = [match[0] for match in _QUOTED.finditer(paragraph)]
    narration = _QUOTED.sub("\x00", paragraph)
    if not quoted or not 1 <= len(_WORD.findall(narration)) <= _MAX_NARRATION:
        return None
    if any(mark in narration for mark in '“”"') or "''" in narration or ":" in narration:
        return None
    if narration.count(".") > narration.count("\x00") or len(_WORD.findall(quoted[0])) < _MIN_WORDS:
        return None
    if not paragraph.startswith(quoted[0]):
        return None
    inside = [a for a in attributions if any(start <= s and e <= end for s, e in a["Content"])]
    if len(inside) < 1 or not all(_is_within(a, start, end) for a in inside):
        return None
    bare = _close(" ".join(quoted))
    return Case(name, text[:start] + bare + text[end:], start, start + len(bare))


def _is_within(attribution: dict[str, list[tuple[int, int]]], start: int, end: int) -> bool:
    return bool(attribution["Source"]) and all(start <= s and e <= end for s, e in attribution["Source"])


def _close(text: str) -> str:
    """A quotation with a full point where the attribution had left a comma."""
    return re.sub(r",([”\"]|'')(\s|\Z)", r".\1\2", text)


if __name__ == "__main__":
    main()
