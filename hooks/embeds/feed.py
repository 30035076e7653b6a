"""How sites that show our pages hear of changes: status.json, and a feed with what changed and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape

from hooks.embeds.addresses import ASSETS, BASE, VERSION
from hooks.embeds.news import News, newest
from hooks.embeds.outputs import About
from hooks.embeds.versions import KEPT_MONTHS, LOADERS

FEED, STATUS = f"{BASE}changes.atom", f"{BASE}status.json"
BEGIN = date(1970, 1, 1)
MOST = 60
NS = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class Changed:
    """One text that changed: its address, its title, and the day by git."""

    address: str
    title: str
    on: date


def status(news: Iterable[News], site: str, main: str) -> dict[str, object]:
    """Return what a site can ask each day: the newest version of everything, and corrections that cannot wait."""
    news = list(news)
    return {
        "version": VERSION,
        "kept_months": KEPT_MONTHS,
        "feed": f"{site}{FEED}",
        "loaders": [
            {
                "name": one.name,
                "version": one.version,
                "address": f"{site}{ASSETS}{one.file}",
                "integrity": one.integrity,
                "since": one.since.isoformat(),
                "until": one.until.isoformat() if one.until else None,
            }
            for one in LOADERS
        ],
        "urgent": [_message(one, main) for one in news if one.urgent],
        "messages": [_message(one, main) for one in news],
    }


def atom(news: Iterable[News], changed: Iterable[Changed], about: About, main: str) -> bytes:
    """Return the feed, newest first: our messages, and every text that changed."""
    news = list(news)
    texts = sorted(changed, key=lambda one: (one.on, one.address), reverse=True)[:MOST]
    updated = max([newest(news, BEGIN), *(one.on for one in texts)])
    site, words = about.site, about.words
    here = f"{site}{FEED}"
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="{NS}" xml:lang="{main}">',
        f"<id>{escape(here)}</id>",
        f"<title>{escape(words['embeds.feed_title'])}</title>",
        f"<author><name>{escape(about.site_name)}</name></author>",
        f'<link rel="self" href="{escape(here)}"/>',
        f'<link href="{escape(site)}"/>',
        f"<updated>{updated}T00:00:00Z</updated>",
    ]
    own = [
        _entry(f"{here}#{one.date}-{n}", one.text[main], one.text[main], site, one.date)
        for n, one in enumerate(news)
    ]
    rest = [
        _entry(
            f"{one.address}#{one.on}", one.title, words["embeds.feed_changed"], one.address, one.on
        )
        for one in texts
    ]
    return ("\n".join([*head, *own, *rest, "</feed>"]) + "\n").encode()


def _message(one: News, main: str) -> dict[str, object]:
    return {
        "date": one.date.isoformat(),
        "kind": one.kind,
        "pages": list(one.pages),
        "text": dict(one.text),
    }


def _entry(name: str, title: str, summary: str, address: str, day: date) -> str:
    return (
        f"<entry><id>{escape(name)}</id><title>{escape(title)}</title>"
        f'<link href="{escape(address)}"/><updated>{day}T00:00:00Z</updated>'
        f"<summary>{escape(summary)}</summary></entry>"
    )
