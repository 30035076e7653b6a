"""The log: one list of questions, shown as lines, as a page for one event, and as a file for a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hooks.kit.problems import Problem, Say, problem
from hooks.kit.words import Words

SHORT = ("when", "where", "what", "proof", "who_saw", "told_number")
LONG = (
    "date",
    "time",
    "how_long",
    "where",
    "what",
    "proof",
    "who_saw",
    "did",
    "effect",
    "told",
    "number",
)
ROOM = {"date": "third", "time": "third", "how_long": "third", "what": "tall", "where": "wide"}
LINES = 8  # so many fit on A4 with room to write
BOM = "\ufeff"  # without it Excel takes UTF-8 for an older encoding
DUTCH_EXCEL = ";"  # what Excel splits at where a comma is the decimal sign
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
BAD_NAME = Say(
    'print.file_name: "{found}" kan geen bestandsnaam zijn. Schrijf kleine letters en streepjes, zoals: lijst',
    'print.file_name: "{found}" cannot be a file name. Write lower-case letters and hyphens, such as: lijst',
)


@dataclass(frozen=True)
class Question:
    """One thing to write down: its words, the Dutch beside them, and how much room it gets."""

    text: str
    dutch: str
    room: str


def questions(names: tuple[str, ...], words: Words, dutch: Words) -> list[Question]:
    """Return questions in the words of a page; `dutch` stands beside them for the police, if it differs."""
    pairs = [(name, words[f"print.{name}"], dutch[f"print.{name}"]) for name in names]
    return [
        Question(own, nl if nl != own else "", ROOM.get(name, "half")) for name, own, nl in pairs
    ]


def as_csv(words: Words, dutch: Words) -> bytes:
    """Return an empty file with the questions as its first row, as Excel with Dutch settings opens it."""
    text = io.StringIO()
    row = [f"{q.text} ({q.dutch})" if q.dutch else q.text for q in questions(LONG, words, dutch)]
    csv.writer(text, delimiter=DUTCH_EXCEL).writerow(row)
    return (BOM + text.getvalue()).encode()


def file_name(words: Words) -> str:
    """Return a name that says nothing, because it stays in a list of downloads."""
    return f"{words['print.file_name']}.csv"


def check(shown: Path, words: Words) -> Iterator[Problem]:
    """Yield a file name that some device could not keep, or that leads elsewhere."""
    name = words.get("print.file_name", "lijst")
    if not NAME.fullmatch(name):
        yield problem(shown, 1, BAD_NAME, found=name)
