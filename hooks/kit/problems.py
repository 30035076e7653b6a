"""What an editor reads when something is wrong: file, line, what was found, what to write."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Say:
    """One message in the two languages of our editors."""

    nl: str
    en: str

    def fill(self, **values: object) -> "Say":
        """Return the message with its {fields} filled in."""
        return Say(self.nl.format(**values), self.en.format(**values))


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
    return Problem(Path(file).as_posix(), line, filled.nl, filled.en)


def as_list(problems: Iterable[Problem]) -> str:
    """Return all problems, each once, by file and line, with a count on top."""
    unique = sorted(set(problems))
    head = f"{len(unique)} fout(en) in de inhoud / problem(s) in the content:"
    return "\n\n".join([head, *map(str, unique)])
