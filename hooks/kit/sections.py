"""The sections of a page: each begins at a heading whose name is the same in every language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.kit.pages import Page
from hooks.kit.prose_map import stretches

TOP = "top"  # the name of the main heading, of which each page has one
HEADING = re.compile(
    r"^(?P<level>#{1,6})\s+(?P<text>[^\n]*?)(?:\s*\{\s*#(?P<id>[a-z0-9-]+)\s*\})?[ \t]*$", re.M
)


@dataclass(frozen=True)
class Heading:
    """One heading of a page; `end` is where its line ends."""

    id: str | None
    text: str
    level: int
    start: int
    end: int


@dataclass(frozen=True)
class Section:
    """One heading with the text below it, down to the next heading of any level."""

    id: str
    heading: Heading
    start: int
    text: str

    @property
    def below(self) -> str:
        """The text without its heading."""
        return self.text[self.heading.end - self.start :]


def headings(page: Page) -> Iterator[Heading]:
    """Yield the headings of a page in order."""
    for stretch in stretches(page.body):
        if not stretch.code:
            for match in HEADING.finditer(stretch.text):
                start, end = stretch.start + match.start(), stretch.start + match.end()
                yield Heading(match["id"], match["text"], len(match["level"]), start, end)


def sections(page: Page) -> dict[str, Section]:
    """Return the sections by name, in order; text above the first heading belongs to that heading.

    A heading without a name belongs to the section above it; the room links has a message for it.
    """
    named = [(name, h) for h in headings(page) if (name := TOP if h.level == 1 else h.id)]
    ends = [*(h.start for _, h in named[1:]), len(page.body)][: len(named)]
    found: dict[str, Section] = {}
    for (name, heading), end in zip(named, ends, strict=True):
        found.setdefault(
            name, Section(name, heading, heading.start, page.body[heading.start : end])
        )
    return found


def with_top(markdown: str) -> str:
    """Return a page's text with a name on its main heading, the same one in every language."""
    return re.sub(r"^(# +[^\n{]*\S)[ \t]*$", rf"\1 {{#{TOP}}}", markdown, count=1, flags=re.M)
