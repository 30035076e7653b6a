"""The editing program, made once as `make admin-trial` makes it, in a folder of its own."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browsers import missing
from tests.conftest import REPO

Case = dict[str, Any]


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that an owner would put on a server."""
    if not (shutil.which("npm") and shutil.which("node")):
        missing("npm", "sudo apt-get install npm")
    out = tmp_path_factory.mktemp("admin") / "admin"
    done = subprocess.run(
        ["sh", ".ci/admin.sh", "--trial"],
        cwd=REPO, env={**os.environ, "ADMIN_OUT": str(out)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="session")
def packages(program: Path) -> Path:
    """What the program is copied from, once it is there."""
    return REPO / ".build" / "admin-packages" / "node_modules"


@pytest.fixture(scope="session")
def written(program: Path) -> Callable[[list[Case]], list[str]]:
    """What the forms make of files: each case names a collection, a text and what an editor changes."""
    home = program.parent
    (home / "package.json").write_text(
        '{"type": "module"}'
    )  # so that Node reads them as a browser does

    def run(cases: list[Case]) -> list[str]:
        done = subprocess.run(
            ["node", str(REPO / "tests" / "admin" / "forms.mjs")],
            input=json.dumps({"folder": str(program), "cases": cases}),
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        found: list[str] = json.loads(done.stdout)
        return found

    return run
