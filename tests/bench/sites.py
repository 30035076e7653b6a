"""The sites that are measured: ours, ours as an owner would release it, and the same Markdown on the stock stack."""

import gzip
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load

from hooks.privacy.policy import HEADERS
from tests.conftest import REPO

OWNER = {"released": True, "owner": "Example", "contact": "https://contact.example/"}
PALETTE = [  # as the theme's own manual sets it up
    {"scheme": "default", "toggle": {"icon": "material/brightness-7", "name": "Dark"}},
    {"scheme": "slate", "toggle": {"icon": "material/brightness-4", "name": "Light"}},
]


@dataclass(frozen=True)
class Answer:
    """One answer that a server gave: status, and bytes with headers, compressed."""

    path: str
    status: int
    size: int


@dataclass
class Served:
    """A site on loopback, and what was asked of it since `fresh`."""

    address: str
    folder: Path
    answers: list[Answer] = field(default_factory=list)

    def fresh(self) -> None:
        """Forget what was asked."""
        self.answers.clear()


def ours(site: Path, address: str) -> None:
    """Build this site as it stands: a draft."""
    _mkdocs(REPO / "mkdocs.yml", site, address)


def released(site: Path, address: str) -> None:
    """Build this site with an owner and a contact filled in, at the address where it is served."""
    config = {
        "INHERIT": str(REPO / "mkdocs.yml"),
        "docs_dir": str(REPO / "docs"),
        "hooks": [str(REPO / path) for path in _settings()["hooks"]],
        "theme": {"custom_dir": str(REPO / "overrides")},
        "watch": [],
        "extra": OWNER,
    }
    _mkdocs(_written(site, config), site, address)


def stock(site: Path, address: str) -> None:
    """Build the same Markdown with the stock theme, language plugin and search; markers stay as text.

    Languages whose code the plugin refuses are left out.
    """
    known = _settings()
    i18n = next(plugin["i18n"] for plugin in known["plugins"] if isinstance(plugin, dict))
    refused = [x["locale"] for x in i18n["languages"] if len(x["locale"]) > 2]  # easy Dutch
    docs = site.parent / "stock_docs"
    left_out = shutil.ignore_patterns("data", "ui.yml", "STYLE.md", *refused)
    shutil.copytree(REPO / "docs", docs, ignore=left_out)
    kept = [x for x in i18n["languages"] if x["locale"] not in refused]
    languages = {"docs_structure": "folder", "languages": kept}
    config = {
        "site_name": "Stock",
        "docs_dir": str(docs),
        "nav": known["nav"],
        "theme": {"name": "material", "palette": PALETTE},
        "plugins": ["search", {"i18n": languages}],
        "markdown_extensions": ["admonition", "attr_list", "tables", "pymdownx.details"],
    }
    _mkdocs(_written(site, config), site, address)


def _settings() -> dict[str, Any]:
    with (REPO / "mkdocs.yml").open(encoding="utf-8") as file:
        return yaml_load(file)


def _written(site: Path, config: dict[str, Any]) -> Path:
    path = site.parent / f"{site.name}.yml"
    path.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return path


def _mkdocs(config: Path, site: Path, address: str) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config)]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": address}
    command += ["--site-dir", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, env=quiet, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


class _Host(SimpleHTTPRequestHandler):
    """A compressing host with the 404 page of the site, as any real host has."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, served: Served, headers: Mapping[str, str]) -> None:
        self.served, self.ours = served, headers
        super().__init__(*given, directory=str(served.folder))

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer, and note what went over the wire."""
        path = Path(self.translate_path(self.path.split("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        status = 200 if path.is_file() else 404
        path = path if path.is_file() else self.served.folder / "404.html"
        body = gzip.compress(path.read_bytes(), 6)
        told = {**self.ours, "Content-Type": self.guess_type(str(path))}
        told |= {"Content-Encoding": "gzip", "Content-Length": str(len(body))}
        head = sum(len(name) + len(value) + 4 for name, value in told.items())
        self.served.answers.append(Answer(self.path, status, head + len(body)))
        self.send_response(status)
        for name, value in told.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):  # a window that closed early
            self.wfile.write(body)


@contextmanager
def serving(folder: Path, build: Any) -> Iterator[Served]:
    """Find an address, build a site for it, and serve it; ours with its headers, the stock one without any."""
    served = Served("", folder)
    headers = {} if build is stock else HEADERS
    host = partial(_Host, served=served, headers=headers)
    server = ThreadingHTTPServer(("127.0.0.1", 0), host)
    served.address = f"http://127.0.0.1:{server.server_port}/"
    build(folder, served.address)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
