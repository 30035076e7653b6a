"""The search index of one language: sections with their words. Loaded on first use, asked on the device."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise, takewhile
from typing import Any

WORD = re.compile(r"\w{2,}")
SHORT = 3
SKIPPED = ("script", "style", "summary", "select", "dl")  # a card's answers repeat on every card


@dataclass
class Section:
    """One heading of a page and the words below it."""

    id: str
    heading: str = ""
    words: dict[str, None] = field(default_factory=dict)


class _Sections(HTMLParser):
    """Cuts the HTML of a page's text at its headings."""

    def __init__(self) -> None:
        super().__init__()
        self.sections = [Section("")]
        self.in_heading = False
        self.skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("h2", "h3"):
            self.sections.append(Section(dict(attrs).get("id") or ""))
            self.in_heading = True
        self.skipped += tag in SKIPPED

    def handle_endtag(self, tag: str) -> None:
        self.in_heading = self.in_heading and tag not in ("h2", "h3")
        self.skipped -= tag in SKIPPED

    def handle_data(self, data: str) -> None:
        if self.skipped:
            return
        section = self.sections[-1]
        if self.in_heading:
            section.heading += data
        section.words.update(dict.fromkeys(WORD.findall(data.lower())))


def sections(html: str) -> list[Section]:
    """Return the sections of one page's text; the first is what stands above the first heading."""
    reader = _Sections()
    reader.feed(html)
    return reader.sections


def entry(path: str, title: str, html: str) -> dict[str, Any]:
    """Return one page of the index: its path below the language's root, its title, its sections."""
    found = [[s.id, " ".join(s.heading.split()), " ".join(s.words)] for s in sections(html)]
    return {"u": path, "t": title, "s": found}


def as_json(entries: list[dict[str, Any]]) -> str:
    """Return the index as compact JSON, in the script of its language and not in escapes.

    `pages` names each page with its headings, `words` every word once, `places` the sections of each word, counted through all pages.
    """
    pages = [[e["u"], e["t"], [[i, heading] for i, heading, _ in e["s"]]] for e in entries]
    places = _places(entries)
    index = {
        "pages": pages,
        "words": "\n".join(_front_coded(places)),
        "places": "\n".join(_steps(places[word]) for word in places),
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def _places(entries: list[dict[str, Any]]) -> dict[str, list[int]]:
    """Return each word with the numbers of its sections, words in the order of their letters."""
    common, found = common_words(entries), dict[str, list[int]]()
    every = (words for e in entries for _, _, words in e["s"])
    for number, words in enumerate(every):
        for word in set(words.split()) - common:
            found.setdefault(word, []).append(number)
    return dict(sorted(found.items()))


def _front_coded(words: Iterable[str]) -> Iterator[str]:
    """Yield how many letters a word shares with the one before it, at most nine, and its other letters."""
    before = ""
    for word in words:
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(before, word, strict=False))
        shared = min(sum(1 for _ in alike), 9)
        yield f"{shared}{word[shared:]}"
        before = word


def _steps(numbers: list[int]) -> str:
    """Return rising numbers as the steps between them: small numbers that repeat weigh little."""
    return " ".join(str(b - a) for a, b in pairwise([-1, *numbers]))


def common_words(entries: list[dict[str, Any]]) -> set[str]:
    """Return short words that stand on most pages: they find nothing and weigh much."""
    pages = [{w for _, _, words in e["s"] for w in words.split()} for e in entries]
    seen = Counter(
        word for words in pages for word in words if len(word) <= SHORT and word.isalpha()
    )
    return {word for word, count in seen.items() if count > len(entries) / 2}
