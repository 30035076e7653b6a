"""One organisation and the ways to reach it. What a caller must know belongs to the channel."""

from datetime import date, timedelta
from typing import Annotated, Literal

from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]
from pydantic import AfterValidator, Field, model_validator

from hooks.kit.checked import Checked, WebAddress
from hooks.kit.records import Record

YesNo = Literal["yes", "possible", "no", "unknown"]
Need = Literal[
    "now", "talk", "legal", "money", "online", "shelter", "children", "young",
    "abroad", "islands", "helper", "stop", "official",
]  # fmt: skip
For = Literal[
    "victim", "bystander", "person_who_stalks", "professional", "child", "young",
    "ex_partner", "unknown_stalker", "men", "lgbti", "no_papers", "deaf",
]  # fmt: skip
ChannelKind = Literal[
    "phone", "chat", "whatsapp", "sms", "email", "form", "visit", "app", "text_relay", "website"
]
NumberKind = Literal["short", "freephone", "premium", "national", "geographic", "mobile", "foreign"]


def _with_dutch(value: dict[str, str]) -> dict[str, str]:
    if not value.get("nl"):
        raise ValueError(
            "de Nederlandse zin ontbreekt (nl: ...) / the Dutch sentence is missing (nl: ...)"
        )
    return value


def _dialled(number: str) -> str:
    """Return the digits a phone dials inside the country: +31 20 is 020."""
    digits = "".join(c for c in number if c.isdigit())
    return "0" + digits[2:] if number.lstrip().removeprefix("tel:").startswith("+31") else digits


def _hours(value: str) -> str:
    try:
        OpeningHours(value, country="NL")
    except ParserError as error:
        raise ValueError(f"voorbeeld / example: Mo-Fr 09:00-17:00 ({error})") from error
    return value


Hours = Annotated[str, AfterValidator(_hours)]
Text = Annotated[dict[str, str], AfterValidator(_with_dutch)]
Link = Annotated[
    str,
    Field(pattern=r"^(tel:\+?\d+|mailto:[^\s@<>\"']+@[^\s@<>\"']+|sms:\d+|https?://[^\s<>\"']+)$"),
]


TYPED: tuple[ChannelKind, ...] = ("chat", "whatsapp", "sms", "email", "form", "text_relay")
CRISIS_NEEDS = {"now", "talk"}
CRISIS_DAYS, OTHER_DAYS = 92, 366


class Price(Record):
    """What contact costs. An amount carries the date it was true."""

    kind: Literal["free", "local", "normal", "charged", "unknown"]
    amount: str | None = None
    unit: Literal["minute", "call"] | None = None
    as_of: str | None = None


class Channel(Record):
    """One way to reach an organisation."""

    id: str
    kind: ChannelKind
    display: str | None = None
    link: Link | None = None
    number_kind: NumberKind | None = None
    price: Price = Price(kind="unknown")
    on_bill: Literal["hidden", "visible", "unknown"] = "unknown"
    anonymous: YesNo = "unknown"
    from_abroad: Literal["yes", "no", "unknown"] = "unknown"
    hours: Hours | None = None
    hours_confirmed: bool = True
    local_time: Literal["amsterdam", "islands"] = "amsterdam"
    languages: tuple[str, ...] = ()
    deaf_access: Text | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _a_number_has_its_link(self) -> "Channel":
        if self.kind == "phone" and not (self.display and (self.link or "").startswith("tel:")):
            raise ValueError('een nummer heeft display en link "tel:..." / a number has both')
        if (
            self.display
            and (self.link or "").startswith("tel:")
            and _dialled(self.display) != _dialled(self.link or "")
        ):
            raise ValueError(
                f"display {self.display} en link {self.link} zijn niet hetzelfde nummer; wijzig beide regels / "
                f"display {self.display} and link {self.link} are not the same number; change both lines"
            )
        return self

    @property
    def typed(self) -> bool:
        """Tell whether one can write here instead of speak."""
        return self.kind in TYPED


class Organisation(Checked):
    """An organisation. The file name is its id; its name stays Dutch in every language."""

    name: str
    former_names: tuple[str, ...] = ()
    register_id: str = Field(alias="register")
    needs: tuple[Need, ...]
    weight: int
    summary: Text
    who_for: tuple[For, ...] = ()
    expect: Text | None = None
    safety_note: Text | None = None
    pair_with: tuple[str, ...] = ()
    region: str | None = None
    website: WebAddress | None = None
    channels: tuple[Channel, ...] = ()
    conflict: str | None = None

    @property
    def valid_days(self) -> int:
        """For how many days a live check of this organisation holds."""
        return CRISIS_DAYS if CRISIS_NEEDS & set(self.needs) else OTHER_DAYS

    @property
    def due(self) -> date | None:
        """The last day on which a live check counts; None where nobody checked: then it is due now."""
        if self.checked_on is None:
            return None
        return self.review_by or self.checked_on + timedelta(days=self.valid_days)

    def number(self, part: str = "") -> Channel | None:
        """Return the channel with the id `part`, or the first number when no part is named."""
        wanted = (c for c in self.channels if (c.id == part if part else c.kind == "phone"))
        return next(wanted, None)
