"""Which stretches of a Markdown text are prose, and which are code that must stay as it is.

Code is only what Markdown takes for code wherever it stands: a fence at the beginning of a line that is closed by the
same fence, and signs on one line. Whatever else looks like code is prose, so that nothing hides in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENS = re.compile(r"^(?P<fence>`{3,}|~{3,}) *[\w#.+-]* *$", re.M)
_SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`)")


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
    while opens := _OPENS.search(markdown, end):
        closes = re.compile(rf"^{opens['fence']} *$", re.M).search(markdown, opens.end())
        if not closes:
            break
        yield from _spans(markdown, end, opens.start())
        yield opens.start(), closes.end()
        end = closes.end()
    yield from _spans(markdown, end, len(markdown))


def _spans(markdown: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _SPAN.finditer(markdown, start, stop))
