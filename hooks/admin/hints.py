"""The words beside each field of a form: the comments of the file to copy, which are the form for everyone else too."""

import re
from collections.abc import Mapping
from pathlib import Path

KEY = re.compile(r"^(?P<indent> *(?:- )?)(?P<off># +)?(?P<key>[a-z_]+):(?P<rest>.*)$")
COMMENT = re.compile(r"^ *#(?P<text>.*)$")
AFTER = re.compile(r"\s#\s(?P<text>.*)$")
GAPS = re.compile(r"\s{2,}")


def hints(template: Path) -> Mapping[str, str]:
    """Return what the template says of each field by its path, such as `channels.hours`; in the template's order."""
    found: dict[str, str] = {}
    above: list[str] = []
    path: list[tuple[int, str]] = []
    for line in template.read_text(encoding="utf-8").splitlines() if template.is_file() else ():
        if key := KEY.match(line):
            depth = len(key["indent"])
            path = [step for step in path if step[0] < depth] + [(depth, key["key"])]
            after = AFTER.search(key["rest"])
            found[".".join(name for _, name in path)] = _plain(
                [*above, after["text"] if after else ""]
            )
        comment = None if key else COMMENT.match(line)
        above = [*above, comment["text"]] if comment else []
    return found


def _plain(lines: list[str]) -> str:
    return GAPS.sub(" ", " ".join(lines)).strip()
