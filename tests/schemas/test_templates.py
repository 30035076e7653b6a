"""A file to copy for each kind of record: filled in as its comments say, it builds and a reader sees it."""

from pathlib import Path

import pytest

from hooks.kit.records import read_records
from hooks.kit.source import STYLE
from hooks.prose.check import check_cases
from hooks.prose.rules import Language, effective
from tests.conftest import REPO, Built, TinySite

DATA = REPO / "docs" / "data"
COPIES = {
    "directory/_template.yml": "directory/hulp-in-zuid.yml",
    "facts/_template.yml": "facts/home-ban-days.yml",
    "glossary/_template.yml": "glossary/voorbeeld.yml",
    "sentences/_template.yml": "sentences/ik-wil-een-voorbeeld.yml",
    "questions/_template.yml": "questions/notary.yml",
    "prose/_template.yml": "prose/nl.yml",
    "_embeds.yml": "embeds.yml",
}
PAGE = """---
title: Proef
description: Alles wat een schrijver toevoegde.
---
# Proef

Dit duurt [[fact:home-ban-days]] en heet [[term:voorbeeld]].

[[show:ik-wil-een-voorbeeld]]

[[questions:all]]
"""


def _filled_in(template: str) -> str:
    text = (DATA / template).read_text(encoding="utf-8")
    return (
        text.replace('publish: "no"\n', "publish: verify_first\n")
        .replace("[wet]", "[hulp]")
        .replace("https://www.voorbeeld.example", "https://www.hulp-in-zuid.nl")
        .replace("000-0000000", "010-1234567")
        .replace("tel:0000000000", "tel:0101234567")
    )


@pytest.fixture(scope="module")
def made(tiny_factory) -> Built:  # type: ignore[no-untyped-def]
    """A tiny site with a filled-in copy of every template, and a page that shows them."""
    tiny: TinySite = tiny_factory("templates")
    for template, copy in COPIES.items():
        tiny.write(f"docs/data/{copy}", _filled_in(template))
    tiny.write("docs/nl/proef.md", PAGE)
    tiny.write("docs/nl/hulp.md", (tiny.folder / "docs/nl/hulp.md").read_text() + "\n## Praten {#praten}\n\n[[directory:talk]]\n")  # fmt: skip
    tiny.write(f"docs/nl/{STYLE}", "# Zo schrijven wij\n\nzwartezwaan <script>\n")
    tiny.nav.append("proef.md")
    return tiny.build()


def test_every_template_of_the_content_is_tried_here() -> None:
    there = {path.relative_to(DATA).as_posix() for path in DATA.rglob("_*")}
    assert there == set(COPIES)


def test_a_copy_of_each_template_builds(made: Built) -> None:
    assert made.code == 0, made.output


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("proef", "10\xa0dagen"),
        ("proef", "Eén korte zin die iedereen begrijpt."),
        ("proef", "Ik wil een voorbeeld."),
        ("proef", "Geldt deze regel nog?"),
        ("hulp", "Voorbeeld Hulp"),
    ],
)
def test_a_reader_sees_what_was_filled_in(made: Built, page: str, words: str) -> None:
    assert words in made.page(f"{page}/index.html").text_content()


def test_news_for_hosts_is_told(made: Built) -> None:
    told = [p for p in made.site.rglob("status.json") if "Voorbeeld Hulp was fout" in p.read_text()]
    assert told


def test_the_rules_of_a_new_language_find_what_they_say(tmp_path: Path) -> None:
    (tmp_path / "pl.yml").write_text(_filled_in("prose/_template.yml"), encoding="utf-8")
    read = read_records(tmp_path, Language, Path("docs/data/prose"))
    assert read.problems == ()
    own = read.by_id["pl"]
    assert list(map(str, check_cases(read.files["pl"], own, effective(read)["pl"]))) == []


def test_a_style_guide_is_for_writers_and_no_page(made: Built) -> None:
    assert made.code == 0
    found = [p for p in made.site.rglob("*") if p.is_file() and b"zwartezwaan" in p.read_bytes()]
    assert found == []
    assert not [p for p in made.site.rglob("*") if p.stem.upper() == "STYLE"]


def test_every_language_has_a_style_guide() -> None:
    missing = [p.parent.name for p in (REPO / "docs").glob("*/ui.yml") if not p.with_name(STYLE).is_file()]  # fmt: skip
    assert missing == []


def test_an_example_that_was_not_replaced_never_reaches_a_reader(tiny: TinySite) -> None:
    """Whoever only made it visible would publish a number where nobody answers."""
    text = (DATA / "directory/_template.yml").read_text(encoding="utf-8")
    tiny.write(
        "docs/data/directory/hulp-in-zuid.yml",
        text.replace('publish: "no"\n', "publish: verify_first\n"),
    )
    built = tiny.build()
    assert built.code != 0
    for found in ("https://www.voorbeeld.example", "tel:0000000000"):
        assert f'"{found}" is still the example of _template.yml' in built.output
