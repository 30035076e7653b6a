"""docs/data/embeds.yml: what sites that show our pages must know, such as an urgent correction or the end of a version."""

from datetime import date
from pathlib import Path
from typing import Literal

from hooks.kit.checked import Day
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Record, read_model
from hooks.kit.yaml_file import YamlFile, read_yaml

NO_LIST = Say(
    "Dit bestand is een lijst van berichten. Begin elk bericht met  - date:",
    "This file is a list of messages. Begin each message with  - date:",
)
NO_SOURCE = Say(
    "De tekst in de taal {lang} ontbreekt. Voeg toe:  {lang}: ...",
    "The text in the language {lang} is missing. Add:  {lang}: ...",
)
UNKNOWN = Say(
    'Er is geen pagina "{found}". Schrijf bij pages namen zoals hulp.md.',
    'There is no page "{found}". Write names such as hulp.md at pages.',
)


class News(Record):
    """One message to sites that show our pages."""

    date: Day
    kind: Literal["version", "correction", "end"]
    urgent: bool = False
    pages: tuple[str, ...] = ()
    text: dict[str, str]


def read_news(
    path: Path, shown: Path, main: str, pages: list[str]
) -> tuple[list[News], list[Problem]]:
    """Return the messages, newest first, and what is wrong with the file; no file means no messages."""
    if not path.is_file():
        return [], []
    file = read_yaml(path, shown)
    if file.problems or not isinstance(file.data, list):
        return [], list(file.problems) or [problem(shown, 1, NO_LIST)]
    problems: list[Problem] = []
    found: list[News] = []
    for index, entry in enumerate(file.data):
        lines = {key[1:]: line for key, line in file.lines.items() if key[:1] == (index,)}
        one = read_model(YamlFile(shown, entry, lines), News, problems)
        if one:
            found.append(one)
            problems += _wrong(one, shown, file.line(index), main, pages)
    return sorted(found, key=lambda one: one.date, reverse=True), problems


def _wrong(one: News, shown: Path, line: int, main: str, pages: list[str]) -> list[Problem]:
    unknown = [problem(shown, line, UNKNOWN, found=name) for name in one.pages if name not in pages]
    return unknown + ([] if one.text.get(main) else [problem(shown, line, NO_SOURCE, lang=main)])


def newest(news: list[News], otherwise: date) -> date:
    """Return the day of the newest message."""
    return max((one.date for one in news), default=otherwise)
