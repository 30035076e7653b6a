"""The search index of one language: sections with their words. Loaded on first use, asked on the device."""

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

WORD = re.compile(r"\w+")
SKIPPED = ("script", "style", "summary")


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


def entry(path: str, title: str, html: str) -> dict[str, object]:
    """Return one page of the index: its path below the language's root, its title, its sections."""
    found = [[s.id, " ".join(s.heading.split()), " ".join(s.words)] for s in sections(html)]
    return {"u": path, "t": title, "s": found}


def as_json(entries: list[dict[str, object]]) -> str:
    """Return the index as compact JSON, in the script of its language and not in escapes."""
    return json.dumps(entries, ensure_ascii=False, separators=(",", ":")) + "\n"
