"""The rules of the house, kept by reading the house itself."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import REPO, TinySite

HOOKS = REPO / "hooks"
ROOMS = sorted(p for p in HOOKS.iterdir() if p.is_dir() and p.name not in ("kit", "__pycache__"))
DOORS = {
    HOOKS / "hook.py",
    HOOKS / "kit" / "build.py",
    HOOKS / "kit" / "mends.py",
    HOOKS / "kit" / "preview.py",
}
MAIN = (REPO / "overrides" / "main.html").read_text()


class _Loader(yaml.SafeLoader):
    """mkdocs.yml with its !ENV tags read as text."""


_Loader.add_constructor("!ENV", lambda loader, node: [n.value for n in node.value][-1])
CONFIG = yaml.load((REPO / "mkdocs.yml").read_text(), _Loader)  # noqa: S506 - a safe loader


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text())
    names = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    return names | {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}


def test_only_doors_know_the_engine() -> None:
    for path in HOOKS.rglob("*.py"):
        if path.name != "hook.py" and path not in DOORS:
            assert not [i for i in _imports(path) if i.split(".")[0] == "mkdocs"], path


def test_only_the_mends_know_the_language_plugin() -> None:
    for path in HOOKS.rglob("*.py"):
        if path.name != "mends.py":
            assert not [i for i in _imports(path) if i.startswith("mkdocs_static_i18n")], path


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_says_what_it_is_for_and_is_tested(room: Path) -> None:
    text = (room / "README.md").read_text()
    for heading in (
        "What a reader gets",
        "How an editor uses it",
        "What can go wrong",
        "Why it is so",
    ):
        assert f"## {heading}" in text
    tests = (REPO / "tests" / room.name).rglob("test_*.py")
    assert any(tests), f"tests/{room.name}/ has no tests"


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_with_a_door_is_listed(room: Path) -> None:
    if (room / "hook.py").is_file():
        assert f"hooks/{room.name}/hook.py" in CONFIG["hooks"]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_no_room_looks_into_another(room: Path) -> None:
    for path in room.rglob("*.py"):
        for name in _imports(path):
            parts = name.split(".")
            if parts[0] == "hooks" and len(parts) > 1:
                assert parts[1] in ("kit", room.name), f"{path} imports {name}"


def test_no_data_stands_among_code() -> None:
    for folder in (HOOKS, REPO / "overrides"):
        assert not [p for p in folder.rglob("*") if p.suffix in (".yml", ".yaml", ".json", ".csv")]


def test_there_are_no_drawers() -> None:
    names = {p.stem for p in HOOKS.rglob("*.py")}
    assert not names & {"utils", "helpers", "common", "misc", "util", "helper"}


def test_a_door_is_thin() -> None:
    for path in HOOKS.glob("*/hook.py"):
        tree = ast.parse(path.read_text())
        for function in [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]:
            assert function.end_lineno - function.lineno <= 22, f"{path}: {function.name}"


def test_files_and_functions_are_small() -> None:
    lengths = []
    for path in HOOKS.rglob("*.py"):
        assert len(path.read_text().splitlines()) <= 200, path
        tree = ast.parse(path.read_text())
        functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
        lengths += [n.end_lineno - n.lineno + 1 for n in functions]
    assert sorted(lengths)[len(lengths) // 2] <= 12


def test_public_functions_say_what_they_give() -> None:
    for path in HOOKS.rglob("*.py"):
        tree = ast.parse(path.read_text())
        assert ast.get_docstring(tree), path
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node), f"{path}: {node.name}"


def test_no_sentence_of_a_reader_stands_in_a_template_or_script() -> None:
    """Text between tags that holds two words in a row is a sentence; markup, expressions and comments are not."""
    files = [*HOOKS.rglob("*.html"), *(REPO / "overrides").rglob("*.html")]
    for path in files:
        text = re.sub(
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->", " ", path.read_text(), flags=re.S
        )
        text = re.sub(r"<[^>]*>", "\n", text)
        assert not re.search(r"[A-Za-z]{3,}[ ]+[a-z]{2,}", text), path


def test_css_knows_no_left_and_right() -> None:
    for path in HOOKS.rglob("*.css"):
        css = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S)
        assert not re.search(r"\b(left|right)\b", css), path


def test_mkdocs_and_languages_yml_name_the_same_languages() -> None:
    i18n = next(p["i18n"] for p in CONFIG["plugins"] if isinstance(p, dict))
    codes = [entry["locale"] for entry in i18n["languages"]]
    known = yaml.safe_load((REPO / "docs" / "data" / "languages.yml").read_text())
    assert codes == list(known)
    assert set(codes) == set(CONFIG["extra"]["quick_exit"]["neutral"])


def test_docs_holds_languages_data_and_pictures_only() -> None:
    known = yaml.safe_load((REPO / "docs" / "data" / "languages.yml").read_text())
    folders = {p.name for p in (REPO / "docs").iterdir() if p.is_dir()}
    assert folders <= {*known, "data", "assets"}


def test_no_file_names_a_machine_or_an_index() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=REPO, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    paths = re.compile(r"(?<![\w.~-])/(work|farm|root|home)/[a-z]|--(extra-)?index-url")
    for name in tracked:
        path = REPO / name
        if path.is_file() and path.suffix in (
            ".py",
            ".md",
            ".yml",
            ".toml",
            ".sh",
            ".html",
            ".js",
            ".lock",
            "",
        ):
            if path == Path(__file__):
                continue
            assert not paths.search(path.read_text(encoding="utf-8", errors="ignore")), name


@pytest.fixture(scope="module")
def without_glossary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is when somebody removed a room: its folder, its line and its include."""
    return _without("glossary", tmp_path_factory.mktemp("house"))


def _without(room: str, folder: Path) -> Path:
    for name in ("docs", "hooks", "overrides", "mkdocs.yml"):
        source = REPO / name
        shutil.copytree(source, folder / name) if source.is_dir() else shutil.copy(source, folder)
    shutil.rmtree(folder / "hooks" / room)
    for name in ("mkdocs.yml", "overrides/main.html"):
        lines = (folder / name).read_text().splitlines(keepends=True)
        (folder / name).write_text("".join(line for line in lines if f"{room}/" not in line))
    return folder


def _build_in(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build with the rooms of `folder`, not with the installed ones."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {"PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_a_removed_room_leaves_one_message_per_marker(without_glossary: Path) -> None:
    done = _build_in(without_glossary)
    assert done.returncode != 0
    assert "[[term:" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_removed_room_leaves_a_site_without_its_markers_whole(
    without_glossary: Path, tiny: TinySite
) -> None:
    _with_content(without_glossary, tiny)
    done = _build_in(without_glossary)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("room", ["embeds", "quick_exit", "directory"])
def test_other_rooms_do_not_miss_a_removed_room(room: str, tmp_path: Path, tiny: TinySite) -> None:
    """Views for other sites show what several rooms bring; without one of them they show the rest."""
    folder = _without(room, tmp_path / "house")
    _with_content(folder, tiny)
    done = _build_in(folder)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0 or "[[" in done.stderr, done.stderr


def _with_content(folder: Path, tiny: TinySite) -> None:
    shutil.rmtree(folder / "docs")
    shutil.copytree(tiny.folder / "docs", folder / "docs")
    for page in (folder / "docs").rglob("*.md"):
        page.write_text(re.sub(r"\[\[term:[^]]*\]\]", "klacht", page.read_text()))
    config = (folder / "mkdocs.yml").read_text()
    nav = "nav:\n  - index.md\n  - nav.help: [hulp.md]\n\n# ---"
    config = re.sub(r"nav:\n.*?# ---", nav, config, count=1, flags=re.S)
    real = yaml.safe_load((REPO / "docs" / "data" / "languages.yml").read_text())
    for code in set(real) - {entry["locale"] for entry in tiny.languages}:
        config = re.sub(rf"^ +(- {{locale: )?{code}[:,].*\n", "", config, flags=re.M)
    (folder / "mkdocs.yml").write_text(config)
