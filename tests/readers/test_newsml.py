"""NewsML 1 and NewsML-G2: items, their lines, and the forms that their copy has."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.readers.base import Source, UnreadableError
from newslint.readers.newsml import NewsMlReader
from newslint.readers.newsml_g2 import NewsMlG2Reader
from newslint.testing import article as read


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(element.kind.value, article.text(element)) for element in article.elements]


def item(content: str, meta: str = "<headline>Ferries stop</headline>", management: str = "") -> str:
    return (
        f'<newsItem xml:lang="en-GB"><itemMeta>{management}</itemMeta><contentMeta>{meta}</contentMeta>'
        f"<contentSet>{content}</contentSet></newsItem>"
    )


PARAGRAPH = "<p>The boats stopped on Tuesday.</p>"
XHTML = (
    '<inlineXML contenttype="application/xhtml+xml">'
    f"<html><head><title/></head><body>{PARAGRAPH}</body></html></inlineXML>"
)


def test_what_a_news_item_says() -> None:
    meta = """
        <contentCreated>2024-03-12T09:15:00-05:00</contentCreated>
        <contentModified>2024-03-12T10:00:00-05:00</contentModified>
        <creator qcode="staff:17"><name>Mia Holt</name></creator>
        <genre qcode="genre:analysis"><name>Analysis</name></genre>
        <slugline>FERRIES</slugline><headline>Ferries stop</headline>
        <dateline>2024-03-12 09:15:00 GMT+00:00</dateline>
        <by>By Ann Reed and Lee Park</by><creditline>Coast Wire</creditline>
        <description role="drol:summary">No boat after noon.</description>
        <description role="drol:caption">FERRIES: Ferries stop</description>"""
    article = read(item(XHTML, meta, '<pubStatus qcode="stat:canceled"/>'), format="newsml-g2")
    assert kinds(article) == [
        ("headline", "Ferries stop"),
        ("standfirst", "No boat after noon."),
        ("byline", "By Ann Reed and Lee Park"),
        ("paragraph", "The boats stopped on Tuesday."),
    ]
    assert article.byline is not None
    assert article.byline.names == ("Ann Reed", "Lee Park")
    assert article.dateline is None
    assert [time.value for time in (article.published, article.updated) if time] == [
        "2024-03-12T09:15:00-05:00",
        "2024-03-12T10:00:00-05:00",
    ]
    assert article.type == "Analysis"
    assert article.metadata == {"status": "canceled", "slugline": "FERRIES", "creditline": "Coast Wire"}
    assert article.conventions.language == "en-GB"


@pytest.mark.parametrize(
    "content",
    [
        XHTML,
        f'<inlineXML><x:html xmlns:x="x">{PARAGRAPH.replace("p>", "x:p>")}</x:html></inlineXML>',
        f"<inlineXML><nitf><body><body.content>{PARAGRAPH}</body.content></body></nitf></inlineXML>",
        f'<inlineData contenttype="text/html"><![CDATA[{PARAGRAPH}]]></inlineData>',
        '<inlineData contenttype="text/html">&lt;p&gt;The boats stopped on Tuesday.&lt;/p&gt;</inlineData>',
        '<inlineData contenttype="text/plain">The boats stopped on Tuesday.</inlineData>',
        f'<inlineXML contenttype="application/xhtml+xml"><html><body/></html></inlineXML>{XHTML}',
        f"<inlineXML><html><header><h1>Ferries stop</h1><ul><li>Sea</li></ul></header>{PARAGRAPH}</html></inlineXML>",
        f"<inlineXML><html><body><h1>Ferries stop</h1>{PARAGRAPH}</body></html></inlineXML>",
        f"<partMeta/>{XHTML}<remoteContent href='a.jpg'/>",
    ],
)
def test_the_forms_of_content(content: str) -> None:
    article = read(item(content), format="newsml-g2")
    assert kinds(article) == [("headline", "Ferries stop"), ("paragraph", "The boats stopped on Tuesday.")]


def test_credits_below_the_copy_come_before_those_of_the_metadata() -> None:
    body = f"{PARAGRAPH}<p>Nobody knew why.</p><p>(Reporting by Ann Reed; editing by Lee Park)</p>"
    meta = '<headline>Ferries stop</headline><creator literal="Coast Wire"/>'
    article = read(item(f"<inlineXML><html>{body}</html></inlineXML>", meta), format="newsml-g2")
    assert article.byline is not None
    assert article.byline.names == ("Ann Reed",)
    assert kinds(article)[-1][0] == "byline"


@pytest.mark.parametrize(
    ("creator", "names"), [("<name>Ann Reed</name>", ("Ann Reed",)), ("<name>reed.ann</name>", ())]
)
def test_who_created_it(creator: str, names: tuple[str, ...]) -> None:
    article = read(item(XHTML, f"<creator>{creator}</creator>"), format="newsml-g2")
    assert article.byline is not None
    assert (article.byline.names, article.byline.span) == (names, None)


def test_each_item_of_a_message_is_an_article() -> None:
    second = item(XHTML.replace("Tuesday", "Friday"), "<headline>Ferries sail</headline>")
    source = (
        f"<newsMessage><header/><itemSet><packageItem><contentMeta><headline>List</headline></contentMeta></packageItem>"
        f"{item(XHTML)}<newsItem><contentMeta><headline>Photo</headline></contentMeta></newsItem>{second}"
        "</itemSet></newsMessage>"
    )
    articles = NewsMlG2Reader().read_all(Source(source), Conventions())
    assert [article.text(article.headline) for article in articles if article.headline] == [
        "Ferries stop",
        "Ferries sail",
    ]
    place = articles[1].source_map.to_source(articles[1].elements[1].span)
    assert place.of(source) == "The boats stopped on Friday."


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (item(""), "“Ferries stop” has no body"),
        ("<packageItem><headline>List</headline></packageItem>", "“List” is a package, which only lists other items"),
        ("<conceptItem/>", "<conceptItem> has no body"),
        ("<contentMeta/>", "its root element is <contentMeta>; newslint reads NITF, NewsML-G2, NewsML 1.x and XHTML"),
    ],
)
def test_files_without_copy(source: str, message: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read(source, format="newsml-g2")
    assert message in str(raised.value)


NEWSML_1 = """\
<NewsML><NewsEnvelope><DateAndTime>20240312T100000Z</DateAndTime></NewsEnvelope>
<NewsItem xml:lang="en"><NewsManagement><FirstCreated>20240312T091500+0100</FirstCreated>
<ThisRevisionCreated>20240312T100000+0100</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine/></NewsLines>
 <NewsComponent><Role FormalName="Main"/><NewsLines><HeadLine>Ferries stop</HeadLine>
  <SubHeadLine>Crews short</SubHeadLine>
  <ByLine>By Ann Reed</ByLine><DateLine>PORT ELLEN, March 12</DateLine><CopyrightLine>Coast Wire</CopyrightLine>
  <SlugLine>FERRIES</SlugLine><KeywordLine>harbor</KeywordLine></NewsLines>
  <ContentItem><DataContent>{content}</DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>
"""


@pytest.mark.parametrize(
    "content",
    [
        PARAGRAPH,
        f"<html><body>{PARAGRAPH}</body></html>",
        f"<nitf><body><body.content>{PARAGRAPH}</body.content></body></nitf>",
        f"<body><body.content>{PARAGRAPH}</body.content></body>",
        "The boats stopped on Tuesday.",
        f"<![CDATA[{PARAGRAPH}]]>",
    ],
)
def test_newsml_1(content: str) -> None:
    article = read(NEWSML_1.replace("{content}", content), format="newsml")
    assert kinds(article) == [
        ("headline", "Ferries stop"),
        ("standfirst", "Crews short"),
        ("byline", "By Ann Reed"),
        ("dateline", "PORT ELLEN, March 12"),
        ("paragraph", "The boats stopped on Tuesday."),
    ]
    assert article.byline is not None
    assert article.byline.names == ("Ann Reed",)
    assert article.published is not None
    assert article.published.value == "2024-03-12T09:15:00+01:00"
    assert article.metadata == {
        "status": "usable",
        "slugline": "FERRIES",
        "copyright": "Coast Wire",
        "keywords": ["harbor"],
    }


def test_an_item_within_an_item_of_newsml_1_is_one_of_its_own() -> None:
    inner = NEWSML_1.replace("{content}", PARAGRAPH).replace("Ferries stop", "Crews leave")
    inner = inner[inner.index("<NewsItem") : inner.index("</NewsML>")]
    end = "</NewsComponent></NewsItem>"
    source = NEWSML_1.replace("{content}", "Boats wait.").replace(end, inner + end)
    articles = NewsMlReader().read_all(Source(source), Conventions())
    found = [(article.text(article.elements[0]), article.text(article.elements[-1])) for article in articles]
    assert found == [("Ferries stop", "Boats wait."), ("Crews leave", "The boats stopped on Tuesday.")]
