"""A number to call that stands in a sentence is answered with the marker to write instead."""

from pathlib import Path

import pytest

from hooks.directory.raw_numbers import check_page, check_words, known_numbers
from hooks.directory.records import Organisation
from hooks.kit.pages import parse_page
from hooks.kit.records import read_records
from hooks.kit.source import read_source
from tests.conftest import REPO, Built, TinySite

FOLDER = REPO / "docs" / "data" / "directory"
KNOWN = known_numbers(read_records(FOLDER, Organisation, FOLDER).by_id)
SHOWN = Path("docs/nl/x.md")
FRONT = "---\ntitle: Hulp\ndescription: Wie u belt.\n---\n"


def _says(body: str, lang: str = "nl") -> list[str]:
    page = parse_page(FRONT + body, lang, "x.md", SHOWN)
    return [f"{p.line}: {p.en}" for p in check_page(page, KNOWN)]


@pytest.mark.parametrize(
    ("written", "marker"),
    [
        ("Bel 112.", "[[phone:noodnummer-112]]"),
        ("## Wat zegt u tegen 112?", "[[phone:noodnummer-112]]"),
        ("het 112-nummer", "[[phone:noodnummer-112]]"),
        ("**113**", "[[phone:zelfmoordpreventie-113]]"),
        ("Bel 0800-0113", "[[phone:zelfmoordpreventie-113/freephone]]"),
        ("Bel 0900 8844", "[[phone:politie-geen-spoed]]"),
        ("Bel +31 343 57 8844", "[[phone:politie-geen-spoed/abroad]]"),
        ("Bel 09008844", "[[phone:politie-geen-spoed]]"),
        ("`0800-2000`", "[[phone:veilig-thuis]]"),
        ("اتصل بـ ١١٢ الآن", "[[phone:noodnummer-112]]"),
        ("717 61 81", "[[phone:bureau-slachtofferhulp-caribisch-nederland"),
        ("+599 717 6181", "[[phone:bureau-slachtofferhulp-caribisch-nederland"),
    ],
)
def test_a_known_number_is_answered_with_its_marker(written: str, marker: str) -> None:
    found = _says(f"# Hulp\n\n{written}\n")
    assert len(found) == 1
    assert found[0].startswith("7: ")
    assert marker in found[0]


@pytest.mark.parametrize(
    "written", ["Bel 010-123 45 67.", "06 12345678", "+44 20 7946 0000", "0031201234567", "14 020"]
)
def test_an_unknown_number_is_sent_to_the_records(written: str) -> None:
    assert "stands in no file in docs/data/directory/" in _says(f"# Hulp\n\n{written}\n")[0]


@pytest.mark.parametrize(
    ("lang", "written", "marker"),
    [
        ("nl", "Bel een een twee.", "[[phone:noodnummer-112]]"),
        ("nl", "Bel één-één-twee", "[[phone:noodnummer-112]]"),
        ("nl", "honderdtwaalf", "[[phone:noodnummer-112]]"),
        ("nl", "nul achthonderd tweeduizend", "[[phone:veilig-thuis]]"),
        ("nl", "nul acht nul nul twee nul nul nul", "[[phone:veilig-thuis]]"),
        ("en", "dial one one two", "[[phone:noodnummer-112]]"),
    ],
)
def test_a_number_in_letters_is_answered_with_its_marker(
    lang: str, written: str, marker: str
) -> None:
    assert marker in _says(f"# Hulp\n\n{written}\n", lang)[0]


def test_what_begins_like_a_number_in_letters_is_sent_to_the_records() -> None:
    assert "stands in no file" in _says("# Hulp\n\nBel nul achthonderd\n")[0]


@pytest.mark.parametrize(
    "fine",
    [
        "Bel [[phone:noodnummer-112]].",
        "Schrijf `[[phone:noodnummer-112]]`.",
        "## Wat zegt u? {#bel-112}",
        "[lees](nu-hulp.md#bel-112)",
        "rond 2009, of 2009-2010, of 2009 – 2010",
        "op 2026-11-23 of 23-11-2026 of 01-12-2026",
        "van 09.00 - 17.00 uur, om 19.10 uur, 09:00-17:00",
        "1. Tik op de 3 puntjes",
        "Maandag 3 maart, 19.10 uur",
        "In die lijst stonden 101 feiten",
        "1.112 mensen, 112,5 en 1120",
        "artikel 285b",
        "een of twee vragen, twee drie keer, honderd mensen",
    ],
)
def test_what_is_no_number_to_call_passes(fine: str) -> None:
    assert _says(f"# Hulp\n\n{fine}\n") == []


def test_a_title_and_a_description_are_read_too() -> None:
    page = parse_page("---\ntitle: Bel 112\ndescription: x\n---\n# H\n", "nl", "x.md", SHOWN)
    assert [p.line for p in check_page(page, KNOWN)] == [2]


def test_words_of_the_interface_hold_no_number() -> None:
    found = list(check_words(Path("docs/nl/ui.yml"), "nl", {"directory.call": "Bel 112"}, KNOWN))
    assert "the site adds numbers by itself" in found[0].en


def test_a_number_that_may_not_be_published_is_never_offered() -> None:
    records = read_records(FOLDER, Organisation, FOLDER).by_id
    for marker in KNOWN.values():
        assert records[marker[8:-2].split("/")[0]].may_be_shown


def test_the_build_stops_with_file_line_and_marker(tiny: TinySite) -> None:
    path = "docs/nl/index.md"
    text = (tiny.folder / path).read_text()
    tiny.write(path, text.replace("## En nu?", "## Bel 112 of 0800-2000"))
    built = tiny.build()
    assert built.code != 0
    assert "docs/nl/index.md:12" in built.output
    assert "Schrijf [[phone:noodnummer-112]]" in built.output
    assert "Write [[phone:veilig-thuis]]" in built.output


def test_the_pages_of_the_site_hold_none(site: Built) -> None:
    source = read_source(REPO / "docs", ("nl", "en"), Path("docs"))
    assert [p for page in source.pages.values() for p in check_page(page, KNOWN)] == []
