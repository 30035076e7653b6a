"""How long the sentences of a page are, and how easy it reads. For information: only the rules stop a build."""

from dataclasses import dataclass

from hooks.prose.inline import THING
from hooks.prose.measures import mean, whole_sentences
from hooks.prose.prose import Prose
from hooks.prose.sentences import WORD, syllables

LONG = 15


@dataclass(frozen=True)
class Figures:
    """The figures of one page. `flesch` is None where no formula fits the language."""

    page: str
    sentences: int
    mean: float
    longest: int
    over_15: int
    flesch: float | None


def figures(prose: Prose, lang: str) -> Figures:
    """Return the figures of a page; whole sentences count for the mean, all for the longest."""
    words = [sentence.words for sentence in prose.sentences]
    return Figures(
        prose.shown.as_posix(),
        len(whole_sentences(prose)),
        mean(prose),
        max(words, default=0),
        sum(count > LONG for count in words),
        flesch_douma(prose) if lang.startswith("nl") else None,
    )


def flesch_douma(prose: Prose) -> float | None:
    """Return the reading ease by W.H. Douma (1960): Flesch fitted to Dutch, about 0 (hard) to 100 (easy).

    206.84 - 0.93 * words a sentence - 77 * syllables a word. What a marker fills in is not counted.
    """
    counted = whole_sentences(prose)
    words = [w for s in counted for w in WORD.findall(prose.said(s)) if THING not in w]
    if not words:
        return None
    return 206.84 - 0.93 * len(words) / len(counted) - 77 * syllables(words) / len(words)
