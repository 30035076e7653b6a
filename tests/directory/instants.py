"""200 instants, each with hours, a build day and the library's answer: the clock's oddities come first."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours

from hooks.directory.opening import DAYS, open_spans
from hooks.directory.records import Channel

ZONE = ZoneInfo("Europe/Amsterdam")
HOURS = (
    "24/7", "Mo-Fr 09:00-17:00", "Mo-Fr 09:00-21:00", "Mo-Su 07:00-22:00", "Mo-Su 08:00-24:00",
    "Tu,Th 19:00-21:00", "Mo-Fr 09:00-17:00; PH off", "Mo-Su 22:00-02:30", "Fr-Sa 20:00-04:00",
    "Mo-Fr 08:30-12:00,13:00-17:00", "Mo-Su 00:00-02:45; PH off", "Su 01:00-05:00",
)  # fmt: skip
ODD = (  # UTC: both changes of the clock, midnight, King's Day, Christmas, New Year
    "2026-10-25T00:15", "2026-10-25T00:59", "2026-10-25T01:00", "2026-10-25T01:30",
    "2026-10-24T22:00", "2027-03-28T00:59", "2027-03-28T01:00", "2027-03-28T01:30",
    "2027-03-27T23:00", "2027-03-27T22:59", "2027-04-27T08:00", "2027-04-26T22:00",
    "2026-12-25T10:00", "2026-12-26T10:00", "2026-12-31T23:00", "2027-01-01T12:00",
    "2026-11-23T22:59", "2026-11-23T23:00", "2026-11-23T23:01", "2027-05-17T09:00",
)  # fmt: skip


@dataclass(frozen=True)
class Instant:
    """One moment: minutes since 1970, what the page holds, and what the library says."""

    minute: int
    hours: str
    spans: str
    open: bool


def instants(count: int = 200, seed: int = 7) -> list[Instant]:
    """Return the odd instants with every kind of hours in turn, and random ones of eighteen months."""
    chance = random.Random(seed)  # noqa: S311 - the same instants each time
    odd = [datetime.fromisoformat(text).replace(tzinfo=UTC) for text in ODD]
    start = datetime(2026, 6, 1, tzinfo=UTC)
    rest = [start + timedelta(minutes=chance.randrange(550 * 1440)) for _ in range(count)]
    moments = [*(m for m in odd for _ in range(5)), *rest][:count]
    return [_instant(m, HOURS[i % len(HOURS)], chance) for i, m in enumerate(moments)]


def _instant(moment: datetime, hours: str, chance: random.Random) -> Instant:
    wall = moment.astimezone(ZONE).replace(tzinfo=None)
    built = wall.date() - timedelta(days=chance.randrange(DAYS))
    spans = open_spans(Channel(id="x", kind="chat", hours=hours), built)
    expected = OpeningHours(hours, country="NL").is_open(wall)
    return Instant(int(moment.timestamp()) // 60, hours, spans, expected)
