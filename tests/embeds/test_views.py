"""Every view as it was built: what stands on it, what does not, what it weighs, and whether axe finds anything."""

import gzip
import json
import re
from pathlib import Path

import pytest
from axe_playwright_python import sync_playwright as axe
from lxml import html
from playwright.sync_api import Page

from hooks.embeds.addresses import LOOKS, is_reserved
from hooks.embeds.away import framed, whole
from hooks.embeds.bundle import chosen
from hooks.privacy.scan import scan
from tests.conftest import Built, TinySite
from tests.embeds.hosts import frame, parent_script
from tests.embeds.test_exit import until
from tests.embeds.world import World

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
WAYS_OUT = ("blank", "leave")


@pytest.fixture(scope="module")
def views(site: Built) -> dict[str, html.HtmlElement]:
    """The default look of every view."""
    paths = [p for p in site.views() if p.split("/")[-2] not in (*LOOKS, *WAYS_OUT)]
    return {path: site.page(path) for path in paths}


def test_every_page_and_list_has_a_view_in_every_language_and_look(site: Built) -> None:
    built = set(site.views())
    others = tuple(f"{found.parent.name}/" for found in site.site.glob("*/404.html"))
    for lang, folder in (("nl", ""), ("en", "en/"), ("ar", "ar/")):
        for page in site.pages():
            slug = page.removeprefix(folder).removesuffix("index.html").strip("/") or "index"
            if not page.startswith(folder) or (not folder and page.startswith(others)):
                continue
            if slug in ("zoeken", "insluiten", "404.html"):
                assert f"embed/v1/{lang}/{slug}/index.html" not in built
                continue
            for look in ("", "dark/", "neutral/", "compact/"):
                assert f"embed/v1/{lang}/{slug}/{look}index.html" in built
        lists = [p for p in built if f"/{lang}/directory-" in p]
        assert len(lists) == 13 * len(LOOKS)
        assert f"embed/v1/{lang}/directory/compact/index.html" in built


def test_a_view_holds_one_heading_the_exit_first_and_where_it_is_from(
    views: dict[str, html.HtmlElement],
) -> None:
    for path, page in views.items():
        assert len(page.xpath("//h1")) == 1, path
        assert not page.xpath("//nav"), path
        first = page.xpath("//body//a | //body//button | //body//summary | //body//input")[0]
        assert "quick-exit" in first.get("class").split(), path
        assert first.get("target") == "_top", path
        assert "noreferrer" in first.get("rel"), path
        canonical = page.xpath('//link[@rel="canonical"]/@href')[0]
        origin = page.xpath('//footer//a[@target="_top"]/@href')[0]
        assert origin.split("#")[0] == canonical, path
        assert not page.xpath("//@tabindex[. < 0]"), path
        assert "112" in page.xpath('//header//a[@href="tel:112"]')[0].text_content(), path


def test_a_view_is_kept_out_of_search_and_tells_nobody_where_a_reader_was(
    views: dict[str, html.HtmlElement], site: Built
) -> None:
    for path, page in views.items():
        assert page.xpath('//meta[@name="robots"]/@content') == ["noindex"], path
        assert page.xpath('//meta[@name="referrer"]/@content') == ["no-referrer"], path
    assert "embed/" not in (site.site / "sitemap.xml").read_text()
    for index in (site.site / "search").glob("*.json"):
        assert "embed/" not in index.read_text()


def test_a_view_says_its_language_direction_and_what_is_not_translated(
    views: dict[str, html.HtmlElement],
) -> None:
    for path, page in views.items():
        lang = path.split("/")[2]
        assert (page.get("lang"), page.get("dir")) == (lang, "rtl" if lang == "ar" else "ltr"), path
        assert page.findtext(".//title"), path
        others = page.xpath("//footer//a[@hreflang]/@href")
        assert all(href.startswith("../../") and "embed" not in href for href in others), path
    page = views["embed/v1/nl-simple/advocaat/index.html"]
    assert page.xpath("//main/@lang") == ["nl"]
    assert page.xpath('//link[@rel="canonical"]/@href')[0].endswith("example/advocaat/")


def test_every_link_of_a_view_leads_out_whole_or_stays_inside(
    views: dict[str, html.HtmlElement],
) -> None:
    for path, page in views.items():
        ids = set(page.xpath("//@id"))
        assert len(ids) == len(page.xpath("//@id")), path
        for link in page.xpath("//main//a | //div[contains(@class, 'foot')]//a"):
            href = link.get("href")
            if href.startswith("#"):
                assert href[1:] in ids, (path, href)
            elif href.startswith(("http://", "https://")):
                assert link.get("target") == "_top", (path, href)
                assert "noreferrer" in link.get("rel"), (path, href)
            else:
                assert href.startswith(("tel:", "sms:", "mailto:")), (path, href)


def test_no_view_holds_what_its_policy_forbids_or_asks_another_host(site: Built) -> None:
    for path in site.views():
        text = (site.site / path).read_text()
        assert list(scan(text, Path(path))) == [], path
        assert "@root@" not in text
        assert "@look" not in text


def test_a_first_load_weighs_at_most_twenty_five_kib(
    site: Built, views: dict[str, html.HtmlElement]
) -> None:
    weights = {}
    for path, page in views.items():
        loads = page.xpath("//link[@rel='stylesheet']/@href | //script/@src")
        files = [(site.site / path).parent / href for href in loads] + [site.site / path]
        assert len(files) == 3, path
        weights[path] = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
    heavy = {path: weight for path, weight in weights.items() if weight > 25 * 1024}
    assert heavy == {}


def test_the_exit_of_a_view_goes_where_the_exit_of_our_own_pages_goes(
    site: Built, views: dict[str, html.HtmlElement]
) -> None:
    to = '//a[@class="quick-exit"]/@href'
    for path, page in views.items():
        own = "index.html" if "/nl/" in path else "en/index.html"
        assert page.xpath(to) == site.page(own).xpath(to), path
    refresh = site.page("embed/v1/nl/leave/index.html").xpath(
        '//meta[@http-equiv="refresh"]/@content'
    )
    assert refresh == [f"0; url={site.page('index.html').xpath(to)[0]}"]
    blank = site.page("embed/v1/nl/blank/index.html")
    assert blank.xpath("//body")[0].text_content().strip() == ""
    assert blank.findtext(".//title") == "Weer"


def test_a_page_whose_name_we_need_stops_the_build(tiny: TinySite) -> None:
    tiny.write("docs/nl/blank.md", "---\ntitle: X\ndescription: Y.\n---\n# X\n")
    tiny.nav.append("blank.md")
    built = tiny.build()
    assert built.code != 0
    assert 'De naam "blank.md"' in built.output
    assert is_reserved("directory-legal")
    assert is_reserved("a/dark")
    assert not is_reserved("hulp")


def test_addresses_become_whole_and_what_a_frame_cannot_use_is_left_out() -> None:
    text = '<p class="contact"><a href="x.vcf" download>x</a></p><a class="a" href="../wet/#b">w</a><a href="#c">c</a><a href="tel:112">1</a>'
    made = whole(text, "https://site.test/en/hulp/")
    assert (
        made
        == '<a class="a" href="https://site.test/en/wet/#b">w</a><a href="#c">c</a><a href="tel:112">1</a>'
    )
    out = framed(made, {"https://site.test/en/wet/": "wet"})
    assert 'target="_top" rel="noreferrer" data-page="wet">' in out
    assert out.count("target=") == 1


def test_the_dark_colours_follow_the_look_and_not_the_device() -> None:
    css = chosen((Path(__file__).parents[2] / "hooks/assets/assets.css").read_text())
    assert "prefers-color-scheme" not in css
    assert ":root.dark {" in css


LOOKS_AT = [
    pytest.param(
        view, look, marks=[] if view == "directory" or look == "light" else [pytest.mark.full]
    )
    for view in ("nu-hulp", "directory", "wet")
    for look in LOOKS
]


@pytest.mark.browser
@pytest.mark.parametrize(("slug", "look"), LOOKS_AT)
def test_axe_finds_nothing_in_a_host_with_a_view_in_any_look(
    tab: Page, world: World, slug: str, look: str
) -> None:
    """In the host's page and in the frame, at 320 px; the emergency number is in sight at 320 by 480."""
    tab.set_viewport_size({"width": 320, "height": 480})
    path = f"nl/{slug}/" + ("" if look == "light" else f"{look}/")
    body = f"<main><h1>Gemeente</h1>{frame(world.view(path), height=480)}</main>"
    tab.goto(
        world.show(
            body,
            head='<meta name="viewport" content="width=device-width"><style>body{margin:0}iframe{border:0}h1{margin:0;font-size:0}</style>',
        )
    )
    inner = tab.frames[1]
    inner.locator("a.quick-exit").wait_for()
    found = axe.Axe().run(tab, options={**RULES, "iframes": True}).response["violations"]
    wrong = [
        f"{v['id']}: {n['html'][:100]}"
        for v in found
        for n in v["nodes"]
        if v["id"] != "empty-heading"
    ]
    assert wrong == []
    assert inner.evaluate("document.documentElement.scrollWidth") <= 320
    assert (
        inner.evaluate("document.querySelector('.emergency a').getBoundingClientRect().bottom")
        <= 480
    )
    size = inner.evaluate(
        "(({ width, height }) => [width, height])(document.querySelector('a.quick-exit').getBoundingClientRect())"
    )
    assert min(size) >= 44


@pytest.mark.browser
def test_the_exit_and_the_emergency_number_are_whole_in_every_language(
    tab: Page, world: World, site: Built
) -> None:
    """At 320 px long words pushed the number off the screen in Ukrainian and Polish."""
    tab.set_viewport_size({"width": 320, "height": 480})
    for lang in ("nl", *sorted(path.parent.name for path in site.site.glob("*/404.html"))):
        tab.goto(world.view(f"{lang}/nu-hulp/"))
        for name in (".emergency a", "a.quick-exit"):
            box = tab.locator(name).bounding_box()
            assert box, (lang, name)
            assert box["x"] >= 0, (lang, name)
            assert box["x"] + box["width"] <= 320, (lang, name)


@pytest.mark.browser
def test_a_printed_view_shows_its_whole_text_without_the_exit(tab: Page, world: World) -> None:
    tab.goto(world.view("nl/wet/"))
    tab.emulate_media(media="print")
    assert not tab.locator("a.quick-exit").is_visible()
    assert tab.locator(".emergency a").is_visible()
    assert tab.evaluate("getComputedStyle(document.querySelector('.bar')).position") == "static"
    assert tab.locator(".facts details li").first.is_visible()
    assert tab.locator(".origin > p a").first.is_visible()


@pytest.mark.browser
def test_a_view_keeps_its_edges_in_forced_colours(tab: Page, world: World) -> None:
    tab.emulate_media(forced_colors="active")
    tab.goto(world.show(frame(world.view("nl/directory-now/neutral/")) + parent_script(world.site)))
    tab.frame_locator("iframe").locator("a.quick-exit").wait_for()
    assert until(tab, lambda: tab.locator("iframe").evaluate("e => e.clientHeight") > 600)
    style = "getComputedStyle(document.querySelector('a.quick-exit')).borderTopStyle"
    assert tab.frames[1].evaluate(style) == "solid"


def test_nothing_of_a_view_is_for_a_machine_only(site: Built) -> None:
    """The same facts: every number of the directory's view stands in directory.json as well."""
    text = (site.site / "embed/v1/nl/directory/index.html").read_text()
    known = json.loads((site.site / "data/v1/directory.json").read_text())
    links = {c["link"] for org in known["organisations"] for c in org["channels"] if c["link"]}
    assert set(re.findall(r'href="(tel:[^"]+)"', text)) <= links
