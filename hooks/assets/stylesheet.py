"""One stylesheet: the theme's, without the parts that no template uses, and those of the rooms."""

import re
from collections.abc import Iterable
from pathlib import Path

import lightningcss

# Distances along the text are written out side by side for browsers that know no logical shorthand
OLDEST = ["chrome 70", "safari 12.1", "ios_saf 12.2"]
# Classes that Markdown extensions write, and no template does
MARKDOWN = {"admonition", "admonition-title", "note", "warning", "inline", "end"}
_CLASS_ATTRIBUTE = re.compile(r'class="([^"]*)"')
_CLASS_SELECTOR = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_URL = re.compile(r"url\([^)]*\)")
_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=[^*]*\*/")


def stylesheet(theme: Path, rooms: Iterable[Path], templates: Iterable[Path]) -> str:
    """Return the CSS of every page: minified, and only what `templates` and Markdown can use of the theme."""
    base = _SOURCE_MAP.sub("", _read(next((theme / "assets/stylesheets").glob("main.*.min.css"))))
    own = "\n".join(_read(path) for path in rooms if path.is_file())
    unused = _classes(base) - used_classes(templates)
    slim = lightningcss.process_stylesheet(base, unused_symbols=unused)
    return str(lightningcss.process_stylesheet(slim + "\n" + own, browsers_list=OLDEST))


def used_classes(templates: Iterable[Path]) -> set[str]:
    """Return every class that a template names, and those that Markdown writes."""
    names = " ".join(m for path in templates for m in _CLASS_ATTRIBUTE.findall(_read(path)))
    return set(re.findall(r"[\w-]+", names)) | MARKDOWN


def _classes(css: str) -> set[str]:
    return set(_CLASS_SELECTOR.findall(_URL.sub("", css)))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
