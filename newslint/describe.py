"""A rule in words: what `newslint explain`, the documentation and SARIF say of it."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin

import msgspec

from newslint.conversion import type_in_words
from newslint.reports import RuleDescription
from newslint.rules import Example, Rule


class OptionDescription(msgspec.Struct, frozen=True):
    """One option of a rule, spelled as in the configuration."""

    name: str
    type: str
    default: Any
    description: str


class RuleText(msgspec.Struct, frozen=True):
    """A rule's documentation in its parts."""

    summary: str
    paragraphs: tuple[str, ...]
    options: tuple[OptionDescription, ...]
    flagged: tuple[Example, ...]
    accepted: tuple[Example, ...]
    has_fix: bool


def rule_text(rule: type[Rule]) -> RuleText:
    """A rule's docstring, options and examples, taken apart."""
    blocks = [" ".join(block.split()) for block in inspect.cleandoc(rule.__doc__ or "").split("\n\n")]
    flagged = tuple(_example(example) for example in rule.flagged)
    return RuleText(
        summary=blocks[0],
        paragraphs=tuple(block for block in blocks[1:] if block),
        options=tuple(_options(rule)),
        flagged=flagged,
        accepted=tuple(_example(example) for example in rule.accepted),
        has_fix=any(example.becomes is not None for example in flagged),
    )


def _example(example: str | Example) -> Example:
    return Example(text=example) if isinstance(example, str) else example


def _options(rule: type[Rule]) -> Iterator[OptionDescription]:
    for field in msgspec.structs.fields(rule.Options):
        default = field.default_factory() if field.default is msgspec.NODEFAULT else field.default
        yield OptionDescription(
            field.encode_name, type_in_words(field.type), msgspec.to_builtins(default), _meaning(field.type)
        )


def _meaning(kind: Any) -> str:
    """The description that an annotation gives an option, or "" without one."""
    notes = get_args(kind)[1:] if get_origin(kind) is Annotated else ()
    return next((note.description for note in notes if getattr(note, "description", None)), "")


def help_markdown(rule: type[Rule]) -> str:
    """A rule's documentation as Markdown, without a heading."""
    text = rule_text(rule)
    parts = [text.summary, *(_emphasised(paragraph) for paragraph in text.paragraphs)]
    if text.flagged:
        parts.append("Flagged:\n\n" + "\n".join(_quoted(example) for example in text.flagged[:3]))
    if text.accepted:
        parts.append("Accepted:\n\n" + "\n".join(_quoted(example) for example in text.accepted[:3]))
    if text.options:
        rows = [
            f"- `{o.name}` ({o.type}, default `{toml_value(o.default)}`): {o.description}".rstrip(": ")
            for o in text.options
        ]
        where = f", in the table `[{rule.table}]`" if rule.table else ""
        parts.append(f"Options{where}:\n\n" + "\n".join(rows))
    return "\n\n".join(parts)


def _emphasised(paragraph: str) -> str:
    head, colon, rest = paragraph.partition(":")
    return f"**{head}:**{rest}" if colon and head.isalpha() else paragraph


def _quoted(example: Example) -> str:
    lines = example.text.strip().replace("\r", "").split("\n")
    return "- " + " / ".join(f"`` {line} ``" if "`" in line else f"`{line}`" for line in lines if line.strip())


def toml_value(value: object) -> str:
    """A value as a configuration file spells it; "none" for what is not set, which TOML cannot spell."""
    if value is None:
        return "none"
    if isinstance(value, list | tuple):
        return f"[{', '.join(toml_value(item) for item in value)}]"
    if isinstance(value, Mapping):
        pairs = [f"{toml_value(str(key))} = {toml_value(item)}" for key, item in value.items()]
        return f"{{{', '.join(pairs)}}}"
    # Strings, numbers and truth values are spelled in TOML as in JSON.
    return msgspec.json.encode(value).decode()


def anchor(rule_id: str) -> str:
    """The fragment of a rule's heading on the page of all rules, as GitHub and most site builders derive it."""
    return rule_id.replace("/", "")


def describe(rule: type[Rule], docs_url: str | None = None) -> RuleDescription:
    """A rule as reports carry it; ``docs_url`` is the page of all rules on the web."""
    return RuleDescription(
        id=rule.id,
        summary=rule_text(rule).summary,
        help=help_markdown(rule),
        severity=rule.severity,
        tags=(rule.id.partition("/")[0],),
        url=None if docs_url is None else f"{docs_url}#{anchor(rule.id)}",
    )


class LazyDescriptions(Mapping[str, RuleDescription]):
    """Descriptions by rule id, made when asked for: most formats ask for none."""

    def __init__(self, rules: Mapping[str, type[Rule]], docs_url: str | None = None) -> None:
        self._rules = dict(sorted(rules.items()))
        self._docs_url = docs_url

    def __getitem__(self, rule_id: str) -> RuleDescription:
        return describe(self._rules[rule_id], self._docs_url)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)
