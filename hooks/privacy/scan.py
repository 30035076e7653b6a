"""Reads each built page once more: nothing inline, nothing from elsewhere. The last look before publishing."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from hooks.kit.problems import Problem, Say, problem

LOADS = {("script", "src"), ("link", "href"), ("img", "src"), ("iframe", "src"), ("source", "src")}
DATA_BLOCKS = ("application/ld+json", "application/json")
NOT_LOADED = ("canonical", "alternate")

INLINE_STYLE = Say(
    "<{tag}> heeft een style-attribuut. Gebruik geen uitlijning in tabellen (|:--|), en zet opmaak in een .css.",
    "<{tag}> has a style attribute. Use no alignment in tables (|:--|), and put design in a .css.",
)
INLINE_CODE = Say(
    "<{tag}> bevat code in de pagina ({found}). Zet code in het .js-bestand van een kamer.",
    "<{tag}> holds code in the page ({found}). Put code in a room's .js file.",
)
OUTSIDE = Say(
    "<{tag}> haalt iets van een andere plek: {found}. Zet het bestand op de site zelf.",
    "<{tag}> loads something from elsewhere: {found}. Put the file on the site itself.",
)


def scan(html: str, shown: Path) -> Iterator[Problem]:
    """Yield what a built page holds that the content security policy forbids."""
    reader = _Reader(shown)
    reader.feed(html)
    yield from reader.problems


class _Reader(HTMLParser):
    """Looks at each tag; keeps what is wrong."""

    def __init__(self, shown: Path) -> None:
        super().__init__()
        self.shown, self.problems = shown, list[Problem]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        for say, found in _wrong(tag, known):
            line = self.getpos()[0]
            self.problems.append(problem(self.shown, line, say, tag=tag, found=found))


def _wrong(tag: str, known: dict[str, str]) -> Iterator[tuple[Say, str]]:
    if "style" in known:
        yield INLINE_STYLE, known["style"]
    yield from ((INLINE_CODE, name) for name in known if name.startswith("on"))
    if tag == "style" or (
        tag == "script" and not known.get("src") and known.get("type") not in DATA_BLOCKS
    ):
        yield INLINE_CODE, tag
    for name, value in known.items():
        loaded = (tag, name) in LOADS and known.get("rel") not in NOT_LOADED
        if loaded and "//" in value.split("?")[0] and not value.startswith("data:"):
            yield OUTSIDE, value
