"""When a channel is open in the coming days: minutes since 1970 (UTC) that any device can compare with its clock."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, State

from hooks.directory.records import Channel

ZONE = ZoneInfo("Europe/Amsterdam")
DAYS = 14
ALWAYS, HOLIDAYS = "24/7", "PH"
Span = tuple[datetime, datetime, bool]


def open_spans(channel: Channel, today: date) -> str:
    """Return "from-length gap-length gap-length?" in minutes: first what is known, then when it is open.

    A gap counts from the end of the span before it, the first from the window's start: weeks repeat and weigh little. A ? marks hours on a public holiday of which the record says nothing. The result is "" where nothing can be
    computed: hours nobody knows, and hours in the time of the islands.
    """
    if channel.hours is None or channel.local_time != "amsterdam":
        return ""
    first, last = _window(today)
    made, end = [f"{_minute(first)}-{_minutes(first, last)}"], first
    for begin, close, doubt in _open(channel.hours, today):
        made.append(f"{_minutes(end, begin)}-{_minutes(begin, close)}{'?' * doubt}")
        end = close
    return " ".join(made)


def _minutes(start: datetime, end: datetime) -> int:
    return (end - start) // timedelta(minutes=1)


def _window(today: date) -> tuple[datetime, datetime]:
    """Return the instants of the first and the last midnight in Amsterdam."""
    first = datetime.combine(today, time(), ZONE)
    return first.astimezone(UTC), (first + timedelta(days=DAYS)).astimezone(UTC)


def _open(hours: str, today: date) -> list[Span]:
    doubtful = _holidays(today) if hours != ALWAYS and HOLIDAYS not in hours else frozenset()
    found: list[Span] = []
    for start, end in _segments(today):
        for begin, close in _local(hours, start, end):
            span = (begin, close, begin.astimezone(ZONE).date() in doubtful)
            if found and found[-1][1:] == (begin, span[2]):
                span = (found.pop()[0], close, span[2])
            found.append(span)
    return found


def _local(hours: str, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield when it is open between two instants that share one offset of the clock in Amsterdam."""
    offset = start.astimezone(ZONE).utcoffset() or timedelta()
    on_the_wall = [(instant + offset).replace(tzinfo=None) for instant in (start, end)]
    for begin, close, state, *_ in OpeningHours(hours, country="NL").intervals(*on_the_wall):
        if state == State.OPEN:
            inside = max(begin, on_the_wall[0]), min(close or on_the_wall[1], on_the_wall[1])
            yield inside[0].replace(tzinfo=UTC) - offset, inside[1].replace(tzinfo=UTC) - offset


@cache  # depends on the day only
def _segments(today: date) -> tuple[tuple[datetime, datetime], ...]:
    """Cut the window where the clock in Amsterdam is put forward or back."""
    first, last = _window(today)
    hours = [first + timedelta(hours=n) for n in range(int((last - first) / timedelta(hours=1)))]
    changes = [
        b
        for a, b in pairwise(hours)
        if a.astimezone(ZONE).utcoffset() != b.astimezone(ZONE).utcoffset()
    ]
    edges = [first, *changes, last]
    return tuple(pairwise(edges))


@cache  # depends on the day only
def _holidays(today: date) -> frozenset[date]:
    """Return the Dutch public holidays in the window."""
    calendar = OpeningHours("PH 00:00-24:00", country="NL")
    days = [today + timedelta(days=n) for n in range(DAYS + 1)]
    return frozenset(day for day in days if calendar.is_open(datetime.combine(day, time(12))))


def _minute(instant: datetime) -> int:
    return int(instant.timestamp()) // 60
