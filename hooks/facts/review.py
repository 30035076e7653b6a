"""What this room tells the report: each fact with the state of its check, and whether a page uses it."""

from collections.abc import Container, Mapping
from datetime import date

from hooks.facts.records import Fact
from hooks.facts.sources import VALID_DAYS

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
