"""Who writes sees a saved page at once, and hears what is wrong with it a moment later."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
import yaml

from tests.conftest import REPO, TinySite, without_languages

PATIENCE = 90  # seconds, on a busy machine
START = "# Laat iemand u niet met rust?\n"


class Serving:
    """`mkdocs serve` on a tiny site."""

    def __init__(self, tiny: TinySite, process: subprocess.Popen[str], address: str) -> None:
        self.tiny, self.process, self.address = tiny, process, address

    def read(self, path: str) -> str:
        """Return a page as a browser gets it."""
        try:
            with urlopen(self.address + path, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except HTTPError as error:
            return f"error {error.code}"

    def log(self) -> str:
        """Return what the terminal says so far."""
        return (self.tiny.folder / "log").read_text()

    def save(self, text: str, path: str = "docs/nl/index.md") -> None:
        """Put a text below the main heading, as an editor's save does."""
        old = (self.tiny.folder / path).read_text()
        self.tiny.write(path, old.replace(START, f"{START}\n{text}\n"))

    def until(self, holds) -> float:  # type: ignore[no-untyped-def]
        """Wait until something holds, and return how long that took."""
        start = time.monotonic()
        while not holds():
            assert time.monotonic() - start < PATIENCE, self.log()
            assert self.process.poll() is None, self.log()
            time.sleep(0.02)
        return time.monotonic() - start


@pytest.fixture
def serving(tiny: TinySite) -> Iterator[Serving]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = tiny.folder / "mkdocs.yml"
    (tiny.folder / "base.yml").write_text(without_languages(), encoding="utf-8")
    config.write_text(yaml.safe_dump(tiny._config()), encoding="utf-8")
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "-f", config, "--strict"]
    command += ["--livereload", "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://x.test/"}
    with (tiny.folder / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=environment, text=True)
        found = Serving(tiny, process, f"http://127.0.0.1:{port}/")
        try:
            found.until(lambda: "Serving on" in found.log())
            yield found
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def test_a_saved_dutch_page_shows_before_everything_is_built(serving: Serving) -> None:
    serving.save("Dit is nieuw.")
    serving.until(lambda: "Dit is nieuw." in serving.read(""))
    log = serving.log()
    assert "Shown in" in log
    assert log.count("Documentation built") == 1
    assert "What now?" in serving.read("en/")
    serving.until(lambda: 'class="behind"' in serving.read("en/"))
    assert "Dit is nieuw." in serving.read("")


def test_everything_is_built_once_after_a_save(serving: Serving) -> None:
    serving.save("Dit is nieuw.")
    serving.until(lambda: serving.log().count("Reloading browsers") >= 1)
    time.sleep(3)
    assert serving.log().count("Documentation built") == 2


def test_a_mistake_is_said_and_the_last_whole_site_stays(serving: Serving) -> None:
    serving.save("Bel [[phone:nergens]].")
    serving.until(lambda: "[[phone:nergens]]: " in serving.log())
    assert "docs/nl/index.md:" in serving.log()
    path = serving.tiny.folder / "docs/nl/index.md"
    path.write_text(path.read_text().replace("Bel [[phone:nergens]].", "Bel toch."))
    serving.until(lambda: "Bel toch." in serving.read(""))
    serving.until(lambda: serving.log().count("Documentation built") == 2)


def test_a_changed_record_reaches_all_languages(serving: Serving) -> None:
    path = serving.tiny.folder / "docs/data/facts/home-ban-max-days.yml"
    path.write_text(path.read_text().replace("value: 28", "value: 26"))
    for page in ("", "en/"):
        serving.until(lambda page=page: "26" in serving.read(page))


@pytest.mark.full
def test_a_saved_dutch_page_of_the_real_site_shows_within_a_second(tmp_path: Path) -> None:
    for name in ("docs", "overrides", "hooks"):
        shutil.copytree(REPO / name, tmp_path / name)
    tiny = TinySite.__new__(TinySite)
    tiny.folder = tmp_path
    shutil.copy(REPO / "mkdocs.yml", tmp_path)
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--strict", "--livereload"]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "NO_MKDOCS_2_WARNING": "1"}
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(
            [*command, "-a", "127.0.0.1:8139"], cwd=tmp_path, stdout=log, stderr=log,
            env=environment, text=True,
        )  # fmt: skip
        found = Serving(tiny, process, "http://127.0.0.1:8139/")
        try:
            found.until(lambda: "Serving on" in found.log())
            path = tmp_path / "docs/nl/melden.md"
            path.write_text(path.read_text() + "\nDit is nieuw.\n")
            assert found.until(lambda: "Dit is nieuw." in found.read("melden/")) < 1
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)
