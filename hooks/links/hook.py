"""The door of the room links."""

from typing import Any

from hooks.kit import build
from hooks.kit.sections import with_top
from hooks.links.check import Anchors, check


@build.AFTER_RECORDS
def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check every link, once the other rooms said which names they put on pages."""
    if build.is_first_language(config):
        house = build.house(config)
        anchors = Anchors(house.source, {k: frozenset(v) for k, v in house.anchors.items()})
        for page in house.source.pages.values():
            build.found(config, check(page, anchors))


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Give the main heading the same name in every language."""
    return with_top(markdown)
