"""Which stretches of a Markdown text are prose, and which are code that must stay as it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(
    r"^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ ]{0,3}(?P=fence)[^\n]*$|\Z)", re.M | re.S
)
_SPAN = re.compile(r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.S)


@dataclass(frozen=True)
class Stretch:
    """One piece of a text: where it starts, what it says, and whether it is code."""

    start: int
    text: str
    code: bool


def stretches(markdown: str) -> Iterator[Stretch]:
    """Yield the text in order, cut where fenced blocks and `code spans` begin and end."""
    end = 0
    for start, stop in _code(markdown):
        yield Stretch(end, markdown[end:start], False)
        yield Stretch(start, markdown[start:stop], True)
        end = stop
    yield Stretch(end, markdown[end:], False)


def _code(markdown: str) -> Iterator[tuple[int, int]]:
    end = 0
    for fence in _FENCE.finditer(markdown):
        yield from _spans(markdown, end, fence.start())
        yield fence.span()
        end = fence.end()
    yield from _spans(markdown, end, len(markdown))


def _spans(markdown: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _SPAN.finditer(markdown, start, stop))
