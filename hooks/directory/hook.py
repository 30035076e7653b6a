"""The door of the room directory."""

from pathlib import Path
from typing import Any

from hooks.directory import markers, never_print
from hooks.directory.records import Channel, Organisation
from hooks.kit import build
from hooks.kit.clock import today
from hooks.kit.records import Records, read_records

FOLDER = Path("data", "directory")
NEVER = Path("data", "never-print.yml")
EMERGENCY = "noodnummer-112"


def _orgs(config: build.MkDocsConfig) -> Records[Organisation]:
    return build.room(config, "directory", _read)


def _read(house: build.House) -> Records[Organisation]:
    return read_records(house.source.docs / FOLDER, Organisation, house.source.shown / FOLDER)


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check every organisation, every page that names one, and the never-print list against both."""
    build.resolves(config, "phone", "org", "directory")
    if not build.is_first_language(config):
        return
    orgs, source = _orgs(config), build.house(config).source
    build.found(config, orgs.problems)
    for page in source.pages.values():
        build.found(config, markers.check(page, orgs))
        build.puts_anchors(config, page.name, markers.anchors(page, orgs.by_id))
    never, problems = never_print.read_never(source.docs / NEVER, source.shown / NEVER)
    build.found(config, problems)
    for name, file in orgs.files.items():
        if name in orgs.by_id and orgs.by_id[name].may_be_shown:
            build.found(config, never_print.check(file, never))


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the numbers, names and cards in the text."""
    lang = build.text_language(page)
    words = build.house(config).source.words[lang]
    return markers.place(markdown, _orgs(config).by_id, lang, words, today())


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the page its emergency line."""
    context["emergency"] = _emergency(config)
    return context


def on_template_context(context: Any, template_name: str, config: build.MkDocsConfig) -> Any:
    """Give the 404 page its emergency line."""
    context["emergency"] = _emergency(config)
    return context


def _emergency(config: build.MkDocsConfig) -> Channel | None:
    organisation = _orgs(config).by_id.get(EMERGENCY)
    return organisation.number() if organisation else None
