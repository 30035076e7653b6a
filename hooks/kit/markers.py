"""Markers: [[kind:id]] in Markdown stands for a record, in every language."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hooks.kit.prose_map import stretches

_MARKER = re.compile(
    r"\[\[(?P<kind>[a-z_]+):(?P<id>[^\]|/\n]*)(?:/(?P<part>[^\]|\n]*))?(?:\|(?P<words>[^\]\n]*))?\]\]"
)
_ANY = re.compile(r"\[\[[^\n]{0,300}?\]\]|\[\[[^\s\]]{0,40}")


@dataclass(frozen=True)
class Marker:
    """One marker: `[[phone:veilig-thuis/chat|words]]` is kind, id, part and words."""

    kind: str
    id: str
    part: str
    words: str
    start: int
    text: str


def find(markdown: str) -> Iterator[Marker]:
    """Yield the markers in prose, in order; code is passed over."""
    for stretch in stretches(markdown):
        if not stretch.code:
            for match in _MARKER.finditer(stretch.text):
                yield _marker(match, stretch.start)


def malformed(markdown: str) -> Iterator[tuple[int, str]]:
    """Yield place and text of what looks like a marker but is none, such as [[phone veilig-thuis]]."""
    for stretch in stretches(markdown):
        if not stretch.code:
            for match in _ANY.finditer(stretch.text):
                if not _MARKER.match(match.group()):
                    yield stretch.start + match.start(), match.group()


def replace(markdown: str, kind: str, value: Callable[[Marker], str]) -> str:
    """Return the text with each marker of `kind` replaced by what `value` gives for it."""

    def substitute(match: re.Match[str]) -> str:
        marker = _marker(match, 0)
        return value(marker) if marker.kind == kind else match.group()

    return "".join(
        stretch.text if stretch.code else _MARKER.sub(substitute, stretch.text)
        for stretch in stretches(markdown)
    )


def _marker(match: re.Match[str], offset: int) -> Marker:
    parts = {name: (match[name] or "").strip() for name in ("kind", "id", "part", "words")}
    return Marker(**parts, start=offset + match.start(), text=match.group())
