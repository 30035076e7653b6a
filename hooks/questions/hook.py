"""The door of the room questions."""

from pathlib import Path
from typing import Any

from hooks.kit import build
from hooks.kit.records import Records, read_records
from hooks.questions import markers
from hooks.questions.records import Reader

FOLDER = Path("data", "questions")


def _readers(config: build.MkDocsConfig) -> Records[Reader]:
    return build.room(config, "questions", _read)


def _read(house: build.House) -> Records[Reader]:
    return read_records(house.source.docs / FOLDER, Reader, house.source.shown / FOLDER)


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check every question, and every page that lists them."""
    build.resolves(config, "questions")
    if build.is_first_language(config):
        source, readers = build.house(config).source, _readers(config)
        build.found(config, [*readers.problems, *markers.check_records(readers, source)])
        for page in source.pages.values():
            build.found(config, markers.check(page))
            build.puts_anchors(config, page.name, markers.anchors(page, readers.by_id))


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the questions in the text."""
    source, lang = build.house(config).source, build.text_language(page)
    return markers.place(markdown, _readers(config).by_id, source, lang)
