"""boilerplate/run-together"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint import Article, Edit, Element, Example, Finding, Fix, Rule, Severity, Span

_STORY = "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee."


class RunTogether(Rule):
    """Two labels are glued together where the markup between them was lost: “Latest NewsPolitics”.

    Why: readers stumble over a word that is none, and search engines index it.

    Do: part the labels, or cut them where they are the page's and not the story's.

    Labels are the names of sections, the links that news pages have, and what the same page has on lines of its own. A
    word that the running text has as well is a name. Each line is flagged once. A byline that is glued to its neighbors
    is byline/run-together's business.
    """

    id = "boilerplate/run-together"
    severity = Severity.ERROR

    flagged = [
        Example(
            text=f"Local NewsCrime\n\nHarbor Wall to Be Rebuilt\n\n{_STORY}",
            words="NewsCrime",
            becomes=f"Local News / Crime\n\nHarbor Wall to Be Rebuilt\n\n{_STORY}",
        ),
        Example(
            text=f"HomeBusinessReal Estate\n\nHarbor Wall to Be Rebuilt\n\n{_STORY}",
            words="HomeBusinessReal",
            becomes=f"Home / Business / Real Estate\n\nHarbor Wall to Be Rebuilt\n\n{_STORY}",
        ),
        f"SportsWeather\n\nHarbor Wall to Be Rebuilt\n\n{_STORY}",
    ]
    accepted = [
        f"Local News\n\nHarbor Wall to Be Rebuilt\n\n{_STORY}",
        f"Local News / Crime\n\nHarbor Wall to Be Rebuilt\n\n{_STORY}",
        f"McDonald’s and YouTube Settle\n\n{_STORY}",
        f"NewsHour Wins Prize for Harbor Series\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nMore from OpenAI\n\nWork begins in May, the engineer said.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the first glued word of each line, or of each long stretch of furniture."""
        done = -1
        blocks = [block.span for block in article.furniture]
        for word in article.glued_labels:
            element = article.element_at(word.start)
            if element is None or word.start < done:
                continue
            at = bisect_right(blocks, word) - 1
            done = blocks[at].end if at >= 0 and word in blocks[at] else element.span.end
            parts = article.glued_parts(word)
            shown = "”, “".join(parts[:-1])
            yield self.finding(
                word,
                f"“{article.text(word)}” is “{shown}” and “{parts[-1]}” glued together where markup was lost: "
                "part them, or cut the line",
                self._fix(article, element, parts),
            )

    def _fix(self, article: Article, element: Element, parts: tuple[str, ...]) -> Fix:
        edits = []
        for word in article.glued_labels:
            if word in element.span:
                place = word.start
                for part in article.glued_parts(word)[:-1]:
                    place += len(part)
                    edits.append(Edit(Span(place, place), " / "))
        return Fix(f"put a stroke between “{parts[0]}” and “{parts[1]}”", tuple(edits))
