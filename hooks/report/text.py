"""The report as text for editors, in Dutch and English: for a terminal, and as Markdown for an issue."""

from collections.abc import Iterator, Mapping
from typing import Any

HEADS = {
    "expired": "Verlopen: opnieuw nakijken / Expired: check again",
    "soon": "Verloopt binnen 14 dagen / Expires within 14 days",
    "unchecked": "Nooit live nagekeken: nu doen / Never checked live: due now",
    "not_logged": "Nummer wijkt af van docs/data/changes.yml / Number differs from docs/data/changes.yml",
    "changes": "Gewijzigde nummers / Changed numbers",
    "not_published": "Niet op de site, en waarom / Not on the site, and why",
    "unused": "Gebruikt geen pagina / Used by no page",
    "later": "Verloopt later / Expires later",
}
SHOWS = {
    "not_published": ("kind", "id", "why"),
    "changes": ("date", "record", "channel", "old", "new", "source"),
    "not_logged": ("kind", "id"),
    "unused": ("kind", "id"),
}
USUAL = ("due", "kind", "id", "source")


def text(report: Mapping[str, Any]) -> str:
    """Return the whole report as Markdown."""
    lines = [f"# Nakijken / To check: {report['day']}", ""]
    for name, head in HEADS.items():
        rows = list(_rows(report[name], SHOWS.get(name, USUAL)))
        lines += [f"## {head} ({len(rows)})", "", *rows, ""]
    return "\n".join(lines)


def _rows(rows: list[Mapping[str, Any]], shows: tuple[str, ...]) -> Iterator[str]:
    for row in rows:
        yield "- " + "  ".join(str(row[name]) for name in shows if row.get(name) is not None)
