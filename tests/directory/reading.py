"""Reads the same facts back from every output: number per organisation and channel, and what is said of it."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree, html

from hooks.directory.outputs.ids import contact_file, uuid_of

DATA = Path("data", "v1")
NOT_KNOWN = {"nl": "weten wij niet", "en": "we do not know"}
Numbers = set[tuple[str, str]]


def digits(text: str) -> str:
    """Return what is dialled: digits and a leading plus."""
    return re.sub(r"[^\d+]", "", text)


def _calls(page: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    root = html.parse(str(page)).getroot()
    for card in root.xpath("//article[contains(@class, 'card')]"):
        for link in card.xpath(".//div[@class='way']//a[starts-with(@href, 'tel:')]"):
            yield card.get("id"), link


def from_page(page: Path) -> Numbers:
    return {(org_id, digits(link.get("href"))) for org_id, link in _calls(page)}


def shown_on_page(page: Path) -> Numbers:
    """The numbers as they are read, not as they are dialled."""
    return {(i, digits(link.xpath(".//bdi")[0].text_content())) for i, link in _calls(page)}


def answers(card: html.HtmlElement, labels: Iterable[str], lang: str) -> Counter[tuple[str, str]]:
    """Every answer on a card with its question, how often; what a card says it does not know counts as said."""
    wanted, told = set(labels), Counter[tuple[str, str]]()
    for row in card.xpath(".//dl/div"):
        question, answer = (part.text_content() for part in row)
        if question in wanted:
            told[question, answer] += 1
    for line in card.xpath(".//p[@class='unknown']"):
        topics = line.text_content().partition(": ")[2].rstrip(".").split(", ")
        told.update((next(w for w in wanted if w.lower() == t), NOT_KNOWN[lang]) for t in topics)
    return told


def organisations(site: Path) -> list[dict]:
    return json.loads((site / DATA / "directory.json").read_text())["organisations"]


def from_json(site: Path) -> Numbers:
    return {
        (org["id"], digits(channel["link"]))
        for org in organisations(site)
        for channel in org["channels"]
        if channel["kind"] == "phone"
    }


def csv_rows(site: Path) -> list[dict[str, str]]:
    text = (site / DATA / "directory.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def from_csv(site: Path) -> Numbers:
    rows = [row for row in csv_rows(site) if row["kind"] == "phone"]
    return {(row["id"], digits(row["link"])) for row in rows}


def from_vcards(site: Path) -> Numbers:
    found = set()
    for org in organisations(site):
        path = site / DATA / contact_file(org["id"])
        text = path.read_text().replace("\r\n ", "") if path.is_file() else ""
        found |= {(org["id"], digits(link)) for link in re.findall(r"^TEL.*:tel:(.*)$", text, re.M)}
    return found


def json_ld(page: Path) -> list[dict]:
    scripts = html.parse(str(page)).getroot().xpath("//script[@type='application/ld+json']")
    return json.loads(scripts[0].text)["@graph"]


def from_json_ld(page: Path) -> Numbers:
    return {
        (org["@id"].removeprefix("#"), digits(point["telephone"]))
        for org in json_ld(page)
        for point in org.get("contactPoint", [])
        if point["contactType"] == "phone"
    }


def hsds(site: Path) -> list[dict]:
    return json.loads((site / DATA / "hsds" / "services.json").read_text())["contents"]


def from_hsds(site: Path) -> Numbers:
    ids = {uuid_of(org["id"]): org["id"] for org in organisations(site)}
    return {
        (ids[service["organization_id"]], digits(phone["number"]))
        for service in hsds(site)
        for phone in service.get("phones", [])
        if phone["type"] == "voice"
    }


def feed(site: Path) -> etree._Element:
    return etree.parse(str(site / DATA / "changes.atom")).getroot()
