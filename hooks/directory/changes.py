"""The change log of numbers, docs/data/changes.yml: what was it, what is it, says who, since when."""

from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import Literal

from hooks.directory.never_print import Never, find
from hooks.kit.checked import Day, WebAddress
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Record, read_model
from hooks.kit.yaml_file import Key, YamlFile, read_yaml

NO_LIST = Say(
    "Dit bestand is een lijst van wijzigingen. Begin elke wijziging met  - record:",
    "This file is a list of changes. Begin each change with  - record:",
)
UNKNOWN = Say(
    'Er is geen organisatie met het id "{id}". Schrijf bij record de naam van een bestand zonder .yml.',
    'There is no organisation with the id "{id}". Write the name of a file without .yml at record.',
)


class Change(Record):
    """One change of a number or a value. `old` or `new` is null where there was none or is none left."""

    kind: Literal["organisation", "fact"] = "organisation"
    record: str
    channel: str | None = None
    old: str | None
    new: str | None
    source: WebAddress
    date: Day


def read_changes(path: Path, shown: Path) -> tuple[list[tuple[Change, int]], list[Problem]]:
    """Return the changes, newest first, each with its line, and what is wrong with the file."""
    if not path.is_file():
        return [], []
    file = read_yaml(path, shown)
    if file.problems or not isinstance(file.data, list):
        return [], list(file.problems) or [problem(shown, 1, NO_LIST)]
    problems: list[Problem] = []
    found: list[tuple[Change, int]] = []
    for index, entry in enumerate(file.data):
        part = YamlFile(shown, entry, _lines_of(file, index))
        change = read_model(part, Change, problems)
        if change:
            found.append((change, file.line(index)))
    return sorted(found, key=lambda item: (item[0].date, -item[1]), reverse=True), problems


def _lines_of(file: YamlFile, index: int) -> dict[Key, int]:
    return {key[1:]: line for key, line in file.lines.items() if key[:1] == (index,)}


def check(
    changes: Iterable[tuple[Change, int]], orgs: Container[str], shown: Path
) -> Iterator[Problem]:
    """Yield the changes of an organisation that does not exist."""
    for change, line in changes:
        if change.kind == "organisation" and change.record not in orgs:
            yield problem(shown, line, UNKNOWN, id=change.record)


def printable(value: str | None, never: list[Never]) -> str | None:
    """Return a value, or None where there is none or it must never be printed."""
    return None if value is None or any(find(value, never)) else value
