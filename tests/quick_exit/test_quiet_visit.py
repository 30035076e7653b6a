"""The quiet visit: a page takes the place of the one before it (R12)."""

import sqlite3
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.quick_exit.conftest import press, program, reader, step
from tests.quick_exit.world import World

pytestmark = pytest.mark.browser
SHOWN = """select count(*) from visits join urls on visits.url = urls.id
  where urls.url like ? || '%' and urls.hidden = 0 and visits.transition & 0x20000000"""  # the end of a chain


def _switch(page: Page) -> None:
    page.locator(".quick-exit-help summary").click()
    page.locator(".quick-exit-help [data-quiet-switch]").click()
    page.locator(".quick-exit-help summary").click()


def _follow(page: Page, path: str) -> None:
    page.evaluate(f"[...document.links].find(one => one.pathname === '/{path}').click()")
    page.wait_for_url(f"**/{path}")


@pytest.fixture
def quiet(chrome: Browser, world: World) -> Page:
    page = reader(chrome, world, "scherm/")
    assert page.evaluate("sessionStorage.length") == 0
    _switch(page)
    for path in ("hulp/", "wet/", "melden/"):
        _follow(page, path)
    return page


def test_it_adds_no_entry_and_keeps_no_address(quiet: Page, world: World) -> None:
    assert quiet.evaluate("history.length") == 2  # the empty tab and one page
    kept = quiet.evaluate("sessionStorage.v")
    assert not any(word in kept for word in ("hulp", "wet", "/"))
    quiet.evaluate("document.querySelector('a.skip').click()")
    assert quiet.evaluate("history.length") == 2
    press(quiet)
    quiet.wait_for_url(world.neutral)
    step(quiet)
    assert quiet.url == "about:blank"


def test_it_offers_its_own_previous_page(quiet: Page, world: World) -> None:
    for path in ("wet/", "hulp/", "scherm/"):
        quiet.locator("[data-quiet-back]").click()
        quiet.wait_for_url(world.site + path)
    assert quiet.locator("[data-quiet-back]").is_hidden()
    assert quiet.evaluate("history.length") == 2


def test_it_can_be_turned_off_and_ends_with_the_tab(quiet: Page, world: World) -> None:
    other = quiet.context.new_page()
    other.goto(world.site)
    assert other.locator("[data-quiet-bar]").is_hidden()
    _switch(quiet)
    assert quiet.evaluate("sessionStorage.length") == 0
    _follow(quiet, "hulp/")
    assert quiet.evaluate("history.length") == 3


def test_the_exit_ends_it(quiet: Page, world: World) -> None:
    press(quiet)
    quiet.wait_for_url(world.neutral)
    quiet.goto(world.site)
    assert quiet.evaluate("Object.keys(sessionStorage).join()") == "t"


@pytest.mark.parametrize("quietly", [True, False])
def test_chromium_lists_no_page_of_a_quiet_visit(
    chrome: Browser, world: World, tmp_path: Path, quietly: bool
) -> None:
    context = chrome.browser_type.launch_persistent_context(
        tmp_path,
        executable_path=program(),
        args=["--no-sandbox", "--disable-background-networking"],
    )
    page = context.pages[0]
    page.goto(world.site)
    if quietly:
        _switch(page)
    for path in ("hulp/", "wet/"):
        _follow(page, path)
    press(page)
    page.wait_for_url(world.neutral)
    page.wait_for_timeout(500)
    context.close()
    with sqlite3.connect(tmp_path / "Default" / "History") as history:
        shown = history.execute(SHOWN, [world.site]).fetchone()[0]
    assert shown == (0 if quietly else 2)


def test_without_a_script_a_sentence_stands_there(chrome: Browser, world: World) -> None:
    page = reader(chrome, world, "scherm/", java_script_enabled=False)
    page.locator(".quick-exit-help summary").click()
    assert page.locator(".quick-exit-help .quiet-visit").inner_text().startswith("In uw browser")
    assert page.locator("[data-quiet-switch]:visible").count() == 0
    page.context.close()
