"""The real site, built once a test process from the real docs, and tiny sites that tests may break."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from lxml import html
from playwright.sync_api import Playwright, sync_playwright

REPO = Path(__file__).resolve().parent.parent
TINY = REPO / "tests" / "sites" / "tiny"
DAY = "1795392000"  # 2026-11-23, so that no test depends on the day it runs


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave whole matrices to `make test-full`; what is left out is counted as deselected."""
    if os.environ.get("FULL"):
        return
    full = [item for item in items if item.get_closest_marker("full")]
    config.hook.pytest_deselected(items=full)
    items[:] = [item for item in items if item not in full]


@dataclass(frozen=True)
class Built:
    """A build that ran: what it printed, how it ended, and where its site is."""

    site: Path
    output: str
    code: int

    def page(self, path: str) -> html.HtmlElement:
        """Return one built page, parsed."""
        return html.parse(str(self.site / path)).getroot()

    def pages(self) -> list[str]:
        """Return the paths of all pages of our own; views for other sites are `views()`."""
        return [path for path in self._html() if not path.startswith("embed/")]

    def views(self) -> list[str]:
        """Return the paths of all views for sites of others."""
        return [path for path in self._html() if path.startswith("embed/")]

    def _html(self) -> list[str]:
        return sorted(p.relative_to(self.site).as_posix() for p in self.site.rglob("*.html"))


def mkdocs(config: Path, site: Path, **environment: str) -> Built:
    """Run `mkdocs build --strict` as an editor's machine would, in a process of its own."""
    settings = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": DAY, **environment}
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "-f",
        config,
        "--site-dir",
        site,
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, **settings}, check=False
    )
    return Built(site, done.stdout + done.stderr, done.returncode)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The browser tool, once a process: two of them in one process collide."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site."""
    built = mkdocs(REPO / "mkdocs.yml", tmp_path_factory.mktemp("real") / "site")
    assert built.code == 0, built.output
    return built


def without_languages() -> str:
    """Return the real mkdocs.yml without its list of neutral pages: a tiny site has its own languages."""
    text, found = re.subn(
        r"^ {4}neutral:.*\n(?: {6}.*\n)+", "", (REPO / "mkdocs.yml").read_text(), flags=re.M
    )
    assert found == 1
    return text


class TinySite:
    """A small site in a folder of its own: change a file, build it, read it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(TINY / "docs", folder / "docs")
        for lang in ("nl", "en"):
            shutil.copy(REPO / "docs" / lang / "ui.yml", folder / "docs" / lang / "ui.yml")
        self.languages: list[dict[str, object]] = [
            {"locale": "nl", "name": "Nederlands", "default": True},
            {"locale": "en", "name": "English"},
        ]
        self.nav: list[object] = ["index.md", {"nav.help": ["hulp.md"]}]
        self.settings: dict[str, object] = {}

    def write(self, path: str, text: str) -> None:
        """Write one file below the site's folder."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def stamp(self, *paths: str) -> None:
        """Note in translations that they are as new as the Dutch pages, as a translator does."""
        command = [sys.executable, "-m", "hooks.translations", "stamp", *paths]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True)

    def build(self, **environment: str) -> Built:
        """Build the site from its present files."""
        config = self.folder / "mkdocs.yml"
        config.write_text(yaml.safe_dump(self._config()), encoding="utf-8")
        (self.folder / "base.yml").write_text(without_languages(), encoding="utf-8")
        return mkdocs(config, self.folder / "site", **environment)

    def _config(self) -> dict[str, object]:
        hooks = [
            line
            for line in (REPO / "mkdocs.yml").read_text().splitlines()
            if "/hook.py" in line or "hooks/hook" in line
        ]
        neutral = {str(entry["locale"]): "https://weather.example/" for entry in self.languages}
        i18n = {
            "docs_structure": "folder",
            "reconfigure_material": False,
            "languages": self.languages,
        }
        return {
            "INHERIT": "base.yml",
            "docs_dir": str(self.folder / "docs"),
            "hooks": [str(REPO / line.strip().removeprefix("- ")) for line in hooks],
            "nav": self.nav,
            "watch": [],
            "plugins": ["i18n-mends", {"i18n": i18n}],
            "theme": {"custom_dir": str(REPO / "overrides")},
            "extra": {"quick_exit": {"neutral": neutral}, **self.settings},
        }


@pytest.fixture
def tiny(tmp_path: Path) -> TinySite:
    """A tiny site of its own for one test."""
    return TinySite(tmp_path)


@pytest.fixture(scope="session")
def tiny_factory(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], TinySite]:
    """Tiny sites that the tests of one module share."""
    return lambda name: TinySite(tmp_path_factory.mktemp(name))


@pytest.fixture(scope="session")
def server(site: Built) -> Iterator[str]:
    """The real site on a loopback address."""
    from tests.serve import serving

    with serving(site.site) as address:
        yield address
