"""`mkdocs serve`: a saved page of the source shows at once; checks and the other languages follow.

MkDocs builds everything before it shows anything. Here the saved page alone is made first, with the records and the
menu of the last whole build. Then, when nobody saves for a moment, everything is built into a new folder, as
`mkdocs build` does, and takes the place of the old one when it is whole. What is wrong is said then, as always.
"""

import shutil
import tempfile
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from hooks.kit import build
from hooks.kit.pages import read_page

PAUSE = 1.5  # seconds without a saved page before everything is built
LOOK = 0.2
KEY = "preview"
log = get_plugin_logger("preview")
Times = dict[Path, int]


def remember(config: MkDocsConfig, **parts: Any) -> None:
    """Keep what one page needs to be made again: the files, the menu and the templates of the source language."""
    if build.is_preview(config) and build.is_first_language(config):
        build.house(config).rooms.setdefault(KEY, {}).update(parts)


class Preview:
    """Stands in for MkDocs' builder while serving."""

    def __init__(self, server: LiveReloadServer, config: MkDocsConfig) -> None:
        self.server, self.config = server, config
        self.times, self.is_whole = _times(config), True
        server.error_handler = self.error_page

    def rebuild(self) -> None:
        """Show saved pages at once, each time one is saved; then build everything, if not done already."""
        if self.is_whole and _times(self.config) == self.times:
            return
        self.is_whole = False
        while changed := self._saved_pages():
            self.show(changed)
            self._wait()
        self._build_all()
        self._announce()

    def show(self, changed: Iterable[Path]) -> None:
        """Make these pages of the source alone, and let browsers see them."""
        start = time.monotonic()
        try:
            for path in changed:
                self._make(path)
        except (
            Exception
        ) as error:  # whatever is wrong with the page, building everything says it properly
            log.info(f"Not shown at once, building everything first: {error!r}")
            return
        self._announce()
        with self.server._epoch_cond:
            self.server._visible_epoch = self.server._wanted_epoch
            self.server._epoch_cond.notify_all()
        log.info(
            f"Shown in {time.monotonic() - start:.2f} seconds; checks and other languages follow"
        )

    def error_page(self, code: int) -> bytes | None:
        """Return the page for an address that is not there."""
        path = Path(self.server.root, f"{code}.html")
        return path.read_bytes() if path.is_file() else None

    def _saved_pages(self) -> list[Path]:
        """Return the source pages that were saved; none when anything else changed as well."""
        now, before = _times(self.config), self.times
        changed = {path for path in now.keys() | before.keys() if now.get(path) != before.get(path)}
        folder = _source_folder(self.config)
        alone = all(
            p in now and p in before and p.is_relative_to(folder) and p.suffix == ".md"
            for p in changed
        )
        if alone:
            self.times = now
        return sorted(changed) if alone else []

    def _make(self, path: Path) -> None:
        house, config = build.house(self.config), self.config
        name = path.relative_to(_source_folder(config)).as_posix()
        main = house.source.main
        made = read_page(path, main, name, house.source.shown / main / name)
        if made.problems:
            raise ValueError(made.problems[0].en)
        house.source = replace(house.source, pages={**house.source.pages, (main, name): made})
        i18n: Any = config.plugins["i18n"]
        i18n.current_language = main
        i18n.reconfigure_mkdocs_config(config)
        kept = house.rooms[KEY]
        page = kept["files"].get_file_from_path(f"{main}/{name}").page
        mkdocs_build._populate_page(page, config, kept["files"])
        pages = kept["files"].documentation_pages()
        mkdocs_build._build_page(page, config, pages, kept["nav"], kept["env"])

    def _wait(self) -> None:
        end = time.monotonic() + PAUSE
        while time.monotonic() < end and _times(self.config) == self.times:
            time.sleep(LOOK)

    def _build_all(self) -> None:
        """Build into a new folder and swap it in when it is whole; a build that fails leaves the old one."""
        self.times = _times(self.config)
        folder = tempfile.mkdtemp(prefix="mkdocs_")
        config = load_config(config_file=self.config.config_file_path, site_dir=folder)
        config.strict, config.site_url = self.config.strict, self.config.site_url
        try:
            mkdocs_build.build(config, serve_url=config.site_url)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        old, self.server.root, self.config = self.server.root, folder, config
        self.is_whole = True
        shutil.rmtree(old, ignore_errors=True)

    def _announce(self) -> None:
        """Make this a newer version of the site than any that a browser has."""
        self.server._wanted_epoch = max(int(time.monotonic() * 1000), self.server._wanted_epoch + 1)


def _source_folder(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).resolve() / build.house(config).source.main


def _times(config: MkDocsConfig) -> Times:
    """Return when each file that a build reads was last changed."""
    watched = [
        Path(config.docs_dir),
        *map(Path, config.watch),
        Path(config.config_file_path or "."),
    ]
    found: Times = {}
    for place in watched:
        root = place.resolve()
        for path in root.rglob("*") if root.is_dir() else [root]:
            if path.is_file() and "__pycache__" not in path.parts:
                found[path] = path.stat().st_mtime_ns
    return found
