"""What a language needs before readers meet it: the words of the interface, and the pages that help first."""

from collections.abc import Iterator

from hooks.kit.drafts import FILE
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.source import Source

LACKS = Say(
    'De taal "{lang}" mist nog wat een lezer het eerst nodig heeft: {missing}. '
    "Voeg het toe, of zet bij deze taal  public: false",
    'The language "{lang}" lacks what a reader needs first: {missing}. '
    "Add it, or write  public: false  at this language",
)


def pages(source: Source) -> list[str]:
    """Return the pages no language is public without: those with `minimum: true` in the source."""
    return [n for n in source.names() if source.pages[source.main, n].meta.get("minimum") is True]


def missing(source: Source, lang: str) -> list[str]:
    """Return what a language still lacks before it may be public: pages, then words."""
    lacking = [name for name in pages(source) if (lang, name) not in source.pages]
    words = source.words[source.main].keys() - source.words[lang].keys()
    return lacking + ([f"ui.yml ({len(words)})"] if words else [])


def check(source: Source) -> Iterator[Problem]:
    """Yield the languages that are public and lack the minimum.

    A variant of the source (nl-simple) is not among them: its readers can read the source page that stands in.
    """
    for lang in source.languages[1:]:
        lacking = [] if lang.startswith(f"{source.main}-") else missing(source, lang)
        if lacking and lang not in source.drafts:
            values = {"lang": lang, "missing": ", ".join(lacking)}
            yield problem(source.shown / FILE, _line(source, lang), LACKS, **values)


def _line(source: Source, lang: str) -> int:
    path = source.docs / FILE
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return next((n for n, line in enumerate(lines, 1) if line.startswith(f"{lang}:")), 1)
