"""The real site beside a neutral site that does what a test wants, and a Chromium that keeps pages for Back."""

import os
import shutil
import socket
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browsers import CHROMIUM, FLAGS, missing
from tests.conftest import Built
from tests.quick_exit.watch import REPORT
from tests.quick_exit.world import World, living

VISIT = ("", "hulp/", "wet/")
SMALL = {"width": 320, "height": 480}


@pytest.fixture(scope="session")
def whole_world(site: Built) -> Iterator[World]:
    """The servers, once for all tests of this room."""
    home = site.page("index.html").xpath('//a[contains(@class, "quick-exit")]/@href')[0]
    with living(site.site, home) as world:
        yield world


@pytest.fixture
def world(whole_world: World) -> World:
    """The servers as they are before anything happened."""
    whole_world.fresh()
    return whole_world


def program() -> str:
    """Return the path of this machine's Chromium."""
    names = (os.environ.get("CHROMIUM", ""), *CHROMIUM)
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if not found:
        missing("browser", "sudo apt-get install chromium")
    return str(found)


@pytest.fixture(scope="session")
def debug_port() -> int:
    """A free port, on which Chromium tells what stands on its tabs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture(scope="session")
def chrome(playwright: Playwright, debug_port: int) -> Iterator[Browser]:
    """Chromium with its back/forward cache, which Playwright switches off by itself."""
    found = program()
    browser = playwright.chromium.launch(
        executable_path=found,
        args=[
            *FLAGS,
            f"--remote-debugging-port={debug_port}",
            "--autoplay-policy=no-user-gesture-required",
        ],
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield browser
    browser.close()


@pytest.fixture
def tab(chrome: Browser, world: World) -> Iterator[Page]:
    """A tab in which a reader has opened three pages."""
    page = reader(chrome, world)
    yield page
    page.context.close()


def reader(browser: Browser, world: World, *paths: str, **options: object) -> Page:
    """Open a tab of a reader of their own, and read some pages in it."""
    context = browser.new_context(**{"viewport": SMALL, **options})  # type: ignore[arg-type]
    context.add_init_script(REPORT)
    page = context.new_page()
    for path in paths or VISIT:
        page.goto(world.site + path)
    return page


def point(page: Page) -> tuple[float, float]:
    """Return a place on the exit."""
    box = page.locator("a.quick-exit").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def press(page: Page, hold: int = 60) -> None:
    """Press the exit as a person does, for some milliseconds."""
    page.mouse.move(*point(page))
    page.mouse.down()
    page.wait_for_timeout(hold)
    page.mouse.up()


def step(page: Page, by: int = -1) -> None:
    """Go back or forward, by script: browsers pass over fewer pages then than for their own button."""
    try:
        page.evaluate(f"setTimeout(() => history.go({by}))")
    except Exception as error:
        assert "destroyed" in str(error), error  # the page had gone already
    page.wait_for_timeout(350)


def shows_no_word(state: dict[str, object]) -> bool:
    """Tell whether a page shows nothing but, for screen readers, the neutral word."""
    return state["text"] in ("", "Weer") and state["title"] == "Weer"
