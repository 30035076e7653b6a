"""The block at the top of a page: complete, known, and plain enough for somebody else's eyes."""

from pathlib import Path

import pytest

from hooks.front_matter.model import check
from hooks.kit.pages import parse_page

GOOD = "title: Hulp\ndescription: Wie u kunt bellen.\n"


def _says(block: str, body: str = "# Kop\n") -> list[str]:
    page = parse_page(f"---\n{block}---\n{body}", "nl", "x.md", Path("docs/nl/x.md"))
    return [f"{p.line}: {p.en}" for p in check(page)]


def test_a_good_block_passes() -> None:
    assert _says(GOOD) == []


@pytest.mark.parametrize(
    "word", ["Stalking", "geweld", "Politie", "slachtoffer", "przemoc", "عنف", "polis"]
)
def test_a_title_that_tells_too_much_is_refused_in_every_language(word: str) -> None:
    assert "browser history" in _says(f"title: {word}\ndescription: x\n")[0]


def test_an_unknown_field_is_answered_with_the_known_ones() -> None:
    assert "Did you mean: title" in _says(GOOD + "titel: x\n")[0]


def test_a_review_needs_a_role_and_a_date() -> None:
    assert _says(GOOD + 'reviewed: {by: jurist, on: "2026-12-01"}\n') == []
    assert "such as 2026-11-23" in _says(GOOD + "reviewed: {by: jurist, on: 1 december}\n")[0]
    assert '"reviewed.on" is missing' in _says(GOOD + "reviewed: {by: jurist}\n")[0]


def test_a_page_without_a_main_heading_is_refused() -> None:
    assert "has no heading" in _says(GOOD, "Tekst.\n")[0]


def test_a_long_title_is_refused() -> None:
    assert _says("title: " + "a" * 41 + "\ndescription: x\n")
