"""The HSDS profile: what it says of itself, and that every service fits it."""

import json
import re
from pathlib import Path
from uuid import UUID

import pytest
import yaml
from jsonschema import Draft202012Validator

from hooks.directory.outputs.hsds import hsds_file
from hooks.directory.outputs.hsds_profile import FIELDS, REQUIRED, merged
from hooks.directory.outputs.ids import uuid_of
from hooks.directory.records import Organisation
from hooks.kit.records import read_records
from hooks.kit.source import read_source
from tests.conftest import REPO, Built
from tests.directory import reading
from tests.directory.published import mistakes, read, validator

WORKFLOW = (REPO / ".github" / "workflows" / "hsds.yml").read_text()
HSDS = {  # as published, so far as we fill it
    f"{name}.json": {"type": "object", "properties": fields, "required": REQUIRED[name]}
    for name, fields in FIELDS.items()
}


def _folder(built: Built) -> Path:
    return built.site / reading.DATA / "hsds"


def test_every_service_fits_the_schemas_of_the_profile(everything: Built) -> None:
    schemas = read(_folder(everything) / "schema")
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    check = validator(schemas)
    for service in reading.hsds(everything.site):
        assert [error.message for error in check.iter_errors(service)] == []


def test_the_schemas_are_hsds_with_the_patches_on_it(everything: Built) -> None:
    patches = read(_folder(everything) / "profile")
    for name, schema in read(_folder(everything) / "schema").items():
        made = merged(HSDS[name], patches.get(name, {}))
        assert {key: schema[key] for key in made} == made


def test_what_the_profile_declares_is_there(everything: Built) -> None:
    home = json.loads((_folder(everything) / "index.json").read_text())
    profile = json.loads((_folder(everything) / "profile.json").read_text())
    assert home["profile"] == profile["uri"]
    assert home["version"] == profile["based_on"]["version"] == "3.1"
    named = [profile["uri"], *profile["profile"], *profile["schema"], *profile["data"]]
    there = {path.relative_to(everything.site).as_posix() for path in _folder(everything).rglob("*.json")}  # fmt: skip
    site = profile["uri"].removesuffix("data/v1/hsds/profile.json")
    assert {one.removeprefix(site) for one in named} == there - {"data/v1/hsds/index.json"}


def test_the_comparison_with_what_open_referral_publishes_finds_nothing(everything: Built) -> None:
    patches = read(_folder(everything) / "profile")
    assert list(mistakes(HSDS, patches, reading.hsds(everything.site))) == []


@pytest.mark.parametrize(
    ("name", "patch", "says"),
    [
        ("phone.json", {"properties": {"number": {"type": "number"}}}, "is not of type 'number'"),
        ("service.json", {"required": ["id", "fax"]}, "'fax' is a required property"),
        ("schedule.json", {"properties": {"freq": {"enum": ["DAILY"]}}}, "is not one of"),
        ("language.json", {"properties": {"name": None}}, "language.json has no field name"),
    ],
)
def test_the_comparison_finds_what_does_not_fit(
    everything: Built, name: str, patch: dict, says: str
) -> None:
    other = {**HSDS, name: merged(HSDS[name], patch)}
    found = list(mistakes(other, {}, reading.hsds(everything.site)))
    assert [one for one in found if says in one]


def test_the_comparison_runs_by_itself_against_one_commit_and_may_only_read() -> None:
    assert "repository: openreferral/specification" in WORKFLOW
    assert re.search(r"ref: [0-9a-f]{40}$", WORKFLOW, re.M)
    assert "python -m tests.directory.published" in WORKFLOW
    flow = yaml.safe_load(WORKFLOW)
    rights = [flow["permissions"], *(job.get("permissions", {}) for job in flow["jobs"].values())]
    assert {right for one in rights for right in one.items()} == {("contents", "read")}
    for used in re.findall(r"uses: (\S+)", WORKFLOW):
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", used)


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


def test_what_a_caller_must_know_of_a_number_is_what_the_record_says(everything: Built) -> None:
    phones = {p["id"]: p for s in reading.hsds(everything.site) for p in s.get("phones", [])}
    for org in reading.organisations(everything.site):
        for channel in org["channels"]:
            if channel["kind"] == "phone":
                phone = phones[uuid_of(org["id"], channel["id"])]
                assert phone["dial"] == channel["link"]
                assert phone["price"] == channel["price"]["kind"]
                for name in ("on_bill", "anonymous", "from_abroad"):
                    assert phone[name] == channel[name]


def test_an_interpreter_is_no_language_that_is_spoken() -> None:
    folder = REPO / "docs" / "data" / "directory"
    org = read_records(folder, Organisation, folder).by_id["veilig-thuis"]
    first = org.channels[0].model_copy(update={"languages": ("nl", "interpreter")})
    helped = org.model_copy(update={"channels": (first,)})
    words = read_source(REPO / "docs", ("nl",), Path("docs")).words["nl"]
    service = hsds_file([("veilig-thuis", helped)], "nl", words)["contents"][0]
    assert [one["code"] for one in service["languages"]] == ["nl"]
    assert service["interpretation_services"] == words["directory.language_interpreter"]


def test_nobody_is_told_that_a_service_was_assured(everything: Built) -> None:
    for service in reading.hsds(everything.site):
        assert "assured_date" not in service
        assert "Niemand heeft dit nog nagebeld" in service["alert"]


def _raw(built: Built) -> str:
    return (built.site / reading.DATA / "hsds" / "services.json").read_text()
