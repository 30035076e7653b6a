"""Numbers and dates in the reader's language, by Babel (CLDR). Digits to dial never pass here."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from babel import Locale
from babel.dates import TIMEDELTA_UNITS, format_date, format_skeleton, format_timedelta
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

Span = Literal["day", "week", "month", "year"]
SECONDS = dict(TIMEDELTA_UNITS)
NEVER_A_LARGER_UNIT = 10**9
REGIONS = {"en": "en_GB"}  # a reader in Europe: 1 January, not January 1
TURKISH = str.maketrans("İI", "iı")
MARKS = {"ar": {",": "،", ";": "؛"}}  # CLDR has them inside its patterns of lists only
AGES = {"tr": "{0} yaş"}  # CLDR's "year-person", which Babel leaves out


def locale(lang: str) -> Locale:
    """Return the Babel locale of a language tag; variants such as nl-simple read as their language."""
    base = lang.split("-", maxsplit=1)[0]
    return Locale.parse(REGIONS.get(base, base))


def language_name(lang: str, reader: str) -> str:
    """Return the name of a language as `reader` calls it: Arabisch, العربية."""
    return str(locale(lang).get_language_name(locale(reader).language) or lang)


def number(value: float, lang: str) -> str:
    """Return a plain number: 1.000 in Dutch, 1,000 in English."""
    return str(format_decimal(value, locale=locale(lang)))


def percent(value: float, lang: str) -> str:
    """Return a percentage; `value` is 35 for 35 %."""
    return str(format_percent(value / 100, locale=locale(lang)))


def money(value: float, currency: str, lang: str) -> str:
    """Return an amount, without cents when there are none."""
    whole = float(value).is_integer()
    pattern = locale(lang).currency_formats["standard"].pattern
    return str(
        format_currency(
            value,
            currency,
            format=pattern.replace(".00", "") if whole else None,
            locale=locale(lang),
            currency_digits=not whole,
        )
    )


def unit(value: int, name: Span | Literal["kilometer"], lang: str) -> str:
    """Return a value with its unit in words: 28 dagen, 3 months, 1 kilometer."""
    if name == "kilometer":
        return str(format_unit(value, "length-kilometer", length="long", locale=locale(lang)))
    # format_unit() knows no long form of "day" in some languages and prints its own key instead
    span = timedelta(seconds=value * SECONDS[name])
    return format_timedelta(
        span, granularity=name, threshold=NEVER_A_LARGER_UNIT, locale=locale(lang)
    )


def age(years: int, lang: str) -> str:
    """Return an age in years, which some languages say with another word than a span of time."""
    return AGES[lang].format(years) if lang in AGES else unit(years, "year", lang)


def listed(parts: Iterable[str], lang: str) -> str:
    """Return several words as one list: "Nederlands en Engels"."""
    return format_list(list(parts), locale=locale(lang))


def joined(parts: Iterable[str], mark: str, lang: str) -> str:
    """Return several texts with a comma or a semicolon between them, as the language writes it."""
    return f"{MARKS.get(lang, {}).get(mark, mark)} ".join(parts)


def lower(text: str, lang: str) -> str:
    """Return a text in small letters; Turkish has two letters I, with and without a dot."""
    return (text.translate(TURKISH) if lang == "tr" else text).lower()


def day(value: str, lang: str) -> str:
    """Return a date as precise as it is known: "2024", "2018-06" or "2024-01-01"."""
    parts = [int(part) for part in value.split("-")]
    when = date(*[*parts, 1, 1][:3])
    if len(parts) == 1:
        return str(parts[0])
    if len(parts) == 2:
        return str(format_skeleton("yMMMM", when, locale=locale(lang)))
    return str(format_date(when, format="long", locale=locale(lang)))
