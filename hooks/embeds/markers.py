"""[[embed:choose]], [[embed:addresses]] and [[embed:frame]] and the other snippets, on the page for organisations."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from hooks.embeds.addresses import BASE, LOOKS
from hooks.embeds.snippets import Example, snippets
from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.render import render
from hooks.kit.words import Words

KIND = "embed"
SNIPPETS = ("link", "frame", "script", "wordpress", "data", "card", "policy", "news")
NAMES = ("choose", "addresses", *SNIPPETS)

UNKNOWN = Say(
    "{text}: dit bestaat niet. Kies uit: {known}.",
    "{text}: there is no such thing. Choose from: {known}.",
)
NO_ORG = Say(
    "{text}: schrijf welke organisatie het voorbeeld is, zoals [[embed:card/veilig-thuis|Veilig Thuis]].",
    "{text}: write which organisation is the example, such as [[embed:card/veilig-thuis|Veilig Thuis]].",
)


@dataclass(frozen=True)
class Option:
    """One page or list that can be chosen."""

    slug: str
    title: str
    frame_title: str
    summary: str
    canonical: str


@dataclass(frozen=True)
class Here:
    """The page for organisations in one language."""

    example: Example
    options: tuple[Option, ...]
    languages: tuple[tuple[str, str], ...]
    words: Words


def used(page: Page) -> bool:
    """Tell whether a page is one for organisations; it is a tool, and of no use elsewhere."""
    return any(marker.kind == KIND for marker in markers.find(page.body))


def check(page: Page, places: Mapping[str, Iterable[str]]) -> Iterator[Problem]:
    """Yield markers that name nothing; `places` are the names that rooms put on pages, organisations among them."""
    for marker in markers.find(page.body):
        if marker.kind != KIND:
            continue
        line = page.line_of(marker.start)
        if marker.id not in NAMES:
            known = ", ".join(NAMES)
            yield problem(page.shown, line, UNKNOWN, text=marker.text, known=known)
        elif marker.id == "card" and not (marker.words and _page_of(marker.part, places)):
            yield problem(page.shown, line, NO_ORG, text=marker.text)


def place(markdown: str, here: Here) -> str:
    """Return the text with the tool, the table and the snippets in the place of their markers."""
    return markers.replace(markdown, KIND, lambda marker: _block(_html(marker, here)))


def _page_of(org: str, places: Mapping[str, Iterable[str]]) -> str:
    return next((page for page, names in places.items() if org and org in names), "")


def _html(marker: markers.Marker, here: Here) -> str:
    values = {"words": here.words, "here": here, "base": here.example.site + BASE, "looks": LOOKS}
    if marker.id in ("choose", "addresses"):
        return render(f"embeds/{marker.id}.html", **values)
    example = replace(here.example, org=marker.part, org_name=marker.words)
    text = snippets(example)[marker.id]
    return render("embeds/snippet.html", name=marker.id, text=text, words=here.words)


def _block(html: str) -> str:
    """Return HTML that Markdown takes as one block: no empty line in it."""
    return "\n\n" + "\n".join(line for line in html.splitlines() if line.strip()) + "\n\n"
