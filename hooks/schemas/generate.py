"""JSON Schemas and their table, from the models that the build itself checks with."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from hooks.kit.models import LISTS, ONE, models

DRAFT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
TABLE_HEAD = (
    "# The files that editors write\n\n"
    "Made by `python -m hooks.schemas` from the models. Do not edit: a test compares.\n"
)


def every() -> dict[str, str]:
    """Return the content of each file in schemas/ by its name."""
    made = {f"{name}.schema.json": _text(one(model)) for name, model, _ in models(ONE)}
    made |= {f"{name}.schema.json": _text(several(model)) for name, model, _ in models(LISTS)}
    return made | {"README.md": "\n".join([TABLE_HEAD, *_tables()]) + "\n"}


def settings() -> str:
    """Return the settings of VS Code and its kin: which schema checks which files, also a new one without its first line."""
    files = {
        f"./schemas/{name}.schema.json": f"{place}*.yml" if place.endswith("/") else place
        for name, _, place in models((*ONE, *LISTS))
        if not place.endswith(".md")  # no editor reads YAML on top of Markdown: the build does
    }
    return _text({"yaml.schemas": files})


def one(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of a file that holds one record."""
    return DRAFT | model.model_json_schema()


def several(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of a file that holds a list of records."""
    item = model.model_json_schema()
    parts = {"$defs": item.pop("$defs")} if "$defs" in item else {}
    return DRAFT | {"type": "array", "items": item} | parts


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _tables() -> Iterator[str]:
    for name, model, place in models((*ONE, *LISTS)):
        schema = model.model_json_schema()
        yield f"## {name}: `{place}`\n\n{schema.get('description', '')}\n"
        yield from _table(schema)
        for part in schema.get("$defs", {}).values():
            if "properties" in part:
                yield f"### {part['title']}\n\n{part.get('description', '')}\n"
                yield from _table(part)


def _table(schema: dict[str, Any]) -> Iterator[str]:
    yield "| field | needed | what it holds |\n| --- | --- | --- |"
    for name, field in schema.get("properties", {}).items():
        needed = "yes" if name in schema.get("required", ()) else ""
        yield f"| `{name}` | {needed} | {_holds(field)} |"
    yield ""


def _holds(field: dict[str, Any]) -> str:
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    if "anyOf" in field:
        return " or ".join(_holds(part) for part in field["anyOf"])
    if "$ref" in field:
        return str(field["$ref"].rsplit("/", 1)[-1])
    if field.get("type") == "array":
        return f"list of {_holds(field.get('items', {}))}"
    if field.get("type") == "object":
        return "a line per language"
    return str(field.get("const") or field.get("format") or field.get("type", "anything"))
