"""A translation is true, or says at the very heading that it is not."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from tests.conftest import Built, TinySite

BEHIND = "This part has changed in Dutch. The translation will follow. Read it in Dutch"
REPLACED = "This part has changed and is not translated again yet. So here is the Dutch text."
NEXT = "## En nu? {#en-nu}"


def _two_translations(tiny: TinySite) -> TinySite:
    """Add a second language, so that "each language" means more than one."""
    tiny.languages.append({"locale": "ar", "name": "العربية"})
    known = (tiny.folder / "docs/data/languages.yml").read_text()
    tiny.write(
        "docs/data/languages.yml", f"{known}ar: {{name: العربية, dir: rtl, review: machine}}\n"
    )
    for name in ("ui.yml", "index.md"):
        shutil.copy(tiny.folder / "docs/en" / name, _folder(tiny, "ar") / name)
    tiny.stamp("docs/ar/index.md")
    return tiny


def _folder(tiny: TinySite, lang: str) -> Path:
    folder = tiny.folder / "docs" / lang
    folder.mkdir(exist_ok=True)
    return folder


def _change(tiny: TinySite, old: str, new: str, path: str = "docs/nl/index.md") -> None:
    text = (tiny.folder / path).read_text()
    assert old in text
    tiny.write(path, text.replace(old, new))


def _marked(built: Built, path: str) -> list[str]:
    """Return the names of the headings below which a page says that a part is behind."""
    notes = built.page(path).xpath('//p[@class="behind"]')
    return [note.xpath("preceding::*[self::h1 or self::h2][1]/@id")[0] for note in notes]


def _main(page: html.HtmlElement) -> str:
    return " ".join(page.xpath("//main")[0].text_content().split())


def test_one_changed_dutch_sentence_marks_exactly_that_section_in_each_language(
    tiny: TinySite,
) -> None:
    _two_translations(tiny)
    _change(tiny, "Nog een [[term:klacht]].", "Doe ook een [[term:klacht]].")
    built = tiny.build()
    assert built.code == 0, built.output
    for lang in ("en", "ar"):
        assert _marked(built, f"{lang}/index.html") == ["en-nu"]
    note = built.page("en/index.html").xpath('//p[@class="behind"]')[0]
    assert note.text_content() == BEHIND
    assert note.xpath("a/@href") == ["../#en-nu"]


def test_one_changed_number_in_a_record_marks_no_page_and_changes_all(tiny: TinySite) -> None:
    _two_translations(tiny)
    _change(tiny, "value: 28", "value: 26", "docs/data/facts/home-ban-max-days.yml")
    built = tiny.build()
    assert built.code == 0, built.output
    for path in ("index.html", "en/index.html", "ar/index.html"):
        assert _marked(built, path) == []
        assert "26" in _main(built.page(path))


def test_white_space_addresses_and_names_mark_nothing(tiny: TinySite) -> None:
    _change(tiny, "Doe een [[term:klacht]]. Bel", "Doe een  [[term:klacht]].\nBel")
    _change(tiny, "hulp.md#nu", "hulp.md")
    built = tiny.build()
    assert built.code == 0, built.output
    assert _marked(built, "en/index.html") == []


def test_another_number_in_the_dutch_sentence_is_no_detail(tiny: TinySite) -> None:
    """The words stay the same, but the marker now calls somebody else: the old one may not stay unmarked."""
    _change(tiny, "Bel [[org:veilig-thuis]]", "Bel [[org:noodnummer-112]]")
    built = tiny.build()
    assert built.code == 0, built.output
    assert _marked(built, "en/index.html") == ["en-nu"]
    _change(tiny, "[[org:veilig-thuis]]", "[[org:noodnummer-112]]", "docs/en/index.md")
    assert _marked(tiny.build(), "en/index.html") == []


def test_a_changed_critical_section_stands_there_in_dutch(tiny: TinySite) -> None:
    _change(tiny, "layout: home", "layout: home\ncritical: [en-nu]")
    _change(tiny, "Doe een [[term:klacht]].", "Doe vandaag een [[term:klacht]].")
    built = tiny.build()
    assert built.code == 0, built.output
    page = built.page("en/index.html")
    block = page.xpath('//h2[@id="en-nu"]/following::div[@lang="nl" and @dir="ltr"]')[0]
    assert "Doe vandaag een klacht" in block.text_content()
    assert block.getprevious().text_content() == REPLACED
    assert "Make a" not in _main(page)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_links_in_the_dutch_block_lead_somewhere(tiny: TinySite) -> None:
    _change(tiny, "layout: home", "layout: home\ncritical: [en-nu]")
    _change(tiny, "Doe een", "Doe vandaag een")
    built = tiny.build()
    page = built.page("en/index.html")
    for href in page.xpath('//div[@class="from-source"]//a[not(starts-with(@href, "tel:"))]/@href'):
        path, _, name = href.partition("#")
        target = (built.site / "en" / path).resolve()
        assert target.is_dir() and html.parse(str(target / "index.html")).xpath(
            f'//*[@id="{name}"]'
        )


def test_a_change_that_the_editor_calls_minor_replaces_nothing(tiny: TinySite) -> None:
    from hooks.kit.pages import read_page
    from hooks.translations.meaning import stamps

    path = tiny.folder / "docs/nl/index.md"
    before = stamps(read_page(path, "nl", "index.md", path))["en-nu"][:8]
    _change(tiny, "Doe een", "Doet u een")
    after = stamps(read_page(path, "nl", "index.md", path))["en-nu"][:8]
    _change(
        tiny,
        "layout: home",
        f"layout: home\ncritical: [en-nu]\nminor:\n  en-nu: [{before}, {after}]",
    )
    built = tiny.build()
    assert built.code == 0, built.output
    assert _marked(built, "en/index.html") == []
    _change(tiny, "Doet u een", "Doe nooit een")
    built = tiny.build()
    assert _marked(built, "en/index.html") == ["en-nu"]
    assert built.page("en/index.html").xpath('//div[@class="from-source"]')


def test_a_new_dutch_section_is_named_where_it_belongs(tiny: TinySite) -> None:
    _change(tiny, NEXT, f"## Nieuw {{#nieuw}}\n\nIets nieuws.\n\n{NEXT}")
    built = tiny.build()
    assert built.code == 0, built.output
    note = built.page("en/index.html").xpath('//p[@class="behind" and @id="nieuw"]')[0]
    assert note.text_content() == "This part is in Dutch only: Nieuw"
    assert note.xpath("following::h2[1]/@id") == ["en-nu"]
    assert note.xpath('a[@lang="nl"]/@href') == ["../#nieuw"]


def test_a_page_may_link_to_a_section_that_the_translation_lacks(tiny: TinySite) -> None:
    """Else a new Dutch section with a link to it would be refused until twelve languages have it."""
    _change(tiny, NEXT, f"## Nieuw {{#nieuw}}\n\nIets nieuws.\n\n{NEXT}")
    _change(tiny, "# Hulp\n", "# Hulp\n\nLees [dit](index.md#nieuw).\n", "docs/nl/hulp.md")
    built = tiny.build()
    assert built.code == 0, built.output


def test_a_section_that_left_the_dutch_text_is_marked(tiny: TinySite) -> None:
    for path in ("docs/nl/index.md", "docs/en/index.md"):
        text = (tiny.folder / path).read_text()
        tiny.write(path, text + "\n## Oud {#oud}\n\nOud.\n")
    tiny.stamp("docs/en/index.md")
    _change(tiny, "\n## Oud {#oud}\n\nOud.\n", "")
    built = tiny.build()
    assert built.code == 0, built.output
    assert _marked(built, "en/index.html") == ["oud"]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("2. Call.\n", "", ["en-nu", "What now?", "There are 1 numbered steps here; the Dutch has 2: Bel. · Bel."]),
        ("[[phone:noodnummer-112]]", "them", ["#top", "[[phone:noodnummer-112]] is missing here"]),
        (" or read [Help](hulp.md#nu)", "", ["en-nu", "The link to hulp.md#nu is missing here"]),
        ('!!! warning\n    Careful.\n', "", ["en-nu", "The warnings differ. Dutch: warning. Here: -."]),
        ("{#en-nu}", "{#what-now}", ['is named "#what-now"', "(En nu?) is missing"]),
    ],
    ids=["a step", "a number", "a link", "a warning", "a name"],
)  # fmt: skip
def test_what_a_current_section_lacks_is_named_with_file_and_heading(
    tiny_factory: Callable[[str], TinySite], old: str, new: str, says: list[str]
) -> None:
    tiny = tiny_factory("lacks")
    for path, steps in (
        ("docs/nl/index.md", "\n1. Bel.\n2. Bel.\n\n!!! warning\n    Pas op.\n"),
        ("docs/en/index.md", "\n1. Call.\n2. Call.\n\n!!! warning\n    Careful.\n"),
    ):
        tiny.write(path, (tiny.folder / path).read_text() + steps)
    tiny.stamp("docs/en/index.md")
    assert tiny.build().code == 0
    _change(tiny, old, new, "docs/en/index.md")
    built = tiny.build()
    assert built.code != 0
    assert "docs/en/index.md:" in built.output
    for words in says:
        assert words in built.output


def test_a_difference_in_a_section_that_is_behind_never_stops_the_dutch_edit(
    tiny: TinySite,
) -> None:
    _change(tiny, NEXT, f"{NEXT}\n\n1. Bel [[phone:veilig-thuis]].\n2. Schrijf.\n")
    assert tiny.build().code == 0


def test_a_translation_without_its_note_is_answered_with_the_lines_to_paste(tiny: TinySite) -> None:
    path = tiny.folder / "docs/en/index.md"
    text = path.read_text()
    block = text[text.index("translation:") : text.index("---\n# ")]
    tiny.write("docs/en/index.md", text.replace(block, ""))
    built = tiny.build()
    assert built.code != 0
    for line in block.splitlines():
        assert line in built.output


def test_time_alone_marks_nothing_and_stops_nothing(tiny: TinySite) -> None:
    first = tiny.build().page("en/index.html")
    later = tiny.build(SOURCE_DATE_EPOCH="4102444800")  # 2100
    assert later.code == 0
    assert _marked(later, "en/index.html") == []
    assert _main(first) == _main(later.page("en/index.html"))


def test_the_main_heading_has_one_name_in_every_language(site: Built) -> None:
    for path in site.pages():
        assert site.page(path).xpath("//main//h1/@id") in (["top"], []), path


def test_a_review_is_shown_until_the_text_changes(tiny: TinySite) -> None:
    tiny.stamp("docs/en/index.md", "--reviewed-by", "an interpreter")
    page = tiny.build().page("en/index.html")
    assert "Translation checked by: an interpreter, on " in page.text_content()
    assert "translated by a machine" not in page.text_content()
    _change(tiny, "You can call", "You may call", "docs/en/index.md")
    page = tiny.build().page("en/index.html")
    assert "an interpreter" not in page.text_content()
    assert "translated by a machine" in page.text_content()


def test_a_text_in_easy_dutch_may_leave_things_out(tiny: TinySite) -> None:
    tiny.languages.append({"locale": "nl-simple", "name": "Makkelijk"})
    known = (tiny.folder / "docs/data/languages.yml").read_text()
    tiny.write(
        "docs/data/languages.yml", known + "nl-simple: {name: X, dir: ltr, review: machine}\n"
    )
    shutil.copy(tiny.folder / "docs/nl/ui.yml", _folder(tiny, "nl-simple") / "ui.yml")
    front = "---\ntitle: Start\ndescription: Kort.\n---\n"
    tiny.write("docs/nl-simple/index.md", f"{front}# Help\n\nBel [[phone:noodnummer-112]].\n")
    tiny.stamp("docs/nl-simple/index.md")
    built = tiny.build()
    assert built.code == 0, built.output
    assert _marked(built, "nl-simple/index.html") == []
    _change(tiny, "U kunt", "U moet")
    assert _marked(tiny.build(), "nl-simple/index.html") == ["top"]


def test_a_page_without_any_heading_is_answered_and_not_with_a_traceback(tiny: TinySite) -> None:
    tiny.write("docs/en/hulp.md", "---\ntitle: Help\ndescription: Help.\n---\nCall.\n")
    built = tiny.build()
    assert built.code != 0
    assert "docs/en/hulp.md:" in built.output
    assert "Traceback" not in built.output
