"""Every character of the copy stands in the file of a wire format where the source map says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.spans import Span
from newslint.testing import article as read
from tests.readers.wire_files import FORMATS, PARAGRAPHS, Format, Spelled, said


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.write.__name__.strip("_"))
@settings(max_examples=60, deadline=None)
@given(paragraphs=PARAGRAPHS, data=st.data())
def test_any_span_of_any_element(format: Format, paragraphs: list[list[Spelled]], data: st.DataObject) -> None:
    source = format.write(paragraphs)
    article = read(source, format=format.name)
    for paragraph in paragraphs:
        assert squeezed(said(paragraph)) in squeezed(article.copy)
    for element in article.elements:
        start = data.draw(st.integers(element.span.start, element.span.end - 1))
        end = data.draw(st.integers(start + 1, element.span.end))
        for span in (element.span, Span(start, end)):
            place = article.source_map.to_source(span)
            headline = element is article.elements[0]
            decode = FORMATS[0].decode if headline and source.startswith("<") else format.decode
            assert squeezed(decode(place.of(source))) == squeezed(article.text(span))
        assert "\n" not in article.text(element)
