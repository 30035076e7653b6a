"""The HSDS profile: the fields of HSDS that we fill, what we add to them, and what we promise beyond it.

HSDS calls a set of JSON Merge Patches (RFC 7386) on its schemas a profile, and asks that each profile has an address and
publishes its patches and the schemas made from them: docs.openreferral.org, "Profiles Reference". HSDS says nothing of
the bill, the name or the price of a call, so a phone gets these here. FIELDS holds names and types as they stand in the
published schemas (github.com/openreferral/specification: the five schemas read at commit 149f77cd, the change log up to
v3.1.3, on 2026-11-24). Those are CC BY-SA 4.0 and not copied; `.github/workflows/hsds.yml` compares with them.
"""

from typing import Any

Schema = dict[str, Any]

HSDS = {
    "name": "Human Services Data Specification",
    "version": "3.1",
    "url": "https://docs.openreferral.org/",
    "license": "https://creativecommons.org/licenses/by-sa/4.0/",
}
VERSION = "1.0"
BASE = "data/v1/hsds/"
DRAFT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Schema = {"type": "string"}
ID, URI, EMAIL = (TEXT | {"format": name} for name in ("uuid", "uri", "email"))


def _many(name: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"{name}.json"}}


FIELDS: dict[str, Schema] = {
    "service": {
        **dict.fromkeys(("id", "organization_id"), ID),
        **dict.fromkeys(("name", "description", "eligibility_description"), TEXT),
        **dict.fromkeys(("fees_description", "assured_date", "alert"), TEXT),
        "interpretation_services": TEXT,
        "url": URI,
        "email": EMAIL,
        "status": TEXT | {"enum": ["active", "inactive", "defunct", "temporarily closed"]},
        "organization": {"$ref": "organization.json"},
        "phones": _many("phone"),
        "languages": _many("language"),
        "schedules": _many("schedule"),
    },
    "organization": {
        "id": ID,
        **dict.fromkeys(("name", "alternate_name", "description"), TEXT),
        "website": URI,
    },
    "phone": {
        **dict.fromkeys(("id", "service_id"), ID),
        **dict.fromkeys(("number", "type", "description"), TEXT),
        "languages": _many("language"),
    },
    "language": {"id": ID, **dict.fromkeys(("name", "code"), TEXT)},
    "schedule": {
        **dict.fromkeys(("id", "service_id"), ID),
        **dict.fromkeys(("byday", "opens_at", "closes_at", "description", "notes"), TEXT),
        "freq": TEXT | {"enum": ["WEEKLY", "MONTHLY"]},
    },
}
REQUIRED = {
    "service": ["id", "name", "status"],
    "organization": ["id", "name", "description"],
    "phone": ["id", "number"],
    "language": ["id"],
    "schedule": ["id"],
}
KNOWN = TEXT | {"enum": ["yes", "possible", "no", "unknown"]}
TIME = {"pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}
DAY = "(MO|TU|WE|TH|FR|SA|SU)"
PATCHES: dict[str, Schema] = {
    "service": {
        "properties": {"assured_date": {"format": "date"}},
        "required": ["id", "organization_id", "name", "description", "status", "organization"],
    },
    "phone": {
        "properties": {
            "type": {"enum": ["voice", "text"]},
            "dial": TEXT | {"pattern": r"^(tel:\+?\d+|sms:\d+|https?://\S+)$"},
            "price": TEXT | {"enum": ["free", "local", "normal", "charged", "unknown"]},
            "on_bill": TEXT | {"enum": ["hidden", "visible", "unknown"]},
            "anonymous": KNOWN,
            "from_abroad": TEXT | {"enum": ["yes", "no", "unknown"]},
        },
        "required": ["id", "service_id", "number", "price", "on_bill", "anonymous", "from_abroad"],
    },
    "language": {
        "properties": {"code": {"pattern": "^[a-z]{2,3}$"}},
        "required": ["id", "name", "code"],
    },
    "schedule": {
        "properties": {
            "byday": {"pattern": f"^{DAY}(,{DAY})*$"},
            "opens_at": TIME,
            "closes_at": TIME,
        },
        "required": ["id", "service_id", "freq", "byday", "opens_at", "closes_at"],
    },
}


def profile_files(site: str, title: str) -> dict[str, Schema]:
    """Return what declares the profile, its patches and its schemas, by path below data/v1/hsds/."""
    place = f"{site}{BASE}"
    uri = f"{place}profile.json"
    return {
        "index.json": {"version": HSDS["version"], "profile": uri, "publisher": {"name": title}},
        "profile.json": {
            "uri": uri,
            "version": VERSION,
            "based_on": HSDS,
            "profile": [f"{place}profile/{name}.json" for name in PATCHES],
            "schema": [f"{place}schema/{name}.json" for name in FIELDS],
            "data": [f"{place}services.json"],
        },
        **{f"profile/{name}.json": patch for name, patch in PATCHES.items()},
        **{f"schema/{name}.json": schema(name, place) for name in FIELDS},
    }


def schema(name: str, place: str) -> Schema:
    """Return one schema of the profile: the fields of HSDS that we fill, with our patch on them."""
    base = {"type": "object", "properties": FIELDS[name], "required": REQUIRED[name]}
    head = {"$schema": DRAFT, "$id": f"{place}schema/{name}.json", "title": name}
    return head | merged(base, PATCHES.get(name, {}))


def merged(base: Schema, patch: Schema) -> Schema:
    """Return `base` with a JSON Merge Patch on it (RFC 7386)."""
    found = dict(base)
    for key, value in patch.items():
        if value is None:
            found.pop(key, None)
        elif isinstance(value, dict):
            before = found.get(key)
            found[key] = merged(before if isinstance(before, dict) else {}, value)
        else:
            found[key] = value
    return found
