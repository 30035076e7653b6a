"""The page for organisations: with and without a script, and every snippet on it pasted into a real host page."""

import re
from html import unescape

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import Built, TinySite
from tests.embeds.hosts import WORDPRESS, as_wordpress_shows
from tests.embeds.test_exit import until
from tests.embeds.test_host import fits
from tests.embeds.world import World

pytestmark = pytest.mark.browser
PAGE = "insluiten/"


def codes(tab: Page) -> dict[str, str]:
    """Return what stands in every snippet of the page, as a person would copy it."""
    script = "all => all.map(e => [e.dataset.snippet, e.querySelector('code').textContent])"
    return dict(tab.locator(".embed-snippet").evaluate_all(script))


@pytest.fixture
def maker(tab: Page, world: World) -> Page:
    """The page for organisations, open in a browser with scripts."""
    tab.goto(world.site + PAGE)
    return tab


@pytest.mark.parametrize("folder", ["", "en/"])
def test_without_a_script_every_address_stands_in_a_table(
    chromium: Browser, world: World, site: Built, folder: str
) -> None:
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 320, "height": 600}
    )
    page = context.new_page()
    page.goto(f"{world.site}{folder}{PAGE}")
    assert not page.locator(".embed-choose").is_visible()
    assert page.locator(".embed-snippet button:visible").count() == 0
    links = page.locator("main table").last.locator("td:last-child a")
    lang = folder.strip("/") or "nl"
    assert (
        links.count()
        == len([p for p in site.views() if re.fullmatch(rf"embed/v1/{lang}/[^/]+/index.html", p)])
        - 2
    )
    for href in links.evaluate_all("all => all.map(e => e.href)"):
        path = href.replace(world.site, "")
        assert (site.site / path / "index.html").is_file(), href
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_a_choice_fills_every_snippet_in_and_shows_it(maker: Page, world: World) -> None:
    maker.select_option("#embed-page", "wet")
    assert f'src="{world.view("nl/wet/")}"' in codes(maker)["frame"]
    maker.select_option("#embed-look", "dark")
    maker.select_option("#embed-language", "en")
    assert until(maker, lambda: "The law" in codes(maker)["frame"])
    made = codes(maker)
    for name in ("frame", "script"):
        assert f'src="{world.view("en/wet/dark/")}"' in made[name]
        assert 'title="The law - Guide"' in made[name]
    assert f'href="{world.site}en/wet/"' in made["link"]
    assert made["wordpress"] == f"{world.site}en/wet/"
    assert made["data"].split() == [
        f"{world.view('data/en/wet.')}{end}" for end in ("json", "txt", "oembed.json")
    ]
    assert 'org="veilig-thuis" lang="en"' in made["card"]
    maker.click(".embed-choose button")
    shown = maker.frame_locator(".embed-preview iframe").locator("main h1")
    shown.wait_for()
    assert maker.locator(".embed-preview iframe").get_attribute("title")
    maker.select_option("#embed-page", "nu-hulp")
    assert until(maker, lambda: maker.frames[-1].url.endswith("/en/nu-hulp/dark/"))


def test_a_text_that_is_not_translated_says_so(maker: Page) -> None:
    maker.select_option("#embed-page", "advocaat")
    maker.select_option("#embed-language", "nl-simple")
    status = maker.locator(".embed-choose [role=status]")
    assert until(maker, lambda: "nog niet vertaald" in status.inner_text())
    maker.select_option("#embed-language", "nl")
    assert status.inner_text() == ""


def test_a_list_that_does_not_come_is_said(maker: Page) -> None:
    maker.route("**/pages.json", lambda route: route.abort())
    maker.select_option("#embed-language", "en")
    status = maker.locator(".embed-choose [role=status]")
    assert until(maker, lambda: "tabel" in status.inner_text())


def test_copying_puts_the_code_on_the_clipboard_or_selects_it(maker: Page, world: World) -> None:
    maker.context.grant_permissions(
        ["clipboard-read", "clipboard-write"], origin=world.site.rstrip("/")
    )
    block = maker.locator('[data-snippet="frame"]')
    block.locator("button").click()
    status = block.locator("[role=status]")
    assert until(maker, lambda: status.inner_text() == "Gekopieerd.")
    assert maker.evaluate("navigator.clipboard.readText()") == codes(maker)["frame"]
    maker.evaluate("void (navigator.clipboard.writeText = () => Promise.reject())")
    block.locator("button").click()
    assert until(maker, lambda: "lukt niet" in status.inner_text())
    assert maker.evaluate("getSelection().toString()").strip() == codes(maker)["frame"].strip()


def test_the_page_asks_nobody_else_and_stores_nothing(maker: Page, world: World) -> None:
    asked: list[str] = []
    said: list[str] = []
    maker.on("request", lambda request: asked.append(request.url))
    maker.on("console", lambda message: said.append(message.text))
    maker.reload()
    maker.select_option("#embed-language", "en")
    maker.click(".embed-choose button")
    maker.frame_locator(".embed-preview iframe").locator("main h1").wait_for()
    assert [url for url in asked if not url.startswith((world.site, "data:"))] == []
    assert maker.evaluate("localStorage.length + sessionStorage.length") == 0
    assert said == []


def test_every_snippet_works_in_a_host_page_whose_policy_holds_the_lines_we_name(
    maker: Page, world: World
) -> None:
    made = codes(maker)
    policy = " ".join(made["policy"].split())
    assert policy == " ".join(
        f"{n}-src {world.site.rstrip('/')};" for n in ("frame", "script", "connect")
    )
    said: list[str] = []
    tab = maker.context.new_page()
    tab.on("console", lambda message: said.append(message.text))

    def paste(html: str) -> None:
        tab.goto(world.show(html, Content_Security_Policy=f"default-src 'none'; {policy}"))

    paste(made["link"])
    assert tab.locator("article a").get_attribute("href") == f"{world.site}hulp/"
    paste(made["frame"])
    tab.frame_locator("iframe").locator("main h1").wait_for()
    assert tab.locator("iframe").get_attribute("title") == "Hulp - Wegwijzer"
    paste(made["script"])
    tab.frame_locator("iframe").locator("main h1").wait_for()
    assert until(tab, lambda: fits(tab))
    paste(made["card"])
    assert until(tab, lambda: tab.locator("contact-card [part=call]").count() > 0)
    assert said == []
    tab.close()


def test_the_pasted_address_works_in_wordpress(maker: Page, world: World) -> None:
    """Discovery as WordPress does it: the page's head, the JSON it names, its filter, its messages."""
    address = codes(maker)["wordpress"]
    page = maker.request.get(address).text()[:150_000].split("</head>")[0]
    tag = next(t for t in re.findall(r"<link[^>]*>", page) if "application/json+oembed" in t)
    found = unescape(re.search(r'href="([^"]*)"', tag)[1])  # type: ignore[index]
    answer = maker.request.get(f"{found}?url={address}&maxwidth=500")
    assert answer.headers["content-type"].startswith("application/json")
    shown = as_wordpress_shows(answer.json()["html"])
    maker.goto(world.show(f"{shown}<script>{WORDPRESS}</script>"))
    assert until(maker, lambda: maker.locator("iframe").get_attribute("height") == "1000")
    assert maker.frame_locator("iframe").locator("main h1").inner_text() == "Hulp"


def test_the_data_can_be_read_by_a_host_of_another_origin(maker: Page, world: World) -> None:
    addresses = codes(maker)["data"].split() + codes(maker)["news"].split()
    maker.goto(world.show("<p>app</p>"))
    for address in addresses:
        read = maker.evaluate("a => fetch(a, { credentials: 'omit' }).then(r => r.text())", address)
        assert len(read) > 100, address
    page = maker.evaluate(
        "a => fetch(a).then(r => r.text(), () => 'refused')", f"{world.site}hulp/"
    )
    assert page == "refused"


def test_a_card_keeps_what_stands_in_it_when_it_cannot_come(maker: Page, world: World) -> None:
    code = codes(maker)["card"].replace('org="veilig-thuis"', 'org="nobody"')
    maker.goto(world.show(code))
    maker.wait_for_timeout(300)
    assert maker.locator("contact-card a").is_visible()
    assert maker.locator("contact-card [part=card]").count() == 0


def test_a_card_takes_the_colours_of_its_host_and_shows_what_the_record_says(
    maker: Page, world: World
) -> None:
    code = codes(maker)["card"]
    style = "<style>contact-card{--contact-card-paper:rgb(1, 2, 3)}contact-card::part(call){color:rgb(4, 5, 6)}</style>"
    maker.goto(world.show(code, head=style))
    call = maker.locator('contact-card a[href="tel:08002000"]')
    assert until(maker, lambda: call.count() == 1)
    assert "0800-2000" in call.inner_text()
    assert call.evaluate("e => getComputedStyle(e).color") == "rgb(4, 5, 6)"
    box = maker.locator("contact-card [part=card]")
    assert box.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(1, 2, 3)"
    assert "Nog niet gecontroleerd" in box.inner_text()
    assert maker.context.cookies() == []


def test_slips_in_markers_are_answered(tiny: TinySite) -> None:
    page = tiny.folder / "docs/nl/hulp.md"
    wrong = ("[[embed:iframe]]", "[[embed:card]]", "[[embed:card/nobody|Niemand]]")
    page.write_text(page.read_text() + "\n\n".join(["", *wrong, ""]))
    built = tiny.build()
    assert built.code != 0
    assert "[[embed:iframe]]: dit bestaat niet. Kies uit: choose" in built.output
    assert built.output.count("schrijf welke organisatie") == 2
    assert "Traceback" not in built.output
