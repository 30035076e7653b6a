"""The Markdown pages as editors wrote them: front matter, text, and the line of every place in it."""

import re
from dataclasses import dataclass
from pathlib import Path

from hooks.kit.problems import Problem, Say, problem
from hooks.kit.yaml_file import YamlFile, parse_yaml

MAX_BYTES = 200_000
_FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?\n?)---[ \t]*(?:\n|\Z)", re.S)

TOO_BIG = Say(
    "Deze pagina is te groot ({found} bytes, ten hoogste {limit}). Verdeel haar.",
    "This page is too large ({found} bytes, at most {limit}). Split it.",
)
NOT_UTF8 = Say(
    "Dit bestand is geen UTF-8. Sla het op als UTF-8.",
    "This file is not UTF-8. Save it as UTF-8.",
)


@dataclass(frozen=True)
class Page:
    """One page in one language; `name` is its path below the language folder."""

    lang: str
    name: str
    shown: Path
    front: YamlFile | None
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()

    def line_of(self, offset: int) -> int:
        """Return the line in the file of a character in the body."""
        return self.body_line + self.body.count("\n", 0, offset)

    @property
    def meta(self) -> dict[str, object]:
        """The front matter's fields; empty when there is none that can be read."""
        data = self.front.data if self.front else None
        return data if isinstance(data, dict) else {}


def read_page(path: Path, lang: str, name: str, shown: Path) -> Page:
    """Read one page. What cannot be read is a problem of the page, never an exception."""
    raw = path.read_bytes()
    if len(raw) > MAX_BYTES:
        return _failed(lang, name, shown, TOO_BIG, found=len(raw), limit=MAX_BYTES)
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return _failed(lang, name, shown, NOT_UTF8)
    return parse_page(text, lang, name, shown)


def parse_page(text: str, lang: str, name: str, shown: Path) -> Page:
    """Split one page into front matter and body."""
    match = _FRONT.match(text)
    if not match:
        return Page(lang, name, shown, None, text, 1)
    front = parse_yaml(match["yaml"], shown, first_line=2)
    body_line = 1 + text.count("\n", 0, match.end())
    return Page(lang, name, shown, front, text[match.end() :], body_line, front.problems)


def _failed(lang: str, name: str, shown: Path, say: Say, **values: object) -> Page:
    return Page(lang, name, shown, None, "", 1, (problem(shown, 1, say, **values),))
