"""An amount, an article number or a term in a sentence is answered with the marker to write instead."""

from pathlib import Path

import pytest

from hooks.facts.raw_values import check_page, check_words
from hooks.facts.records import Fact
from hooks.kit.pages import parse_page
from hooks.kit.records import read_records
from hooks.kit.source import read_source
from tests.conftest import REPO, TinySite

FOLDER = REPO / "docs" / "data" / "facts"
FACTS = read_records(FOLDER, Fact, FOLDER).by_id
SOURCE = read_source(REPO / "docs", ("nl", "en"), Path("docs"))
FRONT = "---\ntitle: Wet\ndescription: Wat er staat.\n---\n"


def _says(body: str, lang: str = "nl") -> list[str]:
    page = parse_page(f"{FRONT}# Wet\n\n{body}\n", lang, "x.md", Path(f"docs/{lang}/x.md"))
    return [f"{p.line}: {p.en}" for p in check_page(page, FACTS, SOURCE.words[lang])]


@pytest.mark.parametrize(
    ("lang", "written", "marker"),
    [
        ("nl", "ten hoogste 28 dagen", "[[fact:home-ban-max-days]]"),
        ("nl", "binnen 10 jaar", "[[fact:fund-apply-years]]"),
        ("nl", "hooguit € 35.000", "[[fact:fund-max]]"),
        ("nl", "hooguit 35.000 euro", "[[fact:fund-max]]"),
        ("nl", "zie artikel 285b", "[[fact:stalking-article]]"),
        ("nl", "zie art. 285b Sr", "[[fact:stalking-article]]"),
        ("en", "at most 28 days", "[[fact:home-ban-max-days]]"),
        ("en", "at most €35,000", "[[fact:fund-max]]"),
        ("en", "see article 285b", "[[fact:stalking-article]]"),
        ("en", "a 28-day ban", "[[fact:home-ban-max-days]]"),
    ],
)
def test_a_known_value_is_answered_with_its_marker(lang: str, written: str, marker: str) -> None:
    found = _says(written, lang)
    assert len(found) == 1
    assert found[0].startswith("7: ")
    assert "[[fact:" in found[0]
    assert marker in found[0] or found[0].count("[[fact:") == 3


@pytest.mark.parametrize(
    "written", ["na 77 dagen", "€ 12,34", "artikel 9999", "99 procent", "99%", "77 weken", "§ 9"]
)
def test_an_unknown_value_is_sent_to_the_records_or_to_letters(written: str) -> None:
    assert "Write the number in letters" in _says(written)[0]


@pytest.mark.parametrize(
    "fine",
    [
        "[[fact:home-ban-max-days]]",
        "rond 2009 en in november 2026",
        "1. Tik op de 3 puntjes.",
        "Maandag 3 maart, 19.10 uur, voor mijn huis.",
        "De stalker belt 4 keer aan.",
        "Begin met 1 stap.",
        "In die lijst stonden 101 feiten. Bij 64 is de bron sterk.",
        "een artikel 12-procedure",
        "[tekst](wet.md#artikel-12)",
        "## Kop {#28-dagen}",
        "een week, vier jaar, twee weken",
        "> gevangenisstraf van ten hoogste drie jaren",
    ],
)
def test_what_is_no_fact_passes(fine: str) -> None:
    assert _says(fine) == []


@pytest.mark.parametrize(
    ("lang", "written", "marker"),
    [
        ("nl", "ten hoogste achtentwintig dagen", "[[fact:home-ban-max-days]]"),
        ("nl", "Doe dit binnen drie maanden.", "[[fact:complaint-period]]"),
        ("nl", "hooguit DRIE maanden", "[[fact:complaint-period]]"),
        ("nl", "vijfendertigduizend euro", "[[fact:fund-max]]"),
        ("nl", "ongeveer negentigduizend mannen", "[[fact:stalked-men-2023]]"),
        ("nl", "artikel tweehonderdvijfentachtig b", "[[fact:stalking-article]]"),
        ("en", "within three months", "[[fact:complaint-period]]"),
        ("en", "a twenty-eight day ban", "[[fact:home-ban-max-days]]"),
        ("en", "thirty-five thousand euros", "[[fact:fund-max]]"),
    ],
)
def test_a_known_value_in_letters_is_answered_with_its_marker(
    lang: str, written: str, marker: str
) -> None:
    found = _says(written, lang)
    assert len(found) == 1
    assert "in letters" in found[0]
    assert marker in found[0]


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("nl", "binnen zeven weken"),
        ("nl", "uiterlijk zeventien dagen"),
        ("nl", "honderd euro"),
        ("nl", "artikel zeventien"),
        ("en", "within seven weeks"),
        ("en", "no more than five weeks"),
    ],
)
def test_an_unknown_limit_in_letters_is_sent_to_the_records(lang: str, written: str) -> None:
    found = _says(written, lang)
    assert len(found) == 1
    assert "Write it without a number" in found[0]


@pytest.mark.parametrize(
    ("lang", "fine"),
    [
        ("nl", "Zij stelt twee vragen."),
        ("nl", "Kies één stap. Eén vaste contactpersoon is niet zeker."),
        ("nl", "Na een dag, een week of een jaar."),
        ("nl", "binnen een jaar"),
        ("nl", "Het duurde zeven weken."),
        ("nl", "Wij zijn honderd procent zeker."),
        ("nl", "drie keer, vier mensen, twee deuren verder"),
        ("en", "one person, two questions, five people"),
        ("en", "It took seven weeks."),
        ("ti", "ሰለስተ ወርሒ"),
    ],
)
def test_a_number_in_letters_that_is_no_fact_passes(lang: str, fine: str) -> None:
    words = SOURCE.words.get(lang, SOURCE.words["en"])
    page = parse_page(f"{FRONT}# Wet\n\n{fine}\n", lang, "x.md", Path("x.md"))
    facts = {i: fact for i, fact in FACTS.items() if fact.value != 1}
    assert [p.en for p in check_page(page, facts, words)] == []


def test_one_year_as_a_limit_is_found_where_a_fact_says_so() -> None:
    one = FACTS["measure-max-years"].model_copy(update={"value": 1})
    page = parse_page(f"{FRONT}# Wet\n\nbinnen een jaar\n", "nl", "x.md", Path("x.md"))
    found = [p.en for p in check_page(page, {"one-year": one}, SOURCE.words["nl"])]
    assert "[[fact:one-year]]" in found[0]


def test_the_pages_and_words_of_the_site_hold_none() -> None:
    found = [
        str(p)
        for page in SOURCE.pages.values()
        for p in check_page(page, FACTS, SOURCE.words[page.lang])
    ]
    for lang, words in SOURCE.words.items():
        found += map(str, check_words(Path(f"docs/{lang}/ui.yml"), lang, words, FACTS))
    assert found == []


def test_the_build_stops_with_file_line_and_marker(tiny: TinySite) -> None:
    path = "docs/nl/index.md"
    text = (tiny.folder / path).read_text()
    tiny.write(path, text.replace("[[fact:home-ban-max-days]]", "28 dagen"))
    built = tiny.build()
    assert built.code != 0
    assert "docs/nl/index.md:10" in built.output
    assert "Schrijf [[fact:home-ban-max-days]]" in built.output
    assert "Write [[fact:home-ban-max-days]]" in built.output


def test_a_language_that_lacks_the_word_for_article_is_no_crash(tiny: TinySite) -> None:
    path = "docs/en/ui.yml"
    lines = (tiny.folder / path).read_text().splitlines(keepends=True)
    tiny.write(path, "".join(line for line in lines if not line.startswith("  article:")))
    built = tiny.build()
    assert "Traceback" not in built.output
    assert '"facts.article" is missing' in built.output
