"""Opening hours in words, from OpenStreetMap syntax."""

import re
from collections.abc import Iterator

from hooks.directory.records import Channel
from hooks.kit import localise
from hooks.kit.words import Words

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_RULE = re.compile(
    r"(?:(?P<days>[A-Z][a-z](?:[-,][A-Z][a-z])*)\s+)?(?P<times>\d\d:\d\d-\d\d:\d\d(?:,\d\d:\d\d-\d\d:\d\d)*)$"
)
_OFF = re.compile(r"(?P<days>PH|[A-Z][a-z](?:[-,][A-Z][a-z])*) off$")


def hours_in_words(channel: Channel, lang: str, words: Words) -> str:
    """Return when a channel is open, with its doubt; "" when that is unknown."""
    if channel.hours is None:
        return ""
    text = (
        words["directory.hours_always"]
        if channel.hours == "24/7"
        else _rules(channel.hours, lang, words)
    )
    return text if channel.hours_confirmed else words["directory.hours_doubt"].format(hours=text)


def _rules(hours: str, lang: str, words: Words) -> str:
    rules = (_rule(rule.strip(), lang, words) for rule in hours.split(";") if rule.strip())
    return localise.joined(rules, ",", lang)


def _rule(rule: str, lang: str, words: Words) -> str:
    if match := _OFF.match(rule):
        return words["directory.hours_closed"].format(days=_days(match["days"], lang, words))
    match = _RULE.match(rule)
    if not match:
        return rule
    times = words["directory.hours_times"]
    shown = (times.format(start=a, end=b) for a, b in _spans(match["times"]))
    spans = localise.joined(shown, ",", lang)
    days = _days(match["days"] or "Mo-Su", lang, words)
    return f"{days} {spans}"


def _spans(times: str) -> list[tuple[str, str]]:
    return [(start, end) for start, end in (span.split("-") for span in times.split(","))]


def _days(days: str, lang: str, words: Words) -> str:
    if days == "PH":
        return words["directory.hours_holidays"]
    if days == "Mo-Su":
        return words["directory.hours_daily"]
    return localise.joined((_day_span(x, lang, words) for x in days.split(",")), ",", lang)


def _day_span(part: str, lang: str, words: Words) -> str:
    names = localise.locale(lang).days["format"]["wide"]
    named = [str(names[DAYS.index(day)]) for day in part.split("-")]
    return (
        words["directory.hours_days"].format(first=named[0], last=named[-1])
        if len(named) > 1
        else named[0]
    )


def weekly(hours: str) -> list[tuple[tuple[str, ...], str, str]]:
    """Return days (MO to SU), opening and closing time of each rule; public holidays are not in it."""
    if hours == "24/7":
        return [(tuple(day.upper() for day in DAYS), "00:00", "24:00")]
    found = [match for rule in hours.split(";") if (match := _RULE.match(rule.strip()))]
    return [
        (tuple(_day_codes(match["days"] or "Mo-Su")), start, end)
        for match in found
        for start, end in _spans(match["times"])
    ]


def _day_codes(days: str) -> Iterator[str]:
    for part in days.split(","):
        first, _, last = part.partition("-")
        start, end = DAYS.index(first), DAYS.index(last or first)
        yield from (day.upper() for day in DAYS[start : end + 1])
