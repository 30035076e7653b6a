"""data/v1/facts.json: the facts that a page shows, in every language, with their sources and their check."""

import json
from collections.abc import Iterable, Mapping
from datetime import date

from hooks.facts.markers import used
from hooks.facts.records import Fact, Kind, Unit, Value
from hooks.facts.sources import VALID_DAYS
from hooks.facts.value import value
from hooks.kit.checked import Confidence, How, Publish, Source, State
from hooks.kit.pages import Page
from hooks.kit.records import Record
from hooks.kit.words import Words

VERSION = "1.0"


class FactOut(Record):
    """One fact. `text` is the value in words per language; a statement has none: it stands on its pages."""

    id: str
    kind: Kind
    value: Value | None
    unit: Unit | None
    approximate: bool
    text: dict[str, str]
    pages: tuple[str, ...]
    publish: Publish
    confidence: Confidence
    state: State
    checked_on: date | None
    checked_how: How | None
    expires_on: date | None
    sources: tuple[Source, ...]


class FactsFile(Record):
    """All facts that a page shows or rests on."""

    version: str
    site: str
    languages: tuple[str, ...]
    facts: tuple[FactOut, ...]


def facts_file(
    facts: Mapping[str, Fact],
    pages: Iterable[Page],
    words: Mapping[str, Words],
    site: str,
    today: date,
) -> FactsFile:
    """Return the whole file. A claim is written for editors and may hold numbers we never print: it stays out."""
    where = used_on(facts, pages)
    out = [_fact(i, facts[i], where[i], words, today) for i in sorted(where)]
    return FactsFile(version=VERSION, site=site, languages=tuple(words), facts=tuple(out))


def used_on(facts: Mapping[str, Fact], pages: Iterable[Page]) -> dict[str, list[str]]:
    """Return the names of the pages on which each used fact stands."""
    ids = {id(fact): fact_id for fact_id, fact in facts.items()}
    where: dict[str, list[str]] = {}
    for page in pages:
        for fact in used(page, facts):
            names = where.setdefault(ids[id(fact)], [])
            if page.name not in names:
                names.append(page.name)
    return where


def _fact(
    fact_id: str, fact: Fact, pages: list[str], words: Mapping[str, Words], today: date
) -> FactOut:
    own = ("kind", "value", "unit", "approximate", "publish", "confidence", "sources")
    said = {} if fact.kind == "statement" else {la: value(fact, la, w) for la, w in words.items()}
    return FactOut(
        id=fact_id,
        **{name: getattr(fact, name) for name in own},
        text=said,
        pages=tuple(sorted(pages)),
        state=fact.state(today, VALID_DAYS),
        checked_on=fact.checked_on,
        checked_how=fact.checked_how,
        expires_on=fact.due(VALID_DAYS),
    )


def files(data: FactsFile) -> dict[str, bytes]:
    """Return the content of each file by its path below data/v1/."""
    return {
        "facts.json": _json(data.model_dump(mode="json")),
        "facts.schema.json": _json(schema()),
    }


def schema() -> dict[str, object]:
    """Return the JSON Schema of facts.json."""
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return draft | FactsFile.model_json_schema(mode="serialization")


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
