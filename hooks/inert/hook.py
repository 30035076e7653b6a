"""The door of the room inert."""

from pathlib import Path

from hooks.inert import rules, tree
from hooks.kit import build
from hooks.kit.yaml_file import read_yaml


@build.FIRST
def on_config(config: build.MkDocsConfig) -> build.MkDocsConfig:
    """Stop before anything is read or copied when something below docs/ is not safe to open."""
    docs = Path(config.docs_dir)
    build.stop_on(config, tree.unsafe(docs, build.shown(config)))
    return config


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Refuse what could execute, in every page and every YAML file, and files that would be published by accident."""
    if not build.is_first_language(config):
        return
    source = build.house(config).source
    if not build.is_preview(
        config
    ):  # an editor's program keeps files of its own beside an open one
        build.found(config, tree.misplaced(source.docs, build.listed(config), source.shown))
    for page in source.pages.values():
        build.found(config, rules.check_page(page))
        if page.front:
            build.found(config, rules.check_yaml(page.front))
    for path in sorted(source.docs.rglob("*.y*ml")):
        shown = source.shown / path.relative_to(source.docs)
        build.found(config, rules.check_yaml(read_yaml(path, shown)))
