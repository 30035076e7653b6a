"""Turns what pydantic found into the words an editor needs."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from hooks.kit.problems import Problem, Say, problem
from hooks.kit.yaml_file import Key, YamlFile

MISSING = Say(
    '"{field}" ontbreekt. Voeg een regel toe die begint met  {field}:',
    '"{field}" is missing. Add a line that begins with  {field}:',
)
UNKNOWN = Say(
    '"{field}" is hier geen bekend veld. Bedoelde u: {near}?',
    '"{field}" is not a field known here. Did you mean: {near}?',
)
CHOICE = Say(
    'Bij "{field}" staat "{found}". Schrijf een van: {expected}.',
    '"{field}" says "{found}". Write one of: {expected}.',
)
DATE = Say(
    'Bij "{field}" staat "{found}". Schrijf een datum als "2026-11-23".',
    '"{field}" says "{found}". Write a date such as "2026-11-23".',
)
KIND = Say(
    'Bij "{field}" staat "{found}". Schrijf hier {what}.',
    '"{field}" says "{found}". Write {what} here.',
)
KINDS = {
    "tuple_type": ("een lijst / a list", "[a, b]"),
    "dict_type": ("een regel per taal / a line a language", "nl: ..."),
    "string_type": ("tekst / text", '"..."'),
    "int_type": ("een getal / a number", "10"),
    "int_parsing": ("een getal / a number", "10"),
    "bool_type": ("true / false", ""),
    "bool_parsing": ("true / false", ""),
}
WRONG = Say(
    'Bij "{field}" staat "{found}". Dat past niet: {why}',
    '"{field}" says "{found}". That does not fit: {why}',
)


def model_problems(
    error: ValidationError, source: YamlFile, model: type[BaseModel]
) -> Iterator[Problem]:
    """Yield one problem per mistake, at its line in the file."""
    for mistake in error.errors(include_url=False):
        key: Key = tuple(p for p in mistake["loc"] if p in _path_parts(source, mistake["loc"]))
        field = str(mistake["loc"][-1]) if mistake["loc"] else "?"
        say, values = _message(mistake["type"], mistake, field, model)
        yield problem(source.path, source.line(*key), say, field=field, **values)


def _path_parts(source: YamlFile, loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Drop the parts that pydantic adds for a union member: they are not in the file."""
    known = {part for key in source.lines for part in key}
    return tuple(part for part in loc if part in known)


def _message(
    kind: str, mistake: Mapping[str, Any], field: str, model: type[BaseModel]
) -> tuple[Say, dict[str, str]]:
    context, found = mistake.get("ctx", {}), str(mistake.get("input", ""))[:80]
    if kind == "missing":
        return MISSING, {}
    if kind == "extra_forbidden":
        return UNKNOWN, {"near": ", ".join(_nearest_fields(field, model))}
    if kind in ("literal_error", "enum"):
        return CHOICE, {"found": found, "expected": str(context.get("expected", ""))}
    if kind in KINDS:
        return KIND, {"found": found, "what": " ".join(KINDS[kind]).strip()}
    if kind.startswith("date"):
        return DATE, {"found": found}
    return WRONG, {"found": found, "why": mistake["msg"].removeprefix("Value error, ")}


def _nearest_fields(field: str, model: type[BaseModel]) -> list[str]:
    names = sorted(_all_fields(model))
    return get_close_matches(field, names, n=3, cutoff=0.5) or names[:6]


def _all_fields(model: type[BaseModel]) -> set[str]:
    properties = [model.model_json_schema(), *model.model_json_schema().get("$defs", {}).values()]
    return {name for part in properties for name in part.get("properties", {})}
