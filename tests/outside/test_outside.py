"""An editor hears which pages of others are gone; the hosts are asked politely. On loopback only."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from hooks.outside.__main__ import text
from hooks.outside.addresses import addresses
from hooks.outside.ask import ask, ask_all
from tests.conftest import REPO

PAGES = {
    ("HEAD", "/there"): 200, ("HEAD", "/gone"): 404, ("GET", "/gone"): 404,
    ("HEAD", "/no-head"): 405, ("GET", "/no-head"): 200, ("HEAD", "/shut"): 403, ("GET", "/shut"): 403,
    ("HEAD", "/false-404"): 404, ("GET", "/false-404"): 200, ("HEAD", "/a%20b"): 200,
}  # fmt: skip


class Host:
    """A host on loopback that remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.at_once, self.most_at_once = 0, 0
        lock, host = threading.Lock(), self

        class Handler(BaseHTTPRequestHandler):
            def do_HEAD(self) -> None:
                with lock:
                    host.at_once += 1
                    host.most_at_once = max(host.most_at_once, host.at_once)
                    host.asked.append((self.command, self.path, dict(self.headers)))
                if self.path == "/slow":
                    time.sleep(1)
                elsewhere = self.path == "/moved"
                self.send_response(301 if elsewhere else PAGES.get((self.command, self.path), 200))
                if elsewhere:
                    self.send_header("Location", f"http://localhost:{host.port}/there")
                self.send_header("Content-Length", "0")
                self.end_headers()
                with lock:
                    host.at_once -= 1

            do_GET = do_HEAD

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        self.address = f"http://127.0.0.1:{self.port}"


@pytest.fixture
def host() -> Iterator[Host]:
    """A host that runs for one test."""
    made = Host()
    thread = threading.Thread(target=made.server.serve_forever, daemon=True)
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/there", "there"), ("/gone", "gone"), ("/no-head", "there"), ("/false-404", "there"),
        ("/shut", "unsure"), ("/slow", "unsure"), ("/moved", "moved"), ("/a b", "there"),
    ],
)  # fmt: skip
def test_what_a_host_says_becomes_what_an_editor_must_do(host: Host, path: str, state: str) -> None:
    assert ask(host.address + path, pause=0, timeout=0.4).state == state


def test_a_host_that_does_not_exist_or_is_down_is_no_traceback(host: Host) -> None:
    host.server.shutdown()
    host.server.server_close()
    assert ask(host.address, pause=0, timeout=0.4).state == "unsure"
    assert ask("http://no-such-host.invalid/", pause=0, timeout=5).state in ("gone", "unsure")
    assert [one.state for one in ask_all(["https://[/"], pause=0)] == ["unsure"]


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause(host: Host) -> None:
    begin = time.monotonic()
    ask_all([f"{host.address}/{n}" for n in range(5)], pause=0.1, timeout=2)
    assert host.most_at_once == 1
    assert time.monotonic() - begin >= 0.4


def test_a_host_learns_nothing_but_our_name(host: Host) -> None:
    ask(f"{host.address}/no-head", pause=0)
    assert [method for method, _, _ in host.asked] == ["HEAD", "GET"]
    for _, _, headers in host.asked:
        assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


def test_the_report_names_file_and_line_and_holds_no_markup_of_a_host(host: Host) -> None:
    places = {f"{host.address}/gone": ["docs/data/facts/x.yml:12"]}
    said = text(ask_all(places, pause=0), places)
    assert "`404` · `docs/data/facts/x.yml:12`" in said
    assert "docs/data/facts/y" not in said


def test_every_address_of_the_records_is_asked_once() -> None:
    found = addresses(REPO / "docs" / "data")
    assert len(found) > 200
    assert all("#" not in address for address in found)
    place = found["https://wetten.overheid.nl/BWBR0024649"][0]
    path, _, line = place.rpartition(":")
    assert "BWBR0024649" in Path(path).read_text(encoding="utf-8").splitlines()[int(line) - 1]
