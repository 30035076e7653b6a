"""Whether somebody checked a record: sources and live checks are two things."""

from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from hooks.kit.records import Record

Tier = Literal["official", "press", "third_party", "code_repository"]
Confidence = Literal["high", "medium", "low", "none"]
Publish = Literal["ok", "verify_first", "no"]
How = Literal["page", "phone", "mail"]
PartialDate = Annotated[str, Field(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]


def _as_date(value: object) -> object:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError as error:
        raise ValueError(
            "schrijf een datum als 2026-11-23 / write a date such as 2026-11-23"
        ) from error


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://")) or any(c in value for c in " <>\"'\\"):
        raise ValueError("een webadres begint met https:// / an address begins with https://")
    return value


Day = Annotated[date, BeforeValidator(_as_date)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
State = Literal["unchecked", "checked", "expired"]


class Source(Record):
    """Where a record comes from. `date` is that of the page, or null when it carries none."""

    title: str
    url: WebAddress
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
