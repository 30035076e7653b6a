"""A frightened reader meets at most one notice at the top: the one that matters most now."""

from itertools import product

import pytest

from hooks.notices.order import State, notices


def _state(**known: object) -> State:
    usual: dict[str, object] = {
        "translated": True, "released": True, "source_language": True,
        "reviewed_by_native": False, "reviewed_by": None,
    }  # fmt: skip
    return State(**(usual | known))  # type: ignore[arg-type]


def test_a_text_one_cannot_read_matters_more_than_a_draft() -> None:
    found = notices(_state(translated=False, released=False, source_language=False))
    assert found.top == "notices.untranslated"
    assert "notices.unreleased" in found.foot


def test_a_released_reviewed_page_has_no_notice_at_the_top() -> None:
    found = notices(_state(reviewed_by="jurist"))
    assert found.top is None
    assert found.foot == ("notices.reviewed",)


def test_a_machine_translation_says_so_until_native_speakers_reviewed_it() -> None:
    assert "notices.machine_translated" in notices(_state(source_language=False)).foot
    reviewed = notices(_state(source_language=False, reviewed_by_native=True))
    assert "notices.machine_translated" not in reviewed.foot


@pytest.mark.parametrize("values", product([True, False], repeat=4))
def test_nothing_is_said_twice_and_reviews_are_never_invented(values: tuple[bool, ...]) -> None:
    names = ("translated", "released", "source_language", "reviewed_by_native")
    found = notices(_state(**dict(zip(names, values, strict=True))))
    said = [*found.foot, *([found.top] if found.top else [])]
    assert len(said) == len(set(said))
    assert "notices.unreviewed" in said
    assert "notices.reviewed" not in said
