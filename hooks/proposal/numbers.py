"""Which numbers and facts differ between two built sites, from the data that each site publishes, and their uses."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.proposal.sites import NotThere, Side

FACT, ORGANISATION = "fact", "organisation"
ASKED = ("display", "link", "hours", "price", "on_bill", "anonymous", "from_abroad", "languages")
SAID = ("publish", "confidence", "checked", "sources")
OWN = ("name", "website", "needs", "region", *SAID)
NUMBERS = ("display", "link", "website")
LIVE = ("expired", "soon", "later", "unchecked")
Record = Mapping[str, Any]
Log = frozenset[tuple[str, str, str, str]]


@dataclass(frozen=True)
class Value:
    """One value that differs. `field` is what of the record; `logged` is None where the change log has no say."""

    kind: str
    record: str
    part: str
    field: str
    old: str | None
    new: str | None
    source: str | None
    checked: str | None
    logged: bool | None

    @property
    def is_number(self) -> bool:
        """Tell whether it is a phone number or address that a reader presses."""
        return self.kind == ORGANISATION and self.field in NUMBERS


@dataclass(frozen=True)
class Uses:
    """What pages rest on: facts that lost their last page, new ones without a page, and organisations that came or went."""

    lost: tuple[str, ...]
    unused: tuple[str, ...]
    came: tuple[str, ...]
    went: tuple[str, ...]


@dataclass(frozen=True)
class Published:
    """What one built site says of its records."""

    languages: tuple[str, ...]
    facts: Mapping[str, Record]
    organisations: Mapping[str, Record]
    report: Mapping[str, list[Record]]

    def names(self, *lists: str) -> set[tuple[str, str]]:
        """Return kind and id of what stands in these lists of the report."""
        return {(str(row["kind"]), str(row["id"])) for name in lists for row in self.report[name]}

    def log(self) -> Log:
        """Return kind, record, part and new value of every line of the change log."""
        return frozenset(
            (row["kind"], row["record"], row["channel"] or "", row["new"] or "")
            for row in self.report["changes"]
        )

    def known(self) -> set[str]:
        """Return the ids of all facts there are."""
        found = self.names(*LIVE, "unused", "not_published")
        return {name for kind, name in found if kind == FACT}


def published(side: Side) -> Published:
    """Return what the site of one side says."""
    facts, directory = (_json(side.site / f"data/v1/{x}.json") for x in ("facts", "directory"))
    by_id = {one["id"]: _with_check(one) for one in facts["facts"]}
    organisations = {one["id"]: _with_check(one) for one in directory["organisations"]}
    return Published(tuple(directory["languages"]), by_id, organisations, _json(side.report))


def _with_check(record: Record) -> Record:
    """Return a record with its check in one field, and its sources as addresses, the first one first."""
    day, how = record["checked_on"], record["checked_how"]
    addresses = [source["url"] for source in record["sources"]]
    return {**record, "checked": f"{day} ({how})" if day else None, "sources": addresses}


def uses(old: Published, new: Published) -> Uses:
    """Return which facts lost their last page or have none yet, and which organisations came and went."""
    without = {name for kind, name in new.names("unused") if kind == FACT}
    return Uses(
        tuple(sorted(without & old.facts.keys())),
        tuple(sorted(without - old.known())),
        tuple(sorted(new.organisations.keys() - old.organisations.keys())),
        tuple(sorted(old.organisations.keys() - new.organisations.keys())),
    )


def values(old: Published, new: Published) -> Iterator[Value]:
    """Yield every value that differs, of the facts that a page shows and of the organisations on the site."""
    log = new.log()
    for name in sorted(old.facts.keys() | new.facts.keys()):
        yield from _fact(name, old.facts.get(name), new.facts.get(name), log)
    for name in sorted(old.organisations.keys() | new.organisations.keys()):
        before, after = old.organisations.get(name), new.organisations.get(name)
        yield from _organisation(name, before, after, log)


def _organisation(
    name: str, before: Record | None, after: Record | None, log: Log
) -> Iterator[Value]:
    """Yield what differs; of one that came or went only what tells who it is, and no line in the log is missed."""
    record, said = after or before or {}, log if before and after else None
    own, asked = (OWN, ASKED) if said is not None else (("name", "website"), NUMBERS)
    yield from _fields(name, "", own, before or {}, after or {}, record, said)
    then, now = _channels(before or {}), _channels(after or {})
    for part in dict.fromkeys([*now, *then]):
        yield from _fields(name, part, asked, then.get(part, {}), now.get(part, {}), record, said)


def _fact(name: str, before: Record | None, after: Record | None, log: Log) -> Iterator[Value]:
    record = after or before or {}
    if before and after and record["kind"] != "statement":
        then, now = _said(before), _said(after)
        if then != now:
            told = (FACT, name, "", str(record["value"])) in log
            yield Value(
                FACT, name, "", "value", then, now, _first(record), record.get("checked"), told
            )
    if before and after:
        yield from _fields(name, "", SAID, before, after, record, log, FACT)


def _said(record: Record) -> str:
    unit = record["unit"]
    return f"{record['value']} {unit}" if unit else str(record["value"])


def _fields(
    name: str, part: str, fields: tuple[str, ...], before: Record, after: Record, record: Record,
    log: Log | None, kind: str = ORGANISATION,
) -> Iterator[Value]:  # fmt: skip
    for field in fields:
        then, now = _plain(before.get(field)), _plain(after.get(field))
        if then != now:
            told = None
            if log is not None and field == "display" and then is not None:
                told = (kind, name, part, now or "") in log
            yield Value(
                kind, name, part, field, then, now, _first(record), record.get("checked"), told
            )


def _channels(record: Record) -> dict[str, Record]:
    return {one["id"]: one for one in record.get("channels", [])}


def _plain(value: object) -> str | None:
    if isinstance(value, dict):
        return " ".join(f"{k}: {v}" for k, v in value.items() if v is not None)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return None if value is None else str(value)


def _first(record: Record) -> str | None:
    sources = record.get("sources")
    return str(sources[0]) if sources else None


def _json(path: Path) -> Any:
    if not path.is_file():
        raise NotThere(
            f"{path.name}: not written by this build. Is the base older than the report?"
        )
    return json.loads(path.read_text(encoding="utf-8"))
