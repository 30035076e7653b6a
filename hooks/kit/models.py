"""Which model checks which files. The rooms that hold the models are found by name, so any of them can be removed."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec

from pydantic import BaseModel

Place = tuple[str, str, str]
# name of the schema, where the model stands, and the files that it checks; of a removed room nothing is made
ONE: tuple[Place, ...] = (
    ("organisation", "hooks.directory.records:Organisation", "docs/data/directory/"),
    ("fact", "hooks.facts.records:Fact", "docs/data/facts/"),
    ("term", "hooks.glossary.records:Term", "docs/data/glossary/"),
    ("questions", "hooks.questions.records:Reader", "docs/data/questions/"),
    ("sentence", "hooks.glossary.records:Sentence", "docs/data/sentences/"),
    ("prose", "hooks.prose.rules:Language", "docs/data/prose/"),
    ("front-matter", "hooks.front_matter.model:FrontMatter", "docs/<lang>/*.md"),
)
LISTS: tuple[Place, ...] = (
    ("changes", "hooks.directory.changes:Change", "docs/data/changes.yml"),
    ("never-print", "hooks.directory.never_print:Never", "docs/data/never-print.yml"),
)


def models(places: Iterable[Place]) -> Iterator[tuple[str, type[BaseModel], str]]:
    """Yield the name of each schema, its model, and the files that it checks."""
    for name, place, files in places:
        module, _, model = place.partition(":")
        if find_spec(module.rpartition(".")[0]):
            yield name, getattr(import_module(module), model), files
