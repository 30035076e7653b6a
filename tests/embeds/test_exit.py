"""Leaving from inside somebody else's page: every sandbox, by pointer and by keyboard, with and without scripts."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.embeds.hosts import NO_MARGIN, ROWS, WORDPRESS, as_wordpress_shows, frame, parent_script
from tests.embeds.world import World

pytestmark = pytest.mark.browser
VIEW = "nl/nu-hulp/"
TEXT = "(document.body ? document.body.innerText : '').trim()"
EXIT = (640, 28)  # where the exit stands in a frame of 700 px


def until(tab: Page, true: Callable[[], object], seconds: float = 3) -> bool:
    """Tell whether something becomes true in time; the tab's events are taken in meanwhile."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        tab.wait_for_timeout(20)
    return bool(true())


def open_host(tab: Page, world: World, body: str, head: str = "", **headers: str) -> None:
    """Open a host's page and wait until our page stands in it."""
    tab.goto(world.show(body, head=NO_MARGIN + head, **headers))
    tab.frame_locator("iframe").first.locator("a.quick-exit").wait_for()


def told_by(tab: Page) -> object:
    """Return where the neutral page was told that its reader came from."""
    tab.wait_for_load_state("domcontentloaded")
    return tab.evaluate("document.referrer")


def is_blank(tab: Page) -> bool:
    """Tell whether the frame shows our blank page."""
    inner = tab.frames[1]
    return inner.url.endswith("/embed/v1/nl/blank/") and not inner.evaluate(TEXT)


BY_KEYBOARD = ("recommended", "wordpress")  # the other rows by keyboard: make test-full
MATRIX = [
    pytest.param(
        row, by, marks=[pytest.mark.full] if by == "keyboard" and row not in BY_KEYBOARD else []
    )
    for row in ROWS
    for by in ("pointer", "keyboard")
]


@pytest.mark.parametrize(("row", "by"), MATRIX)
def test_the_exit_works_in_every_sandbox(tab: Page, world: World, row: str, by: str) -> None:
    sandbox, end = ROWS[row]
    open_host(tab, world, frame(world.view(VIEW), sandbox))
    began = time.monotonic()
    if by == "pointer":
        tab.mouse.click(*EXIT)
    else:
        tab.mouse.click(300, 250)
        for _ in range(2 if sandbox == "" else 1):
            tab.keyboard.press("Tab")
        tab.frames[1].locator("a.quick-exit").focus()
        tab.keyboard.press("Enter")
    if end == "away":
        assert until(tab, lambda: tab.url == world.neutral)
        assert told_by(tab) == ""
        assert world.told() == []
    elif end == "blank":
        assert until(tab, lambda: is_blank(tab))
        assert (
            time.monotonic() - began < 1.5
        )  # the limit of 300 ms is measured inside the page, below
        assert tab.url.startswith(world.host)
    else:
        tab.wait_for_timeout(300)
        assert tab.url.startswith(world.host)


def test_the_frame_is_blank_within_three_hundred_ms(tab: Page, world: World) -> None:
    """By the page's own clock: from the press to the first moment at which the frame holds no text."""
    open_host(tab, world, frame(world.view(VIEW), "allow-scripts"))
    inner = tab.frames[1]
    inner.evaluate(
        """addEventListener('click', () => { const at = performance.now();
        new MutationObserver(() => { if (!document.body) console.log('blank', performance.now() - at); })
          .observe(document.documentElement, { childList: true }); }, { capture: true, once: true })"""
    )
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.mouse.click(*EXIT)
    assert until(tab, lambda: any(one.startswith("blank") for one in said))
    took = float(next(one for one in said if one.startswith("blank")).split()[1])
    assert took < 300


def test_without_a_script_the_exit_is_a_link_that_takes_the_whole_tab(
    chromium: Browser, world: World
) -> None:
    for sandbox in (None, "allow-top-navigation-by-user-activation"):
        context = chromium.new_context(
            viewport={"width": 700, "height": 600}, java_script_enabled=False
        )
        page = context.new_page()
        open_host(page, world, frame(world.view(VIEW), sandbox))
        page.mouse.click(*EXIT)
        assert until(page, lambda page=page: page.url == world.neutral)
        assert world.told() == []
        context.close()


def test_a_host_with_our_script_leaves_even_where_the_sandbox_forbids_it(
    tab: Page, world: World
) -> None:
    open_host(tab, world, frame(world.view(VIEW), "allow-scripts") + parent_script(world.site))
    tab.wait_for_timeout(200)
    tab.mouse.click(*EXIT)
    assert until(tab, lambda: tab.url == world.neutral)
    assert told_by(tab) == ""
    assert world.told() == []


@pytest.mark.parametrize("key", ["Shift", "Escape"])
def test_the_keys_leave_long_after_the_last_press_where_the_host_has_our_script(
    tab: Page, world: World, key: str
) -> None:
    open_host(tab, world, frame(world.view(VIEW), "allow-scripts") + parent_script(world.site))
    tab.mouse.click(300, 250)
    tab.wait_for_timeout(5600 if key == "Shift" else 200)
    for _ in range(3):
        tab.keyboard.press(key)
    assert until(tab, lambda: tab.url == world.neutral)


def test_the_keys_leave_or_blank_the_frame_without_our_script(tab: Page, world: World) -> None:
    open_host(tab, world, frame(world.view(VIEW), "allow-scripts"))
    tab.mouse.click(300, 250)
    for key in ("Shift", "Shift", "a", "Shift"):
        tab.keyboard.press(key)
    assert not is_blank(tab)
    for _ in range(3):
        tab.keyboard.press("Shift")
    assert until(tab, lambda: is_blank(tab))


def test_back_after_leaving_does_not_bring_the_host_page_back(tab: Page, world: World) -> None:
    tab.goto(world.show("before", path="before"))
    open_host(tab, world, frame(world.view(VIEW)))
    tab.mouse.click(*EXIT)
    assert until(tab, lambda: tab.url == world.neutral)
    tab.go_back()
    assert tab.url == f"{world.host}before"


def test_wordpress_leaves_by_a_page_of_our_own_host(tab: Page, world: World) -> None:
    tab.request.get(world.view("../v1/data/nl/nu-hulp.oembed.json"))
    html = tab.request.get(f"{world.site}embed/v1/data/nl/nu-hulp.oembed.json").json()["html"]
    body = f"{as_wordpress_shows(html)}<script>{WORDPRESS}</script>"
    tab.goto(world.show(body, head=NO_MARGIN))
    tab.frame_locator("iframe").locator("a.quick-exit").wait_for()
    tab.mouse.click(*_exit_of(tab))
    assert until(tab, lambda: tab.url == world.neutral, 5)
    assert world.told() == []


def _exit_of(tab: Page) -> tuple[float, float]:
    box = tab.frame_locator("iframe").locator("a.quick-exit").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_press_that_ends_elsewhere_brings_the_text_back(tab: Page, world: World) -> None:
    open_host(tab, world, frame(world.view(VIEW)))
    opacity = "getComputedStyle(document.documentElement).opacity"
    tab.mouse.move(*EXIT)
    tab.mouse.down()
    assert tab.frames[1].evaluate(opacity) == "0"
    tab.mouse.move(200, 300)
    tab.mouse.up()
    assert tab.frames[1].evaluate(opacity) == "1"
    assert tab.url.startswith(world.host)


def test_a_view_opened_by_itself_leaves_as_well(tab: Page, world: World) -> None:
    tab.goto(world.view(VIEW))
    tab.click("a.quick-exit")
    assert until(tab, lambda: tab.url == world.neutral)
