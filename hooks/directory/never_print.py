"""Numbers and addresses that must never reach a reader: dead, dangerous or unproven."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Record, read_model
from hooks.kit.yaml_file import Key, YamlFile, read_yaml, texts

FORBIDDEN = Say(
    '"{value}" mag nergens op de site staan: {why}. Gebruik in plaats daarvan: {instead}',
    '"{value}" must not appear anywhere on the site: {why}. Use instead: {instead}',
)
DIGITS = re.compile(r"\D")


class Never(Record):
    """One value that is never printed, why, and which organisation to name instead."""

    value: str
    why: str
    instead: str | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """Match the value as a whole: a number in any spacing, a name in any case."""
        digits = DIGITS.sub("", self.value)
        if len(digits) >= 6 and "@" not in self.value:
            return re.compile(r"(?<!\d)" + r"[\s().\-\u00a0/]{0,3}".join(digits) + r"(?!\d)")
        return re.compile(rf"(?<![\w.-]){re.escape(self.value)}(?![\w-])", re.I)


def read_never(path: Path, shown: Path) -> tuple[list[Never], list[Problem]]:
    """Return the entries of docs/data/never-print.yml, and what is wrong with the file."""
    if not path.is_file():
        return [], []
    file = read_yaml(path, shown)
    problems: list[Problem] = list(file.problems)
    entries = file.data if isinstance(file.data, list) else []
    parts = [YamlFile(shown, entry, _lines_of(file, i)) for i, entry in enumerate(entries)]
    never = [read_model(part, Never, problems) for part in parts]
    return [entry for entry in never if entry], problems


def _lines_of(file: YamlFile, index: int) -> dict[Key, int]:
    return {key[1:]: line for key, line in file.lines.items() if key[:1] == (index,)}


def find(text: str, never: Iterable[Never]) -> Iterator[tuple[int, Never]]:
    """Yield place and entry of each forbidden value in `text`."""
    for entry in never:
        for match in entry.pattern.finditer(text):
            yield match.start(), entry


def check(file: YamlFile, never: Iterable[Never]) -> Iterator[Problem]:
    """Yield a problem for each forbidden value in the texts of a record."""
    for key, text in texts(file.data):
        for _, entry in find(text, never):
            values = {"value": entry.value, "why": entry.why, "instead": entry.instead or "-"}
            yield problem(file.path, file.line(*key), FORBIDDEN, **values)
