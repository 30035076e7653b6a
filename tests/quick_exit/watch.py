"""What a person beside the reader sees: the frames Chromium draws, each judged as content or clean."""

import base64
import json
import os
import struct
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import CDPSession, Page

SLACK = (
    1 if os.environ.get("FULL") else 3
)  # a machine that runs other tests beside draws and loads late
CLEAN = 6000  # bytes; a PNG of 320 x 480 in one colour takes about 4,000, of text above 15,000
REPORT = """for (const type of ['pointerdown', 'keydown']) addEventListener(type, event => {
  console.debug('pressed ' + type + ' ' + (performance.timeOrigin + event.timeStamp));
}, true);
setInterval(() => console.debug('state ' + JSON.stringify({
  url: location.href, title: document.title, shown: getComputedStyle(document.documentElement).display,
  text: (document.body && document.body.innerText || '').trim(), size: document.documentElement.outerHTML.length,
  stored: Object.keys(sessionStorage).join() + '|' + Object.keys(localStorage).join(),
  silent: !window.one || window.one.paused, icons: [...document.querySelectorAll('link[rel~=icon]')].map(i => i.href).join(),
})), 60);"""


@dataclass
class Watch:
    """Frames with their moments, in milliseconds, from the press on."""

    cdp: CDPSession
    frames: list[tuple[float, int]] = field(default_factory=list)
    pressed: float = 0
    states: list[dict[str, Any]] = field(default_factory=list)
    last: bytes = b""

    def now(self, page: Page) -> dict[str, Any]:
        """Return what the page says of itself; it must say so by itself, for while a tab waits for its
        next page Chromium answers no question of a debugger."""
        self.states.clear()
        assert until(lambda: self.states, 2, page.wait_for_timeout), "the page is not running"
        return self.states[-1]

    def content_after_press(self) -> list[float]:
        """Return when content was still seen, in ms after the press."""
        return [at - self.pressed for at, size in self.frames if size > CLEAN and at > self.pressed]

    def first_clean(self) -> float:
        """Return how long it took, in ms, until the first frame without content."""
        clean = [at for at, size in self.frames if size <= CLEAN and at > self.pressed]
        assert clean, f"no clean frame among {len(self.frames)}"
        return clean[0] - self.pressed


def watch(page: Page, key: bool = False) -> Watch:
    """Begin to watch a tab; the last press of the pointer (or of a key) is the one that counts."""
    seen = Watch(page.context.new_cdp_session(page))
    page.on("console", lambda said: _note(seen, said.text, "keydown" if key else "pointerdown"))
    seen.cdp.on("Page.screencastFrame", lambda frame: _frame(seen, frame))
    seen.cdp.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})
    return seen


def _note(seen: Watch, text: str, press: str) -> None:
    if text.startswith(f"pressed {press} "):
        seen.pressed = float(text.split()[2])
    elif text.startswith("state "):
        seen.states.append(json.loads(text.removeprefix("state ")))


def _frame(seen: Watch, frame: dict[str, Any]) -> None:
    seen.last = base64.b64decode(frame["data"])
    seen.frames.append((frame["metadata"]["timestamp"] * 1000, len(seen.last)))
    seen.cdp.send("Page.screencastFrameAck", {"sessionId": frame["sessionId"]})


def until(
    holds: Callable[[], object], patience: float = 5, pause: Callable[[int], None] | None = None
) -> bool:
    """Wait until something holds; tell whether it came to hold."""
    end = time.monotonic() + patience * SLACK
    while time.monotonic() < end:
        if holds():
            return True
        pause(20) if pause else time.sleep(0.02)
    return False


def colour(png: bytes) -> tuple[int, ...]:
    """Return red, green and blue of a picture's first pixel (its first line has no neighbours to differ from)."""
    data, place = b"", 8
    while place < len(png):
        size, kind = struct.unpack(">I4s", png[place : place + 8])
        data += png[place + 8 : place + 8 + size] if kind == b"IDAT" else b""
        place += size + 12
    return tuple(zlib.decompress(data)[1:4])
