"""The door of the room inert."""

from hooks.inert import rules
from hooks.kit import build
from hooks.kit.yaml_file import read_yaml


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Refuse what could execute, in every page and every YAML file of the content."""
    if not build.is_first_language(config):
        return
    source = build.house(config).source
    for page in source.pages.values():
        build.found(config, rules.check_page(page))
        if page.front:
            build.found(config, rules.check_yaml(page.front))
    for path in sorted(source.docs.rglob("*.y*ml")):
        shown = source.shown / path.relative_to(source.docs)
        build.found(config, rules.check_yaml(read_yaml(path, shown)))
