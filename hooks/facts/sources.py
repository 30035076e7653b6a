"""The foot of a page: which sources its facts have, how old they are, and who checked them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hooks.facts.markers import used
from hooks.facts.records import Fact
from hooks.kit import localise
from hooks.kit.checked import Source
from hooks.kit.pages import Page

VALID_DAYS = 366


@dataclass(frozen=True)
class Foot:
    """What the foot of one page shows."""

    sources: tuple[tuple[Source, str], ...]
    oldest_check: str
    unchecked: int
    uncertain: int
    expired: int


def foot(page: Page, facts: Mapping[str, Fact], lang: str, today: date) -> Foot:
    """Return the sources of a page's facts, and the state of their checks on `today`."""
    known = used(page, facts)
    states = [fact.state(today, VALID_DAYS) for fact in known]
    checks = [fact.checked_on for fact in known if fact.checked_on]
    return Foot(
        sources=tuple(_sources(known, lang)),
        oldest_check=localise.day(min(checks).isoformat(), lang) if checks else "",
        unchecked=states.count("unchecked"),
        uncertain=sum(fact.publish == "verify_first" for fact in known),
        expired=states.count("expired"),
    )


def _sources(facts: Iterable[Fact], lang: str) -> list[tuple[Source, str]]:
    """Return each page that a fact rests on once, official ones first, with its date in words."""
    by_url = {source.url: source for fact in facts for source in fact.sources}
    ordered = sorted(by_url.values(), key=lambda s: (s.tier != "official", s.title))
    return [(s, localise.day(s.date, lang) if s.date else "") for s in ordered]
