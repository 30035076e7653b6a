"""An organisation as a card: what a caller needs to know first, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hooks.directory.answers import NOT_ASKED, answers
from hooks.directory.opening import open_spans
from hooks.directory.records import Channel, Organisation, Text
from hooks.kit import localise
from hooks.kit.words import Words

FIRST = ("hours", "price", "bill")  # what a folded card says without unfolding it
LATER = ("abroad",)  # what an open card folds away


@dataclass(frozen=True)
class Said:
    """A sentence and the language it is in; Dutch where no translation exists."""

    text: str
    lang: str


@dataclass(frozen=True)
class Way:
    """One channel with the answers in the order a caller needs them."""

    channel: Channel
    label: str
    first: str
    answers: tuple[tuple[str, str], ...]
    later: tuple[tuple[str, str], ...]
    unknown: str
    deaf_access: Said | None
    note: Said | None
    open: str


@dataclass(frozen=True)
class Card:
    """One organisation as a reader sees it."""

    id: str
    organisation: Organisation
    summary: Said
    expect: Said | None
    safety_note: Said | None
    ways: tuple[Way, ...]
    typing: str
    who_for: str
    together: tuple["Partner", ...]
    checked: str
    expired: bool


@dataclass(frozen=True)
class Partner:
    """An organisation that is always shown together with another one."""

    id: str
    name: str
    channel: Channel | None


def card(
    org_id: str, orgs: Mapping[str, Organisation], lang: str, words: Words, today: date
) -> Card:
    """Return the card of one organisation in `lang` on the day `today`."""
    org = orgs[org_id]
    return Card(
        id=org_id,
        organisation=org,
        summary=said(org.summary, lang),
        expect=said(org.expect, lang) if org.expect else None,
        safety_note=said(org.safety_note, lang) if org.safety_note else None,
        ways=tuple(way(channel, lang, words, today) for channel in org.channels),
        typing=_typing(org, lang, words),
        who_for=who_for(org, lang, words),
        together=tuple(Partner(i, orgs[i].name, orgs[i].number()) for i in org.pair_with),
        checked=checked(org, today, lang, words),
        expired=org.state(today, org.valid_days) == "expired",
    )


def said(text: Text, lang: str) -> Said:
    """Return the sentence in `lang`, else in its base language, else in Dutch."""
    base = lang.split("-", maxsplit=1)[0]
    found = next(x for x in (lang, base, "nl", *text) if x in text)
    return Said(text[found], found)


def way(channel: Channel, lang: str, words: Words, today: date) -> Way:
    """Return one channel with its answers in `lang`, and when it is open from `today` on."""
    asked = [
        (topic, text) for topic, text in answers(channel, lang, words) if text is not NOT_ASKED
    ]
    unknown = [words[f"directory.{topic}"] for topic, text in asked if not text]
    told = [(topic, words[f"directory.{topic}"], text) for topic, text in asked if text]
    return Way(
        channel=channel,
        label=words[f"directory.kind_{channel.kind}"],
        first=localise.joined((t for topic, t in asked if topic in FIRST and t), ";", lang),
        answers=tuple((n, text) for topic, n, text in told if topic not in LATER),
        later=tuple((n, text) for topic, n, text in told if topic in LATER),
        unknown=localise.lower(localise.joined(unknown, ",", lang), lang),
        deaf_access=said(channel.deaf_access, lang) if channel.deaf_access else None,
        note=said(channel.note, lang) if channel.note else None,
        open=open_spans(channel, today),
    )


def who_for(org: Organisation, lang: str, words: Words) -> str:
    """Return for whom an organisation is; between semicolons, as some of it has a comma inside."""
    return localise.joined((words[f"directory.for_{who}"] for who in org.who_for), ";", lang)


def _typing(org: Organisation, lang: str, words: Words) -> str:
    kinds = dict.fromkeys(channel.kind for channel in org.channels if channel.typed)
    named = [words[f"directory.kind_{kind}"] for kind in kinds]
    return localise.joined(named, ",", lang) or words["directory.typing_unknown"]


def checked(org: Organisation, today: date, lang: str, words: Words) -> str:
    """Return in words whether somebody checked an organisation, and when."""
    if org.checked_on:
        date_text = localise.day(org.checked_on.isoformat(), lang)
        return words[f"directory.{org.state(today, org.valid_days)}"].format(date=date_text)
    if not org.newest_source:
        return words["directory.unchecked_undated"]
    return words["directory.unchecked"].format(date=localise.day(org.newest_source, lang))
