"""The door of the room search."""

from pathlib import Path
from typing import Any

from hooks.kit import build, markers
from hooks.kit.render import render
from hooks.search.index import as_json, entry

PAGE = "zoeken.md"


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Say which markers this room knows."""
    build.resolves(config, "search")
    build.stays_at_home(config, PAGE)


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the search box in the text."""
    words = build.house(config).source.words[build.language(config)]
    return markers.replace(markdown, "search", lambda _: _box(words))


def _box(words: Any) -> str:
    html = render("search/box.html", words=words)
    return "\n\n" + "\n".join(line for line in html.splitlines() if line.strip()) + "\n\n"


def on_page_content(html: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Add the page to the index of its language; Dutch that stands in for a translation is not indexed."""
    lang = build.language(config)
    if build.text_language(page) == lang and build.page_name(page) != PAGE:
        path = page.url.removeprefix(f"{lang}/").removeprefix("./")
        _entries(config, lang).append(entry(path, str(page.meta.get("title", "")), html))
    return html


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the search page the list of all pages, which stands in where no script runs."""
    context["contents"] = (
        _entries(config, build.language(config)) if page and build.page_name(page) == PAGE else []
    )
    return context


@build.LAST
def on_post_build(config: build.MkDocsConfig) -> None:
    """Write one index a language once all languages are built."""
    if not build.is_last_act(config):
        return
    folder = Path(config.site_dir, "search")
    folder.mkdir(parents=True, exist_ok=True)
    for lang in build.languages(config):
        (folder / f"{lang}.json").write_text(as_json(_entries(config, lang)), encoding="utf-8")


def _entries(config: build.MkDocsConfig, lang: str) -> list[dict[str, Any]]:
    """Return the pages indexed so far; they live with the build, not with this module."""
    return build.room(config, f"search.{lang}", lambda _: list[dict[str, Any]]())
