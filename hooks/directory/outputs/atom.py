"""data/v1/changes.atom: what changed in the numbers, for organisations that copy them."""

from collections.abc import Iterable, Mapping
from html import escape

from hooks.directory.changes import Change, printable
from hooks.directory.never_print import Never
from hooks.directory.outputs.ids import uuid_of
from hooks.kit.words import Words

BEGIN = "1970-01-01"
NS = "http://www.w3.org/2005/Atom"


def atom(
    changes: Iterable[Change],
    names: Mapping[str, str],
    never: list[Never],
    words: Words,
    lang: str,
    site: str,
) -> bytes:
    """Return the feed, newest change first; `names` holds the records that may be shown."""
    shown = [change for change in changes if change.record in names]
    newest = max((change.date.isoformat() for change in shown), default=BEGIN)
    here = f"{site}data/v1/changes.atom"
    entries = [_entry(change, names[change.record], never, words, site) for change in shown]
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="{NS}" xml:lang="{lang}">',
        f"<id>{escape(here)}</id>",
        f"<title>{escape(words['directory.feed_title'])}</title>",
        f"<author><name>{escape(words['directory.feed_author'])}</name></author>",
        f'<link rel="self" href="{escape(here)}"/>',
        f'<link href="{escape(site)}hulp/"/>',
        f"<updated>{newest}T00:00:00Z</updated>",
    ]
    return ("\n".join([*head, *entries, "</feed>"]) + "\n").encode()


def _entry(change: Change, name: str, never: list[Never], words: Words, site: str) -> str:
    parts = (change.kind, change.record, change.channel or "", change.date.isoformat())
    place = f"{site}hulp/#{change.record}" if change.kind == "organisation" else site
    lines = [
        "<entry>",
        f"<id>urn:uuid:{uuid_of('change', *parts, change.new or '')}</id>",
        f"<title>{escape(name)}</title>",
        f'<link href="{escape(place)}"/>',
        f'<link rel="via" href="{escape(change.source)}"/>',
        f"<updated>{change.date.isoformat()}T00:00:00Z</updated>",
        f"<summary>{escape(_summary(change, never, words))}</summary>",
        "</entry>",
    ]
    return "\n".join(lines)


def _summary(change: Change, never: list[Never], words: Words) -> str:
    old = printable(change.old, never) or words["directory.feed_withheld"]
    new = printable(change.new, never) or words["directory.feed_none"]
    return words["directory.feed_change"].format(old=old, new=new)
