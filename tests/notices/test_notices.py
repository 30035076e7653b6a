"""A frightened reader meets at most one notice at the top: the one that matters most now."""

from itertools import product

import pytest

from hooks.notices.order import State, notices
from tests.conftest import TinySite


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


def test_easy_language_says_at_the_foot_that_no_reader_tested_it_until_readers_did() -> None:
    draft = notices(_state(source_language=False, easy=True, untested=True, released=False))
    assert draft.top == "notices.unreleased"
    assert draft.foot == ("notices.untested", "notices.unreviewed")
    tested = notices(_state(source_language=False, easy=True))
    assert tested.foot == ("notices.unreviewed",)


def test_usual_dutch_that_stands_in_for_easy_dutch_is_not_called_easy() -> None:
    found = notices(_state(translated=False, source_language=False, easy=True, untested=True))
    assert "notices.untested" not in (found.top, *found.foot)


def test_a_translation_made_by_people_says_who_and_claims_no_machine() -> None:
    found = notices(_state(source_language=False, translated_by="Bureau X"))
    assert "notices.translated" in found.foot
    assert "notices.machine_translated" not in found.foot


def test_a_translation_that_is_behind_says_so_after_what_is_more_urgent() -> None:
    assert notices(_state(behind=True)).top == "notices.behind"
    found = notices(_state(behind=True, released=False))
    assert (found.top, found.foot[0]) == ("notices.unreleased", "notices.behind")


@pytest.mark.parametrize("values", list(product([True, False], repeat=6)))
def test_nothing_is_said_twice_and_reviews_are_never_invented(values: tuple[bool, ...]) -> None:
    names = ("translated", "released", "source_language")
    names += ("reviewed_by_native", "easy", "untested")
    found = notices(_state(**dict(zip(names, values, strict=True))))
    said = [*found.foot, *([found.top] if found.top else [])]
    assert len(said) == len(set(said))
    assert "notices.unreviewed" in said
    assert "notices.reviewed" not in said


def test_a_review_at_the_top_of_a_page_is_shown_with_its_day(tiny: TinySite) -> None:
    path = tiny.folder / "docs/nl/hulp.md"
    review = '\nreviewed:\n  by: een jurist\n  on: "2026-11-23"\n'
    tiny.write(
        "docs/nl/hulp.md", path.read_text().replace("\n", review, 2).replace(review, "\n", 1)
    )
    built = tiny.build()
    assert built.code == 0, built.output
    text = built.page("hulp/index.html").text_content()
    assert "Nagekeken door: een jurist, op 23 november 2026." in text
