"""Markdown inside a paragraph: which characters are copy, and which are marks.

The rules are those of markdown-it-py. Each rule that succeeds is noted with the stretch of the text that it
consumed and with what it made of it, so nothing has to be searched for afterwards. Whether an asterisk is
emphasis is known only at the end of the paragraph: the note keeps the token, and the token tells.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from markdown_it import rules_inline
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline, emphasis, strikethrough
from markdown_it.token import Token

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.utils import EnvType


class Role(Enum):
    """What a stretch of a paragraph's source is."""

    TEXT = auto()
    """Copy as it stands."""
    REPLACED = auto()
    """Copy that is spelled in another way: an entity, an escaped character."""
    DELIMITER = auto()
    """Asterisks and the like, which are copy where they delimit nothing."""
    SPACE = auto()
    """A line end inside a paragraph."""
    BREAK = auto()
    """A forced line break."""
    TAG = auto()
    """An HTML tag or comment."""
    IMAGE = auto()
    """An image, with the text that stands for it."""


class Piece(NamedTuple):
    """A stretch of a paragraph's source, and what it is."""

    role: Role
    start: int
    end: int
    text: str = ""
    token: Token | None = None

    @property
    def literal(self) -> str:
        """The copy of a piece that is not copied as it stands."""
        if self.token is not None:
            return self.token.content if self.token.type == "text" else ""
        return self.text


class _State(StateInline):
    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.pieces: list[Piece] = []


_MEANINGFUL = re.compile(r"[\n!&*<\[\\_`~]")
_LINE_END = re.compile(r"\n[ \t]*")
_FOOTNOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")


class RecordingInline(ParserInline):
    """markdown-it-py's inline parser, which notes what it does to each character."""

    def __init__(self) -> None:
        super().__init__()
        self._rules: dict[str, Callable[[_State], bool]] = {
            "\n": _newline,
            "\\": _escape,
            "`": _code,
            "*": _emphasis,
            "_": _emphasis,
            "~": _strikethrough,
            "[": _bracket,
            "!": _image,
            "<": _angle,
            "&": _entity,
        }

    def pieces(self, text: str, md: MarkdownIt, env: EnvType) -> list[Piece]:
        """The pieces of a paragraph's text, in order. What they leave out is not copy (link targets)."""
        state = _State(text, md, env, [])
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.pieces

    def tokenize(self, state: StateInline) -> None:
        """Makes tokens of the state's text, and notes pieces if the state takes them."""
        if not isinstance(state, _State):
            super().tokenize(state)
            return
        text, end = state.src, state.posMax
        nesting = state.md.options["maxNesting"]
        while state.pos < end:
            position = state.pos
            match = _MEANINGFUL.search(text, position, end)
            stop = match.start() if match else end
            if stop > position:
                _note_text(state, stop)
                continue
            if state.level >= nesting or not self._rules[text[position]](state):
                _note_text(state, position + 1)


def _note_text(state: _State, end: int) -> None:
    """Takes text up to an offset as copy."""
    state.pieces.append(Piece(Role.TEXT, state.pos, end))
    # The rules for emphasis only need to know that there is text between two delimiters.
    state.pending = "x"
    state.pos = end


def _newline(state: _State) -> bool:
    start = state.pos
    text = state.src
    before = start
    while before > 0 and text[before - 1] == " ":
        before -= 1
    role = Role.BREAK if start - before >= 2 else Role.SPACE
    if state.pieces:
        last = state.pieces[-1]
        if last.role is Role.TEXT and last.end == start:
            before = max(before, last.start)
            state.pieces[-1] = last._replace(end=before)
        else:
            before = start
    match = _LINE_END.match(text, start)
    assert match is not None
    state.push("hardbreak" if role is Role.BREAK else "softbreak", "br", 0)
    state.pos = min(match.end(), state.posMax)
    state.pieces.append(Piece(role, before, state.pos))
    return True


def _escape(state: _State) -> bool:
    start = state.pos
    if not rules_inline.escape(state, False):
        return False
    token = state.tokens[-1]
    if token.type == "hardbreak":
        state.pieces.append(Piece(Role.BREAK, start, state.pos))
    elif len(token.content) == state.pos - start:
        state.pieces.append(Piece(Role.TEXT, start, state.pos))
    else:
        state.pieces.append(Piece(Role.REPLACED, start, state.pos, token.content))
    return True


def _entity(state: _State) -> bool:
    start = state.pos
    if not rules_inline.entity(state, False):
        return False
    state.pieces.append(Piece(Role.REPLACED, start, state.pos, state.tokens[-1].content))
    return True


def _code(state: _State) -> bool:
    start = state.pos
    count = len(state.tokens)
    pending = state.pending
    if not rules_inline.backtick(state, False):
        return False
    if len(state.tokens) == count or state.tokens[-1].type != "code_inline":
        state.pending = pending or "x"
        state.pieces.append(Piece(Role.TEXT, start, state.pos))
        return True
    token = state.tokens[-1]
    low, high = start + len(token.markup), state.pos - len(token.markup)
    # A code span that has a space at both ends loses one at each.
    if high - low > len(token.content):
        low, high = low + 1, high - 1
    for match in re.finditer(r"[^\n]+|\n", state.src[low:high]):
        role = Role.SPACE if match[0] == "\n" else Role.TEXT
        state.pieces.append(Piece(role, low + match.start(), low + match.end()))
    return True


def _emphasis(state: _State) -> bool:
    return _delimiters(state, emphasis.tokenize)


def _strikethrough(state: _State) -> bool:
    return _delimiters(state, strikethrough.tokenize)


def _delimiters(state: _State, rule: Callable[[StateInline, bool], bool]) -> bool:
    start = state.pos
    if state.pending:
        state.pushPending()
    count = len(state.tokens)
    if not rule(state, False):
        return False
    for token in state.tokens[count:]:
        end = start + len(token.content)
        state.pieces.append(Piece(Role.DELIMITER, start, end, token=token))
        start = end
    return True


def _bracket(state: _State) -> bool:
    match = _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax)
    if match and match[1] in state.env.get("newslint_footnotes", ()):
        state.pos = match.end()
        return True
    return rules_inline.link(state, False)


def _image(state: _State) -> bool:
    start = state.pos
    if not rules_inline.image(state, False):
        return False
    state.pieces.append(Piece(Role.IMAGE, start, state.pos))
    return True


def _angle(state: _State) -> bool:
    start = state.pos
    if rules_inline.autolink(state, False):
        state.pieces.append(Piece(Role.TEXT, start + 1, state.pos - 1))
        return True
    if not rules_inline.html_inline(state, False):
        return False
    state.pieces.append(Piece(Role.TAG, start, state.pos))
    return True
