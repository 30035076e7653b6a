"""The rows that matter most, in Firefox and in WebKitGTK."""

import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.quick_exit.firefox import Firefox, firefox
from tests.quick_exit.watch import until
from tests.quick_exit.webkit import WebKit, webkit
from tests.quick_exit.world import World

pytestmark = pytest.mark.browser
SHIFT, ESCAPE = "\ue008", "\ue00c"
PLACE = "(box => [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)])(document.querySelector('a.quick-exit').getBoundingClientRect())"
TEXT = "(document.body ? document.body.innerText.trim() : '')"


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox(tmp_path_factory.mktemp("firefox")) as browser:
        yield browser


@pytest.fixture(scope="module")
def gtk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebKit]:
    with webkit(tmp_path_factory.mktemp("webkit")) as browser:
        yield browser


def _to(place: list[int]) -> dict[str, Any]:
    return {"type": "pointerMove", "x": place[0], "y": place[1], "duration": 0}


def _down() -> dict[str, Any]:
    return {"type": "pointerDown", "button": 0}


def _up() -> dict[str, Any]:
    return {"type": "pointerUp", "button": 0}


def _visit(browser: Any, world: World) -> None:
    for path in ("", "hulp/", "wet/"):
        browser.goto(world.site + path)


@pytest.mark.parametrize("answer", ["now", "slow", "never", "empty", "drop"])
def test_firefox_leaves_and_back_shows_nothing(fox: Firefox, world: World, answer: str) -> None:
    fox.open_tab()
    _visit(fox, world)
    world.answer = answer
    fox.mouse(_to(fox.run(PLACE)), _down(), {"type": "pause", "duration": 60}, _up())
    if answer in ("slow", "never", "empty"):
        assert fox.run(f"[document.title, {TEXT}.replace('Weer', '')]") == ["Weer", ""]
        assert fox.run("Object.keys(sessionStorage).join()") == "t"
    assert until(lambda: not fox.url().startswith(world.site), 3.6)
    assert not [ask for ask in world.asked if "Referer" in ask]
    world.answer = "now"
    for _ in range(2):
        fox.history(-1)
        time.sleep(0.3)
        assert until(lambda: not fox.url().startswith(world.site), 3)
    fox.history(1)
    assert until(lambda: not fox.url().startswith(world.site), 3)


def test_firefox_hides_on_the_way_down_and_restores_elsewhere(fox: Firefox, world: World) -> None:
    fox.open_tab()
    _visit(fox, world)
    content = len(fox.picture())
    fox.mouse(_to(fox.run(PLACE)), _down())
    assert len(fox.picture()) < content / 3
    fox.mouse(_to([60, 300]), _up())
    assert len(fox.picture()) == pytest.approx(content, rel=0.2)
    assert fox.url() == world.site + "wet/"


@pytest.mark.parametrize("key", [SHIFT, ESCAPE])
def test_firefox_knows_the_keys_and_moves_every_tab(fox: Firefox, world: World, key: str) -> None:
    fox.open_tab()
    other = fox.tab
    _visit(fox, world)
    fox.open_tab()
    _visit(fox, world)
    fox.keys(key, key, key)
    assert until(lambda: fox.url() == world.neutral, 3)
    assert until(lambda: fox.url(other) == world.neutral, 3)


def test_firefox_offers_the_way_in(fox: Firefox, world: World) -> None:
    fox.open_tab()
    _visit(fox, world)
    fox.keys(SHIFT, SHIFT, SHIFT)
    assert until(lambda: fox.url() == world.neutral, 3)
    fox.goto(world.site + "melden/")
    assert fox.run(TEXT) == "Verder lezen"
    fox.run("document.querySelector('button').click()")
    assert until(lambda: fox.run("!!document.querySelector('main h1')"), 3)


def test_firefox_keeps_no_page_of_a_quiet_visit_in_the_tab(fox: Firefox, world: World) -> None:
    fox.open_tab()
    fox.goto(world.site)
    fox.run("document.querySelector('[data-quiet-switch]').click()")
    for path in ("hulp/", "wet/"):
        fox.run(f"[...document.links].find(one => one.pathname === '/{path}').click()")
        assert until(lambda path=path: fox.url().endswith(path), 3)
        time.sleep(0.3)
    assert fox.run("history.length") == 1
    fox.keys(SHIFT, SHIFT, SHIFT)
    assert until(lambda: fox.url() == world.neutral, 3)
    assert fox.run("history.length") == 1


@pytest.mark.parametrize("answer", ["now", "never"])
def test_webkit_leaves_and_back_shows_nothing(gtk: WebKit, world: World, answer: str) -> None:
    gtk.goto(world.neutral)
    gtk.goto(world.site)
    if gtk.run(TEXT) == "Verder lezen":
        gtk.run("document.querySelector('button').click()")
        assert until(lambda: gtk.run("!!document.querySelector('main h1')"), 3)
    _visit(gtk, world)
    world.answer = answer
    gtk.mouse(_to(gtk.run(PLACE)), _down(), {"type": "pause", "duration": 60}, _up())
    assert until(lambda: not gtk.url().startswith(world.site), 5)
    assert not [ask for ask in world.asked if "Referer" in ask]
    world.answer = "now"
    gtk.back()
    time.sleep(1)
    assert until(
        lambda: not gtk.url().startswith(world.site) or gtk.run(TEXT) in ("", "Verder lezen"), 3
    )


def test_webkit_knows_the_keys(gtk: WebKit, world: World) -> None:
    gtk.goto(world.site + "wet/")
    if gtk.run(TEXT) == "Verder lezen":
        gtk.run("document.querySelector('button').click()")
        assert until(lambda: gtk.run("!!document.querySelector('main h1')"), 3)
    gtk.keys(SHIFT, SHIFT, SHIFT)
    assert until(lambda: gtk.url() == world.neutral, 3)
