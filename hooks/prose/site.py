"""The whole site against the rules: every page and the words of the interface, in each language with rules."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from hooks.kit.records import Records, read_records
from hooks.kit.source import Source
from hooks.kit.yaml_file import read_yaml
from hooks.prose.check import Finding, check
from hooks.prose.prose import Prose, read_page, read_words
from hooks.prose.rules import Language

FOLDER = Path("data", "prose")
DATA = "data"
WORDS = "ui.yml"


def read_rules(source: Source) -> Records[Language]:
    """Return the rules of every language that has a file; what is wrong with a file is in it."""
    return read_records(source.docs / FOLDER, Language, source.shown / FOLDER)


def texts(source: Source, rules: Mapping[str, Language]) -> Iterator[tuple[str, Prose]]:
    """Yield each page and each file of words with its language; a language without rules has none."""
    for page in source.pages.values():
        if page.lang in rules:
            yield page.lang, read_page(page, rules[page.lang])
    for lang in source.languages:
        path = source.docs / lang / WORDS
        if lang in rules and path.is_file():
            file = read_yaml(path, source.shown / lang / WORDS)
            yield lang, read_words(file, rules[lang])


def records(source: Source, rules: Mapping[str, Language]) -> Iterator[tuple[str, Prose]]:
    """Yield the sentences in the records of docs/data/, by language: what stands under  nl:  or  en:

    Not in a build, where reading every record a second time would take longer than all other checks.
    """
    for path in sorted((source.docs / DATA).glob("*/*.yml")):
        if path.parent.name != FOLDER.name and not path.name.startswith("_"):
            file = read_yaml(path, source.shown / path.relative_to(source.docs))
            for lang in rules.keys() & set(source.languages):
                yield lang, read_words(file, rules[lang], lang)


def findings(source: Source, rules: Mapping[str, Language]) -> Iterator[Finding]:
    """Yield what the rules find in the whole site."""
    for lang, prose in texts(source, rules):
        yield from check(prose, rules[lang])
