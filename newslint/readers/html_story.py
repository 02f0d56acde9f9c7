"""Finds the story on an HTML page: the element that holds it, and what in it is furniture.

Every block of running text has a weight by its length (the weights of plain text: 0.5 for a sentence, up to 4 for
a long paragraph), and none where most of it is links. The weights add up in the elements around a block. From the
page inwards, the way goes to the child with nearly all of the weight (``MOST``), or to one with a third of it
(``SOME``) if that says that it is the story (<article>, <main>, itemprop="articleBody") or holds the headline. Where
no child does, the paragraphs lie side by side, and there the story is. So of two stories on one page the first
is read that holds the headline, or the longer one.

Furniture is left out before: what HTML has tags for (nav, aside, footer, form), and what its class or id names as
such (related, newsletter, share, comments). Names are not proof, since pages mark their body as "has-comments": an
element with two fifths of the page's running text is never furniture, and a word that marks two fifths of it, in
pieces, names none on that page. Boxes within the element that are not named so are told by
their linked headings (other stories) and by their wording (offers to readers).

Nothing here is known of any site.
"""

from __future__ import annotations

from collections import Counter

from newslint.readers.html_blocks import Block
from newslint.readers.html_nodes import Node
from newslint.readers.html_page import Page

FURNITURE_TAGS = frozenset({"nav", "aside", "footer", "form", "menu", "dialog", "fieldset"})
FURNITURE_ROLES = frozenset(
    {"navigation", "complementary", "contentinfo", "search", "dialog", "banner", "alert", "alertdialog"}
)

_WORDS = """
    ad ads advert advertisement advertising banner breadcrumb breadcrumbs carousel comment comments consent cookie
    cookies disclaimer follow footer gdpr inread login masthead menu modal nav navbar navigation newsletter
    newsletters overlay pagination popup popular promo promos promoted promotion recirc recirculation recommend
    recommendation recommendations recommended register related share shares sharing sidebar signup skip social
    sponsor sponsored subscribe subscription teaser teasers toolbar tooltip trending upsell
"""
FURNITURE_WORDS = frozenset(_WORDS.split())
"""Words in a class or id by which pages name their furniture."""

_SAYS_STORY = frozenset({"article", "main"})
_STORY_PROPERTIES = frozenset({"articlebody", "reviewbody"})
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "pre", "td", "ul", "ol"})

MOST = 0.85
SOME = 0.33
NEVER_FURNITURE = 0.4
TEASERS = 3

_AUTHOR = frozenset({"author", "authors", "contributor", "writer"})
_BOX = frozenset({"about", "bio", "biography", "box", "card", "description", "info", "profile"})


def is_author_box(block: Block) -> bool:
    """Whether a block is marked as what a page says of its author: "author-bio", "about-author"."""
    near = [block.node, *([block.node.parent] if block.node.parent is not None else [])]
    return any(not node.words.isdisjoint(_AUTHOR) and not node.words.isdisjoint(_BOX) for node in near)


class Story:
    """Where the story is: the blocks of its element, and which of all blocks are furniture.

    ``first`` and ``last`` are the first and the last block of running text, as indexes of the page's blocks; None where
    the page has none.
    """

    def __init__(self, page: Page, headline: int | None = None, *, whole: bool = False) -> None:
        self.page = page
        self.weights = [self._weight(block) for block in page.blocks]
        self._sums = self._add_up(range(len(page.blocks)))
        self.total = sum(self.weights)
        self._words = FURNITURE_WORDS - self._usual_words()
        self._furniture: dict[int, bool] = {}
        self.furniture = [self._is_furniture(block) for block in page.blocks]
        kept = [index for index, furniture in enumerate(self.furniture) if not furniture]
        self._sums = self._add_up(kept)
        node = page.blocks[headline].node if headline is not None else None
        self.container = None if whole else self._descend(kept, node)
        self.inside = [self.container is None or block.node.within(self.container) for block in page.blocks]
        if self.container is not None:
            self._leave_out_boxes(kept, node)
            kept = [index for index in kept if not self.furniture[index]]
        told = [index for index in kept if self.tells(index)]
        self.first = told[0] if told else None
        self.last = told[-1] if told else None

    def tells(self, index: int) -> bool:
        """Whether a block is running text of the story."""
        return self.inside[index] and not self.furniture[index] and self.weights[index] > 0

    def _weight(self, block: Block) -> float:
        reading = self.page.reading(block)
        if block.node.hidden or not reading.prose:
            return 0.0
        if block.linked > 0.5 * len(reading.text) or is_author_box(block):
            return 0.0
        return max(0.5, min(reading.words, 60) / 15)

    def _add_up(self, indexes: range | list[int]) -> dict[int, float]:
        """The weight in each element, by its identity."""
        sums: dict[int, float] = {}
        for index in indexes:
            weight = self.weights[index]
            if not weight:
                continue
            node: Node | None = self.page.blocks[index].node
            while node is not None:
                sums[id(node)] = sums.get(id(node), 0.0) + weight
                node = node.parent
        return sums

    # Furniture ---------------------------------------------------------------------------------

    def _usual_words(self) -> set[str]:
        """The words for furniture that this page has on the pieces of its story."""
        marked: dict[str, float] = {}
        for block, weight in zip(self.page.blocks, self.weights, strict=True):
            if weight:
                words: set[str] = set()
                for node in block.marked():
                    if self._sums.get(id(node), 0.0) < NEVER_FURNITURE * self.total:
                        words |= node.words & FURNITURE_WORDS
                for word in words:
                    marked[word] = marked.get(word, 0.0) + weight
        return {word for word, weight in marked.items() if weight >= NEVER_FURNITURE * self.total}

    def _is_furniture(self, block: Block) -> bool:
        return self._in_furniture(block.pieces[0].node)

    def _in_furniture(self, node: Node) -> bool:
        path = []
        above: Node | None = node
        verdict = False
        while above is not None:
            known = self._furniture.get(id(above))
            if known is not None:
                verdict = known
                break
            path.append(above)
            above = above.parent
        for each in reversed(path):
            verdict = verdict or self._names_furniture(each)
            self._furniture[id(each)] = verdict
        return verdict

    def _names_furniture(self, node: Node) -> bool:
        named = (
            node.tag in FURNITURE_TAGS or node.traits.role in FURNITURE_ROLES or not node.words.isdisjoint(self._words)
        )
        if node.hidden:
            return True
        return named and self._sums.get(id(node), 0.0) < NEVER_FURNITURE * self.total

    def _leave_out_boxes(self, kept: list[int], headline: Node | None) -> None:
        """Makes furniture of boxes that are not named so, but never of what the story or its headline begins in.

        A list of other stories has a linked heading to every three paragraphs; a third of what stands in a box for
        subscribers or readers is furniture by its wording.
        """
        told = [index for index in kept if self.tells(index)]
        firsts = [self.page.blocks[index].node for index in told[:1]] + ([headline] if headline is not None else [])
        protected = {id(node) for first in firsts for node in first.path()}
        headings: Counter[int] = Counter()
        paragraphs: Counter[int] = Counter()
        worded: Counter[int] = Counter()
        blocks: Counter[int] = Counter()
        for index in kept:
            if not self.inside[index]:
                continue
            block = self.page.blocks[index]
            reading = self.page.reading(block)
            around = [id(node) for node in block.node.path() if id(node) not in protected]
            blocks.update(around)
            if block.heading > 1 and block.linked >= 0.9 * len(reading.text):
                headings.update(around)
            elif self.weights[index]:
                paragraphs.update(around)
            elif reading.furnishing is not None:
                worded.update(around)
        boxes = {key for key, count in headings.items() if count >= TEASERS and count * 3 >= paragraphs[key]}
        boxes |= {key for key, count in worded.items() if count >= 2 and count * 3 >= blocks[key]}
        for index in kept:
            if boxes and any(id(node) in boxes for node in self.page.blocks[index].node.path()):
                self.furniture[index] = True

    # The story's element -----------------------------------------------------------------------

    def _descend(self, kept: list[int], headline: Node | None) -> Node | None:
        children: dict[int, dict[int, Node]] = {}
        root: Node | None = None
        for index in kept:
            if not self.weights[index]:
                continue
            node = self.page.blocks[index].node
            while node.parent is not None:
                siblings = children.setdefault(id(node.parent), {})
                if id(node) in siblings:
                    break
                siblings[id(node)] = node
                node = node.parent
            else:
                root = node
        here = root
        while here is not None:
            inner = self._inward(list(children.get(id(here), {}).values()), self._sums.get(id(here), 0.0), headline)
            if inner is None:
                return here
            here = inner
        return None

    def _inward(self, children: list[Node], weight: float, headline: Node | None) -> Node | None:
        if not children:
            return None
        best = max(children, key=lambda node: self._sums[id(node)])
        share = self._sums[id(best)] / weight
        if share >= MOST and best.tag not in _PARAGRAPHS:
            return best
        for child in children:
            says = child.tag in _SAYS_STORY or not child.properties.isdisjoint(_STORY_PROPERTIES)
            holds = headline is not None and child is not headline and headline.within(child)
            if (says or holds) and self._sums[id(child)] >= SOME * weight and (child is best or holds):
                return child
        return None
