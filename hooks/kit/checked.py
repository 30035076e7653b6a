"""Whether somebody checked a record: sources and live checks are two things."""

import re
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from hooks.kit.addresses import SourceAddress
from hooks.kit.records import Record

Tier = Literal["official", "press", "third_party", "code_repository"]
Confidence = Literal["high", "medium", "low", "none"]
Publish = Literal["ok", "verify_first", "no"]
How = Literal["page", "phone", "mail"]
YEARS = (1800, 2100)
FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def exists(value: str) -> str:
    """Return a date such as 2024, 2024-02 or 2024-02-29 when the calendar has it."""
    try:
        year = date(*[*map(int, value.split("-")), 1, 1][:3]).year
    except ValueError:
        year = 0
    if not YEARS[0] <= year <= YEARS[1]:
        raise ValueError(
            "deze dag staat niet op de kalender / there is no such day in the calendar"
        )
    return value


def _as_date(value: object) -> object:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not FORM.fullmatch(value):
        raise ValueError("schrijf een datum als 2026-11-23 / write a date such as 2026-11-23")
    return date.fromisoformat(exists(value))


PartialDate = Annotated[
    str,
    Field(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),
    AfterValidator(exists),
]
Day = Annotated[date, BeforeValidator(_as_date)]
State = Literal["unchecked", "checked", "expired"]


class Source(Record):
    """Where a record comes from. `date` is that of the page, or null when it carries none."""

    title: str
    url: SourceAddress
    date: PartialDate | None
    date_note: str | None = None
    tier: Tier


class Checked(Record):
    """A record with sources, confidence and the state of its live check."""

    publish: Publish
    confidence: Confidence
    sources: tuple[Source, ...] = ()
    checked_on: Day | None = None
    checked_how: How | None = None
    review_by: Day | None = None

    @model_validator(mode="after")
    def _both_or_neither(self) -> "Checked":
        if (self.checked_on is None) != (self.checked_how is None):
            raise ValueError(
                "vul checked_on en checked_how allebei in, of geen van beide / fill in both or neither"
            )
        return self

    @property
    def may_be_shown(self) -> bool:
        """Tell whether the register allows this on the site: never `no`, never low or none."""
        return self.publish != "no" and self.confidence in ("high", "medium")

    @property
    def newest_source(self) -> str | None:
        """Return the date of the newest dated source, as it stands in the record."""
        return max((s.date for s in self.sources if s.date), default=None)

    def state(self, today: date, days: int) -> State:
        """Return how the live check stands after `days` days of validity."""
        if self.checked_on is None:
            return "unchecked"
        due = self.review_by or self.checked_on + timedelta(days=days)
        return "expired" if today > due else "checked"
