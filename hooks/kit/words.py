"""Words of the interface: docs/<lang>/ui.yml, key = room.name. Every language has the same keys."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from hooks.kit.problems import Problem, Say, problem
from hooks.kit.yaml_file import Key, YamlFile, read_yaml

Words = Mapping[str, str]

NO_FILE = Say(
    'De taal "{lang}" heeft geen bestand met woorden. Kopieer docs/nl/ui.yml hierheen en vertaal het.',
    'The language "{lang}" has no file with words. Copy docs/nl/ui.yml here and translate it.',
)
NO_WORD = Say(
    'Het woord "{key}" ontbreekt. Voeg het toe; in het Nederlands staat er: {source}',
    'The word "{key}" is missing. Add it; the Dutch says: {source}',
)
NOT_TEXT = Say(
    'Bij "{key}" staat geen tekst. Schrijf een zin, zo nodig tussen aanhalingstekens.',
    '"{key}" holds no text. Write a sentence, in quotes where needed.',
)
OTHER_FIELDS = Say(
    'Bij "{key}" moeten tussen accolades dezelfde woorden staan als in het Nederlands: {fields}',
    '"{key}" must have the same words in braces as the Dutch: {fields}',
)
UNKNOWN_WORD = Say(
    'Het woord "{key}" gebruikt niemand. Haal het weg, of schrijf: {near}',
    'No one uses the word "{key}". Remove it, or write: {near}',
)


NOT_A_FIELD = Say(
    'Bij "{key}" staat iets tussen accolades dat de site niet kan invullen. Schrijf alleen een naam, zoals {{name}}.',
    '"{key}" has something in braces that the site cannot fill in. Write a name only, such as {{name}}.',
)
MOST = 50  # words of one kind that a message names
FIELD = re.compile(r"\{[a-z_]+\}")


def read_words(path: Path, shown: Path, lang: str) -> tuple[Words, YamlFile | None, list[Problem]]:
    """Return the words of one language by dotted key, their file, and what is wrong with it."""
    if not path.is_file():
        return {}, None, [problem(shown, 1, NO_FILE, lang=lang)]
    source = read_yaml(path, shown)
    found = dict(_flat(source.data, ()))
    wrong = [
        problem(shown, source.line(*key), NOT_TEXT, key=".".join(map(str, key)))
        for key, value in found.items()
        if not isinstance(value, str)
    ]
    words = {".".join(map(str, key)): v for key, v in found.items() if isinstance(v, str)}
    wrong += [
        problem(shown, source.line(*key), NOT_A_FIELD, key=".".join(map(str, key)))
        for key, value in found.items()
        if isinstance(value, str) and set("{}") & set(FIELD.sub("", value))
    ]
    return words, source, [*source.problems, *wrong]


def compare(source: Words, words: Words, file: YamlFile | None) -> Iterator[Problem]:
    """Yield what a language misses or has too much, seen from the source language."""
    if file is None or file.problems:
        return
    for key in sorted(source.keys() - words.keys())[:MOST]:
        yield problem(file.path, file.line(key.split(".")[0]), NO_WORD, key=key, source=source[key])
    for key in sorted(words.keys() - source.keys())[:MOST]:
        near = ", ".join(get_close_matches(key, source, n=2)) or "-"
        yield problem(file.path, file.line(*key.split(".")), UNKNOWN_WORD, key=key, near=near)
    for key in sorted(source.keys() & words.keys()):
        if _fields(source[key]) != _fields(words[key]):
            fields = " ".join(sorted(_fields(source[key]))) or "-"
            yield problem(
                file.path, file.line(*key.split(".")), OTHER_FIELDS, key=key, fields=fields
            )


def _fields(text: str) -> set[str]:
    return set(re.findall(r"\{[^}]*\}?", text))


def _flat(data: object, key: Key) -> Iterator[tuple[Key, object]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _flat(value, (*key, name))
    elif key:
        yield key, data
