"""What an owner or editor can get wrong, and what every built page carries (R17, R18, R20, R24, R25, R31, R33)."""

import gzip
from pathlib import Path

import pytest

from hooks.quick_exit.neutral import check
from tests.conftest import REPO, Built, TinySite

SITE = "https://wegwijzer.example/"
GOOD = ["https://www.knmi.nl/nederland-nu/weer/verwachtingen", "https://weather.example/research/"]
BAD = {
    "http://weather.example/": "https://",
    "knmi.nl": "https://",
    "https://wegwijzer.example/x": "saaie pagina",
    "https://www.wegwijzer.example/": "saaie pagina",
    "https://nl.wegwijzer.example/": "saaie pagina",
    "https://www.google.com/search?q=weer": "zoekopdracht",
    "https://duckduckgo.com/?q=weer": "zoekopdracht",
    "https://weather.example/zoeken/": "zoekopdracht",
    "https://me@weather.example/": "poort",
    "https://weather.example:8443/": "poort",
    "https://weather.example/#today": "poort",
}


@pytest.mark.parametrize("address", GOOD)
def test_a_dull_page_is_accepted(address: str) -> None:
    assert not list(check({"nl": address}, ("nl",), SITE, Path("mkdocs.yml")))


@pytest.mark.parametrize("address", BAD)
def test_a_page_that_could_harm_is_refused_in_two_languages(address: str) -> None:
    problems = list(check({"nl": address}, ("nl",), SITE, Path("mkdocs.yml")))
    assert len(problems) == 1
    assert BAD[address] in problems[0].nl
    assert address in problems[0].en


def test_every_language_has_one_and_no_other_language() -> None:
    problems = list(check({"nl": GOOD[0], "fy": GOOD[0]}, ("nl", "en"), SITE, Path("mkdocs.yml")))
    assert ["voor de taal en" in problems[0].nl, "neutral.fy" in problems[1].nl] == [True, True]


def test_the_build_stops_at_a_neutral_page_that_is_none(tiny: TinySite) -> None:
    tiny.settings = {
        "quick_exit": {"neutral": {"nl": "http://x.example/", "en": "https://x.example/"}}
    }
    built = tiny.build()
    assert built.code != 0
    assert "extra.quick_exit.neutral.nl" in built.output
    assert "Traceback" not in built.output


def test_the_switch_stands_where_an_editor_puts_it(tiny: TinySite) -> None:
    page = tiny.folder / "docs" / "nl" / "hulp.md"
    page.write_text(page.read_text() + "\n\n[[quiet_visit:switch]]\n\nKlaar.\n")
    built = tiny.build()
    assert built.code == 0, built.output
    main = built.page("hulp/index.html").xpath("//main")[0]
    assert len(main.xpath('.//div[@class="quiet-visit"]//button[@data-quiet-switch]')) == 1
    assert "[[" not in main.text_content()


def test_a_switch_in_a_sentence_or_of_another_name_is_refused(tiny: TinySite) -> None:
    page = tiny.folder / "docs" / "nl" / "hulp.md"
    page.write_text(
        page.read_text() + "\n\nZet [[quiet_visit:switch]] aan.\n\n[[quiet_visit:knop]]\n"
    )
    built = tiny.build()
    assert built.code != 0
    assert "op een eigen regel" in built.output
    assert "[[quiet_visit:knop]]: dit bestaat niet" in built.output


def test_every_page_carries_exit_guard_words_and_policy(site: Built) -> None:
    for path in site.pages():
        page = site.page(path)
        meta = page.xpath('//head/meta[@name="quick-exit"]')[0]
        first = page.xpath("//head//script[@src]")[0]
        assert "head." in first.get("src"), path
        assert "defer" not in first.attrib, path
        assert meta.get("content") == page.xpath('//a[contains(@class, "quick-exit")]/@href')[0], (
            path
        )
        assert all(
            meta.get(f"data-{name}") for name in ("title", "return", "two", "one", "late")
        ), path
        assert page.xpath('//meta[@name="referrer"]/@content') == ["no-referrer"], path
        assert page.xpath('//div[@class="quick-exit-help"]//summary'), path


def test_fields_remember_no_words(site: Built) -> None:
    for path in site.pages():
        for field in site.page(path).xpath("//input[not(@type='checkbox') and not(@type='radio')]"):
            owners = [field, *field.xpath("ancestor::form")]
            assert "off" in [one.get("autocomplete") for one in owners], path


def test_the_script_is_small_and_holds_no_sentence() -> None:
    room = REPO / "hooks" / "quick_exit"
    script = (room / "quick_exit.head.js").read_bytes()
    assert len(gzip.compress(script)) < 4096
    for word in (b"Weer", b"Verder", b"keer"):
        assert word not in script
    assert b"window.open" not in script
    assert b"replaceState" not in script


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_word_promises_too_much(lang: str) -> None:
    text = (REPO / "docs" / lang / "ui.yml").read_text()
    words = text[text.index("\nquick_exit:") :].split("\nnotices:")[0].lower()
    for promise in ("veilig", "anoniem", "spoorloos", "safe", "anonymous", "traceless"):
        assert promise not in words
