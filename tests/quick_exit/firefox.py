"""Firefox by WebDriver BiDi, which it speaks by itself: no driver program, no package."""

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.browsers import missing
from tests.quick_exit.wire import Wire

PREFS = {
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "app.normandy.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "services.settings.server": "data:,",
    "media.autoplay.default": 0,
}


class Firefox:
    """One window of a Firefox of its own."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        wire.ask("session.new", capabilities={})
        self.tab = self.tabs()[0]

    def tabs(self) -> list[str]:
        """Return the ids of all tabs."""
        return [c["context"] for c in self.wire.ask("browsingContext.getTree")["contexts"]]

    def open_tab(self) -> None:
        """Go on in a new tab."""
        self.tab = self.wire.ask("browsingContext.create", type="tab")["context"]

    def goto(self, url: str, wait: str = "complete") -> None:
        """Type an address."""
        self.wire.ask("browsingContext.navigate", context=self.tab, url=url, wait=wait)

    def run(self, script: str, tab: str = "") -> Any:
        """Return the value of an expression in the page."""
        done = self.wire.ask(
            "script.evaluate",
            expression=f"JSON.stringify([{script}])",
            target={"context": tab or self.tab},
            awaitPromise=False,
        )
        assert done["type"] == "success", done
        import json

        return json.loads(done["result"]["value"])[0]

    def url(self, tab: str = "") -> str:
        """Return the address in the address bar."""
        tree = self.wire.ask("browsingContext.getTree", root=tab or self.tab)
        return str(tree["contexts"][0]["url"])

    def history(self, steps: int) -> None:
        """Press Back (negative) or Forward."""
        self.wire.ask("browsingContext.traverseHistory", context=self.tab, delta=steps)

    def picture(self) -> bytes:
        """Return what is on screen now, as PNG."""
        import base64

        shot = self.wire.ask("browsingContext.captureScreenshot", context=self.tab)
        return base64.b64decode(shot["data"])

    def mouse(self, *steps: dict[str, Any]) -> None:
        """Move, press and release."""
        self._act({"type": "pointer", "id": "mouse", "actions": list(steps)})

    def keys(self, *keys: str) -> None:
        """Press and release keys, one by one."""
        steps = [{"type": t, "value": key} for key in keys for t in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keyboard", "actions": steps})

    def _act(self, source: dict[str, Any]) -> None:
        self.wire.ask("input.performActions", context=self.tab, actions=[source])


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """Start Firefox with an empty profile, and end it."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if not program:
        missing("firefox", "sudo apt-get install firefox-esr")
        return
    lines = [
        f'user_pref("{k}", {str(v).lower() if isinstance(v, bool) else repr(v)});'
        for k, v in PREFS.items()
    ]
    (profile / "user.js").write_text("\n".join(lines).replace("'", '"'))
    log = profile / "log"
    with log.open("wb") as out:
        command = [
            program,
            "--headless",
            "--no-remote",
            "--profile",
            profile,
            "--remote-debugging-port=0",
        ]
        process = subprocess.Popen(command, stdout=out, stderr=out)
    try:
        wire = Wire(_port(log, process), "/session", 40)
        yield Firefox(wire)
        wire.close()
    finally:
        process.terminate()
        process.wait(20)


def _port(log: Path, process: "subprocess.Popen[bytes]") -> int:
    for _ in range(400):
        if found := re.search(r"ws://127\.0\.0\.1:(\d+)", log.read_text(errors="ignore")):
            return int(found[1])
        assert process.poll() is None, log.read_text(errors="ignore")
        time.sleep(0.1)
    raise AssertionError(log.read_text(errors="ignore"))
