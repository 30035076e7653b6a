"""A table fits a small phone, and each answer says which column it is of."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browsers import chromium_browser
from tests.conftest import Built, TinySite

SHOWN = "getComputedStyle(document.querySelector('table.named td + td'), '::before').content"


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


def _melden(browser: Browser, server: str, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 600})
    page.goto(server + "melden/")
    return page


@pytest.mark.parametrize("path", ["melden/index.html", "en/melden/index.html"])
def test_each_answer_carries_the_words_above_its_column(site: Built, path: str) -> None:
    table = site.page(path).xpath('//table[@class="named"]')[0]
    names = [cell.text_content() for cell in table.xpath(".//th")]
    assert len(names) == 3
    for row in table.xpath(".//tbody/tr"):
        assert [cell.get("data-column") for cell in row.xpath("./td")] == names


def test_a_table_of_two_columns_is_named_too(site: Built) -> None:
    """Beside each other two columns broke long words in the middle at 320 px."""
    found = site.page("als-het-niet-goed-gaat/index.html").xpath("//main//table")
    assert {one.get("class") for one in found} == {"named"}


def test_a_table_to_write_in_keeps_its_columns(site: Built) -> None:
    found = site.page("invullen/index.html").xpath("//main//table")
    assert found
    assert {one.get("class") for one in found} == {None}


@pytest.mark.browser
def test_on_a_phone_the_name_stands_above_the_answer(browser: Browser, server: str) -> None:
    page = _melden(browser, server, 320)
    name = page.locator("table.named th").nth(1).text_content()
    assert name in page.evaluate(SHOWN)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


@pytest.mark.browser
def test_on_a_wide_screen_the_head_says_it_once(browser: Browser, server: str) -> None:
    page = _melden(browser, server, 1280)
    assert page.evaluate(SHOWN) == "none"
    assert page.locator("table.named th").nth(1).is_visible()
    page.close()


def test_a_word_of_ours_in_the_head_breaks_no_attribute(tiny: TinySite) -> None:
    """HTML that rooms put in a head is filled in after this room looked: it tore the attribute apart."""
    page = tiny.folder / "docs" / "nl" / "index.md"
    table = "\n| Woord | Zeg: [[nl:Ik wil]] |\n| --- | --- |\n| een woord | een zin |\n"
    page.write_text(page.read_text() + table)
    built = tiny.build()
    assert built.code == 0, built.output
    cells = built.page("index.html").xpath("//table//td")
    assert [cell.get("data-column") for cell in cells] == ["Woord", "Zeg: Ik wil"]
    assert {name for cell in cells for name in cell.attrib} == {"data-column"}
