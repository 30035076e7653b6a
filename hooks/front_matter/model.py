"""What stands at the top of a page, and what an editor reads when it is wrong."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from hooks.kit.checked import Day
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Record, read_model
from hooks.kit.stamps import Hash, Translation

# A title stands in the browser's history, where somebody else may read it.
TELLING = re.compile(
    r"stalk|geweld|politie|slachtoffer|dader|violence|police|victim|offender|nękan|przemoc|policj|ofiar"
    r"|takip|şiddet|polis|mağdur|ملاحق|عنف|شرطة|ضحي|переслідув|насильств|поліц|жертв",
    re.I,
)
NONE = Say(
    "Boven aan deze pagina ontbreekt het blok met title en description. Begin het bestand met:\n"
    "        ---\n        title: Korte, gewone titel\n        description: Eén zin over de pagina.\n        ---",
    "The block with title and description is missing at the top of this page. Begin the file with:\n"
    "        ---\n        title: Short, plain title\n        description: One sentence about the page.\n        ---",
)
NO_HEADING = Say(
    "Deze pagina heeft geen kop. Schrijf onder het blok een regel zoals  # Wat u kunt doen",
    "This page has no heading. Write a line below the block, such as  # What you can do",
)


def _plain(value: str) -> str:
    if match := TELLING.search(value):
        raise ValueError(
            f'het woord "{match.group()}" is te lezen in iemands browsergeschiedenis; kies een gewoon woord / '
            f'"{match.group()}" can be read in a browser history; choose a plain word'
        )
    return value


Plain = Annotated[str, AfterValidator(_plain)]


class Review(Record):
    """Who looked at a page: a role or an organisation, never a person's name, and when."""

    by: str
    on: Day


class FrontMatter(Record):
    """The block at the top of a page."""

    title: Annotated[Plain, Field(min_length=1, max_length=40)]
    description: Annotated[str, Field(min_length=1, max_length=160)]
    layout: Literal["page", "home"] = "page"
    address: Literal["u", "je"] = "u"
    facts: tuple[str, ...] = ()
    reviewed: Review | None = None
    # in the Dutch page only
    minimum: bool = False
    critical: tuple[str, ...] = ()
    minor: dict[str, tuple[Hash, ...]] = Field(default_factory=dict)
    # in a translation only
    translation: Translation | None = None


def check(page: Page) -> Iterator[Problem]:
    """Yield what is wrong with a page's front matter and first heading."""
    if page.problems:
        return
    if page.front is None or page.front.data is None:
        yield problem(page.shown, 1, NONE)
        return
    problems: list[Problem] = []
    read_model(page.front, FrontMatter, problems)
    yield from problems
    if not re.search(r"^# \S", page.body, re.M):
        yield problem(page.shown, page.body_line, NO_HEADING)


def read(page: Page) -> FrontMatter:
    """Return the front matter of a page that passed the check."""
    return FrontMatter.model_validate(page.meta)
