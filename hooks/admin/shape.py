"""The collections of the editing program: the pages in all languages side by side, and each kind of record."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hooks.admin.fields import Form, fields
from hooks.admin.hints import hints
from hooks.kit.models import ONE, models
from hooks.kit.records import ID

Collection = dict[str, Any]
PAGES = "front-matter"
BY_HAND = ("prose",)  # rules for the checks, a page of patterns each: no form makes that easier
TITLES = {
    "organisation": "name", "fact": "claim", "term": "term", "sentence": "text", "questions": "who.nl",
}  # fmt: skip
LABELS = {
    PAGES: "Pagina's / Pages",
    "organisation": "Organisaties / Organisations",
    "fact": "Feiten / Facts",
    "term": "Woorden / Words",
    "sentence": "Zinnen / Sentences",
    "questions": "Open vragen / Open questions",
}
PAGE_FORMAT = "page-frontmatter"  # the program asks for a name that ends so beside .md
NAME = f"^{ID.pattern}$"
SMALL = "kleine-letters-en-streepjes / lower-case-and-hyphens"
# What an editor's file holds before the form opens it; `format.js` keeps it word for word.
AS_IT_WAS = {"name": "as_it_was", "widget": "hidden"}
BODY = {"name": "body", "label": "tekst / text", "widget": "text", "required": True}
SIDE_BY_SIDE = {"i18n": True}


def collections(languages: Sequence[str], root: Path) -> list[Collection]:
    """Return every collection of the content below `root`, pages first."""
    made = [_collection(name, schema, files, languages, root) for name, schema, files in _schemas()]
    return sorted(made, key=lambda one: one["name"] != PAGES)


def shapes() -> dict[str, Any]:
    """Return the JSON Schema of each collection by its name: how a changed value is written."""
    return {name: schema for name, schema, _ in _schemas()}


def _schemas() -> Iterator[tuple[str, dict[str, Any], str]]:
    for name, model, files in models(ONE):
        if name not in BY_HAND:
            yield name, model.model_json_schema(), files


def _collection(
    name: str, schema: dict[str, Any], files: str, languages: Sequence[str], root: Path
) -> Collection:
    if name == PAGES:
        form = Form(schema, languages, everywhere=SIDE_BY_SIDE)
        return _both(name, list(_text_early(fields(form)))) | _pages()
    form = Form(schema, languages, hints(root / files / "_template.yml"))
    return _both(name, [*fields(form), AS_IT_WAS]) | _records(name, files)


def _text_early(front: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the text below title and description: what stands there is what most people come to change."""
    top = [field for field in front if field.get("required")]
    below = [field for field in front if field not in top]
    yield from (*top, BODY | SIDE_BY_SIDE, *below, AS_IT_WAS | SIDE_BY_SIDE)


def _both(name: str, whole: list[dict[str, Any]]) -> Collection:
    label = LABELS.get(name, name)
    return {"name": name, "label": label, "format": name, "fields": whole, "delete": False}


def _pages() -> Collection:
    """Pages are neither made nor moved here: a new one needs its line in the menu, and addresses are promises.

    STYLE.md beside them is no page.
    """
    return {
        "folder": "docs/{{locale}}", "extension": "md", "format": PAGE_FORMAT, "create": False, "i18n": True,
        "filter": {"field": "slug", "pattern": NAME},
        "slug": {"editable": False}, "identifier_field": "title", "summary": "{{title}} ({{slug}})",
    }  # fmt: skip


def _records(name: str, files: str) -> Collection:
    """A template is not offered: its name begins with _, and no record with an id does."""
    return {
        "folder": files.rstrip("/"), "extension": "yml", "create": True,
        "slug": {"template": f"{{{{{TITLES[name]}}}}}", "editable": ["create"], "pattern": [NAME, SMALL]},
        "filter": {"field": "slug", "pattern": NAME},
        "identifier_field": TITLES[name], "summary": f"{{{{slug}}}}: {{{{{TITLES[name]}}}}}",
    }  # fmt: skip
