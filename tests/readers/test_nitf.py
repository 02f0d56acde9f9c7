"""NITF: what each element becomes."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.placing import PlacedEdit
from newslint.readers.base import Source, UnreadableError
from newslint.readers.nitf import NitfReader
from newslint.spans import Span
from newslint.testing import article as read

STORY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf>
  <head>
    <title>Ferries</title>
    <tobject><tobject.property tobject.property.type="analysis"/></tobject>
    <docdata management-status="usable">
      <du-key key="harbor-ferries"/>
      <ed-msg info="Updates with quotes"/>
      <date.issue norm="20240312T091500-0500"/>
      <date.release norm="20240313T060000-0500"/>
      <key-list><keyword key="ferries"/><keyword key="harbor"/></key-list>
    </docdata>
    <pubdata position.section="Local" date.publication="20240314"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Ferries to stop at <em>noon</em></hl1><hl2>Crews are short of hands</hl2></hedline>
      <note type="npa"><body.content><p>Not for print.</p></body.content></note>
      <byline>By <person><name.given>Ann</name.given> <name.family>Reed</name.family></person><byttl>Harbor
        reporter</byttl></byline>
      <distributor>Coast Wire</distributor>
      <dateline><location>PORT ELLEN</location> <story.date norm="20240312">March 12</story.date></dateline>
      <abstract><p>The last boat leaves before lunch.</p></abstract>
    </body.head>
    <body.content>
      <media media-type="image"><media-reference source="a.jpg"/>
        <media-caption>The pier at dawn.</media-caption><media-producer>Lee Park/Coast Wire</media-producer></media>
      <block>
        <p>The ferry company said on Tuesday that its boats would stop at noon&mdash;every day.</p>
        <hl2>Too few hands</hl2>
        <p>“We have no crew,” said Mia Holt, who runs it.</p>
        <bq><block><p>Nobody told us.</p></block><credit>A captain</credit></bq>
        <ul><li>Two boats are laid up.</li></ul>
        <table><tr><td>Noon boat</td></tr></table>
        <pre>1  2</pre>
      </block>
      <p>CORRECTION: An earlier version of this story gave a wrong time for the last boat.</p>
    </body.content>
    <body.end><tagline>Lee Park contributed to this report.</tagline></body.end>
  </body>
</nitf>
"""


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(element.kind.value, article.text(element)) for element in article.elements]


def test_a_story() -> None:
    article = read(STORY, format="nitf")
    assert kinds(article) == [
        ("headline", "Ferries to stop at noon"),
        ("standfirst", "Crews are short of hands"),
        ("standfirst", "The last boat leaves before lunch."),
        ("byline", "By Ann Reed\nHarbor reporter"),
        ("dateline", "PORT ELLEN March 12"),
        ("caption", "The pier at dawn."),
        ("credit", "Lee Park/Coast Wire"),
        ("paragraph", "The ferry company said on Tuesday that its boats would stop at noon—every day."),
        ("subheading", "Too few hands"),
        ("paragraph", "“We have no crew,” said Mia Holt, who runs it."),
        ("block-quotation", "Nobody told us."),
        ("credit", "A captain"),
        ("list-item", "Two boats are laid up."),
        ("list-item", "Noon boat"),
        ("code", "1  2"),
        ("correction", "CORRECTION: An earlier version of this story gave a wrong time for the last boat."),
        ("credit", "Lee Park contributed to this report."),
    ]


def test_what_is_known_of_a_story() -> None:
    article = read(STORY, format="nitf")
    assert article.byline is not None
    assert article.byline.names == ("Ann Reed",)
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.text) == ("PORT ELLEN", "PORT ELLEN March 12")
    assert article.published is not None
    assert article.published.value == "2024-03-13T06:00:00-05:00"
    assert (article.section, article.type) == ("Local", "analysis")
    assert article.metadata == {
        "status": "usable",
        "slugline": "harbor-ferries",
        "editors-note": "Updates with quotes",
        "keywords": ["ferries", "harbor"],
    }


def minimal(content: str, head: str = "") -> Article:
    return read(
        f"<nitf><body><body.head>{head}</body.head><body.content>{content}</body.content></body></nitf>", format="nitf"
    )


def test_the_title_stands_in_for_a_headline() -> None:
    source = (
        "<nitf><head><title>Boats stop</title></head><body><body.content><p>They stop.</p></body.content></body></nitf>"
    )
    article = read(source, format="nitf")
    assert kinds(article)[0] == ("headline", "Boats stop")


def test_a_dateline_that_the_copy_begins_with_is_there_once() -> None:
    article = minimal(
        "<p>PORT ELLEN (Coast) — The boats stopped.</p>", "<dateline><location>PORT ELLEN</location></dateline>"
    )
    assert kinds(article) == [("dateline", "PORT ELLEN (Coast) — "), ("paragraph", "The boats stopped.")]
    article = minimal("<p>Lübeck (Küste) - Die Fähren ruhen.</p>", "<dateline>Lübeck (Küste) - </dateline>")
    assert kinds(article) == [("dateline", "Lübeck (Küste) - "), ("paragraph", "Die Fähren ruhen.")]
    assert article.dateline is not None
    assert article.dateline.place == "Lübeck"


def test_an_abstract_that_was_cut_from_the_copy_is_left_out() -> None:
    cut = "The ferry company said on Tuesday that its boats"
    article = minimal(f"<p>{cut} would stop at noon.</p>", f"<abstract><p>{cut}</p></abstract>")
    assert [kind for kind, _ in kinds(article)] == ["paragraph"]


def test_text_without_paragraphs() -> None:
    article = minimal("The boats stopped.")
    assert kinds(article) == [("paragraph", "The boats stopped.")]


def test_the_language_is_that_of_the_file() -> None:
    source = '<nitf xml:lang="de"><body><body.content><p>Die Boote ruhen.</p></body.content></body></nitf>'
    assert read(source, format="nitf", conventions=Conventions("en-US")).conventions.language == "de"


def test_a_comment_keeps_its_place() -> None:
    article = minimal("<p>The boats stopped.</p><!-- newslint: off --><p>So did we.</p>")
    (comment,) = article.comments
    assert comment.text == "newslint: off"
    assert article.copy[comment.span.start :].strip() == "So did we."


def test_a_character_by_name_needs_a_document_type() -> None:
    with pytest.raises(UnreadableError, match="line 1, column 56: a named character that XML does not know"):
        minimal("<p>Ten&mdash;boats</p>")


def test_an_item_without_copy() -> None:
    with pytest.raises(UnreadableError, match="“Boats” has no body"):
        minimal("", "<hedline><hl1>Boats</hl1></hedline>")


LATIN = (
    '<?xml version="1.0" encoding="iso-8859-1"?><nitf><body><body.content><p>Café “x”.</p></body.content></body></nitf>'
)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_the_bytes_say_more_than_the_declaration(encoding: str) -> None:
    article = NitfReader().read(Source(LATIN.encode(encoding)), Conventions())
    assert article.copy == "Café “x”."


def test_edits_are_written_in_the_encoding_of_the_file() -> None:
    source = Source(LATIN.replace("“x”", '"x" ').encode("iso-8859-1"))
    article = NitfReader().read(source, Conventions())
    place = article.source_map.to_source(Span(5, 8))
    assert place.of(NitfReader().text(source)) == '"x"'
    text = article.source_map.spell(place.start, "“Ω & <é”")
    edited = NitfReader().edited(source, [PlacedEdit(place.start, place.end, text)])
    assert edited is not None
    assert "<p>Café &#8220;&#937; &amp; &lt;&#233;&#8221; .</p>" in edited.decode("cp1252")


def test_what_is_inserted_into_a_cdata_section_is_not_escaped() -> None:
    article = minimal("<p>Boats <![CDATA[& <all>]]> stop &amp; wait.</p>")
    assert article.copy == "Boats & <all> stop & wait."
    at = article.source_map.to_source(Span(8, 9)).start
    assert article.source_map.spell(at, "&") == "&"
    assert article.source_map.spell(at + 40, "&") == "&amp;"
