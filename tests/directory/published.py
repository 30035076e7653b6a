"""`python -m tests.directory.published SCHEMAS SITE`: does our export fit the schemas that Open Referral publishes?

SCHEMAS is the folder schema/ of github.com/openreferral/specification. It is not in this repository: CC BY-SA 4.0, and
one source is enough. `.github/workflows/hsds.yml` fetches it at one commit and runs this; so can anybody with a network.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from hooks.directory.outputs.hsds_profile import merged

PLACE = "https://hsds.example/"
Schemas = dict[str, dict[str, Any]]


def read(folder: Path) -> Schemas:
    """Return the schemas of a folder by file name, without the address they were published at."""
    files = {path.name: json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))}
    return {name: {k: v for k, v in data.items() if k != "$id"} for name, data in files.items()}


def mistakes(published: Schemas, patches: Schemas, services: list[Any]) -> Iterator[str]:
    """Yield what does not fit HSDS as published, then HSDS with the profile's patches on it, then fields of neither."""
    profiled = {name: merged(data, patches.get(name, {})) for name, data in published.items()}
    for schemas in (published, profiled):
        for name in schemas.keys() & {*patches, "service.json"}:
            Draft202012Validator.check_schema(schemas[name])
        check = validator(schemas)
        for service in services:
            yield from (f"{e.json_path}: {e.message}" for e in check.iter_errors(service))
    for service in services:
        yield from _unknown(service, "service.json", profiled)


def validator(schemas: Schemas) -> Draft202012Validator:
    """Return the check of one service; a $ref is looked up among `schemas` and nowhere else."""
    parts = [
        (PLACE + name, Resource(data, specification=DRAFT202012)) for name, data in schemas.items()
    ]
    registry: Registry[Any] = Registry().with_resources(parts)
    checker = Draft202012Validator.FORMAT_CHECKER
    root = {"$ref": f"{PLACE}service.json"}
    return Draft202012Validator(root, registry=registry, format_checker=checker)


def _unknown(item: dict[str, Any], name: str, schemas: Schemas) -> Iterator[str]:
    fields = schemas[name]["properties"]
    for key, value in item.items():
        if key not in fields:
            yield f"{name} has no field {key}"
            continue
        kind = fields[key].get("$ref") or fields[key].get("items", {}).get("$ref")
        for part in (value if isinstance(value, list) else [value]) if kind else ():
            yield from _unknown(part, kind, schemas)


def main() -> int:
    """Print what does not fit, and return 1 when something does not."""
    folder, hsds = Path(sys.argv[1]), Path(sys.argv[2], "data", "v1", "hsds")
    services = json.loads((hsds / "services.json").read_text())["contents"]
    found = list(mistakes(read(folder), read(hsds / "profile"), services))
    print(*found, f"{len(services)} services, {len(found)} mistakes", sep="\n")
    return int(bool(found) or not services)


if __name__ == "__main__":
    sys.exit(main())
