"""How fast the quotation marks of plain articles are analysed, beside a plain search for the characters.

    python benchmarks/quotes.py FOLDER

FOLDER holds ``.txt`` files, one paragraph a line. Prints millions of characters a second for the analysis of
marks (the first time, with all that is learnt on the way, and after that), for the quotations made of them,
and for a regular expression that does no more than find the marks, in the same run; then the time that bad
input takes, for a text and for one twice as long.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from newslint.article import Article
from newslint.elements import Element, Kind
from newslint.language.marks import find_marks
from newslint.language.quotations import find_quotations
from newslint.spans import Span

PLAIN = re.compile("[\"“”'‘’]")

BAD = {
    "opening marks": "“",
    "straight marks": '"',
    "opening marks before words": "“word ",
    "closing marks after words": "word” ",
    "every kind mixed": "“a\" ‘b' «c” „d« ",
    "nested without end": "“a ‘b ",
    "paragraphs that close nothing": "He said “so, she said.\n",
    "attributions without a mark": "“, Aa Bb said ",
    "tags without end": '<a href="x" ',
}


def article(text: str) -> Article:
    lines = re.finditer(r"\S[^\n]*", text)
    return Article(text, [Element(Kind.PARAGRAPH, Span(*line.span())) for line in lines])


def seconds(work: Callable[[], object]) -> float:
    """Processor time, so that other work on the machine does not count."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).rglob("*.txt"))]
    articles = [article(text) for text in texts]
    size = sum(map(len, texts)) / 1e6

    def marks() -> None:
        for one in articles:
            find_marks(one.copy, one.elements, one.conventions)

    first = seconds(marks)
    later = min(seconds(marks) for _ in range(5))
    plain = min(seconds(lambda: [PLAIN.findall(text) for text in texts]) for _ in range(5))
    found = [(one, find_marks(one.copy, one.elements, one.conventions)) for one in articles]
    made = min(seconds(lambda: [find_quotations(one.copy, one.elements, ms) for one, ms in found]) for _ in range(3))
    print(f"{len(texts)} articles, {size:.2f} million characters, {sum(len(ms) for _, ms in found)} marks")
    for name, took in (("first time", first), ("after that", later), ("quotations", made), ("plain search", plain)):
        print(f"  {name:14} {size / took:6.1f} million characters a second, {took / plain:5.1f} times the plain search")
    print("bad input: seconds for a text, and for one of twice the length")
    for name, unit in BAD.items():
        took = []
        for length in (100_000, 200_000):
            one = article(unit * (length // len(unit)))
            took.append(seconds(lambda one=one: (one.marks, one.quotations)))
        print(f"  {name:32} {took[0]:6.3f} {took[1]:6.3f}   {took[1] / took[0]:4.1f} times")


if __name__ == "__main__":
    main()
