"""Saving what was opened changes nothing, and a change changes what it is about: in the formats, for every file."""

import json
import re
from collections.abc import Callable
from difflib import ndiff
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.kit.models import ONE
from hooks.kit.yaml_file import parse_yaml
from tests.conftest import REPO

Write = Callable[[list[dict[str, Any]]], list[str]]
RECORDS = {name: files for name, _, files in ONE if name not in ("prose", "front-matter")}
VEILIG_THUIS = REPO / "docs" / "data" / "directory" / "veilig-thuis.yml"
THREAT = REPO / "docs" / "data" / "facts" / "threat-article.yml"
HOME_BAN = REPO / "docs" / "data" / "facts" / "home-ban-days.yml"
KLACHT = REPO / "docs" / "data" / "glossary" / "klacht.yml"
MELDEN = REPO / "docs" / "nl" / "melden.md"


def _files() -> list[tuple[str, Path]]:
    records = [
        (n, p) for n, folder in RECORDS.items() for p in sorted((REPO / folder).glob("*.yml"))
    ]
    return records + [("front-matter", p) for p in sorted((REPO / "docs").glob("*/[a-z]*.md"))]


def _changed(before: str, after: str) -> list[str]:
    return [line for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


def test_every_file_is_the_same_after_it_was_opened_and_saved(written: Write) -> None:
    files = [(name, path, path.read_text(encoding="utf-8")) for name, path in _files()]
    assert len(files) > 550
    saved = written([{"name": name, "text": text} for name, _, text in files])
    assert [f.name for (_, f, text), after in zip(files, saved, strict=True) if after != text] == []


CHANGES: list[tuple[Path, str, list[Any], list[str]]] = [
    (
        VEILIG_THUIS, "organisation", ["channels.0.display", "0800-2001"],
        ['-     display: "0800-2000"', '+     display: "0800-2001"'],
    ),
    (
        VEILIG_THUIS, "organisation", ["channels.0.price.kind", "charged"],
        ["-     price: {kind: free}", "+     price: {kind: charged}"],
    ),
    (
        VEILIG_THUIS, "organisation", ["checked_on", "2026-11-24"],
        ["- checked_on: null", '+ checked_on: "2026-11-24"'],
    ),
    (VEILIG_THUIS, "organisation", ["weight", 4], ["- weight: 3", "+ weight: 4"]),
    (
        VEILIG_THUIS, "organisation", ["region", ""],
        ["- region: Europees Nederland", "+ region: null"],
    ),
    (
        VEILIG_THUIS, "organisation", ["pair_with", ["politie-geen-spoed"]],
        ["- pair_with: []", "+ pair_with: [politie-geen-spoed]"],
    ),
    (
        VEILIG_THUIS, "organisation", ["channels.0.local_time", "islands"],
        ["+     local_time: islands"],
    ),
    (
        VEILIG_THUIS, "organisation", ["safety_note.pl", ""],
        ['-   pl: "Rozmowa zostaje na liście połączeń w telefonie. Możesz ją tam usunąć."'],
    ),
    (
        VEILIG_THUIS, "organisation",
        ["sources.+", {"title": "Over ons", "url": "https://veiligthuis.nl", "date": "", "tier": "official"}],
        ["+   - title: Over ons", '+     url: "https://veiligthuis.nl"', "+     date: null", "+     tier: official"],
    ),
    (
        VEILIG_THUIS, "organisation", ["publish", "no"],
        ["- publish: ok", '+ publish: "no"'],
    ),
    (HOME_BAN, "fact", ["value", "11"], ["- value: 10", "+ value: 11"]),
    (
        THREAT, "fact", ["value", "286"],
        ['- value: "285"', '+ value: "286"'],
    ),
    (
        KLACHT, "term", ["renderings.nl-simple", "vraag om vervolging"],
        ["+   nl-simple: vraag om vervolging"],
    ),
    (
        MELDEN, "front-matter", ["title", "Melden: hoe"],
        ["- title: Melden", '+ title: "Melden: hoe"'],
    ),
    (MELDEN, "front-matter", ["minimum", False], ["- minimum: true", "+ minimum: false"]),
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda c: f"{c[1]} {c[2][0]}")
def test_a_change_touches_its_own_lines_only(
    written: Write, change: tuple[Path, str, list[Any], list[str]]
) -> None:
    path, name, edit, expected = change
    before = path.read_text(encoding="utf-8")
    (after,) = written([{"name": name, "text": before, "set": [edit]}])
    assert _changed(before, after) == expected


def test_a_folded_sentence_stays_folded(written: Write) -> None:
    before = VEILIG_THUIS.read_text(encoding="utf-8")
    words = "U noemt uw woonplaats. " * 12
    (after,) = written([{"name": "organisation", "text": before, "set": [["expect.nl", words]]}])
    assert parse_yaml(after, Path("x")).data["expect"]["nl"] == words.strip()
    assert "  nl: >-\n    U noemt uw woonplaats." in after
    assert all(
        len(line) <= 108 for line in after.split("expect:")[1].split("nl-simple")[0].splitlines()
    )


def test_comments_survive_a_change(written: Write) -> None:
    """The file to copy has a comment at nearly every line; a record may have some too."""
    before = (VEILIG_THUIS.parent / "_template.yml").read_text(encoding="utf-8")
    (after,) = written(
        [{"name": "organisation", "text": before, "set": [["name", "Hulp in Zuid"]]}]
    )
    assert _changed(before, after) == ["- name: Voorbeeld Hulp", "+ name: Hulp in Zuid"]


def test_a_channel_taken_out_takes_its_lines_with_it(written: Write) -> None:
    before = VEILIG_THUIS.read_text(encoding="utf-8")
    (after,) = written([{"name": "organisation", "text": before, "set": [["channels.1"]]}])
    assert before.replace(re.search(r"  - id: chat\n.*?(?=sources:)", before, re.S)[0], "") == after  # type: ignore[index]


def test_the_text_of_a_page_changes_without_its_top(written: Write) -> None:
    before = MELDEN.read_text(encoding="utf-8")
    top, _, body = before.partition("\n---\n")
    (after,) = written(
        [
            {
                "name": "front-matter",
                "text": before,
                "set": [["body", body.replace("U kunt nu al", "U mag nu al")]],
            }
        ]
    )
    assert after == f"{top}\n---\n{body.replace('U kunt nu al', 'U mag nu al')}"


def test_words_that_yaml_would_misread_are_written_in_quotes(written: Write) -> None:
    """The site's own reader must find exactly what the editor typed."""
    before = VEILIG_THUIS.read_text(encoding="utf-8")
    tricky = ("no", "12:30", "a: b", "# geen", "- x", "&y", "*z", "{q}", "'", '"', "@a", "%b", "010", "1_0", "~", "لا: نعم", "x #y")  # fmt: skip
    cases = [{"name": "organisation", "text": before, "set": [["name", words]]} for words in tricky]
    found = [parse_yaml(after, Path("x")).data["name"] for after in written(cases)]
    assert found == list(tricky)


def test_a_new_organisation_is_a_record_that_the_build_can_read(written: Write) -> None:
    made = yaml.safe_load((VEILIG_THUIS.parent / "_template.yml").read_text(encoding="utf-8"))
    edits = [[name, value] for name, value in made.items() if value is not None]
    (after,) = written([{"name": "organisation", "text": None, "set": edits}])
    from hooks.directory.records import Organisation

    assert after.startswith(
        "# yaml-language-server: $schema=../../../schemas/organisation.schema.json\n"
    )
    record = Organisation.model_validate(parse_yaml(after, Path("x")).data)
    assert record == Organisation.model_validate(json.loads(json.dumps(made)))
