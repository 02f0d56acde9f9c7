"""markdown-it-py, set up so that each block tells where its text stands.

The rules that make blocks with text are wrapped: when one succeeds, its token is given the runs of its
content, computed from the parser's own line table, which is right inside lists and block quotations too.
Positions here are offsets in the text that was parsed, whose lines all end with one line feed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, MutableMapping
from functools import cache
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt, rules_block
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from newslint.readers.markdown_inline import Piece, RecordingInline
from newslint.readers.placed_text import Run

MAX_BLOCKS = 100
"""Block quotations and lists inside each other; what lies deeper is not read."""

MAX_BRACKETS = 20
"""Links and images inside each other; what lies deeper is text."""

_BlockRule = Callable[[StateBlock, int, int, bool], bool]
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]:")


@cache
def block_parser() -> MarkdownIt:
    """The parser for blocks: CommonMark with tables and footnotes."""
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_BLOCKS})
    ruler = parser.block.ruler
    stops = ["paragraph", "reference", "blockquote", "list"]
    ruler.at("paragraph", _placed(rules_block.paragraph, _place_lines), {"alt": []})
    ruler.at("lheading", _placed(rules_block.lheading, _place_lines), {"alt": []})
    ruler.at("heading", _placed(rules_block.heading, _place_heading), {"alt": stops[:3]})
    ruler.at("table", _placed(rules_block.table, _place_cells), {"alt": stops[:2]})
    ruler.at("html_block", _placed(rules_block.html_block, _place_html), {"alt": stops[:3]})
    ruler.at("fence", _placed(rules_block.fence, _place_fence), {"alt": stops})
    ruler.at("code", _placed(rules_block.code, _place_code), {"alt": []})
    ruler.before("reference", "footnote", _footnote, {"alt": stops[:2]})
    ruler.enable("table")
    return parser


@cache
def _inline_parser() -> tuple[MarkdownIt, RecordingInline]:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_BRACKETS})
    parser.inline = inline = RecordingInline()
    inline.ruler2.enableOnly(["balance_pairs", "strikethrough", "emphasis"])
    return parser, inline


def inline_pieces(text: str, env: MutableMapping[str, Any]) -> list[Piece]:
    """The pieces of what stands inside a paragraph; ``env`` is that of the file's blocks."""
    parser, inline = _inline_parser()
    return inline.pieces(text, parser, env)


def runs_of(token: Token) -> list[Run]:
    """Where the content of a block's token stands in the text that was parsed."""
    runs: list[Run] = token.meta.get("runs", [])
    return runs


def _placed(rule: _BlockRule, place: Callable[[StateBlock, list[Token], int], None]) -> _BlockRule:
    def placed(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            place(state, state.tokens[count:], start)
        return True

    return placed


def _lines(state: StateBlock, begin: int, end: int, indent: int) -> Iterator[tuple[int, int, int]]:
    """For each line, without its indentation: the columns of a tab that remain, its start, its end."""
    for line in range(begin, end):
        position, stop = state.bMarks[line], state.eMarks[line]
        start, shift, column = position, state.tShift[line], 0
        while position < stop and column < indent:
            character = state.src[position]
            if character == "\t":
                column += 4 - (column + state.bsCount[line]) % 4
            elif character == " " or position - start < shift:
                column += 1
            else:
                break
            position += 1
        yield max(0, column - indent), position, stop


def _place_lines(state: StateBlock, tokens: list[Token], start: int) -> None:
    token = tokens[1]
    if not token.content:
        return
    assert token.map is not None
    runs = []
    offset: int | None = None
    for extra, first, last in _lines(state, start, token.map[1], state.blkIndent):
        if offset is None:
            # The content begins at the first character that is no white space.
            first = state.src.index(token.content[0], first)
            offset = 0
        else:
            offset += extra
        end = min(offset + last + 1 - first, len(token.content))
        runs.append(Run(offset, end, first, first + end - offset))
        offset += last + 1 - first
    token.meta["runs"] = runs


def _place_heading(state: StateBlock, tokens: list[Token], start: int) -> None:
    content = tokens[1].content
    if not content:
        return
    position = state.bMarks[start] + state.tShift[start]
    while state.src[position] == "#":
        position += 1
    position = state.src.index(content[0], position)
    tokens[1].meta["runs"] = [Run(0, len(content), position, position + len(content))]


def _place_cells(state: StateBlock, tokens: list[Token], start: int) -> None:  # noqa: ARG001
    cells: Iterator[tuple[int, int]] = iter(())
    for token in tokens:
        if token.type == "tr_open":
            assert token.map is not None
            cells = _cells(state, token.map[0])
        elif token.type == "inline":
            first, last = next(cells, (0, 0))
            if token.content:
                token.meta["runs"] = _cell_runs(state.src, first, last, token.content)


def _cells(state: StateBlock, line: int) -> Iterator[tuple[int, int]]:
    """The start and end of each cell of a table's row, between the bars."""
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    text = state.src[start:end].rstrip()
    bars = [match.start() for match in re.finditer(r"(?<!\\)\|", text)]
    edges = [-1, *bars, len(text)]
    cells = [(low + 1, high) for low, high in pairwise(edges)]
    if cells and cells[0][0] == cells[0][1]:
        cells.pop(0)
    for low, high in cells:
        yield start + low, start + high


def _cell_runs(source: str, first: int, last: int, content: str) -> list[Run]:
    """A cell's runs: white space around it is cut off, and a bar in it loses its backslash."""
    position = source.index(content[0] if content[0] != "|" else "\\", first, last)
    runs = []
    offset = 0
    while offset < len(content):
        escaped = source.find("\\|", position, last)
        if escaped < 0:
            runs.append(Run(offset, len(content), position, position + len(content) - offset))
            break
        if escaped > position:
            runs.append(Run(offset, offset + escaped - position, position, escaped))
            offset += escaped - position
        runs.append(Run(offset, offset + 1, escaped, escaped + 2))
        offset += 1
        position = escaped + 2
    return runs


def _place_html(state: StateBlock, tokens: list[Token], start: int) -> None:
    _place_raw(state, tokens[0], start, state.line, state.blkIndent)


def _place_code(state: StateBlock, tokens: list[Token], start: int) -> None:
    _place_raw(state, tokens[0], start, state.line, state.blkIndent + 4)


def _place_fence(state: StateBlock, tokens: list[Token], start: int) -> None:
    count = tokens[0].content.count("\n")
    last = min(start + 1 + count + (not tokens[0].content.endswith("\n") and bool(tokens[0].content)), state.line)
    _place_raw(state, tokens[0], start + 1, last, state.sCount[start])


def _place_raw(state: StateBlock, token: Token, begin: int, end: int, indent: int) -> None:
    """Places a block that is read line by line; the runs leave out the line ends."""
    runs = []
    offset = 0
    for extra, first, last in _lines(state, begin, end, indent):
        offset += extra
        runs.append(Run(offset, offset + last - first, first, last))
        offset += last + 1 - first
    token.meta["runs"] = runs


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The text of a footnote, "[^1]: See the report.": a block that may hold several."""
    position = state.bMarks[start] + state.tShift[start]
    match = _FOOTNOTE.match(state.src, position, state.eMarks[start])
    if match is None or state.is_code_block(start):
        return False
    if silent:
        return True
    state.env.setdefault("newslint_footnotes", set()).add(match[1])
    saved = (state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType)
    text_start = match.end()
    while text_start < state.eMarks[start] and state.src[text_start] in " \t":
        text_start += 1
    state.push("footnote_open", "", 1)
    # The first line goes on after the mark; the lines that follow are indented by four columns or more.
    state.bMarks[start], state.tShift[start] = match.end(), text_start - match.end()
    state.blkIndent += 4
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    if text_start < state.eMarks[start]:
        state.md.block.tokenize(state, start, end)
    else:
        state.line = start + 1
    state.blkIndent -= 4
    state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType = saved
    state.push("footnote_close", "", -1)
    return True
