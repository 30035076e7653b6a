"""Every text of a language as PO, for an agency. `po_back` takes it in again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from hooks.kit.clock import epoch
from hooks.kit.pages import Page
from hooks.kit.sections import Section, sections
from hooks.kit.source import Source
from hooks.translations.blocks import blocks, units
from hooks.translations.meaning import META
from hooks.translations.state import State, compare
from hooks.translations.words_file import UI

FRONT = ("title", "description")


@dataclass(frozen=True)
class Entry:
    """One text to translate: where it stands, the source, the translation so far, whether it must be looked at."""

    place: str
    source: str
    made: str
    fuzzy: bool = False


def export(source: Source, lang: str) -> bytes:
    """Return every text of a language as PO: words of the interface first, then the pages."""
    day = datetime.fromtimestamp(epoch(), UTC)
    catalog = Catalog(creation_date=day, revision_date=day, fuzzy=False, header_comment="#")
    for entry in entries(source, lang):
        flags = ["fuzzy"] if entry.fuzzy and entry.made else []
        catalog.add(entry.source, entry.made, context=entry.place, flags=flags)
    file = BytesIO()
    write_po(file, catalog, width=0, omit_header=False)
    return file.getvalue()


def entries(source: Source, lang: str) -> Iterator[Entry]:
    """Yield every text of a language."""
    made = source.words[lang]
    for key, word in source.words[source.main].items():
        yield Entry(f"{UI}#{key}", word, made.get(key, ""))
    for name in sorted(source.names()):
        yield from _page(source.pages[source.main, name], source.pages.get((lang, name)))


def _page(original: Page, page: Page | None) -> Iterator[Entry]:
    states = {p.id: p.state for p in compare(original, page).parts} if page else {}
    for key in FRONT:
        made = str(page.meta.get(key, "")) if page else ""
        fuzzy = states.get(META) not in (None, State.CURRENT)
        yield Entry(f"{original.name}#{META}/{key}", str(original.meta.get(key, "")), made, fuzzy)
    theirs = sections(page) if page else {}
    for name, section in sections(original).items():
        fuzzy = states.get(name) not in (None, State.CURRENT)
        yield from _section(f"{original.name}#{name}", section, theirs.get(name), fuzzy)


def _section(place: str, ours: Section, theirs: Section | None, fuzzy: bool) -> Iterator[Entry]:
    wanted = units(blocks(ours))
    made = units(blocks(theirs)) if theirs else []
    if theirs and not are_alike(ours, theirs):
        yield Entry(place, ours.text.rstrip(), theirs.text.rstrip(), fuzzy)
        return
    for number, unit in enumerate(wanted):
        yield Entry(f"{place}/{number}", unit.text, made[number].text if made else "", fuzzy)


def are_alike(ours: Section, theirs: Section) -> bool:
    """Tell whether two sections are made of the same pieces, so that each piece has its other half."""
    kinds = [[unit.kind for unit in units(blocks(x))] for x in (ours, theirs)]
    return kinds[0] == kinds[1]
