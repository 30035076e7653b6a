"""The forms cannot drift from the models, and the owner is told what to fill in."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import create_model

import hooks.directory.records as directory
from hooks.admin.__main__ import config
from hooks.admin.fields import Form, fields
from hooks.admin.hints import hints
from hooks.admin.owner import TRIAL, read_owner
from hooks.admin.policy import headers_file, policy
from hooks.admin.program import FONTS, MovedError, copy_program
from hooks.admin.shape import BY_HAND, shapes
from hooks.kit.models import ONE
from tests.conftest import REPO

MADE: dict[str, Any] = config(TRIAL, REPO)
FORMS = {one["name"]: one for one in MADE["collections"]}
SETTINGS = """
extra:
  forge: https://github.com/organisation/site
  admin: {login: "https://login.example.org"}
"""


def _in_schema(schema: dict[str, Any], part: dict[str, Any], above: str = "") -> Iterator[str]:
    for name, value in part.get("properties", {}).items():
        yield f"{above}{name}"
        text = json.dumps(value)
        if name not in ("translation", "minor"):
            for inner in re.findall(r'"#/\$defs/(\w+)"', text):
                yield from _in_schema(schema, schema["$defs"][inner], f"{above}{name}.")


def _in_form(parts: list[dict[str, Any]], above: str = "") -> Iterator[str]:
    for part in parts:
        yield f"{above}{part['name']}"
        yield from _in_form(part.get("fields", []), f"{above}{part['name']}.")


@pytest.mark.parametrize("name", FORMS)
def test_every_field_of_a_model_is_in_its_form(name: str) -> None:
    schema = shapes()[name]
    assert set(_in_schema(schema, schema)) <= set(_in_form(FORMS[name]["fields"]))


def test_every_kind_of_record_has_a_form() -> None:
    assert {name for name, _, _ in ONE} == {*FORMS, *BY_HAND}


def test_a_field_added_to_a_model_shows_in_the_form(monkeypatch: pytest.MonkeyPatch) -> None:
    longer = create_model(
        "Organisation", __base__=directory.Organisation, parking=(str | None, None)
    )
    monkeypatch.setattr(directory, "Organisation", longer)
    form = next(one for one in config(TRIAL, REPO)["collections"] if one["name"] == "organisation")  # type: ignore[attr-defined]
    assert "parking" in [part["name"] for part in form["fields"]]


def test_the_words_to_choose_from_are_those_of_the_model() -> None:
    needs = next(part for part in FORMS["organisation"]["fields"] if part["name"] == "needs")
    assert needs["options"] == shapes()["organisation"]["properties"]["needs"]["items"]["enum"]
    assert needs["multiple"] is True


def test_all_languages_stand_side_by_side_and_dutch_is_first() -> None:
    assert MADE["i18n"]["locales"] == ["nl", "nl-simple", "en", "pl", "uk", "ar", "tr"]
    assert MADE["i18n"]["default_locale"] == "nl"
    assert all(part["i18n"] is True for part in FORMS["front-matter"]["fields"])


def test_what_a_command_writes_is_not_typed() -> None:
    """A stamp says which Dutch text a translation was made from; a form would only copy an old one."""
    hidden = [p["name"] for p in FORMS["front-matter"]["fields"] if p["widget"] == "hidden"]
    assert hidden == ["minor", "translation", "as_it_was"]


def test_the_words_beside_a_field_are_those_of_the_file_to_copy() -> None:
    found = hints(REPO / "docs/data/directory/_template.yml")
    assert found["name"].startswith("NL De naam zoals hij op de deur staat")
    assert found["channels.display"].startswith("NL wat de lezer ziet")
    form = fields(Form(shapes()["organisation"], ["nl"], found))
    assert [part["name"] for part in form][:2] == ["name", "former_names"]
    assert form[0]["hint"] == found["name"]


def _told(tmp_path: Path, text: str) -> str:
    (tmp_path / "mkdocs.yml").write_text(text)
    owner, problems = read_owner(tmp_path / "mkdocs.yml")
    assert owner is None
    return "\n".join(map(str, problems))


def test_an_owner_who_filled_in_nothing_reads_what_to_fill_in(tmp_path: Path) -> None:
    told = _told(tmp_path, "site_name: x\n")
    assert "extra.forge is not filled in" in told
    assert "extra.admin is niet ingevuld" in told
    assert "make admin-trial" in told


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("{app_id: x}", "github needs login"),
        ("{login: https://x.example}\n  forge_kind: gitlab", "gitlab needs app_id"),
        ('{login: "http://x.example"}', "write https:// and the name only"),
        ('{login: "https://x.example; script-src *"}', "write https:// and the name only"),
        ('{login: "https://x.example", api: "https://a.example *"}', "extra.admin.api"),
        ("{login: https://x.example}\n  forge_kind: forgejo", "extra.forge_kind: "),
        ("{app_id: x, lgoin: y}\n  forge_kind: gitlab", "extra.admin.lgoin"),
        ("github", "extra.admin: "),
    ],
)  # fmt: skip
def test_a_slip_in_the_settings_is_answered_with_words(
    tmp_path: Path, settings: str, words: str
) -> None:
    assert words in _told(
        tmp_path, f"extra:\n  forge: https://x.example/a/b\n  admin: {settings}\n"
    )


@pytest.mark.parametrize("forge", ["https://github.com", "https://x.example;/a/b", "5"])
def test_a_forge_without_a_repository_is_named(tmp_path: Path, forge: str) -> None:
    told = _told(tmp_path, SETTINGS.replace("https://github.com/organisation/site", forge))
    assert "names no repository" in told


def test_the_command_stops_with_words_before_anything_is_fetched(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    done = subprocess.run(
        [sys.executable, "-m", "hooks.admin", "packages", "out"],
        cwd=tmp_path, env={"PYTHONPATH": str(REPO)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_change_becomes_a_pull_request(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    owner, problems = read_owner(tmp_path / "mkdocs.yml")
    assert owner and not problems
    made = config(owner, REPO)
    assert made["publish_mode"] == "editorial_workflow"
    assert made["backend"] == {
        "name": "github", "repo": "organisation/site", "branch": "main", "auth_methods": ["oauth"],
        "base_url": "https://login.example.org", "api_root": "https://api.github.com",
    }  # fmt: skip
    assert owner.may_ask == ("https://api.github.com", "https://login.example.org")


def test_the_browser_may_ask_the_forge_and_the_login_service_only() -> None:
    rules = dict(rule.split(" ", 1) for rule in policy(["https://forge.example"]).split("; "))
    assert rules["connect-src"] == "'self' blob: data: https://forge.example"
    assert rules["script-src"] == rules["font-src"] == rules["worker-src"] == "'self'"
    loose = [name for name, value in rules.items() if "unsafe" in value]
    assert loose == ["style-src"]
    assert "unsafe-eval" not in headers_file([])


def test_the_lock_holds_hashes_and_no_index() -> None:
    lock = json.loads((REPO / ".ci/admin/package-lock.json").read_text())
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert len(packages) > 2
    for name, entry in packages.items():
        assert entry["integrity"].startswith("sha512-"), name
        assert "resolved" not in entry, name


def test_a_new_version_that_asks_elsewhere_stops_the_copy(tmp_path: Path) -> None:
    """Each address is replaced by name; one that is no longer there may now be another."""
    package = tmp_path / "@sveltia" / "cms"
    (package / "dist").mkdir(parents=True)
    (package / "package.json").write_text('{"version": "9.9.9"}')
    (package / "dist" / "sveltia-cms.js").write_text(
        "fetch('https://elsewhere.example/font.woff2')"
    )
    with pytest.raises(MovedError, match=re.escape(next(iter(FONTS)))):
        copy_program(tmp_path, tmp_path / "out")


def test_a_style_guide_and_a_file_to_copy_are_not_offered(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    owner, _ = read_owner(tmp_path / "mkdocs.yml")
    assert owner
    for collection in config(owner, REPO)["collections"]:
        offered = re.compile(collection["filter"]["pattern"])
        assert collection["filter"]["field"] == "slug"
        assert not offered.search("STYLE")
        assert not offered.search("_template")
        assert offered.search("nu-hulp")
