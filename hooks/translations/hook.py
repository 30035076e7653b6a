"""The door of the room translations."""

from typing import Any

from hooks.kit import build, markers
from hooks.translations import checks, minimum, shown
from hooks.translations.state import Comparison, compare_all
from hooks.translations.status import of_source
from hooks.translations.status_page import KIND, rows, status_html

Compared = dict[tuple[str, str], Comparison]


def _compared(config: build.MkDocsConfig) -> Compared:
    return build.room(config, "translations", _read)


def _read(house: build.House) -> Compared:
    return {(found.page.lang, found.page.name): found for found in compare_all(house.source)}


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check every source page and every translation of it."""
    build.resolves(config, KIND)
    if build.is_first_language(config):
        source = build.house(config).source
        for (lang, _), page in source.pages.items():
            if lang == source.main:
                build.found(config, checks.check_source(page))
        build.found(config, minimum.check(source))
        for found in _compared(config).values():
            build.found(config, checks.check_translation(found))


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the status of all languages in the text."""
    return markers.replace(markdown, KIND, lambda _: _status(page, config))


def _status(page: Any, config: build.MkDocsConfig) -> str:
    source, names = build.house(config).source, build.language_names(config)
    found = build.room(
        config,
        "translations.rows",
        lambda _: rows(of_source(source, _compared(config)), source, names),
    )
    to_root = "../" * page.url.count("/")
    return status_html(found, source, source.words[build.text_language(page)], to_root)


@build.AFTER_ROOMS
def on_page_content(html: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Keep the source page as built, and show in a translation what is behind it."""
    name, lang = build.page_name(page), build.language(config)
    kept = build.room(config, "translations.html", lambda _: dict[str, str]())
    if build.is_first_language(config):
        kept[name] = html
    found = _compared(config).get((lang, name))
    if not found or name not in kept:
        return html
    page.present_anchor_ids |= shown.new_names(found)
    source = build.house(config).source
    url = "../" * page.url.count("/") + page.url.removeprefix(f"{lang}/")
    reading = shown.Reading(source.words[lang], kept[name], source.main, url)
    return shown.show(html, found, reading)


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Tell other rooms how this page was translated."""
    context["translation"] = _compared(config).get((build.language(config), build.page_name(page)))
    return context
