"""headline/quotes"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Edit, Example, Finding, Fix, Rule, Span, late_pattern

_STORY = "The council voted on Tuesday to rebuild the wall.\n\nIt will cost $4 million.\n\nWork begins in May, he said."
_CURLY = late_pattern(r"“([^“”]*)”")
_STRAIGHT = late_pattern(r'"([^"]*)"')


class HeadlineQuotes(Rule):
    """A headline has double quotation marks where headlines take single ones.

    Why: American and British papers alike set single marks in headlines; they take less room and look calmer in large
    type. Source: The Associated Press Stylebook, “headlines”.

    Do: use single marks.
    """

    id = "headline/quotes"
    languages = frozenset({"en"})

    flagged = [
        Example(
            text=f"Mayor Calls Wall “a Promise Kept”\n\n{_STORY}",
            words="“a Promise Kept”",
            becomes=f"Mayor Calls Wall ‘a Promise Kept’\n\n{_STORY}",
        ),
        Example(
            text=f'Mayor Calls Wall "a Promise Kept"\n\n{_STORY}',
            becomes=f"Mayor Calls Wall 'a Promise Kept'\n\n{_STORY}",
        ),
        f"“Build It,” Mayor Says; “Pay for It,” Council Answers\n\n{_STORY}",
    ]
    accepted = [
        f"Mayor Calls Wall ‘a Promise Kept’\n\n{_STORY}",
        f"Mayor Calls Wall 'a Promise Kept'\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\n“It is a promise kept,” the mayor said.",
        f'Harbor Wall to Grow by 6"\n\n{_STORY}',
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the headline once, for all its marks."""
        headline = article.headline
        if headline is None:
            return
        text = article.text(headline)
        found = [(match, ("‘", "’")) for match in _CURLY.finditer(text)]
        found += [(match, ("'", "'")) for match in _STRAIGHT.finditer(text)]
        if not found:
            return
        found.sort(key=lambda pair: pair[0].start())
        edits = []
        for match, (opening, closing) in found:
            start, end = headline.span.start + match.start(), headline.span.start + match.end()
            edits += [Edit(Span(start, start + 1), opening), Edit(Span(end - 1, end), closing)]
        nested = any("‘" in match[1] or re.search(r"(?:^|\s)'", match[1]) for match, _ in found)
        first = found[0][0]
        yield self.finding(
            Span(headline.span.start + first.start(), headline.span.start + first.end()),
            f"{first[0]} has double marks: headlines take single ones",
            Fix("set single quotation marks", tuple(edits), safe=not nested),
        )
