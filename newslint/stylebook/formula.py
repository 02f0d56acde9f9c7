"""The formulas of entries: arithmetic and comparisons over counts, and nothing else."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from newslint.near import near

_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")
_ARITHMETIC: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_COMPARISONS: Mapping[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


class FormulaError(Exception):
    """A formula that cannot be read. The message says what to do."""


class Formula:
    """A condition over counts. Names may have hyphens; to subtract, leave a space on either side of the sign.

    Raises FormulaError.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        spelled = _NAME.sub(lambda match: match[0].replace("-", "_"), text)
        try:
            self._tree = ast.parse(spelled, mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise FormulaError(f"“{text}” is no formula; one reads: words / sentences > 30") from None
        self._check(self._tree, condition=True)
        names = (node.id.replace("_", "-") for node in ast.walk(self._tree) if isinstance(node, ast.Name))
        self.names = tuple(dict.fromkeys(names))

    def check_names(self, known: Collection[str]) -> None:
        """Raises FormulaError for a name that nothing is counted by."""
        for name in self.names:
            if name not in known:
                raise FormulaError(f"“{self.text}”: nothing is counted as “{name}”; {near(name, known)}")

    def holds(self, values: Mapping[str, float]) -> bool:
        """Whether the condition is true of some counts; not where something is divided by zero."""
        try:
            return bool(self._value(self._tree, values))
        except ZeroDivisionError:
            return False

    def _check(self, node: ast.AST, *, condition: bool) -> None:
        match node:
            case ast.BoolOp(values=parts) if condition:
                for part in parts:
                    self._check(part, condition=True)
            case ast.Compare(left=left, ops=[sign], comparators=[right]) if condition and type(sign) in _COMPARISONS:
                self._check(left, condition=False)
                self._check(right, condition=False)
            case ast.BinOp(left=left, op=sign, right=right) if not condition and type(sign) in _ARITHMETIC:
                self._check(left, condition=False)
                self._check(right, condition=False)
            case ast.Name() if not condition:
                return
            case ast.Constant(value=int() | float()) if not condition:
                return
            case _:
                raise FormulaError(f"“{self.text}” needs + - * /, one comparison, “and” and “or”, and nothing else")

    def _value(self, node: Any, values: Mapping[str, float]) -> float:
        match node:
            case ast.BoolOp(op=ast.And(), values=parts):
                return all(self._value(part, values) for part in parts)
            case ast.BoolOp(values=parts):
                return any(self._value(part, values) for part in parts)
            case ast.Compare(left=left, ops=[sign], comparators=[right]):
                return _COMPARISONS[type(sign)](self._value(left, values), self._value(right, values))
            case ast.BinOp(left=left, op=sign, right=right):
                return _ARITHMETIC[type(sign)](self._value(left, values), self._value(right, values))
            case ast.Name(id=name):
                return values[name.replace("_", "-")]
            case _:
                return float(node.value)
