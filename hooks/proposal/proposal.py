"""All that a reviewer is told of one proposal, as frozen data."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from hooks.proposal.numbers import Published, Uses, Value
from hooks.proposal.pages import Changed, Page
from hooks.proposal.reading import SHELL, Piece
from hooks.proposal.told import Behind, Reads

Swaps = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Proposal:
    """What differs. `follows` holds page and section of what only shows a value that is told under values."""

    commit: str
    files: tuple[str, ...]
    pages: tuple[Page, ...]
    values: tuple[Value, ...]
    uses: Uses
    behind: tuple[Behind, ...] | None
    reads: tuple[Reads, ...]
    follows: frozenset[tuple[str, str]]
    laws: tuple[str, ...]
    """The source pages that rest on a fact with a source of law."""

    @property
    def is_silent(self) -> bool:
        """Tell whether a reader sees no difference at all."""
        return not (self.pages or self.values or self.uses.came or self.uses.went)

    def replaced(self) -> set[tuple[str, str]]:
        """Return name of page and section where readers of other languages get the source for now."""
        found = [part for part in self.behind or () if part.replaced]
        return {(part.file.rpartition("/")[2].removesuffix(".md"), part.section) for part in found}

    def shown(self, page: Page, source: str) -> tuple[Changed, ...]:
        """Return the sections of a page whose words a reviewer must read here."""
        gone = self.replaced() if page.lang != source else set()
        return tuple(
            part
            for part in page.sections
            if part.section != SHELL
            and (page.address, part.section) not in self.follows
            and (page.name, part.section) not in gone
        )

    def as_json(self) -> str:
        """Return everything, for a program."""
        data = asdict(self) | {"follows": sorted(self.follows)}
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def following(
    pages: tuple[Page, ...], old: Published, new: Published
) -> frozenset[tuple[str, str]]:
    """Return the sections that differ in nothing but values that are told by themselves."""
    swaps = {lang: _swaps(old, new, lang) for lang in new.languages}
    return frozenset(
        (page.address, part.section)
        for page in pages
        if page.state == "changed"
        for part in page.sections
        if _follows(part, swaps[page.lang])
    )


def law_pages(published: Published, hosts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of pages that rest on a fact with a source on one of these hosts."""
    return tuple(
        sorted(
            {
                str(name).removesuffix(".md")
                for fact in published.facts.values()
                if any(host in address for address in fact["sources"] for host in hosts)
                for name in fact["pages"]
            }
        )
    )


def _swaps(old: Published, new: Published, lang: str) -> Swaps:
    """Return what a reader of a language saw and sees now, for each fact and each way to reach an organisation."""
    pairs = [
        (old.facts[name]["text"].get(lang), fact["text"].get(lang))
        for name, fact in new.facts.items()
        if name in old.facts
    ]
    for name, after in new.organisations.items():
        before = {c["id"]: c for c in old.organisations.get(name, {}).get("channels", [])}
        for channel in after["channels"]:
            then: Mapping[str, str | None] = before.get(channel["id"], {})
            pairs += [(then.get(field), channel[field]) for field in ("display", "link")]
    return tuple((then, now) for then, now in pairs if then and now and then != now)


def _follows(part: Changed, swaps: Swaps) -> bool:
    return tuple(_swapped(piece, swaps) for piece in part.before) == part.after


def _swapped(piece: Piece, swaps: Swaps) -> Piece:
    text, links = piece.text, piece.links
    for then, now in swaps:
        text = text.replace(then, now)
        links = tuple(now if address == then else address for address in links)
    return Piece(text, links)
