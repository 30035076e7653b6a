"""The neutral page: where a reader lands after leaving. One setting per language in mkdocs.yml."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from hooks.kit.problems import Problem, Say, problem

SEARCH_RESULTS = re.compile(r"(^|[/?&])(search|zoeken|zoek|q|p|query|text|wd)([/=]|$)", re.I)
NOT_A_PAGE = re.compile(r"[\s#@]|^//[^/]*:")  # a blank, an anchor, a name or a port: no plain page

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


NOT_PLAIN = Say(
    "extra.quick_exit.neutral.{lang}: {found} bevat een spatie, een #, een @ of een poort. "
    "Schrijf een gewoon adres, zoals https://www.knmi.nl/.",
    "extra.quick_exit.neutral.{lang}: {found} holds a blank, a #, an @ or a port. "
    "Write a plain address, such as https://www.knmi.nl/.",
)
UNKNOWN_LANGUAGE = Say(
    "extra.quick_exit.neutral.{lang}: deze taal heeft de site niet. Haal de regel weg, of kies uit: {known}.",
    "extra.quick_exit.neutral.{lang}: the site has no such language. Remove the line, or choose from: {known}.",
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
    for lang in sorted(str(key) for key in neutral if key not in languages):
        yield problem(shown, 1, UNKNOWN_LANGUAGE, lang=lang, known=", ".join(languages))


def _wrong(address: str, site_url: str) -> Say | None:
    try:
        parts = urlsplit(address)
    except ValueError:  # such as https://[x
        return NOT_PLAIN
    if parts.scheme != "https" or not parts.hostname:
        return NOT_HTTPS
    if _same_site(parts.hostname, urlsplit(site_url).hostname or ""):
        return OURSELVES
    if SEARCH_RESULTS.search(f"{parts.path}?{parts.query}"):
        return SEARCHING
    return NOT_PLAIN if NOT_A_PAGE.search(address.removeprefix("https:")) else None


def _same_site(host: str, site: str) -> bool:
    """Tell whether two names are one, or one lies below the other; www makes no difference."""
    one, other = host.removeprefix("www."), site.removeprefix("www.")
    return bool(other) and (one == other or one.endswith(f".{other}") or other.endswith(f".{one}"))
