"""A reader leaves: what is seen, how fast, and what is left (R1 to R8, R11, R13 to R16, R18, R19, R22, R23)."""

import json
import os
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page

from tests.quick_exit.conftest import point, press, reader, shows_no_word, step
from tests.quick_exit.watch import CLEAN, colour, until, watch
from tests.quick_exit.world import World

pytestmark = pytest.mark.browser
LIMIT = 100 if os.environ.get("FULL") else 1000  # ms; a busy machine draws late
ANSWERS = ["now", "slow", "never", "empty", "drop"]
SOUND = """() => { const one = new AudioContext(), to = one.createMediaStreamDestination(), tone = one.createOscillator();
  tone.connect(to); tone.start(); const audio = document.createElement('audio'); audio.srcObject = to.stream;
  document.body.append(audio); window.one = audio; return audio.play().then(() => !audio.paused); }"""


def _without_icon(port: int, tab: Page) -> bool:
    return not _strip(port, tab).get("faviconUrl", "").startswith("http")


def _strip(port: int, page: Page) -> dict[str, str]:
    """Return title, icon and address on the tab of a page."""
    with urlopen(f"http://127.0.0.1:{port}/json/list") as answer:
        tabs = [one for one in json.load(answer) if one["type"] == "page"]
    return next(one for one in tabs if one["url"] == page.url)


@pytest.mark.parametrize("answer", ANSWERS)
def test_no_content_is_seen_and_the_address_goes_within_three_seconds(
    tab: Page, world: World, debug_port: int, answer: str
) -> None:
    eyes, world.answer = watch(tab), answer
    tab.wait_for_timeout(200)
    press(tab)
    assert until(
        lambda: eyes.pressed and any(s <= CLEAN for a, s in eyes.frames if a > eyes.pressed),
        3,
        tab.wait_for_timeout,
    )
    assert eyes.first_clean() <= LIMIT
    if answer in ("slow", "never", "empty"):
        on_tab = _strip(debug_port, tab)
        assert on_tab["title"] == "Weer"
        assert until(lambda: _without_icon(debug_port, tab), 2.5, tab.wait_for_timeout)
        assert shows_no_word(eyes.now(tab))
    assert until(lambda: not tab.url.startswith(world.site), 3.4, tab.wait_for_timeout)
    if (
        answer != "drop"
    ):  # then the browser's own error page, under the neutral address, has content
        assert max(eyes.content_after_press(), default=0) < eyes.first_clean()
    assert tab.url in (world.neutral, "about:blank", "chrome-error://chromewebdata/")
    assert world.asked
    assert not [ask for ask in world.asked if "Referer" in ask]


def test_the_page_is_hidden_while_the_button_is_held_and_back_when_let_go_elsewhere(
    tab: Page,
) -> None:
    tab.evaluate("window.scrollTo(0, 300)")
    eyes = watch(tab)
    tab.mouse.move(*point(tab))
    tab.mouse.down()
    tab.wait_for_timeout(300)
    assert eyes.frames[-1][1] <= CLEAN
    tab.mouse.move(60, 300)
    tab.mouse.up()
    tab.wait_for_timeout(200)
    assert eyes.frames[-1][1] > CLEAN
    assert tab.evaluate("scrollY") == 300
    assert tab.url.endswith("wet/")


def test_a_cancelled_touch_brings_the_page_back_and_a_finished_one_leaves(
    chrome: Browser, world: World
) -> None:
    page = reader(chrome, world, has_touch=True, is_mobile=True)
    cdp, (x, y) = page.context.new_cdp_session(page), point(page)
    cdp.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    assert page.evaluate("document.documentElement.style.opacity") == "0"
    cdp.send("Input.dispatchTouchEvent", {"type": "touchCancel", "touchPoints": []})
    assert page.evaluate("document.documentElement.style.opacity") == ""
    cdp.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_url(world.neutral)
    page.context.close()


def test_nothing_is_left_to_find_select_or_print_and_sound_stops(tab: Page, world: World) -> None:
    eyes, world.answer = watch(tab), "never"
    assert tab.evaluate(SOUND)
    press(tab)
    tab.wait_for_timeout(300)
    state = eyes.now(tab)
    assert shows_no_word(state)
    assert state["silent"]
    assert state["size"] < 500
    assert state["icons"] == "data:,"


def test_stop_and_further_presses_do_not_bring_the_page_back(tab: Page, world: World) -> None:
    eyes, world.answer = watch(tab), "never"
    press(tab)
    tab.wait_for_timeout(200)
    tab.keyboard.press("Escape")
    eyes.cdp.send("Page.stopLoading")
    assert shows_no_word(eyes.now(tab))
    assert until(lambda: tab.url == "about:blank", 3.4, tab.wait_for_timeout)
    assert max(eyes.content_after_press(), default=0) < eyes.first_clean()


def test_the_blank_frame_is_dark_where_the_reader_prefers_dark(
    chrome: Browser, world: World
) -> None:
    world.answer = "never"
    frames = {}
    for scheme in ("light", "dark"):
        page = reader(chrome, world, "wet/", color_scheme=scheme)
        eyes = watch(page)
        press(page)
        page.wait_for_timeout(400)
        assert shows_no_word(eyes.now(page))
        assert eyes.frames[-1][1] <= CLEAN
        frames[scheme] = colour(eyes.last)
        page.context.close()
    assert min(frames["light"]) > 200
    assert max(frames["dark"]) < 60


def test_every_other_tab_of_the_site_leaves_too(tab: Page, world: World) -> None:
    other = tab.context.new_page()
    for path in ("", "melden/"):
        other.goto(world.site + path)
    tab.bring_to_front()
    press(tab)
    other.wait_for_url(world.neutral)
    step(other)
    assert until(lambda: not other.url.startswith(world.site), 2, other.wait_for_timeout)


def test_what_was_stored_is_gone_but_for_one_meaningless_entry(tab: Page, world: World) -> None:
    eyes, world.answer = watch(tab), "never"
    assert eyes.now(tab)["stored"] == "|"
    tab.evaluate("localStorage.old = 1; sessionStorage.old = 1; document.cookie = 'old=1;path=/'")
    press(tab)
    tab.wait_for_timeout(200)
    assert tab.context.cookies() == []
    assert eyes.now(tab)["stored"] == "t|"


def test_the_exit_adds_no_entry_and_opens_no_tab(tab: Page, world: World) -> None:
    before = tab.evaluate("history.length")
    press(tab)
    tab.wait_for_url(world.neutral)
    assert tab.evaluate("history.length") == before
    assert tab.evaluate("window.opener") is None
    assert len(tab.context.pages) == 1


@pytest.mark.parametrize("scripts", ["off", "blocked", "late"])
def test_without_a_script_the_exit_is_a_link(chrome: Browser, world: World, scripts: str) -> None:
    world.scripts = scripts
    page = reader(chrome, world, "wet/", java_script_enabled=scripts != "off")
    assert page.locator(".without-script").first.evaluate(
        "one => getComputedStyle(one).display"
    ) == ("none" if scripts == "late" else "block")
    press(page)
    page.wait_for_url(world.neutral)
    assert not [ask for ask in world.asked if "Referer" in ask]
    page.context.close()


@pytest.mark.parametrize("frame", ["frame", "frame-sandbox", "frame-strict"])
def test_inside_another_site_the_tab_leaves_or_at_least_the_frame(
    chrome: Browser, world: World, frame: str
) -> None:
    page = chrome.new_context().new_page()
    page.goto(world.neutral.replace("/w", f"/{frame}"))
    inner = page.frames[1]
    inner.wait_for_selector("a.quick-exit")
    inner.locator("a.quick-exit").click()
    if frame == "frame":
        page.wait_for_url(world.neutral)
    else:
        assert until(lambda: page.frames[1].url == world.neutral, 4, page.wait_for_timeout)
    page.context.close()
