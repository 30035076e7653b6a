"""When a page was last changed, by git. Where there is no git, nobody knows, and nothing is said."""

import subprocess
from datetime import date
from pathlib import Path

_DAY = "\x01"


def changed_on(folder: Path) -> dict[str, date]:
    """Return the day of the last commit of each file below `folder`, by its path in it; empty without git."""
    command = ["git", "log", f"--format={_DAY}%cs", "--name-only", "--relative", "--", "."]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return {}
    return _newest(done.stdout)


def _newest(log: str) -> dict[str, date]:
    found: dict[str, date] = {}
    day = date.min
    for line in log.splitlines():
        if line.startswith(_DAY):
            day = date.fromisoformat(line.removeprefix(_DAY))
        elif line:
            found.setdefault(line, day)
    return found
