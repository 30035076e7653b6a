"""Open to everyone: axe and the Nu checker find nothing; zoom, spacing, forced colours and direction hold."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from tests.access.axe import STATES, open_page, violations
from tests.browsers import chromium_browser
from tests.conftest import Built, TinySite
from tests.serve import serving

pytestmark = pytest.mark.browser
TEMPLATES = [
    "",
    "hulp/",
    "melden/",
    "zoeken/",
    "woordenlijst/",
    "scherm/",
    "lijst/",
    "kaart/",
    "404.html",
    "en/",
    "en/hulp/",
    "en/404.html",
]


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("path", TEMPLATES)
def test_axe_finds_nothing_in_any_state_of_a_template(
    browser: Browser, server: str, path: str, state: str
) -> None:
    page = open_page(browser, server + path, **STATES[state])  # type: ignore[arg-type]
    assert violations(page) == []
    page.context.close()


@pytest.mark.parametrize("name", ["menu", "picker"])
def test_axe_finds_nothing_with_a_menuopen_page(browser: Browser, server: str, name: str) -> None:
    page = open_page(browser, server + "hulp/")
    page.click(f".{name} > summary")
    assert violations(page) == []
    page.context.close()


def test_axe_finds_nothing_with_a_meaningopen_page(browser: Browser, server: str) -> None:
    page = open_page(browser, server + "melden/")
    page.click("a.term >> nth=0")
    assert page.locator(".term-meaning:visible").count() == 1
    assert violations(page) == []
    page.context.close()


def test_axe_finds_nothing_in_search_results(browser: Browser, server: str) -> None:
    page = open_page(browser, server + "zoeken/")
    page.fill("#zoekwoord", "aangifte")
    page.wait_for_selector(".search-results a")
    assert violations(page) == []
    page.context.close()


def test_one_panel_at_the_top_closes_the_other(browser: Browser, server: str) -> None:
    """They lie over each other; the words beside the exit are one of them."""
    page = open_page(browser, server)
    for name in (".menu", ".picker", ".quick-exit-help details", ".menu"):
        page.evaluate(f"document.querySelector('{name}').open = true")
        page.wait_for_function(
            "document.querySelectorAll('.header > details[open], .quick-exit-help > details[open]').length == 1"
        )
        assert page.locator(f"{name}[open]").count() == 1
    page.context.close()


def test_a_section_of_the_menu_opens_without_closing_the_menu(
    browser: Browser, server: str
) -> None:
    page = open_page(browser, server + "wet/")
    page.click(".menu > summary")
    assert page.locator(".menu a[aria-current]").is_visible()
    page.click(".menu .section >> nth=0")
    assert page.locator(".menu ul ul a").first.is_visible()
    assert page.locator(".menu[open]").count() == 1
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_link_to_the_text_never_covers_the_exit(
    browser: Browser, server: str, width: int
) -> None:
    page = open_page(browser, server, viewport={"width": width, "height": 600})
    page.focus(".skip")
    skip, leave = (page.locator(name).bounding_box() for name in (".skip", "a.quick-exit"))
    assert skip
    assert leave
    assert skip["x"] + skip["width"] <= leave["x"]
    page.context.close()


def _languages(site: Built) -> list[str]:
    return sorted(found.parent.name for found in site.site.glob("*/404.html"))


def test_the_bar_covers_nothing_in_any_language(browser: Browser, server: str, site: Built) -> None:
    page = open_page(browser, server, viewport={"width": 320, "height": 600})
    for path in ["", *(f"{folder}/" for folder in _languages(site))]:
        page.goto(server + path)
        bar, first = (page.locator(name).bounding_box() for name in (".bar", ".emergency"))
        assert bar
        assert first
        assert bar["y"] + bar["height"] <= first["y"] + 1, path
    page.context.close()


@pytest.mark.parametrize("path", ["", "hulp/", "melden/", "zoeken/"])
def test_four_hundred_percent_zoom_loses_nothing(browser: Browser, server: str, path: str) -> None:
    """1280 px at 400 % is a window of 320 by 256 px."""
    page = open_page(browser, server + path, viewport={"width": 320, "height": 256})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    bar = page.locator(".bar").bounding_box()
    assert bar
    assert bar["height"] <= 256 / 3
    page.context.close()


SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }"


@pytest.mark.parametrize("path", ["", "hulp/", "melden/"])
def test_text_spacing_of_the_reader_is_taken(browser: Browser, server: str, path: str) -> None:
    page = open_page(browser, server + path)
    page.add_style_tag(content=SPACING)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()


def test_focus_is_seen_and_never_hidden_by_the_bar(browser: Browser, server: str) -> None:
    page = open_page(browser, server + "melden/")
    for _ in range(60):
        page.keyboard.press("Tab")
        box = page.evaluate(
            "(() => { const e = document.activeElement, r = e.getBoundingClientRect(),"
            " bar = document.querySelector('.bar').getBoundingClientRect();"
            " return e === document.body ? [true, true] : [e.closest('.bar') !== null || r.bottom > bar.bottom,"
            " getComputedStyle(e).outlineStyle !== 'none']; })()"
        )
        assert box == [True, True]
    page.context.close()


def test_single_letters_do_nothing(browser: Browser, server: str) -> None:
    page = open_page(browser, server)
    for key in ("f", "s", "/", "p", "n", ",", "."):
        page.keyboard.press(key)
    assert page.url == server
    assert page.evaluate("document.activeElement === document.body")
    page.context.close()


@pytest.fixture(scope="module")
def arabic(tiny_factory) -> Iterator[str]:  # type: ignore[no-untyped-def]
    """A small Arabic site: the words are Dutch but for a page, what counts here is the direction.
    The page is behind on purpose, so that what is said of that is seen from right to left as well."""
    tiny: TinySite = tiny_factory("arabic")
    tiny.languages.append({"locale": "ar", "name": "العربية"})
    known = (tiny.folder / "docs/data/languages.yml").read_text()
    tiny.write(
        "docs/data/languages.yml", known + "ar: {name: العربية, dir: rtl, review: machine}\n"
    )
    tiny.write("docs/ar/ui.yml", (tiny.folder / "docs/nl/ui.yml").read_text())
    tiny.write(
        "docs/ar/index.md",
        "---\ntitle: البداية\ndescription: صفحة صغيرة.\nlayout: home\n"
        "translation:\n  made_by: machine\n  sections:\n    meta: bbbbbbbb-bbbb\n    top: bbbbbbbb-bbbb\n"
        "    en-nu: bbbbbbbb-bbbb\n---\n# هل يضايقك أحد؟\n\n"
        "يمكنك الاتصال بالرقم [[phone:noodnummer-112]] في أي وقت. اتصل بـ [[org:veilig-thuis]].\n\n"
        "- [أنا في خطر](hulp.md)\n  من تتصل به.\n\n## وماذا الآن؟ {#en-nu}\n\n1. الخطوة الأولى\n2. الخطوة الثانية\n",
    )
    built = tiny.build()
    assert built.code == 0, built.output
    with serving(built.site) as address:
        yield address


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_right_to_left_mirrors_at_every_width(browser: Browser, arabic: str, width: int) -> None:
    page = open_page(browser, arabic + "ar/", viewport={"width": width, "height": 640})
    assert page.get_attribute("html", "dir") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    exit_box, home = (
        page.locator(".quick-exit").bounding_box(),
        page.locator(".bar .home").bounding_box(),
    )
    assert exit_box
    assert home
    assert exit_box["x"] < home["x"]
    assert page.locator('a[href="tel:112"] bdi[dir="ltr"]').count() >= 2
    page.context.close()


def test_axe_finds_nothing_in_arabic(browser: Browser, arabic: str) -> None:
    for path in ("ar/", "ar/hulp/", "ar/404.html"):
        page = open_page(browser, arabic + path)
        assert violations(page) == []
        page.context.close()


def test_a_dutch_text_in_an_arabic_shell_reads_left_to_right(browser: Browser, arabic: str) -> None:
    page = open_page(browser, arabic + "ar/hulp/")
    assert page.evaluate("getComputedStyle(document.querySelector('main')).direction") == "ltr"
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    page.context.close()
