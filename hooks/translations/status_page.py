"""[[translations:all]] in a page: the status of every language that readers meet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.kit.render import render
from hooks.kit.sections import sections
from hooks.kit.source import Source
from hooks.kit.words import Words
from hooks.translations.status import LanguageStatus, PageStatus

KIND = "translations"
SHOWN = ("missing", "behind", "gone")


@dataclass(frozen=True)
class ToDo:
    """A page that is missing or behind: where its source stands, and the headings that are behind."""

    path: str
    title: str
    parts: list[str]


@dataclass(frozen=True)
class Row:
    """One language in the table."""

    lang: str
    name: str
    there: str
    current: str
    reviewed: str
    to_do: list[ToDo]


def rows(statuses: list[LanguageStatus], source: Source, names: Mapping[str, str]) -> list[Row]:
    """Return one row a language; `names` are their own names."""
    return [_row(status, source, names) for status in statuses]


def status_html(found: list[Row], source: Source, words: Words, to_root: str) -> str:
    """Return the table and, per language, what is left to do; links lead to the source page."""
    html = render(
        "translations/status.html",
        rows=found, words=words, to_root=to_root, source_lang=source.main,
    )  # fmt: skip
    return "\n\n" + "\n".join(line for line in html.splitlines() if line.strip()) + "\n\n"


def _row(status: LanguageStatus, source: Source, names: Mapping[str, str]) -> Row:
    counts, total = status.counts, len(status.pages)
    there, current, reviewed = (f"{counts[x]} / {total}" for x in ("there", "current", "reviewed"))
    name = names.get(status.lang, status.lang)
    return Row(status.lang, name, there, current, reviewed, list(_to_do(status, source)))


def _to_do(status: LanguageStatus, source: Source) -> Iterator[ToDo]:
    for page in status.pages:
        if not page.is_current:
            original = source.pages[source.main, page.name]
            path = page.name.removesuffix(".md").removesuffix("index")
            yield ToDo(
                f"{path}/" if path else "./",
                str(original.meta.get("title", "")),
                _parts(page, source),
            )


def _parts(page: PageStatus, source: Source) -> list[str]:
    known = sections(source.pages[source.main, page.name])
    names = [name for state in SHOWN for name in page.sections.get(state, ())]
    return [known[name].heading.text if name in known else name for name in names]
