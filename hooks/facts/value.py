"""A fact's value as a reader sees it, in the reader's language."""

from collections.abc import Callable

from hooks.facts.records import Fact
from hooks.kit import localise
from hooks.kit.words import Words


def value(fact: Fact, lang: str, words: Words) -> str:
    """Return the localised value: "28 dagen", "artikel 285b van het Wetboek van Strafrecht"."""
    text = _FORMS.get(fact.kind, _plain)(fact, lang, words)
    return words["facts.about"].format(value=text) if fact.approximate else text


def _span(fact: Fact, lang: str, words: Words) -> str:
    return localise.unit(fact.number, fact.unit, lang)  # type: ignore[arg-type]  # the model allows these only


def _age(fact: Fact, lang: str, words: Words) -> str:
    return localise.age(fact.number, lang)


def _count(fact: Fact, lang: str, words: Words) -> str:
    return localise.number(fact.number, lang)


def _money(fact: Fact, lang: str, words: Words) -> str:
    return localise.money(float(fact.value or 0), str(fact.unit), lang)


def _percent(fact: Fact, lang: str, words: Words) -> str:
    return localise.percent(float(fact.value or 0), lang)


def _day(fact: Fact, lang: str, words: Words) -> str:
    return localise.day(str(fact.value), lang)


def _article(fact: Fact, lang: str, words: Words) -> str:
    return words["facts.article"].format(number=fact.value, law=words[f"facts.law_{fact.unit}"])


def _plain(fact: Fact, lang: str, words: Words) -> str:
    return str(fact.value)


_FORMS: dict[str, Callable[[Fact, str, Words], str]] = {
    "duration": _span,
    "distance": _span,
    "age": _age,
    "count": _count,
    "times": _plain,
    "year": _plain,
    "money": _money,
    "percent": _percent,
    "date": _day,
    "article": _article,
}
