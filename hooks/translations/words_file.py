"""Writes words into a ui.yml without touching any other line of it."""

import re
from collections.abc import Mapping
from pathlib import Path

from hooks.kit.yaml_file import parse_yaml, scalar

UI = "ui.yml"
GROUP = re.compile(r"(?P<group>[a-z0-9_]+):\s*$")
WORD = re.compile(r"(?P<indent>[ ]+)(?P<key>[a-z0-9_]+):(?P<rest>.*)$")


def with_words(text: str, words: Mapping[str, str]) -> str:
    """Return the file's text with these words, by dotted key; a word that is the same keeps its line."""
    made, group, seen = [], "", set()
    for line in text.splitlines():
        group = match["group"] if (match := GROUP.match(line)) else group
        word = WORD.match(line)
        key = f"{group}.{word['key']}" if word else ""
        seen.add(key)
        new = words.get(key)
        if word and new is not None and new != _value(line):
            line = f"{word['indent']}{word['key']}: {scalar(new)}"  # noqa: PLW2901
        made.append(line)
    for key in words:
        if key not in seen:
            _add(made, key, words[key])
    return "\n".join(made) + "\n"


def _value(line: str) -> object:
    data = parse_yaml(line.strip(), Path(UI)).data
    return next(iter(data.values())) if isinstance(data, dict) else None


def _add(lines: list[str], key: str, word: str) -> None:
    """Put a word that is new at the end of its group, or its group at the end of the file."""
    group, _, name = key.partition(".")
    if f"{group}:" not in lines:
        lines += [f"{group}:"]
    place = lines.index(f"{group}:") + 1
    while place < len(lines) and lines[place].startswith(" "):
        place += 1
    lines.insert(place, f"  {name}: {scalar(word)}")
