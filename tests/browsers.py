"""Finds the browsers of this machine. Missing ones fail by name; only ALLOW_MISSING skips, and it is counted."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def missing(tool: str, command: str) -> None:
    """Skip when ALLOW_MISSING names the tool, else fail with the command that installs it."""
    if tool in os.environ.get("ALLOW_MISSING", "").split():
        pytest.skip(f"{tool} is missing and allowed to be")
    pytest.fail(f"{tool} is missing. Install it with:  {command}")


def chromium_browser(playwright: Playwright) -> Iterator[Browser]:
    """Start the machine's Chromium, or the one that `make test` downloaded."""
    names = (os.environ.get("CHROMIUM", ""), *CHROMIUM)
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    try:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
    except Exception as error:
        if found:
            raise
        missing("browser", f"sudo apt-get install chromium   ({error.__class__.__name__})")
        return
    yield browser
    browser.close()
