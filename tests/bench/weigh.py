"""`make weigh`: a first, cold visit to this site and to the same content on the stock theme, in one table.

Requests, errors, KiB over the wire (gzip), other hosts asked, keys left in storage, axe findings, and the first
paint on a slow phone (4x slower processor, 1.6 Mbit/s, 150 ms; median of five). Loopback only.
"""

import gzip
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import yaml
from axe_playwright_python import sync_playwright as axe
from playwright.sync_api import Browser, sync_playwright

from tests.browsers import chromium_browser
from tests.conftest import REPO

PAGES = {"home": "", "inner page": "wet/", "Hulp": "hulp/"}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
COLUMNS = ["site", "page", "requests", "4xx", "KiB", "hosts", "keys", "axe", "paint_ms"]
PAINTED = "performance.getEntriesByName('first-contentful-paint')"


def main() -> None:
    """Build both sites, visit them, print the table."""
    with tempfile.TemporaryDirectory() as folder:
        sites = {"stock": _stock(Path(folder)), "ours": _ours(Path(folder))}
        print(("{:>11}" * len(COLUMNS)).format(*COLUMNS))
        with sync_playwright() as playwright:
            browser = next(chromium_browser(playwright))
            for name, site in sites.items():
                with _serving(site) as address:
                    for label, path in PAGES.items():
                        row = [name, label, *_visit(browser, address, path)]
                        print(("{:>11}" * len(COLUMNS)).format(*row))


def _ours(folder: Path) -> Path:
    _mkdocs(REPO / "mkdocs.yml", folder / "ours")
    return folder / "ours"


def _stock(folder: Path) -> Path:
    """Build the same Markdown with the stock theme, language plugin and search; markers stay as text."""
    docs = folder / "docs"
    shutil.copytree(REPO / "docs", docs, ignore=shutil.ignore_patterns("data", "ui.yml"))
    ours = (REPO / "mkdocs.yml").read_text(encoding="utf-8")
    nav = yaml.safe_load(re.search(r"^nav:\n(?:[ -].*\n)+", ours, re.M)[0])["nav"]  # type: ignore[index]
    languages = [
        {"locale": "nl", "name": "Nederlands", "default": True},
        {"locale": "en", "name": "English"},
    ]
    config = {
        "site_name": "Stock",
        "docs_dir": str(docs),
        "nav": nav,
        "theme": {"name": "material", "palette": {"toggle": {"icon": "material/eye", "name": "x"}}},
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": languages}}],
        "markdown_extensions": ["admonition", "attr_list", "tables", "pymdownx.details"],
    }
    path = folder / "stock.yml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    _mkdocs(path, folder / "stock")
    return folder / "stock"


def _mkdocs(config: Path, site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "-f", config, "--site-dir", site]
    subprocess.run(command, check=True, capture_output=True)


def _visit(browser: Browser, address: str, path: str) -> list[object]:
    asked: list[str] = []
    wrong: list[str] = []
    weight: list[int] = []
    context = browser.new_context(viewport={"width": 360, "height": 640}, bypass_csp=True)
    context.route(lambda url: not url.startswith(address), lambda route: route.abort())
    page = context.new_page()
    page.on("request", lambda r: asked.append(r.url))
    page.on("response", lambda r: wrong.append(r.url) if r.status >= 400 else None)
    page.on("requestfinished", lambda r: weight.append(r.sizes()["responseBodySize"]))
    page.goto(address + path, wait_until="networkidle")
    keys = page.evaluate("localStorage.length + sessionStorage.length")
    found = sum(len(v["nodes"]) for v in axe.Axe().run(page).response["violations"])
    context.close()
    kib = round(sum(weight) / 1024, 1)
    hosts = {url.split("/")[2] for url in asked if not url.startswith((address, "data:"))}
    return [len(asked), len(wrong), kib, len(hosts), keys, found, _paint(browser, address + path)]


def _paint(browser: Browser, url: str) -> int:
    times = []
    for _ in range(5):
        context = browser.new_context(viewport={"width": 360, "height": 640})
        context.route(lambda u: "127.0.0.1" not in u, lambda route: route.abort())
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.goto(url)
        page.wait_for_function(f"{PAINTED}.length")
        times.append(page.evaluate(f"{PAINTED}[0].startTime"))
        context.close()
    return round(statistics.median(times))


class _Gzip(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer as a compressing host does."""
        path = Path(self.translate_path(self.path.split("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        body = gzip.compress(path.read_bytes(), 6) if path.is_file() else b""
        self.send_response(200 if path.is_file() else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip") if body else None
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Gzip, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


if __name__ == "__main__":
    main()
