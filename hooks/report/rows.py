"""The report as data: what the rooms tell, sorted into what an editor must do first."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

WARN_DAYS = 14
Row = dict[str, object]
Told = Mapping[str, list[Row]]
Report = dict[str, object]


def report(told: Iterable[Told], today: date) -> Report:
    """Return the report of `today` from what each room tells under `records`, `changes` and `not_logged`."""
    parts = list(told)
    rows = sorted((row for part in parts for row in part["records"]), key=_order)
    live = [row for row in rows if row["shown"] and row["used"]]
    soon = (today + timedelta(days=WARN_DAYS)).isoformat()
    valid = [row for row in live if row["due"] and row["state"] != "expired"]
    return {
        "day": today.isoformat(),
        "expired": [row for row in live if row["state"] == "expired"],
        "soon": [row for row in valid if str(row["due"]) <= soon],
        "later": [row for row in valid if str(row["due"]) > soon],
        "unchecked": [row for row in live if not row["due"]],
        "unused": [row for row in rows if row["shown"] and not row["used"]],
        "not_published": [row for row in rows if not row["shown"]],
        "changes": [row for part in parts for row in part.get("changes", [])],
        "not_logged": [row for part in parts for row in part.get("not_logged", [])],
    }


def _order(row: Row) -> tuple[str, str, str]:
    return str(row["due"] or "9999"), str(row["kind"]), str(row["id"])
