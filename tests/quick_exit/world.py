"""The site and a neutral site on loopback: two hosts, so that they are strangers to each other."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

STRICT = "default-src 'self'; img-src 'self' data:"
NEUTRAL_PAGE = b"<!doctype html><title>neutral</title><body bgcolor='#cfe'></body>"
FRAME = "<!doctype html><title>frame</title><iframe width=300 height=400 {sandbox} src='{address}'></iframe>"


@dataclass
class World:
    """What a test sets, and what the neutral site saw."""

    site: str = ""
    neutral: str = ""
    answer: str = "now"  # now, slow, never, empty (204), drop
    scripts: str = "come"  # come, late, blocked
    asked: list[dict[str, str]] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def fresh(self) -> None:
        """Forget what the test before set and saw."""
        self.answer, self.scripts = "now", "come"
        self.asked.clear()


class _Neutral(BaseHTTPRequestHandler):
    def __init__(self, world: World, *rest: object) -> None:
        self.world = world
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer as the test wants; pages that frame the site lie below /frame."""
        if self.path.startswith("/frame"):
            return self._send(200, self._frame())
        if self.path == "/w":
            self.world.asked.append({"path": self.path, **dict(self.headers.items())})
            self._as_wanted()
        else:
            self._send(404, b"")

    def _as_wanted(self) -> None:
        answer = self.world.answer
        if answer == "drop":
            self.close_connection = True
        elif answer == "empty":
            self._send(204, b"")
        else:
            self.world.stop.wait({"now": 0, "slow": 2, "never": 60}[answer])
            self._send(200, NEUTRAL_PAGE)

    def _frame(self) -> bytes:
        rules = {"/frame": "", "/frame-sandbox": "sandbox='allow-scripts allow-same-origin'"}
        sandbox = rules.get(self.path, "sandbox='allow-scripts'")
        return FRAME.format(sandbox=sandbox, address=self.world.site).encode()

    def _send(self, code: int, body: bytes) -> None:
        try:
            self.send_response(code)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True  # the reader left

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Site(SimpleHTTPRequestHandler):
    def __init__(self, world: World, home: str, *rest: object, directory: str) -> None:
        self.world, self.home = world, home
        super().__init__(*rest, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Serve the built site; only the neutral address is another one."""
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if page.suffix == ".js" and self.world.scripts == "blocked":
            return self._send(b"", "text/javascript", 404)
        if page.suffix == ".js" and self.world.scripts == "late":
            time.sleep(0.8)
        if page.suffix != ".html" or not page.is_file():
            return super().do_GET()
        text = page.read_text(encoding="utf-8").replace(self.home, self.world.neutral)
        return self._send(text.encode(), "text/html; charset=utf-8")

    def _send(self, body: bytes, kind: str, code: int = 200) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        """Every answer carries the strict policy."""
        self.send_header("Content-Security-Policy", STRICT)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_: object) -> None:
        """A reader who leaves breaks connections."""


@contextmanager
def living(folder: Path, home: str) -> Iterator[World]:
    """Serve a built site whose neutral address is `home`; gives the world while the block runs."""
    world = World()
    servers = [
        _Server(("127.0.0.1", 0), partial(_Site, world, home, directory=str(folder))),
        _Server(("127.0.0.1", 0), partial(_Neutral, world)),
    ]
    world.site = f"http://127.0.0.1:{servers[0].server_port}/"
    world.neutral = f"http://localhost:{servers[1].server_port}/w"
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield world
    finally:
        world.stop.set()
        for server in servers:
            server.shutdown()
