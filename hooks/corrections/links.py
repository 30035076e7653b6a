"""Where each file behind a page is changed: its text, and the records it names."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hooks.kit import markers
from hooks.kit.forge import edit_address, report_address
from hooks.kit.pages import Page
from hooks.kit.settings import Settings
from hooks.kit.source import Source

RECORDS = {
    "phone": "data/directory",
    "org": "data/directory",
    "fact": "data/facts",
    "term": "data/glossary",
}
FORMS = ("number-wrong", "text-wrong")
OF_A_TRANSLATION = "translation-wrong"


@dataclass(frozen=True)
class Links:
    """What a page offers to whoever sees a mistake. Without a forge there is only the owner."""

    edit: str | None
    reports: tuple[tuple[str, str | None], ...]
    records: tuple[tuple[str, str | None], ...]


def links(settings: Settings, page: Page, source: Source) -> Links:
    """Return the links of one page, by its text and not by the shell it is shown in."""
    forms = FORMS if page.lang == source.main else (*FORMS, OF_A_TRANSLATION)
    slug = page.name.removesuffix(".md")
    return Links(
        edit=edit_address(settings, page.shown.as_posix()),
        reports=tuple((form, report_address(settings, form, page=slug)) for form in forms),
        records=tuple(
            (path.name, edit_address(settings, (source.shown / path).as_posix()))
            for path in _records(page)
        ),
    )


def _records(page: Page) -> Iterator[Path]:
    """Yield the records a page names, each once, in the order of its text."""
    named = (m for m in markers.find(page.body) if m.kind in RECORDS)
    yield from dict.fromkeys(Path(RECORDS[m.kind], f"{m.id}.yml") for m in named)
