"""What this room tells the report: each organisation with the state of its check, and the change log."""

from collections.abc import Iterator, Mapping
from datetime import date

from hooks.directory.changes import Change
from hooks.directory.records import Organisation

Row = dict[str, object]
KIND = "organisation"


def review(
    orgs: Mapping[str, Organisation], changes: list[Change], today: date
) -> dict[str, list[Row]]:
    """Return the rows for the report: `records`, `changes` and `not_logged`."""
    return {
        "records": [_row(org_id, org, today) for org_id, org in orgs.items()],
        "changes": [change.model_dump(mode="json") for change in changes],
        "not_logged": [{"kind": KIND, "id": name} for name in _not_logged(orgs, changes)],
    }


def _row(org_id: str, org: Organisation, today: date) -> Row:
    return {
        "kind": KIND,
        "id": org_id,
        "shown": org.may_be_shown,
        "used": True,
        "state": org.state(today, org.valid_days),
        "due": org.due.isoformat() if org.due else None,
        "why": f"publish: {org.publish}, confidence: {org.confidence}",
        "source": org.sources[0].url if org.sources else None,
    }


def _not_logged(orgs: Mapping[str, Organisation], changes: list[Change]) -> Iterator[str]:
    """Yield the numbers that are not what the newest line of the change log says."""
    newest: dict[tuple[str, str], Change] = {}
    for change in changes:
        if change.kind == KIND:
            newest.setdefault((change.record, change.channel or ""), change)
    for (org_id, part), change in newest.items():
        channel = orgs[org_id].number(part) if org_id in orgs else None
        if (channel.display if channel else None) != change.new:
            yield f"{org_id}/{part}"
