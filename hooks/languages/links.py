"""Where a page stands in each language, for the picker, the sitemap and the canonical address."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from hooks.kit.source import Source
from hooks.languages.records import Language


@dataclass(frozen=True)
class Choice:
    """One entry of the picker. `own` tells whether the page exists in that language."""

    code: str
    language: Language
    path: str
    own: bool
    current: bool


def path_of(name: str, code: str, main: str) -> str:
    """Return the address of a page below the site's root: "", "hulp/", "en/hulp/"."""
    stem = name.removesuffix(".md").removesuffix("index").strip("/")
    folder = "" if code == main else f"{code}/"
    return f"{folder}{stem}/" if stem else folder


def choices(
    name: str, lang: str, source: Source, languages: Mapping[str, Language]
) -> list[Choice]:
    """Return the picker of one page: every language, which are real, and which one is shown."""
    return [
        Choice(
            code=code,
            language=language,
            path=path_of(name, code, source.main),
            own=(code, name) in source.pages,
            current=code == lang,
        )
        for code, language in languages.items()
    ]


def canonical(site_url: str, name: str, text_lang: str, main: str) -> str:
    """Return the one address of a text; a page not translated yet points to the source page."""
    return urljoin(site_url, path_of(name, text_lang, main))


def counts(source: Source) -> dict[str, int]:
    """Return how many pages exist in each language."""
    return {lang: sum(code == lang for code, _ in source.pages) for lang in source.languages}
