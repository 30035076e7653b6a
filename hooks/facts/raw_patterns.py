"""What an amount, an article number, a term or a percentage looks like, per language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel.numbers import get_currency_name

from hooks.kit import localise
from hooks.kit.localise import Span
from hooks.kit.words import Words

SPANS: tuple[Span, ...] = ("day", "week", "month", "year")
MORE = {  # short and bent forms that the language tables do not have
    "day": "dgn|daagse?",
    "week": "wekelijkse?",
    "month": "mnd|maandse?",
    "year": "jaren|jarige?|jr",
}
NUMBER = r"\d+(?:[.,\u00a0\u202f]\d+)*"
THOUSANDS = r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+|\d{4,}"
ARTICLE = "artikel"  # where a language has no word for it yet
LAWS = "Sr|Sv|Rv|BW|Wrb|Wth"


@dataclass(frozen=True)
class Raw:
    """One value that stands by itself: which kind, where, what it says, its number and its unit.

    `letters`: the number is written in letters; `limited`: a word such as "within" stands before it.
    """

    kind: str
    start: int
    found: str
    value: str
    unit: str
    letters: bool = False
    limited: bool = False


def raw(text: str, lang: str, words: Words) -> Iterator[Raw]:
    """Yield the values that stand in `text`, each place once."""
    article = words.get("facts.article", "").split("{number}")[0].strip() or ARTICLE
    taken: list[tuple[int, int]] = []
    for kind, unit, pattern in _patterns(lang, article):
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(start < b and a < end for a, b in taken):
                taken.append((start, end))
                value = next(group for group in match.groups() if group)
                yield Raw(kind, start, match.group().strip(), value, unit)


@cache  # depends on the language only
def _patterns(lang: str, article: str) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    euros = "|".join(sorted(euro(lang), key=len, reverse=True))
    found = [
        ("money", "EUR", rf"(?:€|\bEUR)\s?({NUMBER})|({NUMBER})\s?(?:€|EUR\b|(?:{euros})(?!\w))"),
        (
            "article",
            "",
            rf"(?:\b(?:{re.escape(article)}\w{{0,3}}|art\.?)|§)\s?(\d+[a-z]*)(?![\w-])",
        ),
        ("article", "", rf"\b(\d+[a-z]*)\s(?:{LAWS})\b"),
        ("percent", "", rf"({NUMBER})\s?(?:%|procent\b|percent\b)"),
        *(("span", unit, _span(unit, lang)) for unit in SPANS),
        ("count", "", rf"(?<![\w.,/:-])({THOUSANDS})(?![\w/:-])"),
    ]
    return tuple((kind, unit, re.compile(pattern, re.I)) for kind, unit, pattern in found)


def euro(lang: str) -> set[str]:
    """Return the names of the euro in a language, safe to stand in a pattern."""
    names = {get_currency_name("EUR", n, localise.locale(lang)) for n in (1, 2, 5)}
    return {re.escape(name) for name in (*names, "euro", "euros")}


def units(unit: Span, lang: str) -> str:
    """Return the words for a unit of time in a language, as the choices of a pattern."""
    said = {localise.unit(n, unit, lang) for n in (1, 2, 5, 100)}
    names = {re.sub(r"[\d\s\u00a0]+", "", text) for text in said}
    return "|".join([*map(re.escape, sorted(names, key=len, reverse=True)), MORE[unit]])


def _span(unit: Span, lang: str) -> str:
    """Match a number with a unit of time in the words of a language: 28 dagen, 3-month."""
    return rf"(?<![\w.,])({NUMBER})[\s\u00a0-]?(?:{units(unit, lang)})(?!\w)"
