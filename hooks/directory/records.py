"""One organisation and the ways to reach it. What a caller must know belongs to the channel."""

import re
from datetime import date, timedelta
from typing import Annotated, Literal

from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]
from pydantic import AfterValidator, Field, model_validator

from hooks.kit.addresses import Link, WebAddress
from hooks.kit.checked import Checked, PartialDate
from hooks.kit.records import Id, Line, Record

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


_DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_DAYS = f"{_DAY}(?:-{_DAY})?(?:,{_DAY}(?:-{_DAY})?)*"
_TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:[01][0-9]:[0-5][0-9]|2[0-3]:[0-5][0-9]|24:00)"
_RULE = f"(?:(?:{_DAYS} )?{_TIME}(?:,{_TIME})*|(?:PH|{_DAYS}) off)"
HOURS = re.compile(f"24/7|{_RULE}(?:; ?{_RULE})*")  # what the site can say in every language
NUMBER = re.compile(r"\+?[0-9][0-9 ()-]{1,24}")


def _hours(value: str) -> str:
    try:
        if len(value) > 200 or not HOURS.fullmatch(value):
            raise ValueError("voorbeeld / example: Mo-Fr 09:00-17:00")
        OpeningHours(value, country="NL")
    except ParserError as error:
        raise ValueError(f"voorbeeld / example: Mo-Fr 09:00-17:00 ({error})") from error
    return value


Hours = Annotated[str, AfterValidator(_hours)]
Text = Annotated[dict[str, str], AfterValidator(_with_dutch)]

LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,12}(-[A-Za-z]{2,8})?$")]
TYPED: tuple[ChannelKind, ...] = ("chat", "whatsapp", "sms", "email", "form", "text_relay")
CRISIS_NEEDS = {"now", "talk"}
CRISIS_DAYS, OTHER_DAYS = 92, 366


class Price(Record):
    """What contact costs. An amount carries the date it was true."""

    kind: Literal["free", "local", "normal", "charged", "unknown"]
    amount: Annotated[str, Field(pattern=r"^[0-9]{1,4}([.][0-9]{1,2})?$")] | None = None
    unit: Literal["minute", "call"] | None = None
    as_of: PartialDate | None = None


class Channel(Record):
    """One way to reach an organisation."""

    id: Id
    kind: ChannelKind
    display: Annotated[str, Field(pattern=r"^[!-~][ -~]{0,79}$")] | None = None
    link: Link | None = None
    number_kind: NumberKind | None = None
    price: Price = Price(kind="unknown")
    on_bill: Literal["hidden", "visible", "unknown"] = "unknown"
    anonymous: YesNo = "unknown"
    from_abroad: Literal["yes", "no", "unknown"] = "unknown"
    hours: Hours | None = None
    hours_confirmed: bool = True
    local_time: Literal["amsterdam", "islands"] = "amsterdam"
    languages: tuple[LanguageCode, ...] = ()
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

    @model_validator(mode="after")
    def _shows_where_it_leads(self) -> "Channel":
        shown, link = self.display or "", self.link or ""
        is_number = link.startswith(("tel:", "sms:"))
        if (is_number and not NUMBER.fullmatch(shown)) or ("@" in shown and shown not in link):
            raise ValueError(
                f"display {shown} zegt niet waar {link} heen leidt; schrijf het nummer in cijfers, of hetzelfde adres / "
                f"display {shown} does not say where {link} leads; write the number in digits, or the same address"
            )
        return self

    @property
    def typed(self) -> bool:
        """Tell whether one can write here instead of speak."""
        return self.kind in TYPED


class Organisation(Checked):
    """An organisation. The file name is its id; its name stays Dutch in every language."""

    name: Line
    former_names: tuple[Line, ...] = ()
    register_id: str = Field(alias="register")
    needs: tuple[Need, ...]
    weight: int
    summary: Text
    who_for: tuple[For, ...] = ()
    expect: Text | None = None
    safety_note: Text | None = None
    pair_with: tuple[str, ...] = ()
    region: Line | None = None
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
