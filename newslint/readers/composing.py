"""Puts an article together from the fields of a file and its body, for the formats that have both."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.anatomy.names import fold_name
from newslint.article import Article, Problem
from newslint.conventions import Conventions
from newslint.elements import Byline
from newslint.readers import front_matter_fields as fields
from newslint.readers.base import Source
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.front_matter import FrontMatter
from newslint.readers.marking import mark

_OPENING = 3000


def compose(
    source: Source,
    front: FrontMatter,
    body: CopyBuilder,
    conventions: Conventions,
    *,
    format: str,
    problems: Iterable[Problem] = (),
) -> Article:
    """The article of a file: the fields that readers see, then the body.

    A byline in the body counts before one in the fields, and so does a time of publication.
    """
    builder = fields.write_fields(front, source.text, body.copy[:_OPENING])
    byline = fields.byline_of(front, builder.copy, builder.elements, conventions)
    begin = len(builder.elements)
    builder.append(body)
    copy = builder.copy
    marks = mark(copy, builder.elements, begin, conventions)
    others = [byline] if byline and marks.byline and disagree(byline, marks.byline) else []
    return Article(
        copy,
        marks.elements,
        path=source.path,
        format=format,
        conventions=conventions,
        source_map=builder.source_map(),
        byline=marks.byline or byline,
        other_bylines=others,
        dateline=marks.dateline,
        published=marks.published or fields.published_of(front, source.path, conventions),
        updated=fields.updated_of(front, conventions),
        section=fields.section_of(front),
        type=fields.type_of(front),
        metadata=front.fields.data,
        problems=problems,
        comments=builder.comments(),
    )


def disagree(one: Byline, other: Byline) -> bool:
    """Whether two bylines name different people; one that names more than the other does not contradict it."""
    names = [{fold_name(name) for name in byline.names} for byline in (one, other)]
    return bool(names[0] and names[1]) and not (names[0] <= names[1] or names[1] <= names[0])
