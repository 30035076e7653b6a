"""Problems where a forge shows them: at the lines of the proposal. Only where a forge runs the build.

GitHub and Forgejo read commands in what a step prints, GitLab reads a Code Quality file. Both are left below .build/;
`.ci/content.sh` prints the commands, between which nothing of a stranger stands.
"""

import json
import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from hooks.kit.problems import Problem

COMMANDS = Path(".build", "annotations.txt")
QUALITY = Path(".build", "code-quality.json")


class Level(NamedTuple):
    """How heavy a problem is, in the words of GitHub and of GitLab."""

    github: str
    gitlab: str


ERROR, HINT = Level("error", "major"), Level("notice", "info")


def leave(problems: Iterable[Problem], level: Level = ERROR, folder: Path = Path()) -> None:
    """Leave problems for the forge that runs this, if one does; what earlier commands left is kept."""
    found = sorted(set(problems))
    if found and os.environ.get("GITHUB_ACTIONS") == "true":
        _add(folder / COMMANDS, _text(folder / COMMANDS) + as_commands(found, level))
    if found and os.environ.get("GITLAB_CI") == "true":
        before = json.loads(_text(folder / QUALITY) or "[]")
        _add(folder / QUALITY, json.dumps(before + as_quality(found, level), ensure_ascii=False))


def as_commands(problems: Iterable[Problem], level: Level = ERROR) -> str:
    """Return one workflow command a line, each with nothing in it that could begin another."""
    rows = (
        f"::{level.github} file={_property(p.file)},line={p.line}::{_data(_both(p))}\n"
        for p in problems
    )
    return "".join(rows)


def as_quality(problems: Iterable[Problem], level: Level = ERROR) -> list[dict[str, object]]:
    """Return the problems as entries of a Code Quality report."""
    return [
        {
            "description": _both(p),
            "check_name": "wegwijzer",
            "fingerprint": sha256(f"{p.file}\0{p.line}\0{p.en}".encode()).hexdigest(),
            "severity": level.gitlab,
            "location": {"path": p.file, "lines": {"begin": p.line}},
        }
        for p in problems
    ]


def _both(found: Problem) -> str:
    return f"{found.nl}\n{found.en}"


def _data(text: str) -> str:
    """Escape as actions/toolkit does: these three are all that the runner undoes in a message."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _add(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
