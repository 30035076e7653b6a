"""The last look at each page, and the files that crawlers and servers read."""

from datetime import date
from pathlib import Path

import pytest

from hooks.privacy.scan import scan
from hooks.privacy.well_known import days_left, robots, security
from tests.conftest import Built, TinySite

BAD = [
    '<td style="text-align:right">x</td>',
    '<a href="x" onclick="y()">x</a>',
    "<script>x()</script>",
    "<style>a{}</style>",
    '<script src="https://x.test/a.js"></script>',
    '<img src="//x.test/p.gif">',
    '<link rel="stylesheet" href="https://x.test/a.css">',
]
GOOD = [
    '<link rel="canonical" href="https://site.test/">',
    '<script src="assets/a.js"></script>',
    '<script type="application/ld+json">{}</script>',
    '<a href="https://politie.nl">x</a>',
]


@pytest.mark.parametrize("html", BAD)
def test_what_the_policy_forbids_is_found(html: str) -> None:
    assert list(scan(html, Path("x/index.html")))


@pytest.mark.parametrize("html", GOOD)
def test_what_it_allows_passes(html: str) -> None:
    assert list(scan(html, Path("x/index.html"))) == []


def test_an_aligned_table_stops_the_build_with_the_reason(tiny: TinySite) -> None:
    page = (tiny.folder / "docs/nl/hulp.md").read_text()
    tiny.write("docs/nl/hulp.md", page + "\n| a | b |\n| :-- | --: |\n| c | d |\n")
    built = tiny.build()
    assert built.code != 0
    assert "uitlijning" in built.output


def test_every_page_holds_the_policy_before_anything_it_governs(site: Built) -> None:
    for path in site.pages():
        head = site.page(path).xpath("//head/*")
        policies = [e for e in head if e.get("http-equiv") == "Content-Security-Policy"]
        assert len(policies) == 1, path
        assert "unsafe" not in policies[0].get("content")
        assert head.index(policies[0]) <= 1, path


def test_no_page_names_its_generator_or_an_author(site: Built) -> None:
    for path in site.pages():
        page = site.page(path)
        assert not page.xpath('//meta[@name="generator" or @name="author"]'), path


def test_a_draft_asks_crawlers_to_stay_away_and_a_released_site_welcomes_them() -> None:
    assert "Disallow: /" in robots(False, "https://site.test/")
    assert "Sitemap: https://site.test/sitemap.xml" in robots(True, "https://site.test/")


def test_security_txt_holds_for_three_hundred_days() -> None:
    text = security(
        "mailto:x@site.test", ("nl", "en", "nl-simple"), "https://site.test/", date(2026, 11, 23)
    )
    assert "Contact: mailto:x@site.test" in text
    assert "Preferred-Languages: nl, en\n" in text
    assert days_left(text, date(2026, 11, 23)) == 300
    assert days_left(text, date(2027, 8, 21)) == 29


def test_security_txt_is_made_only_where_a_contact_is_set(tiny: TinySite, site: Built) -> None:
    assert not (site.site / ".well-known").exists()
    tiny.settings = {"contact": "mailto:x@site.test"}
    built = tiny.build()
    assert "Expires: 2027-09-19" in (built.site / ".well-known" / "security.txt").read_text()
