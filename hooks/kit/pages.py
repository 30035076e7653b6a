"""The Markdown pages as editors wrote them: front matter, text, and the line of every place in it."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from hooks.kit.plain_file import read_plain
from hooks.kit.problems import Problem
from hooks.kit.shape import misshapen
from hooks.kit.yaml_file import YamlFile, parse_yaml

# MkDocs ends the block at the first line of --- or ... as well: both must see the same end, or text escapes the checks
_FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>(?:(?!---|\.\.\.)[^\n]*\n)*)---[ \t]*(?:\n|\Z)")


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
    text, problems = read_plain(path, shown)
    page = parse_page(text, lang, name, shown)
    return replace(page, problems=(*problems, *page.problems))


def parse_page(text: str, lang: str, name: str, shown: Path) -> Page:
    """Split one page into front matter and body."""
    match = _FRONT.match(text)
    front = parse_yaml(match["yaml"], shown, first_line=2) if match else None
    start = match.end() if match else 0
    body, body_line = text[start:], 1 + text.count("\n", 0, start)
    wrong = tuple(misshapen(body, shown, body_line))
    problems = (*(front.problems if front else ()), *wrong)
    return Page(lang, name, shown, front, "" if wrong else body, body_line, problems)
