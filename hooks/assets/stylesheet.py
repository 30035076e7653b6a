"""One stylesheet: the theme's, without the parts that no template uses, and those of the rooms."""

import re
from collections.abc import Iterable
from pathlib import Path

import lightningcss

from hooks.kit.classes import classes, used_classes

# Distances along the text are written out side by side for browsers that know no logical shorthand
OLDEST = ["chrome 70", "safari 12.1", "ios_saf 12.2"]
_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=[^*]*\*/")


def stylesheet(theme: Path, rooms: Iterable[Path], templates: Iterable[Path]) -> str:
    """Return the CSS of every page: minified, and only what `templates` and Markdown can use of the theme."""
    base = _SOURCE_MAP.sub("", _read(next((theme / "assets/stylesheets").glob("main.*.min.css"))))
    own = "\n".join(_read(path) for path in rooms if path.is_file())
    unused = classes(base) - used_classes(templates)
    slim = lightningcss.process_stylesheet(base, unused_symbols=unused)
    return str(lightningcss.process_stylesheet(slim + "\n" + own, browsers_list=OLDEST))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
