"""One text as the rules read it: blocks in a row, sentences, and what is quoted in it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hooks.kit.pages import Page
from hooks.kit.yaml_file import YamlFile, texts
from hooks.prose.blocks import Block, blocks
from hooks.prose.inline import LINK, THING, clean, readable
from hooks.prose.rules import Language, Place
from hooks.prose.sentences import Sentence, sentences

BETWEEN = "\n\x00\n"  # no rule finds one thing in two blocks
DEFAULT_ADDRESS = "u"
TERMS = "renderings"  # single words of the law in other languages, no sentences
_SPEECH = re.compile(r"“[^”\x00]*”")
_MENTION = re.compile(r"‘(?:[^‘’\x00]|’(?=\w))*’")
_LINKED = re.compile(rf"{LINK}[^{LINK}\x00]*{LINK}")
_FIELD = re.compile(r"\{\w+\}")
_KINDS: tuple[Place, ...] = ("heading", "front", "words")


@dataclass(frozen=True)
class Placed:
    """One block with its place in the whole text and the sentences in it."""

    block: Block
    start: int
    sentences: tuple[Sentence, ...]

    @property
    def end(self) -> int:
        """The place behind the block."""
        return self.start + len(self.block.text)


@dataclass(frozen=True)
class Prose:
    """A text without markup, in which every place has its line, its block and its sentence."""

    shown: Path
    address: str
    placed: tuple[Placed, ...]
    is_page: bool = True

    @cached_property
    def text(self) -> str:
        """All blocks in a row."""
        return BETWEEN.join(p.block.text.replace("\n", " ") for p in self.placed)

    @cached_property
    def lower(self) -> str:
        """The text in small letters, character for character, to look for words in."""
        lower = self.text.lower()
        if len(lower) == len(self.text):
            return lower
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return tuple(sentence for p in self.placed for sentence in p.sentences)

    @cached_property
    def _starts(self) -> list[int]:
        return [p.start for p in self.placed]

    def at(self, place: int) -> Placed:
        """Return the block at a place."""
        return self.placed[bisect_right(self._starts, place) - 1]

    def line(self, place: int) -> int:
        """Return the line in the file of a place."""
        if not self.placed:
            return 1
        there = self.at(place)
        return there.block.line + there.block.text.count("\n", 0, place - there.start)

    def sentence_at(self, place: int) -> str:
        """Return the sentence around a place."""
        for sentence in self.at(place).sentences:
            if sentence.start <= place < sentence.end:
                return self.said(sentence)
        return ""

    def said(self, sentence: Sentence) -> str:
        """Return the words of a sentence."""
        return self.text[sentence.start : sentence.end].replace(LINK, "")

    @cached_property
    def places(self) -> Mapping[Place, list[tuple[int, int]]]:
        """Where the kinds of text stand that a rule may pass over."""
        kinds = {k: self._spans(p for p in self.placed if p.block.kind == k) for k in _KINDS}
        return {
            **kinds,
            "quote": self._spans(p for p in self.placed if p.block.quote),
            "speech": [match.span() for match in _SPEECH.finditer(self.text)],
            "mention": [match.span() for match in _MENTION.finditer(self.text)],
            "link": [match.span() for match in _LINKED.finditer(self.text)],
        }

    @staticmethod
    def _spans(placed: Iterable[Placed]) -> list[tuple[int, int]]:
        return [(p.start, p.end) for p in placed]


def read_page(page: Page, rules: Language) -> Prose:
    """Return a page as prose, its title and description first."""
    front = [
        Block("front", clean(str(page.meta[name])), page.front.line(name))
        for name in ("title", "description")
        if page.front and name in page.meta
    ]
    address = str(page.meta.get("address", DEFAULT_ADDRESS))
    found = [*front, *blocks(readable(page.body), page.body_line)]
    return Prose(page.shown, address, tuple(_placed(found, rules)))


def read_words(file: YamlFile, rules: Language, under: str | None = None) -> Prose:
    """Return the texts of a YAML file as prose, each a block; with `under` only those of that key."""
    found = [
        Block("words", clean(_FIELD.sub(THING, text.strip())), file.line(*key))
        for key, text in texts(file.data)
        if under is None or (key[-1:] == (under,) and TERMS not in key)
    ]
    return Prose(file.path, DEFAULT_ADDRESS, tuple(_placed(found, rules)), is_page=False)


def _placed(found: Iterable[Block], rules: Language) -> Iterator[Placed]:
    """Yield the blocks with their places; words of a law, quoted to the letter, are left out."""
    laws, at = {_plain(statute.text) for statute in rules.statutes}, 0
    for block in found:
        if block.text and not (block.quote and _plain(block.text) in laws):
            flat = block.text.replace("\n", " ")
            yield Placed(block, at, tuple(sentences(flat, at, rules.abbreviations)))
            at += len(flat) + len(BETWEEN)


def _plain(text: str) -> str:
    return " ".join(text.split())
