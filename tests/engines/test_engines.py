"""Smoke beside Chromium: what a reader needs first works in Firefox and in WebKitGTK, under the policy."""

import pytest

from tests.engines.conftest import Host
from tests.quick_exit.firefox import Firefox
from tests.quick_exit.watch import until
from tests.quick_exit.webkit import WebKit

pytestmark = pytest.mark.browser
PATHS = ["", "hulp/", "zoeken/", "nergens/", "en/"]
WIDE = "document.documentElement.scrollWidth <= innerWidth"
BOX = "(box => [box.x, box.y, box.width, box.height].map(Math.round))(document.querySelector('{}').getBoundingClientRect())"
ON_TOP = "document.elementFromPoint({}, {}).closest('a.quick-exit') !== null"
FOUND = "[...document.querySelectorAll('.search-results a')].map(one => one.textContent)"


def _box(engine: Firefox | WebKit, selector: str) -> list[int]:
    box: list[int] = engine.run(BOX.format(selector))
    return box


def _press(engine: Firefox | WebKit, selector: str) -> None:
    x, y, width, height = _box(engine, selector)
    move = {"type": "pointerMove", "x": x + width // 2, "y": y + height // 2, "duration": 0}
    engine.mouse(move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0})


@pytest.mark.parametrize("path", PATHS)
def test_a_page_loads_with_its_exit_on_screen(
    engine: Firefox | WebKit, host: Host, path: str
) -> None:
    host.breaches.clear()
    engine.goto(host.address + path)
    assert engine.run("document.querySelector('h1').innerText.length > 3 && " + WIDE)
    assert engine.run("document.querySelector('a.quick-exit').href.startsWith('https://')")
    x, y, width, height = _box(engine, "a.quick-exit")
    assert (width >= 44, height >= 44, y >= 0) == (True, True, True)
    assert engine.run(ON_TOP.format(x + width // 2, y + height // 2))
    assert host.breaches == []


@pytest.mark.parametrize("path", PATHS)
def test_styles_and_scripts_arrive_within_the_policy(
    engine: Firefox | WebKit, host: Host, path: str
) -> None:
    engine.goto(host.address + path)
    assert engine.run("getComputedStyle(document.querySelector('.bar')).position") == "fixed"
    assert engine.run("document.documentElement.classList.contains('quick-exit-on')")


@pytest.mark.parametrize("name", ["menu", "picker"])
def test_menu_and_languages_open(engine: Firefox | WebKit, host: Host, name: str) -> None:
    engine.goto(host.address + "hulp/")
    _press(engine, f".{name} > summary")
    assert until(lambda: _box(engine, f".{name} a")[3] > 20, 3)
    assert host.breaches == []


def test_search_finds_and_keeps_the_words_to_itself(engine: Firefox | WebKit, host: Host) -> None:
    engine.goto(host.address + "zoeken/")
    _press(engine, "#zoekwoord")
    engine.keys(*"aangifte")
    assert until(lambda: len(engine.run(FOUND)) > 2, 5)
    assert any("angifte" in one for one in engine.run(FOUND))
    assert engine.url() == host.address + "zoeken/"
    assert engine.run("localStorage.length + sessionStorage.length") == 0
    assert host.breaches == []


def test_a_breach_would_be_seen_here(engine: Firefox | WebKit, host: Host) -> None:
    host.breaches.clear()
    engine.goto(host.address + "breach")
    assert until(lambda: len(host.breaches) == 1, 3)
    assert "script-src" in host.breaches[0]
    assert engine.run("document.title") == "x"
    host.breaches.clear()
