"""The door of the room prose."""

from hooks.kit import build
from hooks.prose.rules import check_files, effective
from hooks.prose.site import findings, read_rules


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Hold every page and every word of the interface against the rules; only errors stop the build."""
    if build.is_first_language(config):
        source = build.house(config).source
        read = read_rules(source)
        build.found(config, [*read.problems, *check_files(read)])
        found = findings(source, effective(read))
        build.found(config, [one.problem for one in found if one.severity == "error"])
