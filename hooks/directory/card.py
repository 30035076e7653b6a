"""An organisation as a card: what a caller needs to know first, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hooks.directory.hours import hours_in_words
from hooks.directory.records import Channel, Organisation, Price, Text
from hooks.kit import localise
from hooks.kit.words import Words

CRISIS_NEEDS = {"now", "talk"}
CRISIS_DAYS, OTHER_DAYS = 92, 366
NOT_ASKED = None  # a phone bill says nothing of a chat


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
    answers: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]
    note: Said | None


@dataclass(frozen=True)
class Card:
    """One organisation as a reader sees it."""

    id: str
    organisation: Organisation
    summary: Said
    expect: Said | None
    safety_note: Said | None
    ways: tuple[Way, ...]
    checked: str
    expired: bool


def card(org_id: str, org: Organisation, lang: str, words: Words, today: date) -> Card:
    """Return the card of one organisation in `lang` on the day `today`."""
    state = org.state(today, valid_days(org))
    return Card(
        id=org_id,
        organisation=org,
        summary=said(org.summary, lang),
        expect=said(org.expect, lang) if org.expect else None,
        safety_note=said(org.safety_note, lang) if org.safety_note else None,
        ways=tuple(_way(channel, lang, words) for channel in org.channels),
        checked=_checked(org, state, lang, words),
        expired=state == "expired",
    )


def valid_days(org: Organisation) -> int:
    """Return for how many days a live check of this organisation holds."""
    return CRISIS_DAYS if CRISIS_NEEDS & set(org.needs) else OTHER_DAYS


def said(text: Text, lang: str) -> Said:
    """Return the sentence in `lang`, else in its base language, else in Dutch."""
    base = lang.split("-", maxsplit=1)[0]
    found = next(x for x in (lang, base, "nl", *text) if x in text)
    return Said(text[found], found)


def _way(channel: Channel, lang: str, words: Words) -> Way:
    asked = [
        (topic, text) for topic, text in _answers(channel, lang, words) if text is not NOT_ASKED
    ]
    return Way(
        channel=channel,
        label=words[f"directory.kind_{channel.kind}"],
        answers=tuple((words[f"directory.{topic}"], text) for topic, text in asked if text),
        unknown=tuple(words[f"directory.{topic}"] for topic, text in asked if not text),
        note=said(channel.note, lang) if channel.note else None,
    )


def _answers(channel: Channel, lang: str, words: Words) -> list[tuple[str, str | None]]:
    """Return topic and answer in the order a caller needs them; "" is unknown and is said so."""
    number = channel.kind in ("phone", "sms")
    return [
        ("hours", hours_in_words(channel, lang, words)),
        ("price", price(channel.price, lang, words)),
        ("bill", _known(words, "bill", channel.on_bill) if number else NOT_ASKED),
        ("name", _known(words, "anonymous", channel.anonymous)),
        ("languages", ", ".join(_language(code, lang, words) for code in channel.languages)),
        ("abroad", _known(words, "abroad", channel.from_abroad) if number else NOT_ASKED),
    ]


def _known(words: Words, topic: str, answer: str) -> str:
    return "" if answer == "unknown" else words[f"directory.{topic}_{answer}"]


def price(what: Price, lang: str, words: Words) -> str:
    """Return the price in words; an amount comes with the date it was true."""
    if what.kind != "charged" or not what.amount:
        return _known(words, "price", what.kind)
    amount = localise.money(float(what.amount), "EUR", lang)
    as_of = localise.day(what.as_of, lang) if what.as_of else words["directory.undated"]
    return words[f"directory.price_per_{what.unit or 'minute'}"].format(amount=amount, date=as_of)


def _language(code: str, lang: str, words: Words) -> str:
    known: Mapping[str, str] = words
    if f"directory.language_{code}" in known:
        return words[f"directory.language_{code}"]
    names = localise.locale(lang).languages
    return str(names.get(code.split("-", maxsplit=1)[0], code))


def _checked(org: Organisation, state: str, lang: str, words: Words) -> str:
    if org.checked_on:
        date_text = localise.day(org.checked_on.isoformat(), lang)
        return words[f"directory.{state}"].format(date=date_text)
    if not org.newest_source:
        return words["directory.unchecked_undated"]
    return words["directory.unchecked"].format(date=localise.day(org.newest_source, lang))
