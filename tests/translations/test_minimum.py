"""A language meets readers when it has what they need first, and not before."""

from pathlib import Path

import pytest

from tests.conftest import TinySite


@pytest.fixture
def polish(tiny: TinySite) -> TinySite:
    """A tiny site in which Polish has begun: no page, and one word of the interface."""
    tiny.languages.append({"locale": "pl", "name": "Polski"})
    known = (tiny.folder / "docs/data/languages.yml").read_text()
    line = "pl: {name: Polski, dir: ltr, review: machine, public: false}\n"
    tiny.write("docs/data/languages.yml", known + line)
    tiny.write("docs/pl/ui.yml", "shell:\n  skip: Do tekstu\n")
    path = tiny.folder / "docs/nl/index.md"
    path.write_text(path.read_text().replace("layout: home", "layout: home\nminimum: true"))
    return tiny


def test_a_language_that_is_not_public_is_nowhere_on_the_site(polish: TinySite) -> None:
    built = polish.build()
    assert built.code == 0, built.output
    assert not (built.site / "pl").exists()
    for path in built.pages():
        assert "Polski" not in built.page(path).text_content()
    assert "/pl/" not in (built.site / "sitemap.xml").read_text()


def test_its_translators_see_it_with_the_dutch_words_that_are_still_missing(
    polish: TinySite,
) -> None:
    built = polish.build(DRAFTS="true")
    assert built.code == 0, built.output
    page = built.page("pl/index.html")
    assert page.get("lang") == "pl"
    assert page.xpath('//a[@class="skip"]')[0].text == "Do tekstu"
    assert page.xpath('//details[@class="menu"]/summary')[0].text == "Menu"


def test_a_language_goes_public_with_the_minimum_only(polish: TinySite) -> None:
    path = Path("docs/data/languages.yml")
    polish.write(str(path), (polish.folder / path).read_text().replace(", public: false", ""))
    built = polish.build()
    assert built.code != 0
    assert "docs/data/languages.yml:3" in built.output
    assert 'The language "pl" lacks what a reader needs first: index.md, ui.yml (' in built.output


def test_the_pages_that_every_language_needs_are_those_of_the_plan(site) -> None:  # type: ignore[no-untyped-def]
    from hooks.translations import minimum, project

    wanted = [
        "index",
        "scherm",
        "nu-hulp",
        "herkennen",
        "eerste-stappen",
        "melden",
        "voorbereiden",
        "hulp",
    ]
    assert sorted(minimum.pages(project.read())) == sorted(f"{name}.md" for name in wanted)
