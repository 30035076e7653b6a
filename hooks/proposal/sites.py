"""The two sites to compare: the one of the base, built from an archive of it, and the one of the proposal."""

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

from hooks.kit.clock import epoch

HERE = Path(__file__).resolve().parents[2]  # the folder that holds `hooks`
RELATED = ".build/report.json"
SITE = ".build/site"


class NotThere(Exception):
    """There is no such commit, or what stands there does not build; the text says which."""


@dataclass(frozen=True)
class Side:
    """One of the two: the folder of its source, the site built from it, and what its build told the editors."""

    source: Path
    site: Path

    @property
    def report(self) -> Path:
        """The report that the build left."""
        return self.source / RELATED


def base_commit(reference: str) -> str:
    """Return the commit to compare with: where the proposal left `reference`, or that commit itself.

    A shallow clone does not know where; then it is the commit itself. Raises NotThere when it is not in this clone.
    """
    if reference.startswith("-") or not _git("rev-parse", "--verify", f"{reference}^{{commit}}"):
        raise NotThere(f"{reference}: no commit or branch here. A shallow clone needs it fetched.")
    return _git("merge-base", reference, "HEAD") or _git("rev-parse", f"{reference}^{{commit}}")


def changed_files(commit: str) -> tuple[str, ...]:
    """Return the paths that differ from a commit, those that are not yet committed too."""
    told = _git("diff", "--name-only", "--no-ext-diff", "--no-renames", "-z", commit)
    new = _git("ls-files", "--others", "--exclude-standard", "-z")
    return tuple(sorted({name for name in (told + "\0" + new).split("\0") if name.strip()}))


def unpack(commit: str, folder: Path) -> None:
    """Write the files of a commit in a folder, without a checkout; a link becomes a file, and no path leads out."""
    done = subprocess.run(  # noqa: S603 - no shell, and a commit that git itself gave
        ["git", "archive", "--format=zip", commit],  # noqa: S607 - the git of the reviewer
        capture_output=True, check=True,
    )  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(done.stdout)) as packed:
        packed.extractall(folder)


def build_both(base: Side, head: Side, *, build_head: bool) -> None:
    """Build both sites at once, on the same day. Raises NotThere with the end of what a failed build said."""
    running = {"the base": _start(base)}
    if build_head:
        running["the proposal"] = _start(head)
    ended = {name: (build.communicate()[0], build.returncode) for name, build in running.items()}
    for name, (said, code) in ended.items():
        if code:
            raise NotThere(f"{name} does not build:\n{said[-3000:]}")


def ask(side: Side, *command: str) -> str:
    """Return what another room's command prints for one side; nothing when it fails there."""
    done = subprocess.run(  # noqa: S603 - our own commands; names of files are arguments, never options
        [sys.executable, "-P", "-m", *command], cwd=side.source, env=_environment(HERE),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout if done.returncode == 0 else ""


def _start(side: Side) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(side.site)]
    return subprocess.Popen(  # noqa: S603 - our own command, with each side's own rooms
        command, cwd=side.source, env=_environment(side.source),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


def _environment(first: Path) -> dict[str, str]:
    """Return the environment of a build: our rooms from `first` if it has them, one day, nothing for a forge."""
    paths = os.pathsep.join(filter(None, [str(first), os.environ.get("PYTHONPATH", "")]))
    forge = ("GITHUB_ACTIONS", "GITLAB_CI")
    kept = {name: value for name, value in os.environ.items() if name not in forge}
    return {**kept, "PYTHONPATH": paths, "SOURCE_DATE_EPOCH": str(epoch())}


def _git(*command: str) -> str:
    done = subprocess.run(  # noqa: S603 - no shell
        ["git", *command],  # noqa: S607 - the git of the reviewer
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout.strip("\n") if done.returncode == 0 else ""
