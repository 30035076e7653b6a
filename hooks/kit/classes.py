"""Which classes a stylesheet names, and which of them a page can have."""

import re
from collections.abc import Iterable
from pathlib import Path

# Classes that Markdown extensions write, and no template does
MARKDOWN = {"admonition", "admonition-title", "note", "warning", "inline", "end"}
_CLASS_ATTRIBUTE = re.compile(r'class="([^"]*)"')
_CLASS_SELECTOR = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_URL = re.compile(r"url\([^)]*\)")


def classes(css: str) -> set[str]:
    """Return every class that a stylesheet names."""
    return set(_CLASS_SELECTOR.findall(_URL.sub("", css)))


def classes_in(html: str) -> set[str]:
    """Return every class in a page or a template."""
    return set(re.findall(r"[\w-]+", " ".join(_CLASS_ATTRIBUTE.findall(html))))


def used_classes(templates: Iterable[Path]) -> set[str]:
    """Return every class that a template names, and those that Markdown writes."""
    return MARKDOWN.union(*(classes_in(path.read_text(encoding="utf-8")) for path in templates))
