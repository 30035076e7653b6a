"""How an input is changed: cut, swapped, nested, repeated, and with something hostile put where a piece ends."""

import random
import re
from collections.abc import Callable, Sequence

EDGE = re.compile(r"\b|(?<=[\n\]\)\"':|>#*`_-])")
MOST = 4_000  # characters; the tests in tests/hostile/ try giants by themselves
Change = Callable[[random.Random, str, Sequence[str]], str]


def mutated(chance: random.Random, examples: Sequence[str], tokens: Sequence[str]) -> bytes:
    """Return one input: a real piece with a few changes; now and then with a byte that is no UTF-8."""
    text = chance.choice(examples)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        text = chance.choice(CHANGES)(chance, text, tokens)[:MOST]
    if chance.random() < 0.1:
        text = splice(chance, text, examples)
    raw = text.encode("utf-8", "surrogatepass")
    return _with_a_byte(chance, raw) if chance.random() < 0.03 else raw


def splice(chance: random.Random, text: str, examples: Sequence[str]) -> str:
    """Return the beginning of one text with the end of another."""
    other = chance.choice(examples)
    return (text[: _place(chance, text)] + other[_place(chance, other) :])[:MOST]


def _place(chance: random.Random, text: str) -> int:
    near = EDGE.search(text, chance.randint(0, len(text)))
    return near.start() if near else len(text)


def _span(chance: random.Random, text: str) -> tuple[int, int]:
    start = _place(chance, text)
    return start, min(len(text), start + chance.choice((1, 3, 10, 40, 200)))


def _insert(chance: random.Random, text: str, tokens: Sequence[str]) -> str:
    at = _place(chance, text)
    return text[:at] + chance.choice(tokens) + text[at:]


def _around(chance: random.Random, text: str, tokens: Sequence[str]) -> str:
    start, end = _span(chance, text)
    token = chance.choice(tokens)
    return text[:start] + token + text[start:end] + token + text[end:]


def _replace(chance: random.Random, text: str, tokens: Sequence[str]) -> str:
    start, end = _span(chance, text)
    return text[:start] + chance.choice(tokens) + text[end:]


def _cut(chance: random.Random, text: str, _: Sequence[str]) -> str:
    start, end = _span(chance, text)
    return text[:start] + text[end:]


def _double(chance: random.Random, text: str, _: Sequence[str]) -> str:
    start, end = _span(chance, text)
    return text[:end] + text[start:end] * chance.choice((1, 2, 30)) + text[end:]


def _swap(chance: random.Random, text: str, _: Sequence[str]) -> str:
    lines = text.split("\n")
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return "\n".join(lines)


def _nest(chance: random.Random, text: str, _: Sequence[str]) -> str:
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    stop, sign = start + chance.choice((1, 2, 5)), chance.choice(("> ", "- ", "    ", "1. ", "  "))
    return "\n".join(sign + x if start <= i < stop else x for i, x in enumerate(lines))


def _value(chance: random.Random, text: str, tokens: Sequence[str]) -> str:
    """Put something hostile in the place of the value of one line, such as that of a field in YAML."""
    lines = text.split("\n")
    index = chance.randrange(len(lines))
    name, colon, _ = lines[index].partition(": ")
    token = chance.choice(tokens)
    quoted = chance.choice((token, f"'{token}'", '"' + token.replace('"', "") + '"'))
    lines[index] = name + colon + (quoted if colon else "")
    return "\n".join(lines)


def _with_a_byte(chance: random.Random, raw: bytes) -> bytes:
    at = chance.randint(0, len(raw))
    return raw[:at] + bytes([chance.randrange(256)]) + raw[at:]


CHANGES: tuple[Change, ...] = (
    _insert, _insert, _insert, _around, _around, _replace, _cut, _double, _swap, _nest, *(_value,) * 5,
)  # fmt: skip
