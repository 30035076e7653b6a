"""One run: so many inputs from one seed, and the first that breaks a promise."""

import random
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf
from pathlib import Path

from hooks.kit.problems import OBEYED, Problem
from tests.fuzz import judge_page
from tests.fuzz.corpus import FOLDERS, MARKDOWN, YAML, examples
from tests.fuzz.judge_records import JUDGES
from tests.fuzz.mutate import mutated
from tests.fuzz.world import World, read_world

SECONDS = 2.0  # of the processor, for one input
MOST = 20
JUDGE = {"page": judge_page.judge, **JUDGES}
WEIGHTS = {"page": 12, "organisation": 3, "words": 1}  # of the inputs; any other kind 2


@dataclass(frozen=True)
class Broken:
    """One input that broke a promise."""

    number: int
    kind: str
    what: str
    raw: bytes

    def __str__(self) -> str:
        return f"input {self.number} ({self.kind}): {self.what}\n{self.raw!r}"


@dataclass
class Run:
    """What a run found and counted."""

    broken: list[Broken] = field(default_factory=list)
    inputs: Counter[str] = field(default_factory=Counter)
    accepted: Counter[str] = field(default_factory=Counter)


def run(seed: int, count: int, folder: Path, first: int = 0, minutes: float = inf) -> Run:
    """Try `count` inputs; the same seed gives the same ones. Stop when time is up, or when `MOST` broke a promise."""
    world, done, end = read_world(folder), Run(), time.monotonic() + 60 * minutes
    for number, kind, raw in inputs(seed, count, first):
        start = time.perf_counter()
        done.inputs[kind] += 1
        what = _tried(kind, raw, world, done) or _slow(
            kind, raw, world, time.perf_counter() - start
        )
        if what:
            done.broken.append(Broken(number, kind, what, raw))
        if len(done.broken) >= MOST or time.monotonic() > end:
            break
    return done


def inputs(seed: int, count: int, first: int = 0) -> Iterator[tuple[int, str, bytes]]:
    """Yield the inputs by number; each has a chance of its own, so that one can be tried alone."""
    kinds = ["page", *JUDGES]
    given = {kind: examples(kind) for kind in (*FOLDERS, "news")}
    weights = [WEIGHTS.get(kind, 2) for kind in kinds]
    for number in range(first, first + count):
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - not a secret
        kind = chance.choices(kinds, weights)[0]
        tokens = MARKDOWN if kind == "page" else YAML
        tokens = (
            (*tokens, *(YAML if kind == "page" else MARKDOWN)) if chance.random() < 0.2 else tokens
        )
        yield number, kind, mutated(chance, given[kind], tokens)


def _slow(kind: str, raw: bytes, world: World, took: float) -> str:
    """Say how long an input takes the processor; on a busy machine a quick one can wait, and is tried once more."""
    if took < SECONDS:
        return ""
    start = time.process_time()
    _tried(kind, raw, world, Run())
    again = time.process_time() - start
    return f"{again:.1f} seconds" if again > SECONDS else ""


def _tried(kind: str, raw: bytes, world: World, done: Run) -> str:
    path = world.folder / ("fuzz.md" if kind == "page" else "fuzz.yml")
    path.write_bytes(raw)
    try:
        problems, wrong = JUDGE[kind](path, world)
    except Exception:
        return traceback.format_exc(limit=-6)
    done.accepted[kind] += not problems
    return "; ".join([*wrong, *(f"message {p!r}" for p in problems if not _is_clear(p))])


def _is_clear(one: Problem) -> bool:
    said = one.file and one.line >= 1 and one.nl.strip() and one.en.strip() and one.nl != one.en
    return bool(said) and not any(OBEYED.search(text) for text in (one.file, one.nl, one.en))
