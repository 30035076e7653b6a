"""The door of the room facts."""

from pathlib import Path
from typing import Any

from hooks.facts import markers
from hooks.facts.records import Fact
from hooks.facts.sources import foot
from hooks.kit import build
from hooks.kit.clock import today
from hooks.kit.records import Records, read_records

FOLDER = Path("data", "facts")


def _facts(config: build.MkDocsConfig) -> Records[Fact]:
    return build.room(config, "facts", _read)


def _read(house: build.House) -> Records[Fact]:
    return read_records(house.source.docs / FOLDER, Fact, house.source.shown / FOLDER)


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check every fact, and every page that names one."""
    build.resolves(config, "fact")
    if build.is_first_language(config):
        facts = _facts(config)
        build.found(config, facts.problems)
        for page in build.house(config).source.pages.values():
            build.found(config, markers.check(page, facts))


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the values in the text."""
    lang = build.text_language(page)
    return markers.place(
        markdown, _facts(config).by_id, lang, build.house(config).source.words[lang]
    )


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the page its sources."""
    source = build.house(config).source.page(build.text_language(page), build.page_name(page))
    if source:
        context["facts"] = foot(source, _facts(config).by_id, build.language(config), today())
    return context
