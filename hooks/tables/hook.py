"""The door of the room tables."""

from hooks.kit import build
from hooks.tables.columns import ColumnsExtension


def on_config(config: build.MkDocsConfig) -> build.MkDocsConfig:
    """Let Markdown name the columns; every language has its own list of extensions."""
    if not any(isinstance(one, ColumnsExtension) for one in config.markdown_extensions):
        config.markdown_extensions.append(ColumnsExtension())  # type: ignore[arg-type]
    return config
