"""What a reader sees of a translation that is behind: a note at the section, or the source in its place."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from hooks.kit.render import render
from hooks.kit.sections import TOP
from hooks.kit.words import Words
from hooks.translations.meaning import META
from hooks.translations.state import Comparison, Part, State

SOURCE_DIR = "ltr"  # Dutch
HEADING = re.compile(r'<h([1-6])\b[^>]*?\bid="(?P<id>[^"]+)"[^>]*>.*?</h\1>', re.S)
TERM_HERE = re.compile(r' id="term-[^"]*"')
TERM_BELOW = re.compile(r'href="#woord-')


@dataclass(frozen=True)
class Piece:
    """One section of built HTML: its heading, and what stands below it."""

    id: str
    heading: str
    below: str


@dataclass(frozen=True)
class Reading:
    """What is needed to show a page: the words of its language, and the source page as built."""

    words: Words
    source_html: str
    source_lang: str
    source_url: str


def show(html: str, found: Comparison, reading: Reading) -> str:
    """Return the page's HTML with every section that is behind marked or replaced."""
    if not found.behind:
        return html
    source = {piece.id: piece for piece in cut(reading.source_html, _names(found))}
    ours = cut(html, _names(found))
    told = {part.id: part for part in found.behind}
    order = [part.id for part in found.parts]
    rendered = [_piece(piece, told.get(piece.id), source, reading) for piece in ours]
    for part in found.behind:
        if part.state is State.MISSING and part.id in source:
            place = _place(part.id, [piece.id for piece in ours], order)
            rendered[place] += _missing(part, source[part.id], reading)
    return "".join(rendered)


def new_names(found: Comparison) -> set[str]:
    """Return the names of source sections that `show` adds to a page, for links to them."""
    return {part.id for part in found.behind if part.state is State.MISSING}


def cut(html: str, names: set[str]) -> list[Piece]:
    """Return built HTML cut at the headings in `names`; what stands above the first is the first piece."""
    marks = [m for m in HEADING.finditer(html) if m["id"] in names]
    ends = [m.start() for m in marks[1:]] + [len(html)]
    pieces = [
        Piece(m["id"], m.group(), html[m.end() : end]) for m, end in zip(marks, ends, strict=True)
    ]
    above = html[: marks[0].start()] if marks else html
    return [Piece("", "", above), *pieces]


def _names(found: Comparison) -> set[str]:
    return {part.id for part in found.parts if part.id != META}


def _piece(piece: Piece, part: Part | None, source: dict[str, Piece], reading: Reading) -> str:
    if part is None:
        return piece.heading + piece.below
    if part.is_replaced and piece.id in source:
        return piece.heading + _block(source[piece.id].below, reading)
    note = render("translations/behind.html", **_about(piece.id, reading))
    return f"{piece.heading}\n{note}{piece.below}"


def _missing(part: Part, piece: Piece, reading: Reading) -> str:
    if part.is_replaced:
        return _block(piece.heading + piece.below, reading)
    heading = re.sub(r"<[^>]*>", "", piece.heading)
    return str(render("translations/new.html", heading=heading, **_about(part.id, reading)))


def _block(html: str, reading: Reading) -> str:
    """Return a part of the source page to stand in another page: its words are explained over there."""
    there = TERM_BELOW.sub(f'href="{reading.source_url}#woord-', TERM_HERE.sub("", html))
    return str(render("translations/source.html", html=there, **_about("", reading)))


def _about(name: str, reading: Reading) -> dict[str, object]:
    return {
        "words": reading.words,
        "name": name,
        "url": reading.source_url + (f"#{name}" if name not in ("", TOP) else ""),
        "lang": reading.source_lang,
        "dir": SOURCE_DIR,
    }


def _place(name: str, here: list[str], order: list[str]) -> int:
    """Return the piece after which a new section belongs: the nearest one that stands before it in the source."""
    before: Callable[[str], bool] = lambda x: x in order and order.index(x) < order.index(name)  # noqa: E731
    return max((i for i, x in enumerate(here) if before(x)), default=len(here) - 1)
