"""The real site behind the headers of a real host, which is told of every breach of the policy, in other engines."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from hooks.privacy.policy import HEADERS
from tests.conftest import Built
from tests.quick_exit.firefox import Firefox, firefox
from tests.quick_exit.webkit import WebKit, webkit

ENGINES: dict[str, Any] = {"firefox": firefox, "webkit": webkit}
POLICY = "Content-Security-Policy"
BREACH = "<!doctype html><title>x</title><script>document.title = 'ran'</script>"


@dataclass
class Host:
    """A loopback host; `breaches` holds what browsers reported against the policy."""

    address: str = ""
    breaches: list[str] = field(default_factory=list)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *given: Any, host: Host, **more: Any) -> None:
        self.host = host
        super().__init__(*given, **more)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Send what every answer carries, and where to report."""
        reports = {POLICY: HEADERS[POLICY] + "; report-uri /report"}
        for name, value in {**HEADERS, **reports}.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, *_: Any) -> None:
        """Answer what is not there with the page of the site."""
        self._answer(code, (Path(self.directory) / "404.html").read_bytes())

    def do_GET(self) -> None:
        """Answer one page of our own, that breaks the policy; and the site."""
        if self.path == "/breach":
            return self._answer(200, BREACH.encode())
        return super().do_GET()

    def do_POST(self) -> None:
        """Note a report."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.host.breaches.append(body.decode())
        self._answer(200, b"")

    def _answer(self, code: int, body: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def hosting(folder: Path) -> Iterator[Host]:
    """Serve a folder while the block runs."""
    host = Host()
    handler = partial(_Handler, host=host, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    host.address = f"http://127.0.0.1:{server.server_port}/"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        server.shutdown()


@pytest.fixture(scope="module")
def host(site: Built) -> Iterator[Host]:
    """The real site on a loopback host."""
    with hosting(site.site) as running:
        yield running


@pytest.fixture(scope="module", params=ENGINES)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Firefox | WebKit]:
    """Firefox, then WebKitGTK; what is missing fails by name."""
    with ENGINES[request.param](tmp_path_factory.mktemp(request.param)) as browser:
        yield browser
