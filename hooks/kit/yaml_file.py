"""YAML as editors write it: every value keeps its line, and nothing in it can surprise or execute."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from hooks.kit import yaml_slips as slips
from hooks.kit.plain_file import read_plain
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.shape import LONG_WORD

MAX_DEPTH = 12
MAX_VALUES = 8_000
MAX_TEXT = 8_000
Key = tuple[str | int, ...]


class _Loader(yaml.CSafeLoader):
    """YAML 1.2 core words: only true and false are booleans, and dates stay text."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the shape PyYAML asks for
        first: [
            (tag, rule) for tag, rule in rules if tag.split(":")[-1] not in ("bool", "timestamp")
        ]
        for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


PLAIN = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "null", "map", "seq")}
PLAIN_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,14})?")
PLAIN_TEXT = re.compile(r"[^\W\d_](?:[\w ,.?!’‘“”()/;-]*[\w,.?!’‘“”()/;-])?")
NOT_TEXT = ("true", "false", "null", "yes", "no", "on", "off", "y", "n")
_BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True)
class YamlFile:
    """The data of one YAML text and the line of each value in it."""

    path: Path
    data: Any
    lines: dict[Key, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def line(self, *key: str | int) -> int:
        """Return the line of the value at `key`, or of the nearest parent that stands in the file."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


class _Refused(Exception):
    def __init__(self, line: int, say: Say, **values: object) -> None:
        self.line, self.say, self.values = line, say, values


def read_yaml(path: Path, shown: Path) -> YamlFile:
    """Read one file; `shown` is the path an editor sees. Problems are returned, never raised."""
    text, problems = read_plain(path, shown)
    return YamlFile(shown, None, {}, problems) if problems else parse_yaml(text, shown)


def parse_yaml(text: str, shown: Path, first_line: int = 1) -> YamlFile:
    """Parse one YAML text; `first_line` is where it starts in its file (front matter starts at 2)."""
    lines: dict[Key, int] = {}
    try:
        _refuse_aliases_and_bulk(text, first_line)
        node = yaml.compose(text, Loader=_Loader)
        data = None if node is None else _value(node, (), lines, first_line)
    except _Refused as refused:
        return _failed(shown, refused.line, refused.say, **refused.values)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        return _failed(shown, line, slips.NOT_YAML, found=getattr(error, "problem", None) or "?")
    return YamlFile(shown, data, lines)


def _failed(shown: Path, line: int, say: Say, **values: object) -> YamlFile:
    return YamlFile(shown, None, {}, (problem(shown, line, say, **values),))


def _refuse_aliases_and_bulk(text: str, first_line: int) -> None:
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=_Loader)):
        line = first_line + _line(event.start_mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(line, slips.ALIAS)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _Refused(line, slips.TOO_DEEP, limit=MAX_DEPTH)
        if count > MAX_VALUES:
            raise _Refused(line, slips.TOO_MANY, limit=MAX_VALUES)


def _line(mark: Any) -> int:
    return int(mark.line) if mark else 0


def _value(node: yaml.Node, key: Key, lines: dict[Key, int], first_line: int) -> Any:
    lines[key] = first_line + node.start_mark.line
    if node.tag not in PLAIN:
        raise _Refused(lines[key], slips.TAG, found=node.tag)
    if isinstance(node, yaml.MappingNode):
        return dict(_items(node, key, lines, first_line))
    if isinstance(node, yaml.SequenceNode):
        return [_value(n, (*key, i), lines, first_line) for i, n in enumerate(node.value)]
    return _scalar(node, lines[key])


def _items(
    node: yaml.MappingNode, key: Key, lines: dict[Key, int], first_line: int
) -> Iterator[tuple[str, Any]]:
    seen: set[str] = set()
    for name_node, value_node in node.value:
        line = first_line + name_node.start_mark.line
        if not isinstance(name_node, yaml.ScalarNode) or name_node.tag not in PLAIN:
            raise _Refused(line, slips.NOT_A_NAME)
        name = str(name_node.value)
        if name in seen:
            raise _Refused(line, slips.TWICE, found=name)
        seen.add(name)
        value = _value(value_node, (*key, name), lines, first_line)
        lines[(*key, name)] = line
        yield name, value


def _scalar(node: yaml.Node, line: int) -> Any:
    kind = node.tag.rsplit(":", 1)[-1]
    if len(node.value) > MAX_TEXT or LONG_WORD.search(node.value):
        raise _Refused(line, slips.TOO_LONG, limit=MAX_TEXT)
    if kind == "str":
        quoted = getattr(node, "style", None) in ("'", '"', "|", ">")
        return node.value if quoted else _BOOLEANS.get(node.value, node.value)
    if kind == "null":
        return None
    if not PLAIN_NUMBER.fullmatch(
        node.value
    ):  # 0113 is 75 to YAML, 12:30 is 750, and .inf is endless
        raise _Refused(line, slips.NOT_A_NUMBER, found=node.value[:60])
    return int(node.value) if kind == "int" else float(node.value)


def scalar(text: str) -> str:
    """Return a text as one value in YAML: bare where that is safe, else in quotes."""
    if PLAIN_TEXT.fullmatch(text) and text.lower() not in NOT_TEXT:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def texts(data: Any, key: Key = ()) -> Iterator[tuple[Key, str]]:
    """Yield every text in nested data, with its place."""
    if isinstance(data, str):
        yield key, data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from texts(value, (*key, name))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts(value, (*key, index))
