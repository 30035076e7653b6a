"""A Dutch word is explained without a hover, and stands in brackets behind its rendering."""

import pytest

from tests.conftest import Built, TinySite


@pytest.fixture(scope="module")
def built(tiny_factory) -> Built:  # type: ignore[no-untyped-def]
    site: TinySite = tiny_factory("glossary")
    made = site.build()
    assert made.code == 0, made.output
    return made


def test_the_word_links_to_its_meaning_on_the_same_page_and_back(built: Built) -> None:
    page = built.page("index.html")
    word = page.xpath('//main//a[@class="term"]')
    assert [w.text for w in word] == ["klacht"]
    meaning = page.xpath('//*[@id="woord-klacht"]')[0]
    assert word[0].get("href") == "#woord-klacht"
    assert "vervolging" in meaning.text_content()
    assert meaning.xpath(".//a/@href") == ["#term-klacht"]


def test_only_the_first_use_is_a_link(built: Built) -> None:
    assert built.page("index.html").xpath("//main")[0].text_content().count("klacht") == 2


def test_another_language_shows_the_rendering_and_the_dutch_word(built: Built) -> None:
    text = built.page("en/index.html").xpath("//main")[0]
    assert "request for prosecution (klacht)" in " ".join(text.text_content().split())
    assert text.xpath('.//bdi[@lang="nl"]')[0].text == "klacht"


def test_the_meaning_stands_in_the_readers_language(built: Built) -> None:
    assert "prosecution" in built.page("en/index.html").xpath('//*[@id="woord-klacht"]//dd')[0].text


def test_every_term_of_the_register_is_a_record_with_dutch_and_english() -> None:
    from pathlib import Path

    from hooks.glossary.records import Term
    from hooks.kit.records import read_records
    from tests.conftest import REPO

    terms = read_records(REPO / "docs" / "data" / "glossary", Term, Path("docs"))
    assert terms.problems == ()
    assert len(terms.by_id) == 62
    assert all({"nl", "en"} <= term.meaning.keys() for term in terms.by_id.values())
