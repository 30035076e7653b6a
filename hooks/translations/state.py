"""How each section of a translation stands to its source, and what an editor must mend. Time plays no part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import cast

from pydantic import ValidationError

from hooks.kit.pages import Page
from hooks.kit.sections import Section, sections
from hooks.kit.source import Source
from hooks.kit.stamps import Translation
from hooks.translations.meaning import META, Meaning, hash_of_page
from hooks.translations.structure import Difference, differences, outline


class State(StrEnum):
    """What a reader or a translator must know of one section."""

    CURRENT = "current"
    MINOR = "minor"  # the source changed in a way that its editor calls minor
    BEHIND = "behind"
    MISSING = "missing"  # new in the source
    GONE = "gone"  # no longer in the source
    UNSTAMPED = "unstamped"  # in both, and the translation does not note what it was made from
    UNKNOWN = "unknown"  # in the translation only, and never in the source as far as it notes


FREE_IN_VARIANT = (State.MISSING, State.UNKNOWN)


@dataclass(frozen=True)
class Part:
    """One section of a translation, seen from the source; `wanted` is the stamp of the source now.

    `exact` tells whether the translation notes that very stamp: then its structure must be equal too.
    """

    id: str
    state: State
    critical: bool
    wanted: str
    exact: bool
    source: Section | None
    made: Section | None
    differences: tuple[Difference, ...] = ()

    @property
    def is_replaced(self) -> bool:
        """Tell whether the source stands in its place: following the old text could harm."""
        return self.critical and self.state in (State.BEHIND, State.MISSING)

    @property
    def is_behind(self) -> bool:
        """Tell whether a reader must be told of it."""
        return self.state in (State.BEHIND, State.MISSING, State.GONE)


@dataclass(frozen=True)
class Comparison:
    """One translated page beside its source. `parts` keep the order of the source; those it lacks come last."""

    page: Page
    source: Page
    noted: Translation | None
    parts: tuple[Part, ...]

    @property
    def behind(self) -> tuple[Part, ...]:
        """The sections a reader is told of."""
        return tuple(part for part in self.parts if part.is_behind)

    @property
    def review_counts(self) -> bool:
        """Tell whether a native speaker reviewed the text as it is now."""
        review = self.noted.reviewed if self.noted else None
        return review is not None and review.text == hash_of_page(self.page)


@dataclass(frozen=True)
class _Pair:
    meaning: Meaning
    page: Page
    before: Mapping[str, str]

    @cached_property
    def theirs(self) -> dict[str, Section]:
        return sections(self.page)

    @property
    def is_variant(self) -> bool:
        """Tell whether this is the source said more simply, such as nl-simple: its structure is its own."""
        return self.page.lang.startswith(f"{self.meaning.page.lang}-")


def compare(source: Page, page: Page) -> Comparison:
    """Return how `page`, a translation of `source`, stands to it."""
    return _compare(Meaning(source), page)


def _compare(meaning: Meaning, page: Page) -> Comparison:
    noted, source = _noted(page), meaning.page
    pair = _Pair(meaning, page, noted.sections if noted else {})
    names = [*meaning.stamps, *(name for name in pair.theirs if name not in meaning.stamps)]
    parts = (_part(name, pair) for name in names)
    kept = tuple(part for part in parts if not (pair.is_variant and part.state in FREE_IN_VARIANT))
    return Comparison(page, source, noted, kept)


def compare_all(source: Source) -> Iterator[Comparison]:
    """Yield every translated page beside its source page, by language and name."""
    meanings = {name: Meaning(source.pages[source.main, name]) for name in source.names()}
    for (lang, name), page in source.pages.items():
        if lang != source.main and name in meanings and not page.problems:
            yield _compare(meanings[name], page)


def _noted(page: Page) -> Translation | None:
    try:
        return Translation.model_validate(page.meta.get("translation"))
    except ValidationError:
        return None  # the room front_matter has a message for it


def _part(name: str, pair: _Pair) -> Part:
    made, original = pair.theirs.get(name), pair.meaning.sections.get(name)
    found: tuple[Difference, ...] = ()
    if original and made and not pair.is_variant:
        found = tuple(differences(pair.meaning.outlines[name], outline(made)))
    state = _state(name, pair, found)
    critical = name in _listed(pair.meaning.page.meta.get("critical"))
    wanted, before = pair.meaning.stamps.get(name, ""), pair.before.get(name, "")
    return Part(name, state, critical, wanted, before == wanted, original, made, found)


def _state(name: str, pair: _Pair, found: tuple[Difference, ...]) -> State:
    before, now = pair.before.get(name, ""), pair.meaning.stamps.get(name, "")
    if not now:
        return State.GONE if before else State.UNKNOWN
    if name not in pair.theirs and name != META:
        return State.CURRENT if before == now else State.MISSING
    if not before:
        return State.UNSTAMPED
    if before == now or (_words(before) == _words(now) and _is_harmless(found, pair)):
        return State.CURRENT
    return (
        State.MINOR
        if _is_minor(pair.meaning.page, name, _words(before), _words(now))
        else State.BEHIND
    )


def _is_harmless(found: tuple[Difference, ...], pair: _Pair) -> bool:
    """Tell whether a change of structure in the source was followed already, or only moved a link."""
    return not pair.is_variant and all(difference.only_link for difference in found)


def _is_minor(source: Page, name: str, before: str, now: str) -> bool:
    """Tell whether the editor of the source lists both versions as saying the same, the present one last."""
    minor = source.meta.get("minor")
    same = _listed(cast(dict[str, object], minor).get(name)) if isinstance(minor, dict) else []
    return bool(same) and same[-1] == now and before in same


def _words(stamp: str) -> str:
    return stamp.partition("-")[0]


def _listed(value: object) -> list[str]:
    return [str(x) for x in value] if isinstance(value, list) else []
