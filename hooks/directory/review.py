"""What this room tells the report: each organisation with the state of its check, and the change log."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from hooks.directory.changes import Change, Key
from hooks.directory.records import Organisation
from hooks.kit.logged import Logged

Row = dict[str, object]
KIND = "organisation"


def review(
    orgs: Mapping[str, Organisation], changes: list[Change], wrong: Iterable[Key], today: date
) -> dict[str, list[Row]]:
    """Return the rows for the report: `records`, `changes` and `not_logged`."""
    return {
        "records": [_row(org_id, org, today) for org_id, org in orgs.items()],
        "changes": [change.model_dump(mode="json") for change in changes],
        "not_logged": [
            {"kind": kind, "id": f"{record}/{part}" if part else record}
            for kind, record, part in wrong
        ],
    }


def logged(orgs: Mapping[str, Organisation]) -> Iterator[Logged]:
    """Yield each number to call, and each organisation without one, as the change log names them."""
    for org_id, org in orgs.items():
        page = f"hulp/#{org_id}" if org.may_be_shown else None
        calls = [channel for channel in org.channels if channel.kind == "phone"]
        for channel in calls:
            yield Logged(KIND, org_id, channel.id, channel.display or "", org.name, page)
        if not calls:
            yield Logged(KIND, org_id, "", "", org.name, page)


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
