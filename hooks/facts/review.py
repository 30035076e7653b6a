"""What this room tells the report: each fact with the state of its check, and whether a page uses it."""

from collections.abc import Callable, Container, Iterator, Mapping
from datetime import date

from hooks.facts.records import Fact, fits
from hooks.facts.sources import VALID_DAYS
from hooks.facts.value import value
from hooks.kit.logged import Logged
from hooks.kit.words import Words

Row = dict[str, object]


def review(facts: Mapping[str, Fact], used: Container[str], today: date) -> dict[str, list[Row]]:
    """Return the rows for the report; `used` holds the ids that a page names."""
    return {"records": [_row(i, fact, i in used, today) for i, fact in facts.items()]}


def _row(fact_id: str, fact: Fact, used: bool, today: date) -> Row:
    due = fact.due(VALID_DAYS)
    return {
        "kind": "fact",
        "id": fact_id,
        "shown": fact.may_be_shown,
        "used": used,
        "state": fact.state(today, VALID_DAYS),
        "due": due.isoformat() if due else None,
        "why": f"publish: {fact.publish}, confidence: {fact.confidence}",
        "source": fact.sources[0].url if fact.sources else None,
    }


def logged(
    facts: Mapping[str, Fact], used: Mapping[str, list[str]], lang: str, words: Words
) -> Iterator[Logged]:
    """Yield each fact that has a value, as the change log names it; its page is the first that uses it."""
    for fact_id, fact in facts.items():
        if fact.kind != "statement":
            pages = used.get(fact_id) if fact.may_be_shown else None
            now, say = str(fact.value), _say(fact, lang, words)
            yield Logged("fact", fact_id, "", now, fact_id, _address(pages), say)


def _say(fact: Fact, lang: str, words: Words) -> Callable[[str], str]:
    def said(written: str) -> str:
        if not fits(fact.kind, written):
            raise ValueError(written)
        return value(fact.model_copy(update={"value": written}), lang, words)

    return said


def _address(pages: list[str] | None) -> str | None:
    if not pages:
        return None
    name = pages[0].removesuffix(".md")
    return "" if name == "index" else f"{name}/"
