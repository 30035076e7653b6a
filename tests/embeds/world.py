"""Three strangers on loopback: our site with its real headers, a host that shows our pages, and a neutral site."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

SITE_URL = "https://wegwijzer.example"
TEXT = (".html", ".json", ".js", ".css", ".txt", ".atom")
TYPES = {".atom": "application/atom+xml", ".json": "application/json", ".txt": "text/plain"}
NEUTRAL_PAGE = "<!doctype html><title>neutral</title><body>It rains."


@dataclass
class World:
    """What a test sets, and what every server was asked."""

    site: str = ""
    host: str = ""
    neutral: str = ""
    pages: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str]]] = field(
        default_factory=list
    )  # server, path, headers
    late: float = 0

    def show(self, body: str, path: str = "host", head: str = "", **headers: str) -> str:
        """Put a page on the host's site, and return its address; a header is named like Content_Security_Policy."""
        html = f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gemeente</title>{head}</head><body>{body}</body></html>'
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[f"/{path}"] = (html, named)
        return f"{self.host}{path}"

    def view(self, path: str) -> str:
        """Return the address of a view, such as "nl/hulp/"."""
        return f"{self.site}embed/v1/{path}"

    def told(self) -> list[str]:
        """Return what the neutral site was told about where readers came from."""
        return [
            h["Referer"]
            for name, path, h in self.asked
            if (name, path) == ("neutral", "/w") and "Referer" in h
        ]

    def fresh(self) -> None:
        """Forget what the test before set and saw."""
        self.pages.clear()
        self.asked.clear()
        self.late = 0


class _Site(SimpleHTTPRequestHandler):
    """Our site as a server with the shipped header list sends it, moved to this address."""

    def __init__(
        self, world: World, home: str, rules: list["Rule"], *rest: Any, directory: str
    ) -> None:
        self.world, self.home, self.rules = world, home, rules
        super().__init__(*rest, directory=directory)

    def do_GET(self) -> None:
        """Serve the built site; only its own address and the neutral one are others."""
        self.world.asked.append(("site", self.path, dict(self.headers.items())))
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if page.suffix not in TEXT or not page.is_file():
            return super().do_GET()
        if page.suffix == ".js":
            threading.Event().wait(self.world.late)
        text = page.read_text(encoding="utf-8")
        moved = text.replace(SITE_URL, self.world.site.rstrip("/")).replace(
            self.home, self.world.neutral
        )
        kind = TYPES.get(page.suffix) or self.guess_type(str(page))
        return _send(self, moved, {"Content-Type": f"{kind}; charset=utf-8"})

    def end_headers(self) -> None:
        """Every answer carries its headers, but for the promise of HTTPS."""
        for name, value in sent(urlsplit(self.path).path, self.rules).items():
            if name != "Strict-Transport-Security":
                self.send_header(name, value.replace(SITE_URL, self.world.site.rstrip("/")))
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


Rule = tuple[str, list[str]]


def read_headers(text: str) -> list[Rule]:
    """Return the rules of a `_headers` file: a path, and lines below it."""
    rules: list[Rule] = []
    for line in text.splitlines():
        if line.startswith(" "):
            rules[-1][1].append(line.strip())
        elif line:
            rules.append((line, []))
    return rules


def sent(path: str, rules: list[Rule]) -> dict[str, str]:
    """Return what a host that reads `_headers` sends: all rules that fit, "!" takes away."""
    found: dict[str, str] = {}
    for place, lines in rules:
        whole = place.removesuffix("*")
        if path == place or (whole != place and path.startswith(whole)):
            for line in lines:
                name, _, value = line.partition(": ")
                found = {k: v for k, v in found.items() if k != line.removeprefix("! ")}
                if value:
                    found[name] = value
    return found


class _Pages(BaseHTTPRequestHandler):
    """The host, or the neutral site."""

    def __init__(self, world: World, name: str, *rest: Any) -> None:
        self.world, self.name = world, name
        super().__init__(*rest)

    def do_GET(self) -> None:
        """Answer with the page a test put there."""
        self.world.asked.append((self.name, self.path, dict(self.headers.items())))
        html, headers = (
            (NEUTRAL_PAGE, {})
            if self.name == "neutral"
            else self.world.pages.get(urlsplit(self.path).path, ("", {}))
        )
        _send(self, html, {"Content-Type": "text/html; charset=utf-8", **headers})

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _send(handler: Any, text: str, headers: dict[str, str]) -> None:
    body = text.encode()
    try:
        handler.send_response(200)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)
    except OSError:
        handler.close_connection = True  # the reader left


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_: object) -> None:
        """A reader who leaves breaks connections."""


@contextmanager
def living(folder: Path, home: str) -> Iterator[World]:
    """Serve a built site whose neutral address is `home`, a host and a neutral site."""
    world = World()
    rules = read_headers((folder / "_headers").read_text())
    servers = [
        _Server(("127.0.0.1", 0), partial(_Site, world, home, rules, directory=str(folder))),
        _Server(("127.0.0.1", 0), partial(_Pages, world, "host")),
        _Server(("127.0.0.1", 0), partial(_Pages, world, "neutral")),
    ]
    world.site = f"http://127.0.0.1:{servers[0].server_port}/"
    world.host = f"http://localhost:{servers[1].server_port}/"
    world.neutral = f"http://localhost:{servers[2].server_port}/w"
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield world
    finally:
        for server in servers:
            server.shutdown()
