"""[[print:log]] and its like in a page: what a reader writes on, or takes along."""

from collections.abc import Iterator
from difflib import get_close_matches

from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.render import render
from hooks.kit.words import Words
from hooks.print import log
from hooks.print.sheets import FRAMES

KIND = "print"
FORMS = ("log", "event", "file")  # each on a line of its own
LINE = "line"  # the only one that stands inside a sentence
KNOWN = (*FRAMES, *FORMS, LINE)
UNKNOWN = Say(
    "{text}: dit kan niet. Bekend: {known}. Lijkt op: {near}",
    "{text}: there is no such thing. Known: {known}. Close to it: {near}",
)
NOT_ALONE = Say(
    "{text} staat tussen andere tekst. Zet het op een regel voor zich.",
    "{text} stands among other text. Put it on a line of its own.",
)


def place(markdown: str, lang: str, words: Words, dutch: Words) -> str:
    """Return the text with forms, lines and the link to the file in the place of their markers."""

    def shown(marker: markers.Marker) -> str:
        if marker.id == LINE:
            return render("print/line.html")
        return _block(marker.text if marker.id in FRAMES else _form(marker.id, lang, words, dutch))

    return markers.replace(markdown, KIND, shown)


def _form(name: str, lang: str, words: Words, dutch: Words) -> str:
    names = log.SHORT if name == "log" else log.LONG
    return render(
        f"print/{name}.html",
        questions=log.questions(names, words, dutch),
        lines=log.LINES,
        file=log.file_name(words),
        words=words,
    )


def _block(html: str) -> str:
    """Return HTML that Markdown takes as one block: no empty line in it."""
    return "\n\n" + "\n".join(line for line in html.splitlines() if line.strip()) + "\n\n"


def offers_file(body: str) -> bool:
    """Tell whether a page has a link to the empty file."""
    return any(m.kind == KIND and m.id == "file" for m in markers.find(body))


def check(page: Page) -> Iterator[Problem]:
    """Yield the markers of a page that this room does not know, or that stand in a sentence."""
    lines = page.body.splitlines()
    for marker in markers.find(page.body):
        if marker.kind != KIND:
            continue
        line = page.line_of(marker.start)
        if marker.id not in KNOWN:
            near = ", ".join(get_close_matches(marker.id, KNOWN)) or "-"
            values = {"text": marker.text, "known": ", ".join(KNOWN), "near": near}
            yield problem(page.shown, line, UNKNOWN, **values)
        elif marker.id != LINE and lines[line - page.body_line].strip() != marker.text:
            yield problem(page.shown, line, NOT_ALONE, text=marker.text)
