"""A file as content may be: no link, of a modest size, UTF-8, and nothing in it that a reader of a proposal cannot see."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from hooks.kit.problems import Problem, Say, problem

MAX_BYTES = 128 * 1024  # the largest file of the content has 30 KB
MOST_SIGNS = 5  # places of one file that a message names; the rest is the same slip

LINKED = Say(
    "Dit is een koppeling (symlink) naar een ander bestand. Zet het bestand zelf hier neer.",
    "This is a symbolic link to another file. Put the file itself here.",
)
SPECIAL = Say(
    "Dit is geen gewoon bestand, maar bijvoorbeeld een pijp of een apparaat. Haal het weg.",
    "This is no ordinary file, but a pipe or a device, for example. Remove it.",
)
TOO_BIG = Say(
    "Dit bestand is te groot ({found} bytes, ten hoogste {limit}). Verdeel het.",
    "This file is too large ({found} bytes, at most {limit}). Split it.",
)
NOT_UTF8 = Say(
    "Dit bestand is geen UTF-8. Sla het op als UTF-8.",
    "This file is not UTF-8. Save it as UTF-8.",
)
UNSEEN = Say(
    "Hier staat een teken dat niemand ziet en dat tekst kan omdraaien of verbergen ({found}). Typ de regel opnieuw.",
    "A character stands here that nobody sees and that can turn or hide text ({found}). Type the line again.",
)
# Control characters (a lone CR is one), what turns the direction of text, what has no width, tags, fillers, private
# use, and marks heaped on one letter. The zero-width non-joiner is spelling in Persian and Kurdish, and only there.
SIGN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200d-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U0001d173-\U0001d17a\U000e0000-\U0010ffff]|(?<![\u0620-\u06d3\ufb50-\ufdcf])\u200c"
    "|[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4,}"
)


def read_plain(path: Path, shown: Path) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a file and what is wrong with it; no text where it cannot be read.

    It is measured before it is read. Line ends become LF.
    """
    if refused := unfit(path, shown):
        return "", (refused,)
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return "", (problem(shown, 1, NOT_UTF8),)
    return text, tuple(unseen(text, shown))


def unfit(path: Path, shown: Path, limit: int = MAX_BYTES) -> Problem | None:
    """Return why a file should not even be opened, from its kind and its size."""
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        return problem(shown, 1, LINKED)
    if not stat.S_ISREG(status.st_mode):
        return problem(shown, 1, SPECIAL)
    if status.st_size > limit:
        return problem(shown, 1, TOO_BIG, found=status.st_size, limit=limit)
    return None


def unseen(text: str, shown: Path, first_line: int = 1) -> Iterator[Problem]:
    """Yield the first places of what nobody sees in a text, by the number that Unicode gives it."""
    for number, match in enumerate(SIGN.finditer(text)):
        if number == MOST_SIGNS:
            return
        line = first_line + text.count("\n", 0, match.start())
        yield problem(shown, line, UNSEEN, found=f"U+{ord(match.group()[0]):04X}")
