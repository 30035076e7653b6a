"""What a caller asks of one channel, answered in the reader's language; "" means that nobody knows."""

from collections.abc import Mapping

from hooks.directory.hours import hours_in_words
from hooks.directory.records import Channel, Price
from hooks.kit import localise
from hooks.kit.words import Words

NOT_ASKED = None  # a phone bill says nothing of a chat
Answers = list[tuple[str, str | None]]


def answers(channel: Channel, lang: str, words: Words) -> Answers:
    """Return topic and answer in the order a caller needs them; "" is unknown and is said so."""
    number = channel.kind in ("phone", "sms")
    return [
        ("hours", hours_in_words(channel, lang, words)),
        ("price", price(channel.price, lang, words)),
        ("bill", _known(words, "bill", channel.on_bill) if number else NOT_ASKED),
        ("name", _known(words, "anonymous", channel.anonymous)),
        ("languages", spoken(channel, lang, words)),
        ("abroad", _known(words, "abroad", channel.from_abroad) if number else NOT_ASKED),
    ]


def price(what: Price, lang: str, words: Words) -> str:
    """Return the price in words; an amount comes with the date it was true."""
    if what.kind != "charged" or not what.amount:
        return _known(words, "price", what.kind)
    amount = localise.money(float(what.amount), "EUR", lang)
    as_of = localise.day(what.as_of, lang) if what.as_of else words["directory.undated"]
    return words[f"directory.price_per_{what.unit or 'minute'}"].format(amount=amount, date=as_of)


def spoken(channel: Channel, lang: str, words: Words) -> str:
    """Return the languages of a channel as one list; "" when nobody knows them."""
    return localise.listed((language(code, lang, words) for code in channel.languages), lang)


def language(code: str, lang: str, words: Words) -> str:
    """Return the name of a language, or what the words call it: "with an interpreter"."""
    known: Mapping[str, str] = words
    if f"directory.language_{code}" in known:
        return words[f"directory.language_{code}"]
    names = localise.locale(lang).languages
    return str(names.get(code.split("-", maxsplit=1)[0], code))


def _known(words: Words, topic: str, answer: str) -> str:
    return "" if answer == "unknown" else words[f"directory.{topic}_{answer}"]
