"""Numbers and addresses lead where they seem to lead; a value that cannot be said is refused and never crashes."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from hooks.directory.never_print import read_never
from hooks.directory.records import Channel, Hours, Price
from hooks.facts.records import fits
from hooks.kit.addresses import Link, SourceAddress, WebAddress
from hooks.kit.checked import Day, PartialDate
from hooks.kit.yaml_file import parse_yaml
from tests.conftest import TinySite

LEADS_ELSEWHERE = [
    "http://politie.nl/", "https://politie.nl@x.test/", "https://politie.nl:443@x.test/", "https://p\u043elitie.nl/",
    "https://xn--plitie-8nf.nl/", "https://politie.nl:8443/", "//politie.nl/", "https:/politie.nl", "https://politie",
    "https://politie.nl\\@x.test", "https://politie.nl/ x", "https://politie.nl/\"onclick=x", "https://POLITIE.nl/",
    "https://\uff50olitie.nl/", "https://politie.nl/\u202e", "https://1.2.3.4/", "javascript:alert(1)", "data:text/html,x",
    "https://politie\uff0enl/", "https://politie.nl/%\n", "https://" + "a" * 600 + ".nl/", "ftp://politie.nl/",
]  # fmt: skip


def _accepts(kind: object, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("address", LEADS_ELSEWHERE)
def test_an_address_that_deceives_is_refused(address: str) -> None:
    assert not _accepts(WebAddress, address)
    assert not _accepts(Link, address)
    assert not _accepts(SourceAddress, address) or address.startswith("http://politie")


@pytest.mark.parametrize(
    "link",
    ["tel:112a", "tel:", "tel:\u0661\u0661\u0662", "tel:112;x", "tel:112,1", "sms:1234?body=x", "mailto:a@x.test?bcc=b@x.test",
     "mailto:a@b@x.nl", "mailto:\u0430@x.nl", "mailto:a@x.nl\nBcc: y@x.nl", "TEL:112", "whatsapp:112", "tel:0900-8844"],
)  # fmt: skip
def test_a_link_that_does_more_than_it_says_is_refused(link: str) -> None:
    assert not _accepts(Link, link)


@pytest.mark.parametrize(
    "link",
    [
        "tel:112",
        "tel:+31201234567",
        "sms:+31612345678",
        "mailto:hulp.x@a-b.nl",
        "https://a.nl/x?y=z#q",
    ],
)
def test_a_plain_link_is_accepted(link: str) -> None:
    assert _accepts(Link, link)


@pytest.mark.parametrize(
    ("display", "link"),
    [("\u0661\u0661\u0662", "tel:112"), ("\uff11\uff11\uff12", "tel:112"), ("112 of 0900-8844", "tel:112"), ("1l2", "tel:112"),
     ("112\u200b", "tel:112"), ("hulp@politie.nl", "mailto:hulp@x-test.nl"), ("hulp@politie.nl", "https://x-test.nl/"),
     ("112\n", "tel:112")],
)  # fmt: skip
def test_what_is_shown_is_what_is_dialled(display: str, link: str) -> None:
    assert not _accepts(Channel, {"id": "a", "kind": "phone", "display": display, "link": link})


@pytest.mark.parametrize("name", ["../x", "a b", "A", "a/b", "", "a\n", "CON.", "\u0430"])
def test_a_channel_is_named_like_a_file(name: str) -> None:
    assert not _accepts(Channel, {"id": name, "kind": "chat"})


@pytest.mark.parametrize(
    "hours", ["Mo[1] 09:00-10:00", "Mo-Fr 25:00-26:00", "sunrise-sunset", "SH 09:00-10:00", "x", "Mo-Fr 09:00", "24/7" * 90, "Mo-Fr 09:00-17:00 \"<b>\""]
)  # fmt: skip
def test_hours_that_the_site_cannot_say_are_refused(hours: str) -> None:
    assert not _accepts(Hours, hours)


@pytest.mark.parametrize(
    "hours",
    [
        "24/7",
        "Mo-Fr 09:00-17:00",
        "Tu,Th 19:00-21:00; PH off",
        "Mo-Su 08:00-24:00",
        "09:00-12:00,13:00-17:00",
    ],
)
def test_hours_that_it_can_say_are_accepted(hours: str) -> None:
    assert _accepts(Hours, hours)


def test_an_amount_is_a_number_with_a_day_that_exists() -> None:
    assert _accepts(Price, {"kind": "charged", "amount": "0.90", "as_of": "2024-02-29"})
    for wrong in (
        {"amount": "a"},
        {"amount": "nan"},
        {"amount": "1e999"},
        {"as_of": "2023-02-29"},
        {"as_of": "vorig jaar"},
    ):
        assert not _accepts(Price, {"kind": "charged", **wrong})


@pytest.mark.parametrize(
    "day",
    [
        "2026-02-31",
        "9999-12-31",
        "0001-01-01",
        "20261123",
        "2026-W47-1",
        "\u0662\u0660\u0662\u0666-11-23",
        5,
        1795392000,
    ],
)
def test_a_day_that_no_calendar_has_is_refused(day: object) -> None:
    assert not _accepts(Day, day)
    assert not _accepts(PartialDate, day)


@pytest.mark.parametrize(
    ("kind", "value"),
    [("duration", "99999999999"), ("duration", "\u0662\u0668"), ("money", "nan"), ("money", "1e5"), ("date", "2024-02-31"),
     ("article", "<b>"), ("count", "-1"), ("year", True), ("age", "1_000"), ("percent", "inf")],
)  # fmt: skip
def test_a_fact_that_cannot_be_said_is_refused(kind: str, value: object) -> None:
    assert not fits(kind, value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: &x [1]\nb: *x\n", "References"),
        ("a: !!python/object/apply:os.system [ls]\n", "tag"),
        ("<<: {a: 1}\n", "no plain word"),
        ("? [a, b]\n: 1\n", "no plain word"),
        ("a: 1\n---\nb: 2\n", "not valid YAML"),
        ("a: " + "{b: " * 40 + "1" + "}" * 40, "too deeply"),
        ("".join(f"{'  ' * i}a:\n" for i in range(40)), "too deeply"),
        ("a: [" + "1," * 9000 + "]", "more than 8000 values"),
        ("a: '" + "x y " * 3000 + "'", "more than 8000 characters"),
        ("a: " + "x" * 300, "a word without end"),
        ('a: "\\ud800"\n', "not valid YAML"),
        ("a: 0113\n", "no plain number"),
        ("a: 12:30\n", "no plain number"),
        ("a: .inf\n", "no plain number"),
        ("a: 0b_\n", "no plain number"),
        ("a: " + "9" * 30 + "\n", "no plain number"),
        ("a: 1\na: 2\n", "stands here twice"),
    ],
    ids=lambda x: x[:20] if isinstance(x, str) else "",
)
def test_yaml_that_is_more_than_it_seems_is_refused(text: str, says: str) -> None:
    [found] = parse_yaml(text, Path("x.yml")).problems
    assert says in found.en
    assert found.nl != found.en


def test_values_that_fail_only_when_they_are_rendered_are_messages(tiny: TinySite) -> None:
    """Each of these was a page of code before."""
    folder = tiny.folder / "docs" / "data"
    for path, old, new in (
        ("directory/veilig-thuis.yml", 'date: "2025-10-29"', 'date: "2025-02-31"'),
        ("facts/home-ban-max-days.yml", "value: 28", "value: 99999999999"),
        ("glossary/klacht.yml", 'term: "klacht"', 'term: " "'),
    ):
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text, "the case no longer fits its file"
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    built = tiny.build()
    assert built.code != 0
    assert "Traceback" not in built.output
    for path in ("veilig-thuis.yml", "home-ban-max-days.yml", "klacht.yml"):
        assert path in built.output


@pytest.mark.parametrize(
    "text", ["a: b\n", "", "5\n", "- 5\n", "- value: a\n  why: b\n", "- value: '--'\n  why: b\n"]
)
def test_a_list_of_dead_numbers_that_forbids_nothing_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "never.yml").write_text(text, encoding="utf-8")
    assert read_never(tmp_path / "never.yml", Path("never.yml"))[1]
