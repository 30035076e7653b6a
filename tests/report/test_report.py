"""The report: what expires when, what nobody checked, what no page uses, what is held back and why."""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

from hooks.report.rows import report
from hooks.report.text import text
from tests.conftest import REPO, Built, TinySite

DAY = date(2026, 11, 23)
HELP = "docs/data/directory/veilig-thuis.yml"
WORKFLOW = (REPO / ".github" / "workflows" / "freshness.yml").read_text()


def _report(site: TinySite) -> dict[str, list[dict[str, str]]]:
    return json.loads((site.folder / ".build" / "report.json").read_text())


def _ids(rows: list[dict[str, str]]) -> list[str]:
    return [row["id"] for row in rows]


def _check(site: TinySite, day: str, review: str = "null") -> None:
    text = (site.folder / HELP).read_text().replace("checked_on: null", f'checked_on: "{day}"')
    text = text.replace("checked_how: null", "checked_how: phone")
    site.write(HELP, text.replace("review_by: null", f"review_by: {review}"))


@pytest.mark.parametrize(
    ("day", "section"),
    [("2026-08-22", "expired"), ("2026-09-01", "soon"), ("2026-11-20", "later")],
)
def test_a_check_moves_from_later_to_soon_to_expired(
    tiny: TinySite, day: str, section: str
) -> None:
    _check(tiny, day)
    assert tiny.build().code == 0
    found = _report(tiny)
    for name in ("expired", "soon", "later", "unchecked"):
        assert ("veilig-thuis" in _ids(found[name])) is (name == section)


def test_a_review_day_comes_before_the_usual_term(tiny: TinySite) -> None:
    _check(tiny, "2026-11-20", '"2026-11-22"')
    tiny.build()
    assert _ids(_report(tiny)["expired"]) == ["veilig-thuis"]


def test_what_nobody_checked_is_due_now(tiny: TinySite) -> None:
    tiny.build()
    unchecked = _ids(_report(tiny)["unchecked"])
    assert {"veilig-thuis", "noodnummer-112", "home-ban-max-days"} <= set(unchecked)


def test_a_fact_without_a_page_and_an_entry_that_is_held_back_are_named(tiny: TinySite) -> None:
    fact = (tiny.folder / "docs/data/facts/home-ban-max-days.yml").read_text()
    tiny.write("docs/data/facts/home-ban-spare.yml", fact)
    tiny.write("docs/data/facts/home-ban-held.yml", re.sub("confidence: .*", "confidence: low", fact))  # fmt: skip
    tiny.build()
    found = _report(tiny)
    assert _ids(found["unused"]) == ["home-ban-spare"]
    assert [(r["id"], r["why"].split(", ")[1]) for r in found["not_published"]] == [
        ("home-ban-held", "confidence: low")
    ]


def test_a_number_that_is_not_the_newest_in_the_change_log_is_named(tiny: TinySite) -> None:
    entry = "- {record: veilig-thuis, channel: phone, old: null, new: '%s', source: https://x.example, date: '2026-11-01'}\n"
    tiny.write("docs/data/changes.yml", entry % "0800-2000")
    tiny.build()
    assert _report(tiny)["not_logged"] == []
    tiny.write("docs/data/changes.yml", entry % "0800-2001")
    tiny.build()
    found = _report(tiny)
    assert _ids(found["not_logged"]) == ["veilig-thuis/phone"]
    assert found["changes"][0]["new"] == "0800-2001"


FACT = "docs/data/facts/home-ban-max-days.yml"
LINE = "- {%s, old: '%s', new: '%s', source: https://x.example, date: '2026-11-01'}\n"


def test_an_edited_number_or_fact_without_a_line_in_the_log_is_named(tiny: TinySite) -> None:
    shutil.copy(REPO / "docs/data/first-numbers.yml", tiny.folder / "docs/data/first-numbers.yml")
    for path, old, new in ((HELP, "0800-2000", "0800-2001"), (HELP, "tel:08002000", "tel:08002001"), (FACT, "value: 28", "value: 29")):  # fmt: skip
        tiny.write(path, (tiny.folder / path).read_text().replace(old, new))
    assert tiny.build().code == 0
    named = _ids(_report(tiny)["not_logged"])
    assert {"veilig-thuis/phone", "home-ban-max-days"} <= set(named)
    phone = LINE % ("record: veilig-thuis, channel: phone", "0800-2000", "0800-2001")
    fact = LINE % ("record: home-ban-max-days, kind: fact", "28", "29")
    tiny.write("docs/data/changes.yml", phone + fact)
    assert tiny.build().code == 0
    left = _ids(_report(tiny)["not_logged"])
    assert not {"veilig-thuis/phone", "home-ban-max-days"} & set(left)


def test_a_proposal_without_a_line_in_the_log_is_stopped_with_what_to_write(tmp_path: Path) -> None:
    left = tmp_path / ".build" / "report.json"
    left.parent.mkdir()
    command = [sys.executable, "-m", "hooks.report", "--check"]
    for rows, code in (([], 0), ([{"kind": "organisation", "id": "veilig-thuis/phone"}], 1)):
        left.write_text(json.dumps({"not_logged": rows}))
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stderr
    assert "docs/data/changes.yml:1" in done.stderr
    assert "veilig-thuis/phone is not what this log says. Put an entry at the top" in done.stderr


def test_no_number_of_the_site_changed_without_a_line_in_the_log(site: Built) -> None:
    found = json.loads((REPO / ".build" / "report.json").read_text())["not_logged"]
    assert found == [], "add an entry to docs/data/changes.yml for each"


def test_the_report_never_stands_in_the_site(site: Built) -> None:
    assert not list(site.site.rglob("*report*"))
    assert (REPO / ".build" / "report.json").is_file()


def test_the_text_has_every_part_in_two_languages() -> None:
    told = {"records": [], "changes": [], "not_logged": []}
    said = text(report([told], DAY))
    assert said.startswith("# Nakijken / To check: 2026-11-23")
    assert said.count("\n## ") == 8
    assert all(" / " in line for line in said.splitlines() if line.startswith("##"))


def test_a_site_without_rooms_that_tell_has_an_empty_report() -> None:
    assert report([], DAY)["unchecked"] == []


def test_the_monthly_workflow_may_only_read_and_write_issues() -> None:
    jobs = yaml.safe_load(WORKFLOW)["jobs"]
    assert jobs["report"]["permissions"] == {"contents": "read"}
    assert jobs["tell"]["permissions"] == {"issues": "write"}
    assert "secrets." not in WORKFLOW
    assert "pull_request" not in WORKFLOW


MAKE = "#!/bin/sh\ncat printed\n"
GH = """#!/bin/sh
[ "$2" = list ] && {{ cat titles; exit {code}; }}
echo "$4" >> titles
"""


@pytest.mark.parametrize(
    ("before", "report", "code", "issues"),
    [
        ("", "# Nakijken / To check: x\n", 0, 1),
        ("Something else\n", "noise\n# Nakijken / To check: x\n", 0, 2),
        ("", "", 0, 0),
        ("", "# Nakijken / To check: x\n", 1, 0),
    ],
    ids=["first", "beside others", "no report", "the list cannot be read"],
)
def test_one_issue_a_month_however_often_it_runs(
    tmp_path: Path, before: str, report: str, code: int, issues: int
) -> None:
    jobs = yaml.safe_load(WORKFLOW)["jobs"]
    make, tell = (jobs[name]["steps"][-1]["run"] for name in ("report", "tell"))
    for name, content in (("titles", before), ("printed", report), ("gh", GH.format(code=code)), ("make", MAKE)):  # fmt: skip
        (tmp_path / name).write_text(content)
        (tmp_path / name).chmod(0o755)
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "GITHUB_OUTPUT": "output"}
    for _ in range(3):
        (tmp_path / "output").unlink(missing_ok=True)
        if _ran(make, tmp_path, environment):  # the second job waits for the first
            _ran(tell, tmp_path, {**environment, "REPORT": _output(tmp_path / "output")})
    assert len((tmp_path / "titles").read_text().splitlines()) == issues


def _ran(script: str, folder: Path, environment: dict[str, str]) -> bool:
    command = ["bash", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, check=False).returncode == 0


def _output(path: Path) -> str:
    """Return what a job hands to the next, as the forge reads it."""
    name, end = path.read_text().splitlines()[0].split("<<")
    assert name == "report"
    return path.read_text().split("\n", 1)[1].rpartition(f"\n{end}\n")[0]


def test_the_step_that_builds_never_sees_the_token() -> None:
    jobs = yaml.safe_load(WORKFLOW)["jobs"]
    assert jobs["report"]["steps"][0]["with"]["persist-credentials"] is False
    assert not any("env" in step for step in jobs["report"]["steps"])
    assert not any("uses" in step for step in jobs["tell"]["steps"])


def test_every_action_is_pinned_to_a_commit() -> None:
    for used in re.findall(r"uses: (\S+)", WORKFLOW):
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", used)


def test_make_report_prints_what_the_build_found() -> None:
    makefile = (REPO / "Makefile").read_text()
    assert "python -m hooks.report" in makefile
    assert Path(REPO / "hooks" / "report" / "__main__.py").is_file()
