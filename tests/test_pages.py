"""What every built page promises a reader, the 404 pages included."""

import re
from itertools import pairwise

import pytest
from lxml import html

from tests.conftest import Built

TELLING = re.compile("stalking|geweld|politie|slachtoffer", re.I)


@pytest.fixture(scope="module")
def pages(site: Built) -> dict[str, html.HtmlElement]:
    return {path: site.page(path) for path in site.pages()}


def test_there_are_pages_in_every_language_and_404s(pages: dict[str, html.HtmlElement]) -> None:
    assert {
        f"{lang}{page}" for lang in ("", "nl-simple/", "en/") for page in ("index.html", "404.html")
    } <= pages.keys()
    assert len(pages) >= 32


def test_the_exit_comes_first_and_works_without_a_script(
    pages: dict[str, html.HtmlElement],
) -> None:
    for path, page in pages.items():
        first = page.xpath("//body//a | //body//button | //body//summary | //body//input")[0]
        assert first.tag == "a", path
        assert "quick-exit" in first.get("class").split(), path
        assert first.get("href").startswith("https://"), path
        assert "noreferrer" in first.get("rel"), path
        assert first.get("target") in (None, "_top"), path


def test_no_page_tells_the_next_site_where_the_reader_was(
    pages: dict[str, html.HtmlElement],
) -> None:
    for path, page in pages.items():
        assert page.xpath('//meta[@name="referrer"]/@content') == ["no-referrer"], path


def test_titles_and_addresses_are_plain_in_a_history_list(
    pages: dict[str, html.HtmlElement],
) -> None:
    for path, page in pages.items():
        assert not TELLING.search(page.findtext(".//title")), path
        assert not TELLING.search(path), path


def test_every_page_carries_the_emergency_number_before_its_text(
    pages: dict[str, html.HtmlElement],
) -> None:
    for path, page in pages.items():
        line = page.xpath('//*[contains(@class, "emergency")]//a[@href="tel:112"]')
        assert line, path
        assert line[0].xpath("following::main"), path


def test_every_page_has_one_main_heading_and_unique_ids(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        assert len(page.xpath("//main//h1")) == 1, path
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), (path, [i for i in ids if ids.count(i) > 1])


def test_headings_step_down_one_level_at_a_time(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        levels = [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3|//h4")]
        steps = [b - a for a, b in pairwise(levels)]
        assert levels[0] == 1, path
        assert max(steps, default=0) <= 1, path


def test_links_inside_the_site_lead_somewhere(
    site: Built, pages: dict[str, html.HtmlElement]
) -> None:
    for path, page in pages.items():
        if "404" in path:
            continue
        for href in page.xpath("//a/@href"):
            if re.match(r"[a-z]+:", href):
                continue
            target, _, anchor = href.partition("#")
            file = (site.site / path).parent / target if target else site.site / path
            file = file / "index.html" if file.is_dir() else file
            assert file.is_file(), (path, href)
            if anchor:
                assert html.parse(str(file)).xpath(f'//*[@id="{anchor}"]'), (path, href)


def test_no_page_asks_another_host_for_anything(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        loads = page.xpath(
            "//script/@src | //img/@src | //iframe/@src"
            " | //link[@rel!='canonical' and @rel!='alternate']/@href"
        )
        assert not [url for url in loads if re.match(r"(https?:)?//", url)], path


def test_no_page_holds_inline_code_or_style(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        assert not page.xpath("//style | //@style"), path
        assert not page.xpath('//script[not(@src) and not(@type="application/ld+json")]'), path
        assert not [a for e in page.iter() for a in e.attrib if a.startswith("on")], path


def test_the_brochures_reversed_line_on_prosecution_is_nowhere(
    pages: dict[str, html.HtmlElement],
) -> None:
    for path, page in pages.items():
        text = " ".join(page.text_content().split()).lower()
        assert "mits u bij" not in text, path
        assert "provided you ask" not in text, path


def test_each_dutch_page_says_that_nobody_reviewed_it(site: Built) -> None:
    others = {path.parent.name for path in site.site.glob("*/404.html")}
    dutch = [p for p in site.pages() if p.split("/")[0] not in others and "404" not in p]
    assert len(dutch) > 40
    for path in dutch:
        assert "Nog geen jurist" in site.page(path).text_content(), path
