"""[[phone:id]], [[org:id]] and [[directory:need]] in a page."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import get_args

from hooks.directory.card import card
from hooks.directory.records import Need, Organisation
from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Records
from hooks.kit.render import render
from hooks.kit.words import Words

PAGE = "hulp.md"
NEEDS = (*get_args(Need), "all")
Organisations = Mapping[str, Organisation]

UNKNOWN = Say(
    '{text}: er is geen organisatie met het id "{id}". Lijkt op: {near}',
    '{text}: there is no organisation with the id "{id}". Close to it: {near}',
)
NOT_PUBLISHABLE = Say(
    "{text}: deze organisatie mag niet op de site (publish: {publish}, confidence: {confidence}). "
    "Haal het merkteken weg, of controleer de organisatie eerst.",
    "{text}: this organisation may not appear on the site (publish: {publish}, confidence: {confidence}). "
    "Remove the marker, or check the organisation first.",
)
NO_NUMBER = Say(
    "{text}: deze organisatie heeft geen nummer om te bellen. Schrijf [[org:{id}]] voor de naam.",
    "{text}: this organisation has no number to call. Write [[org:{id}]] for its name.",
)
NO_PART = Say(
    "{text}: deze organisatie heeft geen kanaal met die naam. Bekend: {parts}",
    "{text}: this organisation has no channel of that name. Known: {parts}",
)
NO_NEED = Say(
    "{text}: er is geen lijst met die naam. Schrijf een van: {needs}",
    "{text}: there is no list of that name. Write one of: {needs}",
)


def place(markdown: str, orgs: Organisations, lang: str, words: Words, today: date) -> str:
    """Return the text with numbers, names and lists of cards in the place of their markers."""
    shown: set[str] = set()  # an organisation has one card on a page; other lists refer to it

    def cards(marker: markers.Marker) -> str:
        chosen = listed(marker.id, orgs)
        new = [card(i, org, lang, words, today) for i, org in chosen if i not in shown]
        again = [(i, org.name) for i, org in chosen if i in shown]
        shown.update(i for i, _ in chosen)
        return _block(
            render(
                "directory/cards.html",
                folded=marker.id != "now",
                cards=new,
                again=again,
                words=words,
                lang=lang,
            )
        )

    placed = markers.replace(markdown, "phone", lambda m: _phone(m, orgs))
    placed = markers.replace(placed, "org", lambda m: _name(m, orgs))
    return markers.replace(placed, "directory", cards)


def _phone(marker: markers.Marker, orgs: Organisations) -> str:
    return render("directory/phone.html", channel=orgs[marker.id].number(marker.part))


def _name(marker: markers.Marker, orgs: Organisations) -> str:
    name = marker.words or orgs[marker.id].name
    return f"[{_escape(name)}]({PAGE}#{marker.id})" + '{: .org lang="nl" dir="ltr" }'


def _block(html: str) -> str:
    """Return HTML that Markdown takes as one block: no empty line in it."""
    return "\n\n" + "\n".join(line for line in html.splitlines() if line.strip()) + "\n\n"


def listed(need: str, orgs: Organisations) -> list[tuple[str, Organisation]]:
    """Return the organisations of one list that may be shown, in order of weight."""
    fits: Callable[[Organisation], bool] = lambda org: need in ("all", *org.needs)  # noqa: E731
    found = [(i, o) for i, o in orgs.items() if o.may_be_shown and fits(o)]
    return sorted(found, key=lambda item: (item[1].weight, item[1].name))


def anchors(page: Page, orgs: Organisations) -> set[str]:
    """Return the ids of the cards that the lists of a page show."""
    needs = {m.id for m in markers.find(page.body) if m.kind == "directory"}
    return {org_id for need in needs for org_id, _ in listed(need, orgs)}


def check(page: Page, orgs: Records[Organisation]) -> Iterator[Problem]:
    """Yield what is wrong with the organisations a page names."""
    for marker in markers.find(page.body):
        say = None if orgs.is_broken(marker.id) else _wrong(marker, orgs.by_id)
        if say:
            org = orgs.by_id.get(marker.id)
            values = {
                "text": marker.text,
                "id": marker.id,
                "near": orgs.nearest(marker.id),
                "needs": ", ".join(NEEDS),
                "publish": org.publish if org else "",
                "confidence": org.confidence if org else "",
                "parts": ", ".join(c.id for c in org.channels) if org else "",
            }
            yield problem(page.shown, page.line_of(marker.start), say, **values)


def _wrong(marker: markers.Marker, orgs: Organisations) -> Say | None:
    if marker.kind == "directory":
        return None if marker.id in NEEDS else NO_NEED
    if marker.kind not in ("phone", "org"):
        return None
    if marker.id not in orgs:
        return UNKNOWN
    org = orgs[marker.id]
    if not org.may_be_shown:
        return NOT_PUBLISHABLE
    if marker.kind == "phone" and org.number(marker.part) is None:
        return NO_PART if marker.part else NO_NUMBER
    return None


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
