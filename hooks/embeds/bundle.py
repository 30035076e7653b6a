"""The two files that every view loads, and the script of the page for organisations."""

import re
from collections.abc import Iterable
from pathlib import Path

import lightningcss

from hooks.embeds.addresses import ASSETS, BASE
from hooks.kit.bundle import Asset, hashed

HERE = Path(__file__).resolve().parent
ROOMS = HERE.parent
BASE_CSS = ROOMS / "assets" / "assets.css"
# Rooms that put something in a text or beside it, and not those of our own shell: menu, search, quiet visit
SHOWN = ("directory", "glossary", "facts", "notices", "quick_exit", "tables", "print")
WITH_SCRIPT = ("directory",)
_DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{")


def bundle(rooms: Iterable[str]) -> dict[str, Asset]:
    """Return the files by name; `rooms` are the present ones, in their order."""
    present = list(rooms)
    css = [BASE_CSS, *(ROOMS / name / f"{name}.css" for name in present if name in SHOWN)]
    js = [
        HERE / "frame.js",
        *(ROOMS / name / f"{name}.js" for name in present if name in WITH_SCRIPT),
    ]
    return {
        "css": _asset(
            ".css",
            str(lightningcss.process_stylesheet(chosen(_joined([*css, HERE / "frame.css"])))),
        ),
        "js": _asset(".js", _joined(js)),
        "choose": hashed(
            "choose", ".js", _joined([HERE / "choose.js"]).encode(), ASSETS.rstrip("/")
        ),
    }


def chosen(css: str) -> str:
    """Return CSS whose dark colours hang on the look that a host chose, and not on the reader's device."""
    return _DARK.sub("@media all { :root.dark {", css)


def in_frames(asset: Asset) -> str:
    """Return an asset's path as a view names it."""
    return asset.path.removeprefix(BASE)


def _asset(suffix: str, text: str) -> Asset:
    return hashed("frame", suffix, text.encode(), ASSETS.rstrip("/"))


def _joined(paths: Iterable[Path]) -> str:
    return "\n".join(path.read_text(encoding="utf-8").strip() for path in paths if path.is_file())
