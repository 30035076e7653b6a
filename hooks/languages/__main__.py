"""`make missing`: what each language still misses, seen from the Dutch source."""

from pathlib import Path

from hooks.kit.source import Source, read_source
from hooks.languages.records import read_languages

DOCS = Path("docs")


def main() -> None:
    """Print one line a language, then what is missing in it."""
    languages, _, _ = read_languages(
        DOCS / "data" / "languages.yml", DOCS / "data" / "languages.yml"
    )
    source = read_source(DOCS, tuple(languages), DOCS)
    for code in source.languages[1:]:
        pages, words = missing_pages(source, code), missing_words(source, code)
        print(f"{code} ({languages[code].name}): {len(pages)} pages and {len(words)} words missing")
        for what in (*pages, *words):
            print(f"    {what}")


def missing_pages(source: Source, code: str) -> list[str]:
    """Return the source pages that `code` has no translation of."""
    return sorted(name for name in source.names() if (code, name) not in source.pages)


def missing_words(source: Source, code: str) -> list[str]:
    """Return the keys of the interface that `code` has no words for."""
    return sorted(source.words[source.main].keys() - source.words[code].keys())


if __name__ == "__main__":
    main()
