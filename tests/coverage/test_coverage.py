"""Nothing of the brochure is lost unseen, and each of the 65 needs has its place or says what it lacks."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.kit.pages import read_page
from tests.conftest import REPO

HERE = Path(__file__).parent
BROCHURE: list[dict[str, Any]] = yaml.safe_load((HERE / "brochure.yml").read_text("utf-8"))
NEEDS: list[dict[str, Any]] = yaml.safe_load((HERE / "needs.yml").read_text("utf-8"))
DUTCH = REPO / "docs" / "nl"
HEADING = re.compile(r"^#{2,} .*\{[^}]*#([a-z0-9-]+)", re.M)


def _places() -> set[str]:
    """Return every Dutch page, and every page#heading that holds text."""
    found = set()
    for path in DUTCH.glob("[a-z]*.md"):
        page = read_page(path, "nl", path.name, path)
        found.add(path.stem)
        parts = HEADING.split(page.body)
        found |= {
            f"{path.stem}#{i}"
            for i, text in zip(parts[1::2], parts[2::2], strict=True)
            if text.strip()
        }
    return found


PLACES = _places()


@pytest.mark.parametrize("row", BROCHURE, ids=lambda row: row["begins"][:40])
def test_a_paragraph_of_the_brochure_has_its_place_or_a_reason(row: dict[str, Any]) -> None:
    assert set(row) <= {"begins", "at", "changed", "left_out"}
    assert bool(row.get("at")) != bool(row.get("left_out"))
    assert set(row.get("at", [])) <= PLACES
    assert len(row.get("left_out", "a reason of some words").split()) > 3


def test_every_part_of_the_brochure_is_in_the_table() -> None:
    assert len({row["begins"] for row in BROCHURE}) == len(BROCHURE) == 91


@pytest.mark.parametrize("row", NEEDS, ids=lambda row: row["what"])
def test_a_need_is_answered_where_the_table_says(row: dict[str, Any]) -> None:
    assert set(row) <= {"need", "what", "at", "lacks"}
    assert row["at"]
    assert set(row["at"]) <= PLACES


def test_every_need_is_in_the_table_once() -> None:
    assert [row["need"] for row in NEEDS] == list(range(1, 66))
