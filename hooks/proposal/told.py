"""What the commands of other rooms say of a proposal: languages that fall behind, and how pages read."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hooks.proposal.sites import Side, ask

OF_THE_SOURCE = "docs/nl"  # and docs/nl-simple: the languages with a formula for ease


@dataclass(frozen=True)
class Behind:
    """One section of the source that changed, with the languages that do not follow yet."""

    file: str
    section: str
    languages: tuple[str, ...]
    replaced: bool


@dataclass(frozen=True)
class Figures:
    """How a page reads: words a sentence on average and at most, and the ease by Douma."""

    mean: float
    longest: int
    ease: float | None


@dataclass(frozen=True)
class Reads:
    """How a page read and how it reads now; None where it was not there or cannot be said."""

    file: str
    before: Figures | None
    after: Figures | None


def behind(side: Side, commit: str) -> tuple[Behind, ...] | None:
    """Return which sections translations must follow, by the room translations; None when it cannot say."""
    said = ask(side, "hooks.translations", "comment", commit, "--json")
    if not said:
        return None
    return tuple(
        Behind(row["page"], row["section"], tuple(row["languages"]), row["replaced"])
        for row in json.loads(said)
    )


def readability(base: Side, head: Side, files: Iterable[str]) -> tuple[Reads, ...]:
    """Return how the Dutch ones of these pages read before and after, by the room prose."""
    wanted = sorted(name for name in files if name.startswith(OF_THE_SOURCE))
    if not wanted:
        return ()
    then, now = (_figures(side, wanted) for side in (base, head))
    return tuple(Reads(name, then.get(name), now.get(name)) for name in wanted)


def _figures(side: Side, files: list[str]) -> Mapping[str, Figures]:
    said = ask(side, "hooks.prose", "--json", "--", *files)
    rows = json.loads(said) if said else []
    return {row["page"]: Figures(row["mean"], row["longest"], row["flesch"]) for row in rows}
