"""What a page says about itself. A frightened reader meets one notice at the top; the rest stand at the foot."""

from dataclasses import dataclass


@dataclass(frozen=True)
class State:
    """What is known of one page in one language. `easy`: easier words in the language of the source."""

    translated: bool
    released: bool
    source_language: bool
    reviewed_by_native: bool
    reviewed_by: str | None
    easy: bool = False
    untested: bool = False
    behind: bool = False
    translated_by: str | None = None


@dataclass(frozen=True)
class Notices:
    """Keys of words: one for the top or none, and the others for the foot."""

    top: str | None
    foot: tuple[str, ...]


def notices(state: State) -> Notices:
    """Return the notices of a page, the one that matters most to a reader now at the top."""
    urgent = [key for key, holds in _urgent(state) if holds]
    quiet = [key for key, holds in _quiet(state) if holds]
    return Notices(urgent[0] if urgent else None, tuple(urgent[1:] + quiet))


def _urgent(state: State) -> list[tuple[str, bool]]:
    """The order is the decision: a text one cannot read, numbers nobody has checked, then a part
    that is behind: that part says so itself as well."""
    return [
        ("notices.untranslated", not state.translated),
        ("notices.unreleased", not state.released),
        ("notices.behind", state.behind),
    ]


def _quiet(state: State) -> list[tuple[str, bool]]:
    made_here = state.translated and not state.source_language
    a_translation = made_here and not state.easy
    unread = a_translation and not state.reviewed_by_native
    return [
        ("notices.machine_translated", unread and state.translated_by is None),
        ("notices.translated", unread and state.translated_by is not None),
        ("notices.translation_reviewed", a_translation and state.reviewed_by_native),
        ("notices.untested", made_here and state.easy and state.untested),
        ("notices.unreviewed", state.reviewed_by is None),
        ("notices.reviewed", state.reviewed_by is not None),
    ]
