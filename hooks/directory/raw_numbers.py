"""A number to call stands in one record, never in a sentence: a raw one in a page is refused."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from hooks.directory.never_print import BETWEEN, plain_digits
from hooks.directory.records import Organisation
from hooks.kit import markers
from hooks.kit.numerals import runs
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.words import Words

KNOWN = Say(
    'Het nummer "{found}" staat los in de tekst. Schrijf {marker}',
    'The number "{found}" stands in the text by itself. Write {marker}',
)
NO_RECORD = Say(
    'Het nummer "{found}" staat in geen bestand in docs/data/directory/. Zet het daar met een bron, '
    "en schrijf dan [[phone:naam-van-het-bestand]]",
    'The number "{found}" stands in no file in docs/data/directory/. Put it there with a source, '
    "then write [[phone:name-of-the-file]]",
)
IN_WORDS = Say(
    'In "{key}" staat het nummer "{found}". Haal het weg: de site zet nummers er zelf bij.',
    '"{key}" holds the number "{found}". Remove it: the site adds numbers by itself.',
)
# What looks like a number to call and is none: a date, a span of years, a span of times.
ALLOWED = re.compile(
    r"\d{4}-\d{2}-\d{2}|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b|\b(?:19|20)\d\d\s?[-\u2013]\s?(?:19|20)\d\d\b"
    r"|\b\d{1,2}[.:]\d{2}\s?[-\u2013]\s?\d{1,2}[.:]\d{2}\b"
)
ANY = re.compile(
    rf"(?<![\w.,/])(?:\+\s?\d|\(?0\d|14\s?0)(?:{BETWEEN}\d){{6,13}}(?!\w)|\b14\s?0\d{{1,3}}\b"
)
SHORT = 6
PREFIX = 4  # 0800
COUNTRIES = {"31": "0", "599": ""}  # what stands before a number at home instead
Known = Mapping[str, str]


def known_numbers(orgs: Mapping[str, Organisation]) -> Known:
    """Return the marker that stands for each number of a record that may be shown, by its digits."""
    found: dict[str, str] = {}
    for org_id, org in sorted(orgs.items(), key=lambda item: item[1].weight):
        for channel in org.channels if org.may_be_shown else ():
            if channel.kind == "phone":
                first = org.number() is channel
                marker = f"[[phone:{org_id}]]" if first else f"[[phone:{org_id}/{channel.id}]]"
                for digits in _spellings(channel.link or ""):
                    found.setdefault(digits, marker)
    return found


def _spellings(link: str) -> Iterator[str]:
    """Yield the digits of a number as dialled, and without the country in front as people there write it."""
    digits = re.sub(r"\D", "", link)
    yield digits
    for country, instead in COUNTRIES.items():
        if link.startswith(f"tel:+{country}"):
            yield f"00{digits}"
            yield instead + digits.removeprefix(country)


def raw(text: str, known: Known, lang: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, text and digits of each raw number in `text`, in digits or in letters."""
    yield from _in_digits(text, known)
    yield from _in_letters(text, known, lang)


def _in_letters(text: str, known: Known, lang: str) -> Iterator[tuple[int, str, str]]:
    """Find "een een twee" and "nul achthonderd": a known number, or what begins like one."""
    for run in runs(text, lang):
        digits = "".join(str(one.value) for one in run)
        begins = len(run) > 1 and digits.startswith("0") and len(digits) >= PREFIX
        if begins or digits in known:
            start, end = run[0].start, run[-1].end
            yield start, text[start:end], digits


def _in_digits(text: str, known: Known) -> Iterator[tuple[int, str, str]]:
    plain = ALLOWED.sub(lambda m: " " * len(m.group()), plain_digits(text))
    pattern = _pattern(known)
    for match in pattern.finditer(plain):
        found = text[match.start() : match.end()]
        yield match.start(), found, re.sub(r"\D", "", match.group())


def _pattern(known: Known) -> re.Pattern[str]:
    """Match whatever looks like a number to call, and the known ones in any spacing, short ones alone."""
    spaced = [
        BETWEEN.join(number) if len(number) >= SHORT else number
        for number in sorted(known, key=len, reverse=True)
    ]
    exact = rf"(?<![\w.,/+-]){'(?:' + '|'.join(spaced) + ')'}(?!\w|[.,]\d)"
    return re.compile(f"{ANY.pattern}|{exact}" if spaced else ANY.pattern)


def check_page(page: Page, known: Known) -> Iterator[Problem]:
    """Yield the raw numbers of a page with the marker to write instead."""
    for start, found, digits in raw(without_markers(page.body), known, page.lang):
        yield _problem(page.shown, page.line_of(start), found.strip(), known.get(digits))
    for field in ("title", "description"):
        for _, found, digits in raw(str(page.meta.get(field, "")), known, page.lang):
            line = page.front.line(field) if page.front else 1
            yield _problem(page.shown, line, found.strip(), known.get(digits))


def check_words(path: Path, lang: str, words: Words, known: Known) -> Iterator[Problem]:
    """Yield the raw numbers in the words of the interface."""
    for key, text in words.items():
        for _, found, _ in raw(text, known, lang):
            yield problem(path, 1, IN_WORDS, key=key, found=found.strip())


def without_markers(body: str) -> str:
    """Return the text with every marker and every name of a heading blanked, character for character."""
    for marker in markers.find(body):
        end = marker.start + len(marker.text)
        body = body[: marker.start] + "\N{REPLACEMENT CHARACTER}" * len(marker.text) + body[end:]
    return re.sub(r"\{#[^}\n]*\}|\]\([^)\s]*\)", lambda m: " " * len(m.group()), body)


def _problem(shown: Path, line: int, found: str, marker: str | None) -> Problem:
    if marker:
        return problem(shown, line, KNOWN, found=found, marker=marker)
    return problem(shown, line, NO_RECORD, found=found)
