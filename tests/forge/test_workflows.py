"""What the forge runs has the least rights there are, runs no code of a stranger with more, and nobody's newest version."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.kit.annotations import QUALITY
from tests.browsers import missing
from tests.conftest import REPO

FOLDER = REPO / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
PINS = {
    "actions/checkout": "08c6903cd8c0fde910a37f88322edcfb5dd907a8",
    "actions/upload-artifact": "ea165f8d65b6e75b540449e92b4886f43607fa02",
    "actions/deploy-pages": "d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e",
}
MAY_WRITE = {
    ("freshness.yml", "tell"): {"issues"},
    ("links.yml", "tell"): {"issues"},
    ("pages.yml", "publish"): {"pages", "id-token"},
}


def _read(path: Path) -> dict[str, Any]:
    """Read a workflow; YAML 1.1 takes its `on` for true."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    found["on"] = found.pop(True)
    return dict(found)


def _jobs() -> list[tuple[str, str, dict[str, Any]]]:
    return [(p.name, name, job) for p in FILES for name, job in _read(p)["jobs"].items()]


def test_no_workflow_runs_a_proposal_with_the_rights_of_the_repository() -> None:
    for path in FILES:
        on = _read(path)["on"]
        events = {on} if isinstance(on, str) else set(on)
        assert events <= {"pull_request", "push", "schedule", "workflow_dispatch"}, path.name


@pytest.mark.parametrize(("file", "name", "job"), _jobs(), ids=lambda value: str(value)[:20])
def test_a_job_may_write_only_what_is_listed_here(file: str, name: str, job: dict[str, Any]) -> None:  # fmt: skip
    assert _read(FOLDER / file)["permissions"] == {}, "a job without its own rights has none"
    writes = {right for right, how in job["permissions"].items() if how != "read"}
    assert writes == MAY_WRITE.get((file, name), set())
    checks_out = any("checkout" in step.get("uses", "") for step in job["steps"])
    assert not (writes and checks_out), "what may write runs no code of the repository"
    assert job["timeout-minutes"] <= 60


@pytest.mark.parametrize(("file", "name", "job"), _jobs(), ids=lambda value: str(value)[:20])
def test_an_action_is_one_commit_that_we_know(file: str, name: str, job: dict[str, Any]) -> None:
    for step in job["steps"]:
        if used := step.get("uses"):
            action, _, commit = used.partition("@")
            assert PINS[action] == commit, f"{file} {name}"
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


def test_no_script_is_put_together_from_what_others_wrote() -> None:
    for file, _, job in _jobs():
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), f"{file}: give it by env"


def test_no_workflow_asks_for_a_secret() -> None:
    for path in FILES:
        assert "secrets." not in path.read_text(encoding="utf-8")


def test_what_stands_for_download_is_gone_within_days() -> None:
    kept = [
        step["with"]["retention-days"]
        for _, _, job in _jobs()
        for step in job["steps"]
        if "upload-artifact" in step.get("uses", "")
    ]
    assert len(kept) == 3
    assert max(kept) <= 3


def test_every_command_of_a_workflow_is_one_that_a_developer_can_run() -> None:
    targets = set(re.findall(r"^([\w.-]+(?:/[\w.-]+)?):", (REPO / "Makefile").read_text(), re.M))
    for file, _, job in _jobs():
        for step in job["steps"]:
            for words in re.findall(r"\bmake (?:-s )?([\w./ -]+)", step.get("run", "")):
                wanted = {word for word in words.split() if not word.isupper()}
                assert wanted <= targets | {"BASE", "BUILT"}, f"{file}: {wanted}"


def test_the_text_for_another_forge_can_be_read_and_runs_our_commands() -> None:
    text = (REPO / "deploy" / "FORGES.md").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text.partition("```yaml\n")[2].partition("```")[0])
    said = " ".join(line for job in ("check", "test", "pages") for line in jobs[job]["script"])
    for command in ("make -s check-content", "make -s proposal", "make test", "make site"):
        assert command in said
    assert jobs["check"]["artifacts"]["reports"]["codequality"] == QUALITY.as_posix()


GH = """#!/bin/sh
case "$2" in
list) cat number ;;
*) echo "$2 $3" >>did ;;
esac
"""
DEAD, NONE = "# Links\n\n## Weg / Gone\n\n- `x`", "# Links\n\n3 asked."


@pytest.mark.parametrize(
    ("report", "number", "did"),
    [
        (DEAD, "", "create --title"), (DEAD, "7\n5", "edit 7"), (NONE, "7", "close 7"), (NONE, "", ""),
    ],
    ids=["first", "again", "all mended", "nothing to say"],
)  # fmt: skip
def test_dead_links_keep_one_issue(tmp_path: Path, report: str, number: str, did: str) -> None:
    script = _read(FOLDER / "links.yml")["jobs"]["tell"]["steps"][0]["run"]
    (tmp_path / "number").write_text(number)
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "REPORT": report}
    command = ["bash", "-e", "-o", "pipefail", "-c", script]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    done = tmp_path / "did"
    assert (done.read_text().strip() if done.exists() else "") == did


def test_a_list_that_cannot_be_read_opens_no_second_issue(tmp_path: Path) -> None:
    script = _read(FOLDER / "links.yml")["jobs"]["tell"]["steps"][0]["run"]
    (tmp_path / "gh").write_text('#!/bin/sh\n[ "$2" = list ] && exit 1\ntouch did\n')
    (tmp_path / "gh").chmod(0o755)
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "REPORT": DEAD}
    done = subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=environment, check=False)
    assert done.returncode != 0
    assert not (tmp_path / "did").exists()


@pytest.mark.parametrize("persona", ["regular", "pedantic", "auditor"])
def test_zizmor_finds_nothing(persona: str) -> None:
    beside = Path(sys.executable).parent / "zizmor"
    tool = str(beside) if beside.is_file() else shutil.which("zizmor")
    if tool is None:
        missing("zizmor", "make .venv/test.stamp")
    command = [tool, "--offline", "--no-progress", "--persona", persona, REPO / ".github"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings to report" in done.stdout + done.stderr
    assert "ignored" not in done.stdout + done.stderr
