"""The shape of a text: one that nests or runs on without end takes a parser minutes, or all its memory."""

import re
from collections.abc import Iterator
from pathlib import Path

from hooks.kit.problems import Problem, Say, problem

LINE, PARAGRAPH, BRACKETS, INDENT, SIGNS = 2_000, 16_000, 6, 16, 4
MARKS = re.compile(r"(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+")
LONG_WORD = re.compile(r"\w{200}")  # no language writes one
ONE_MARK = re.compile(r"[>*+.)-]")

LINES = 4_000  # the longest page has 300
LONG_PAGE = Say(
    "Deze tekst heeft meer dan {limit} regels. Verdeel hem over pagina's.",
    "This text has more than {limit} lines. Split it into pages.",
)
EMPTY = re.compile(r"\s{400}")
MOSTLY_EMPTY = Say(
    "Hier staan honderden spaties of lege regels achter elkaar. Haal ze weg.",
    "Hundreds of blanks or empty lines stand here in a row. Remove them.",
)
LONG_LINE = Say(
    "Deze regel heeft meer dan {limit} tekens. Breek hem af.",
    "This line has more than {limit} characters. Break it.",
)
LONG_PARAGRAPH = Say(
    "Deze alinea heeft meer dan {limit} tekens. Zet er een lege regel in.",
    "This paragraph has more than {limit} characters. Put an empty line in it.",
)
ENDLESS_WORD = Say(
    "Hier staat een woord van meer dan {limit} letters. Kort het in.",
    "There is a word of more than {limit} letters here. Shorten it.",
)
OPEN_BRACKETS = Say(
    "Hier staan meer dan {limit} blokhaken open. Sluit ze met ] of haal ze weg.",
    "More than {limit} square brackets are open here. Close them with ] or remove them.",
)
TOO_DEEP = Say(
    "Dit staat te diep in lijsten of citaten (ten hoogste {limit}). Schrijf het platter.",
    "This stands too deep in lists or quotations (at most {limit}). Write it flatter.",
)


def misshapen(text: str, shown: Path, first_line: int) -> Iterator[Problem]:
    """Yield the first place where a text is longer or deeper than any text needs to be."""
    size, depth = 0, 0
    if text.count("\n") > LINES:
        yield problem(shown, first_line + LINES, LONG_PAGE, limit=LINES)
        return
    if empty := EMPTY.search(text):
        yield problem(shown, first_line + text.count("\n", 0, empty.start()), MOSTLY_EMPTY)
        return
    for number, line in enumerate(text.split("\n"), first_line):
        size, depth = (size + len(line), depth) if line.strip() else (0, 0)
        depth = _deepest(line, depth)
        for say, found, limit in (
            (LONG_LINE, len(line), LINE),
            (LONG_PARAGRAPH, size, PARAGRAPH),
            (ENDLESS_WORD, 200 * bool(LONG_WORD.search(line)), 199),
            (OPEN_BRACKETS, depth, BRACKETS),
            (TOO_DEEP, _levels(line), SIGNS),
        ):
            if found > limit:
                yield problem(shown, number, say, limit=limit)
                return


def _deepest(line: str, depth: int) -> int:
    """Return how many brackets are open at the end of a line, or more than enough as soon as there are too many."""
    for char in line if "[" in line or depth else "":
        depth = depth + 1 if char == "[" else max(0, depth - 1) if char == "]" else depth
        if depth > BRACKETS:
            return depth
    return depth


def _levels(line: str) -> int:
    """Return in how many lists and quotations a line stands: by its signs, or by its indent."""
    bare = line.expandtabs(4).lstrip(" ")
    indent = len(line.expandtabs(4)) - len(bare) if bare else 0
    signs = MARKS.match(line)
    return max(
        len(ONE_MARK.findall(signs.group())) if signs else 0,
        SIGNS + 1 if indent > INDENT else 0,
    )
