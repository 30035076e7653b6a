"""The right words in the right language and direction; what is not translated says so."""

import subprocess
import sys

import pytest
from lxml import html

from tests.conftest import TinySite


@pytest.fixture(scope="module")
def pair(tiny_factory):  # type: ignore[no-untyped-def]
    """A tiny site in which the page Hulp exists in Dutch only."""
    built = tiny_factory("pair").build(SITE_URL="https://site.test/")
    assert built.code == 0, built.output
    return built


def test_each_page_names_its_language_and_direction(pair) -> None:  # type: ignore[no-untyped-def]
    for path, lang in (("index.html", "nl"), ("en/index.html", "en"), ("en/hulp/index.html", "en")):
        root = pair.page(path)
        assert (root.get("lang"), root.get("dir")) == (lang, "ltr")


def test_an_untranslated_page_is_dutch_inside_the_readers_shell(pair) -> None:  # type: ignore[no-untyped-def]
    page = pair.page("en/hulp/index.html")
    main = page.xpath("//main")[0]
    assert (main.get("lang"), main.get("dir")) == ("nl", "ltr")
    assert "Wie kunt u nu bellen?" in main.text_content()
    notice = page.xpath('//*[@class="notice"]')[0].text_content()
    assert notice == "This page is not translated yet. You are reading the Dutch text."
    assert page.xpath('//link[@rel="canonical"]/@href') == ["https://site.test/hulp/"]
    assert page.xpath('//meta[@name="robots"]/@content') == ["noindex"]


def test_a_translated_page_is_its_own_canonical(pair) -> None:  # type: ignore[no-untyped-def]
    assert pair.page("en/index.html").xpath('//link[@rel="canonical"]/@href') == [
        "https://site.test/en/"
    ]


def test_the_sitemap_lists_real_translations_only(pair) -> None:  # type: ignore[no-untyped-def]
    sitemap = (pair.site / "sitemap.xml").read_text()
    assert "<loc>https://site.test/hulp/</loc>" in sitemap
    assert "https://site.test/en/hulp/" not in sitemap
    assert 'hreflang="x-default" href="https://site.test/hulp/"' in sitemap
    assert 'hreflang="en" href="https://site.test/en/"' in sitemap


def test_hreflang_stands_in_the_sitemap_and_not_in_the_head(pair) -> None:  # type: ignore[no-untyped-def]
    for path in pair.pages():
        assert not pair.page(path).xpath("//head//*[@hreflang]")


def test_the_picker_keeps_the_page_and_says_what_is_not_translated(pair) -> None:  # type: ignore[no-untyped-def]
    page = pair.page("hulp/index.html")
    links = page.xpath('//details[@class="picker"]//a')
    assert [(a.get("href"), a.get("lang"), a.get("aria-current")) for a in links] == [
        ("../hulp/", "nl", "true"),
        ("../en/hulp/", "en", None),
    ]
    assert "nog niet in deze taal" in links[1].getparent().text_content()


def test_home_and_the_other_language_are_reached_from_any_page(pair) -> None:  # type: ignore[no-untyped-def]
    for path, home, dutch in (
        ("index.html", "./", "./"),
        ("hulp/index.html", "../", "./"),
        ("en/index.html", "../en/", "../"),
        ("en/hulp/index.html", "../../en/", "../../hulp/"),
    ):
        page = pair.page(path)
        folder = (pair.site / path).parent
        assert (folder / page.xpath('//a[@class="home"]/@href')[0]).resolve() == (
            folder / home
        ).resolve()
        link = page.xpath('//details[@class="picker"]//a[@lang="nl"]/@href')[0]
        assert (folder / link).resolve() == (folder / dutch).resolve(), path


def test_the_root_404_speaks_every_language_and_each_language_has_its_own(pair) -> None:  # type: ignore[no-untyped-def]
    root, english = pair.page("404.html"), pair.page("en/404.html")
    assert [s.get("lang") for s in root.xpath("//main//section")] == ["nl", "en"]
    assert [s.get("lang") for s in english.xpath("//main//section")] == ["en"]
    assert english.get("lang") == "en"
    assert english.xpath('//main//a[@href="tel:112"]')


def test_links_on_a_404_work_at_any_depth(pair) -> None:  # type: ignore[no-untyped-def]
    for href in pair.page("404.html").xpath("//a/@href | //link/@href"):
        assert href.startswith(("/", "https://", "tel:", "#")), href


@pytest.mark.parametrize("code", ["pap", "nl-simple", "ckb", "fa-AF", "zh-Hant-TW"])
def test_a_language_with_any_valid_code_is_a_folder_and_two_lines(
    tiny: TinySite, code: str
) -> None:
    tiny.languages.append({"locale": code, "name": code})
    known = (tiny.folder / "docs/data/languages.yml").read_text()
    tiny.write(
        "docs/data/languages.yml", f"{known}{code}: {{name: X, dir: rtl, review: machine}}\n"
    )
    tiny.write(f"docs/{code}/ui.yml", (tiny.folder / "docs/nl/ui.yml").read_text())
    text = (tiny.folder / "docs/nl/index.md").read_text()
    tiny.write(f"docs/{code}/index.md", text)
    tiny.stamp(f"docs/{code}/index.md")
    built = tiny.build()
    assert built.code == 0, built.output
    page = built.page(f"{code}/index.html")
    assert (page.get("lang"), page.get("dir")) == (code, "rtl")
    assert built.page(f"{code}/hulp/index.html").xpath("//main/@dir") == ["ltr"]


def test_a_language_that_is_only_in_one_of_the_two_lists_is_named(tiny: TinySite) -> None:
    tiny.languages.append({"locale": "pl", "name": "Polski"})
    built = tiny.build()
    assert built.code != 0
    assert 'The language "pl" is in mkdocs.yml but not here' in built.output
    assert "Copy docs/nl/ui.yml here" in built.output


def test_upstream_still_refuses_what_we_mend() -> None:
    """When this fails, static-i18n accepts three letters and variants itself: remove the mend."""
    code = (
        "from mkdocs_static_i18n.config import RE_LOCALE as r;"
        "print([bool(r.match(c)) for c in ('pap', 'nl-simple', 'ckb', 'nl')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[False, False, False, True]"


def test_the_mend_takes_no_other_folder_for_a_language() -> None:
    from hooks.kit.mends import LOCALE

    assert not [name for name in ("data", "assets", "stylesheets") if LOCALE.match(name)]


def test_names_and_numbers_are_isolated_from_the_text_around_them(pair) -> None:  # type: ignore[no-untyped-def]
    page = pair.page("index.html")
    number = page.xpath('//main//a[@href="tel:112"]/bdi')[0]
    assert number.get("dir") == "ltr"
    assert html.tostring(page).count(b"tel:112") >= 2


def test_dutch_to_say_aloud_is_marked_as_dutch_and_cannot_carry_html(tiny: TinySite) -> None:
    page = tiny.folder / "docs" / "en" / "index.md"
    page.write_text(page.read_text() + "\nSay: “[[nl:Ik word gestalkt <b>nu/hier</b>.]]”\n")
    built = tiny.build()
    assert built.code == 0, built.output
    [said] = built.page("en/index.html").xpath("//main//bdi[starts-with(., 'Ik word')]")
    assert (said.get("lang"), said.get("dir")) == ("nl", "ltr")
    assert said.text_content() == "Ik word gestalkt <b>nu/hier</b>."
    assert not len(said)
