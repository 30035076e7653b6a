"""Phones as old as Chrome 70 and Safari 12, as far as their standards tell: the browsers themselves are not run.

Scripts are read by a parser. The stylesheet is cut down to what those browsers know (old_css.yml, from MDN's data), and
today's Chromium draws what is left, at 320 px, with the later parts of the platform taken away.
"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browsers import chromium_browser
from tests.conftest import Built
from tests.engines import old_css
from tests.engines.old_scripts import newer

SMALL = {"width": 320, "height": 568}
PAGES = ["", "hulp/", "melden/", "zoeken/", "404.html", "en/hulp/"]
LATER = """a?.b
a ?? b
a ??= b
try {} catch {}
class A { x = 1 }
class A { #x() {} }
import('a')
export {}
1_000
1n
await x
/(?<=a)b/
/a/v
'a'.replaceAll('a', 'b')
Object.fromEntries([])
[1].at(-1)
globalThis.x = 1
let = ;"""
KNOWN = r"""({...a})
let {a, ...b} = c
a ** b
/\p{L}(?<x>a)/u
async () => { await x }
async () => { for await (const x of y) {} }
try {} catch (e) {}
[1].flatMap(x => x)
`${a}`"""
# Not in Chrome 70 or not in Safari 12. What a script names without asking must be none of these.
GONE = r"""for (const [from, names] of [
  [window, `BroadcastChannel visualViewport ResizeObserver IntersectionObserver queueMicrotask structuredClone reportError
    requestIdleCallback PointerEvent scheduler navigation trustedTypes`],
  [Object, `fromEntries hasOwn groupBy`], [Promise, `allSettled any try withResolvers`],
  [String.prototype, `replaceAll matchAll at isWellFormed`], [Array.prototype, `at findLast toSorted toReversed with`],
  [Element.prototype, `replaceChildren checkVisibility togglePopover`], [Document.prototype, `startViewTransition`],
  [AbortSignal, `timeout any`], [crypto.constructor.prototype, `randomUUID`]])
  for (const name of names.split(/\s+/)) { delete from[name]; }"""
NO_FLEX_GAP = """for (const one of document.querySelectorAll('*'))
  if (/flex/.test(getComputedStyle(one).display)) one.style.gap = '0px';"""
SEEN = """link => { const box = link.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
  return link.contains(document.elementFromPoint(x, y)); }"""
OUTSIDE = re.compile("^https://")


def _built(site: Built, suffix: str) -> list[str]:
    files = sorted((site.site / "assets").glob(f"*{suffix}"))
    return [path.read_text(encoding="utf-8") for path in files]


def test_no_script_is_newer_than_es2018(site: Built) -> None:
    scripts = _built(site, ".js")
    assert len(scripts) >= 2
    assert [newer(script) for script in scripts] == [[] for _ in scripts]


@pytest.mark.parametrize("later", LATER.splitlines())
def test_the_parser_sees_what_is_newer(later: str) -> None:
    assert newer(later)


@pytest.mark.parametrize("known", KNOWN.splitlines())
def test_the_parser_lets_es2018_pass(known: str) -> None:
    assert newer(known) == []


def test_every_property_of_the_stylesheet_was_looked_up(site: Built) -> None:
    used = old_css.properties(_built(site, ".css")[0])
    assert used - set(old_css.TABLE["plain"]) - set(old_css.TABLE["newer"]) == set()


def test_no_rule_for_a_width_is_lost(site: Built) -> None:
    """`(width <= 30rem)` is as new as Chrome 104; `(max-width: 30rem)` is known to all."""
    queries = old_css.queries(_built(site, ".css")[0])
    assert [query for query in queries if re.search("[<>]", query)] == []


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


@pytest.fixture(params=old_css.OLD)
def old(request: pytest.FixtureRequest, browser: Browser, site: Built) -> Iterator[Page]:
    """A window in which the stylesheet and the platform are as old as the named browser's."""
    css = old_css.as_in(request.param, _built(site, ".css")[0])
    context = browser.new_context(viewport=SMALL)  # type: ignore[arg-type]
    context.set_default_timeout(5000)
    context.add_init_script(GONE)
    context.route("**/*.css", lambda route: route.fulfill(body=css, content_type="text/css"))
    page, broken = context.new_page(), []
    page.on("pageerror", lambda error: broken.append(str(error)))
    yield page
    context.close()
    assert broken == []


def _open(page: Page, url: str) -> None:
    page.goto(url)
    assert page.evaluate("typeof BroadcastChannel") == "undefined"
    page.evaluate(NO_FLEX_GAP)


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_text_and_exit_are_there(old: Page, server: str, path: str) -> None:
    _open(old, server + path)
    box = old.locator("a.quick-exit").bounding_box()
    heading = old.locator("h1").bounding_box()
    assert box
    assert heading
    assert old.locator("a.quick-exit").evaluate(SEEN)
    assert (box["width"] >= 44, box["height"] >= 44, box["y"] >= 0) == (True, True, True)
    assert 0 <= box["x"] <= SMALL["width"] - box["width"]
    assert heading["y"] >= box["y"] + box["height"]
    assert old.evaluate("document.documentElement.scrollWidth") <= SMALL["width"]


@pytest.mark.browser
def test_the_exit_stays_when_a_reader_scrolls(old: Page, server: str) -> None:
    _open(old, server + "hulp/")
    old.evaluate("window.scrollTo(0, 3000)")
    assert old.locator("a.quick-exit").evaluate(SEEN)


@pytest.mark.browser
@pytest.mark.parametrize("name", ["menu", "picker"])
def test_menu_and_languages_open(old: Page, server: str, name: str) -> None:
    _open(old, server + "hulp/")
    old.click(f".{name} > summary")
    first = old.locator(f".{name} a").first
    assert first.is_visible()
    assert first.evaluate(SEEN)


@pytest.mark.browser
def test_numbers_are_shown_and_can_be_pressed(old: Page, server: str) -> None:
    _open(old, server + "hulp/")
    links = old.locator('main a[href^="tel:"]:visible')
    assert links.count() > 20
    links.first.scroll_into_view_if_needed()
    assert links.first.evaluate(SEEN)


@pytest.mark.browser
def test_search_works_and_the_exit_leaves(old: Page, server: str) -> None:
    _open(old, server + "zoeken/")
    old.fill("#zoekwoord", "aangifte")
    old.wait_for_selector(".search-results a")
    old.route(OUTSIDE, lambda route: route.fulfill(body="away"))
    old.click("a.quick-exit")
    old.wait_for_url(OUTSIDE)
