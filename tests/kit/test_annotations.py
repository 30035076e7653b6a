"""A problem stands at its line on the forge, and no text of a stranger becomes a command there."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from hooks.kit import annotations
from hooks.kit.problems import Problem
from tests.conftest import REPO, TinySite

SLIP = Problem("docs/nl/melden.md", 12, "Zo niet.", "Not so.")
HOSTILE = Problem(
    "docs/nl/a,b:c%0A::warning::.md", 1, "100%\r\n::add-mask::x\n##[error]y", "::error::z"
)


def _undone(text: str) -> str:
    """Undo the escapes as a runner does: %25 last."""
    for escaped, plain in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escaped, plain)
    return text


def test_a_problem_becomes_a_command_with_its_place_and_both_languages() -> None:
    said = annotations.as_commands([SLIP])
    assert said == "::error file=docs/nl/melden.md,line=12::Zo niet.%0ANot so.\n"


def test_no_problem_can_become_two_commands_or_change_its_place() -> None:
    said = annotations.as_commands([HOSTILE, SLIP])
    assert len(said.splitlines()) == 2
    first = re.fullmatch(r"::error file=([^,:]*),line=(\d+)::(.*)", said.splitlines()[0])
    assert first
    assert "\r" not in said
    assert (_undone(first[1]), first[2]) == (HOSTILE.file, "1")
    assert _undone(first[3]) == f"{HOSTILE.nl}\n{HOSTILE.en}"


def test_gitlab_gets_an_entry_a_problem_with_a_name_of_its_own() -> None:
    found = annotations.as_quality([SLIP, HOSTILE])
    assert found[0]["location"] == {"path": "docs/nl/melden.md", "lines": {"begin": 12}}
    assert found[0]["fingerprint"] != found[1]["fingerprint"]
    assert {"description", "check_name", "fingerprint", "severity", "location"} == set(found[0])


def test_here_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)
    annotations.leave([SLIP], folder=tmp_path)
    assert not list(tmp_path.iterdir())


def test_what_two_commands_find_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITLAB_CI", "true")
    annotations.leave([SLIP], folder=tmp_path)
    annotations.leave([HOSTILE], annotations.HINT, folder=tmp_path)
    commands = (tmp_path / annotations.COMMANDS).read_text(encoding="utf-8")
    assert [line.split(" ")[0] for line in commands.splitlines()] == ["::error", "::notice"]
    quality = json.loads((tmp_path / annotations.QUALITY).read_text(encoding="utf-8"))
    assert [one["severity"] for one in quality] == ["major", "info"]


def test_the_build_leaves_its_problems_for_the_forge(tiny: TinySite) -> None:
    tiny.write("docs/nl/hulp.md", "# Hulp\n\n[[phone:x]]\n")
    assert tiny.build(GITHUB_ACTIONS="true").code != 0
    left = (tiny.folder / annotations.COMMANDS).read_text(encoding="utf-8")
    assert "::error file=docs/nl/hulp.md,line=3::" in left


@pytest.fixture
def forge(tmp_path: Path) -> Path:
    """A checkout in which each command says what a stranger could let it say."""
    commands = tmp_path / ".venv" / "bin"
    commands.mkdir(parents=True)
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci/content.sh").write_bytes((REPO / ".ci/content.sh").read_bytes())
    for name in ("mkdocs", "python"):
        fake = commands / name
        fake.write_text(
            "#!/bin/sh\necho '  ::warning file=x::a stranger'\n"
            f'echo "{name} $*" >>ran.txt\n'
            "printf '::error file=a.md,line=1::ours\\n' >>.build/annotations.txt\nexit 1\n"
        )
        fake.chmod(0o755)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    return tmp_path


def _content(folder: Path) -> tuple[int, list[str]]:
    done = subprocess.run(
        ["sh", ".ci/content.sh", "HEAD"], cwd=folder, capture_output=True, text=True, check=False,
        env={**os.environ, "GITHUB_ACTIONS": "true"},
    )  # fmt: skip
    return done.returncode, done.stdout.splitlines()


def test_a_forge_reads_only_our_commands(forge: Path) -> None:
    _, lines = _content(forge)
    token = lines[0].removeprefix("::stop-commands::")
    assert re.fullmatch("[0-9a-f]{32}", token)
    back = lines.index(f"::{token}::")
    assert any("a stranger" in line for line in lines[1:back])
    assert lines[back + 1 :] == ["::error file=a.md,line=1::ours"] * 3
    assert _content(forge)[1][0] != lines[0], "a token that can be guessed stops nothing"


def test_one_run_says_everything_and_fails_when_one_part_fails(forge: Path) -> None:
    code, _ = _content(forge)
    assert code == 1
    ran = (forge / "ran.txt").read_text()
    for part in ("mkdocs build --strict", "-m hooks.prose", "-m hooks.schemas --check"):
        assert part in ran
