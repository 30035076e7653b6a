"""[[print:sheet]] … [[print:end]]: the part of a page that goes on paper. [[print:text]]: a text to take over."""

from collections.abc import Iterator

from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem

OPEN = {"sheet": "print-sheet", "bare": "print-sheet print-bare", "text": "print-text"}
SHEETS = ("sheet", "bare")  # bare: without an edge on the screen
END = "end"
FRAMES = (*OPEN, END)
NOT_CLOSED = Say(
    "{text}: hier begint een blad dat nergens eindigt. Zet na het blad een regel met [[print:end]]",
    "{text}: a sheet begins here and ends nowhere. Put a line with [[print:end]] after it.",
)
NOT_OPEN = Say(
    "{text}: hier eindigt een blad dat nergens begint. Zet ervoor een regel met [[print:sheet]]",
    "{text}: a sheet ends here and begins nowhere. Put a line with [[print:sheet]] before it.",
)


def has_sheets(markdown: str) -> bool:
    """Tell whether a page has parts to print."""
    return any(m.kind == "print" and m.id in SHEETS for m in markers.find(markdown))


def frame(html: str) -> str:
    """Return the HTML of a page with its frames in the place of the markers, each a paragraph by now."""
    for name, css in OPEN.items():
        html = html.replace(f"<p>[[print:{name}]]</p>", f'<div class="{css}">')
    return html.replace(f"<p>[[print:{END}]]</p>", "</div>")


def check(page: Page) -> Iterator[Problem]:
    """Yield the frames of a page that do not open and close in turn."""
    opened: markers.Marker | None = None
    for marker in markers.find(page.body):
        if marker.kind != "print" or marker.id not in FRAMES:
            continue
        if marker.id == END and opened is None:
            yield problem(page.shown, page.line_of(marker.start), NOT_OPEN, text=marker.text)
        if marker.id != END and opened is not None:
            yield problem(page.shown, page.line_of(opened.start), NOT_CLOSED, text=opened.text)
        opened = None if marker.id == END else marker
    if opened:
        yield problem(page.shown, page.line_of(opened.start), NOT_CLOSED, text=opened.text)
