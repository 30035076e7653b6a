"""[[show:id]] in a page: a Dutch word or sentence that fills the screen, to show at a desk."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.glossary.records import Sentence, Term
from hooks.kit import localise, markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Records
from hooks.kit.render import render
from hooks.kit.words import Words

KIND = "show"
ALL = "all"  # the choice above the cards of a page
DUTCH = "nl"
LANGUAGE = "{language}"  # in a sentence: the language of the reader, "…" in Dutch
SIZES = (8, 10, 12)  # letters of the longest word that still fits a small screen at each size
UNKNOWN = Say(
    '{text}: er is geen begrip en geen zin met het id "{id}". Lijkt op: {near}',
    '{text}: there is no term and no sentence with the id "{id}". Close to it: {near}',
)
TWICE = Say(
    'Er is ook een begrip met het id "{id}". Geef deze zin een andere bestandsnaam.',
    'There is a term with the id "{id}" as well. Give this sentence another file name.',
)
NOT_LISTED = Say(
    'De zin "{id}" noemt een artikel. Zet bovenaan de pagina bij facts:  {fact}',
    'The sentence "{id}" names an article. Put at the top of the page under facts:  {fact}',
)


@dataclass(frozen=True)
class Card:
    """What one card shows: Dutch, the article that goes with it, and the same for the reader."""

    id: str
    dutch: str
    fact: str | None
    own: str
    own_lang: str
    meaning: str
    meaning_lang: str
    size: str


@dataclass(frozen=True)
class Shown:
    """What can stand on a card, and for whom."""

    terms: Mapping[str, Term]
    sentences: Mapping[str, Sentence]
    lang: str

    def card(self, name: str) -> Card:
        """Return the card of a term or a sentence."""
        if name in self.terms:
            return _of_term(name, self.terms[name], self.lang)
        return _of_sentence(name, self.sentences[name], self.lang)


def place(markdown: str, shown: Shown, words: Words) -> str:
    """Return the text with cards, and the choice of them, in the place of their markers."""
    ids, choice = on_page(markdown), _has_choice(markdown)

    def card(marker: markers.Marker) -> str:
        if marker.id == ALL:
            cards = [shown.card(name) for name in ids]
            return _block(render("glossary/choice.html", cards=cards, words=words))
        one = shown.card(marker.id)
        return _block(render("glossary/card.html", card=one, choice=choice, words=words))

    return markers.replace(markdown, KIND, card)


def on_page(markdown: str) -> list[str]:
    """Return the ids of the cards of a page, each once, in order."""
    ids = (m.id for m in markers.find(markdown) if m.kind == KIND and m.id != ALL)
    return list(dict.fromkeys(ids))


def anchors(markdown: str) -> set[str]:
    """Return the names that the cards put on a page."""
    names = {f"toon-{name}" for name in on_page(markdown)}
    return names | ({"toon"} if _has_choice(markdown) else set())


def _has_choice(markdown: str) -> bool:
    return any(m.kind == KIND and m.id == ALL for m in markers.find(markdown))


def _of_term(name: str, term: Term, lang: str) -> Card:
    meaning, meaning_lang = term.meaning_in(lang)
    own = term.rendering(lang)
    return Card(
        name,
        term.term,
        None,
        "" if own == term.term else own,
        lang,
        meaning,
        meaning_lang,
        _size(term.term),
    )


def _of_sentence(name: str, sentence: Sentence, lang: str) -> Card:
    asked = "…" if lang.startswith(DUTCH) else localise.language_name(lang, DUTCH)
    text = sentence.text.replace(LANGUAGE, asked)
    own = sentence.rendering(lang).replace(LANGUAGE, localise.language_name(lang, lang))
    return Card(name, text, sentence.fact, own, lang, "", lang, _size(text))


def _size(text: str) -> str:
    """Return the class of the largest type at which the longest word stays whole at 320 px."""
    words = text.split()
    longest = max([len(word) for word in words] + ([SIZES[1]] if len(words) > 1 else []))
    return f"fit-{next((size for size in SIZES if longest <= size), SIZES[-1])}"


def _block(html: str) -> str:
    """Return HTML that Markdown takes as one block: no empty line in it."""
    return "\n\n" + "\n".join(line for line in html.splitlines() if line.strip()) + "\n\n"


def check(page: Page, terms: Records[Term], sentences: Records[Sentence]) -> Iterator[Problem]:
    """Yield the cards of a page that do not exist, and the facts it has to list for them."""
    for marker in markers.find(page.body):
        if marker.kind != KIND or marker.id == ALL:
            continue
        line, name = page.line_of(marker.start), marker.id
        if name not in terms.files and name not in sentences.files:
            near = f"{terms.nearest(name)}, {sentences.nearest(name)}"
            yield problem(page.shown, line, UNKNOWN, text=marker.text, id=name, near=near)
        fact = sentences.by_id[name].fact if name in sentences.by_id else None
        if fact and fact not in _listed(page):
            yield problem(page.shown, line, NOT_LISTED, id=name, fact=fact)


def _listed(page: Page) -> list[object]:
    listed = page.meta.get("facts")
    return listed if isinstance(listed, list) else []


def check_records(terms: Records[Term], sentences: Records[Sentence]) -> Iterator[Problem]:
    """Yield the sentences whose id is also that of a term."""
    for name in sentences.files.keys() & terms.files.keys():
        yield problem(sentences.files[name].path, 1, TWICE, id=name)
