"""facts.json: what the pages show, in every language, and nothing that only editors may read."""

import json
import re
from pathlib import Path

import pytest

from hooks.facts.records import Fact
from hooks.facts.value import value
from hooks.kit.records import read_records
from tests.conftest import REPO, Built, TinySite

FOLDER = REPO / "docs" / "data" / "facts"
FACTS = read_records(FOLDER, Fact, FOLDER).by_id
FILE = Path("data", "v1", "facts.json")


def _facts(site: Path) -> dict[str, dict]:
    return {fact["id"]: fact for fact in json.loads((site / FILE).read_text())["facts"]}


def test_every_fact_of_a_page_is_there_with_the_pages_own_words(site: Built) -> None:
    found = _facts(site.site)
    assert len(found) > 60
    for fact_id, fact in found.items():
        assert FACTS[fact_id].may_be_shown
        assert fact["pages"]
        assert bool(fact["text"]) is (fact["kind"] != "statement")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_value_reads_the_same_on_the_page_and_in_the_file(site: Built, lang: str) -> None:
    compared = 0
    for fact_id, fact in _facts(site.site).items():
        for page in fact["pages"]:
            source = REPO / "docs" / lang / page
            if source.is_file() and f"[[fact:{fact_id}]]" in source.read_text():
                name = "" if page == "index.md" else page.removesuffix(".md")
                folder = Path("" if lang == "nl" else lang, name)
                said = site.page((folder / "index.html").as_posix()).xpath("//main")[0]
                text = said.text_content().replace("\xa0", " ")
                assert fact["text"][lang].replace("\xa0", " ") in text, (fact_id, page)
                compared += 1
    assert compared > 20


def test_what_editors_write_for_each_other_stays_out(site: Built) -> None:
    raw = (site.site / FILE).read_text()
    assert '"claim"' not in raw
    assert '"note"' not in raw
    assert "50,000" not in raw


def test_one_edit_changes_a_value_in_every_language_and_in_the_file(tiny: TinySite) -> None:
    path = "docs/data/facts/home-ban-max-days.yml"
    text = (tiny.folder / path).read_text()
    tiny.write(path, re.sub(r"(?m)^value: .*$", "value: 33", text))
    built = tiny.build()
    assert built.code == 0, built.output
    fact = _facts(built.site)["home-ban-max-days"]
    assert (fact["value"], fact["text"]) == (33, {"nl": "33 dagen", "en": "33 days"})
    for page, says in (("index.html", "33\xa0dagen"), ("en/index.html", "33\xa0da")):
        assert says in (built.site / page).read_text().replace("&nbsp;", "\xa0")


def test_the_file_says_whether_anybody_checked(site: Built) -> None:
    assert {fact["state"] for fact in _facts(site.site).values()} == {"unchecked"}


def test_every_value_has_words_in_every_language() -> None:
    from hooks.kit.source import read_source

    words = read_source(REPO / "docs", ("nl", "en"), Path("docs")).words
    for fact in FACTS.values():
        if fact.kind != "statement":
            for lang in words:
                assert value(fact, lang, words[lang])
