"""The pages as a reader meets them: a real browser, a narrow phone and a desk, with and without JavaScript."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browsers import chromium_browser

pytestmark = pytest.mark.browser
PAGES = ["", "nu-hulp/", "hulp/", "melden/", "en/", "en/hulp/", "404.html", "en/404.html"]


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


def _open(browser: Browser, address: str, width: int = 320, **options: object) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 600}, **options)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_runs_off_the_screen(browser: Browser, server: str, path: str, width: int) -> None:
    page = _open(browser, server + path, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize("path", ["", "hulp/", "404.html"])
def test_the_first_press_of_tab_reaches_the_exit(browser: Browser, server: str, path: str) -> None:
    page = _open(browser, server + path, java_script_enabled=False)
    page.keyboard.press("Tab")
    assert page.locator("a.quick-exit:focus").count() == 1
    page.context.close()


@pytest.mark.parametrize("path", ["", "hulp/", "en/hulp/"])
def test_the_exit_stays_on_screen_and_is_large_enough(
    browser: Browser, server: str, path: str
) -> None:
    page = _open(browser, server + path)
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    box = page.locator("a.quick-exit").bounding_box()
    assert box
    assert box["height"] >= 44
    assert box["width"] >= 44
    assert 0 <= box["y"] <= 600 - box["height"]
    assert 0 <= box["x"] <= 320 - box["width"]
    page.context.close()


def test_menu_and_languages_open_by_keyboard_without_a_script(
    browser: Browser, server: str
) -> None:
    page = _open(browser, server + "hulp/", java_script_enabled=False)
    for name in ("menu", "picker"):
        page.locator(f".{name} > summary").focus()
        page.keyboard.press("Enter")
        assert page.locator(f".{name} a").first.is_visible()
    page.locator('.picker a[lang="en"]').click()
    assert page.url == server + "en/hulp/"
    page.context.close()


def test_a_visit_asks_no_other_host_and_leaves_nothing_behind(
    browser: Browser, server: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    for path in PAGES[:6]:
        page.goto(server + path)
    assert [url for url in asked if not url.startswith((server, "data:"))] == []
    assert failed == []
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()


def test_what_is_dialled_is_what_stands_there(browser: Browser, server: str) -> None:
    page = _open(browser, server + "hulp/")
    script = "all => all.map(a => [a.getAttribute('href'), a.querySelector('bdi').textContent])"
    links = page.locator('a[href^="tel:"]').evaluate_all(script)
    assert len(links) > 20
    for href, shown in links:
        assert re.sub(r"\D", "", href) == re.sub(r"\D", "", shown)
    page.context.close()
