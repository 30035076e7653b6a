""" "Open now" is right in Amsterdam time, whatever the device's zone, or it says nothing."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from hooks.directory.opening import open_spans
from hooks.directory.records import Channel, Organisation
from hooks.kit.records import read_records
from tests.browsers import chromium_browser, missing
from tests.conftest import REPO, Built
from tests.directory.harness import asking, page, profile, states
from tests.directory.instants import instants
from tests.serve import serving

ALL = instants()
EXPECTED = ["open" if one.open else "closed" for one in ALL]
DAY = date(2026, 11, 23)
MIDNIGHT = 29923200  # that day, 00:00 UTC, in minutes: one o'clock at night in Amsterdam


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


def _wrong(found: list[str]) -> list[tuple[object, str]]:
    assert len(found) == len(ALL)
    return [(one, got) for one, got, want in zip(ALL, found, EXPECTED, strict=True) if got != want]


def test_the_instants_hold_both_answers_and_every_oddity() -> None:
    assert len(ALL) == 200
    assert 60 < EXPECTED.count("open") < 140


@pytest.mark.browser
@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/New_York"])
def test_chromium_agrees_with_the_library_at_200_instants(browser: Browser, zone: str) -> None:
    with asking(page(ALL)) as (address, _, _):
        tab = browser.new_context(timezone_id=zone).new_page()
        tab.goto(address)
        assert _wrong(states(tab.evaluate("window.answer"))) == []
        tab.context.close()


@pytest.mark.browser
def test_firefox_agrees_with_the_library_at_200_instants(tmp_path: Path) -> None:
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    if not firefox:
        missing("firefox", "sudo apt-get install firefox-esr")
    settings = {**os.environ, "TZ": "Pacific/Auckland", "MOZ_HEADLESS": "1", "HOME": str(tmp_path)}
    with asking(page(ALL)) as (address, answered, answers):
        command = [str(firefox), "--no-remote", "--profile", str(profile(tmp_path)), address]
        running = subprocess.Popen(
            command, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            assert answered.wait(60), "Firefox did not answer within a minute"
        finally:
            running.terminate()
            running.wait(20)
    assert '"zone":-720' in answers[0]
    assert _wrong(states(answers[0])) == []


def _on(browser: Browser, built: Built, minute: int) -> Page:
    tab = browser.new_context().new_page()
    tab.add_init_script(f"Date.now = () => {minute} * 60000;")
    return tab


def _way(tab: Page, org: str, number: int = 0) -> str:
    return tab.locator(f"#{org} .way").nth(number).locator(".now").inner_text()


@pytest.mark.browser
def test_a_reader_sees_words_and_after_fourteen_days_no_claim(
    browser: Browser, everything: Built
) -> None:
    monday_noon = MIDNIGHT + 11 * 60
    with serving(everything.site) as address:
        for minute, says in (
            (monday_noon, "Nu open"),
            (monday_noon + 14 * 1440, ""),
            (monday_noon - 1440, ""),
        ):
            tab = _on(browser, everything, minute)
            tab.goto(address + "hulp/")
            assert _way(tab, "mind-hulplijn") == says
            assert _way(tab, "noodnummer-112") == says
            tab.context.close()


@pytest.mark.browser
def test_unconfirmed_hours_are_told_as_the_sources_word_and_island_hours_not_at_all(
    browser: Browser, everything: Built
) -> None:
    with serving(everything.site) as address:
        tab = _on(browser, everything, MIDNIGHT + 6 * 60)
        tab.goto(address + "hulp/")
        assert _way(tab, "kindertelefoon") == "Volgens onze bron nu dicht"
        assert _way(tab, "guana-chat-918") == ""
        assert _way(tab, "slachtofferhulp-nederland") == ""
        tab.context.close()


def test_without_a_script_only_the_words_are_there(everything: Built) -> None:
    text = (everything.site / "hulp" / "index.html").read_text()
    assert text.count('<span class="now" hidden></span>') == text.count('<div class="way"')


def test_hours_on_a_holiday_of_which_the_record_says_nothing_are_in_doubt() -> None:
    spans = _absolute(_spans("Mo-Fr 09:00-17:00", date(2026, 12, 21)))
    assert [(a, b) for a, b, doubt in spans if doubt] == [
        (29969760, 29970240),
        (29979840, 29980320),
    ]
    assert "?" not in _spans("24/7", date(2026, 12, 21))
    assert "?" not in _spans("Mo-Fr 09:00-17:00; PH off", date(2026, 12, 21))


def test_nothing_is_computed_for_unknown_hours_or_island_time() -> None:
    assert _spans(None, DAY) == ""
    island = Channel(id="x", kind="chat", hours="24/7", local_time="islands")
    assert open_spans(island, DAY) == ""


def test_the_spans_cover_fourteen_days_also_when_the_clock_changes() -> None:
    for start in (date(2026, 10, 20), date(2027, 3, 20), DAY):
        window, *spans = _spans("24/7", start).split()
        length = window.split("-")[1]
        assert spans == [f"0-{length}"]
        assert timedelta(minutes=int(length)) in (
            timedelta(days=14),
            timedelta(days=14, hours=1),
            timedelta(days=13, hours=23),
        )


def test_island_lines_with_hours_of_their_own_say_so() -> None:
    folder = REPO / "docs" / "data" / "directory"
    for name, org in read_records(folder, Organisation, folder).by_id.items():
        if "islands" in org.needs:
            for channel in org.channels:
                assert channel.hours in (None, "24/7") or channel.local_time == "islands", name


def _absolute(spans: str) -> list[tuple[int, int, bool]]:
    """Return when it is open in minutes since 1970, as a device works it out."""
    window, *rest = spans.split()
    at, found = int(window.split("-")[0]), []
    for span in rest:
        gap, length = (int(part) for part in span.rstrip("?").split("-"))
        found.append((at + gap, at + gap + length, span.endswith("?")))
        at += gap + length
    return found


def _spans(hours: str | None, day: date) -> str:
    return open_spans(Channel(id="x", kind="chat", hours=hours), day)
