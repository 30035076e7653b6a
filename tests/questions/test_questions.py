"""What no source settles stands on one page, a sheet for each kind of reader who could settle it."""

from pathlib import Path

import pytest
import yaml

from tests.conftest import REPO, Built, TinySite

RECORDS = sorted((REPO / "docs/data/questions").glob("[a-z]*.yml"))
PAGE = "---\ntitle: Vragen\ndescription: Wat wij niet weten.\n---\n# Vragen\n\n{}\n"
ASK = """who: {nl: Notaris, en: Notary}
questions:
  - ask: {nl: Geldt dit nog?, en: Does this hold?}
    pages: [hulp]
"""


def _broken(tiny: TinySite, record: str, marker: str = "[[questions:all]]") -> str:
    tiny.write("docs/data/questions/notary.yml", record)
    tiny.write("docs/nl/vragen.md", PAGE.format(marker))
    tiny.nav.append("vragen.md")
    made = tiny.build()
    return made.output if made.code else ""


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_every_question_is_on_the_page_with_links(site: Built, path: Path) -> None:
    reader = yaml.safe_load(path.read_text())
    for lang, place in (("nl", ""), ("en", "en/")):
        page = site.page(f"{place}open-vragen/index.html")
        heading = page.get_element_by_id(path.stem)
        shown = heading.getnext().xpath("./li")
        assert heading.text_content() == reader["who"][lang]
        assert len(shown) == len(reader["questions"])
        for item, question in zip(shown, reader["questions"], strict=True):
            assert item.text_content().startswith(question["ask"][lang])
            assert len(item.xpath(".//a")) == len(question["pages"])


def test_a_page_that_is_not_there_is_named(tiny: TinySite) -> None:
    said = _broken(tiny, ASK.replace("[hulp]", "[hlup]"))
    assert "docs/data/questions/notary.yml:4" in said
    assert 'Er is geen pagina "hlup"' in said


def test_a_question_stands_in_dutch_and_in_english(tiny: TinySite) -> None:
    said = _broken(tiny, ASK.replace(", en: Does this hold?", ""))
    assert "docs/data/questions/notary.yml:3" in said
    assert "write en: ... as well" in said


def test_the_marker_asks_for_all(tiny: TinySite) -> None:
    assert "schrijf [[questions:all]]" in _broken(tiny, ASK, "[[questions:notary]]")


def test_a_question_that_is_right_builds(tiny: TinySite) -> None:
    assert _broken(tiny, ASK) == ""
