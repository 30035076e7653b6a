"""The search finds what a reader means, on the device, and leaves nothing behind."""

import gzip
import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from hooks.search.index import as_json, entry
from tests.browsers import chromium_browser
from tests.conftest import Built


def test_an_index_is_cut_at_its_headings() -> None:
    made = entry("x/", "T", '<h1>Kop</h1><p>een twee</p><h2 id="a">Vraag</h2><p>drie (vier)</p>')
    assert made["s"] == [["", "", "kop een twee"], ["a", "Vraag", "vraag drie vier"]]


def test_an_index_is_small(site: Built) -> None:
    """At most 50 KiB at 40 pages; more pages weigh more."""
    for path in (site.site / "search").glob("*.json"):
        pages = len(json.loads(path.read_bytes())["pages"])
        limit = 50 * 1024 * max(pages, 40) / 40
        assert len(gzip.compress(path.read_bytes(), 6)) <= limit, path.name


def test_an_index_holds_every_word_with_its_sections() -> None:
    texts = ("<p>een aap een aap</p><h2 id='a'>Aapje</h2><p>aap noot</p>", "<p>noot</p>")
    made = json.loads(as_json([entry(f"{i}/", "T", text) for i, text in enumerate(texts)]))
    assert made["pages"][0] == ["0/", "T", [["", ""], ["a", "Aapje"]]]
    assert made["words"].split("\n") == ["0aap", "3je", "0een", "0noot"]
    assert made["places"].split("\n") == ["1 1", "2", "1", "2 1"]


def test_dutch_that_stands_in_for_a_translation_is_not_indexed(site: Built) -> None:
    pages = json.loads((site.site / "search" / "en.json").read_text())["pages"]
    own = {p.parent.name + "/" for p in (site.site / "en").glob("*/index.html")}
    assert {page[0] for page in pages} <= own | {""}


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


@pytest.fixture(scope="module")
def page(browser: Browser, server: str) -> Iterator[Page]:
    opened = browser.new_page()
    opened.goto(server + "zoeken/")
    yield opened
    opened.close()


def _results(page: Page, words: str) -> list[str]:
    page.fill("#zoekwoord", words)
    page.wait_for_function("document.querySelector('.search-status').textContent !== ''")
    return page.locator(".search-results a").all_inner_texts()


@pytest.mark.browser
@pytest.mark.parametrize(
    "words", ["aangifte", "AANGIFTE", "angifte", "aangif", "áángifte", "klacht aangifte"]
)
def test_a_word_is_found_however_it_is_typed(page: Page, words: str) -> None:
    assert any("aangifte" in text.lower() for text in _results(page, words))


@pytest.mark.browser
def test_digits_of_any_script_find_a_number(page: Page) -> None:
    assert _results(page, "112") == _results(page, "١١٢") != []


@pytest.mark.browser
def test_nothing_found_says_what_to_do(page: Page) -> None:
    assert _results(page, "xqzwvkjh") == []
    assert "Niets gevonden" in page.locator(".search-status").inner_text()


@pytest.mark.browser
def test_words_reach_no_address_history_or_storage(page: Page, server: str) -> None:
    before = page.evaluate("history.length")
    page.fill("#zoekwoord", "aangifte")
    page.press("#zoekwoord", "Enter")
    assert page.url == server + "zoeken/"
    assert page.evaluate("history.length") == before
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.get_attribute("#zoekwoord", "name") is None
    assert page.get_attribute("#zoekwoord", "autocomplete") == "off"


@pytest.mark.browser
def test_the_index_is_asked_for_on_first_use_only(browser: Browser, server: str) -> None:
    opened = browser.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(server + "zoeken/")
    assert not [url for url in asked if url.endswith(".json")]
    opened.focus("#zoekwoord")
    opened.wait_for_timeout(300)
    assert [url for url in asked if url.endswith(".json")] == [server + "search/nl.json"]
    opened.close()


@pytest.mark.browser
def test_without_a_script_the_page_lists_everything(browser: Browser, server: str) -> None:
    opened = browser.new_page(java_script_enabled=False)
    opened.goto(server + "zoeken/")
    assert not opened.locator("form.search").is_visible()
    assert opened.locator(".contents a").count() > 60
    opened.close()


@pytest.mark.browser
def test_a_result_is_reached_by_keyboard(page: Page, server: str) -> None:
    _results(page, "aangifte")
    page.focus("#zoekwoord")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.search-results') !== null")
