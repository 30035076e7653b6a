"""An amount, an article number or a term stands in one record: a raw one in a page is refused."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hooks.facts.raw_letters import in_letters
from hooks.facts.raw_patterns import Raw, raw
from hooks.facts.records import Fact
from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.words import Words

KNOWN = Say(
    '{what_nl} "{found}" staat los in de tekst. Schrijf {markers}',
    '{what_en} "{found}" stands in the text by itself. Write {markers}',
)
NO_RECORD = Say(
    '{what_nl} "{found}" staat in geen bestand in docs/data/facts/. Zet het daar met een bron, en schrijf '
    "dan [[fact:naam-van-het-bestand]]. Is het geen feit? Schrijf het getal in letters.",
    '{what_en} "{found}" stands in no file in docs/data/facts/. Put it there with a source, then write '
    "[[fact:name-of-the-file]]. Is it no fact? Write the number in letters.",
)
KNOWN_IN_LETTERS = Say(
    '{what_nl} "{found}" staat in letters in de tekst, en een feit heeft die waarde. Schrijf {markers}. '
    'Bedoelt u iets anders? Schrijf het zonder getal, zoals "een paar dagen".',
    '{what_en} "{found}" stands in the text in letters, and a fact has that value. Write {markers}. '
    'Do you mean something else? Write it without a number, such as "a few days".',
)
NO_RECORD_FOR_LETTERS = Say(
    '{what_nl} "{found}" staat in geen bestand in docs/data/facts/. Zet het daar met een bron, en schrijf dan '
    '[[fact:naam-van-het-bestand]]. Is het geen vaste regel? Schrijf het zonder getal, zoals "een paar dagen".',
    '{what_en} "{found}" stands in no file in docs/data/facts/. Put it there with a source, then write '
    '[[fact:name-of-the-file]]. Is it no fixed rule? Write it without a number, such as "a few days".',
)
NAMES = {
    "money": ("Het bedrag", "The amount"),
    "article": ("Het artikel", "The article"),
    "span": ("De termijn", "The term"),
    "percent": ("Het percentage", "The percentage"),
    "count": ("Het getal", "The number"),
}
KINDS = {"span": ("duration", "age"), "count": ("count",)}
QUOTED = re.compile(r"(?m)^[ \t]*>.*$")  # the words of an act stay as they are
LETTERS = "abcdefghijklmnopqrstuvwxyz"  # 285b is said as 285 with a letter
ONLY_WHEN_KNOWN = ("count",)  # any other large number may well be no fact


def check_page(page: Page, facts: Mapping[str, Fact], words: Words) -> Iterator[Problem]:
    """Yield the raw values of a page with the markers to write instead."""
    body = without_markers(page.body)
    places = [(page.line_of(r.start), r) for r in _both(body, page.lang, words)]
    for field in ("title", "description"):
        line = page.front.line(field) if page.front else 1
        places += [(line, r) for r in _both(str(page.meta.get(field, "")), page.lang, words)]
    yield from _problems(page.shown, places, facts)


def check_words(
    shown: Path, lang: str, words: Words, facts: Mapping[str, Fact]
) -> Iterator[Problem]:
    """Yield the raw values in the words of the interface."""
    found = [(1, one) for text in words.values() for one in _both(text, lang, words)]
    yield from _problems(shown, found, facts)


def _both(text: str, lang: str, words: Words) -> Iterator[Raw]:
    yield from raw(text, lang, words)
    yield from in_letters(QUOTED.sub(lambda m: " " * len(m.group()), text), lang, words)


def _problems(
    shown: Path, places: Iterable[tuple[int, Raw]], facts: Mapping[str, Fact]
) -> Iterator[Problem]:
    for line, found in places:
        near = " / ".join(f"[[fact:{fact_id}]]" for fact_id in same(found, facts)[:3])
        say = _say(found, bool(near))
        if say:
            what_nl, what_en = NAMES[found.kind]
            values = {"what_nl": what_nl, "what_en": what_en, "found": found.found, "markers": near}
            yield problem(shown, line, say, **values)


def _say(found: Raw, known: bool) -> Say | None:
    """Return what to say of a value; None where it may well be no fact."""
    if not found.letters:
        return KNOWN if known else None if found.kind in ONLY_WHEN_KNOWN else NO_RECORD
    if found.value == "1" and not (known and found.limited):
        return None  # "een" is also an article
    if known:
        return KNOWN_IN_LETTERS
    rule = found.limited or found.kind in ("money", "article")
    return NO_RECORD_FOR_LETTERS if rule and found.kind not in ONLY_WHEN_KNOWN else None


def same(found: Raw, facts: Mapping[str, Fact]) -> list[str]:
    """Return the facts with the value that was found."""
    kinds = KINDS.get(found.kind, (found.kind,))
    return [
        fact_id
        for fact_id, fact in facts.items()
        if fact.may_be_shown and fact.kind in kinds and _equal(found, fact)
    ]


def _equal(found: Raw, fact: Fact) -> bool:
    if found.kind == "article":
        value = str(fact.value).lower()
        return (value.rstrip(LETTERS) if found.letters else value) == found.value.lower()
    unit = "year" if fact.kind == "age" else fact.unit
    return (not found.unit or found.unit == unit) and _number(found.value) == float(fact.value or 0)


def _number(text: str) -> float:
    """Return what a number says, with points or commas for thousands or for the fraction."""
    plain = re.sub(r"[.,\s](?=\d{3}(?:\D|$))", "", text)
    return float(plain.replace(",", "."))


def without_markers(body: str) -> str:
    """Return the text with every marker, heading name and address blanked, character for character."""
    for marker in markers.find(body):
        end = marker.start + len(marker.text)
        body = body[: marker.start] + "\N{REPLACEMENT CHARACTER}" * len(marker.text) + body[end:]
    return re.sub(r"\{#[^}\n]*\}|\]\([^)\s]*\)", lambda m: " " * len(m.group()), body)
