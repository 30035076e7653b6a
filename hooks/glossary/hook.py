"""The door of the room glossary."""

from pathlib import Path
from typing import Any

from hooks.glossary import cards, markers
from hooks.glossary.records import Sentence, Term
from hooks.kit import build
from hooks.kit.records import Records, read_records

FOLDER = Path("data", "glossary")
SENTENCES = Path("data", "sentences")


def _terms(config: build.MkDocsConfig) -> Records[Term]:
    return build.room(config, "glossary", _read)


def _read(house: build.House) -> Records[Term]:
    return read_records(house.source.docs / FOLDER, Term, house.source.shown / FOLDER)


def _sentences(config: build.MkDocsConfig) -> Records[Sentence]:
    read = lambda h: read_records(h.source.docs / SENTENCES, Sentence, h.source.shown / SENTENCES)  # noqa: E731
    return build.room(config, "sentences", read)


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check every term and every sentence, and every page that uses one."""
    build.resolves(config, "term", "terms", cards.KIND)
    if build.is_first_language(config):
        terms, sentences = _terms(config), _sentences(config)
        build.found(config, [*terms.problems, *markers.check_records(terms)])
        build.found(config, [*sentences.problems, *cards.check_records(terms, sentences)])
        for page in build.house(config).source.pages.values():
            build.found(config, markers.check(page, terms))
            build.found(config, cards.check(page, terms, sentences))
            build.puts_anchors(config, page.name, markers.anchors(page, terms.by_id))
            build.puts_anchors(config, page.name, cards.anchors(page.body))


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the words and the cards in the text; a card is for the reader, also below a Dutch text."""
    lang, terms = build.text_language(page), _terms(config).by_id
    shown = cards.Shown(terms, _sentences(config).by_id, build.language(config))
    markdown = cards.place(markdown, shown, build.house(config).source.words[lang])
    return markers.place(markdown, terms, lang)


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Explain the words of the page at its foot."""
    source = build.house(config).source.page(build.text_language(page), build.page_name(page))
    if source:
        context["terms"] = markers.used(
            source, _terms(config).by_id, build.language(config), page.content or ""
        )
    return context
