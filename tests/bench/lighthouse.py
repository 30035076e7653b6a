"""Lighthouse's mobile scores, before and after. npx fetches it at measuring time; nothing of it is kept here.

Search scores of "ours" are lowered on purpose: a draft tells search engines to stay away. "released" is the same site
with an owner filled in, so that the difference can be seen.
"""

import json
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tests.bench import sites
from tests.browsers import CHROMIUM, missing

VERSION = "lighthouse@12"  # 13 wants a newer Node
BUILDS = {"stock": sites.stock, "ours": sites.ours, "released": sites.released}
PAGES = {"home": "", "Hulp": "hulp/"}
SCORES = ["performance", "accessibility", "best-practices", "seo"]
UNTRIED = ("notApplicable", "manual", "informative")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
RUNS, TRIES = 3, 3


def main() -> None:
    """Print the table: the median of three runs, and below it the audits that cost points."""
    if not shutil.which("npx"):
        missing("npx", "sudo apt-get install npm")
    _print("site", "page", SCORES)
    with tempfile.TemporaryDirectory() as folder:
        for name, build in BUILDS.items():
            with sites.serving(Path(folder) / name, build) as served:
                for label, path in PAGES.items():
                    _line(name, label, [_run(served.address + path) for _ in range(RUNS)])


def _line(name: str, label: str, reports: list[dict[str, Any]]) -> None:
    _print(name, label, [_median(reports, score) for score in SCORES])
    if lost := _lost(reports[0]):
        print(f"{'':>22}  {lost}", flush=True)


def _print(name: str, label: str, cells: list[Any]) -> None:
    print(f"{name:>11}{label:>11}" + "".join(f"{cell:>16}" for cell in cells), flush=True)


def _median(reports: list[dict[str, Any]], score: str) -> int:
    middle = statistics.median(one["categories"][score]["score"] for one in reports)
    return int(100 * middle + 0.5)


def _lost(report: dict[str, Any]) -> str:
    """Return the audits that cost points."""
    parts = [part for score in SCORES for part in report["categories"][score]["auditRefs"]]
    counted = {part["id"]: report["audits"][part["id"]] for part in parts if part["weight"]}
    tried = {i: one for i, one in counted.items() if one["scoreDisplayMode"] not in UNTRIED}
    return ", ".join(i for i, one in tried.items() if (one["score"] or 0) < 0.9)


def _run(url: str) -> dict[str, Any]:
    chrome = next((path for name in CHROMIUM if (path := shutil.which(name))), "")
    command = ["npx", "--yes", VERSION, url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command += ["--no-enable-error-reporting", f"--only-categories={','.join(SCORES)}"]
    own = {**os.environ, "CHROME_PATH": os.environ.get("CHROMIUM") or chrome}
    for _ in range(TRIES):  # its browser now and then does not start
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(command, capture_output=True, env=own, cwd=folder, check=False)
        if done.returncode == 0:
            return dict(json.loads(done.stdout))
    raise RuntimeError(done.stderr.decode()[-2000:])


if __name__ == "__main__":
    main()
