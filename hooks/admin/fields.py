"""Form fields of the editing program, from the JSON Schema of a model. A field of the model is a field of the form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Schema = dict[str, Any]
Field = dict[str, Any]
LONG = 100
# Written by commands from the text of the pages: a hand that types them makes the page say what is not so.
BY_COMMAND = ("translation", "minor")


@dataclass(frozen=True)
class Form:
    """What a form is made of: the schema, the languages, what the template says of each field, and its order."""

    schema: Schema
    languages: Sequence[str]
    hints: Mapping[str, str] = field(default_factory=dict)
    everywhere: Field = field(default_factory=dict)


def fields(form: Form) -> list[Field]:
    """Return the fields of a whole record, in the order in which its template has them."""
    order = list(form.hints)
    made = list(_fields(form, form.schema, ""))
    return sorted(made, key=lambda f: order.index(f["name"]) if f["name"] in order else len(order))


def _fields(form: Form, schema: Schema, above: str) -> Iterator[Field]:
    for name, part in schema.get("properties", {}).items():
        place = f"{above}{name}"
        made = {"name": name, "label": name, **_hint(form, place)}
        if name in BY_COMMAND:
            yield made | form.everywhere | {"widget": "hidden"}
            continue
        made |= {"required": name in schema.get("required", ()) and _never_empty(form, part)}
        yield made | form.everywhere | _widget(form, part, place)


def _hint(form: Form, place: str) -> Field:
    return {"hint": form.hints[place]} if form.hints.get(place) else {}


def _widget(form: Form, part: Schema, place: str) -> Field:
    real = _real(form, part)
    kept = {"default": part["default"]} if part.get("default") not in (None, [], {}) else {}
    if real.get("type") == "object":
        return _object(form, real, place)
    if real.get("type") == "array":
        return _list(form, real, place)
    return _single(real, _nullable(part)) | kept


def _object(form: Form, part: Schema, place: str) -> Field:
    if "properties" in part:
        return {"widget": "object", "fields": list(_fields(form, part, f"{place}."))}
    texts = [_text(lang) | form.everywhere for lang in form.languages]
    return {"widget": "object", "fields": texts}


def _text(lang: str) -> Field:
    """One language of a text. None is required here: which ones a record needs, the build says."""
    return {"name": lang, "label": lang, "widget": "text", "required": False}


def _list(form: Form, part: Schema, place: str) -> Field:
    item = _real(form, part.get("items", {}))
    if "enum" in item:
        return {"widget": "select", "multiple": True, "options": list(item["enum"])}
    if "properties" in item:
        inside = list(_fields(form, item, f"{place}."))
        title = f"{{{{fields.{inside[0]['name']}}}}}"
        return {"widget": "list", "fields": inside, "summary": title, "collapsed": True}
    return {"widget": "list"}


def _single(part: Schema, nullable: bool) -> Field:
    kind = part.get("type")
    if "enum" in part:
        return {"widget": "select", "options": list(part["enum"])}
    if kind == "boolean":
        return {"widget": "boolean", "required": False}
    if kind == "integer":
        return {"widget": "number", "value_type": "int"}
    return {"widget": "text" if _is_long(part, nullable) else "string", **_pattern(part)}


def _is_long(part: Schema, nullable: bool) -> bool:
    bound = part.get("pattern") or part.get("format") or "anyOf" in part
    return part.get("maxLength", 0) > LONG or (nullable and not bound)


def _pattern(part: Schema) -> Field:
    if part.get("format") == "date":
        return {"pattern": [r"^(\d{4}-\d{2}-\d{2})?$", "2026-11-23"]}
    if most := part.get("maxLength"):
        return {"pattern": [f"^[\\s\\S]{{1,{most}}}$", f"≤ {most}"]}
    return {"pattern": [f"({part['pattern']})|^$", part["pattern"]]} if "pattern" in part else {}


def _real(form: Form, part: Schema) -> Schema:
    """Return what a field holds when it holds something: a reference followed, `or nothing` left out."""
    if "$ref" in part:
        found: Schema = form.schema["$defs"][part["$ref"].rsplit("/", 1)[-1]]
        return found
    choices = [choice for choice in part.get("anyOf", ()) if choice.get("type") != "null"]
    return _real(form, choices[0]) if len(choices) == 1 else part


def _nullable(part: Schema) -> bool:
    return any(choice.get("type") == "null" for choice in part.get("anyOf", ()))


def _never_empty(form: Form, part: Schema) -> bool:
    """Tell whether a field that must stand in the file must also hold something."""
    real = _real(form, part)
    filled = real.get("type") not in ("array", "object") or bool(real.get("minItems"))
    return filled and not _nullable(part)
