"""The door of the room quick_exit."""

from pathlib import Path
from typing import Any

from hooks.kit import build
from hooks.quick_exit import neutral


def _neutral(config: build.MkDocsConfig) -> dict[str, str]:
    return dict(config.extra.get("quick_exit", {}).get("neutral", {}))


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check the neutral page of every language."""
    if build.is_first_language(config):
        languages, site = build.languages(config), config.site_url or ""
        build.found(config, neutral.check(_neutral(config), languages, site, Path("mkdocs.yml")))


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the page its way out."""
    context["quick_exit"] = _neutral(config)[build.language(config)]
    return context


def on_template_context(context: Any, template_name: str, config: build.MkDocsConfig) -> Any:
    """Give the 404 page its way out."""
    context["quick_exit"] = _neutral(config)[build.language(config)]
    return context
