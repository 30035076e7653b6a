"""The door of the room glossary."""

from pathlib import Path
from typing import Any

from hooks.glossary import markers
from hooks.glossary.records import Term
from hooks.kit import build
from hooks.kit.records import Records, read_records

FOLDER = Path("data", "glossary")


def _terms(config: build.MkDocsConfig) -> Records[Term]:
    return build.room(config, "glossary", _read)


def _read(house: build.House) -> Records[Term]:
    return read_records(house.source.docs / FOLDER, Term, house.source.shown / FOLDER)


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check every term, and every page that uses one."""
    build.resolves(config, "term", "terms")
    if build.is_first_language(config):
        terms = _terms(config)
        build.found(config, [*terms.problems, *markers.check_records(terms)])
        for page in build.house(config).source.pages.values():
            build.found(config, markers.check(page, terms))
            build.puts_anchors(config, page.name, markers.anchors(page, terms.by_id))


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the words in the text."""
    return markers.place(markdown, _terms(config).by_id, build.text_language(page))


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Explain the words of the page at its foot."""
    source = build.house(config).source.page(build.text_language(page), build.page_name(page))
    if source:
        context["terms"] = markers.used(source, _terms(config).by_id, build.language(config))
    return context
