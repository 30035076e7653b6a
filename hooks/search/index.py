"""The search index of one language: sections with their words. Loaded on first use, asked on the device."""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
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
    """Return the index as compact JSON, in the script of its language and not in escapes."""
    common = common_words(entries)
    slim = [
        {**e, "s": [[i, h, _without(words, common)] for i, h, words in e["s"]]} for e in entries
    ]
    return json.dumps(slim, ensure_ascii=False, separators=(",", ":")) + "\n"


def common_words(entries: list[dict[str, Any]]) -> set[str]:
    """Return short words that stand on most pages: they find nothing and weigh much."""
    pages = [{w for _, _, words in e["s"] for w in words.split()} for e in entries]
    seen = Counter(
        word for words in pages for word in words if len(word) <= SHORT and word.isalpha()
    )
    return {word for word, count in seen.items() if count > len(entries) / 2}


def _without(words: str, common: set[str]) -> str:
    return " ".join(word for word in words.split() if word not in common)
