"""data/v1/directory.csv: one row a channel, as Excel in Dutch opens it: semicolons, UTF-8 with its mark."""

import csv
import io
from collections.abc import Iterator

from hooks.directory.card import said
from hooks.directory.outputs.json_file import Everyone, Shown, channel_words
from hooks.directory.records import Channel, Organisation

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
PLAIN = ("id", "name", "channel", "kind", "number", "link", "website", "publish", "checked_on")
TOPICS = ("hours", "price", "bill", "name", "languages", "abroad")


def csv_file(shown: Shown, words: Everyone) -> bytes:
    """Return the file; a cell that a spreadsheet would run as a formula begins with an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow([*PLAIN, *(f"{name}_{lang}" for lang in words for name in ("about", *TOPICS))])
    for org_id, org in shown:
        for row in _rows(org_id, org, words):
            writer.writerow([guarded(cell) for cell in row])
    return (MARK + out.getvalue()).encode()


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return "'" + cell if cell.startswith(FORMULA) else cell


def _rows(org_id: str, org: Organisation, words: Everyone) -> Iterator[list[str]]:
    for channel in org.channels or (Channel(id="website", kind="website", link=org.website),):
        yield [*_plain(org_id, org, channel), *_words(org, channel, words)]


def _plain(org_id: str, org: Organisation, channel: Channel) -> list[str]:
    checked_on = org.checked_on.isoformat() if org.checked_on else ""
    way = (channel.id, channel.kind, channel.display or "", channel.link or "")
    return [org_id, org.name, *way, org.website or "", org.publish, checked_on]


def _words(org: Organisation, channel: Channel, words: Everyone) -> Iterator[str]:
    for lang, own in words.items():
        answers = channel_words(channel, lang, own)
        yield said(org.summary, lang).text
        yield from (answers.get(topic, "") for topic in TOPICS)
