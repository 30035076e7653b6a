"""Where a sentence ends, as a reader of Dutch sees it."""

from pathlib import Path

import pytest

from hooks.kit.pages import parse_page
from hooks.prose.figures import flesch_douma
from hooks.prose.prose import read_page
from hooks.prose.sentences import sentences, syllables
from tests.prose.test_cases import RULES

SHORT = RULES["nl"].abbreviations


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("U kunt vragen: “Wilt u kijken welke bescherming ik nodig heb?” Denk aan een geheim adres.", 2),
        ("Zeg: “Ik doe aangifte. In de wet heet dat belaging.”", 2),
        ("Zie art. 285b van de wet. Bel daarna.", 2),
        ("Neem iets mee (bijv. een foto, o.a. van de auto, enz.) en bewaar die.", 1),
        ("Dit is van mr. De Vries. Bel dr. Jansen.", 2),
        ("De deur is open tot 17.00 uur. Dan gaat die dicht.", 2),
        ("Ik heb een tolk nodig. Mijn taal is: …", 2),
        ("Nee, dat kan niet! Echt? Ja.", 3),
        ("Kijk op nr. 5, d.w.z. naast u.", 1),
        ("Bel o.a. De Waag en c.q. Fier.", 1),
        ("Op 1 jan. 2024 begon het. Toen niet.", 2),
        ("Bel de politie. ‘Dat mag,’ zegt de agent. Bel gerust.", 3),
        ("Ga naar politie.nl. Daar staat het. Of www.om.nl/aangifte.", 3),
        ("Woont u in ’s-Hertogenbosch? Bel de gemeente.", 2),
        ("Bel nu. ’s Nachts kan het ook.", 2),
        ("(Bel nu. Of later.) Ga dan.", 3),
        ("Wat staat er? Zie p. 5 en vgl. blz. 7. Klaar.", 3),
        ("\ufffc belt. \ufffc helpt u.", 2),
    ],
)  # fmt: skip
def test_a_sentence_ends_where_a_reader_ends_it(text: str, count: int) -> None:
    assert len(list(sentences(text, 0, SHORT))) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("kat", 1), ("politie", 3), ("aangifte", 3), ("mooie", 2), ("financiële", 5), ("geïnd", 2), ("u", 1), ("OM", 1), ("eeuwig", 2)],
)  # fmt: skip
def test_syllables_are_groups_of_vowels_that_sound_as_one(word: str, count: int) -> None:
    assert syllables([word]) == count


def test_flesch_douma_is_the_formula_by_hand() -> None:
    page = parse_page(
        "U belt de politie. Bel [[phone:x]] nu.\n\n- scrap\n", "nl", "x.md", Path("x.md")
    )
    ease = flesch_douma(read_page(page, RULES["nl"]))
    assert ease == pytest.approx(206.84 - 0.93 * 6 / 2 - 77 * 8 / 6)


def test_a_page_of_markers_alone_has_no_ease() -> None:
    page = parse_page("[[directory:all]]\n", "nl", "x.md", Path("x.md"))
    assert flesch_douma(read_page(page, RULES["nl"])) is None
