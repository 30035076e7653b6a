"""What an editor or translator must mend. A change of the source alone never leads to a problem here."""

from collections.abc import Iterator
from difflib import get_close_matches

from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.sections import TOP, sections
from hooks.translations.meaning import META, stamps
from hooks.translations.state import Comparison, Part, State

NO_BLOCK = Say(
    "Hier staat niet van welke Nederlandse tekst deze vertaling is gemaakt. "
    "Draai  python -m hooks.translations stamp {name}  of zet tussen de twee --- boven aan de pagina:\n{block}",
    "This page does not note which Dutch text it was made from. "
    "Run  python -m hooks.translations stamp {name}  or put between the two --- at the top of the page:\n{block}",
)
NO_STAMP = Say(
    'Bij "translation: sections:" ontbreekt het deel "{id}". Is het vertaald van de Nederlandse tekst van nu? '
    "Voeg toe:  {id}: {stamp}",
    'Under "translation: sections:" the section "{id}" is missing. Was it made from the present Dutch text? '
    "Add:  {id}: {stamp}",
)
UNKNOWN_NAME = Say(
    'De kop "{heading}" heeft de naam "#{id}", en die heeft de Nederlandse pagina niet. Neem de naam van daar over: {near}',
    'The heading "{heading}" is named "#{id}", and the Dutch page has no such name. Take the name from there: {near}',
)
LEFT_OUT = Say(
    'Het deel "#{id}" ({heading}) ontbreekt. Boven aan de pagina staat dat het is vertaald.',
    'The section "#{id}" ({heading}) is missing. The top of the page says that it was translated.',
)
DIFFERS = Say(
    'In het deel "#{id}" ({heading}): {what}', 'In the section "#{id}" ({heading}): {what}'
)
NO_SUCH = Say(
    'Bij "{field}" staat "{id}", en die kop heeft deze pagina niet. Lijkt op: {near}',
    '"{field}" names "{id}", and this page has no such heading. Close to it: {near}',
)
ONLY_SOURCE = Say(
    '"{field}" hoort in de Nederlandse pagina. Haal het hier weg.',
    '"{field}" belongs in the Dutch page. Remove it here.',
)
ONLY_TRANSLATION = Say(
    '"translation" hoort in een vertaling. Haal het hier weg.',
    '"translation" belongs in a translated page. Remove it here.',
)


def check_source(page: Page) -> Iterator[Problem]:
    """Yield what is wrong with what a source page says about its translations."""
    if "translation" in page.meta:
        yield problem(page.shown, _line(page, "translation"), ONLY_TRANSLATION)
    names = stamps(page)
    for field in ("critical", "minor"):
        listed = page.meta.get(field)
        for name in listed if isinstance(listed, list | dict) else []:
            if name not in names:
                values = {"field": field, "id": name, "near": _near(str(name), names)}
                yield problem(page.shown, _line(page, field), NO_SUCH, **values)


def check_translation(found: Comparison) -> Iterator[Problem]:
    """Yield what is wrong with a translation whose sections note that they are current."""
    page = found.page
    for field in ("critical", "minor", "minimum"):
        if field in page.meta:
            yield problem(page.shown, _line(page, field), ONLY_SOURCE, field=field)
    if "translation" not in page.meta:
        yield problem(page.shown, 1, NO_BLOCK, name=page.shown.as_posix(), block=block(found))
    elif found.noted:
        for part in found.parts:
            yield from _part(part, found)


def block(found: Comparison) -> str:
    """Return the lines for the top of a page, for somebody who has no command at hand."""
    here = [*sections(found.page), META]
    lines = [f"    {p.id}: {p.wanted}" for p in found.parts if p.wanted and p.id in here]
    return "\n".join(["translation:", "  made_by: machine", "  sections:", *lines])


def _part(part: Part, found: Comparison) -> Iterator[Problem]:
    page = found.page
    line = page.line_of(part.made.start) if part.made else _line(page, "translation", "sections")
    if part.state is State.UNSTAMPED:
        yield problem(page.shown, line, NO_STAMP, id=part.id, stamp=part.wanted)
    elif part.state is State.UNKNOWN and part.made:
        near = _near(part.id, stamps(found.source))
        yield problem(page.shown, line, UNKNOWN_NAME, id=part.id, heading=_heading(part), near=near)
    elif part.exact and part.source and not part.made:
        yield problem(page.shown, line, LEFT_OUT, id=part.id, heading=_heading(part))
    elif part.exact:
        for difference in part.differences:
            values = {"id": part.id, "heading": _heading(part), "what": difference.say}
            yield problem(page.shown, line, DIFFERS, **values)


def _heading(part: Part) -> str:
    section = part.made or part.source
    return section.heading.text if section else part.id


def _line(page: Page, *key: str) -> int:
    return page.front.line(*key) if page.front else 1


def _near(wanted: str, known: dict[str, str]) -> str:
    names = [name for name in known if name not in (META, TOP)]
    return ", ".join(get_close_matches(wanted, names, n=3, cutoff=0.4) or names[:3]) or "-"
