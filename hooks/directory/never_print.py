"""Numbers and addresses that must never reach a reader: dead, dangerous or unproven."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import Field

from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Record, read_model
from hooks.kit.words import Words
from hooks.kit.yaml_file import Key, YamlFile, read_yaml, texts

FORBIDDEN = Say(
    '"{value}" mag nergens op de site staan: {why}. Gebruik in plaats daarvan: {instead}',
    '"{value}" must not appear anywhere on the site: {why}. Use instead: {instead}',
)
NO_LIST = Say(
    "Dit bestand is een lijst van wat nooit op de site mag. Begin elke regel met  - value:",
    "This file is a list of what may never be on the site. Begin each line with  - value:",
)
DIGITS = re.compile(r"\D")
BETWEEN = r"[\s().\-\u2010-\u2015\u00a0\u202f/\\*_]{0,4}"  # what people put between digits
COUNTRY = rf"(?:0|(?:\+|00)31{BETWEEN}0?)"  # a number is the same number with +31 in front


class Never(Record):
    """One value that is never printed, why, and which organisation to name instead."""

    value: Annotated[str, Field(min_length=3, max_length=200, pattern=r"\w")]
    why: str
    instead: str | None = None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Match the value as a whole: a number in any spacing, a name in any case."""
        digits = DIGITS.sub("", self.value)
        if len(digits) >= 6 and "@" not in self.value:
            start = COUNTRY if digits.startswith("0") else re.escape(digits[0])
            rest = "".join(BETWEEN + digit for digit in digits[1:])
            return re.compile(rf"(?<![\d+]){start}{rest}(?!\d)|(?<!\d)\+{start}{rest}(?!\d)")
        return re.compile(rf"(?<![\w.-])(?:www\.)?{re.escape(self.value)}(?![\w-]|[.,]\d)", re.I)


def read_never(path: Path, shown: Path) -> tuple[list[Never], list[Problem]]:
    """Return the entries of docs/data/never-print.yml, and what is wrong with the file."""
    if not path.is_file():
        return [], []
    file = read_yaml(path, shown)
    problems: list[Problem] = list(file.problems)
    entries = file.data if isinstance(file.data, list) else []
    if not entries and not problems:  # a list that nobody can read would forbid nothing
        problems.append(problem(shown, 1, NO_LIST))
    parts = [YamlFile(shown, entry, _lines_of(file, i)) for i, entry in enumerate(entries)]
    never = [read_model(part, Never, problems) for part in parts]
    return [entry for entry in never if entry], problems


def _lines_of(file: YamlFile, index: int) -> dict[Key, int]:
    return {key[1:]: line for key, line in file.lines.items() if key[:1] == (index,)}


def find(text: str, never: Iterable[Never]) -> Iterator[tuple[int, Never]]:
    """Yield place and entry of each forbidden value in `text`, in the digits of any script."""
    plain = plain_digits(text)
    for entry in never:
        for match in entry.pattern.finditer(plain):
            yield match.start(), entry


def plain_digits(text: str) -> str:
    """Return the text with every digit written as 0 to 9, character for character."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in text)


def check(file: YamlFile, never: Iterable[Never]) -> Iterator[Problem]:
    """Yield a problem for each forbidden value in the texts of a record or of a page's front matter."""
    for key, text in texts(file.data):
        for _, entry in find(text, never):
            yield _problem(file.path, file.line(*key), entry)


def check_page(page: Page, never: Iterable[Never]) -> Iterator[Problem]:
    """Yield a problem for each forbidden value in a page."""
    for start, entry in find(page.body, never):
        yield _problem(page.shown, page.line_of(start), entry)
    if page.front and not page.front.problems:
        yield from check(page.front, never)


def check_words(path: Path, words: Words, never: Iterable[Never]) -> Iterator[Problem]:
    """Yield a problem for each forbidden value in the words of the interface."""
    for key, text in words.items():
        for _, entry in find(text, never):
            yield _problem(Path(f"{path.as_posix()} ({key})"), 1, entry)


def _problem(path: Path, line: int, entry: Never) -> Problem:
    values = {"value": entry.value, "why": entry.why, "instead": entry.instead or "-"}
    return problem(path, line, FORBIDDEN, **values)
