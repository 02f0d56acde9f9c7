"""An article as `newslint parse` prints it: the contract for programs, and a tree for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from newslint.article import Article
from newslint.elements import Element, Kind
from newslint.reporters.visible import visible

if TYPE_CHECKING:
    from newslint.language.attribution import Attribution


def as_dict(article: Article, path: str) -> dict[str, Any]:
    """The article model as plain data; offsets are those of the source file."""
    attributions = [_attribution(article, item) for item in article.attributions]
    return {
        "path": path,
        "format": article.format,
        "headline": article.headline_text or _text_of(article, article.headline),
        "kicker": article.kicker,
        "standfirst": _text_of(article, article.first(Kind.STANDFIRST)),
        "byline": _byline(article),
        "dateline": article.dateline.text if article.dateline else None,
        "published": article.published.value if article.published else None,
        "elements": [
            {"kind": element.kind.value, **_place(article, element), "text": article.text(element)}
            for element in article.elements
        ],
        "quotations": [item for item in attributions if item["kind"] != "indirect"],
        "indirect": [item for item in attributions if item["kind"] == "indirect"],
    }


def as_file(articles: Sequence[Article], path: str) -> dict[str, Any]:
    """A file as one object: its article, and under ``others`` those that follow it in the same file, if any."""
    first, *others = (as_dict(article, path) for article in articles)
    return {**first, "others": others} if others else first


def _text_of(article: Article, element: Element | None) -> str | None:
    return " ".join(article.text(element).split()) if element else None


def _place(article: Article, item: Any) -> dict[str, int]:
    place = article.source_map.to_source(item.span)
    return {"start": place.start, "end": place.end}


def _byline(article: Article) -> dict[str, Any] | None:
    byline = article.byline
    if byline is None:
        return None
    place = _place(article, byline) if byline.span else {"start": None, "end": None}
    return {"names": list(byline.names), "text": byline.text, **place}


def _attribution(article: Article, item: Attribution) -> dict[str, Any]:
    speaker = cue = None
    if item.speaker is not None:
        speaker = {"text": item.speaker.text, "name": item.speaker.name, **_place(article, item.speaker)}
    if item.cue is not None:
        cue = {"text": item.cue.text, **_place(article, item.cue)}
    return {**_place(article, item), "kind": item.kind, "speaker": speaker, "cue": cue}


def as_tree(article: Article, path: str) -> str:
    """The article as an outline, one line an element, long texts cut, quotations under their paragraph."""
    lines = [f"{visible(path)} ({article.format})"]
    facts = as_facts(article)
    lines += [f"  {name}: {visible(value)}" for name, value in facts if value]
    speech: dict[Element | None, list[Attribution]] = {}
    for item in article.attributions:
        speech.setdefault(article.element_at(item.span.start), []).append(item)
    for element in article.elements:
        lines.append(f"  {element.kind.value:16} {_cut(article.text(element), 90)}")
        lines += [f"    {_voice(item)}: {_cut(article.text(item.span), 80)}" for item in speech.get(element, ())]
    return "\n".join(lines) + "\n"


def as_facts(article: Article) -> list[tuple[str, str | None]]:
    """What is known of the article as a whole."""
    byline = article.byline
    return [
        ("byline", ", ".join(byline.names) or byline.text if byline else None),
        ("dateline", article.dateline.text if article.dateline else None),
        ("published", article.published.value if article.published else None),
        ("updated", article.updated.value if article.updated else None),
        ("section", article.section),
        ("people", ", ".join(person.name for person in article.people)),
    ]


def _voice(item: Attribution) -> str:
    if item.speaker is None:
        return f"{item.kind}, no speaker"
    name = item.speaker.name
    who = item.speaker.text if name in (None, item.speaker.text) else f"{item.speaker.text} = {name}"
    return f"{item.kind}, {visible(who)}" + (f" {visible(item.cue.text)}" if item.cue else "")


def _cut(text: str, width: int) -> str:
    line = visible(" ".join(text.split()))
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
