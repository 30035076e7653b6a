"""The two files that every view loads, and the script of the page for organisations."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import lightningcss

from hooks.embeds.addresses import ASSETS, BASE, LOOKS
from hooks.kit.bundle import Asset, hashed, script
from hooks.kit.classes import classes, classes_in, used_classes

HERE = Path(__file__).resolve().parent
ROOMS = HERE.parent
EMBED = HERE / "embed.html"
FOLDER = ASSETS.rstrip("/")
BASE_CSS = ROOMS / "assets" / "assets.css"
# Rooms that put something in a text or beside it, and not those of our own shell: menu, search, quiet visit
SHOWN = ("directory", "glossary", "facts", "notices", "quick_exit", "tables", "print")
WITH_SCRIPT = ("directory",)
_INCLUDED = re.compile(r'include "([^"]+)"')
_DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{")


def bundle(rooms: Iterable[str]) -> dict[str, Asset]:
    """Return the files by name; `rooms` are the present ones, in their order."""
    present = list(rooms)
    css = [BASE_CSS, *(ROOMS / name / f"{name}.css" for name in present if name in SHOWN)]
    js = [ROOMS / name / f"{name}.js" for name in present if name in WITH_SCRIPT]
    made = {
        "css": _sheet(chosen(_joined([*css, HERE / "frame.css"]))),
        "js": script("frame", [HERE / "frame.js", *js], FOLDER),
        "choose": script("choose", [HERE / "choose.js"], FOLDER),
    }
    return {name: asset for name, asset in made.items() if asset}


def for_cards(assets: Mapping[str, Asset], texts: Iterable[str]) -> Asset:
    """Return the stylesheet of texts with cards, which weigh most: without what none of them holds."""
    shell = EMBED.read_text(encoding="utf-8")
    included = (ROOMS / name for name in _INCLUDED.findall(shell))
    templates = [EMBED, *(path for path in included if path.is_file())]  # a room may be gone
    script_words = set(re.findall(r"[\w-]+", assets["js"].content.decode()))
    css = assets["css"].content.decode()
    used = used_classes(templates) | classes_in(" ".join(texts)) | script_words | set(LOOKS)
    return _sheet(css, unused=classes(css) - used)


def chosen(css: str) -> str:
    """Return CSS whose dark colours hang on the look that a host chose, and not on the reader's device."""
    return _DARK.sub("@media all { :root.dark {", css)


def in_frames(asset: Asset) -> str:
    """Return an asset's path as a view names it."""
    return asset.path.removeprefix(BASE)


def _sheet(css: str, unused: set[str] | None = None) -> Asset:
    made = lightningcss.process_stylesheet(css, unused_symbols=unused or set())
    return hashed("frame", ".css", str(made).encode(), FOLDER)


def _joined(paths: Iterable[Path]) -> str:
    return "\n".join(path.read_text(encoding="utf-8").strip() for path in paths if path.is_file())
