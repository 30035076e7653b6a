"""A card: what a caller needs first, what belongs together, and what nobody checked."""

from datetime import date
from pathlib import Path

import pytest
from lxml import html

from hooks.directory.records import Organisation
from hooks.kit.records import read_records
from tests.conftest import REPO, Built, TinySite

FOLDER = REPO / "docs" / "data" / "directory"
ORGS = read_records(FOLDER, Organisation, FOLDER).by_id
HELP = "docs/data/directory/veilig-thuis.yml"
GOLDEN = {  # what is dialled for what is read; changed by hand, after a call
    "112": "tel:112", "113": "tel:113", "911": "tel:911", "918": "tel:918",
    "0800-2000": "tel:08002000", "0800-0113": "tel:08000113", "0800-0188": "tel:08000188",
    "0800-0432": "tel:08000432", "0800-0450": "tel:08000450", "0800-0880": "tel:08000880",
    "0800-1205": "tel:08001205", "0800-7000": "tel:08007000", "0800-8020": "tel:08008020",
    "0800-33 55 555": "tel:08003355555",
    "0802-0802": "tel:08020802", "0900-0101": "tel:09000101", "0900-1450": "tel:09001450",
    "0900-8844": "tel:09008844", "088 0767 000": "tel:0880767000",
    "088 234 24 50": "tel:0882342450", "088-422 24 95": "tel:0884222495",
    "088-786 73 72": "tel:0887867372", "020-261 52 75": "tel:0202615275",
    "030-234 00 45": "tel:0302340045", "+31 20 261 52 75": "tel:+31202615275",
    "+31 30 234 00 45": "tel:+31302340045", "+31 343 57 8844": "tel:+31343578844",
    "+599 717 6181": "tel:+5997176181", "+599 790 0019": "tel:+5997900019",
    "+599 790 0426": "tel:+5997900426",
}  # fmt: skip


def _page(site: Path) -> html.HtmlElement:
    return html.parse(str(site / "hulp" / "index.html")).getroot()


def test_every_number_dials_what_was_agreed() -> None:
    numbers = {
        channel.display: channel.link
        for org in ORGS.values()
        for channel in org.channels
        if channel.kind == "phone"
    }
    assert numbers == GOLDEN


def test_every_number_on_the_site_is_one_of_them(everything: Built) -> None:
    for page in everything.pages():
        for link in everything.page(page).xpath("//a[starts-with(@href, 'tel:')]"):
            assert GOLDEN[link.xpath(".//bdi")[0].text_content()] == link.get("href")


def test_a_card_answers_in_the_order_of_a_callers_questions(everything: Built) -> None:
    card = _page(everything.site).get_element_by_id("veilig-thuis")
    asked = [dt.text_content() for dt in card.xpath(".//dt")]
    phone = ["Wanneer", "Kosten", "Op de rekening", "Uw naam", "Talen"]
    assert asked[:5] == phone
    assert asked[-2:] == ["Typen in plaats van praten", "Voor wie"]


def test_a_card_that_matters_now_folds_away_only_for_whom_and_what_nobody_knows(
    everything: Built,
) -> None:
    cards = _page(everything.site).xpath("(//div[contains(@class, 'cards')])[1]/article")
    assert len(cards) == 4
    for card in cards:
        org = ORGS[card.get("id")]
        seen = "".join(card.xpath(".//text()[not(ancestor::details)]"))
        folded = card.xpath("./details")[0].text_content()
        topics = [dt.text_content() for dt in card.xpath(".//dt[not(ancestor::details)]")]
        assert not {"Voor wie", "Typen in plaats van praten"} & set(topics)
        assert "Voor wie" in folded
        assert "Dit weten wij niet" not in seen
        for channel in org.channels:
            assert channel.display is None or channel.display in seen
        assert topics.count("Wanneer") == sum(c.hours is not None for c in org.channels)
        assert topics.count("Kosten") == sum(c.price.kind != "unknown" for c in org.channels)


def test_the_page_help_begins_with_a_way_to_each_list(site: Built) -> None:
    page = site.page("hulp/index.html")
    links = page.xpath("(//main//details)[1]//a/@href")
    asked = [
        h.get("id") for h in page.xpath("//h2[following-sibling::*[contains(@class, 'cards')]]")
    ]
    assert [link.partition("#")[2] for link in links] == asked[1:]


def test_what_may_not_be_published_stands_nowhere(everything: Built) -> None:
    held = {i: org for i, org in ORGS.items() if not org.may_be_shown}
    assert len(held) > 10
    for file in (p for p in everything.site.rglob("*") if p.suffix in (".html", ".json", ".csv")):
        text = file.read_text()
        for org_id, org in held.items():
            assert f'"{org_id}"' not in text, (file, org_id)
            assert f'id="{org_id}"' not in text, (file, org_id)
            assert f'"{org.name}"' not in text, (file, org_id)


def test_lines_that_belong_together_are_shown_together(everything: Built) -> None:
    page = _page(everything.site)
    pairs = [(i, p) for i, org in ORGS.items() if org.may_be_shown for p in org.pair_with]
    assert len(pairs) >= 5
    for org_id, partner in pairs:
        together = page.get_element_by_id(org_id).xpath(".//p[@class='together']")
        said = " ".join(p.text_content() for p in together)
        number = ORGS[partner].number()
        assert ORGS[partner].name in said
        assert number is None or str(number.display) in said


def test_every_card_says_whether_it_was_checked_and_how_to_check(everything: Built) -> None:
    for card in _page(everything.site).xpath("//article[contains(@class, 'card')]"):
        said = card.xpath("./p[starts-with(@class, 'checked')]")[0].text_content()
        assert "Nog niet gecontroleerd" in said
        website = ORGS[card.get("id")].website
        assert website is None or "Kijk het na op:" in said


def _checked(text: str, **fields: str) -> str:
    for name, value in fields.items():
        text = text.replace(f"{name}: null", f"{name}: {value}")
    return text


@pytest.mark.parametrize(
    ("day", "says", "expired"),
    [
        ("2026-11-22", "Gecontroleerd op 22 november 2026", False),
        ("2026-08-24", "Gecontroleerd op 24 augustus 2026", False),
        ("2026-08-22", "Niet kort geleden gecontroleerd", True),
    ],
)
def test_a_crisis_line_is_stale_after_92_days_and_the_build_passes(
    tiny: TinySite, day: str, says: str, expired: bool
) -> None:
    text = (tiny.folder / HELP).read_text()
    tiny.write(HELP, _checked(text, checked_on=f'"{day}"', checked_how="phone"))
    built = tiny.build()
    assert built.code == 0, built.output
    card = _page(built.site).get_element_by_id("veilig-thuis")
    assert says in card.text_content()
    assert bool(card.xpath("./p[@class='checked expired']")) is expired


def test_an_ordinary_organisation_stays_fresh_for_366_days() -> None:
    crisis, other = ORGS["veilig-thuis"], ORGS["juridisch-loket"]
    assert (crisis.valid_days, other.valid_days) == (92, 366)
    fresh = other.model_copy(update={"checked_on": date(2026, 1, 1), "checked_how": "page"})
    assert fresh.state(date(2027, 1, 2), 366) == "checked"
    assert fresh.state(date(2027, 1, 3), 366) == "expired"
