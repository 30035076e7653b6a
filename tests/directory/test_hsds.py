"""The HSDS profile: services with their organisation, in the shape that Open Referral asks for.

The published schemas are CC BY-SA and stand in no package, so they are not in this repository. SUBSET is written by
hand from the field list of HSDS 3.0 and covers every field that we export: it refuses any other.
"""

import re
from uuid import UUID

from jsonschema import Draft202012Validator

from hooks.directory.outputs.ids import uuid_of
from tests.conftest import Built
from tests.directory import reading

TEXT, ID = {"type": "string", "minLength": 1}, {"type": "string", "format": "uuid"}
URI = {"type": "string", "format": "uri", "pattern": "^https?://"}
DATE = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
TIME = {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}


def _item(required: str, **fields: object) -> dict[str, object]:
    shape = {"type": "object", "additionalProperties": False, "properties": fields}
    return shape | {"required": required.split()}


def _many(item: object) -> dict[str, object]:
    return {"type": "array", "items": item}


LANGUAGE = _item("id", id=ID, name=TEXT, code={"type": "string", "pattern": "^[a-z]{2,3}$"}, note=TEXT)  # fmt: skip
PHONE = _item(
    "id number",
    id=ID,
    service_id=ID,
    number=TEXT,
    type={"enum": ["text", "voice", "fax", "cell", "video", "pager", "textphone"]},
    description=TEXT,
    languages=_many(LANGUAGE),
)
SCHEDULE = _item(
    "id",
    id=ID,
    service_id=ID,
    freq={"enum": ["WEEKLY", "MONTHLY"]},
    byday={"type": "string", "pattern": "^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$"},
    opens_at=TIME,
    closes_at=TIME,
    description=TEXT,
    notes=TEXT,
)
ORGANIZATION = _item(
    "id name description", id=ID, name=TEXT, alternate_name=TEXT, description=TEXT, website=URI
)
SUBSET = _item(
    "id name status",
    id=ID,
    organization_id=ID,
    name=TEXT,
    description=TEXT,
    url=URI,
    email={"type": "string", "format": "email"},
    status={"enum": ["active", "inactive", "defunct", "temporarily closed"]},
    eligibility_description=TEXT,
    fees_description=TEXT,
    assured_date=DATE,
    alert=TEXT,
    organization=ORGANIZATION,
    phones=_many(PHONE),
    languages=_many(LANGUAGE),
    schedules=_many(SCHEDULE),
)


def test_every_service_fits_the_subset(everything: Built) -> None:
    check = Draft202012Validator(SUBSET, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for service in reading.hsds(everything.site):
        assert [error.message for error in check.iter_errors(service)] == []


def test_ids_are_version_five_unique_and_bound_to_the_record(everything: Built) -> None:
    found = re.findall(r'"id": "([0-9a-f-]{36})"', _raw(everything))
    assert all(UUID(one).version == 5 for one in found)
    assert len(set(found)) == len(found)
    ids = {service["organization_id"] for service in reading.hsds(everything.site)}
    assert ids == {uuid_of(org["id"]) for org in reading.organisations(everything.site)}


def test_the_hours_of_a_weekday_line_are_its_hours(everything: Built) -> None:
    names = {s["name"]: s for s in reading.hsds(everything.site)}
    first = names["MIND Hulplijn"]["schedules"][0]
    assert (first["byday"], first["opens_at"], first["closes_at"]) == (
        "MO,TU,WE,TH,FR",
        "09:00",
        "21:00",
    )
    assert "schedules" not in names["Guana Chat 918"]


def test_nobody_is_told_that_a_service_was_assured(everything: Built) -> None:
    for service in reading.hsds(everything.site):
        assert "assured_date" not in service
        assert "Niemand heeft dit nog nagebeld" in service["alert"]


def _raw(built: Built) -> str:
    return (built.site / reading.DATA / "hsds" / "services.json").read_text()
