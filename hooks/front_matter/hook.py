"""The door of the room front_matter."""

from hooks.front_matter import model
from hooks.kit import build


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check the block at the top of every page, in every language."""
    if build.is_first_language(config):
        for page in build.house(config).source.pages.values():
            build.found(config, model.check(page))
