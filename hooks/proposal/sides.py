"""Before and after of the pages, as Markdown: what a reader saw, and what a reader will see."""

from collections.abc import Iterator

from hooks.kit.quoted import block, code, link
from hooks.proposal.pages import Changed, Page
from hooks.proposal.proposal import Proposal
from hooks.proposal.reading import SHELL, Piece

PAPER = "lezen en afdrukken / read and print"
VIEW = "voor andere sites / for other sites"
ONLY = "Alleen de waarden hierboven, op / Only the values above, at"
MORE = "Er is meer; het hele verslag staat in het artefact. / There is more; the artifact holds the whole report."
STATES = {"changed": "", "new": " · nieuw / new", "gone": " · weg / gone"}
MOST_LINES = 40
MOST_PLACES = 60
Lines = Iterator[str]


def pages(told: Proposal, source: str, preview: str) -> Iterator[list[str]]:
    """Yield each page with what a reader saw and sees; languages in which it reads the same come together."""
    read = [(page, told.shown(page, source)) for page in told.pages]
    shown = [(page, parts) for page, parts in read if parts]
    if shown:
        yield [f"## Pagina's / Pages ({len(shown)})", ""]
    done: set[tuple[str, tuple[Changed, ...]]] = set()
    for page, parts in shown:
        if (page.name, parts) not in done:
            done.add((page.name, parts))
            same = [p for p, others in shown if (p.name, others) == (page.name, parts)]
            yield [*_head(same, preview), *_parts(parts), ""]


def _head(same: list[Page], preview: str) -> Lines:
    page, *others = same
    also = f" (+ {' '.join(code(p.lang) for p in others)})" if others else ""
    yield from (f"### {code(page.file)}{STATES[page.state]}{also}", "")
    if page.state != "gone":
        view = f"embed/v1/{page.lang}/{page.name}/"
        shown = f" · {VIEW}: {link(preview, view)}" if page.has_view else ""
        yield from (f"{PAPER}: {link(preview, page.address)}{shown}", "")


def _parts(parts: tuple[Changed, ...]) -> Lines:
    left = MOST_LINES
    for part in parts:
        lines = list(_lines(part))
        yield f"{code('#' + part.section)} {code(part.heading) if part.heading else ''}".rstrip()
        yield from ("", *block(lines[: max(left, 2)]), "")
        left -= len(lines)
        if left <= 0:
            yield f"*{MORE}*"
            return


def _lines(part: Changed) -> Lines:
    old, new = ({x for p in pieces for x in p.links} for pieces in (part.before, part.after))
    for sign, pieces, other in (("-", part.before, new), ("+", part.after, old)):
        yield from (f"{sign} {_said(piece, other)}" for piece in pieces)


def _said(piece: Piece, other: set[str]) -> str:
    """Return the words of a piece, with the addresses that the other side does not have."""
    return " ".join([piece.text, *(f"⟨{x}⟩" for x in piece.links if x not in other)])


def follows(told: Proposal) -> Iterator[list[str]]:
    """Yield where only a value changed that the table of values shows."""
    places: dict[str, set[str]] = {}
    for page in told.pages:
        for part in page.sections:
            if (page.address, part.section) in told.follows:
                name = page.name + ("#" + part.section if part.section else "")
                places.setdefault(page.lang, set()).add(name)
    same: dict[tuple[str, ...], list[str]] = {}
    for lang, names in places.items():
        same.setdefault(tuple(sorted(names)), []).append(lang)
    if same:
        yield [f"{ONLY}:", "", *(_places(*one) for one in same.items()), ""]


def _places(names: tuple[str, ...], languages: list[str]) -> str:
    more = f" (+{len(names) - MOST_PLACES})" if len(names) > MOST_PLACES else ""
    return f"- {' '.join(map(code, languages))}: {' '.join(map(code, names[:MOST_PLACES]))}{more}"


def shell(told: Proposal) -> Iterator[list[str]]:
    """Yield what changed around the texts: menu, notices, explained words, sources. Each difference once a language."""
    found: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for page in told.pages:
        for part in page.sections:
            known = page.state != "changed" or (page.address, part.section) in told.follows
            if part.section == SHELL and not known:
                found.setdefault((page.lang, tuple(_lines(part))), []).append(page.address)
    if found:
        yield [f"## Rondom de tekst / Around the text ({len(found)})", ""]
    for (lang, lines), addresses in found.items():
        where = " ".join(code("/" + address) for address in addresses[:3])
        more = f" (+{len(addresses) - 3})" if len(addresses) > 3 else ""
        yield [f"{code(lang)}: {where}{more}", "", *block(lines[:MOST_LINES]), ""]
