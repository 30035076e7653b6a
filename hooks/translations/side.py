"""Source and translation of one page side by side, in a file for a translator to open in a browser."""

from pathlib import Path

from hooks.kit.pages import Page
from hooks.kit.render import render
from hooks.translations.state import Comparison

FOLDER = Path(".build", "side")


def write(found: Comparison, folder: Path = FOLDER) -> Path:
    """Write the file and return where it is."""
    stem = found.page.name.removesuffix(".md").replace("/", "-")
    target = folder / f"{found.page.lang}-{stem}.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    html = render("translations/side.html", found=found, front=_front)
    target.write_text(html + "\n", encoding="utf-8")
    return target


def _front(page: Page) -> str:
    return "\n".join(f"{name}: {page.meta.get(name, '')}" for name in ("title", "description"))
