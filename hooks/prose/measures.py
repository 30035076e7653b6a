"""The measures that a rule can name: what is counted, and where it is too much."""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from hooks.prose.prose import Prose
from hooks.prose.rules import Measure, Rule
from hooks.prose.sentences import Sentence

Counted = Iterator[tuple[int, str, float]]  # the place, its text, the count
RUNNING = ("text", "item", "cell")  # what counts for the mean of a page
FEWEST = 5  # a mean of fewer sentences says nothing


def measured(rule: Rule, prose: Prose) -> Counted:
    """Yield the places where a rule's measure is over its limit, and not over `up_to` when it has one."""
    if rule.measure is None or rule.over is None:
        return
    for place, text, count in MEASURES[rule.measure](prose):
        if count > rule.over and (rule.up_to is None or count <= rule.up_to):
            yield place, text, count


def whole_sentences(prose: Prose) -> list[Sentence]:
    """Return the sentences that count for the mean: whole ones, not the scraps of a list or a heading."""
    running = [p for p in prose.placed if p.block.kind in RUNNING]
    return [sentence for p in running for sentence in p.sentences if sentence.whole]


def mean(prose: Prose) -> float:
    """Return the words of a whole sentence on average; 0 when there is none."""
    counted = whole_sentences(prose)
    return sum(s.words for s in counted) / len(counted) if counted else 0.0


def _sentence_words(prose: Prose) -> Counted:
    for sentence in prose.sentences:
        yield sentence.start, prose.said(sentence), sentence.words


def _page_mean(prose: Prose) -> Counted:
    if prose.is_page and len(whole_sentences(prose)) >= FEWEST:
        yield 0, "", mean(prose)


def _paragraph_sentences(prose: Prose) -> Counted:
    for there in prose.placed:
        if there.block.kind in ("text", "item"):
            yield there.start, there.block.text, len(there.sentences)


def _list_items(prose: Prose) -> Counted:
    for kind, row in groupby(prose.placed, key=lambda there: there.block.kind):
        if kind == "item":
            first, *rest = row
            yield first.start, first.block.text, 1 + len(rest)


MEASURES: Mapping[Measure, Callable[[Prose], Counted]] = {
    "sentence_words": _sentence_words,
    "page_mean": _page_mean,
    "paragraph_sentences": _paragraph_sentences,
    "list_items": _list_items,
}
