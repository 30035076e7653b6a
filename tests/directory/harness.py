"""A page that holds only the room's own script and 200 ways; it fakes the clock and sends home what it read."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.conftest import REPO
from tests.directory.instants import Instant

SCRIPT = (REPO / "hooks" / "directory" / "directory.js").read_text()
ASK = """
var minutes = %s, found = [], real = Date.now;
document.querySelectorAll(".way").forEach(function (way, i) {
  Date.now = function () { return minutes[i] * 60000 + 31000; };
  document.dispatchEvent(new Event("visibilitychange"));
  found.push(way.querySelector(".now").className);
});
Date.now = real;
var answer = JSON.stringify({ zone: new Date(0).getTimezoneOffset(), found: found });
window.answer = answer;
fetch("/answer", { method: "POST", body: answer });
"""


def page(all_of_them: list[Instant]) -> str:
    """Return the page with one way an instant."""
    way = '<section class="card"><div class="way" data-hours="{}"><span class="now" hidden></span></div></section>'
    ways = "".join(way.format(one.spans) for one in all_of_them)
    texts = 'data-open="o" data-closed="c" data-open-doubt="od" data-closed-doubt="cd"'
    minutes = json.dumps([one.minute for one in all_of_them])
    cards = f'<div class="cards" {texts}>{ways}</div>'
    return f"<!doctype html><meta charset=utf-8>{cards}<script>{SCRIPT}{ASK % minutes}</script>"


@contextmanager
def asking(html: str) -> Iterator[tuple[str, threading.Event, list[str]]]:
    """Serve the page; gives its address, an event that is set when it answered, and the answer."""
    answered, answers = threading.Event(), []

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def do_POST(self) -> None:
            answers.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(204)
            self.end_headers()
            answered.set()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", answered, answers
    finally:
        server.shutdown()


def states(answer: str) -> list[str]:
    """Return "open" or "closed" per way, without the words of doubt."""
    return [name.split()[1] for name in json.loads(answer)["found"]]


def profile(folder: Path) -> Path:
    """Return a Firefox profile that asks nothing of the network at its start."""
    quiet = ("app.update.enabled", "browser.aboutwelcome.enabled", "toolkit.telemetry.enabled",
             "browser.safebrowsing.malware.enabled", "datareporting.policy.dataSubmissionEnabled",
             "network.captive-portal-service.enabled", "network.connectivity-service.enabled",
             "app.normandy.enabled", "extensions.getAddons.cache.enabled")  # fmt: skip
    lines = [f'user_pref("{name}", false);' for name in quiet]
    (folder / "user.js").write_text("\n".join(lines))
    return folder
