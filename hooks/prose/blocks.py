"""The blocks of a page: paragraphs, headings, list items, cells of a table, titles of notices."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from hooks.prose.inline import clean

Kind = Literal["text", "heading", "item", "cell", "title", "front", "words"]
_START = re.compile(r"(?P<indent>[ \t]*)(?P<quote>(?:>[ \t]?)*)[ \t]*")
_ITEM = re.compile(r"(?:[-*+]|\d+[.)])[ \t]+(?P<text>.*)$")
_NOTICE = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]*[^\"]*(?:\"(?P<text>[^\"]*)\")?\s*$")
_RULE = re.compile(r"[-=*_ \t]{3,}$|\|?[ \t:|-]*-[ \t:|-]*\|[ \t:|-]*$")
_BAR = re.compile(r"(?<!\\)\|")
_SINGLE: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("heading", re.compile(r"#{1,6}[ \t]+(?P<text>.*?)[ \t]*#*$")),
    ("title", _NOTICE),
)
CODE_INDENT = 4


@dataclass(frozen=True)
class Block:
    """One block: its text, the line on which it begins, and whether it stands in a quotation.

    A line break in the text is one in the file.
    """

    kind: Kind
    text: str
    line: int
    quote: bool = False


@dataclass
class _Open:
    """The block that is being read, and whether indented lines belong to a list or a notice."""

    kind: Kind = "text"
    rows: list[str] = field(default_factory=list)
    line: int = 1
    quote: bool = False
    holds_indented: bool = False


def blocks(markdown: str, first_line: int) -> Iterator[Block]:
    """Yield the blocks of a text without code and markers, in order, clean, without the empty ones."""
    for block in _raw_blocks(markdown, first_line):
        text = clean(block.text)
        if text.strip():
            yield Block(block.kind, text, block.line, block.quote)


def _raw_blocks(markdown: str, first_line: int) -> Iterator[Block]:
    opened = _Open()
    for number, row in enumerate(markdown.split("\n"), first_line):
        start = _START.match(row)
        text = row[start.end() :].rstrip() if start else ""
        if start and text:
            indent = len(start["indent"].expandtabs(CODE_INDENT))
            yield from _line(opened, Block("text", text, number, bool(start["quote"])), indent)
        else:
            yield from _close(opened)
    yield from _close(opened)


def _line(opened: _Open, row: Block, indent: int) -> Iterator[Block]:
    """Read one line that is not empty: it closes the open block, is one of its own, or goes on with it."""
    if row.quote != opened.quote:
        yield from _close(opened)
    if indent >= CODE_INDENT and not opened.rows and not opened.holds_indented:
        return  # code
    item, found = _ITEM.match(row.text), _of_its_own(row)
    if item or found is not None:
        yield from _close(opened)
        yield from found or ()
    if indent == 0 and not opened.rows:
        opened.holds_indented = bool(item or _NOTICE.match(row.text))
    if found is None:
        _go_on(opened, row, item["text"] if item else None)


def _of_its_own(row: Block) -> list[Block] | None:
    """Return the blocks of a line that stands by itself; None when the line belongs to a paragraph."""
    if _RULE.match(row.text):
        return []
    for kind, pattern in _SINGLE:
        if match := pattern.match(row.text):
            return [Block(kind, match["text"], row.line, row.quote)] if match["text"] else []
    if "|" in row.text and (cells := _BAR.split(row.text))[1:]:
        return [Block("cell", cell.strip(), row.line, row.quote) for cell in cells]
    return None


def _go_on(opened: _Open, row: Block, item: str | None) -> None:
    if not opened.rows:
        opened.kind, opened.line, opened.quote = "text", row.line, row.quote
    if item is not None:
        opened.kind = "item"
    opened.rows.append(row.text if item is None else item)


def _close(opened: _Open) -> Iterator[Block]:
    if opened.rows:
        yield Block(opened.kind, "\n".join(opened.rows), opened.line, opened.quote)
    opened.rows = []
