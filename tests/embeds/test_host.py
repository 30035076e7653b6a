"""Our pages in a host's page: exact heights, several at once, strict hosts, and hosts that mean harm."""

import gzip
import json

import pytest
from playwright.sync_api import Page

from hooks.embeds.versions import PARENT
from tests.embeds.hosts import NO_MARGIN, WORDPRESS, as_wordpress_shows, frame, parent_script
from tests.embeds.test_exit import open_host, until
from tests.embeds.world import World

pytestmark = pytest.mark.browser
NEEDED = "document.documentElement.getBoundingClientRect().height"
# A browser may refuse storage to a frame of another site: then there is none
STORED = "(() => { try { return localStorage.length + sessionStorage.length; } catch (e) { return 0; } })()"
STRICT = (
    "default-src 'none'; base-uri 'none'; frame-src {site}; script-src {site}; connect-src {site}"
)
# What a frame of ours would say, from a host's own frame or from the host itself
FORGED = {"embed": 1, "type": "height", "value": 2000}


def differs(tab: Page, index: int = 0) -> float:
    """Return by how much a frame is too high or too low."""
    inner = tab.frames[1 + index]
    return abs(
        tab.locator("iframe").nth(index).evaluate("e => e.clientHeight") - inner.evaluate(NEEDED)
    )


def fits(tab: Page, index: int = 0) -> bool:
    """Tell whether a frame has the height of its text, within a pixel, and no scroll of its own."""
    inner = tab.frames[1 + index]
    scrolls = "document.documentElement.scrollHeight - document.documentElement.clientHeight"
    return differs(tab, index) <= 1 and inner.evaluate(scrolls) <= 1


def with_script(
    tab: Page, world: World, *views: str, sandbox: str | None = "", border: str = ""
) -> None:
    """Open a host's page with our script and some views."""
    rule = {"sandbox": sandbox} if sandbox != "" else {}
    frames = "".join(frame(world.view(view), **rule) for view in views)  # type: ignore[arg-type]
    open_host(tab, world, frames + parent_script(world.site), head=border)


def test_the_height_follows_the_text_up_and_down(tab: Page, world: World) -> None:
    with_script(tab, world, "nl/wet/")
    assert until(tab, lambda: fits(tab))
    details = tab.frames[1].locator("details > summary").first
    closed = tab.locator("iframe").evaluate("e => e.clientHeight")
    details.click()
    assert until(tab, lambda: tab.locator("iframe").evaluate("e => e.clientHeight") > closed)
    assert until(tab, lambda: fits(tab))
    details.click()
    assert until(tab, lambda: tab.locator("iframe").evaluate("e => e.clientHeight") == closed)


@pytest.mark.parametrize("width", [320, 800, 1200])
def test_the_height_follows_the_width_and_the_zoom(tab: Page, world: World, width: int) -> None:
    """A page at 200 % has half the width in CSS pixels, at twice the density."""
    with_script(tab, world, "nl/eerste-stappen/")
    for size in (width, width // 2 if width > 320 else 320):
        tab.set_viewport_size({"width": size, "height": 600})
        assert until(tab, lambda: fits(tab)), differs(tab)
    tab.evaluate("document.documentElement.style.zoom = 2")
    assert until(tab, lambda: fits(tab)), differs(tab)


@pytest.mark.parametrize(
    "rule", ["border: 7px solid; box-sizing: border-box", "border: 3px solid; padding: 5px"]
)
def test_a_border_of_the_host_cuts_nothing_off(tab: Page, world: World, rule: str) -> None:
    with_script(tab, world, "nl/wie/", border=f"<style>iframe{{{rule}!important}}</style>")
    inner = tab.frames[1]
    assert until(tab, lambda: abs(inner.evaluate("innerHeight") - inner.evaluate(NEEDED)) <= 1)


def test_three_languages_on_one_page_do_not_mix(tab: Page, arabic: World) -> None:
    arabic.fresh()
    views = ("nl/index/", "en/hulp/compact/", "ar/hulp/dark/")
    with_script(tab, arabic, *views)
    heights = []
    for index, (lang, direction) in enumerate((("nl", "ltr"), ("en", "ltr"), ("ar", "rtl"))):
        assert until(tab, lambda index=index: fits(tab, index)), differs(tab, index)
        inner = tab.frames[1 + index]
        assert inner.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
            lang,
            direction,
        ]
        heights.append(tab.locator("iframe").nth(index).evaluate("e => e.clientHeight"))
    assert len(set(heights)) == 3
    box = tab.frame_locator("iframe").nth(2).locator("a.quick-exit").bounding_box()
    assert box
    assert box["x"] < 100


def test_a_language_chosen_in_the_frame_stays_in_the_frame(tab: Page, arabic: World) -> None:
    arabic.fresh()
    open_host(tab, arabic, frame(arabic.view("nl/hulp/dark/")))
    inner = tab.frames[1]
    inner.locator(".origin summary").click()
    inner.locator('.origin a[lang="ar"]').click()
    assert until(tab, lambda: tab.frames[1].url == arabic.view("ar/hulp/dark/"))
    assert tab.url.startswith(arabic.host)


def test_the_exit_stays_in_sight_while_the_host_scrolls(tab: Page, world: World) -> None:
    with_script(tab, world, "nl/wet/")
    assert until(tab, lambda: fits(tab))
    tab.evaluate("scrollTo(0, 1500)")
    box = lambda: tab.frame_locator("iframe").locator("a.quick-exit").bounding_box()  # noqa: E731
    assert until(tab, lambda: 0 <= (box() or {"y": -1})["y"] < 60)


def test_a_place_in_the_text_is_shown_where_the_host_scrolls(tab: Page, world: World) -> None:
    with_script(tab, world, "nl/directory/")
    assert until(tab, lambda: fits(tab))
    link = tab.frames[1].locator('.again a[href^="#"]').last
    link.scroll_into_view_if_needed()
    before = tab.evaluate("scrollY")
    link.click()
    assert until(tab, lambda: tab.evaluate("scrollY") != before)


def test_a_host_with_a_strict_policy_needs_only_the_lines_we_name(tab: Page, world: World) -> None:
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    policy = STRICT.format(site=world.site.rstrip("/"))
    body = frame(world.view("nl/wie/")) + parent_script(world.site)
    tab.goto(world.show(body, Content_Security_Policy=policy))
    assert until(tab, lambda: len(tab.frames) > 1 and fits(tab))
    assert said == []


def test_a_host_that_blocks_scripts_still_shows_everything(tab: Page, world: World) -> None:
    open_host(tab, world, frame(world.view("nl/nu-hulp/"), "", height=480))
    tab.set_viewport_size({"width": 320, "height": 480})
    shown = tab.frame_locator("iframe").locator('.emergency a[href="tel:112"]')
    box = shown.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 480
    assert tab.frame_locator("iframe").locator("main h1").is_visible()


def test_a_host_that_stops_our_script_leaves_a_frame_that_scrolls(tab: Page, world: World) -> None:
    policy = f"frame-src {world.site.rstrip('/')}"
    body = frame(world.view("nl/wet/")) + parent_script(world.site)
    tab.goto(world.show(body, Content_Security_Policy=f"default-src 'none'; {policy}"))
    tab.frame_locator("iframe").locator("a.quick-exit").wait_for()
    assert tab.locator("iframe").evaluate("e => e.clientHeight") == 500
    assert tab.frames[1].evaluate("document.documentElement.scrollHeight") > 500


def test_forged_messages_do_nothing_in_a_host_with_our_script(tab: Page, world: World) -> None:
    """From the host itself, and from a frame that is not ours, in every wrong shape."""
    world.show(f"<script>parent.postMessage({json.dumps(FORGED)}, '*')</script>", path="stranger")
    stranger = f'<iframe src="{world.host}stranger" title="x"></iframe>'
    with_script(tab, world, "nl/wie/")
    assert until(tab, lambda: fits(tab))
    right = tab.locator("iframe").evaluate("e => e.clientHeight")
    tab.evaluate("html => document.body.insertAdjacentHTML('beforeend', html)", stranger)
    exit_to = {"embed": 1, "type": "exit", "value": {"to": f"{world.host}stranger", "title": "x"}}
    for data in (FORGED, exit_to, None, 1, "x", {"embed": "1"}, {"embed": 1, "type": "exit"}):
        tab.evaluate("data => postMessage(data, '*')", data)
    tab.wait_for_timeout(300)
    assert tab.locator("iframe").first.evaluate("e => e.clientHeight") == right
    assert tab.locator("iframe").last.evaluate("e => e.style.height") == ""
    assert tab.url == f"{world.host}host"


def test_heights_are_clamped_and_only_numbers(tab: Page, world: World) -> None:
    """As if a page of ours went wrong: the frame itself says it."""
    with_script(tab, world, "nl/wie/")
    assert until(tab, lambda: fits(tab))
    now = lambda: tab.locator("iframe").evaluate("e => parseInt(e.style.height, 10)")  # noqa: E731
    right = now()
    say = "value => parent.postMessage({ embed: 1, type: 'height', value }, '*')"
    for value in ("2000", None, float("nan"), {}):
        tab.frames[1].evaluate(say, value)
        tab.wait_for_timeout(60)
        assert now() == right, value
    for number, height in ((10**9, 100000), (-5, 80)):
        tab.frames[1].evaluate(say, number)
        assert until(tab, lambda height=height: now() == height), number


def test_our_script_leaves_only_for_a_web_address(tab: Page, world: World) -> None:
    with_script(tab, world, "nl/wie/")
    assert until(tab, lambda: fits(tab))
    for to in ("javascript:document.title='owned'", "data:text/html,x", "/x", "", 5):
        message = {"embed": 1, "type": "exit", "value": {"to": to}}
        tab.frames[1].evaluate("data => parent.postMessage(data, '*')", message)
    tab.wait_for_timeout(200)
    assert tab.title() == "Gemeente"
    assert tab.locator("iframe").is_visible()


def test_a_hostile_host_cannot_steer_a_frame(tab: Page, world: World) -> None:
    open_host(tab, world, frame(world.view("nl/wie/"), "allow-scripts"))
    bad = [
        {"embed": 1, "type": "exit"},
        {"embed": 1, "type": "view", "value": "x"},
        {"embed": 1, "type": "view", "value": 1e12},
        {"embed": 1, "type": "hello", "value": "<img src=x onerror=alert(1)>"},
        {"message": "ready", "secret": "nope"},
        {"message": "link", "value": "https://evil.example/"},
        [],
        None,
    ]
    for data in bad:
        tab.evaluate("data => frames[0].postMessage(data, '*')", data)
    tab.wait_for_timeout(200)
    assert tab.frames[1].url == world.view("nl/wie/")
    box = tab.frame_locator("iframe").locator("a.quick-exit").bounding_box()
    assert box
    assert (
        tab.frames[1].evaluate("document.querySelector('.bar').getBoundingClientRect().bottom")
        <= tab.frames[1].evaluate(NEEDED) + 1
    )


def test_our_script_is_small_and_leaves_no_name_in_the_host(tab: Page, world: World) -> None:
    assert len(gzip.compress(PARENT.content, 6)) <= 3 * 1024
    names = "Object.getOwnPropertyNames(window).filter(n => !/^[0-9]+$/.test(n)).sort().join()"
    tab.goto(world.show(frame(world.view("nl/wie/"))))
    before = tab.evaluate(names)
    with_script(tab, world, "nl/wie/")
    assert until(tab, lambda: fits(tab))
    assert tab.evaluate(names) == before


def test_our_script_names_nothing_of_the_host_but_frames_of_ours() -> None:
    code = PARENT.content.decode()
    for name in (
        "innerText",
        "innerHTML",
        "textContent",
        "cookie",
        "localStorage",
        "sessionStorage",
        "fetch(",
        "XMLHttpRequest",
        "forms",
        "opener",
        "eval",
    ):
        assert name not in code
    assert code.count("querySelector") == 1


def test_wordpress_shows_the_frame_in_a_right_size(tab: Page, world: World) -> None:
    html = tab.request.get(f"{world.site}embed/v1/data/nl/wie.oembed.json").json()["html"]
    tab.goto(world.show(f"{as_wordpress_shows(html)}<script>{WORDPRESS}</script>", head=NO_MARGIN))
    assert until(
        tab, lambda: tab.locator("iframe").evaluate("e => e.getAttribute('style')") is None
    )
    assert not tab.locator("blockquote").is_visible()
    needed = tab.frames[1].evaluate(NEEDED)
    assert tab.locator("iframe").evaluate("e => e.clientHeight") == min(1000, -(-needed // 1))


def test_without_our_script_wordpress_keeps_the_link(chromium, world: World) -> None:  # type: ignore[no-untyped-def]
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    html = page.request.get(f"{world.site}embed/v1/data/nl/wie.oembed.json").json()["html"]
    page.goto(world.show(as_wordpress_shows(html)))
    assert page.locator("blockquote a").get_attribute("href") == f"{world.site}wie/"
    assert page.locator("blockquote").is_visible()
    context.close()


def test_links_take_the_whole_tab_or_find_another_way(tab: Page, world: World) -> None:
    """Our own pages then open in the frame, as views; other sites in a tab that does not know us."""
    inside = lambda: tab.frames[1].url == world.view("nl/hulp/")  # noqa: E731
    whole = lambda: tab.url.startswith(f"{world.site}hulp/")  # noqa: E731
    for sandbox, end in (
        (None, whole),
        ("allow-scripts allow-popups", inside),
        ("allow-scripts", inside),
    ):
        open_host(tab, world, frame(world.view("nl/wie/"), sandbox))
        tab.frames[1].locator('main a[data-page="hulp"]').first.click()
        assert until(tab, end), sandbox
    open_host(tab, world, frame(world.view("nl/wie/"), "allow-scripts allow-popups"))
    to = "e => { e.href = to; e.removeAttribute('data-page'); }".replace(
        "to;", f"'{world.neutral}';"
    )
    tab.frames[1].locator("main a[data-page]").first.evaluate(to)
    with tab.context.expect_page() as opened:
        tab.frames[1].locator(f'main a[href="{world.neutral}"]').click()
    opened.value.wait_for_load_state()
    assert opened.value.evaluate("[window.opener, document.referrer]") == [None, ""]


def test_a_whole_visit_leaves_nothing_and_asks_nobody_else(tab: Page, world: World) -> None:
    asked: list[str] = []
    said: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    with_script(tab, world, "nl/hulp/", "en/directory-legal/dark/")
    tab.frames[1].locator("details summary").first.click()
    assert until(tab, lambda: fits(tab) and fits(tab, 1))
    assert [url for url in asked if not url.startswith((world.site, world.host, "data:"))] == []
    assert tab.context.cookies() == []
    for inner in tab.frames:
        assert inner.evaluate(STORED) == 0
    assert said == []


def test_our_normal_pages_refuse_to_be_framed(tab: Page, world: World) -> None:
    tab.goto(world.show(frame(f"{world.site}hulp/", None)))
    tab.wait_for_timeout(400)
    assert tab.frames[1].url.startswith("chrome-error:")


def test_tab_goes_in_and_out_both_ways_and_reaches_the_exit_first(tab: Page, world: World) -> None:
    with_script(tab, world, "nl/wie/")
    tab.evaluate(
        "document.body.insertAdjacentHTML('afterbegin', '<a href=#a id=before>a</a>');"
        "document.body.insertAdjacentHTML('beforeend', '<a href=#b id=after>b</a>')"
    )
    at = lambda: tab.evaluate("document.activeElement.id || document.activeElement.tagName")  # noqa: E731
    assert at() == "BODY"  # nothing took the focus while loading
    tab.locator("#before").focus()
    tab.keyboard.press("Tab")
    assert tab.frames[1].evaluate("document.activeElement.className") == "quick-exit"
    for key, end in (("Tab", "after"), ("Shift+Tab", "before")):
        for _ in range(80):
            tab.keyboard.press(key)
            if at() == end:
                break
        assert at() == end
