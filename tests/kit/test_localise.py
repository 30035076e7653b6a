"""Numbers and dates read as people of that language write them."""

import pytest

from hooks.kit import localise


@pytest.mark.parametrize(
    ("lang", "days", "months", "amount", "day"),
    [
        ("nl", "28 dagen", "3 maanden", "€\u00a05.000", "1 januari 2024"),
        ("en", "28 days", "3 months", "€5,000", "1 January 2024"),
        ("pl", "28 dni", "3 miesiące", "5\u00a0000\u00a0€", "1 stycznia 2024"),
        ("tr", "28 gün", "3 ay", "€5.000", "1 Ocak 2024"),
        ("nl-simple", "28 dagen", "3 maanden", "€\u00a05.000", "1 januari 2024"),
    ],
)
def test_a_value_is_written_in_its_language(
    lang: str, days: str, months: str, amount: str, day: str
) -> None:
    assert localise.unit(28, "day", lang) == days
    assert localise.unit(3, "month", lang) == months
    assert localise.money(5000, "EUR", lang) == amount
    assert localise.day("2024-01-01", lang) == day


def test_a_date_is_as_precise_as_it_is_known() -> None:
    assert [localise.day(d, "nl") for d in ("2024", "2018-06", "2018-06-05")] == [
        "2024",
        "juni 2018",
        "5 juni 2018",
    ]


def test_plural_forms_are_right() -> None:
    assert [localise.unit(n, "day", "ar") for n in (1, 2, 3, 11)] == [
        "يوم",
        "يومان",
        "3 أيام",
        "11 يومًا",
    ]
    assert [localise.unit(n, "week", "uk") for n in (1, 2, 5)] == [
        "1 тиждень",
        "2 тижні",
        "5 тижнів",
    ]


def test_an_age_is_no_span_of_time_where_a_language_tells_them_apart() -> None:
    assert localise.age(16, "tr") == "16 yaş"
    assert localise.age(16, "nl") == "16 jaar"


def test_lists_and_marks_are_those_of_the_language() -> None:
    assert localise.listed(["Nederlands", "Engels"], "nl") == "Nederlands en Engels"
    assert localise.listed([], "ar") == ""
    assert localise.joined(["a", "b"], ",", "ar") == "a، b"
    assert localise.joined(["a", "b"], ";", "pl") == "a; b"


def test_turkish_keeps_its_two_letters_i() -> None:
    assert localise.lower("İsim, Iğdır", "tr") == "isim, ığdır"
    assert localise.lower("Isim", "nl") == "isim"
