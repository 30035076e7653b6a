"""[[quiet_visit:switch]] in a page: the switch of the quiet visit."""

from collections.abc import Iterator

from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem

KIND = "quiet_visit"
ONLY = "switch"

UNKNOWN = Say(
    "{text}: dit bestaat niet. Schrijf:  [[quiet_visit:switch]]",
    "{text}: there is no such thing. Write:  [[quiet_visit:switch]]",
)
NOT_ALONE = Say(
    "{text}: zet dit op een eigen regel, met een lege regel ervoor en erna.",
    "{text}: put this on a line of its own, with an empty line before and after.",
)


def check(page: Page) -> Iterator[Problem]:
    """Yield markers that name something else than the switch, or that stand inside a sentence."""
    for marker in markers.find(page.body):
        if marker.kind == KIND:
            say = UNKNOWN if marker.id != ONLY else _misplaced(page.body, marker)
            if say:
                yield problem(page.shown, page.line_of(marker.start), say, text=marker.text)


def block(html: str) -> str:
    """Return a template's output as one block that Markdown leaves alone."""
    return " ".join(line.strip() for line in html.splitlines())


def _misplaced(body: str, marker: markers.Marker) -> Say | None:
    before, after = body[: marker.start], body[marker.start + len(marker.text) :]
    alone = not before.strip("\n ") or before.endswith("\n\n")
    return None if alone and (not after.strip("\n ") or after.startswith("\n\n")) else NOT_ALONE
