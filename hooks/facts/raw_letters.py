"""A term, amount, article, percentage or count that stands in a text in letters: "binnen drie maanden"."""

import re
from collections.abc import Iterator
from functools import cache

from hooks.facts.raw_patterns import ARTICLE, SPANS, Raw, euro, units
from hooks.kit.numerals import Spelled, spelled
from hooks.kit.words import Words

SPACE = r"[\s\u00a0-]{1,2}"
LARGE = 1000  # a smaller count is no figure
# What makes a term of a number of days: within, at most. In another language only known terms are found.
LIMITS = {
    "nl": "binnen|hooguit|hoogstens|ten hoogste|maximaal|uiterlijk|minstens|minimaal|ten minste",
    "en": "within|at most|up to|no more than|no longer than|not more than|at least|a maximum of",
}


def in_letters(text: str, lang: str, words: Words) -> Iterator[Raw]:
    """Yield the values in letters, each with whether a word such as "within" makes it a limit."""
    article = words.get("facts.article", "").split("{number}")[0].strip() or ARTICLE
    before = _before(article)
    for one in spelled(text, lang):
        if before.search(text, 0, one.start):
            yield _raw("article", "", text, one, one.end, lang)
            continue
        for kind, unit, after in _after(lang):
            match = after.match(text, one.end)
            if match:
                yield _raw(kind, unit, text, one, match.end(), lang)
                break
        else:
            if one.value >= LARGE:
                yield _raw("count", "", text, one, one.end, lang)


def _raw(kind: str, unit: str, text: str, one: Spelled, end: int, lang: str) -> Raw:
    limits = LIMITS.get(lang.split("-", maxsplit=1)[0])
    limit = re.search(rf"\b(?:{limits})\s+$", text[: one.start], re.I) if limits else None
    start = limit.start() if limit else one.start
    found = " ".join(text[start:end].split())
    return Raw(kind, one.start, found, str(one.value), unit, letters=True, limited=bool(limit))


@cache  # depends on the language only
def _after(lang: str) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    kinds = [
        *(("span", unit, units(unit, lang)) for unit in SPANS),
        ("money", "EUR", "|".join(sorted(euro(lang), key=len, reverse=True))),
        ("percent", "", "procent|percent|per cent"),
    ]
    return tuple((k, u, re.compile(rf"{SPACE}(?:{names})(?!\w)", re.I)) for k, u, names in kinds)


@cache  # depends on the language only
def _before(article: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{re.escape(article)}\w{{0,3}}|art\.){SPACE}$", re.I)
