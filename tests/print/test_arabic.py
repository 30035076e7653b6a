"""A sheet in Arabic reads from right to left, and the police find the Dutch beside each question."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browsers import chromium_browser
from tests.conftest import TinySite
from tests.serve import serving

pytestmark = pytest.mark.browser
PAGE = (
    "---\ntitle: قائمة\ndescription: x\n---\n# قائمة\n\n[[print:file]]\n\n[[print:sheet]]\n\n## سطر {#kort}\n\n"
    "- جواز السفر\n- [[print:line]]\n\n[[print:log]]\n\n[[print:end]]\n\n"
    "[[print:sheet]]\n\n## ورقة {#lang}\n\n[[print:event]]\n\n[[print:end]]\n"
)
WORDS = {"when: Datum en tijd": "when: التاريخ والوقت", "date: Datum\n": "date: التاريخ\n"}


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


@pytest.fixture(scope="module")
def address(tiny_factory) -> Iterator[str]:  # type: ignore[no-untyped-def]
    tiny: TinySite = tiny_factory("arabic-sheets")
    tiny.languages.append({"locale": "ar", "name": "العربية"})
    known = (tiny.folder / "docs/data/languages.yml").read_text()
    tiny.write(
        "docs/data/languages.yml", known + "ar: {name: العربية, dir: rtl, review: machine}\n"
    )
    words = (tiny.folder / "docs/nl/ui.yml").read_text()
    for dutch, own in WORDS.items():
        words = words.replace(dutch, own)
    tiny.write("docs/ar/ui.yml", words)
    for lang in ("nl", "ar"):
        tiny.write(f"docs/{lang}/index.md", PAGE)
    tiny.stamp("docs/ar/index.md")
    built = tiny.build()
    assert built.code == 0, built.output
    assert (built.site / "ar/lijst.csv").read_text("utf-8-sig").startswith("التاريخ (Datum);")
    with serving(built.site) as found:
        yield found


@pytest.fixture(params=[320, 1280])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": request.param, "height": 640})
    opened.goto(address + "ar/")
    yield opened
    opened.close()


def test_the_sheet_mirrors_and_fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    item = page.locator(".print-sheet li").first
    box = "e => { const s = getComputedStyle(e, '::before'); return [s.right, s.paddingLeft]; }"
    assert float(item.evaluate(box)[0].removesuffix("px")) < 5  # the box to tick
    first, second = page.locator(".print-log th").nth(0), page.locator(".print-log th").nth(1)
    one, two = first.bounding_box(), second.bounding_box()
    assert one
    assert two
    assert one["x"] > two["x"] or one["y"] < two["y"]


def test_the_dutch_stands_beside_and_is_marked_as_dutch(page: Page) -> None:
    question = page.locator(".print-log th").first
    assert question.inner_text().split("\n")[0].strip() == "التاريخ والوقت"
    dutch = question.locator('bdi[lang="nl"][dir="ltr"]')
    assert dutch.inner_text() == "Datum en tijd"


def test_the_paper_has_two_pages(page: Page, tmp_path_factory: pytest.TempPathFactory) -> None:
    target = tmp_path_factory.mktemp("paper") / "sheet.pdf"
    page.pdf(path=target, prefer_css_page_size=True)
    assert target.read_bytes().count(b"/Type /Page\n") == 2
