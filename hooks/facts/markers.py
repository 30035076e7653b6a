"""[[fact:id]] in a page, and the `facts:` a page's statements rest on."""

import re
from collections.abc import Collection, Iterator, Mapping

from hooks.facts.records import Fact
from hooks.facts.value import value
from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Records
from hooks.kit.words import Words

UNKNOWN = Say(
    '{text}: er is geen feit met het id "{id}". Lijkt op: {near}',
    '{text}: there is no fact with the id "{id}". Close to it: {near}',
)
NOT_PUBLISHABLE = Say(
    "{text}: dit feit mag niet op de site (publish: {publish}, confidence: {confidence}). "
    "Haal het weg, of zoek eerst een bron.",
    "{text}: this fact may not appear on the site (publish: {publish}, confidence: {confidence}). "
    "Remove it, or find a source first.",
)
NO_VALUE = Say(
    "{text}: dit feit heeft geen waarde. Zet het id bovenaan de pagina bij  facts:",
    "{text}: this fact has no value. Put its id at the top of the page under  facts:",
)
NO_LANGUAGE = Say(
    "{text}: achter de / staat geen taal van deze site. Bekend: {known}",
    "{text}: what stands behind the / is no language of this site. Known: {known}",
)
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|])")


def place(markdown: str, facts: Mapping[str, Fact], lang: str, words: Mapping[str, Words]) -> str:
    """Return the text with every fact marker replaced by its value in `lang`, or in the language it names."""

    def shown(marker: markers.Marker) -> str:
        said = marker.part or lang
        text = value(facts[marker.id], said, words[said])
        return MARKDOWN.sub(r"\\\1", text).replace(" ", "\N{NO-BREAK SPACE}", 1)

    return markers.replace(markdown, "fact", shown)


def check(page: Page, facts: Records[Fact], languages: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with the facts a page names."""
    for marker in markers.find(page.body):
        if marker.kind == "fact" and marker.part and marker.part not in languages:
            line, known = page.line_of(marker.start), ", ".join(languages)
            yield problem(page.shown, line, NO_LANGUAGE, text=marker.text, known=known)
        if marker.kind == "fact" and not facts.is_broken(marker.id):
            say = _wrong(marker.id, facts) or _no_value(facts.by_id[marker.id])
            if say:
                yield _problem(page, page.line_of(marker.start), say, marker.id, marker.text, facts)
    for index, fact_id in enumerate(_listed(page)):
        say = None if facts.is_broken(fact_id) else _wrong(fact_id, facts)
        if say:
            line = page.front.line("facts", index) if page.front else 1
            yield _problem(page, line, say, fact_id, f"facts: {fact_id}", facts)


def all_known(page: Page, facts: Mapping[str, Fact]) -> bool:
    """Tell whether every fact that a page names exists."""
    named = [m.id for m in markers.find(page.body) if m.kind == "fact"] + _listed(page)
    return all(fact_id in facts for fact_id in named)


def used(page: Page, facts: Mapping[str, Fact]) -> list[Fact]:
    """Return the facts a page rests on, each once: by marker, then by its front matter."""
    ids = [m.id for m in markers.find(page.body) if m.kind == "fact"] + _listed(page)
    return [facts[fact_id] for fact_id in dict.fromkeys(ids)]


def _listed(page: Page) -> list[str]:
    listed = page.meta.get("facts")
    return [str(x) for x in listed] if isinstance(listed, list) else []


def _wrong(fact_id: str, facts: Records[Fact]) -> Say | None:
    if fact_id not in facts.by_id:
        return UNKNOWN
    return None if facts.by_id[fact_id].may_be_shown else NOT_PUBLISHABLE


def _no_value(fact: Fact) -> Say | None:
    return NO_VALUE if fact.kind == "statement" else None


def _problem(
    page: Page, line: int, say: Say, fact_id: str, text: str, facts: Records[Fact]
) -> Problem:
    fact = facts.by_id.get(fact_id)
    state = {"publish": fact.publish, "confidence": fact.confidence} if fact else {}
    return problem(
        page.shown, line, say, text=text, id=fact_id, near=facts.nearest(fact_id), **state
    )
