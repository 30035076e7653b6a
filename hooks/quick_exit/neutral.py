"""The neutral page: where a reader lands after leaving. One setting per language in mkdocs.yml."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from hooks.kit.problems import Problem, Say, problem

SEARCH_RESULTS = ("search", "zoeken", "q=", "query=")

MISSING = Say(
    "extra.quick_exit.neutral: er is geen pagina voor de taal {lang}. Voeg toe:  {lang}: https://...",
    "extra.quick_exit.neutral: there is no page for the language {lang}. Add:  {lang}: https://...",
)
NOT_HTTPS = Say(
    "extra.quick_exit.neutral.{lang}: {found} begint niet met https://. Kies een adres dat zo begint.",
    "extra.quick_exit.neutral.{lang}: {found} does not begin with https://. Choose an address that does.",
)
OURSELVES = Say(
    "extra.quick_exit.neutral.{lang}: {found} is deze site zelf. Kies een andere, saaie pagina, zoals het weer.",
    "extra.quick_exit.neutral.{lang}: {found} is this site itself. Choose another, dull page, such as the weather.",
)
SEARCHING = Say(
    "extra.quick_exit.neutral.{lang}: {found} is een zoekopdracht; die blijft in een account staan. "
    "Kies een pagina zonder zoekwoorden.",
    "extra.quick_exit.neutral.{lang}: {found} is a search; it stays in an account. "
    "Choose a page without search words.",
)


def check(
    neutral: Mapping[str, object], languages: tuple[str, ...], site_url: str, shown: Path
) -> Iterator[Problem]:
    """Yield what is wrong with the neutral pages."""
    for lang in languages:
        address = neutral.get(lang)
        if not isinstance(address, str):
            yield problem(shown, 1, MISSING, lang=lang)
        elif say := _wrong(address, site_url):
            yield problem(shown, 1, say, lang=lang, found=address)


def _wrong(address: str, site_url: str) -> Say | None:
    parts, site = urlsplit(address), urlsplit(site_url)
    if parts.scheme != "https" or not parts.hostname:
        return NOT_HTTPS
    if parts.hostname == site.hostname:
        return OURSELVES
    if any(word in (parts.path + "?" + parts.query).lower() for word in SEARCH_RESULTS):
        return SEARCHING
    return None
