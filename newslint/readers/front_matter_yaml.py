"""Front matter in YAML: the values, and where each stands."""

from __future__ import annotations

import re
from typing import Any

import yaml

from newslint.readers.front_matter import Fields, FieldsError, Path, Scalar
from newslint.yaml_problems import explained, too_deep

MAX_DEPTH = 40
"""Tables and lists inside each other; no site generator needs ten."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PROPERTIES = re.compile(r"(?:[!&]\S*\s+)+")


def parse_yaml(text: str, start: int, end: int) -> Fields | None:
    """The fields between two offsets of a text; None where they are not a table. Raises FieldsError."""
    block = text[start:end]
    if too_deep(block):
        raise FieldsError(0, "the lists and tables are nested too deeply to be fields of an article")
    try:
        loader = _Loader(block)
        try:
            root = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        line, _, problem = explained(error, block)
        raise FieldsError(line, problem) from None
    except (yaml.YAMLError, ValueError) as error:
        raise FieldsError(*_unreadable(error, block)) from None
    if root is None:
        return Fields()
    if not isinstance(root, yaml.MappingNode):
        return None
    conversion = _Conversion(block, start)
    return Fields(conversion.table(root, (), 0), conversion.scalars)


class _Conversion:
    """Turns nodes into values. What a value's type makes of it may fail; then it stays text."""

    def __init__(self, block: str, start: int) -> None:
        self.scalars: dict[Path, Scalar] = {}
        self._block = block
        self._start = start
        self._constructor = yaml.constructor.SafeConstructor()
        self._known: dict[int, Any] = {}

    def table(self, node: yaml.MappingNode, path: Path, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        self._known[id(node)] = values
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                continue
            if key_node.tag == "tag:yaml.org,2002:merge":
                merged = self.value(value_node, (*path, "<<"), depth + 1)
                for table in merged if isinstance(merged, list) else [merged]:
                    if isinstance(table, dict):
                        values.update({key: value for key, value in table.items() if key not in values})
                continue
            key = key_node.value
            values[key] = self.value(value_node, (*path, key), depth + 1)
        return values

    def value(self, node: yaml.Node, path: Path, depth: int) -> Any:
        """The value of a node. An alias gives what its anchor gave."""
        if isinstance(node, yaml.ScalarNode):
            self.scalars[path] = self._scalar(node)
        if id(node) in self._known:
            return self._known[id(node)]
        if depth > MAX_DEPTH:
            return None
        value: Any
        if isinstance(node, yaml.MappingNode):
            return self.table(node, path, depth)
        if isinstance(node, yaml.SequenceNode):
            value = self._known[id(node)] = []
            value += [self.value(item, (*path, index), depth + 1) for index, item in enumerate(node.value)]
            return value
        assert isinstance(node, yaml.ScalarNode)
        try:
            value = self._constructor.construct_object(node)
        except (yaml.YAMLError, ValueError, OverflowError):
            value = node.value
        self._known[id(node)] = value
        return value

    def _scalar(self, node: yaml.ScalarNode) -> Scalar:
        block = self._block
        start, end = node.start_mark.index, node.end_mark.index
        if properties := _PROPERTIES.match(block, start, end):
            start = properties.end()
        if node.style in {"'", '"'}:
            start, end = start + 1, end - 1
        elif node.style in {"|", ">"}:
            header = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)?").match(block, start, end)
            start = header.end() if header else start
        text = "" if node.tag == "tag:yaml.org,2002:null" else node.value
        return Scalar(
            text, self._start + start, self._start + end, escapes=node.style == '"', doubled=node.style == "'"
        )


def _unreadable(error: Exception, block: str) -> tuple[int, str]:
    position = getattr(error, "position", None)
    if isinstance(position, int):
        return block.count("\n", 0, position), "a control character that YAML does not allow: delete it"
    return 0, f"it cannot be read ({error})"
