"""[[questions:all]] in a page: every open question, a printed sheet for each kind of reader."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Records
from hooks.kit.render import render
from hooks.kit.source import Source
from hooks.questions.records import Question, Reader

UNKNOWN = Say(
    'Er is geen pagina "{found}". Schrijf de bestandsnaam in docs/nl/ zonder .md.',
    'There is no page "{found}". Write the file name in docs/nl/ without .md.',
)
ONLY_ALL = Say(
    "{text}: schrijf [[questions:all]], dat zet alle vragen op de pagina.",
    "{text}: write [[questions:all]], which puts every question on the page.",
)


@dataclass(frozen=True)
class Asked:
    """A question in one language, and the pages it is about as title by file name."""

    ask: str
    pages: Mapping[str, str]


def place(markdown: str, readers: Mapping[str, Reader], source: Source, lang: str) -> str:
    """Return the text with the marker replaced by all questions."""
    return markers.replace(markdown, "questions", lambda _: _all(readers, source, lang))


def check(page: Page) -> Iterator[Problem]:
    """Yield the markers of this room that ask for something else than all."""
    for marker in markers.find(page.body):
        if marker.kind == "questions" and marker.id != "all":
            yield problem(page.shown, page.line_of(marker.start), ONLY_ALL, text=marker.text)


def check_records(readers: Records[Reader], source: Source) -> Iterator[Problem]:
    """Yield the pages that a question names and that do not exist."""
    known = set(source.names())
    for name, reader in readers.by_id.items():
        for index, question in enumerate(reader.questions):
            for unknown in [page for page in question.pages if f"{page}.md" not in known]:
                file = readers.files[name]
                line = file.line("questions", index, "pages")
                yield problem(file.path, line, UNKNOWN, found=unknown)


def anchors(page: Page, readers: Mapping[str, Reader]) -> set[str]:
    """Return the names that the list puts on a page."""
    listed = any(marker.kind == "questions" for marker in markers.find(page.body))
    return set(readers) if listed else set()


def _all(readers: Mapping[str, Reader], source: Source, lang: str) -> str:
    lists = {
        name: [_asked(one, source, lang) for one in r.questions] for name, r in readers.items()
    }
    return render("questions/all.html", readers=readers, lists=lists, lang=lang)


def _asked(question: Question, source: Source, lang: str) -> Asked:
    return Asked(
        question.ask.get(lang, question.ask["en"]),
        {name: _title(source, lang, f"{name}.md") for name in question.pages},
    )


def _title(source: Source, lang: str, name: str) -> str:
    page = source.page(lang, name)
    return str(page.meta.get("title", name)) if page else name
