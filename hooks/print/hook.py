"""The door of the room print."""

from pathlib import Path
from typing import Any

from hooks.kit import build
from hooks.print import log, markers, sheets

PRINTED_ALONE = "sheets"  # the class of a page that prints its sheets and nothing else


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check every page that has something to print, and the name of the file in every language."""
    build.resolves(config, markers.KIND)
    if build.is_first_language(config):
        source = build.house(config).source
        for page in source.pages.values():
            build.found(config, markers.check(page))
            build.found(config, sheets.check(page))
        for lang, words in source.words.items():
            build.found(config, log.check(source.shown / lang / "ui.yml", words))


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the forms in the text; a page with sheets prints those only."""
    if sheets.has_sheets(markdown):
        page.meta["layout"] = PRINTED_ALONE
    lang, source = build.text_language(page), build.house(config).source
    return markers.place(markdown, lang, source.words[lang], source.words[source.main])


def on_page_content(html: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the frames around the sheets, once the text between them is HTML."""
    return sheets.frame(html)


@build.LAST
def on_post_page(output: str, page: Any, config: build.MkDocsConfig) -> str:
    """Write the empty file beside the page that offers it."""
    lang, source = build.text_language(page), build.house(config).source
    text = source.page(lang, build.page_name(page))
    if text and markers.offers_file(text.body):
        words = source.words[lang]
        folder = Path(page.file.abs_dest_path).parent
        folder.mkdir(parents=True, exist_ok=True)
        (folder / log.file_name(words)).write_bytes(log.as_csv(words, source.words[source.main]))
    return output
