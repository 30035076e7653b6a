"""Markers that no room knows: a slip of the pen, or a room that was removed."""

from collections.abc import Iterator
from difflib import get_close_matches

from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem

UNKNOWN_KIND = Say(
    '{text}: het merkteken "{kind}" bestaat op deze site niet. Bekend: {known}. Lijkt op: {near}',
    '{text}: this site has no marker "{kind}". Known: {known}. Close to it: {near}',
)
MALFORMED = Say(
    "{text}: dit is geen volledig merkteken. Schrijf bijvoorbeeld [[phone:veilig-thuis]]",
    "{text}: this is not a whole marker. Write for example [[phone:veilig-thuis]]",
)


def unknown_kinds(page: Page, known: set[str]) -> Iterator[Problem]:
    """Yield the markers of a page that no room resolves, and what only looks like a marker."""
    for marker in markers.find(page.body):
        if marker.kind not in known:
            near = ", ".join(get_close_matches(marker.kind, known)) or "-"
            values = {"text": marker.text, "kind": marker.kind, "near": near}
            names = ", ".join(sorted(known))
            yield problem(
                page.shown, page.line_of(marker.start), UNKNOWN_KIND, known=names, **values
            )
    for start, text in markers.malformed(page.body):
        yield problem(page.shown, page.line_of(start), MALFORMED, text=text)
