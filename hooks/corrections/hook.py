"""The door of the room corrections."""

from typing import Any

from hooks.corrections.links import Links, links
from hooks.kit import build


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the page its ways to say that something is wrong."""
    settings, source = build.house(config).settings, build.house(config).source
    text = source.page(build.text_language(page), build.page_name(page))
    ways = links(settings, text, source) if text and settings.forge else None
    context["corrections"] = _corrections(settings.contact, ways)
    return context


def on_template_context(context: Any, template_name: str, config: build.MkDocsConfig) -> Any:
    """Give the 404 page the owner's address: there is no text behind it to change."""
    context["corrections"] = _corrections(build.house(config).settings.contact, None)
    return context


def _corrections(contact: str | None, ways: Links | None) -> dict[str, Any] | None:
    return {"contact": contact, "links": ways} if contact or ways else None
