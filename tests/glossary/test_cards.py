"""A card is read from the other side of a desk: large, whole, in Dutch, with the reader's language under it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browsers import chromium_browser
from tests.conftest import Built, TinySite
from tests.serve import serving

pytestmark = pytest.mark.browser
SMALLEST = {"word": 48, "sentence": 34}  # px at 320 px, where a phone is about 6 cm wide
ASKED = {"aangifte", "melding", "klacht", "belaging", "tolk", "aangifte-van-belaging", "ik-wil-vervolging", "ik-wil-een-tolk", "adres-afschermen"}  # fmt: skip
SENTENCE = 'text: "Ik wil een tolk. Mijn taal: {language}"\nfact: home-ban-max-days\nrenderings:\n  en: "My language: {language}"\n  ar: "لغتي: {language}"\n'
PAGE = "---\ntitle: Kaart\ndescription: x\nfacts: [home-ban-max-days]\n---\n# Kaart\n\n[[show:all]]\n\n[[show:klacht]]\n\n[[show:ik-wil-een-tolk]]\n"


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


def _open(browser: Browser, address: str, width: int = 320, height: int = 640) -> Page:
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("path", ["kaart/", "en/kaart/"])
def test_dutch_is_large_and_whole_on_the_smallest_screen(
    browser: Browser, server: str, path: str
) -> None:
    page = _open(browser, server + path)
    cards = page.locator(".show-card").evaluate_all(
        "all => all.map(e => { const d = e.querySelector('.show-dutch'); const s = getComputedStyle(d);"
        " const range = document.createRange(); let broken = false;"
        " d.firstChild.data.split(/(?<= )/).reduce((at, word) => { range.setStart(d.firstChild, at);"
        " range.setEnd(d.firstChild, at + word.trimEnd().length); broken = broken || range.getClientRects().length > 1;"
        " return at + word.length; }, 0);"
        " return [e.id, parseFloat(s.fontSize), d.textContent.includes(' '), broken, e.offsetHeight]; })"
    )
    assert {card[0].removeprefix("toon-") for card in cards} >= ASKED
    for name, size, sentence, broken, height in cards:
        assert size >= SMALLEST["sentence" if sentence else "word"], name
        assert not broken, name
        assert height >= 500, name  # a screen, apart from the bar
    page.context.close()


@pytest.mark.parametrize(("width", "height"), [(320, 568), (568, 320), (1280, 800)])
def test_one_press_puts_the_whole_sentence_on_the_screen(
    browser: Browser, server: str, width: int, height: int
) -> None:
    page = _open(browser, server + "kaart/", width, height)
    for name in sorted(ASKED):
        page.click(f'.show-choice a[href="#toon-{name}"]')
        bar = page.locator(".bar").bounding_box()
        box = page.locator(f"#toon-{name} .show-dutch").bounding_box()
        assert bar
        assert box
        assert bar["y"] + bar["height"] <= box["y"], name
        assert box["y"] + box["height"] <= height, name
    page.context.close()


def test_the_article_comes_from_its_fact_and_stays_dutch(site: Built) -> None:
    for path in ("kaart/index.html", "en/kaart/index.html"):
        line = site.page(path).xpath('//*[@id="toon-aangifte-van-belaging"]/p[@class="show-article"]')[0]  # fmt: skip
        text = " ".join(line.text_content().split())
        assert text == "artikel 285b van het Wetboek van Strafrecht"
        assert line.get("lang") == "nl"


def test_the_desk_reads_in_dutch_which_language_the_reader_speaks(site: Built) -> None:
    card = site.page("en/kaart/index.html").xpath('//*[@id="toon-ik-wil-een-tolk"]')[0]
    assert "Mijn taal: Engels" in card.xpath('.//p[@lang="nl"]')[0].text_content()
    assert "My language: English" in card.xpath('.//p[@lang="en"]')[0].text_content()
    dutch = site.page("kaart/index.html").xpath('//*[@id="toon-ik-wil-een-tolk"]')[0]
    assert "Mijn taal: …" in dutch.text_content()


@pytest.fixture(scope="module")
def arabic(tiny_factory) -> Iterator[str]:  # type: ignore[no-untyped-def]
    """A site whose card page is not translated into Arabic."""
    tiny: TinySite = tiny_factory("cards")
    tiny.languages.append({"locale": "ar", "name": "العربية"})
    known = (tiny.folder / "docs/data/languages.yml").read_text()
    tiny.write(
        "docs/data/languages.yml", known + "ar: {name: العربية, dir: rtl, review: machine}\n"
    )
    tiny.write("docs/ar/ui.yml", (tiny.folder / "docs/nl/ui.yml").read_text())
    tiny.write("docs/data/sentences/ik-wil-een-tolk.yml", SENTENCE)
    tiny.write("docs/nl/kaart.md", PAGE)
    tiny.nav = ["index.md", {"nav.help": ["hulp.md", "kaart.md"]}]
    built = tiny.build()
    assert built.code == 0, built.output
    with serving(built.site) as address:
        yield address


def test_an_arabic_reader_has_arabic_on_the_card_before_the_page_is_translated(
    browser: Browser, arabic: str
) -> None:
    page = _open(browser, arabic + "ar/kaart/")
    own = page.locator("#toon-klacht .show-own")
    assert own.inner_text() == "طلب تحريك الدعوى الجنائية"
    assert own.evaluate("e => getComputedStyle(e).direction") == "rtl"
    dutch = page.locator("#toon-ik-wil-een-tolk .show-dutch")
    assert dutch.inner_text() == "Ik wil een tolk. Mijn taal: Arabisch"
    assert dutch.evaluate("e => getComputedStyle(e).direction") == "ltr"
    assert page.locator("#toon-ik-wil-een-tolk .show-own").inner_text() == "لغتي: العربية"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (PAGE.replace("show:klacht]", "show:klagt]"), 'geen zin met het id "klagt". Lijkt op: klacht'),
        (PAGE.replace("facts: [home-ban-max-days]\n", ""), "Zet bovenaan de pagina bij facts:  home-ban-max-days"),
        (PAGE + "\n[[fact:home-ban-max-days/xx]]\n", "achter de / staat geen taal van deze site"),
    ],
)  # fmt: skip
def test_a_slip_on_the_card_page_is_answered(tiny: TinySite, text: str, message: str) -> None:
    tiny.write("docs/data/sentences/ik-wil-een-tolk.yml", SENTENCE)
    tiny.write("docs/nl/index.md", text)
    built = tiny.build()
    assert built.code != 0
    assert message in built.output
    assert "Traceback" not in built.output


def test_a_sentence_may_not_take_the_id_of_a_word(tiny: TinySite) -> None:
    tiny.write("docs/data/sentences/klacht.yml", SENTENCE)
    built = tiny.build()
    assert built.code != 0
    assert 'Er is ook een begrip met het id "klacht"' in built.output
