"""Everything editors wrote, read once: languages, pages and words. All rooms look at this."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hooks.kit.pages import Page, read_page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.words import Words, compare, read_words

NOT_LANGUAGES = ("data", "assets")
STYLE = "STYLE.md"  # how to write in a language, for who writes: no page. mkdocs.yml leaves it out of the site

STRAY_FOLDER = Say(
    'De map "{found}" is geen taal van deze site ({known}). Zet de bestanden in de map van een taal, '
    "of voeg de taal toe in mkdocs.yml.",
    'The folder "{found}" is not a language of this site ({known}). Put the files in a language\'s folder, '
    "or add the language in mkdocs.yml.",
)
STRAY_FILE = Say(
    "Deze pagina staat in geen taalmap. Zet haar in een van: {known}.",
    "This page is in no language folder. Put it in one of: {known}.",
)
NO_SOURCE = Say(
    'Er is geen Nederlandse pagina "{name}". Gebruik dezelfde bestandsnaam als in docs/{source}/.',
    'There is no Dutch page "{name}". Use the same file name as in docs/{source}/.',
)


@dataclass(frozen=True)
class Source:
    """The content of one docs folder. `drafts` are languages that readers do not meet yet."""

    docs: Path
    shown: Path
    languages: tuple[str, ...]
    pages: Mapping[tuple[str, str], Page]
    words: Mapping[str, Words]
    problems: tuple[Problem, ...] = field(default_factory=tuple)
    drafts: frozenset[str] = frozenset()

    @property
    def main(self) -> str:
        """The language all others are translated from."""
        return self.languages[0]

    def page(self, lang: str, name: str) -> Page | None:
        """Return the page in `lang`, or the source page that stands in for it."""
        return self.pages.get((lang, name)) or self.pages.get((self.main, name))

    def names(self) -> list[str]:
        """Return the names of all source pages."""
        return [name for lang, name in self.pages if lang == self.main]


def read_source(
    docs: Path,
    languages: tuple[str, ...],
    shown: Path,
    known: tuple[str, ...] = (),
    drafts: frozenset[str] = frozenset(),
) -> Source:
    """Read the docs folder; `languages` begins with the source language.

    `known` are languages that have a folder and are not read. Words that `drafts` lack are those of the source.
    """
    pages = {(p.lang, p.name): p for p in _pages(docs, languages, shown)}
    words, problems = _words(docs, languages, shown, drafts)
    problems += _stray(docs, (*languages, *(x for x in known if x not in languages)), shown)
    problems += [p for page in pages.values() for p in page.problems]
    problems += _without_source(pages, languages[0])
    return Source(docs, shown, languages, pages, words, tuple(problems), drafts)


def _pages(docs: Path, languages: tuple[str, ...], shown: Path) -> Iterator[Page]:
    for lang in languages:
        folder = docs / lang
        for path in sorted(p for p in folder.rglob("*.md") if p.name != STYLE):
            name = path.relative_to(folder).as_posix()
            place = shown / lang / name
            yield read_page(path, lang, name, place)


def _words(
    docs: Path, languages: tuple[str, ...], shown: Path, drafts: frozenset[str]
) -> tuple[dict[str, Words], list[Problem]]:
    words: dict[str, Words] = {}
    problems: list[Problem] = []
    for lang in languages:
        path = Path(lang, "ui.yml")
        words[lang], file, mistakes = read_words(docs / path, shown / path, lang)
        if lang in drafts:
            words[lang] = {**words[languages[0]], **words[lang]}
            continue
        problems += mistakes
        problems += compare(words[languages[0]], words[lang], file)
    return words, problems


def _stray(docs: Path, languages: tuple[str, ...], shown: Path) -> Iterator[Problem]:
    known = ", ".join(languages)
    for path in sorted(docs.iterdir()):
        if path.is_dir() and path.name not in (*languages, *NOT_LANGUAGES):
            yield problem(shown / path.name, 1, STRAY_FOLDER, found=path.name, known=known)
        elif path.suffix == ".md":
            yield problem(shown / path.name, 1, STRAY_FILE, known=known)


def _without_source(pages: Mapping[tuple[str, str], Page], main: str) -> Iterator[Problem]:
    for (_, name), page in pages.items():
        if (main, name) not in pages:
            yield problem(page.shown, 1, NO_SOURCE, name=name, source=main)
