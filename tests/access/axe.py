"""Opens a page as a reader does, and asks axe what is wrong with it."""

from axe_playwright_python import sync_playwright as axe
from playwright.sync_api import Browser, Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # half the time: what passes is not written out
}
STATES = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "wide": {"viewport": {"width": 1280, "height": 900}},
}


def open_page(browser: Browser, address: str, **options: object) -> Page:
    """Return a tab with the page, on a small phone unless `options` say otherwise."""
    settings = {"viewport": {"width": 320, "height": 640}, "bypass_csp": True, **options}
    page = browser.new_context(**settings).new_page()  # type: ignore[arg-type]
    page.goto(address)
    return page


def violations(page: Page) -> list[str]:
    """Return what axe finds on the page as it now is."""
    found = axe.Axe().run(page, options=RULES).response["violations"]
    return [f"{v['id']}: {n['html'][:120]}" for v in found for n in v["nodes"]]
