"""Cuts a section into what a translator translates and what stays: put together again it is the same text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.kit.sections import Section

HEADING = re.compile(r"(?P<before>#{1,6}\s+)(?P<text>.*?)(?P<after>(?:\s*\{[^}\n]*\})?\s*)$")
ITEM = re.compile(r"(?P<before>[ \t]*(?:[-*+]|\d+\.)[ \t]+)(?P<text>\S.*?)(?P<after>[ \t]*)$")
QUOTE = re.compile(r"(?P<before>[ \t]*>[ \t]*)(?P<text>\S.*?)(?P<after>[ \t]*)$")
ROW = re.compile(r"(?P<before>\|[ \t]*)(?P<text>.*?)(?P<after>[ \t]*\|[ \t]*)$")
PLAIN = re.compile(r"(?P<before>[ \t]*)(?P<text>\S.*?)(?P<after>[ \t]*)$")
KINDS = {"heading": HEADING, "item": ITEM, "quote": QUOTE, "row": ROW, "text": PLAIN}
GOES_ON = ("item", "text")  # a line of text below these belongs to them
FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
RULE = re.compile(r"\|?[\s|:-]*$")


@dataclass(frozen=True)
class Block:
    """A piece of a section. Without a kind it is not for a translator: empty lines, rules of tables, code."""

    kind: str
    before: str
    text: str
    after: str

    @property
    def raw(self) -> str:
        """The piece as it stands in the file."""
        return self.before + self.text + self.after


def blocks(section: Section) -> list[Block]:
    """Return the pieces of a section in order."""
    return list(_joined(_lines(section.text)))


def units(found: list[Block]) -> list[Block]:
    """Return the pieces that are for a translator."""
    return [block for block in found if block.kind]


def put_together(found: list[Block], texts: Mapping[int, str]) -> str:
    """Return the text of a section with other words in its units; `texts` counts units from 0."""
    made, count = [], 0
    for block in found:
        new = texts.get(count, block.text) if block.kind else block.text
        made.append(block.before + new + block.after)
        count += bool(block.kind)
    return "".join(made)


def _lines(text: str) -> Iterator[Block]:
    fence = ""
    for line in text.splitlines(keepends=True):
        body = line.rstrip("\n")
        mark = FENCE.match(body)
        if fence or mark or RULE.fullmatch(body):
            fence = _still_open(fence, mark)
            yield Block("", "", line, "")
        else:
            yield _unit(body, line[len(body) :])


def _still_open(fence: str, mark: re.Match[str] | None) -> str:
    if not mark:
        return fence
    return "" if fence and mark[1].startswith(fence) else fence or mark[1]


def _unit(body: str, end: str) -> Block:
    for kind, rule in KINDS.items():
        if match := rule.match(body):
            return Block(kind, match["before"], match["text"], match["after"] + end)
    return Block("", "", body + end, "")


def _joined(lines: Iterator[Block]) -> Iterator[Block]:
    """Yield the pieces with lines of one paragraph or one list item as one unit."""
    last: Block | None = None
    for block in lines:
        if last and last.kind in GOES_ON and block.kind == "text":
            last = Block(
                last.kind,
                last.before,
                last.text + last.after + block.before + block.text,
                block.after,
            )
            continue
        if last:
            yield last
        last = block
    if last:
        yield last
