"""A frightened reader meets at most one notice at the top: the one that matters most now."""

from itertools import product

import pytest

from hooks.notices.order import State, notices


def _state(**known: object) -> State:
    usual: dict[str, object] = {
        "translated": True, "released": True, "source_language": True,
        "review": "machine", "reviewed_by": None,
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
    reviewed = notices(_state(source_language=False, review="reviewed"))
    assert "notices.machine_translated" not in reviewed.foot


def test_easy_language_says_at_the_foot_that_no_reader_tested_it_until_readers_did() -> None:
    draft = notices(_state(source_language=False, review="untested", released=False))
    assert draft.top == "notices.unreleased"
    assert draft.foot == ("notices.untested", "notices.unreviewed")
    tested = notices(_state(source_language=False, review="reviewed"))
    assert tested.foot == ("notices.unreviewed",)


def test_usual_dutch_that_stands_in_for_easy_dutch_is_not_called_easy() -> None:
    found = notices(_state(translated=False, source_language=False, review="untested"))
    assert "notices.untested" not in (found.top, *found.foot)


@pytest.mark.parametrize("review", ["source", "machine", "untested", "reviewed"])
@pytest.mark.parametrize("values", list(product([True, False], repeat=3)))
def test_nothing_is_said_twice_and_reviews_are_never_invented(
    values: tuple[bool, ...], review: str
) -> None:
    names = ("translated", "released", "source_language")
    found = notices(_state(review=review, **dict(zip(names, values, strict=True))))
    said = [*found.foot, *([found.top] if found.top else [])]
    assert len(said) == len(set(said))
    assert "notices.unreviewed" in said
    assert "notices.reviewed" not in said
