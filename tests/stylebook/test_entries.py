"""Each kind of entry: what it flags, what it makes of it, what it leaves, and how a mistake is explained."""

from __future__ import annotations

import pytest

from newslint.stylebook.active import ActiveEntry
from newslint.stylebook.classes import Classes
from newslint.stylebook.entry_tests import failures
from newslint.stylebook.model import CompiledBook
from newslint.stylebook.yaml_source import StylebookError
from tests.stylebook.conftest import Compile

PASSING = {
    "a word and its plural": """
        swap: protestor -> protester
        as: noun
        flags:
          - Two protestors left. -> Two protesters left.
          - A protestor’s sign. -> A protester’s sign.
          - PROTESTORS LEFT -> PROTESTERS LEFT
          - Protestors left. -> Protesters left.
        leaves: [A protester left., “A protestor left” was the motto., "“Protestors left,” he said."]
        """,
    "a verb": """
        swap: e-mail -> email
        as: [noun, verb]
        flags:
          - She e-mailed me, e-mails me, is e-mailing me. -> She emailed me, emails me, is emailing me.
        leaves: She emails me.
        """,
    "a verb of a phrase": """
        swap: make use of -> use
        as: verb
        flags: He made use of it, making use of it. -> He used it, using it.
        leaves: He used it.
        """,
    "an adjective": """
        swap: comfy -> cozy
        as: adjective
        flags: The comfiest chair. -> The coziest chair.
        leaves: The coziest chair.
        """,
    "spaces at the ends of what is found and written": """
        pattern: ' ?-- ?'
        write: ' — '
        flags: It rained--and how. -> It rained — and how.
        leaves: It rained — and how.
        """,
    "two spaces": """
        pattern: '(?<=\\w)  (?=\\w)'
        write: ' '
        flags: 'It  rained. -> It rained.'
        leaves: It rained.
        """,
    "a pattern of several lines": """
        pattern: >-
          \\brained
          hard\\b
        write: |
          poured
        flags: It rained hard now. -> It poured now.
        leaves: It poured.
        """,
    "a space before what must follow": """
        pattern: '\\b(\\d{1,2}):00 (?=[ap]\\.m\\.)'
        write: '<1> '
        flags: It began at 7:00 p.m. -> It began at 7 p.m.
        leaves: It began at 7 p.m.
        """,
    "a or an": """
        swap: advisor -> consultant
        flags: She is an advisor. An advisor came. -> She is a consultant. A consultant came.
        leaves: She is a consultant.
        """,
    "several words for several others": """
        swap: {grey: gray, colour: color}
        as: noun
        flags: Grey colours. -> Gray colors.
        leaves: Gray colors.
        """,
    "a choice": """
        swap: {elderly: [older, aged]}
        flags: The elderly man.
        leaves: The older man.
        """,
    "names have a spelling of their own": """
        swap: advisor -> adviser
        as: noun
        flags: Advisors met, (Advisors met). -> Advisers met, (Advisors met).
        leaves: She runs Harbor Advisors.
        """,
    "names as well": """
        swap: advisor -> adviser
        as: noun
        in-names: yes
        flags: She runs Harbor Advisors. -> She runs Harbor Advisers.
        leaves: She runs Harbor Advisers.
        """,
    "capitals are meant": """
        swap: Ukranian -> Ukrainian
        flags:
          - The Ukranian ship. -> The Ukrainian ship.
          - UKRANIAN SHIP -> UKRAINIAN SHIP
        leaves: [The Ukrainian ship., a ukranian ship]
        """,
    "capitals of several words": """
        swap: web site -> website
        flags:
          - A Web site fell. -> A website fell.
          - Web site falls. -> Website falls.
          - "# Our Web Site Falls -> # Our Website Falls"
        leaves: A website fell.
        """,
    "any case": """
        swap: Internet -> net
        case: any
        flags: The internet fell. -> The net fell.
        leaves: The net fell.
        """,
    "exact case": """
        swap: pm -> p.m.
        case: exact
        flags: At 7 pm it fell. -> At 7 p.m. it fell.
        leaves: At 7 PM it fell.
        """,
    "left out": """
        swap: very ->
        flags:
          - It was very late. -> It was late.
          - Very few came. -> Few came.
          - It was late, very. -> It was late,.
        leaves: It was late.
        """,
    "a full point that ends the sentence": """
        swap: <month.short> -> <month|long>
        flags:
          - It fell in Sept. -> It fell in September.
          - It fell in Sept. It rose in Jan. again. -> It fell in September. It rose in January again.
        leaves: It fell in March.
        """,
    "a full point that is there already": """
        swap: <time> PM -> <time> p.m.
        flags: [It fell at 7 PM. -> It fell at 7 p.m., It fell at 7 PM sharp. -> It fell at 7 p.m. sharp.]
        leaves: It fell at 7 p.m.
        """,
    "apostrophes as the copy has them": """
        swap: do not -> don't
        flags: We do not and we don’t. -> We don’t and we don’t.
        leaves: We don't.
        """,
    "numbers in another form": """
        swap: <number> percent -> <number|figures>%
        flags:
          - Up five percent. -> Up 5%.
          - Up twenty-five percent. -> Up 25%.
          - Up 5.5 percent. -> Up 5.5%.
        leaves: Up 5%.
        """,
    "values in a range": """
        swap: <figure:1-9> (crates|barges) -> <figure|words> <1>
        flags: We saw 3 crates. -> We saw three crates.
        leaves: We saw 10 crates and 0 barges, 3.5 crates.
        """,
    "a form that there is not": """
        swap: <figure> barges -> <figure|words> barges
        flags: We saw 12 barges. -> We saw twelve barges.
        leaves: We saw 1,200 barges.
        """,
    "forms of a class": """
        swap: <month.long> <day> -> <month|short> <day>
        flags: On January 5. -> On Jan. 5.
        leaves: [On March 5., In January., On Jan. 5.]
        """,
    "words to avoid": """
        avoid: [paradigm shift, boots on the ground]
        as: noun
        flags: [It was a paradigm shift., Two paradigm shifts.]
        leaves: The paradigm holds.
        """,
    "a pattern": """
        pattern: '\\b(?P<home>\\d{1,2}) ?: ?(?P<away>\\d{1,2})\\b'
        write: <home>-<away>
        followed-by: (win|loss)
        flags: 'A 3:1 win. -> A 3-1 win.'
        leaves: At 3:10 sharp.
        """,
    "a pattern with classes": """
        pattern: <month.long>\\s+<day>(st|nd|rd|th)\\b
        write: <month|short> <day>
        flags: On January 5th it fell. -> On Jan. 5 it fell.
        leaves: On January 5 it fell.
        """,
    "a pattern in any case": """
        pattern: \\bfoo+\\b
        write: bar
        case: any
        flags: [Foo is here. -> Bar is here., fooo -> bar]
        leaves: bar
        """,
    "what overlaps an exception": """
        avoid: over
        except: [over the counter, all over]
        flags: It is over.
        leaves: [Sold over the counter., All over town.]
        """,
    "what stands around": """
        avoid: fell
        preceded-by: (he|she|<figure> of them|all <figure>)
        not-followed-by: [ill, <weekday>]
        flags: [Then he fell., She fell down.]
        leaves: [It fell., He fell ill., She fell Monday.]
        """,
    "what must not stand before": """
        avoid: bank
        not-preceded-by: [river, the]
        flags: A bank fell.
        leaves: [The river bank fell., The bank fell.]
        """,
    "at the start of a sentence": """
        swap: <figure:1-9> -> <figure|words>
        at: sentence-start
        flags: 5 came. 6 left, 7 fell. -> Five came. Six left, 7 fell.
        leaves: On 5 piers, 6 fell.
        """,
    "not at the start of a sentence": """
        swap: <spelled:1-99> percent -> <spelled|figures>%
        not-at: [sentence-start]
        flags: Up nine percent. -> Up 9%.
        leaves: Nine percent came. (Nine percent came.)
        """,
    "at the end of a sentence": """
        avoid: etc.
        at: sentence-end
        flags: Crates, barges, etc. Then it rained.
        leaves: Crates etc. and barges.
        """,
    "at the start of a paragraph": """
        avoid: meanwhile
        at: paragraph-start
        flags: It fell. ¶ Meanwhile, it rained.
        leaves: It fell. Meanwhile, it rained.
        """,
    "in quotations too": """
        avoid: utilize
        in-quotations: yes
        flags: “We utilize it,” he said.
        leaves: He said so.
        """,
    "in quotations only": """
        avoid: gonna
        in-quotations: only
        flags: “We’re gonna go,” he said.
        leaves: We are gonna go.
        """,
    "headlines only": """
        avoid: today
        where: headline
        flags: "# Rain today ¶ It rained."
        leaves: "# Rain ¶ It rains today."
        """,
    "right capitals": """
        capitals: [Gulf Coast, internet, iPhone]
        flags:
          - On the gulf coast. -> On the Gulf Coast.
          - The Internet fell. -> The internet fell.
          - My Iphone fell. -> My iPhone fell.
        leaves:
          - ON THE GULF COAST
          - Internet lines fell. The Port Internet Archive.
          - "# All the Internet ¶ It fell."
        """,
    "a headline as in a sentence": """
        capitals: sentence
        where: headline
        flags: "# Rain Stops Game ¶ The rain stops a game. -> # Rain stops game ¶ The rain stops a game."
        leaves: ["# Rain stops Ann Reed ¶ The rain stops Ann Reed.", "# Rain Stops Reed ¶ It rained."]
        """,
    "a headline as in a title": """
        capitals: title
        where: headline
        flags: "# Rain stops a game at the port -> # Rain Stops a Game at the Port"
        leaves: "# Rain Stops a Game at the Port"
        """,
    "a headline in capitals": """
        capitals: upper
        where: headline
        flags: "# Rain -> # RAIN"
        leaves: "# RAIN"
        """,
    "either or": """
        either: [theater, theatre]
        as: noun
        flags:
          - A theatre, two theaters, one theater. -> A theater, two theaters, one theater.
          - A theatre, one theater. -> A theatre, one theatre.
        leaves: [Two theaters., Two theatres., "# Theatre shut ¶ The theater shut.", A theater near “the theatre.”]
        """,
    "first and later mentions": """
        mentions: Port Hale Water Board -> PHWB
        flags:
          - PHWB met. The Port Hale Water Board sat. -> Port Hale Water Board met. The PHWB sat.
          - The Port Hale Water Board. Oh, Port Hale Water Board! -> The Port Hale Water Board. Oh, PHWB!
        leaves: [The Port Hale Water Board (PHWB) met. PHWB sat., "# PHWB meets ¶ The Port Hale Water Board met."]
        """,
    "a term that must be introduced": """
        introduce: Port Hale Water Board -> PHWB
        flags: PHWB met. PHWB sat. -> Port Hale Water Board met. PHWB sat.
        leaves: The Port Hale Water Board met. The Port Hale Water Board sat. PHWB sat.
        """,
    "not too often": """
        count: very
        more-than: 1
        flags: Very late. ¶ Very, very late.
        leaves: Very late.
        """,
    "not too often in a paragraph": """
        count: very
        more-than: 1
        per: paragraph
        flags: Very, very late.
        leaves: Very late. ¶ Very late.
        """,
    "not too often in a sentence": """
        count: (and|but)
        more-than: 1
        per: sentence
        flags: It rained and fell and stopped.
        leaves: It rained and fell. And it stopped.
        """,
    "often enough": """
        count: (said|says)
        fewer-than: 1
        flags: It rained.
        leaves: It rained, he said.
        """,
    "a formula": """
        formula: words / sentences > 6 and long-words > 1
        per: paragraph
        flags: Shipments and barges were standing idly in Rotterdam harbors.
        leaves: It rained. It fell and it rose and it fell and it rose.
        """,
    "a formula with counts of its own": """
        formula: hedges / words > 0.2
        counts: {hedges: (may|might|could)}
        flags: It may, it might.
        leaves: It may well rain on all of us at noon.
        """,
}


@pytest.mark.parametrize("text", PASSING.values(), ids=PASSING.keys())
def test_an_entry_does_what_it_says(compile_entry: Compile, text: str) -> None:
    assert problems(compile_entry(text)) == []


def problems(book: CompiledBook) -> list[str]:
    (entry,) = book.entries
    return [failure.problem for failure in failures(ActiveEntry(entry, Classes(book.classes)))]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("swap: a -> b\nflags: x -> y", "should flag “x”, and finds nothing there"),
        ("swap: a -> b\nflags: a -> c", "should make of “a”: “c”, and makes “b”"),
        ("avoid: a\nflags: a -> c", "should make of “a”: “c”, and has nothing to write instead"),
        ("avoid: a\nflags: a\nleaves: a b a", "should leave “a b a” alone, and flags “a”, “a”"),
    ],
)
def test_a_test_that_fails_says_what_it_got(compile_entry: Compile, text: str, problem: str) -> None:
    assert problem in problems(compile_entry(text))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("swap: a -> b\nlevle: info", "desk.yml:4:5: an entry has no key “levle”; did you mean “level”"),
        ("swap: a -> b\nlevel: grave", "desk.yml:4:12: level: there is no “grave”; known are"),
        ("swap: a -> b\nwhere: headlines", "where: there is no “headlines”; did you mean “headline”"),
        ("swap: a b", "desk.yml:3:11: swap: “a b” needs an arrow"),
        ("swap: a -> b\navoid: c", "has both “swap” and “avoid”: make two of it"),
        ("level: info", "finds nothing; it needs one of swap, avoid"),
        ("swap: a -> b\nwrite: c", "“write” says nothing beside “swap”"),
        ("swap: <mnth> -> x", "desk.yml:3:11: “<mnth>”: there is no class <mnth>; did you mean “month”?"),
        ("swap: <month> -> <day>", "nothing that is found is called <day>"),
        ("swap: <month> -> <month|brief>", "there is no form “brief”"),
        ("swap: (a|b) c -> <2>", "<2> is the 2. pair of brackets, and there are 1"),
        ("pattern: 'a(b'", "desk.yml:3:14: “a(b” is no regular expression: missing ), unterminated subpattern"),
        ("pattern: a*", "“a*” finds nothing at all in every place"),
        ("pattern: ab\nwrite: <rest>", "nothing that is found is called <rest>"),
        ("count: a", "count needs “more-than” or “fewer-than”"),
        ("count: a\nmore-than: many", "more-than is a whole number, not “many”"),
        ("formula: words >", "“words >” is no formula"),
        ("formula: wrds > 1", "nothing is counted as “wrds”; did you mean “words”?"),
        ("formula: words.real > 1", "needs + - * /, one comparison"),
        ("formula: words", "needs + - * /, one comparison"),
        ("formula: 2 ** 99999 > 1", "needs + - * /, one comparison"),
        ("pattern: '[[a]b'", "is no regular expression: Possible nested set"),
        ("pattern: ab\nas: noun", "“as” says nothing beside “pattern”"),
        ("swap: a -> b\ngap: wide", "gap is a whole number"),
        ("swap: [[a, b]]", "swap is a text, not a list"),
        ("swap: a -> b\nflags: {a: b}", "flags is a text or a list of texts, not a table"),
        ("swap: a -> b\nflags: []", "needs “flags”: a text to test it with"),
        ("swap: a -> b\nwhy: ''", "needs “why”"),
        ("swap: a -> b\nexcept: <figure:1-9> a", "values are looked at in what is found"),
        ("swap: a -> b\nexcept: (a", "a bracket opens and never closes"),
    ],
)
def test_what_is_wrong_is_explained(compile_entry: Compile, text: str, message: str) -> None:
    with pytest.raises(StylebookError) as caught:
        compile_entry(text)
    assert message in str(caught.value)
    assert "desk.yml:" in str(caught.value)


def test_messages(compile_entry: Compile) -> None:
    cases = {
        "swap: a b -> c": "“a b”: write “c”",
        "swap: {a b: [c, d]}": "“a b”: write “c” or “d”",
        "swap: 'a b ->'": "“a b”: leave it out",
        "avoid: a b": "“a b”: say it in other words",
        "avoid: a b\ninstead: name them": "“a b”: name them",
        "swap: a b -> c\nmessage: not <match>, <fix>": "not a b, c",
    }
    for text, message in cases.items():
        assert messages(compile_entry(text), "An a b.") == [message]
    assert messages(compile_entry("count: b\nmore-than: 1\nper: paragraph"), "b b b") == [
        "“b” 3 times in this paragraph: at most 1"
    ]
    assert messages(compile_entry("count: c\nfewer-than: 1"), "b") == ["“c” 0 times in this article: at least 1"]
    assert messages(compile_entry("either: [b, c]"), "b c b") == [
        "“c” here, but “b” twice in this story: write one form throughout"
    ]
    assert messages(compile_entry("introduce: Port Board -> PB"), "PB met.") == [
        "“PB” before the full form: write “Port Board” where it first stands"
    ]


def messages(book: CompiledBook, text: str) -> list[str]:
    from newslint.stylebook.checking import EntrySet
    from newslint.stylebook.entry_tests import test_article

    (entry,) = book.entries
    return [finding.message for finding in EntrySet([ActiveEntry(entry, Classes())]).check(test_article(text, entry))]


@pytest.mark.parametrize(
    ("text", "title", "do"),
    [
        ("swap: advisor -> adviser", "“advisor”, where “adviser” is meant.", "Write “adviser”."),
        (
            "swap: <number> percent -> <number>%\nflags: Up 5 percent now. -> Up 5% now.",
            "“5 percent” for “5%”, and the like.",
            "Write, for example: “Up 5% now.”",
        ),
        ("avoid: [a, b]\ninstead: name them", "“a”, “b”.", "Name them."),
        ("avoid: a\ntitle: A weak word\ndo: Cut it.", "A weak word", "Cut it."),
    ],
)
def test_what_an_entry_says_of_itself(compile_entry: Compile, text: str, title: str, do: str) -> None:
    (entry,) = compile_entry(text).entries
    assert (entry.title, entry.do) == (title, do)
