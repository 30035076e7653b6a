"""Who reports a mistake is warned first that everybody reads it, in Dutch and in English, and can be led to the page."""

import re
from typing import Any

import pytest
import yaml

from tests.conftest import REPO

FORGE = REPO / ".github"
FORMS = FORGE / "ISSUE_TEMPLATE"
NAMES = ["number-wrong.yml", "text-wrong.yml", "translation-wrong.yml"]
KINDS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def _form(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load((FORMS / name).read_text(encoding="utf-8")))


def _fields(name: str) -> list[dict[str, Any]]:
    return [part for part in _form(name)["body"] if part["type"] != "markdown"]


def test_there_are_exactly_these_forms_and_no_empty_page() -> None:
    assert sorted(p.name for p in FORMS.iterdir()) == sorted(["config.yml", *NAMES])
    config = yaml.safe_load((FORMS / "config.yml").read_text(encoding="utf-8"))
    assert config == {"blank_issues_enabled": False}


@pytest.mark.parametrize("name", NAMES)
def test_the_warning_comes_first_in_both_languages(name: str) -> None:
    first = _form(name)["body"][0]
    assert first["type"] == "markdown"
    dutch, english = first["attributes"]["value"].split("\n\n")
    for words in ("openbaar", "naam van uw account", "nooit over uw eigen zaak", "112"):
        assert words in dutch
    for words in ("public", "name of your account", "Never write about your own case", "112"):
        assert words in english


@pytest.mark.parametrize("name", NAMES)
def test_a_page_of_the_site_can_fill_in_page_and_record(name: str) -> None:
    ids = [part["id"] for part in _fields(name)]
    assert len(set(ids)) == len(ids)
    assert {"page", "record"} <= set(ids)
    for part in _fields(name):
        assert re.fullmatch("[a-z]+", part["id"])
        if part["id"] in ("page", "record"):
            assert part["type"] == "input", "an address can fill in a line of text only"


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_form_stands_in_both_languages(name: str) -> None:
    form = _form(name)
    texts = [form["name"], form["description"], form["title"]]
    for part in _fields(name):
        assert part["type"] in KINDS
        texts += [part["attributes"]["label"], part["attributes"]["description"]]
        assert isinstance(part["validations"]["required"], bool)
    for text in texts:
        dutch, slash, english = text.rstrip(": ").partition(" / ")
        assert slash, text
        assert dutch.strip(), text
        assert english.strip(), text


def test_a_proposal_answers_four_questions() -> None:
    text = (FORGE / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    lines = [line for line in re.sub(r"<!--.*?-->", "", text, flags=re.S).splitlines() if line.strip()]  # fmt: skip
    assert len(lines) == 4
    for line in lines:
        assert " / " in line
    assert "openbaar" in text
    assert "public" in text


def test_nobody_who_does_not_exist_owns_a_file() -> None:
    lines = (FORGE / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if line.strip() and not line.startswith("#")]


def test_the_list_to_fill_in_names_every_language_and_the_directory() -> None:
    paths = re.findall(r"^# (/\S+)", (FORGE / "CODEOWNERS").read_text(encoding="utf-8"), re.M)
    languages = yaml.safe_load((REPO / "docs/data/languages.yml").read_text(encoding="utf-8"))
    assert {f"/docs/{lang}/" for lang in languages} | {"/docs/data/directory/"} <= set(paths)
    for path in paths:
        assert list(REPO.glob(path.strip("/"))), f"{path} does not exist"


@pytest.mark.parametrize("name", NAMES)
def test_a_form_is_found_by_the_name_that_pages_link_to(name: str) -> None:
    """The address is <forge>/issues/new?template=<file>&page=<slug>: a slug needs no escaping there."""
    assert (FORMS / name).is_file()
    for page in {*(REPO / "docs/nl").glob("*.md")} - {REPO / "docs/nl/STYLE.md"}:
        assert re.fullmatch("[a-z0-9-]+", page.stem)
