"""The menu in mkdocs.yml: its pages exist, its sections have words, and no page is left out."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from hooks.kit.problems import Problem, Say, problem
from hooks.kit.source import Source

NO_PAGE = Say(
    'In het menu (nav) staat "{found}", en die pagina is er niet. Bedoelde u: {near}?',
    'The menu (nav) names "{found}", and there is no such page. Did you mean: {near}?',
)
NO_WORD = Say(
    'Het deel "{found}" van het menu heeft geen woord. Voeg het toe in docs/{main}/ui.yml bij nav.',
    'The section "{found}" of the menu has no word. Add it in docs/{main}/ui.yml under nav.',
)
NOT_LISTED = Say(
    'Deze pagina staat niet in het menu. Voeg "{name}" toe bij nav in mkdocs.yml.',
    'This page is not in the menu. Add "{name}" under nav in mkdocs.yml.',
)


NOT_A_PAGE = Say(
    'In het menu (nav) staat "{found}". Schrijf een pagina, zoals  - hulp.md  of een deel met pagina\'s, zoals  - nav.help: [hulp.md]',
    'The menu (nav) holds "{found}". Write a page, such as  - hulp.md  or a section of pages, such as  - nav.help: [hulp.md]',
)
Entry = tuple[str | None, object]


def check_menu(nav: list[Any] | None, source: Source, shown: Path) -> Iterator[Problem]:
    """Yield what is wrong with the menu."""
    entries = list(_entries(nav or []))
    names = {page for _, page in entries if isinstance(page, str)}
    sections = {section for section, _ in entries if section}
    for found in (page for _, page in entries if not isinstance(page, str)):
        yield problem(shown, 1, NOT_A_PAGE, found=found)
    for name in sorted(names - set(source.names())):
        near = ", ".join(get_close_matches(name, source.names())) or "-"
        yield problem(shown, 1, NO_PAGE, found=name, near=near)
    for section in sorted(sections - source.words[source.main].keys()):
        yield problem(shown, 1, NO_WORD, found=section, main=source.main)
    for name in sorted(set(source.names()) - names):
        page = source.pages[source.main, name]
        yield problem(page.shown, 1, NOT_LISTED, name=name)


def _entries(nav: list[Any]) -> Iterator[Entry]:
    """Yield each page of the menu with its section; what is no page is yielded as it stands."""
    for item in nav:
        for section, pages in item.items() if isinstance(item, dict) else [(None, [item])]:
            for page in pages if isinstance(pages, list) else [pages]:
                yield (str(section) if section is not None else None), page
