"""What is wrong with YAML, in words that help somebody who does not know YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

_DEEP_LINE = re.compile(r"(?:[-?:][ \t]+){100}")
_NO_SPACE = re.compile(r"\s*[\w-]+:[^\s/]")
_BRACKET = re.compile(r"[\[\]{}]")


def explained(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str]:
    """Line and column of an error, from 0, and what to do about it."""
    # An unclosed quotation mark, or a line without a colon, is noticed further down than it stands.
    early = error.context_mark if re.search("quoted scalar|simple key", error.context or "") else None
    mark = early or error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    return line, column, _explanation(error, text, line)


def _explanation(error: yaml.MarkedYAMLError, text: str, line: int) -> str:
    problem = error.problem or error.context or "it cannot be read"
    lines = text.splitlines()
    shown = f" (“{lines[line].strip()[:80]}”)" if line < len(lines) and lines[line].strip() else ""
    if "mapping values are not allowed" in problem:
        reason = _wrong_above(lines[: line + 1]) or "a value with a colon in it needs quotation marks around it"
        return f"{reason}{shown}"
    if "\\t" in problem or "\t" in (lines[line] if line < len(lines) else ""):
        return f"a tab where only spaces may stand: indent with spaces{shown}"
    if "while scanning a quoted scalar" in (error.context or "") or "quoted scalar" in problem:
        return f"a quotation mark opens a value and never closes it{shown}"
    if re.search("expected (?:<block end>|key)", problem) and "block mapping" in (error.context or ""):
        return (
            "something follows where the value has already ended, or the indentation changes: "
            f"put the whole value in quotation marks, or align the fields{shown}"
        )
    if "could not find expected ':'" in problem:
        return f"a field needs a name, a colon and a space before its value{shown}"
    if "cannot start any token" in problem:
        return f"a value that begins with a special character needs quotation marks around it{shown}"
    if "undefined alias" in problem or "expected alphabetic" in problem:
        return f"a value that begins with * or & needs quotation marks around it{shown}"
    return f"{problem}{shown}; quotation marks around the value often help"


def too_deep(text: str) -> bool:
    """Whether a text is so deeply nested that the parser, which calls itself at each level, could break."""
    depth = deepest = 0
    if text.count("[") + text.count("{") > 100:
        for match in _BRACKET.finditer(text):
            depth = max(0, depth + (1 if match[0] in "[{" else -1))
            deepest = max(deepest, depth)
    return deepest > 100 or _DEEP_LINE.search(text) is not None


def _wrong_above(lines: Sequence[str]) -> str | None:
    """What is wrong with the line above the last of some lines, where that is the reason; else None."""
    written = [line for line in lines if line.strip()]
    if len(written) < 2:
        return None
    above, last = written[-2:]
    if _NO_SPACE.match(above) and ": " not in above:
        return "the line above needs a space after its colon"
    if _indent(last) > _indent(above) and not above.rstrip().endswith(":"):
        return "this line stands further to the right than the one above: align them"
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
