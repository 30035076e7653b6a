"""The schemas for editors are those of the models, and every file of the content fits its schema."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hooks.kit.yaml_file import read_yaml
from hooks.schemas.generate import every, settings
from tests.conftest import REPO

SCHEMAS = REPO / "schemas"
DATA = REPO / "docs" / "data"
MADE = every()
FOLDERS = {
    "directory": "organisation", "facts": "fact", "glossary": "term", "sentences": "sentence",
    "prose": "prose", "questions": "questions",
}  # fmt: skip
FILES = [(path, schema) for name, schema in FOLDERS.items() for path in (DATA / name).glob("*.yml")]
LISTS = [(DATA / f"{name}.yml", name) for name in ("changes", "never-print")]


def test_the_schemas_are_those_of_the_models() -> None:
    there = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.iterdir()}
    assert there == MADE, "run: python -m hooks.schemas"


def test_an_editor_knows_the_schema_of_a_new_file_too() -> None:
    """A new record has no line yet that names its schema; the settings of the editor do."""
    text = (REPO / ".vscode" / "settings.json").read_text(encoding="utf-8")
    assert text == settings(), "run: python -m hooks.schemas"
    wired = json.loads(text)["yaml.schemas"]
    for schema, files in wired.items():
        assert (REPO / schema).is_file()
        assert list(REPO.glob(files)), files
    assert set(wired) == {f"./schemas/{n}" for n in MADE if n.endswith(".json")} - {
        "./schemas/front-matter.schema.json"
    }


@pytest.mark.parametrize("name", [n for n in MADE if n.endswith(".json")])
def test_each_is_a_json_schema_that_refuses_unknown_fields(name: str) -> None:
    schema = json.loads(MADE[name])
    Draft202012Validator.check_schema(schema)
    record = schema.get("items", schema)
    assert record["additionalProperties"] is False


def test_every_record_fits_its_schema() -> None:
    assert len(FILES) > 200
    checks = {n: Draft202012Validator(json.loads(MADE[f"{n}.schema.json"])) for _, n in FILES + LISTS}  # fmt: skip
    for path, name in [*FILES, *LISTS]:
        data = read_yaml(path, path).data
        assert [error.message for error in checks[name].iter_errors(data)] == [], path


def test_the_schema_refuses_what_the_build_refuses() -> None:
    check = Draft202012Validator(json.loads(MADE["organisation.schema.json"]))
    data = read_yaml(DATA / "directory" / "veilig-thuis.yml", Path("x")).data
    for wrong in ({"weigth": 1}, {"publish": "yes"}, {"needs": ["nou"]}, {"checked_how": "guess"}):
        assert list(check.iter_errors(data | wrong)), wrong


@pytest.mark.parametrize(("path", "name"), FILES, ids=lambda value: getattr(value, "name", value))
def test_every_record_names_its_schema_for_the_editors_editor(path: Path, name: str) -> None:
    found = re.search(r"yaml-language-server: \$schema=(\S+)", path.read_text(encoding="utf-8"))
    if path.name != "_template.yml":
        assert found
        assert (path.parent / found[1]).resolve() == (SCHEMAS / f"{name}.schema.json").resolve()


def test_a_schema_that_drifted_is_named_by_one_command(tmp_path: Path) -> None:
    folder = tmp_path / "schemas"
    shutil.copytree(SCHEMAS, folder)
    shutil.copytree(REPO / ".vscode", tmp_path / ".vscode")
    command = [sys.executable, "-m", "hooks.schemas", "--check"]
    for damage, code in ((lambda: None, 0), (lambda: _add_to(folder / "fact.schema.json"), 1)):
        damage()
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stderr
    assert done.stderr == "schemas/fact.schema.json: run  python -m hooks.schemas\n"


def _add_to(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + " ", encoding="utf-8")


def test_the_table_names_every_field_of_an_organisation() -> None:
    table = MADE["README.md"]
    for field in json.loads(MADE["organisation.schema.json"])["properties"]:
        assert f"| `{field}` |" in table
