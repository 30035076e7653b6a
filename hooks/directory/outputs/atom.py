"""data/v1/changes.atom: what changed in the numbers, of organisations and of facts, for others that copy them."""

from collections.abc import Callable, Iterable
from html import escape

from hooks.directory.changes import Change
from hooks.directory.outputs.ids import uuid_of
from hooks.kit.logged import Logged
from hooks.kit.words import Words

BEGIN = "1970-01-01"
NS = "http://www.w3.org/2005/Atom"
Withheld = Callable[[str], bool]


def atom(
    changes: Iterable[Change],
    numbers: Iterable[Logged],
    withheld: Withheld,
    words: Words,
    lang: str,
    site: str,
) -> bytes:
    """Return the feed, newest change first, of the numbers that the site shows or no longer has."""
    known = {one.key: one for one in numbers} | {(one.kind, one.id, ""): one for one in numbers}
    found = (
        (change, known.get(change.key) or known.get((*change.key[:2], ""))) for change in changes
    )
    shown = [(change, one) for change, one in found if one and one.page is not None]
    newest = max((change.date.isoformat() for change, _ in shown), default=BEGIN)
    here = f"{site}data/v1/changes.atom"
    entries = [_entry(change, one, withheld, words, site) for change, one in shown]
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


def _entry(change: Change, one: Logged, withheld: Withheld, words: Words, site: str) -> str:
    parts = (change.kind, change.record, change.channel or "", change.date.isoformat())
    lines = [
        "<entry>",
        f"<id>urn:uuid:{uuid_of('change', *parts, change.new or '')}</id>",
        f"<title>{escape(one.name)}</title>",
        f'<link href="{escape(site + (one.page or ""))}"/>',
        f'<link rel="via" href="{escape(change.source)}"/>',
        f"<updated>{change.date.isoformat()}T00:00:00Z</updated>",
        f"<summary>{escape(_summary(change, one, withheld, words))}</summary>",
        "</entry>",
    ]
    return "\n".join(lines)


def _summary(change: Change, one: Logged, withheld: Withheld, words: Words) -> str:
    """Say what it was and is; a number that must never be printed is not said."""

    def said(value: str) -> str:
        return words["directory.feed_withheld"] if withheld(value) else one.say(value)

    new = words["directory.feed_none"] if change.new is None else said(change.new)
    if change.old is None:
        return words["directory.feed_new"].format(new=new)
    return words["directory.feed_change"].format(old=said(change.old), new=new)
