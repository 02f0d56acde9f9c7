"""Copy with marks that are right by construction, and the same with one mark taken away."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from newslint_quotes import newslint_rules

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.elements import Element, Kind
from newslint.language.glyphs import CHARACTERS
from newslint.spans import Span

WORDS = [
    "harbor",
    "boat",
    "winter",
    "school",
    "budget",
    "council",
    "river",
    "clerk",
    "ferry",
    "don’t",
    "couldn’t",
    "O’Brien",
]
SPEAKERS = ["she said.", "he said.", "the clerk said.", "said Ruiz.", "Holm told the council."]

STYLES = {
    "american curly": ("american", "“", "”", "‘", "’"),
    "american straight": ("american", '"', '"', "'", "'"),
    "british curly": ("british", "‘", "’", "“", "”"),
    "british straight": ("british", "'", "'", '"', '"'),
}

# Stand for the marks until the style is known, so that each can be found again and taken away.
# Without FIRST, which opens a quotation of several paragraphs, the paragraph would be the reporter's, and sound.
OPEN, CLOSE, INNER_OPEN, INNER_CLOSE, FIRST = "\ue000\ue001\ue002\ue003\ue004"

words = st.sampled_from(WORDS)
clause = st.lists(words, min_size=3, max_size=7).map(" ".join).map(lambda text: text[0].upper() + text[1:])
fragment = st.lists(words, min_size=2, max_size=4).map(" ".join)
plain = clause.map(lambda text: text + ".")


@st.composite
def spoken(draw: st.DrawFn) -> str:
    """A sentence without its stop, perhaps with speech in it."""
    if draw(st.integers(0, 3)):
        return draw(clause)
    inner = f"{INNER_OPEN}{draw(clause)},{INNER_CLOSE}"
    return f"{draw(clause)} and said, {inner} {draw(fragment)}"


@st.composite
def sentence(draw: st.DrawFn) -> str:
    """A sentence of a story: plain, or with quotations of one kind or another."""
    kind = draw(st.integers(0, 5))
    if kind == 0:
        return draw(plain)
    if kind == 1:
        return f"{OPEN}{draw(spoken())},{CLOSE} {draw(st.sampled_from(SPEAKERS))}"
    if kind == 2:
        first, second = draw(spoken()), draw(spoken())
        return f"{OPEN}{first},{CLOSE} she said. {OPEN}{second}.{CLOSE} {draw(plain)}"
    if kind == 3:
        return f"The mayor said, {OPEN}{draw(spoken())}.{CLOSE} {draw(plain)}"
    if kind == 4:
        return f"It was {OPEN}{draw(fragment)},{CLOSE} or {OPEN}{draw(fragment)},{CLOSE} to many."
    return f"She asked, {OPEN}{draw(clause)}?{CLOSE} {draw(plain)}"


@st.composite
def story(draw: st.DrawFn) -> str:
    """A few paragraphs, some of which are one quotation."""
    paragraphs = [draw(plain)]
    for _ in range(draw(st.integers(1, 4))):
        if draw(st.integers(0, 3)):
            paragraphs.append(" ".join([draw(plain), *draw(st.lists(sentence(), min_size=1, max_size=3))]))
        else:
            running = [f"{OPEN}{draw(plain)} {draw(plain)}" for _ in range(draw(st.integers(2, 3)))]
            running[0] = running[0].replace(OPEN, FIRST)
            paragraphs += [draw(plain), *running[:-1], f"{running[-1]}{CLOSE}", draw(plain)]
    return "\n\n".join(paragraphs)


def set_in(style: str, text: str) -> str:
    """The text with the marks of a style."""
    _, start, end, inner_start, inner_end = STYLES[style]
    if "straight" in style:
        text = text.replace("’", "'")
    for stand_in, mark in (
        (OPEN, start),
        (FIRST, start),
        (CLOSE, end),
        (INNER_OPEN, inner_start),
        (INNER_CLOSE, inner_end),
    ):
        text = text.replace(stand_in, mark)
    return text


def article(style: str, text: str) -> Article:
    """The article of a text, each paragraph an element."""
    elements = []
    start = 0
    for paragraph in text.split("\n\n"):
        elements.append(Element(Kind.PARAGRAPH, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    british = STYLES[style][0] == "british"
    return Article(text, elements, conventions=Conventions("en-GB" if british else "en-US", STYLES[style][0]))


def findings(style: str, text: str) -> list[str]:
    """What the quotes rules say of a text, each with the words that it says it of."""
    parsed = article(style, text)
    return [
        f"{finding.rule} {parsed.text(finding.span)!r}: {finding.message}"
        for rule in newslint_rules()
        for finding in rule().check(parsed)
    ]


@given(st.sampled_from(sorted(STYLES)), story())
def test_balanced_copy_is_never_flagged(style: str, text: str) -> None:
    assert findings(style, set_in(style, text)) == []


@given(st.sampled_from(sorted(STYLES)), story())
def test_the_style_is_seen_from_the_copy(style: str, text: str) -> None:
    copy = set_in(style, text)
    parsed = Article(copy, article(style, copy).elements)
    outermost = [mark.level for mark in parsed.marks if mark.role == "open" and mark.depth == 0]
    if len(outermost) > 2:
        assert set(outermost) == {"single" if "british" in style else "double"}


@settings(max_examples=100)
@given(st.sampled_from(sorted(STYLES)), story(), st.data())
def test_taking_one_mark_away_is_flagged(style: str, text: str, data: st.DataObject) -> None:
    places = [at for at, char in enumerate(text) if OPEN <= char <= INNER_CLOSE]
    if not places:
        return
    at = data.draw(st.sampled_from(places))
    assert findings(style, set_in(style, text[:at] + text[at + 1 :])), set_in(style, text)


@given(st.sampled_from(sorted(STYLES)), story())
def test_partners_point_at_each_other(style: str, text: str) -> None:
    marks = article(style, set_in(style, text)).marks
    for index, mark in enumerate(marks):
        if mark.role == "close":
            assert mark.partner is not None
            assert marks[mark.partner].partner == index
            assert marks[mark.partner].span < mark.span
        if mark.role == "reopen":
            assert mark.partner is not None
            assert marks[mark.partner].role == "open"


anything = st.text(alphabet="“”\"'‘’«»„‚` \n.,?!—-()[]<>=aSs9é漢ש…", max_size=300)


@given(anything)
def test_marks_of_any_text_point_at_marks(text: str) -> None:
    parsed = Article(text, [Element(Kind.PARAGRAPH, Span(0, len(text)))])
    last = 0
    for mark in parsed.marks:
        assert mark.span.start >= last
        assert mark.form == parsed.text(mark.span)
        assert set(mark.form) <= CHARACTERS
        last = mark.span.end
        if mark.slip is not None:
            assert 0 <= mark.slip.place <= len(text)


@given(anything)
def test_quotations_of_any_text_are_in_order(text: str) -> None:
    parsed = Article(text, [Element(Kind.PARAGRAPH, Span(0, len(text)))])
    last = 0
    for quotation in parsed.quotations:
        assert quotation.span.start >= last
        last = quotation.span.end
        assert last <= len(text)
        assert all(inner.span in quotation.span for inner in quotation.inner)


@given(anything)
def test_findings_of_any_text_stand_in_it(text: str) -> None:
    parsed = Article(text, [Element(Kind.PARAGRAPH, Span(0, len(text)))])
    for rule in newslint_rules():
        for finding in rule().check(parsed):
            assert 0 <= finding.span.start < finding.span.end <= len(text)
            assert finding.message
