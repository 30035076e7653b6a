"""Whatever an editor types in any field of any record, the site's own reader finds exactly that, and all else as it was."""

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from hooks.kit.models import ONE
from hooks.kit.yaml_file import Key, parse_yaml
from tests.conftest import REPO

Write = Callable[[list[dict[str, Any]]], list[str]]
RECORDS = [
    (name, path)
    for name, _, folder in ONE
    if name not in ("prose", "front-matter")
    for path in sorted((REPO / folder).glob("*.yml"))
]
TYPED = (
    "no", "null", "X", "12:30", "0123", "1e3", "a: b # c", "- x", "a, [b]", "{x}", "'q'", 'zei: "ja"', "\\n", "a  b",
    "trail:", "لا: نعم", "regel een\nregel twee",
    "Een zin die zo lang is dat zij in een bestand over meer dan één regel loopt, want daar past zij niet op één.",
)  # fmt: skip


def _leaves(data: Any, key: Key = ()) -> Iterator[Key]:
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _leaves(value, (*key, step))
    else:
        yield key


def _put(data: Any, key: Key, value: Any) -> Any:
    changed = at = deepcopy(data)
    for step in key[:-1]:
        at = at[step]
    at[key[-1]] = value
    return changed


def _typed(old: Any, dice: random.Random) -> Any:
    if isinstance(old, bool):
        return not old
    return dice.randrange(1, 99) if isinstance(old, int) else dice.choice(TYPED)


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.full)])
def test_what_was_typed_is_what_the_site_reads(written: Write, seed: int) -> None:
    dice, cases, wanted = random.Random(seed), [], []  # noqa: S311 - dice, not a secret
    for name, path in RECORDS[:: 1 if seed > 1 else 12]:
        text = path.read_text(encoding="utf-8")
        data = parse_yaml(text, path).data
        for key in _leaves(data):
            *above, last = key
            old = data
            for step in key:
                old = old[step]
            value = _typed(old, dice)
            cases.append(
                {"name": name, "text": text, "set": [[".".join(map(str, [*above, last])), value]]}
            )
            wanted.append((path, _put(data, key, value)))
    assert len(cases) > 300
    for (path, data), text in zip(wanted, written(cases), strict=True):
        read = parse_yaml(text, Path(path.name))
        assert (read.problems, read.data) == ((), data), path.name
