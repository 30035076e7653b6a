"""A writer reads, for each kind of rule, the file, the line, what stands there and what to write."""

from pathlib import Path

import pytest

from hooks.kit.pages import parse_page
from hooks.kit.yaml_file import parse_yaml
from hooks.prose.check import Finding, check
from hooks.prose.prose import read_page, read_words
from tests.prose.test_cases import RULES

FRONT = "---\ntitle: Wet\ndescription: Wat er staat.\n{more}---\n# Wet\n\n"
LONG = "U kunt de politie bellen als u bang bent en als u niet weet wat u nu het beste voor uzelf kunt doen."
LAW = next(statute.text for statute in RULES["nl"].statutes)


def _found(body: str, lang: str = "nl", more: str = "") -> list[Finding]:
    text = FRONT.replace("{more}", more) + body
    page = parse_page(text, lang, "x.md", Path(f"docs/{lang}/x.md"))
    return sorted(check(read_page(page, RULES[lang]), RULES[lang]))


def _rules(body: str, lang: str = "nl", more: str = "") -> list[tuple[str, int]]:
    return [(one.rule, one.problem.line) for one in _found(body, lang, more)]


@pytest.mark.parametrize(
    ("kind", "lang", "body", "severity", "nl", "en"),
    [
        ("words", "nl", "U dient te bellen.", "error", 'Schrijf: moet, kunt', 'Write: moet, kunt'),
        ("words, exact case", "nl", "Bel Veilig thuis.", "error", 'maar: Veilig Thuis', 'but: Veilig Thuis'),
        ("pattern", "nl", "Hij belt u.", "error", "Schrijf: de stalker", "Write: de stalker"),
        ("pattern, excused", "nl", "Dan bent u veilig.", "error", "belooft te veel", "promises too much"),
        ("address", "nl", "Je kunt bellen.", "error", "address: je", "address: je"),
        ("sentence_words", "nl", LONG, "error", "Deze zin heeft 23 woorden, ten hoogste 20", "23 words, at most 20"),
        ("page_mean", "nl", ("U belt de politie als u echt heel erg bang bent. " * 5).strip(), "error", "gemiddeld", "on average, at most 10"),
        ("paragraph_sentences", "nl", "U belt. U praat. U schrijft. U slaapt. U eet.", "hint", "heeft 5 zinnen", "has 5 sentences"),
        ("list_items", "nl", "\n".join("- a" for _ in range(10)), "hint", "heeft 10 punten", "has 10 items"),
        ("words, English", "en", "Call in order to get help.", "error", "Schrijf: to", "Write: to"),
    ],
)  # fmt: skip
def test_each_kind_of_rule_speaks_both_languages(
    kind: str, lang: str, body: str, severity: str, nl: str, en: str
) -> None:
    found = [one for one in _found(body, lang) if nl in one.problem.nl]
    assert found, f"{kind}: {_found(body, lang)}"
    assert found[0].severity == severity
    assert en in found[0].problem.en
    assert found[0].problem.file == f"docs/{lang}/x.md"


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Bel.\n\nHij belt.\n", 9),
        ("Bel gerust\nals u dat wilt. Dan\nbelt hij.\n", 9),
        ("- Bel.\n- Bel\n  als hij belt.\n", 9),
        ("| A | B |\n| --- | --- |\n| Bel | hij belt |\n", 9),
        ("> Bel.\n>\n> Dan belt hij.\n", 9),
        ('!!! warning "Bel"\n    Bel.\n    Dan belt hij.\n', 9),
        ("```\ncode\n\ncode\n```\n\nHij belt.\n", 13),
        ("[een\nlink](wet.md)\nHij belt.\n", 9),
        ("Bel [[phone:veilig-thuis]] en\nlees `code` en\nhij belt.\n", 9),
        ("## Hij belt {#kop}\n", 7),
        ('??? note "Hij belt"\n    Bel.\n', 7),
    ],
)
def test_the_line_is_that_of_the_word(body: str, line: int) -> None:
    assert _rules(body) == [("hij-of-zij", line)]


def test_the_title_and_the_description_are_read_at_their_own_lines() -> None:
    page = parse_page(
        "---\ntitle: Hij\ndescription: Hij belt.\n---\n# Wet\n", "nl", "x.md", Path("x.md")
    )
    found = check(read_page(page, RULES["nl"]), RULES["nl"])
    assert [one.problem.line for one in found] == [2, 3]


def test_the_words_of_the_interface_are_read_at_their_own_lines() -> None:
    file = parse_yaml("shell:\n  a: Bel\n  b: U dient te bellen, {name}.\n", Path("docs/nl/ui.yml"))
    found = list(check(read_words(file, RULES["nl"]), RULES["nl"]))
    assert [(one.rule, one.problem.line) for one in found] == [("moeilijk-woord", 3)]


@pytest.mark.parametrize(
    "body",
    [
        "`hij belt`",
        "```\nHij belt.\n```",
        "    hij belt in code",
        "[[term:hij]] en [[phone:hij/hem]]",
        "[wet](hij.md#hem)",
        "## Kop {#hij}",
        "Het woord ‘hij’ staat er.",
    ],
)
def test_code_markers_addresses_names_of_headings_and_mentions_are_passed_over(body: str) -> None:
    assert _rules(body) == []


def test_the_words_of_a_marker_and_of_a_link_are_read() -> None:
    assert _rules("[[term:klacht|hij]] en") == [("hij-of-zij", 7)]
    assert _rules("[hij](wet.md) en **hem**") == [("hij-of-zij", 7), ("hij-of-zij", 7)]


def test_a_statute_quoted_to_the_letter_is_free_and_another_letter_is_not() -> None:
    assert _rules(f"> {LAW}") == []
    half = len(LAW) // 2
    cut = LAW.index(" ", half)
    assert _rules(f"> {LAW[:cut]}\n> {LAW[cut + 1 :]}") == []
    assert {"zin-te-lang", "hij-of-zij"} <= {rule for rule, _ in _rules(f"> {LAW} Zo is het.")}
    assert {"zin-te-lang", "hij-of-zij"} <= {rule for rule, _ in _rules(LAW)}


def test_what_a_marker_fills_in_counts_as_words() -> None:
    nineteen = "een twee drie vier vijf zes zeven acht negen tien a b c d e f g h i"
    assert _rules(f"{nineteen} [[phone:veilig-thuis]].") == [("zin-lang", 7)]
    assert _rules(f"{nineteen} [[fact:home-ban-days]].") == [("zin-te-lang", 7)]


def test_a_page_for_the_young_says_je_and_may_quote_u() -> None:
    young = "address: je\n"
    assert _rules("Je mag bellen. Zeg: “Kunt u mij helpen?”", more=young) == []
    assert _rules("Bel uw huisarts.", more=young) == [("u-waar-je-hoort", 8)]
    assert _rules("Bel jouw huisarts.") == [("je-waar-u-hoort", 7)]


def test_one_slip_all_over_a_page_does_not_fill_the_list() -> None:
    assert len(_rules("Je belt.\n\n" * 40)) == 5


def test_a_hint_for_a_long_sentence_gives_way_to_the_error_for_a_longer_one() -> None:
    assert _rules(LONG) == [("zin-te-lang", 7)]
