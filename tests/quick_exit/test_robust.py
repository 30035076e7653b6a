"""Whatever a browser refuses, the reader leaves (R26), and no address stays behind Back."""

import os
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.quick_exit.conftest import SMALL, press, reader, step
from tests.quick_exit.watch import until
from tests.quick_exit.world import World

pytestmark = pytest.mark.browser
FAIL = "() => { throw new Error('stubbed'); }"
METHODS = [
    "Storage.prototype.setItem",
    "Storage.prototype.getItem",
    "Storage.prototype.clear",
    "window.BroadcastChannel",
    "window.setTimeout",
    "window.stop",
    "window.scrollTo",
    "window.matchMedia",
    "Date.now",
    "performance.getEntriesByType",
    "HTMLMediaElement.prototype.pause",
    "Element.prototype.getBoundingClientRect",
    "Element.prototype.closest",
    "Element.prototype.remove",
    "Element.prototype.setAttribute",
    "Document.prototype.createElement",
    "Node.prototype.appendChild",
    "CSSStyleDeclaration.prototype.setProperty",
    "DOMTokenList.prototype.add",
    "Event.prototype.preventDefault",
]
SELDOM = (
    METHODS[1:3] + METHODS[6:8] + METHODS[10:11] + METHODS[14:15] + METHODS[16:]
)  # with FULL=1 only
GETTERS = [
    ("window", "sessionStorage"),
    ("window", "localStorage"),
    ("window", "speechSynthesis"),
    ("Document.prototype", "title"),
    ("Document.prototype", "cookie"),
    ("Document.prototype", "body"),
    ("Navigator.prototype", "serviceWorker"),
    ("HTMLElement.prototype", "hidden"),
    ("HTMLElement.prototype", "dataset"),
]


def _stubs() -> dict[str, str]:
    names = [one for one in METHODS if os.environ.get("FULL") or one not in SELDOM]
    calls = {name: f"{name} = {FAIL}" for name in names}
    for owner, name in GETTERS:
        property_ = f"{{get: {FAIL}, set: {FAIL}}}"
        calls[f"{owner}.{name}"] = f"Object.defineProperty({owner}, '{name}', {property_})"
    return calls


def _with(browser: Browser, world: World, stub: str) -> Page:
    page = browser.new_context(viewport=SMALL).new_page()
    page.add_init_script(stub)
    for path in ("over/", "en/"):
        page.goto(world.site + path, wait_until="domcontentloaded")
    return page


def _text(page: Page) -> str:
    return page.evaluate("(document.querySelector('html > body') || {}).innerText || ''").strip()


def test_a_step_that_fails_stops_no_other(chrome: Browser, world: World) -> None:
    pages = {name: _with(chrome, world, stub) for name, stub in _stubs().items()}
    world.answer = "never"
    for page in pages.values():
        page.mouse.move(*_place(page))
        page.mouse.down()
        page.mouse.up()
    one = page
    one.wait_for_timeout(500)
    world.answer = "now"  # who asked before still waits
    assert until(
        lambda: {p.url for p in pages.values()} == {"about:blank"}, 6, one.wait_for_timeout
    ), {name: page.url for name, page in pages.items() if page.url != "about:blank"}
    for page in pages.values():
        with suppress(Error):  # the page went before it could answer
            page.evaluate("() => { history.back(); }")
    one.wait_for_timeout(1500)
    for name, page in pages.items():
        shown = _text(page) if page.url.startswith(world.site) else ""
        assert shown in ("", "Weer", "Verder lezen"), name
        page.context.close()


def _place(page: Page) -> list[float]:
    script = "one => [one.offsetLeft + one.offsetParent.offsetLeft + 30, 20]"
    return page.locator("a.quick-exit").evaluate(script)


def test_it_leaves_while_the_page_is_still_coming(chrome: Browser, world: World) -> None:
    world.scripts = "late"
    page = reader(chrome, world, "wet/")
    world.scripts = "come"
    page.goto(world.site + "hulp/", wait_until="commit")
    page.wait_for_selector("a.quick-exit")
    press(page, 0)
    page.wait_for_url(world.neutral)
    step(page)
    assert until(lambda: not page.url.startswith(world.site), 2, page.wait_for_timeout)
    page.context.close()
