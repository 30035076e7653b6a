"""WebKitGTK by its own driver, on a screen in memory."""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.browsers import missing

INSTALL = "sudo apt-get install webkit2gtk-driver xvfb"
BINARIES = "lib/*/webkit2gtk-4.*/MiniBrowser"


class WebKit:
    """One window."""

    def __init__(self, port: int, binary: str) -> None:
        self.base = f"http://127.0.0.1:{port}/session"
        options = {"binary": binary, "args": ["--automation"]}
        always = {"webkitgtk:browserOptions": options, "pageLoadStrategy": "normal"}
        begun = self._send("POST", "", {"capabilities": {"alwaysMatch": always}})
        self.base += "/" + begun["sessionId"]

    def goto(self, url: str) -> None:
        """Type an address."""
        self._send("POST", "/url", {"url": url})

    def url(self) -> str:
        """Return the address in the address bar."""
        return str(self._send("GET", "/url"))

    def run(self, script: str) -> Any:
        """Return what an expression is in the page."""
        return self._send("POST", "/execute/sync", {"script": f"return {script}", "args": []})

    def back(self) -> None:
        """Press Back."""
        self._send("POST", "/back", {})

    def mouse(self, *steps: dict[str, Any]) -> None:
        """Move, press and release."""
        self._act({"type": "pointer", "id": "mouse", "actions": list(steps)})

    def keys(self, *keys: str) -> None:
        """Press and release keys, one by one."""
        steps = [{"type": t, "value": key} for key in keys for t in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keyboard", "actions": steps})

    def end(self) -> None:
        """Close the window."""
        self._send("DELETE", "")

    def _act(self, source: dict[str, Any]) -> None:
        self._send("POST", "/actions", {"actions": [source]})

    def _send(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = Request(
            self.base + path, data, {"Content-Type": "application/json"}, method=method
        )
        try:
            with urlopen(request, timeout=40) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            raise AssertionError(f"{method} {path}: {error.read().decode()[:300]}") from error


@contextmanager
def webkit(folder: Path) -> Iterator[WebKit]:
    """Start a screen, the driver and a browser with an empty profile, and end them."""
    binary = next((str(path) for path in Path("/usr").glob(BINARIES)), "")
    if not (binary and shutil.which("WebKitWebDriver") and shutil.which("Xvfb")):
        missing("webkit", INSTALL)
        return
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x600x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    display = os.read(read, 16).decode().strip()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {
        "DISPLAY": f":{display}",
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "GDK_BACKEND": "x11",
    }
    own |= {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "LIBGL_ALWAYS_SOFTWARE": "1"}
    driver = subprocess.Popen(
        ["WebKitWebDriver", f"--port={port}"],
        env={**os.environ, **own},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(1)
        browser = WebKit(port, binary)
        yield browser
        browser.end()
    finally:
        for process in (driver, screen):
            process.terminate()
            process.wait(20)
