"""The door of the room facts."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hooks.facts import markers, raw_values
from hooks.facts.export import facts_file, files, used_on
from hooks.facts.markers import all_known
from hooks.facts.records import Fact
from hooks.facts.review import logged, review
from hooks.facts.sources import foot
from hooks.kit import build
from hooks.kit.clock import today
from hooks.kit.logged import Logged
from hooks.kit.records import Records, read_records

FOLDER = Path("data", "facts")
OUT = "data/v1/"


def _facts(config: build.MkDocsConfig) -> Records[Fact]:
    return build.room(config, "facts", _read)


def _read(house: build.House) -> Records[Fact]:
    return read_records(house.source.docs / FOLDER, Fact, house.source.shown / FOLDER)


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check every fact, every page that names one, and every value that stands by itself."""
    build.resolves(config, "fact")
    if not build.is_first_language(config):
        return
    facts, source = _facts(config), build.house(config).source
    build.found(config, facts.problems)
    build.room(config, "facts.numbers", lambda house: _numbers(house, facts.by_id))
    for page in source.pages.values():
        build.found(config, markers.check(page, facts, source.languages))
        build.found(config, raw_values.check_page(page, facts.by_id, source.words[page.lang]))
    for lang, words in source.words.items():
        shown = source.shown / lang / "ui.yml"
        build.found(config, raw_values.check_words(shown, lang, words, facts.by_id))


def _numbers(house: build.House, facts: Mapping[str, Fact]) -> list[Logged]:
    """Return the numbers that the change log may name; a page that names an unknown fact counts for none."""
    lang, words = next(iter(house.source.words.items()))
    pages = [page for page in house.source.pages.values() if all_known(page, facts)]
    return list(logged(facts, used_on(facts, pages), lang, words))


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the values in the text."""
    words = build.house(config).source.words
    return markers.place(markdown, _facts(config).by_id, build.text_language(page), words)


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the page its sources."""
    source = build.house(config).source.page(build.text_language(page), build.page_name(page))
    if source:
        context["facts"] = foot(source, _facts(config).by_id, build.language(config), today())
    return context


@build.LAST
def on_post_build(config: build.MkDocsConfig) -> None:
    """Write the facts of the pages for other sites, once all languages are built."""
    if build.is_last_act(config):
        source, facts = build.house(config).source, _facts(config).by_id
        pages = source.pages.values()
        used = used_on(facts, pages)
        build.room(config, "facts.review", lambda _: review(facts, used, today()))
        data = facts_file(facts, pages, source.words, config.site_url or "", today())
        for path, content in files(data).items():
            target = Path(config.site_dir) / OUT / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
