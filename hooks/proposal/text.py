"""The report of a proposal as Markdown, Dutch and English, short enough for a comment."""

from collections.abc import Iterable, Iterator

from hooks.kit.problems import Say
from hooks.kit.quoted import code
from hooks.proposal.by_hand import duties
from hooks.proposal.numbers import Value
from hooks.proposal.proposal import Proposal
from hooks.proposal.sides import MORE, follows, pages, shell
from hooks.proposal.told import Figures, Reads

TITLE = "# Wat dit voorstel verandert / What this proposal changes"
MARK = "<!-- proposal -->"
BASE = "Vergeleken met / Compared with"
SILENT = "Een lezer ziet geen verschil. / A reader sees no difference."
UNKNOWN = "Dat kon niet worden bepaald. / That could not be determined."
MOST_CHARACTERS = 50_000  # a forge takes 65,536 in one comment
MOST_ROWS = 30
Lines = Iterator[str]


def text(told: Proposal, source: str, preview: str = "") -> str:
    """Return the whole report; what does not fit is left to the artifact, and the report says so."""
    base = f"{BASE} {code(told.commit[:12])}"
    head = [MARK, TITLE, "", base, "", *_duties(told, source), *_values(told.values)]
    tail = [*_behind(told), *_reads(told.reads), *_uses(told)]
    room = MOST_CHARACTERS - sum(len(line) + 1 for line in (*head, *tail))
    parts = [pages(told, source, preview), follows(told), shell(told)]
    return "\n".join([*head, *_within(room, (piece for part in parts for piece in part)), *tail])


def _within(room: int, pieces: Iterable[list[str]]) -> Lines:
    """Yield whole pieces while there is room."""
    for piece in pieces:
        room -= sum(len(line) + 1 for line in piece)
        if room < 0:
            yield from (f"*{MORE}*", "")
            return
        yield from piece


def _duties(told: Proposal, source: str) -> Lines:
    if told.is_silent:
        yield from (SILENT, "")
    found = list(duties(told, source))
    if found:
        yield from (f"## Zelf na te kijken / To check by hand ({len(found)})", "")
        for duty in found:
            yield f"- [ ] {duty.nl}  \n  *{duty.en}*"
        yield ""


def _values(values: tuple[Value, ...]) -> Lines:
    if values:
        yield f"## Nummers en feiten / Numbers and facts ({len(values)})"
        yield from ("", "| wat / what | was | wordt / becomes | bron / source | nagekeken / checked | `changes.yml` |")  # fmt: skip
        yield "| --- | --- | --- | --- | --- | --- |"
        yield from map(_value, values[:MOST_ROWS])
        yield from ("", *([f"*{MORE}*", ""] if len(values) > MOST_ROWS else []))


def _value(one: Value) -> str:
    name = "/".join(filter(None, (one.record, one.part)))
    logged = {True: "ja / yes", False: "**nee / no**", None: "–"}[one.logged]
    cells = [f"{code(name)} {one.field}", *map(_or_none, (one.old, one.new, one.source))]
    return f"| {' | '.join([*cells, one.checked or '**nooit / never**', logged])} |"


def _or_none(value: str | None) -> str:
    return "–" if value is None else code(value)


def _behind(told: Proposal) -> Lines:
    if told.behind is None:
        yield from ("## Vertalingen / Translations", "", UNKNOWN, "")
    elif told.behind:
        yield f"## Vertalingen die nu achterlopen / Translations now behind ({len(told.behind)})"
        yield from ("", "| deel / part | talen / languages | lezers zien / readers see |")
        yield "| --- | --- | --- |"
        for part in told.behind[:MOST_ROWS]:
            sees = "**Nederlands / Dutch**" if part.replaced else "een melding / a notice"
            languages = " ".join(map(code, part.languages))
            yield f"| {code(part.file + '#' + part.section)} | {languages} | {sees} |"
        yield ""


def _reads(reads: tuple[Reads, ...]) -> Lines:
    reads = tuple(one for one in reads if one.before or one.after)
    if reads:
        yield from ("## Hoe het leest / How it reads", "", "| pagina / page | woorden per zin / words a sentence | langste / longest | Flesch-Douma |")  # fmt: skip
        yield "| --- | --- | --- | --- |"
        for one in reads[:MOST_ROWS]:
            cells = zip(_figures(one.before), _figures(one.after), strict=True)
            yield f"| {code(one.file)} | {' | '.join(f'{a} → {b}' for a, b in cells)} |"
        yield ""


def _figures(found: Figures | None) -> tuple[str, str, str]:
    if found is None:
        return "–", "–", "–"
    ease = "–" if found.ease is None else f"{found.ease:.0f}"
    return f"{found.mean:.1f}", str(found.longest), ease


def _uses(told: Proposal) -> Lines:
    rows = (
        (Say("Feiten die hun laatste pagina verloren", "Facts that lost their last page"), told.uses.lost),
        (Say("Nieuwe feiten zonder pagina", "New facts that no page uses"), told.uses.unused),
    )  # fmt: skip
    for said, ids in rows:
        if ids:
            yield f"- {said.nl} / {said.en}: {' '.join(map(code, ids[:MOST_ROWS]))}"
