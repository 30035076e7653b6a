"""Where a translation may use another word than the glossary. Hints, not errors: words bend, and sentences differ.

That a marker [[term:id]] of the source stands in the translation too is an error of the room translations.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from unicodedata import combining, normalize

from hooks.glossary.records import Term
from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.sections import Section, sections
from hooks.kit.source import Source

WORD = re.compile(r"[^\W\d_]+")
# no word of the text: a marker, the target of a link, a name of a heading
SILENT = re.compile(r"\[\[[^\]\n]*\]\]|\]\([^)\n]*\)|\{#[^}\n]*\}")
DUTCH = re.compile(r"\[\[nl:([^\]\n]*)\]\]")  # Dutch to say stands in the text all the same
SPOKEN = re.compile(
    r"“[^”]*”|‘[^’]*’|«[^»]*»|^>[^\n]*", re.M
)  # Dutch to say, with its meaning in brackets
REMARK = re.compile(r" ?\([^)]*\)")
ARABIC_PREFIX = re.compile(r"^[وفبكل]?(?:ال|لل)(?=\w{3})")
SHORTEST = 4  # shorter words (of, in, na) say nothing about a rendering


@dataclass(frozen=True)
class Hint:
    """One place where somebody who knows the language should look."""

    page: Page
    line: int
    term_id: str
    kind: str
    expected: str

    def __str__(self) -> str:
        where = f"{self.page.shown.as_posix()}:{self.line}"
        return f"{where}  {self.term_id}: {KINDS[self.kind]}: {self.expected}"


KINDS = {
    "other": "the Dutch section has this term; here is neither the Dutch word nor",
    "bent": "the words in the marker share nothing with",
    "bare": "the Dutch word stands here and is nowhere on the page explained; at its first use write",
    "none": "this language has no rendering; readers see the Dutch word",
}


def hints(source: Source, lang: str, terms: Mapping[str, Term]) -> Iterator[Hint]:
    """Yield the hints for every page of one language, by page and place."""
    for name in sorted(source.names()):
        page, original = source.pages.get((lang, name)), source.pages[source.main, name]
        if page:
            yield from sorted(_page(original, page, terms), key=lambda hint: hint.line)


def _page(original: Page, page: Page, terms: Mapping[str, Term]) -> Iterator[Hint]:
    ours, theirs = sections(original), sections(page)
    marked = {m.id for m in markers.find(page.body) if m.kind == "term"}
    for term_id, term in terms.items():
        expected = REMARK.sub("", term.rendering(page.lang))
        for name, section in theirs.items():
            if name in ours and _uses(ours[name], term_id, term):
                yield from _section(page, section, term_id, term, expected)
        if term.keep_dutch and term_id not in marked:
            yield from _bare(page, term_id, term)
        if term_id in marked and page.lang not in term.renderings:
            yield Hint(page, page.body_line, term_id, "none", term.term)


def _section(
    page: Page, section: Section, term_id: str, term: Term, expected: str
) -> Iterator[Hint]:
    line = page.line_of(section.start)
    own = [m for m in markers.find(section.text) if m.kind == "term" and m.id == term_id]
    for marker in own:
        if marker.words and not _agrees(marker.words, expected, term):
            place = page.line_of(section.start + marker.start)
            yield Hint(page, place, term_id, "bent", expected)
    if not own and not _agrees(_said(section.text), expected, term):
        yield Hint(page, line, term_id, "other", expected)


def _said(text: str) -> str:
    return SILENT.sub(" ", DUTCH.sub(r" \1 ", text))


def _bare(page: Page, term_id: str, term: Term) -> Iterator[Hint]:
    text = SPOKEN.sub(_blank, SILENT.sub(_blank, page.body))
    match = _whole(term.term).search(text)
    if match and not text.startswith(" (", match.end()):
        yield Hint(page, page.line_of(match.start()), term_id, "bare", f"[[term:{term_id}]]")


def _uses(section: Section, term_id: str, term: Term) -> bool:
    """Tell whether a source section has the term: by marker, or as a word outside other markers."""
    if any(m.kind == "term" and m.id == term_id for m in markers.find(section.text)):
        return True
    return bool(_whole(term.term).search(SILENT.sub(" ", section.text)))


def _agrees(text: str, expected: str, term: Term) -> bool:
    """Tell whether a text holds the Dutch word, or at least half of the rendering's words in some form."""
    if _whole(term.term).search(text):
        return True
    words = [_fold(word) for word in WORD.findall(text)]
    stems = [_stem(_fold(word)) for word in WORD.findall(expected) if len(word) >= SHORTEST]
    found = sum(any(word.startswith(stem) for word in words) for stem in stems)
    return 2 * found >= len(stems)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}\b", re.I)


def _stem(word: str) -> str:
    """Return the part of a word that its forms share: about two thirds, at least three letters."""
    return word[: max(3, (2 * len(word) + 2) // 3)]


def _fold(word: str) -> str:
    """Return a word without case, accents and the Arabic article."""
    plain = "".join(c for c in normalize("NFKD", word.casefold()) if not combining(c))
    return ARABIC_PREFIX.sub("", plain)
