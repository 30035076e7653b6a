"""A built page as a reader sees it: its sections, and in each the pieces of text with what they link to."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

PIECES = {
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "dt", "dd", "blockquote", "div", "section",
    "summary", "figcaption", "article", "main", "nav", "header", "footer", "ul", "ol", "dl",
    "table", "thead", "tbody", "details", "form", "label", "button", "aside",
}  # fmt: skip
UNSEEN = {"script", "style", "template", "svg", "head"}
VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
}  # fmt: skip
COUNTED = {"behind", "status"}  # how translations stand: told once, under the languages
SHELL = ""  # the name of what stands around the text


@dataclass(frozen=True)
class Piece:
    """One paragraph, item or row: its words, and the addresses it links to."""

    text: str
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """One section: the name and the words of its heading, and its pieces."""

    id: str
    heading: str
    pieces: tuple[Piece, ...]


@dataclass
class _Open:
    tag: str
    unseen: bool
    text: bool


@dataclass
class _Growing:
    id: str
    heading: str = ""
    pieces: list[Piece] = field(default_factory=list)


def read(html: str) -> dict[str, Part]:
    """Return the sections of a built page by name, in order; the menu and the foot come last, under no name."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_piece()
    grown = [*reader.parts, reader.shell]
    return {g.id: Part(g.id, g.heading, tuple(g.pieces)) for g in grown if g.pieces}


class _Reader(HTMLParser):
    """Follows a page; what stands in <article> is text, all else is the shell around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[_Open] = []
        self.shell = _Growing(SHELL)
        self.parts: list[_Growing] = []
        self.words: list[str] = []
        self.links: list[str] = []
        self.in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        above = self.open[-1] if self.open else _Open("", False, False)
        unseen = (
            above.unseen or tag in UNSEEN or not COUNTED.isdisjoint(given.get("class", "").split())
        )
        if tag in PIECES:
            self.end_piece()
        if not unseen:
            self._see(tag, given, above.text)
        if tag not in VOID:
            self.open.append(_Open(tag, unseen, above.text or tag == "article"))

    def _see(self, tag: str, given: dict[str, str], in_text: bool) -> None:
        if in_text and tag[0] == "h" and tag[1:].isdigit():
            self.in_heading = True
            if given.get("id"):
                self.parts.append(_Growing(given["id"]))
        if not given.get("href", "#").startswith("#"):
            self.links.append(given["href"])
        if tag == "br" or tag in ("td", "th"):
            self.words.append(" · " if self.words and tag != "br" else " ")
        self.words += [given[name] for name in ("alt", "aria-label") if given.get(name)]

    def handle_endtag(self, tag: str) -> None:
        if tag in PIECES:
            self.end_piece()
        names = [one.tag for one in self.open]
        if tag in names:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self.open and not self.open[-1].unseen:
            self.words.append(data)

    def end_piece(self) -> None:
        """Keep what was read since the last piece ended, in the section it stands in."""
        text = " ".join("".join(self.words).split())
        grown = self._grown()
        if text:
            grown.pieces.append(Piece(text, tuple(self.links)))
        if self.in_heading:
            grown.heading = grown.heading or text
        self.words, self.links, self.in_heading = [], [], False

    def _grown(self) -> _Growing:
        """Return the section that a piece belongs to."""
        if not (self.open and self.open[-1].text):
            return self.shell
        if not self.parts:
            self.parts.append(_Growing("top"))
        return self.parts[-1]
