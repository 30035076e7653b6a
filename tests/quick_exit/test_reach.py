"""Everybody can reach the exit: small screens, zoom, keyboards, screen readers, print (R27 to R34)."""

import pytest
from playwright.sync_api import Browser, Page

from tests.quick_exit.conftest import press, reader
from tests.quick_exit.watch import until
from tests.quick_exit.world import World

pytestmark = pytest.mark.browser
ON_TOP = """() => { const box = document.querySelector('a.quick-exit').getBoundingClientRect();
  const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return !!hit && !!hit.closest('a.quick-exit') && box.top >= 0 && box.left >= 0 && box.right <= innerWidth
    && box.width >= 44 && box.height >= 44; }"""
HIDDEN_FOCUS = """() => { const one = document.activeElement, box = one.getBoundingClientRect();
  const bar = document.querySelector('.bar').getBoundingClientRect();
  return !one.closest('.bar') && (box.bottom <= bar.bottom || box.top >= innerHeight) ? one.outerHTML : ''; }"""


@pytest.mark.parametrize(
    "size", [(320, 640), (320, 256), (1280, 720)]
)  # 320 x 256: a desk at 400 %
@pytest.mark.parametrize("path", ["wet/", "en/hulp/", "404.html"])
def test_it_is_on_screen_on_top_and_large_enough(
    chrome: Browser, world: World, size: tuple[int, int], path: str
) -> None:
    page = reader(chrome, world, path, viewport={"width": size[0], "height": size[1]})
    for menu in ("menu", "picker"):
        page.evaluate(f"document.querySelector('.{menu}').open = true")
        page.evaluate("scrollTo(0, 200)")
        assert page.evaluate(ON_TOP)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert page.evaluate(ON_TOP)
    assert page.evaluate("document.querySelector('.bar').offsetHeight") <= 56
    page.context.close()


def test_it_stays_in_view_and_in_size_when_a_phone_is_pinched(
    chrome: Browser, world: World
) -> None:
    page = reader(chrome, world, "wet/", has_touch=True, is_mobile=True)
    page.context.new_cdp_session(page).send("Emulation.setPageScaleFactor", {"pageScaleFactor": 3})
    inside = """() => { const box = document.querySelector('a.quick-exit').getBoundingClientRect(), view = visualViewport;
      return box.left >= view.offsetLeft - 1 && box.right <= view.offsetLeft + view.width + 1 && box.top >= view.offsetTop - 1
        && Math.abs(box.height * view.scale - 46) < 4; }"""
    assert until(lambda: page.evaluate(inside), 3, page.wait_for_timeout)
    page.context.close()


def test_in_a_language_from_right_to_left_it_stands_at_the_end(
    chrome: Browser, world: World
) -> None:
    page = reader(chrome, world, "wet/")
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.evaluate("document.querySelector('a.quick-exit').getBoundingClientRect().left") < 40
    assert page.evaluate(ON_TOP)
    page.context.close()


def test_it_hides_no_focus(chrome: Browser, world: World) -> None:
    page = reader(chrome, world, "wet/")
    for key in ["Tab"] * 40 + ["Shift+Tab"] * 40:
        page.keyboard.press(key)
        assert page.evaluate(HIDDEN_FOCUS) == ""
    assert page.url.startswith(world.site)
    page.context.close()


@pytest.mark.parametrize("key", ["Shift", "Escape"])
def test_three_presses_leave_also_from_the_search_field(
    chrome: Browser, world: World, key: str
) -> None:
    page = reader(chrome, world, "zoeken/")
    page.locator("input").first.focus()
    for _ in range(3):
        page.keyboard.press(key)
    page.wait_for_url(world.neutral)
    page.context.close()


def test_both_sides_of_shift_count_and_the_third_works_on_the_way_down(
    tab: Page, world: World
) -> None:
    for key in ("ShiftLeft", "ShiftRight"):
        tab.keyboard.press(key)
    tab.keyboard.down("ShiftLeft")
    tab.wait_for_url(world.neutral)


@pytest.mark.parametrize(
    "keys",
    [
        ["Shift", "Shift"],
        ["Escape", "Shift", "Escape", "Shift"],
        ["Shift", "Shift", "a", "Shift"],
        ["Shift+A", "Shift+B", "Shift+C", "Shift+D"],
        ["Control+Shift+Home"] * 3,
        ["f", "s", "/", "p", "n", ",", "."],
    ],
    ids=lambda keys: "-".join(keys)[:24],
)
def test_other_keys_do_nothing(tab: Page, world: World, keys: list[str]) -> None:
    for key in keys:
        tab.keyboard.press(key)
    tab.wait_for_timeout(100)
    assert tab.url == world.site + "wet/"
    assert tab.locator("main h1").is_visible()


def test_a_key_held_down_counts_once_and_slow_presses_do_not_count(tab: Page, world: World) -> None:
    for _ in range(5):
        tab.keyboard.down("Shift")
    tab.keyboard.up("Shift")
    tab.evaluate("{ const now = Date.now; Date.now = () => now() + 5100; }")
    for _ in range(2):
        tab.keyboard.press("Shift")
    tab.wait_for_timeout(100)
    assert tab.url == world.site + "wet/"


def test_a_keyboard_on_the_screen_does_not_trigger_it(chrome: Browser, world: World) -> None:
    page = reader(chrome, world, "zoeken/", has_touch=True, is_mobile=True)
    page.evaluate("() => { window.matchMedia = query => ({matches: query.includes('coarse')}); }")
    page.locator("input").first.focus()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_timeout(100)
    assert page.url == world.site + "zoeken/"
    page.context.close()


def test_enter_on_the_button_leaves_with_the_guard(tab: Page, world: World) -> None:
    tab.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    tab.locator("a.quick-exit").focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url(world.neutral)
    tab.evaluate("setTimeout(() => history.back())")
    tab.wait_for_timeout(400)
    assert until(lambda: tab.url == world.neutral, 2, tab.wait_for_timeout)


def test_a_screen_reader_hears_what_it_does_and_how_many_presses_are_left(tab: Page) -> None:
    tree = tab.locator(".bar").aria_snapshot()
    assert 'link "Snel weg naar een weerpagina"' in tree
    said = tab.locator(".quick-exit-said")
    assert said.get_attribute("role") == "status"
    tab.keyboard.press("Shift")
    assert said.text_content() == "Nog 2 keer"
    tab.keyboard.press("Shift")
    assert said.text_content() == "Nog 1 keer"


@pytest.mark.parametrize(
    ("path", "words"),
    [("wet/", "wist geen geschiedenis"), ("en/wet/", "does not delete"), ("404.html", "wist geen")],
)
def test_the_words_beside_it_are_on_every_page(
    chrome: Browser, world: World, path: str, words: str
) -> None:
    page = reader(chrome, world, path)
    help_ = page.locator(".quick-exit-help summary")
    assert words in help_.inner_text()
    help_.click()
    link = page.locator(".quick-exit-more a")
    assert link.is_visible()
    link.click()
    page.wait_for_url("**/scherm/")
    page.context.close()


def test_a_print_shows_neither_button_nor_its_words(tab: Page) -> None:
    tab.emulate_media(media="print")
    for name in (".quick-exit", ".quick-exit-help", ".quiet-visit"):
        assert tab.locator(f"{name}:visible").count() == 0


def test_nothing_is_asked_from_another_host_before_the_exit(chrome: Browser, world: World) -> None:
    page = reader(chrome, world, "wet/")
    page.locator("a.quick-exit").hover()
    page.wait_for_timeout(200)
    assert world.asked == []
    assert (
        page.locator("link[rel~=prefetch], link[rel~=preconnect], link[rel~=dns-prefetch]").count()
        == 0
    )
    press(page)
    page.wait_for_url(world.neutral)
    assert len(world.asked) == 1
    page.context.close()
