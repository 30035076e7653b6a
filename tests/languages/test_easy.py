"""Easy Dutch: the safety pages in words of level A2, and nothing left out that keeps a reader alive."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Playwright

from hooks.kit import markers
from hooks.kit.source import read_source
from hooks.links.check import headings
from tests.browsers import chromium_browser
from tests.conftest import REPO, Built

EASY = "nl-simple"
PAGES = (
    "index", "nu-hulp", "scherm", "herkennen", "eerste-stappen", "melden", "voorbereiden", "hulp",
)  # fmt: skip
SOURCE = read_source(REPO / "docs", ("nl", EASY), Path("docs"))
BODY = {name: SOURCE.pages[EASY, f"{name}.md"].body for name in PAGES}
URGENT = ("noodnummer-112", "politie-geen-spoed", "veilig-thuis", "slachtofferhulp-nederland")
MARKER = re.compile(r"\[\[[a-z]+:[^]]*\]\]")


def _leads(name: str, lang: str) -> set[str]:
    """Return the urgent numbers, the lists and the switch that a page leads to."""
    found = markers.find(SOURCE.pages[lang, f"{name}.md"].body)
    lists = ("directory", "quiet_visit")
    return {m.text for m in found if m.kind in lists or (m.kind == "phone" and m.id in URGENT)}


def _sentences(body: str) -> list[str]:
    """Return what a reader reads in one breath; a marker counts as one word."""
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", MARKER.sub("X", body))
    lines = [
        re.sub(r"\{#.*?\}|^\s*(#+|-|\d+\.|>|!!! \w+)\s*|[*“”\"]", "", x) for x in text.splitlines()
    ]
    return [s for line in lines for s in re.split(r"(?<=[.?!])\s+", line.strip()) if s]


def _length(sentence: str) -> int:
    return len(re.findall(r"[\w’-]+", sentence))


@pytest.mark.parametrize("name", PAGES)
def test_sentences_are_short_enough_for_level_a2(name: str) -> None:
    lengths = [_length(s) for s in _sentences(BODY[name])]
    assert sum(lengths) / len(lengths) <= 8
    assert max(lengths) <= 12


@pytest.mark.parametrize("name", PAGES)
def test_an_easy_page_has_no_heading_that_the_dutch_one_lacks_and_keeps_its_order(
    name: str,
) -> None:
    easy, dutch = ([h.id for h in headings(SOURCE.pages[x, f"{name}.md"])] for x in (EASY, "nl"))
    assert easy == [one for one in dutch if one in easy]


@pytest.mark.parametrize("name", PAGES)
def test_an_easy_page_leads_to_every_urgent_number_and_list_of_the_dutch_one(name: str) -> None:
    assert _leads(name, "nl") <= _leads(name, EASY)


@pytest.mark.parametrize("name", ["eerste-stappen", "melden", "voorbereiden"])
def test_the_three_months_and_the_words_to_say_stand_where_the_dutch_has_them(name: str) -> None:
    assert "[[fact:complaint-period]]" in BODY[name]
    assert "“Ik wil vervolging.”" in BODY[name]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nu-hulp", "U hebt geen bewijs nodig"),
        ("herkennen", "Twijfel is genoeg om te bellen."),
        ("herkennen", "**Haal het niet zelf weg.**"),
        ("eerste-stappen", "Wis niets."),
        ("eerste-stappen", "**Haal het niet zelf weg.**"),
        ("scherm", "**Haal die app niet zelf weg.**"),
        ("scherm", "**‘Snel weg’ wist geen geschiedenis.**"),
        ("scherm", "Wis geen berichten van de stalker."),
        ("melden", "Een tolk is gratis."),
        ("voorbereiden", "Een tolk is gratis."),
    ],
)
def test_what_keeps_a_reader_safe_is_said_in_one_line(name: str, said: str) -> None:
    assert any(said in line for line in BODY[name].splitlines())


def test_nobody_is_called_he_she_or_offender() -> None:
    for name, body in BODY.items():
        assert not re.search(r"\b(hij|zij|dader|zijn ex|haar ex)\b", body.lower()), name


@pytest.mark.parametrize("name", PAGES)
def test_a_reader_meets_the_untested_notice_at_the_foot_only(site: Built, name: str) -> None:
    page = site.page(f"{EASY}/index.html" if name == "index" else f"{EASY}/{name}/index.html")
    said = "Lezers hebben de tekst nog niet getest."
    assert said in page.xpath('//*[@class="about-page"]')[0].text_content()
    assert [said in n.text_content() for n in page.xpath('//*[@class="notice"]')] == [False]
    assert page.get("lang") == EASY
    assert not page.xpath("//main/@lang")


def test_a_page_that_is_not_there_yet_is_plain_dutch_and_says_so_in_easy_dutch(site: Built) -> None:
    absent = next(n for n in SOURCE.names() if (EASY, n) not in SOURCE.pages)
    page = site.page(f"{EASY}/{absent.removesuffix('.md')}/index.html")
    assert page.xpath("//main/@lang") == ["nl"]
    notice = page.xpath('//*[@class="notice"]')[0].text_content()
    assert notice == SOURCE.words[EASY]["notices.untranslated"]
    assert "Lezers hebben" not in page.text_content()


def test_dutch_sentences_on_an_easy_card_say_that_they_are_usual_dutch(site: Built) -> None:
    page = site.page(f"{EASY}/hulp/index.html")
    first = page.get_element_by_id("noodnummer-112").xpath("./p")[0]
    assert first.get("lang") is None
    usual = page.get_element_by_id("helpwanted").xpath("./p")[0]
    assert (usual.get("lang"), usual.get("dir")) == ("nl", "ltr")


def test_search_engines_find_easy_dutch_and_meet_no_language_they_do_not_know(site: Built) -> None:
    space = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    listed = {
        url.findtext("s:loc", "", space): url.findall("x:link", space)
        for url in etree.parse(str(site.site / "sitemap.xml")).getroot()
    }
    easy = {address: links for address, links in listed.items() if f"/{EASY}/" in address}
    assert len(easy) == sum(lang == EASY for lang, _ in SOURCE.pages)
    assert not any(easy.values())
    codes = {link.get("hreflang") for links in listed.values() for link in links}
    assert {"nl", "x-default"} <= codes
    assert not [code for code in codes if code.endswith("-simple")]


@pytest.mark.browser
@pytest.mark.parametrize(("path", "lines"), [("nu-hulp/", "pre-line"), ("over/", "normal")])
def test_each_line_of_an_easy_text_is_a_line_on_the_page(
    playwright: Playwright, server: str, path: str, lines: str
) -> None:
    for browser in chromium_browser(playwright):
        page = browser.new_page()
        page.goto(f"{server}{EASY}/{path}")
        assert page.eval_on_selector("main p", "p => getComputedStyle(p).whiteSpace") == lines


def test_easy_dutch_stands_beside_dutch_in_the_list(site: Built) -> None:
    names = site.page("index.html").xpath('//details[@class="picker"]//a/@lang')
    assert (("nl", EASY)) in list(pairwise(names))
