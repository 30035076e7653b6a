"""What a section is made of apart from its words: markers, links, steps, warnings. Equal in all languages."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from hooks.kit import markers
from hooks.kit.problems import Say
from hooks.kit.prose_map import stretches
from hooks.kit.sections import Section

LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
STEP = re.compile(r"^[ \t]*\d+\.[ \t]+(\S[^\n]*)", re.M)
POINT = re.compile(r"^[ \t]*[-*+][ \t]+(\S[^\n]*)", re.M)
ROW = re.compile(r"^\|(?![\s|:-]*$)([^\n]*)", re.M)
WARNING = re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)", re.M)
QUOTE = re.compile(r"(?:^[ \t]*>[^\n]*\n?)+", re.M)
FREE = ("term", "org", "nl")  # a translation may explain, name or quote once more
ITEMS = {"steps": STEP, "points": POINT, "rows": ROW, "quotes": QUOTE}
MAY_BE_MORE = "quotes"  # a sentence of the law stands in Dutch, with a quotation more to explain it
NOWHERE = "-"

MARKER_MISSING = Say(
    "Hier ontbreekt {what}. Het staat in het Nederlands wel in dit deel.",
    "{what} is missing here. The Dutch section has it.",
)
MARKER_EXTRA = Say(
    "Hier staat {what}, en in het Nederlands niet in dit deel. Haal het weg.",
    "{what} stands here and not in the Dutch section. Remove it.",
)
LINK_MISSING = Say("Hier ontbreekt de link naar {what}.", "The link to {what} is missing here.")
LINK_EXTRA = Say(
    "Hier staat een link naar {what}, en in het Nederlands niet in dit deel.",
    "There is a link to {what} here, and none in the Dutch section.",
)
LEVEL = Say(
    "Deze kop heeft {found} hekjes; in het Nederlands zijn het er {wanted}.",
    "This heading has {found} marks; the Dutch one has {wanted}.",
)
WARNINGS = Say(
    "De waarschuwingen verschillen. Nederlands: {wanted}. Hier: {found}.",
    "The warnings differ. Dutch: {wanted}. Here: {found}.",
)
FEWER = Say(
    "Hier staan {found} {kind}; in het Nederlands {wanted}: {list}",
    "There are {found} {kind} here; the Dutch has {wanted}: {list}",
)
KINDS = {
    "steps": Say("genummerde stappen", "numbered steps"),
    "points": Say("punten in lijsten", "points in lists"),
    "rows": Say("regels in tabellen", "rows in tables"),
    "quotes": Say("citaten (>)", "quotations (>)"),
}


@dataclass(frozen=True)
class Outline:
    """The structure of one section. `items` hold the first words of each item, for messages; stamps leave them out."""

    level: int
    markers: tuple[str, ...]
    links: tuple[str, ...]
    warnings: tuple[str, ...]
    steps: int
    points: int
    rows: int
    quotes: int
    items: dict[str, list[str]] = field(repr=False)


@dataclass(frozen=True)
class Difference:
    """One thing that a translation has otherwise than its source. A link target alone misleads nobody."""

    say: Say
    only_link: bool = False


def outline(section: Section) -> Outline:
    """Return what a section is made of."""
    prose = _prose(section.text)
    items = {kind: rule.findall(prose) for kind, rule in ITEMS.items()}
    return Outline(
        level=section.heading.level,
        markers=tuple(sorted(_marker(m) for m in markers.find(section.text))),
        links=tuple(sorted(LINK.findall(prose))),
        warnings=tuple(WARNING.findall(prose)),
        **{kind: len(found) for kind, found in items.items()},
        items=items,
    )


def differences(wanted: Outline, found: Outline) -> Iterator[Difference]:
    """Yield what a translated section lacks or has too much, seen from its source."""
    if found.level != wanted.level:
        yield Difference(LEVEL.fill(found=found.level, wanted=wanted.level))
    yield from _markers(Counter(wanted.markers), Counter(found.markers))
    yield from _links(set(wanted.links), set(found.links))
    if found.warnings != wanted.warnings:
        values = [", ".join(x.warnings) or NOWHERE for x in (wanted, found)]
        yield Difference(WARNINGS.fill(wanted=values[0], found=values[1]))
    for kind, texts in wanted.items.items():
        count = getattr(found, kind)
        if count < len(texts) or (count > len(texts) and kind != MAY_BE_MORE):
            names = " · ".join(map(_short, texts)) or NOWHERE
            yield Difference(
                FEWER.fill(found=count, wanted=len(texts), kind=KINDS[kind], list=names)
            )


def _markers(wanted: Counter[str], found: Counter[str]) -> Iterator[Difference]:
    for what in sorted(wanted):
        missing = not found[what] if _free(what) else found[what] < wanted[what]
        if missing:
            yield Difference(MARKER_MISSING.fill(what=f"[[{what}]]"))
    for what in sorted(found):
        if found[what] > wanted[what] and not _free(what):
            yield Difference(MARKER_EXTRA.fill(what=f"[[{what}]]"))


def _links(wanted: set[str], found: set[str]) -> Iterator[Difference]:
    for what in sorted(wanted - found):
        yield Difference(LINK_MISSING.fill(what=what), only_link=True)
    for what in sorted(found - wanted):
        yield Difference(LINK_EXTRA.fill(what=what), only_link=True)


def _free(what: str) -> bool:
    return what.partition(":")[0] in FREE


def _marker(marker: markers.Marker) -> str:
    return f"{marker.kind}:{marker.id}" + (f"/{marker.part}" if marker.part else "")


def _prose(text: str) -> str:
    """Return the text with its code blanked out."""
    return "".join(" " * len(s.text) if s.code else s.text for s in stretches(text))


def _short(text: str) -> str:
    words = text.strip("| >\n").split()
    return " ".join(words[:5]) + (" …" if len(words) > 5 else "")
