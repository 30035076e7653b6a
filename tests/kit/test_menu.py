"""The menu is in a file that editors change: whatever stands there is answered with a message."""

from pathlib import Path

import pytest

from hooks.kit.menu import check_menu
from hooks.kit.source import read_source
from tests.conftest import REPO

SOURCE = read_source(REPO / "docs", ("nl",), Path("docs"))


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (5, 'holds "5"'), (None, 'holds "None"'), ({"nav.help": [{"x": ["hulp.md"]}]}, "Write a page"), (["hulp.md"], "Write a page"),
        ({"nav.help": None}, 'holds "None"'), ("hulpp.md", "Did you mean: hulp.md"), ({5: ["hulp.md"]}, 'section "5"'),
    ],
)  # fmt: skip
def test_an_entry_that_is_no_page_is_named(entry: object, says: str) -> None:
    assert any(says in one.en for one in check_menu([entry], SOURCE, Path("mkdocs.yml")))
