"""Numbers written in letters, found in a text. The words are those of Unicode (CLDR), by unicode-rbnf."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from unicode_rbnf import RbnfEngine

NUMBERS = (*range(401), *range(500, 1000, 100), *range(1000, 100_001, 1000))
LONGEST = 6  # words of one number: "one hundred and thirty seven thousand"
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u00ad\u0300-\u036f\u064b-\u065f])*")
BETWEEN = re.compile(r"[\s\u00a0\u2010\u2011-]+")
AND = {"en": " and "}  # said between the parts of a number, and not in the tables


@dataclass(frozen=True)
class Spelled:
    """One number in letters: its place in the text and its value."""

    start: int
    end: int
    value: int


def spelled(text: str, lang: str) -> Iterator[Spelled]:
    """Yield the numbers in letters, each as long as it goes; none in a language without tables or without spaces."""
    known, firsts = _known(lang.split("-", maxsplit=1)[0])
    words, index = list(WORD.finditer(text)), 0
    while known and index < len(words):
        found = _longest(text, words[index : index + LONGEST], known, firsts, AND.get(lang, ""))
        if found:
            yield Spelled(words[index].start(), words[index + found[0] - 1].end(), found[1])
        index += found[0] if found else 1


def runs(text: str, lang: str) -> Iterator[list[Spelled]]:
    """Yield the numbers in letters that stand next to each other, such as "nul achthonderd twee"."""
    run: list[Spelled] = []
    for one in spelled(text, lang):
        if run and not BETWEEN.fullmatch(text[run[-1].end : one.start]):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _longest(
    text: str,
    words: list[re.Match[str]],
    known: Mapping[str, int],
    firsts: frozenset[str],
    joint: str,
) -> tuple[int, int] | None:
    """Return how many of the words make one number, and which."""
    if _plain(words[0].group()) not in firsts:
        return None
    for count in range(len(words), 0, -1):
        said = _plain(text[words[0].start() : words[count - 1].end()])
        value = known.get(said.replace(joint, " ") if joint else said)
        if value is not None:
            return count, value
    return None


def _plain(text: str) -> str:
    """Return a number in letters without accents, hyphens and capitals: één, één-, EEN are one."""
    bare = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return BETWEEN.sub(" ", "".join(bare).replace("\u00ad", "").casefold())


@cache  # depends on the language only
def _known(lang: str) -> tuple[Mapping[str, int], frozenset[str]]:
    """Return the numbers of a language by their letters, in each gender and case, and the words they begin with."""
    if lang not in RbnfEngine.get_supported_languages():
        return {}, frozenset()
    engine = RbnfEngine.for_language(lang)
    known = {
        _plain(said): number
        for number in reversed(NUMBERS)
        for said in engine.format_number(number).text_by_ruleset.values()
    }
    return known, frozenset(first[0] for said in known if (first := WORD.match(said)))
