"""[[term:id]] in a page: the word, and at the foot of the page what it means."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hooks.glossary.records import Term
from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Records
from hooks.kit.render import render

REMARK = re.compile(
    r" \([^)]*\)$"
)  # "interpreter (free)": in a sentence the Dutch word takes the brackets
UNKNOWN = Say(
    '{text}: er is geen begrip met het id "{id}". Lijkt op: {near}',
    '{text}: there is no term with the id "{id}". Close to it: {near}',
)
UNKNOWN_SEE = Say(
    'Bij "see" staat "{id}", en dat begrip bestaat niet. Lijkt op: {near}',
    '"see" names "{id}", and there is no such term. Close to it: {near}',
)


@dataclass(frozen=True)
class Explained:
    """One term at the foot of a page."""

    id: str
    term: str
    rendering: str
    meaning: str
    meaning_lang: str
    show: bool
    back: bool = True


def place(markdown: str, terms: Mapping[str, Term], lang: str) -> str:
    """Return the text with every term marker replaced by the word, linked to its meaning below."""
    seen: set[str] = set()

    def shown(marker: markers.Marker) -> str:
        first = marker.id not in seen
        seen.add(marker.id)
        return _word(marker, terms[marker.id], lang, first)

    placed = markers.replace(markdown, "term", shown)
    return markers.replace(placed, "terms", lambda _: _all(terms, lang))


def _all(terms: Mapping[str, Term], lang: str) -> str:
    explained = [explain(term_id, term, lang) for term_id, term in terms.items()]
    ordered = sorted(explained, key=lambda term: term.term.lower())
    html = render("glossary/all.html", terms=ordered, lang=lang)
    return "\n\n" + "\n".join(line for line in html.splitlines() if line.strip()) + "\n\n"


def _word(marker: markers.Marker, term: Term, lang: str, first: bool) -> str:
    rendering = marker.words or REMARK.sub("", term.rendering(lang))
    dutch = "" if lang.startswith("nl") or term.term.lower() in rendering.lower() else term.term
    return render("glossary/word.html", id=marker.id, word=rendering, dutch=dutch, first=first)


def check(page: Page, terms: Records[Term]) -> Iterator[Problem]:
    """Yield the terms a page names that do not exist."""
    for marker in markers.find(page.body):
        if marker.kind == "term" and marker.id not in terms.files:
            near = terms.nearest(marker.id)
            line = page.line_of(marker.start)
            yield problem(page.shown, line, UNKNOWN, text=marker.text, id=marker.id, near=near)


def anchors(page: Page, terms: Mapping[str, Term]) -> set[str]:
    """Return the names that the list of all words puts on a page."""
    listed = any(marker.kind == "terms" for marker in markers.find(page.body))
    return set(terms) if listed else set()


def check_records(terms: Records[Term]) -> Iterator[Problem]:
    """Yield the `see` entries that lead nowhere."""
    for name, term in terms.by_id.items():
        for index, other in enumerate(term.see):
            if other not in terms.by_id:
                file = terms.files[name]
                line = file.line("see", index)
                yield problem(file.path, line, UNKNOWN_SEE, id=other, near=terms.nearest(other))


def used(page: Page, terms: Mapping[str, Term], lang: str, html: str) -> list[Explained]:
    """Return the terms of a page in the order of their first use, explained in `lang`.

    `html` is the page as it is shown: a word whose part stands there in Dutch has no place to lead back to.
    """
    ids = dict.fromkeys(m.id for m in markers.find(page.body) if m.kind == "term")
    found = [explain(term_id, terms[term_id], lang) for term_id in ids]
    return [replace(one, back=f'id="term-{one.id}"' in html) for one in found]


def explain(term_id: str, term: Term, lang: str) -> Explained:
    """Return one term with its meaning in `lang`."""
    meaning, meaning_lang = term.meaning_in(lang)
    return Explained(
        term_id, term.term, term.rendering(lang), meaning, meaning_lang, term.keep_dutch
    )
