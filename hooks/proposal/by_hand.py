"""What no machine can check of a proposal, for the person who reviews it. Derived from what changed."""

from collections.abc import Iterator

from hooks.kit.problems import Say
from hooks.kit.quoted import code
from hooks.proposal.numbers import ASKED
from hooks.proposal.proposal import Proposal

MACHINE = ("hooks/", "overrides/", ".github/", ".ci/", "deploy/", "tests/", "schemas/", "Makefile", "mkdocs.yml", "pyproject.toml")  # fmt: skip
SHORT = 80
FACTUAL = ("value", "sources", "publish", "confidence")
NUMBER = Say(
    "**Nummer of adres veranderd: {which}.** Lees de eigen pagina van de organisatie en bel het nummer. Twee mensen. Bel 112 nooit om te proberen.",
    "**Number or address changed: {which}.** Read the organisation's own page and call the number. Two people. Never call 112 to try.",
)
VALUE = Say(
    "**Feit of bron veranderd: {which}.** Lees de bron zelf, op de dag van vandaag. Gaat het over de wet? Dan kijkt een jurist.",
    "**Fact or source changed: {which}.** Read the source itself, as it is today. Is it about law? Then a lawyer looks.",
)
TERMS = Say(
    "**Kosten, uren of voorwaarden veranderd: {which}.** Vraag het de organisatie, of lees haar eigen pagina.",
    "**Price, hours or terms changed: {which}.** Ask the organisation, or read its own page.",
)
CHECKED = Say(
    "**Nagekeken, zegt dit voorstel: {which}.** Vraag wie er belde of las, en wanneer.",
    "**Checked, says this proposal: {which}.** Ask who called or read, and when.",
)
LOG = Say(
    "**Geen regel in `docs/data/changes.yml` voor: {which}.** Laat die toevoegen. Anderen namen het oude nummer over.",
    "**No line in `docs/data/changes.yml` for: {which}.** Have it added. Others copied the old number.",
)
CAME = Say(
    "**Nieuwe organisatie: {which}.** Bestaat zij, helpt zij gratis of voor een genoemde prijs, is de bron haar eigen pagina? Bel haar.",
    "**New organisation: {which}.** Does it exist, does it help free of charge or at a stated price, is the source its own page? Call it.",
)
WENT = Say(
    "**Organisatie van de site: {which}.** Wie vond hier hulp, en waar gaat die nu heen?",
    "**Organisation off the site: {which}.** Who found help there, and where do they go now?",
)
LAW = Say(
    "**Tekst over de wet veranderd: {which}.** Een jurist leest de nieuwe zinnen naast de bron.",
    "**Text about law changed: {which}.** A lawyer reads the new sentences beside the source.",
)
CRITICAL = Say(
    "**Hier hangt veiligheid van af: {which}.** Lezers van {languages} zien Nederlands tot de vertaling volgt. Kan dat een dag wachten?",
    "**Safety depends on this: {which}.** Readers of {languages} see Dutch until the translation follows. Can that wait a day?",
)
TRANSLATION = Say(
    "**Vertaling veranderd: {which}.** Iemand die met die taal opgroeide, leest haar naast het Nederlands.",
    "**Translation changed: {which}.** Somebody who grew up with that language reads it beside the Dutch.",
)
DUTCH = Say(
    "**Nederlandse tekst veranderd: {which}.** Lees de zinnen als iemand die bang is en haast heeft. Kan een stalker er iets mee?",
    "**Dutch text changed: {which}.** Read the sentences as somebody who is afraid and in a hurry. Is there anything in it for a stalker?",
)
ADDRESS = Say(
    "**Pagina weg: {which}.** Een adres is een belofte: er moet een verwijzing blijven staan.",
    "**Page gone: {which}.** An address is a promise: a pointer must stay.",
)
WORDS = Say(
    "**Woorden van de knoppen en meldingen veranderd: {which}.** Zij staan op elke pagina. Open er drie op een telefoon.",
    "**Words of buttons and notices changed: {which}.** They stand on every page. Open three on a phone.",
)
NEVER = Say(
    "**De lijst van wat nooit gedrukt mag worden, is veranderd.** Twee mensen lezen elke regel die weg is.",
    "**The list of what must never be printed changed.** Two people read each line that went.",
)
LOST = Say(
    "**Feit zonder pagina: {which}.** Verdween de zin met opzet?",
    "**Fact without a page: {which}.** Did the sentence go on purpose?",
)
CODE = Say(
    "**Ook de machine verandert: {which}.** Een ontwikkelaar leest dit zelf. De machine die dit verslag schreef, kan erdoor veranderd zijn.",
    "**The machine changes too: {which}.** A developer reads it. What wrote this report may itself have been changed by it.",
)


def duties(told: Proposal, source: str) -> Iterator[Say]:
    """Yield what a person must look at, the most dangerous first."""
    values = told.values
    plain = [v for v in values if v.record not in (*told.uses.came, *told.uses.went)]
    yield from _one(NUMBER, {_name(v.record, v.part) for v in plain if v.is_number})
    yield from _one(VALUE, {v.record for v in plain if v.field in FACTUAL and v.kind == "fact"})
    yield from _one(CHECKED, {v.record for v in plain if v.field == "checked" and v.new})
    yield from _one(LOG, {_name(v.record, v.part) for v in values if v.logged is False})
    yield from _one(CAME, set(told.uses.came))
    yield from _one(WENT, set(told.uses.went))
    yield from _critical(told)
    terms = {_name(v.record, v.part) for v in plain if v.field in ASKED and not v.is_number}
    yield from _one(TERMS, terms)
    yield from _texts(told, source)
    yield from _files(told, source)


def _critical(told: Proposal) -> Iterator[Say]:
    found = [part for part in told.behind or () if part.replaced]
    languages = sorted({lang for part in found for lang in part.languages})
    which = {f"{part.file}#{part.section}" for part in found}
    yield from _one(CRITICAL, which, languages=", ".join(map(code, languages)))


def _texts(told: Proposal, source: str) -> Iterator[Say]:
    read = [p for p in told.pages if p.lang == source and told.shown(p, source)]
    yield from _one(LAW, {p.file for p in read if p.name in told.laws})
    yield from _one(DUTCH, {p.file for p in read if p.name not in told.laws})
    yield from _one(ADDRESS, {f"/{p.address}" for p in told.pages if p.state == "gone"})
    yield from _one(LOST, set(told.uses.lost))


def _files(told: Proposal, source: str) -> Iterator[Say]:
    texts = {f for f in told.files if f.startswith("docs/") and not f.startswith("docs/data/")}
    words = {f for f in texts if f.endswith("/ui.yml")}
    own = {f for f in texts - words if not f.startswith(f"docs/{source}/") and f.endswith(".md")}
    yield from _one(TRANSLATION, own)
    yield from _one(WORDS, words)
    if "docs/data/never-print.yml" in told.files:
        yield NEVER
    yield from _one(CODE, {f for f in told.files if f.startswith(MACHINE) or f.endswith(".lock")})


def _one(said: Say, which: set[str], **more: object) -> Iterator[Say]:
    if which:
        first = sorted(which)
        rest = f" (+{len(first) - 6})" if len(first) > 6 else ""
        yield said.fill(which=", ".join(code(name, SHORT) for name in first[:6]) + rest, **more)


def _name(record: str, part: str) -> str:
    return f"{record}/{part}" if part else record
