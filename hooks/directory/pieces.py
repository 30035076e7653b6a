"""The lists of the directory by themselves, for sites of others: the whole, and one for each need."""

import re
from collections.abc import Iterator
from html import escape

from hooks.directory import markers
from hooks.directory.markers import Here
from hooks.kit.markers import find
from hooks.kit.pages import Page
from hooks.kit.pieces import Piece

WHOLE = "directory"
_HEADING = re.compile(r"^##+ (?P<text>.+?)\s*\{\s*#(?P<id>[a-z0-9-]+)\s*\}\s*$", re.M)


def pieces(page: Page, here: Here) -> list[Piece]:
    """Return the directory as `page` orders it, whole and list by list; a page without lists gives none."""
    lists = list(_lists(page))
    if not lists:
        return []
    title = str(page.meta.get("title", ""))
    parts = [Piece(f"{WHOLE}-{one[0]}", one[1], _html([one], here, title), one[2]) for one in lists]
    return [Piece(WHOLE, title, _html(lists, here, title)), *parts]


def _lists(page: Page) -> Iterator[tuple[str, str, str]]:
    """Yield each list of the page: its need, the text of the heading above it, and that heading's name."""
    for marker in find(page.body):
        above = list(_HEADING.finditer(page.body, 0, marker.start))
        if marker.kind == "directory" and above:
            yield marker.id, above[-1]["text"], above[-1]["id"]


def _html(lists: list[tuple[str, str, str]], here: Here, title: str) -> str:
    made = markers.cards([need for need, _, _ in lists], here, filtered=len(lists) > 1)
    heads = [f'<h2 id="{i}">{escape(text)}</h2>' for _, text, i in lists]
    parts = [f"{head}\n{html}" for head, html in zip(heads, made, strict=True)]
    return "\n".join([f"<h1>{escape(title)}</h1>", *parts])
