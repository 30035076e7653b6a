"""The filters on the page Help: by keyboard and touch, on the page only, and not needed at all."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browsers import chromium_browser
from tests.conftest import Built
from tests.serve import serving

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


@pytest.fixture(scope="module")
def address(everything: Built) -> Iterator[str]:
    with serving(everything.site) as served:
        yield served + "hulp/"


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 375, "height": 700}, has_touch=True)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def _shown(page: Page) -> list[str]:
    return page.locator(".card:visible").evaluate_all("all => all.map(card => card.id)")


def test_without_javascript_the_whole_list_is_there_and_no_dead_control(
    browser: Browser, address: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    assert page.locator("section.filter").is_hidden()
    assert len(_shown(page)) == page.locator(".card").count() > 30
    page.context.close()


def test_the_first_list_always_stays(tab: Page) -> None:
    first = tab.locator(".cards").first.locator(".card").evaluate_all("a => a.map(c => c.id)")
    tab.select_option("#filter-for", "deaf")
    tab.check("#filter-free")
    assert "noodnummer-112" in first
    assert set(first) <= set(_shown(tab))


def test_typing_and_free_must_hold_for_one_and_the_same_channel(tab: Page) -> None:
    tab.check("#filter-typed")
    tab.check("#filter-free")
    for card in tab.locator(".cards.folded .card:visible").all():
        assert card.locator(".way[data-typed][data-free]").count()


def test_for_whom_and_language_narrow_the_list_and_say_how_many_are_left(tab: Page) -> None:
    everyone = len(_shown(tab))
    tab.select_option("#filter-for", "child")
    tab.select_option("#filter-language", "en")
    assert len(_shown(tab)) < everyone
    said = tab.locator(".filter [role=status]").inner_text()
    matching = tab.locator('.card[data-for~="child"]:has(.way[data-languages~="en"])').count()
    assert said == f"{matching} passen bij uw keuze."


def test_open_now_leaves_what_is_open_on_this_clock(browser: Browser, address: str) -> None:
    page = browser.new_context().new_page()
    page.add_init_script("Date.now = () => (29923200 + 22 * 60) * 60000;")
    page.goto(address)
    page.check("#filter-open")
    assert "zelfmoordpreventie-113" in _shown(page)
    assert "mind-hulplijn" not in _shown(page)
    page.context.close()


def test_nothing_is_kept_in_the_address_or_in_the_browser(tab: Page) -> None:
    before = tab.url
    tab.check("#filter-typed")
    tab.select_option("#filter-for", "men")
    assert tab.url == before
    assert tab.evaluate("history.length") == 2
    assert tab.evaluate("localStorage.length + sessionStorage.length") == 0
    assert tab.context.cookies() == []
    tab.reload()
    assert tab.locator("#filter-typed").is_checked() is False
    assert tab.locator("#filter-for").input_value() == ""


def test_every_control_works_by_keyboard_and_can_be_cleared(tab: Page) -> None:
    everyone = len(_shown(tab))
    tab.locator("#filter-for").focus()
    tab.keyboard.press("ArrowDown")
    for _ in range(2):
        tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    assert tab.locator("#filter-typed").is_checked()
    assert len(_shown(tab)) < everyone
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert len(_shown(tab)) == everyone
    assert tab.evaluate("document.activeElement.id") == "filter-for"


def test_every_control_is_large_enough_to_touch(tab: Page) -> None:
    tab.locator("label.tick").first.tap()
    assert tab.locator("#filter-typed").is_checked()
    for control in tab.locator(".filter select, .filter label.tick, .filter button").all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 44


def test_a_link_to_a_card_that_is_filtered_away_brings_it_back(tab: Page) -> None:
    tab.select_option("#filter-for", "deaf")
    assert "mind-hulplijn" not in _shown(tab)
    tab.evaluate("location.hash = '#mind-hulplijn'")
    tab.wait_for_function("!document.getElementById('mind-hulplijn').hidden")


def test_an_impossible_wish_is_answered_in_words(tab: Page) -> None:
    tab.select_option("#filter-for", "no_papers")
    tab.select_option("#filter-language", "pap")
    tab.check("#filter-typed")
    assert "Haal een keuze weg" in tab.locator(".filter [role=status]").inner_text()


def test_nothing_runs_off_a_narrow_screen(browser: Browser, address: str) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 600}).new_page()
    page.goto(address)
    page.locator("details").evaluate_all("all => all.forEach(d => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()
