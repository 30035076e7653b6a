"""After the exit: Back, Forward, and how a reader comes back on purpose (R9, R10)."""

import pytest
from playwright.sync_api import Browser, Page

from tests.quick_exit.conftest import press, reader, shows_no_word, step
from tests.quick_exit.watch import until, watch
from tests.quick_exit.world import World

pytestmark = pytest.mark.browser
LATER = "{ const now = Date.now; Date.now = () => now() + 601000; }"


def _left(page: Page, world: World) -> None:
    press(page)
    page.wait_for_url(world.neutral)


@pytest.mark.parametrize("count", [1, 3, 10])
def test_back_and_forward_never_show_content(chrome: Browser, world: World, count: int) -> None:
    paths = [
        "",
        "hulp/",
        "wet/",
        "melden/",
        "scherm/",
        "thuis/",
        "over/",
        "daarna/",
        "zitting/",
        "logboek/",
    ]
    page = reader(chrome, world, *paths[:count])
    eyes = watch(page)
    _left(page, world)
    page.wait_for_timeout(200)
    eyes.frames.clear()
    for _ in range(min(count, 10)):
        step(page, -1)
        assert until(lambda: not page.url.startswith(world.site), 4, page.wait_for_timeout)
    for _ in range(min(count, 10)):
        step(page, 1)
        assert until(lambda: not page.url.startswith(world.site), 4, page.wait_for_timeout)
    assert eyes.content_after_press() == []
    page.context.close()


def test_back_shows_nothing_when_the_neutral_site_is_silent(tab: Page, world: World) -> None:
    world.answer = "never"
    eyes = watch(tab)
    press(tab)
    assert until(lambda: tab.url == "about:blank", 3.4, tab.wait_for_timeout)
    eyes.frames.clear()
    step(tab)
    assert shows_no_word(eyes.now(tab))
    assert until(lambda: tab.url == "about:blank", 3.4, tab.wait_for_timeout)
    assert eyes.content_after_press() == []


def test_back_during_the_wait_shows_nothing(tab: Page, world: World) -> None:
    world.answer = "never"
    eyes = watch(tab)
    press(tab)
    tab.wait_for_timeout(300)
    eyes.frames.clear()
    step(tab)
    assert shows_no_word(eyes.now(tab))
    assert eyes.content_after_press() == []


def test_an_address_typed_on_purpose_meets_a_way_in(tab: Page, world: World) -> None:
    _left(tab, world)
    tab.goto(world.site + "melden/")
    assert tab.locator("body").inner_text().strip() == "Verder lezen"
    assert tab.title() == "Weer"
    tab.locator("button").click()
    tab.wait_for_selector("main h1")
    assert tab.evaluate("sessionStorage.length") == 0
    tab.goto(world.site + "wet/")
    assert tab.locator("main h1").is_visible()


def test_a_new_tab_opens_the_site(tab: Page, world: World) -> None:
    _left(tab, world)
    other = tab.context.new_page()
    other.goto(world.site)
    assert other.locator("main h1").is_visible()


def test_after_ten_minutes_back_works_again(tab: Page, world: World) -> None:
    _left(tab, world)
    tab.add_init_script(LATER)
    step(tab)
    tab.wait_for_selector("main h1")
    assert tab.url.startswith(world.site)


def test_before_an_exit_back_restores_the_page_where_it_was(tab: Page) -> None:
    tab.evaluate(
        "window.scrollTo(0, 400); window.kept = 0; addEventListener('pageshow', e => kept = e.persisted)"
    )
    tab.evaluate("document.querySelector('.menu a[href=\"../hulp/\"]').click()")
    tab.wait_for_url(lambda url: "wet" not in url)
    step(tab)
    assert tab.evaluate("[window.kept, scrollY, document.documentElement.hidden]") == [
        True,
        400,
        False,
    ]
    assert tab.locator("main h1").is_visible() or tab.locator("main").is_visible()
