"""`make report`: prints what the newest build found. `--check` only says which numbers changed without a line in the log."""

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from hooks.kit import annotations
from hooks.kit.problems import Problem, Say, as_list, problem
from hooks.report.text import text

REPORT = Path(".build", "report.json")
LOG = Path("docs", "data", "changes.yml")
NOT_LOGGED = Say(
    "{id} is niet wat dit logboek zegt. Zet bovenaan een regel met wat het was (old) en wat het is (new).",
    "{id} is not what this log says. Put an entry at the top with what it was (old) and what it is (new).",
)


def main(arguments: list[str]) -> int:
    """Print the report; or, to check, what the log lacks, and then end with 1 if it lacks anything."""
    report = json.loads(REPORT.read_text(encoding="utf-8"))
    if "--check" not in arguments:
        print(text(report))
        return 0
    lacks = list(_lacks(report["not_logged"]))
    annotations.leave(lacks)
    if lacks:
        print(as_list(lacks), file=sys.stderr)
    return 1 if lacks else 0


def _lacks(rows: Iterable[Mapping[str, Any]]) -> Iterable[Problem]:
    return (problem(LOG, 1, NOT_LOGGED, id=row["id"]) for row in rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
