"""The door of the room quick_exit."""

from pathlib import Path
from typing import Any

from hooks.kit import build
from hooks.kit.markers import replace
from hooks.kit.render import render
from hooks.quick_exit import neutral, quiet_visit

EXPLAINED = "scherm.md"  # what an exit can and cannot do; its address is a promise


def _neutral(config: build.MkDocsConfig) -> dict[str, str]:
    setting = config.extra.get("quick_exit")
    pages = setting.get("neutral") if isinstance(setting, dict) else None
    return (
        dict(pages) if isinstance(pages, dict) else {}
    )  # else every language misses its page, and the check says so


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check the neutral page of every language, and the places of the switch."""
    build.resolves(config, quiet_visit.KIND)
    if build.is_first_language(config):
        languages, site = build.listed(config), config.site_url or ""
        build.found(config, neutral.check(_neutral(config), languages, site, Path("mkdocs.yml")))
        for page in build.house(config).source.pages.values():
            build.found(config, quiet_visit.check(page))


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the switch of the quiet visit in the text."""
    words = build.house(config).source.words[build.text_language(page)]
    switch = render("quick_exit/switch.html", words=words)
    return replace(markdown, quiet_visit.KIND, lambda _: quiet_visit.block(switch))


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the page its way out."""
    context["quick_exit"] = _way_out(config)
    return context


def on_template_context(context: Any, template_name: str, config: build.MkDocsConfig) -> Any:
    """Give the 404 page its way out."""
    context["quick_exit"] = _way_out(config)
    return context


def _way_out(config: build.MkDocsConfig) -> dict[str, str]:
    lang, source = build.language(config), build.house(config).source
    folder = "" if lang == source.main else f"{lang}/"
    more = f"{folder}{Path(EXPLAINED).stem}/" if source.page(lang, EXPLAINED) else ""
    return {"to": _neutral(config)[lang], "more": more}
