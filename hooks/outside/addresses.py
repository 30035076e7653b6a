"""The addresses of others in the records, and where they stand."""

from collections.abc import Iterator
from pathlib import Path

from hooks.kit.yaml_file import read_yaml, texts

FOLDERS = ("directory", "facts", "glossary", "questions")
WEB = ("https://", "http://")
Places = dict[str, list[str]]


def addresses(data: Path) -> Places:
    """Return each address of a record in `data` with the places it stands at, as file:line."""
    found: Places = {}
    for address, place in _all(data):
        found.setdefault(address, []).append(place)
    return found


def _all(data: Path) -> Iterator[tuple[str, str]]:
    for folder in FOLDERS:
        for path in sorted((data / folder).glob("[!_]*.yml")):
            file = read_yaml(path, path)
            for key, text in texts(file.data):
                if text.startswith(WEB):
                    yield text.partition("#")[0], f"{path.as_posix()}:{file.line(*key)}"
