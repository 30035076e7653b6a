"""Where a sentence begins and ends, how many words it has, and how many syllables those have."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from hooks.prose.inline import LINK, THING

_END = re.compile(
    rf"(?P<stop>[.!?…]+)[”’\"')\]{LINK}]*\s+(?=[“‘\"'(\[{LINK}]*[A-ZÀ-ÖØ-Þ0-9{THING}]|’[snt]\b)"
)
_WHOLE = re.compile(rf"[.!?…:][”’\"')\]{LINK}]*\s*$")
_DOTTED = re.compile(r"(?:^|[\s(“‘])(?:[^\W\d_]\.){2,}$")  # d.w.z., c.q.
WORD = re.compile(rf"[\w{THING}]+(?:[’'.,/:-][\w{THING}]+)*", re.U)
_VOWELS = re.compile(
    r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyàáâäèéêëìíîïòóôöùúûü]", re.I
)


@dataclass(frozen=True)
class Sentence:
    """One sentence by its place in a text: its words, and whether it ends as a whole sentence does."""

    start: int
    end: int
    words: int
    whole: bool


def sentences(text: str, start: int, abbreviations: tuple[str, ...]) -> Iterator[Sentence]:
    """Yield the sentences of one block; `start` is the place of the block in its page."""
    begin = 0
    for end in [*_ends(text, abbreviations), len(text)]:
        part = text[begin:end]
        words = len(WORD.findall(part))
        if words:
            yield Sentence(
                start + begin, start + begin + len(part.rstrip()), words, bool(_WHOLE.search(part))
            )
        begin = end


def _ends(text: str, abbreviations: tuple[str, ...]) -> Iterator[int]:
    for match in _END.finditer(text):
        before = text[: match.end("stop")]
        if not (_short(abbreviations).search(before) or _DOTTED.search(before)):
            yield match.end()


@cache
def _short(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """Match a text that ends with an abbreviation after which a sentence goes on: art., bijv., mr."""
    either = "|".join(map(re.escape, abbreviations)) or r"(?!)"
    return re.compile(rf"(?<![\w.])(?:{either})$", re.I)


def syllables(words: Iterable[str]) -> int:
    """Return the syllables of Dutch words: every group of vowels that sounds as one; at least one a word."""
    return sum(max(1, len(_VOWELS.findall(word))) for word in words)
