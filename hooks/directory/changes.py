"""The change log of numbers, docs/data/changes.yml: what was it, what is it, says who, since when."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from hooks.kit.addresses import SourceAddress
from hooks.kit.checked import Day
from hooks.kit.logged import Logged
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Record, read_model
from hooks.kit.yaml_file import Key as Place
from hooks.kit.yaml_file import YamlFile, read_yaml

NO_LIST = Say(
    "Dit bestand is een lijst van wijzigingen. Begin elke wijziging met  - record:",
    "This file is a list of changes. Begin each change with  - record:",
)
UNKNOWN = Say(
    'Er is geen nummer van "{id}". Schrijf bij record de naam van een bestand zonder .yml, bij channel het id van '
    "een kanaal, en  kind: fact  voor een feit.",
    'There is no number of "{id}". Write the name of a file without .yml at record, the id of a channel at channel, '
    "and  kind: fact  for a fact.",
)
NO_VALUE = Say(
    '"{value}" past niet bij {id}. Schrijf de waarde zoals zij in het bestand van het feit staat.',
    '"{value}" does not fit {id}. Write the value as it stands in the file of the fact.',
)
NO_FIRST = Say(
    "Dit bestand houdt vast welke nummers er waren toen het logboek begon. Zet het terug zoals het was.",
    "This file keeps which numbers there were when the change log began. Put it back as it was.",
)
Written = Annotated[
    str, Field(pattern=r"^[!-~][ -~]{0,199}$")
]  # a number, an address or a value, without twins
Key = tuple[str, str, str]
First = Mapping[Key, str]


class Change(Record):
    """One change of a number or a value. `old` or `new` is null where there was none or is none left."""

    kind: Literal["organisation", "fact"] = "organisation"
    record: str
    channel: str | None = None
    old: Written | None
    new: Written | None
    source: SourceAddress
    date: Day

    @property
    def key(self) -> Key:
        """The name of the number that changed."""
        return self.kind, self.record, self.channel or ""


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


def _lines_of(file: YamlFile, index: int) -> dict[Place, int]:
    return {key[1:]: line for key, line in file.lines.items() if key[:1] == (index,)}


def read_first(path: Path, shown: Path) -> tuple[First, list[Problem]]:
    """Return the numbers as they were when the log began, by kind, record and channel."""
    if not path.is_file():
        return {}, []
    file = read_yaml(path, shown)
    data = file.data if isinstance(file.data, dict) else {}
    rows = [(kind, row) for kind, row in data.items() if isinstance(row, dict)]
    if file.problems or len(rows) != len(data) or not rows:
        return {}, list(file.problems) or [problem(shown, 1, NO_FIRST)]
    named = (
        (kind, *name.partition("/")[::2], now) for kind, row in rows for name, now in row.items()
    )
    return {(kind, record, part): str(now) for kind, record, part, now in named}, []


def check(
    changes: Iterable[tuple[Change, int]],
    numbers: Iterable[Logged],
    shown: Path,
    broken: Collection[str] = (),
) -> Iterator[Problem]:
    """Yield the changes of a record that does not exist, or of a value that cannot be; a channel may have gone.

    A record that is `broken` has a message of its own.
    """
    records = {(one.kind, one.id): one for one in numbers}
    for change, line in changes:
        one = records.get((change.kind, change.record))
        if one is None:
            if change.record not in broken:
                yield problem(shown, line, UNKNOWN, id=change.record)
            continue
        for value in (change.old, change.new):
            if value is not None and not _can_be_said(one, value):
                yield problem(shown, line, NO_VALUE, id=change.record, value=value)


def _can_be_said(one: Logged, value: str) -> bool:
    try:
        return bool(one.say(value))
    except ValueError:
        return False


def not_logged(changes: Iterable[Change], first: First, now: Iterable[Logged]) -> Iterator[Key]:
    """Yield the numbers that are not what the log says: its newest line, or else what stood there when it began."""
    current = {one.key: one.now for one in now}
    said: dict[Key, str | None] = {}
    for change in changes:  # the newest first
        said.setdefault(change.key, change.new)
    for key, value in {**first, **said}.items():
        if current.get(key) != value:
            yield key
