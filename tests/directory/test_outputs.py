"""One record, every output: the same numbers and answers wherever a reader or a machine looks."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import html

from hooks.directory.outputs.csv_file import TOPICS, guarded
from hooks.directory.outputs.vcard import _folded
from hooks.kit.source import read_source
from tests.conftest import REPO, Built, TinySite
from tests.directory import reading

WORDS = read_source(REPO / "docs", ("nl", "en"), Path("docs")).words
PAGES = ("hulp/index.html", "en/hulp/index.html")


def test_every_output_holds_the_same_numbers(everything: Built) -> None:
    site = everything.site
    expected = reading.from_json(site)
    assert len(expected) > 25
    for page in PAGES:
        assert reading.from_page(site / page) == expected
        assert reading.from_json_ld(site / page) == expected
    assert reading.from_csv(site) == expected
    assert reading.from_vcards(site) == expected


def test_what_is_read_is_what_other_sites_get(everything: Built) -> None:
    shown = reading.shown_on_page(everything.site / PAGES[0])
    assert reading.from_hsds(everything.site) == shown
    rows = [r for r in reading.csv_rows(everything.site) if r["kind"] == "phone"]
    assert {(r["id"], reading.digits(r["number"])) for r in rows} == shown


@pytest.mark.parametrize(("lang", "path"), [("nl", PAGES[0]), ("en", PAGES[1])])
def test_every_answer_on_a_card_is_the_answer_in_json_and_csv(
    everything: Built, lang: str, path: str
) -> None:
    page = html.parse(str(everything.site / path)).getroot()
    rows = {(r["id"], r["channel"]): r for r in reading.csv_rows(everything.site)}
    labels = {topic: WORDS[lang][f"directory.{topic}"] for topic in TOPICS}
    for org in reading.organisations(everything.site):
        card = page.get_element_by_id(org["id"])
        assert org["summary"][lang] in card.text_content()
        told: Counter[tuple[str, str]] = Counter()
        for channel in org["channels"]:
            answers = {t: text for t, text in channel["words"][lang].items() if t in TOPICS}
            told.update((labels[topic], answer) for topic, answer in answers.items())
            for topic, answer in answers.items():
                assert rows[org["id"], channel["id"]][f"{topic}_{lang}"] == guarded(answer)
        assert reading.answers(card, labels.values(), lang) == told


def test_one_edit_changes_the_number_in_every_language_and_output(records: TinySite) -> None:
    path = "docs/data/directory/de-luisterlijn.yml"
    text = (records.folder / path).read_text()
    new = text.replace("088 0767 000", "088 0767 999").replace("tel:0880767000", "tel:0880767999")
    assert new != text
    records.write(path, new)
    built = records.build()
    assert built.code == 0, built.output
    edited, old = ("de-luisterlijn", "0880767999"), "0767000"
    assert edited in reading.from_json(built.site)
    for read in (reading.from_csv, reading.from_vcards, reading.from_hsds):
        assert edited in read(built.site)
    for page in PAGES:
        assert edited in reading.from_page(built.site / page)
        assert edited in reading.from_json_ld(built.site / page)
    for file in (p for p in built.site.rglob("*") if p.is_file() and p.suffix != ".atom"):
        assert old not in re.sub(r"[\s.-]", "", file.read_text(errors="ignore")), file


def test_json_fits_the_schema_that_is_published_beside_it(everything: Built) -> None:
    folder = everything.site / reading.DATA
    for name in ("directory", "facts"):
        schema = json.loads((folder / f"{name}.schema.json").read_text())
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(json.loads((folder / f"{name}.json").read_text()))


def test_unknown_stays_unknown(everything: Built) -> None:
    page = html.parse(str(everything.site / PAGES[0])).getroot()
    help_line = page.get_element_by_id("slachtofferhulp-nederland")
    assert "Dit weten wij niet: wanneer, op de rekening, uw naam" in help_line.text_content()
    org = next(
        o for o in reading.organisations(everything.site) if o["id"] == "slachtofferhulp-nederland"
    )
    phone = org["channels"][0]
    assert (phone["on_bill"], phone["hours"], phone["anonymous"]) == ("unknown", None, "unknown")
    assert phone["words"]["nl"]["bill"] == "weten wij niet"
    row = next(r for r in reading.csv_rows(everything.site) if r["id"] == org["id"])
    assert row["bill_en"] == "we do not know"


def test_csv_opens_in_dutch_excel(everything: Built) -> None:
    raw = (everything.site / reading.DATA / "directory.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.split(b"\r\n")[0].count(b";") > 20
    assert b"\n" not in raw.replace(b"\r\n", b"")


@pytest.mark.parametrize("cell", ["=1+1", "+31 20", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_no_cell_runs_as_a_formula(cell: str) -> None:
    assert guarded(cell) == "'" + cell


def test_no_cell_of_the_real_file_runs_as_a_formula(everything: Built) -> None:
    cells = [cell for row in reading.csv_rows(everything.site) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_contact_file_is_plain_and_its_name_tells_nothing(everything: Built) -> None:
    files = list((everything.site / reading.DATA / "vcard").iterdir())
    assert len(files) > 20
    for file in files:
        assert re.fullmatch(r"contact-[0-9a-f]{6}\.vcf", file.name)
        lines = file.read_bytes().decode().split("\r\n")
        assert lines[:2] == ["BEGIN:VCARD", "VERSION:4.0"]
        assert lines[-2:] == ["END:VCARD", ""]
        assert all(len(line.encode()) <= 75 for line in lines)
        assert not [line for line in lines if line.startswith(("NOTE", "URL", "CATEGORIES"))]


def test_a_long_name_is_folded_between_characters() -> None:
    folded = _folded("FN:" + "é" * 90)
    assert all(len(part.encode()) <= 75 for part in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == "FN:" + "é" * 90


def test_the_card_warns_before_a_contact_is_saved(everything: Built) -> None:
    page = html.parse(str(everything.site / PAGES[0])).getroot()
    for link in page.xpath("//a[@download]"):
        assert "kan dit contact en het bestand zien" in link.getparent().text_content()
        target = (everything.site / "hulp" / link.get("href")).resolve()
        assert target.is_file()


def test_json_ld_cannot_end_its_script(records: TinySite) -> None:
    path = "docs/data/directory/veilig-thuis.yml"
    text = (records.folder / path).read_text()
    records.write(path, text.replace("region: Europees Nederland", 'region: "a & b"'))
    page = records.build().site / PAGES[0]
    raw = page.read_text().split('<script type="application/ld+json">')[1].split("</script>")[0]
    assert not set("<>&") & set(raw)
    assert "a & b" in [org.get("areaServed") for org in reading.json_ld(page)]


def test_the_feed_names_the_change_and_withholds_a_dead_number(everything: Built) -> None:
    root = reading.feed(everything.site)
    ns = {"a": "http://www.w3.org/2005/Atom"}
    assert root.findtext("a:id", namespaces=ns).startswith("https://")
    for entry in root.iterfind("a:entry", ns):
        for name in ("id", "title", "updated", "summary"):
            assert entry.findtext(f"a:{name}", namespaces=ns)
        assert all(x.get("href").startswith("https://") for x in entry.iterfind("a:link", ns))
    text = (everything.site / reading.DATA / "changes.atom").read_text()
    assert "088 0767 000" in text
    assert "0767\n" not in text
    assert "een nummer dat u niet meer moet gebruiken" in text
    assert "<summary>Is nu: 0800-2000.</summary>" in text


def test_the_feed_tells_a_changed_fact_in_the_readers_words_with_its_page(site: Built) -> None:
    ns = {"a": "http://www.w3.org/2005/Atom"}
    found = {e.findtext("a:title", namespaces=ns): e for e in reading.feed(site.site).iterfind("a:entry", ns)}  # fmt: skip
    fact = found["advance-cap"]
    assert fact.findtext("a:summary", namespaces=ns) == "Is nu: €\xa05.000."
    assert fact.find("a:link", ns).get("href").endswith("/schade/")


def test_a_fact_that_no_page_shows_stays_out_of_the_feed(everything: Built) -> None:
    assert "advance-cap" not in (everything.site / reading.DATA / "changes.atom").read_text()


def test_two_builds_of_one_day_are_the_same(everything: Built, records: TinySite) -> None:
    again = records.build().site
    for path in _files(everything.site):
        assert (everything.site / path).read_bytes() == (again / path).read_bytes(), path
    assert _files(everything.site) == _files(again)


OF_A_DAY = re.compile(rb'data-hours=\\?"[^"\\]*\\?"|"expires": "[^"]*"|expires: [0-9-]+')


def test_another_day_changes_opening_hours_and_expiry_only(
    everything: Built, records: TinySite
) -> None:
    later = records.build(SOURCE_DATE_EPOCH=str(1795392000 + 30 * 86400)).site
    for path in _files(everything.site):
        one, two = (
            OF_A_DAY.sub(b"", (root / path).read_bytes()) for root in (everything.site, later)
        )
        assert one == two, path


def _files(folder: Path) -> list[str]:
    found = (p for p in folder.rglob("*") if p.is_file())
    return sorted(p.relative_to(folder).as_posix() for p in found)
