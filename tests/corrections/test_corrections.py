"""Whoever sees a mistake finds the way to mend it, knows beforehand what it shows, and is led nowhere when there is none."""

import pytest
from lxml import html

from tests.conftest import Built, TinySite
from tests.directory.conftest import with_real_records

FORGE = "https://forge.example/owner/site"
HERE = "//section[@class='corrections']"


def _built(tiny: TinySite, **settings: object) -> Built:
    tiny.settings = settings
    built = with_real_records(tiny).build()
    assert built.code == 0, built.output
    return built


def _links(page: html.HtmlElement) -> list[str]:
    return page.xpath(f"{HERE}//a/@href")


def test_without_settings_there_is_no_link_and_no_empty_heading(tiny: TinySite) -> None:
    built = _built(tiny)
    for path in built.pages():
        assert not built.page(path).xpath(HERE), path
        assert "edit/main" not in (built.site / path).read_text()


def test_the_owner_alone_stands_there_also_on_a_404(tiny: TinySite) -> None:
    built = _built(tiny, contact="mailto:x@owner.example")
    for path in ("index.html", "en/index.html", "404.html", "en/404.html"):
        assert _links(built.page(path)) == ["mailto:x@owner.example"], path


def test_each_page_links_to_its_own_file_record_and_form(tiny: TinySite) -> None:
    tiny.write(
        "docs/nl/index.md",
        (tiny.folder / "docs/nl/index.md").read_text() + "\nBel [[phone:mind-hulplijn]].\n",
    )
    built = _built(tiny, contact="mailto:x@owner.example", forge=f"{FORGE}/")
    links = _links(built.page("index.html"))
    assert links[0] == "mailto:x@owner.example"
    assert f"{FORGE}/edit/main/docs/nl/index.md" in links
    assert f"{FORGE}/edit/main/docs/data/directory/mind-hulplijn.yml" in links
    assert f"{FORGE}/issues/new?template=number-wrong.yml&page=index" in links
    assert not [link for link in links if "translation-wrong" in link]
    english = _links(built.page("en/hulp/index.html"))
    assert f"{FORGE}/edit/main/docs/en/hulp.md" in english
    assert f"{FORGE}/issues/new?template=translation-wrong.yml&page=hulp" in english


def test_the_warning_stands_before_the_public_links(tiny: TinySite) -> None:
    built = _built(tiny, forge=FORGE)
    [fold] = built.page("index.html").xpath(f"{HERE}/details")
    assert fold.get("open") is None
    texts = fold.text_content()
    assert "Schrijf er nooit over uw eigen zaak" in texts
    assert texts.index("Iedereen kan daar lezen") < texts.index("Een tekst klopt niet")
    for link in fold.xpath(".//a"):
        assert "noreferrer" in link.get("rel")


def test_a_card_links_to_its_record_and_not_in_a_frame(tiny: TinySite) -> None:
    built = _built(tiny, forge=FORGE)
    address = f"{FORGE}/edit/main/docs/data/directory/veilig-thuis.yml"
    [card] = built.page("hulp/index.html").xpath("//article[@id='veilig-thuis']")
    assert address in card.xpath(".//a/@href")
    for path in built.views():
        assert FORGE not in (built.site / path).read_text(), path


@pytest.mark.parametrize(
    ("kind", "edit", "report"),
    [
        ("gitlab", "/-/edit/trunk/docs/nl/index.md", "/-/issues/new?issuable_template=text-wrong"),
        (
            "forgejo",
            "/_edit/trunk/docs/nl/index.md",
            "/issues/new?template=.github%2FISSUE_TEMPLATE%2Ftext-wrong.yml",
        ),
    ],
)
def test_other_forges_have_other_addresses(
    tiny: TinySite, kind: str, edit: str, report: str
) -> None:
    built = _built(tiny, forge=FORGE, forge_kind=kind, forge_branch="trunk")
    links = _links(built.page("index.html"))
    assert f"{FORGE}{edit}" in links
    assert [link for link in links if link.startswith(f"{FORGE}{report}")]


def test_a_setting_that_is_no_forge_stops_the_build(tiny: TinySite) -> None:
    tiny.settings = {"forge": FORGE, "forge_kind": "svn"}
    built = tiny.build()
    assert built.code != 0
    assert "forge_kind" in built.output
