"""One legal or procedural fact: a value with its unit, or a statement, with sources and a check."""

import re
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field, model_validator

from hooks.kit.checked import Checked, exists

Kind = Literal[
    "duration",
    "age",
    "distance",
    "count",
    "times",
    "year",
    "date",
    "percent",
    "money",
    "article",
    "statement",
]
Unit = Literal[
    "day", "week", "month", "year", "kilometer", "EUR", "person",
    "sr", "sv", "rv", "bw", "wrb", "wth", "brp", "fund",
]  # fmt: skip
UNITS: dict[str, tuple[str | None, ...]] = {
    "duration": ("day", "week", "month", "year"),
    "distance": ("kilometer",),
    "count": ("person",),
    "money": ("EUR",),
    "article": ("sr", "sv", "rv", "bw", "wrb", "wth", "brp", "fund"),
}
_AMOUNT = r"[0-9]{1,9}(\.[0-9]{1,2})?"
FORMS = {
    **dict.fromkeys(("duration", "age", "distance", "times", "year"), r"[0-9]{1,4}"),
    "count": r"[0-9]{1,9}",
    **dict.fromkeys(("percent", "money"), _AMOUNT),
    "date": r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
    "article": r"[0-9]{1,4}[a-z]{0,3}([.:][0-9]{1,4}[a-z]{0,3})?",
}
Value = Annotated[int | float | str, Field()]


def fits(kind: str, value: object) -> bool:
    """Tell whether a value can be said: the form of its kind, and a day that the calendar has."""
    try:
        if kind == "date" and value is not None:
            exists(str(value))
    except ValueError:
        return False
    return kind not in FORMS or bool(re.fullmatch(FORMS[kind], str(value)))


class Fact(Checked):
    """A fact. `claim` says in plain English what an editor must be able to check."""

    register_ids: tuple[str, ...] = Field(alias="register")
    kind: Kind
    value: Value | None = None
    unit: Unit | None = None
    approximate: bool = False
    claim: str
    note: str | None = None

    @model_validator(mode="after")
    def _value_has_its_form(self) -> "Fact":
        if not fits(self.kind, self.value):
            raise ValueError(
                f'value "{self.value}" past niet bij {self.kind}: schrijf een getal, of een datum als "2024-01-01" / '
                f'value "{self.value}" does not fit {self.kind}: write a number, or a date such as "2024-01-01"'
            )
        return self

    @model_validator(mode="after")
    def _value_fits_kind(self) -> "Fact":
        if (self.value is None) != (self.kind == "statement"):
            raise ValueError(
                "alleen een feit van soort statement heeft geen value / only a statement has no value"
            )
        allowed = UNITS.get(self.kind, (None,))
        if self.unit not in allowed:
            names = ", ".join(str(u) for u in allowed if u) or "-"
            raise ValueError(f"unit voor / for {self.kind}: {names}")
        return self

    def due(self, days: int) -> date | None:
        """Return the last day on which a live check counts; None where nobody checked: then it is due now."""
        if self.checked_on is None:
            return None
        return self.review_by or self.checked_on + timedelta(days=days)

    @property
    def number(self) -> int:
        """The value as a whole number."""
        return int(self.value or 0)
