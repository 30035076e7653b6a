"""`python -m hooks.outside`: asks every page that a record names whether it is there, and prints what is not.

It leaves this machine: the hosts see that somebody asked. It always ends well; a dead link stops no build.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks.kit.quoted import code
from hooks.outside.addresses import Places, addresses
from hooks.outside.ask import Answer, ask_all

DATA = Path("docs", "data")
TITLE = "# Links naar anderen / Links to others"
HEADS = {
    "gone": "Weg / Gone: zoek een andere bron, of haal het feit terug / find another source, or take the fact back",
    "moved": "Ergens anders / Elsewhere: staat er nog hetzelfde? / does it still say the same?",
    "unsure": "Geen antwoord voor een machine / No answer to a machine: kijk zelf / look yourself",
}
MOST = 100


def main() -> int:
    """Print the report: nothing below the title when everything is there."""
    places = addresses(DATA)
    sys.stdout.write(text(ask_all(places), places))
    return 0


def text(answers: Iterable[Answer], places: Places) -> str:
    """Return the report as Markdown. What hosts say is theirs, and stands in code."""
    found = list(answers)
    lines = [TITLE, "", f"{len(found)} nagegaan / asked."]
    for state, head in HEADS.items():
        lines += _part(head, [one for one in found if one.state == state], places)
    return "\n".join(lines) + "\n"


def _part(head: str, answers: list[Answer], places: Places) -> Iterator[str]:
    if answers:
        yield from ("", f"## {head} ({len(answers)})", "")
        for one in answers[:MOST]:
            where = ", ".join(map(code, places.get(one.address, [])[:5]))
            yield f"- {code(one.address)}: {code(one.said, 120)} · {where}"


if __name__ == "__main__":
    sys.exit(main())
