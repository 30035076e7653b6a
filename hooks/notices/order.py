"""What a page says about itself. A frightened reader meets one notice at the top; the rest stand at the foot."""

from dataclasses import dataclass


@dataclass(frozen=True)
class State:
    """What is known of one page in one language. `review` is that of the language."""

    translated: bool
    released: bool
    source_language: bool
    review: str
    reviewed_by: str | None


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
    """The order is the decision: a text one cannot read, then numbers nobody has checked."""
    return [
        ("notices.untranslated", not state.translated),
        ("notices.unreleased", not state.released),
    ]


def _quiet(state: State) -> list[tuple[str, bool]]:
    untested = state.translated and state.review == "untested"
    made_by_machine = (
        state.translated
        and not state.source_language
        and state.review not in ("untested", "reviewed")
    )
    return [
        ("notices.machine_translated", made_by_machine),
        ("notices.untested", untested),
        ("notices.unreviewed", state.reviewed_by is None),
        ("notices.reviewed", state.reviewed_by is not None),
    ]
