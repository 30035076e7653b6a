"""What an editor reads when something is wrong: file, line, what was found, what to write."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# What a terminal obeys or does not show. A line that begins with :: is a command to the forge's runner.
OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\U000e0000-\U000e0fff]|\n(?=\\s*(?:::|##))"
)


@dataclass(frozen=True)
class Say:
    """One message in the two languages of our editors."""

    nl: str
    en: str

    def fill(self, **values: object) -> "Say":
        """Return the message with its {fields} filled in; a field may itself be said in two languages."""
        dutch = {k: v.nl if isinstance(v, Say) else v for k, v in values.items()}
        english = {k: v.en if isinstance(v, Say) else v for k, v in values.items()}
        return Say(self.nl.format(**dutch), self.en.format(**english))


def say(text: str) -> Say:
    """Return a message from one text that holds both languages, "Nederlands / English"."""
    dutch, _, english = text.partition(" / ")
    return Say(dutch, english or dutch)


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an editor must mend before the site can be built."""

    file: str
    line: int
    nl: str
    en: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}\n    NL  {self.nl}\n    EN  {self.en}"


def problem(file: Path | str, line: int, say: Say, **values: object) -> Problem:
    """Return `say` filled in and tied to a place; lines count from 1."""
    filled = say.fill(**values)
    return Problem(
        shown(Path(file).as_posix()).replace("\n", "\\n"), line, shown(filled.nl), shown(filled.en)
    )


def shown(text: str) -> str:
    """Return a text that is safe to print: what a terminal or a runner would obey is written out."""
    return OBEYED.sub(lambda match: ascii(match.group())[1:-1], text)


def as_list(problems: Iterable[Problem]) -> str:
    """Return all problems, each once, by file and line, with a count on top."""
    unique = sorted(set(problems))
    head = f"{len(unique)} fout(en) in de inhoud / problem(s) in the content:"
    return "\n\n".join([head, *map(str, unique)])
