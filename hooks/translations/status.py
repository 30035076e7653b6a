"""What each language lacks or has that is behind: one record a language, shown as table, JSON or page."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from hooks.kit.source import Source
from hooks.translations import minimum
from hooks.translations.state import Comparison, State

TOLD = (State.BEHIND, State.MISSING, State.GONE, State.MINOR, State.UNSTAMPED, State.UNKNOWN)


@dataclass(frozen=True)
class PageStatus:
    """One page in one language: which of its sections are in which state, and who made and read it."""

    name: str
    there: bool
    sections: dict[str, list[str]]
    replaced: list[str]
    differences: dict[str, list[str]]
    made_by: str | None = None
    reviewed_by: str | None = None
    reviewed_on: str | None = None

    @property
    def is_current(self) -> bool:
        """Tell whether a reader is told of no section."""
        told = (State.BEHIND, State.MISSING, State.GONE, State.UNSTAMPED)
        return self.there and not any(state in self.sections for state in told)


@dataclass(frozen=True)
class LanguageStatus:
    """One language: its pages, and what keeps it from being public."""

    lang: str
    pages: tuple[PageStatus, ...]
    words_missing: tuple[str, ...]
    minimum_missing: tuple[str, ...]

    @property
    def counts(self) -> Counter[str]:
        """How many pages are there, current and reviewed, and how many sections are in which state."""
        found = Counter(there=0, current=0, reviewed=0)
        for page in self.pages:
            found["there"] += page.there
            found["current"] += page.is_current
            found["reviewed"] += page.reviewed_by is not None
            found.update({state: len(names) for state, names in page.sections.items()})
        return found


def of_source(
    source: Source, compared: Mapping[tuple[str, str], Comparison]
) -> list[LanguageStatus]:
    """Return the status of every language but the source; `compared` are its pages by language and name."""
    return [_language(source, lang, compared) for lang in source.languages[1:]]


def _language(
    source: Source, lang: str, compared: Mapping[tuple[str, str], Comparison]
) -> LanguageStatus:
    pages = tuple(_page(name, compared.get((lang, name))) for name in sorted(source.names()))
    words = sorted(source.words[source.main].keys() - source.words[lang].keys())
    return LanguageStatus(lang, pages, tuple(words), tuple(minimum.missing(source, lang)))


def as_json(found: list[LanguageStatus]) -> str:
    """Return the status of languages for another program."""
    data = [asdict(status) | {"counts": dict(status.counts)} for status in found]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_table(found: list[LanguageStatus]) -> str:
    """Return the status of languages for a translator at a screen."""
    return "\n".join(line for status in found for line in _lines(status)) + "\n"


def _page(name: str, found: Comparison | None) -> PageStatus:
    if found is None:
        return PageStatus(name, False, {}, [], {})
    told = {str(state): [p.id for p in found.parts if p.state is state] for state in TOLD}
    other = {p.id: [d.say.en for d in p.differences] for p in found.parts if p.differences}
    review = found.noted.reviewed if found.noted and found.review_counts else None
    return PageStatus(
        name=name,
        there=True,
        sections={state: names for state, names in told.items() if names},
        replaced=[part.id for part in found.parts if part.is_replaced],
        differences=other,
        made_by=found.noted.made_by if found.noted else None,
        reviewed_by=review.by if review else None,
        reviewed_on=review.on.isoformat() if review else None,
    )


def _lines(status: LanguageStatus) -> Iterator[str]:
    counts, total = status.counts, len(status.pages)
    yield (
        f"{status.lang}: {counts['there']} of {total} pages, {counts['current']} of them current, "
        f"{counts['reviewed']} reviewed; {len(status.words_missing)} words missing"
    )
    if status.minimum_missing:
        yield f"    not enough to be public: {', '.join(status.minimum_missing)}"
    missing = [page.name for page in status.pages if not page.there]
    if missing:
        yield f"    not there: {' '.join(missing)}"
    for page in status.pages:
        for state, names in page.sections.items():
            yield f"    {page.name:<24}{state:<10}{' '.join(_named(n, page) for n in names)}"
        for name, differences in page.differences.items():
            yield from (
                f"    {page.name:<24}{'differs':<10}#{name}: {text}" for text in differences
            )
    if status.words_missing:
        yield f"    ui.yml: {' '.join(status.words_missing)}"


def _named(name: str, page: PageStatus) -> str:
    return f"#{name}" + (" (readers see the Dutch)" if name in page.replaced else "")
