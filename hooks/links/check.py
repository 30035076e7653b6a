"""Links between pages and headings: a dead one stops the build, with its line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.prose_map import stretches
from hooks.kit.sections import TOP, headings
from hooks.kit.source import Source

LINK = re.compile(r"\]\(\s*<?(?P<page>[\w./-]*\.md)?(?:#(?P<id>[^)\s>]*))?[^)\n]*\)")

NO_PAGE = Say(
    'De link naar "{found}" leidt nergens heen. Bedoelde u: {near}?',
    'The link to "{found}" leads nowhere. Did you mean: {near}?',
)
NO_HEADING = Say(
    'De pagina {page} heeft geen kop met de naam "#{found}". Bedoelde u: {near}?',
    'The page {page} has no heading named "#{found}". Did you mean: {near}?',
)
NO_ID = Say(
    'De kop "{found}" heeft geen naam. Zet er een achter, zoals  {marks} {found} {{#een-naam}}',
    'The heading "{found}" has no name. Put one behind it, such as  {marks} {found} {{#een-naam}}',
)
SAME_ID = Say(
    'De naam "#{found}" staat al bij een andere kop op deze pagina. Kies een andere.',
    'The name "#{found}" already stands at another heading on this page. Choose another.',
)


@dataclass(frozen=True)
class Anchors:
    """What can be linked to: the headings of each source page, and what rooms put on pages."""

    source: Source
    extra: Mapping[str, frozenset[str]]

    @cached_property
    def by_page(self) -> dict[str, set[str]]:
        """The names on each page, by page."""
        pages = {name: self.source.page(self.source.main, name) for name in self.source.names()}
        return {
            name: {TOP, *(h.id for h in headings(page) if h.id), *self.extra.get(name, ())}
            for name, page in pages.items()
            if page
        }


def check(page: Page, anchors: Anchors) -> Iterator[Problem]:
    """Yield the dead links of a page, and headings without a name of their own."""
    yield from _dead(page, anchors)
    seen = {TOP}
    for heading in headings(page):
        line = page.line_of(heading.start)
        if heading.level == 1:
            continue
        if heading.id is None:
            marks = "#" * heading.level
            yield problem(page.shown, line, NO_ID, found=heading.text, marks=marks)
        if heading.id in seen:
            yield problem(page.shown, line, SAME_ID, found=heading.id)
        seen |= {heading.id} if heading.id else set()


def _dead(page: Page, anchors: Anchors) -> Iterator[Problem]:
    for start, target, name in _links(page):
        line = page.line_of(start)
        if target not in anchors.by_page:
            near = _near(target, anchors.by_page)
            yield problem(page.shown, line, NO_PAGE, found=target, near=near)
        elif name and name not in anchors.by_page[target]:
            near = _near(name, anchors.by_page[target], "#")
            yield problem(page.shown, line, NO_HEADING, page=target, found=name, near=near)


def _links(page: Page) -> Iterator[tuple[int, str, str]]:
    """Yield place, page and heading of each link inside the site."""
    for stretch in stretches(page.body):
        if not stretch.code:
            for match in LINK.finditer(stretch.text):
                if match["page"] or match["id"]:
                    yield (
                        stretch.start + match.start(),
                        match["page"] or page.name,
                        match["id"] or "",
                    )


def _near(wanted: str, known: set[str] | dict[str, set[str]], prefix: str = "") -> str:
    near = get_close_matches(wanted, sorted(known), n=3, cutoff=0.4) or sorted(known)[:3]
    return ", ".join(prefix + name for name in near) or "-"
