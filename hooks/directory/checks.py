"""What is wrong with the organisations that a page or a record names."""

import re
from collections.abc import Iterator
from pathlib import Path

from hooks.directory.markers import NEEDS, Organisations
from hooks.directory.records import Organisation
from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Records

NO_EMERGENCY = Say(
    "Op elke pagina staat het alarmnummer, en dat komt uit dit bestand. Zet het terug met een nummer en  publish: ok",
    "Every page carries the emergency number, and it comes from this file. Put it back with a number and  publish: ok",
)
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
NO_PARTNER = Say(
    'Bij pair_with staat "{id}". Die organisatie is er niet of mag niet op de site. Lijkt op: {near}',
    'pair_with names "{id}". There is no such organisation, or it may not appear. Close to it: {near}',
)

EXAMPLE = Say(
    '"{found}" is nog het voorbeeld van _template.yml. Schrijf wat van de organisatie is, of zet  publish: "no"',
    '"{found}" is still the example of _template.yml. Write what is the organisation\'s, or set  publish: "no"',
)
OF_THE_TEMPLATE = re.compile(r"^https?://[^/]+\.example(/|$)|^[a-z]+:.*\.example$|^(tel|sms):0+$")


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


def check_pairs(orgs: Records[Organisation]) -> Iterator[Problem]:
    """Yield the partners that cannot be shown: lines that belong together are shown together or not at all."""
    for name, org in orgs.by_id.items():
        for index, partner in enumerate(org.pair_with if org.may_be_shown else ()):
            shown = partner in orgs.by_id and orgs.by_id[partner].may_be_shown
            if not shown and not orgs.is_broken(partner):  # a broken one has its own message
                file = orgs.files[name]
                values = {"id": partner, "near": orgs.nearest(partner)}
                yield problem(file.path, file.line("pair_with", index), NO_PARTNER, **values)


def check_examples(orgs: Records[Organisation]) -> Iterator[Problem]:
    """Yield the addresses and numbers of the file to copy that somebody forgot to replace: nobody answers there."""
    for name, org in orgs.by_id.items():
        links = [(("channels", i, "link"), c.link) for i, c in enumerate(org.channels)]
        for key, found in ((("website",), org.website), *links) if org.may_be_shown else ():
            if found and OF_THE_TEMPLATE.match(found):
                file = orgs.files[name]
                yield problem(file.path, file.line(*key), EXAMPLE, found=found)


def check_emergency(orgs: Records[Organisation], emergency: str, shown: Path) -> Iterator[Problem]:
    """Yield a problem when the number that every page carries is gone or may not be shown."""
    organisation = orgs.by_id.get(emergency)
    if orgs.is_broken(emergency):
        return
    if not (organisation and organisation.may_be_shown and organisation.number()):
        yield problem(shown / f"{emergency}.yml", 1, NO_EMERGENCY)
