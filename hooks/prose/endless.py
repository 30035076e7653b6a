"""Patterns that could keep the build busy for ever: a pattern comes from a proposal, and Python gives it no time limit.

What is allowed takes a time that grows with a text, not with its power: words are short (see kit/shape.py).
"""

from collections.abc import Iterable
from re import _constants as sre  # type: ignore[attr-defined]  # the tree of a pattern has no other door
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LONGEST = 2_000  # characters of a pattern; the longest has 800
ENDLESS, TIMES = (
    2,
    2_000,
)  # `*` and `+` in one row, and how often all that is counted out may repeat together
LOOKS = (sre.ASSERT, sre.ASSERT_NOT)
REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
Cost = tuple[int, int]  # endless repeats in one row, and the product of the counted ones


class Endless(ValueError):
    """A pattern that may be written, and must not be used."""


def check(pattern: str) -> None:
    """Raise Endless when a pattern could take for ever, and re.error when it is none."""
    if len(pattern) > LONGEST:
        raise Endless
    endless, times = _row(parser.parse(pattern))
    if endless > ENDLESS or times > TIMES:
        raise Endless


def _row(parts: Iterable[tuple[Any, Any]]) -> Cost:
    costs = [_cost(kind, inside) for kind, inside in parts]
    times = 1
    for _, more in costs:
        times *= more
    return sum(endless for endless, _ in costs), times


def _cost(kind: Any, inside: Any) -> Cost:
    if kind in REPEATS:
        return _repeat(*inside)
    if kind is sre.SUBPATTERN:
        return _row(inside[-1])
    if kind in LOOKS:
        return _row(inside[1])
    if kind is sre.BRANCH:
        costs = [_row(one) for one in inside[1]]
        return max(endless for endless, _ in costs), max(times for _, times in costs)
    if kind in (sre.GROUPREF, sre.GROUPREF_EXISTS, sre.ATOMIC_GROUP):
        raise Endless
    return 0, 1


def _repeat(least: int, most: Any, parts: Any) -> Cost:
    endless, times = _row(parts)
    if most is sre.MAXREPEAT:
        if len(parts) != 1 or not _is_of_a_word(*parts[0]):
            raise Endless
        return 1, 1
    if endless and most > 1 and not _ends_between_words(parts):
        raise Endless
    return endless, times * max(1, int(most))


def _is_of_a_word(kind: Any, inside: Any) -> bool:
    r"""Tell whether something stands for one sign of a word: \w, \d, or a letter; a word ends, a line may not."""
    word = ((sre.CATEGORY, sre.CATEGORY_WORD), (sre.CATEGORY, sre.CATEGORY_DIGIT))
    if kind is sre.IN:
        return all(one in word for one in inside)
    return kind is sre.LITERAL and chr(inside).isalnum()


def _ends_between_words(parts: Any) -> bool:
    kind, inside = parts[len(parts) - 1]
    return kind is sre.LITERAL and not chr(inside).isalnum() and chr(inside) != "_"
