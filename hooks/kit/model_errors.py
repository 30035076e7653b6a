"""Turns what pydantic found into the words an editor needs."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from hooks.kit.problems import Problem, Say, problem, say
from hooks.kit.yaml_file import Key, YamlFile

MISSING = Say(
    '"{field}" ontbreekt. Voeg een regel toe die begint met  {last}:',
    '"{field}" is missing. Add a line that begins with  {last}:',
)
UNKNOWN = Say(
    '"{field}" is hier geen bekend veld. Bedoelde u: {near}?',
    '"{field}" is not a field known here. Did you mean: {near}?',
)
CHOICE = Say(
    'Bij "{field}" staat "{found}". Schrijf een van: {expected}.',
    '"{field}" says "{found}". Write one of: {expected}.',
)
KIND = Say(
    'Bij "{field}" staat "{found}". Schrijf hier {what}.',
    '"{field}" says "{found}". Write {what} here.',
)
WRONG = Say(
    'Bij "{field}" staat "{found}". Dat past niet: {why}.',
    '"{field}" says "{found}". That does not fit: {why}.',
)
TOGETHER = Say("Deze velden passen niet bij elkaar: {why}.", "These fields do not fit: {why}.")
MOST = 20  # mistakes of one record; a file that is something else altogether has thousands
# What pydantic calls a kind of mistake, and what to write instead
KINDS = {
    "tuple_type": Say("een lijst, zoals [a, b]", "a list, such as [a, b]"),
    "dict_type": Say("een regel per taal, zoals  nl: ...", "a line a language, such as  nl: ..."),
    "model_type": Say("velden, elk op een eigen regel", "fields, each on a line of its own"),
    "string_type": Say('tekst, zo nodig tussen aanhalingstekens: "..."', 'text, in quotes where needed: "..."'),
    "string_too_long": Say("iets korters: ten hoogste {max_length} tekens", "something shorter: at most {max_length} characters"),
    "string_too_short": Say("een tekst", "a text"),
    "string_pattern_mismatch": Say("een waarde in deze vorm: {pattern}", "a value of this form: {pattern}"),
    "int_type": Say("een getal", "a number"),
    "int_parsing": Say("een getal", "a number"),
    "bool_type": Say("true of false", "true or false"),
    "bool_parsing": Say("true of false", "true or false"),
}  # fmt: skip


def model_problems(
    error: ValidationError, source: YamlFile, model: type[BaseModel]
) -> Iterator[Problem]:
    """Yield one problem per mistake, at its line in the file."""
    known = {part for key in source.lines for part in key}
    for mistake in error.errors(include_url=False)[:MOST]:
        path = tuple(p for p in mistake["loc"] if p in known or p == mistake["loc"][-1])
        key: Key = tuple(p for p in path if p in known)
        message, values = _message(mistake, model)
        field, last = _named(path), str(path[-1]) if path else ""
        yield problem(source.path, source.line(*key), message, field=field, last=last, **values)


def _named(path: tuple[str | int, ...]) -> str:
    """Return a place as an editor counts: channels.2.link is the link of the second channel."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


def _message(mistake: Mapping[str, Any], model: type[BaseModel]) -> tuple[Say, dict[str, object]]:
    kind, context, found = mistake["type"], mistake.get("ctx", {}), _short(mistake.get("input"))
    if kind == "missing":
        return MISSING, {}
    if kind == "extra_forbidden":
        return UNKNOWN, {"near": ", ".join(_nearest_fields(str(mistake["loc"][-1]), model))}
    if kind in ("literal_error", "enum"):
        expected = str(context.get("expected", "")).replace(" or ", ", ").replace("'", "")
        return CHOICE, {"found": found, "expected": expected}
    if kind in KINDS:
        return KIND, {"found": found, "what": KINDS[kind].fill(**context)}
    why = say(mistake["msg"].removeprefix("Value error, "))
    return (WRONG if mistake["loc"] else TOGETHER), {"found": found, "why": why}


def _short(value: object) -> str:
    """Return what stands there; of a whole block only where it is, as nobody reads YAML in Python's words."""
    return "…" if isinstance(value, (dict, list)) else str(value)[:60]


def _nearest_fields(field: str, model: type[BaseModel]) -> list[str]:
    names = sorted(_all_fields(model))
    return get_close_matches(field, names, n=3, cutoff=0.5) or names[:6]


def _all_fields(model: type[BaseModel]) -> set[str]:
    properties = [model.model_json_schema(), *model.model_json_schema().get("$defs", {}).values()]
    return {name for part in properties for name in part.get("properties", {})}
