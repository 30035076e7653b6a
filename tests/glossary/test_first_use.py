"""The first use of a word is explained by press, by keyboard, without a script and on paper; never by hovering."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browsers import chromium_browser
from tests.conftest import Built, TinySite
from tests.serve import serving

pytestmark = pytest.mark.browser
WORD = "#term-klacht"
MEANING = "U zegt duidelijk dat u strafvervolging wilt"


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


@pytest.fixture(scope="module")
def address(tiny_factory) -> Iterator[str]:  # type: ignore[no-untyped-def]
    """A small site in Dutch, English and Arabic, whose page names a word in a sentence, a list and a table."""
    tiny: TinySite = tiny_factory("first-use")
    tiny.languages.append({"locale": "ar", "name": "العربية"})
    known = (tiny.folder / "docs/data/languages.yml").read_text()
    tiny.write(
        "docs/data/languages.yml", known + "ar: {name: العربية, dir: rtl, review: machine}\n"
    )
    tiny.write("docs/ar/ui.yml", (tiny.folder / "docs/nl/ui.yml").read_text())
    body = "# {}\n\n{} [[term:klacht]]. {}\n\n- [[term:aangifte]]\n    - x\n\n| a | b |\n| --- | --- |\n| c | [[term:klachtdelict]] |\n\n[[term:klacht]]\n"
    for lang, words in {"nl": ("Kop", "Een", "Meer."), "ar": ("عنوان", "طلب", "نهاية.")}.items():
        tiny.write(f"docs/{lang}/index.md", f"---\ntitle: {words[0]}\ndescription: x\n---\n" + body.format(*words))  # fmt: skip
    tiny.stamp("docs/ar/index.md")
    built: Built = tiny.build()
    assert built.code == 0, built.output
    with serving(built.site) as found:
        yield found


def _open(browser: Browser, address: str, **options: object) -> Page:
    page = browser.new_context(viewport={"width": 320, "height": 640}, **options).new_page()  # type: ignore[arg-type]
    page.goto(address)
    return page


def test_a_press_opens_the_meaning_in_its_place_and_a_second_closes_it(
    browser: Browser, address: str
) -> None:
    page = _open(browser, address)
    before, place = page.evaluate("history.length"), page.evaluate("scrollY")
    page.click(WORD)
    meaning = page.locator("main p .term-meaning")
    assert meaning.is_visible()
    assert meaning.inner_text().startswith(MEANING)
    assert page.get_attribute(WORD, "aria-expanded") == "true"
    assert (page.evaluate("history.length"), page.evaluate("scrollY"), page.url) == (before, place, address)  # fmt: skip
    page.click(WORD)
    assert not meaning.is_visible()
    assert page.get_attribute(WORD, "aria-expanded") == "false"
    page.context.close()


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_keyboard_opens_it_too_and_focus_stays(
    browser: Browser, address: str, key: str
) -> None:
    page = _open(browser, address)
    page.focus(WORD)
    page.keyboard.press(key)
    assert page.locator("main p .term-meaning").is_visible()
    assert page.evaluate("document.activeElement.id") == WORD[1:]
    assert page.evaluate("scrollY") == 0
    page.context.close()


def test_hovering_does_nothing(browser: Browser, address: str) -> None:
    page = _open(browser, address)
    page.hover(WORD)
    assert not page.locator("main p .term-meaning").is_visible()
    assert page.locator("main [title]").count() == 0
    page.context.close()


@pytest.mark.parametrize("key", ["Escape", "Shift"])
def test_three_keys_still_leave_with_a_meaning_open(
    browser: Browser, address: str, key: str
) -> None:
    page = _open(browser, address)
    page.route("https://weather.example/**", lambda route: route.fulfill(body="weer"))
    page.click(WORD)
    for _ in range(3):
        page.keyboard.press(key)
    page.wait_for_url("https://weather.example/")
    page.context.close()


def test_without_a_script_the_word_leads_to_its_meaning_and_back(
    browser: Browser, address: str
) -> None:
    page = _open(browser, address, java_script_enabled=False)
    page.focus(WORD)
    page.keyboard.press("Enter")
    assert page.url.endswith("#woord-klacht")
    meaning = page.locator("#woord-klacht dd")
    assert meaning.inner_text().startswith(MEANING)
    bar, box = page.locator(".bar").bounding_box(), meaning.bounding_box()
    assert bar
    assert box
    assert bar["y"] + bar["height"] <= box["y"] <= 640 - box["height"]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith(WORD)
    page.context.close()


@pytest.mark.parametrize("script", [True, False])
def test_paper_explains_each_word_once_at_the_foot(
    browser: Browser, address: str, script: bool
) -> None:
    page = _open(browser, address, java_script_enabled=script)
    if script:
        page.click(WORD)
    page.emulate_media(media="print")
    shown = page.locator(f"text={MEANING}")
    assert [one.is_visible() for one in shown.all()].count(True) == 1
    assert page.locator(".foot #woord-klacht dd").is_visible()
    page.context.close()


def test_in_a_list_and_in_a_table_the_meaning_stays_in_its_cell(
    browser: Browser, address: str
) -> None:
    page = _open(browser, address)
    for word, cell in (("aangifte", "li"), ("klachtdelict", "td")):
        page.click(f"#term-{word}")
        assert page.locator(f"main {cell} > .term-meaning").first.is_visible()
        if cell == "li":
            order = page.locator("main li").first.evaluate("e => Array.from(e.children, c => c.tagName)")  # fmt: skip
            assert order == ["A", "SPAN", "UL"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()


def test_a_later_use_is_plain(browser: Browser, address: str) -> None:
    page = _open(browser, address)
    assert page.locator("main a.term", has_text="klacht").count() == 2  # klacht and klachtdelict
    page.context.close()


def test_in_arabic_the_meaning_opens_from_right_to_left(browser: Browser, address: str) -> None:
    page = _open(browser, address + "ar/")
    page.click(WORD)
    meaning = page.locator("main p .term-meaning")
    assert "الجنائية" in meaning.inner_text() or "جنائ" in meaning.inner_text()
    style = meaning.evaluate("e => { const s = getComputedStyle(e); return [s.direction, s.borderRightWidth, s.borderLeftWidth]; }")  # fmt: skip
    assert style == ["rtl", "4px", "0px"]
    page.context.close()
