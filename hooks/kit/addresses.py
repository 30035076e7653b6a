"""Addresses as records may hold them: they lead where they seem to lead, in plain letters that have no twin."""

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, Field, JsonValue

# No name before an @, no port, no xn--: https://politie.nl@evil.example/ leads to evil.example
_LABEL = r"(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = rf"(?:{_LABEL}\.)+[a-z]{{2,24}}"
_REST = r"(?:[/?#][A-Za-z0-9._~:/?#@!$&()*+,;=%\[\]-]*)?"
WEB = re.compile(rf"https://{_HOST}{_REST}")
SOURCE = re.compile(rf"https?://{_HOST}{_REST}")
MAIL = rf"[A-Za-z0-9._+-]{{1,64}}@{_HOST}"
LINK = re.compile(
    rf"tel:\+?[0-9]{{3,15}}|sms:\+?[0-9]{{3,15}}|mailto:{MAIL}|https://{_HOST}{_REST}"
)
MOST = 500


WRONG_WEB = (
    "een webadres begint met https:// en heeft gewone letters, zoals https://www.politie.nl/ / "
    "an address begins with https:// and has plain letters, such as https://www.politie.nl/"
)
WRONG_SOURCE = (
    "een bron heeft een adres als https://www.politie.nl/aangifte, in gewone letters / "
    "a source has an address such as https://www.politie.nl/aangifte, in plain letters"
)
WRONG_LINK = (
    "schrijf  tel:  met alleen cijfers,  mailto:  met een adres, of  https://  in gewone letters / "
    "write  tel:  with digits only,  mailto:  with an address, or  https://  in plain letters"
)


def held_to(form: re.Pattern[str], wrong: str) -> Callable[[str], str]:
    """Return a check for a model's field: the whole value has this form, or the editor reads `wrong`."""

    def held(value: str) -> str:
        if len(value) > MOST or not form.fullmatch(value):
            raise ValueError(wrong)
        return value

    return held


def _in_schema(form: re.Pattern[str]) -> dict[str, JsonValue]:
    return {"pattern": f"^(?:{form.pattern})$"}  # an editor's program reads it


WebAddress = Annotated[
    str, AfterValidator(held_to(WEB, WRONG_WEB)), Field(json_schema_extra=_in_schema(WEB))
]
SourceAddress = Annotated[  # old pages have no https
    str, AfterValidator(held_to(SOURCE, WRONG_SOURCE)), Field(json_schema_extra=_in_schema(SOURCE))
]
Link = Annotated[
    str, AfterValidator(held_to(LINK, WRONG_LINK)), Field(json_schema_extra=_in_schema(LINK))
]
