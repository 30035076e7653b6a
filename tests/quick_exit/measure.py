"""Measures the exit and GOV.UK's "Exit this page" in the same way, and prints a table for the README.

    .venv/bin/python -m tests.quick_exit.measure [how many runs, 10 by default]

Chromium draws, this script counts. Everything is on loopback; only npm is asked, once, for GOV.UK's package.
"""

import json
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browsers import FLAGS
from tests.conftest import REPO, mkdocs
from tests.quick_exit import anchor
from tests.quick_exit.conftest import SMALL, press, program, step
from tests.quick_exit.firefox import firefox
from tests.quick_exit.test_leaving import SOUND
from tests.quick_exit.test_quiet_visit import SHOWN
from tests.quick_exit.watch import REPORT, until, watch
from tests.quick_exit.world import World, living

PATHS = [
    "",
    "hulp/",
    "wet/",
    "melden/",
    "scherm/",
    "thuis/",
    "over/",
    "daarna/",
    "zitting/",
    "logboek/",
]
HOME = "https://www.knmi.nl/nederland-nu/weer/verwachtingen"
PORT = 19444
CLICK = """href => { const a = Object.assign(document.createElement('a'), {href});
  document.body.append(a); a.click(); }"""
DRAWN = """() => { const root = document.documentElement, clean = () => getComputedStyle(root).opacity === '0' ||
    getComputedStyle(root).display === 'none' || !document.querySelector('main') ||
    !!document.querySelector('.govuk-exit-this-page-overlay');
  addEventListener('pointerdown', event => { const begun = event.timeStamp; let seen = false;
    const look = () => { if (seen) window.drawn = performance.now() - begun;
      else { seen = clean(); requestAnimationFrame(look); } };
    requestAnimationFrame(look); }, true); }"""


@dataclass
class Subject:
    """One exit, on its site."""

    name: str
    world: World
    browser: Browser
    quiet: bool = False
    frames: float = 6000

    def visit(self, count: int = 3) -> Page:
        """Read some pages; by links when the visit is quiet."""
        context = self.browser.new_context(viewport=SMALL)  # type: ignore[arg-type]
        context.add_init_script(REPORT)
        page = context.new_page()
        for number, path in enumerate(PATHS[:count]):
            if self.quiet and number:
                page.evaluate(
                    f"[...document.links].find(one => one.pathname === '/{path}').click()"
                )
                page.wait_for_url(f"**/{path}")
            else:
                page.goto(self.world.site + path)
            if self.quiet and not number:
                page.evaluate("document.querySelector('[data-quiet-switch]').click()")
        return page


def times(subject: Subject, answer: str, runs: int) -> str:
    """Press to the first clean frame; and frames with content after it."""
    took, late = [], 0
    for _ in range(runs):
        subject.world.fresh()
        page = subject.visit()
        eyes = watch(page)
        page.wait_for_timeout(150)
        subject.world.answer = answer
        press(page, 110)
        page.wait_for_timeout(700)
        content = max(size for _, size in eyes.frames)
        clean = [at for at, size in eyes.frames if size < content / 2 and at > eyes.pressed]
        took.append(clean[0] - eyes.pressed if clean else 9999)
        late += (
            sum(size >= content / 2 and at > clean[0] for at, size in eyes.frames) if clean else 0
        )
        page.context.close()
    return f"{statistics.median(took):.0f} / {max(took):.0f} (content later: {late})"


def back(subject: Subject, count: int) -> str:
    """Ten steps back, ten forward: how many show a page of the site, how many frames show content."""
    subject.world.fresh()
    page = subject.visit(count)
    eyes = watch(page)
    page.wait_for_timeout(200)
    content = max(size for _, size in eyes.frames)
    press(page)
    page.wait_for_url(subject.world.neutral)
    page.wait_for_timeout(200)
    eyes.frames.clear()
    pages = 0
    for way in [-1] * 10 + [1] * 10:
        if page.url != "about:blank" or way == 1:
            step(page, way)
            pages += page.url.startswith(subject.world.site)
    seen = sum(size >= content / 2 for _, size in eyes.frames)
    page.context.close()
    return f"{pages} pages, {seen} frames"


def waiting(subject: Subject) -> dict[str, str]:
    """Return what the tab shows while a silent site is waited for, and what is left of the page."""
    subject.world.fresh()
    page = subject.visit()
    eyes = watch(page)
    other = page.context.new_page()
    other.goto(subject.world.site)
    page.bring_to_front()
    page.evaluate("localStorage.old = 1; sessionStorage.old = 1; document.cookie = 'old=1;path=/'")
    sound = page.evaluate(SOUND)
    subject.world.answer = "never"
    press(page)
    page.wait_for_timeout(1000)
    with urlopen(f"http://127.0.0.1:{PORT}/json/list") as answer:
        tabs = [one for one in json.load(answer) if one["type"] == "page"]
    tab = next(one for one in tabs if one["url"] == page.url)
    state = eyes.now(page)
    found = {
        "title while waiting": tab["title"],
        "icon while waiting": "site's" if tab.get("faviconUrl", "").startswith("http") else "none",
        "text in the page while waiting": f"{len(state['text'])} characters",
        "stored while waiting (session, local)": state["stored"],
        "cookies": str(len(page.context.cookies())),
        "sound": ("stops" if state["silent"] else "goes on") if sound else "?",
    }
    page.wait_for_timeout(2800)
    found["address after 4 s of silence"] = (
        "page" if page.url.startswith(subject.world.site) else page.url
    )
    found["other tab of the site"] = (
        "stays" if other.url.startswith(subject.world.site) else "leaves"
    )
    found["referrer seen by the neutral site"] = str(subject.world.asked[0].get("Referer"))
    page.context.close()
    return found


def framed(subject: Subject, frame: str) -> str:
    """Inside another site: what leaves."""
    subject.world.fresh()
    page = subject.browser.new_context().new_page()
    page.goto(subject.world.neutral.replace("/w", f"/{frame}"))
    page.frames[1].wait_for_selector("a.quick-exit")
    page.wait_for_timeout(300)
    page.frames[1].locator("a.quick-exit").click()
    page.wait_for_timeout(1500)
    neutral = subject.world.neutral
    left = (
        "whole tab"
        if page.url == neutral
        else "frame"
        if page.frames[1].url == neutral
        else "stays"
    )
    page.context.close()
    return left


def scripted(subject: Subject, scripts: str) -> str:
    """With a script that is blocked or late: does one press leave, and to where."""
    subject.world.fresh()
    subject.world.scripts = scripts
    page = subject.browser.new_context(viewport=SMALL).new_page()  # type: ignore[arg-type]
    page.goto(subject.world.site, wait_until="commit")
    page.wait_for_selector("a.quick-exit")
    press(page)
    left = until(lambda: page.url == subject.world.neutral, 3, page.wait_for_timeout)
    page.context.close()
    return "leaves" if left else "stays"


def listed(subject: Subject) -> str:
    """Return how many lines of three pages Chromium's History shows."""
    subject.world.fresh()
    with tempfile.TemporaryDirectory() as folder:
        kind = subject.browser.browser_type
        context = kind.launch_persistent_context(folder, executable_path=program(), args=FLAGS)
        page = context.pages[0]
        page.goto(subject.world.site)
        if subject.quiet:
            page.evaluate("document.querySelector('[data-quiet-switch]').click()")
        for path in PATHS[1:3]:
            page.evaluate(CLICK, f"/{path}")
            page.wait_for_url(f"**/{path}")
        entries = page.evaluate("history.length") - 1
        press(page)
        page.wait_for_url(subject.world.neutral)
        page.wait_for_timeout(500)
        context.close()
        with sqlite3.connect(Path(folder, "Default", "History")) as history:
            lines = history.execute(SHOWN, [subject.world.site]).fetchone()[0]
    return f"{lines} (entries of the tab before the exit: {entries})"


def in_firefox(world: World, runs: int) -> str:
    """Press to the frame after the first clean one, neutral silent; and lines in Firefox's history."""
    took = []
    with tempfile.TemporaryDirectory() as folder:
        with firefox(Path(folder)) as fox:
            for _ in range(runs):
                world.fresh()
                fox.open_tab()
                for path in PATHS[:3]:
                    fox.goto(world.site + path)
                fox.run(f"({DRAWN})()")
                x, y = fox.run(
                    "(b => [Math.round(b.x + 20), Math.round(b.y + 20)])(document.querySelector('a.quick-exit').getBoundingClientRect())"
                )
                world.answer = "never"
                hold = {"type": "pause", "duration": 110}
                fox.mouse(
                    {"type": "pointerMove", "x": x, "y": y},
                    {"type": "pointerDown", "button": 0},
                    hold,
                    {"type": "pointerUp", "button": 0},
                )
                until(lambda: fox.run("window.drawn"), 2)
                took.append(float(fox.run("window.drawn")))
            world.answer = "now"
        places = f"file:{folder}/places.sqlite?mode=ro"
        with sqlite3.connect(places, uri=True) as history:
            sql = "select count(*) from moz_places where url like ? || '%' and hidden = 0 and visit_count > 0"
            lines = history.execute(sql, [world.site]).fetchone()[0]
    return f"{statistics.median(took):.0f} / {max(took):.0f}; history lists {lines} of 3"


def rows(runs: int) -> dict[str, Callable[[Subject], str]]:
    """Return what is measured, in the order of the table."""
    table: dict[str, Callable[[Subject], str]] = {}
    for answer, said in {
        "now": "at once",
        "slow": "after 2 s",
        "never": "never",
        "empty": "with 204",
        "drop": "by dropping",
    }.items():
        table[
            f"press to first clean frame, neutral answers {said} (ms, median / worst of {runs})"
        ] = lambda one, answer=answer: times(one, answer, runs)
    for count in (1, 3, 10):
        table[f"ten Back, ten Forward after {count} page(s)"] = lambda one, count=count: back(
            one, count
        )
    table["in a frame of another site"] = lambda one: framed(one, "frame")
    table["in a sandboxed frame"] = lambda one: framed(one, "frame-sandbox")
    table["in a sandboxed frame of no origin"] = lambda one: framed(one, "frame-strict")
    table["script blocked"] = lambda one: scripted(one, "blocked")
    table["script late"] = lambda one: scripted(one, "late")
    table["lines in Chromium's History (of 3 pages)"] = listed
    return table


def main() -> None:
    """Build, measure, print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        built = mkdocs(REPO / "mkdocs.yml", folder / "site")
        assert built.code == 0, built.output
        (folder / "gov").mkdir()
        version = anchor.build(folder / "site", folder / "gov", HOME, PATHS)
        ours = stack.enter_context(living(folder / "site", HOME))
        theirs = stack.enter_context(living(folder / "gov" / "site", HOME))
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=program(),
            args=[
                *FLAGS,
                f"--remote-debugging-port={PORT}",
                "--autoplay-policy=no-user-gesture-required",
            ],
            ignore_default_args=["--disable-back-forward-cache"],
        )
        subjects = [
            Subject("this room", ours, browser),
            Subject("this room, quiet visit", ours, browser, quiet=True),
            Subject(f"GOV.UK {version}", theirs, browser),
        ]
        print(
            f"Chromium {browser.version}\n\n| | " + " | ".join(one.name for one in subjects) + " |"
        )
        print("| --- " * (len(subjects) + 1) + "|")
        for name, measured in rows(runs).items():
            print(f"| {name} | " + " | ".join(measured(one) for one in subjects) + " |", flush=True)
        states = [waiting(one) for one in subjects]
        for name in states[0]:
            print(f"| {name} | " + " | ".join(state[name] for state in states) + " |")
        browser.close()
        both = [in_firefox(ours, runs), "", in_firefox(theirs, runs)]
        print(
            "| Firefox: press to the frame after the first clean one, neutral silent (ms, median / worst) | "
            + " | ".join(both)
            + " |"
        )


if __name__ == "__main__":
    main()
