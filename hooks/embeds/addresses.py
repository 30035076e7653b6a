"""Where everything of this room stands. These addresses are promises: other sites hold them in their pages."""

from dataclasses import dataclass

VERSION = "v1"
BASE = f"embed/{VERSION}/"
DATA, ASSETS = f"{BASE}data/", f"{BASE}assets/"
LOOKS = ("light", "dark", "neutral", "compact")  # the first one stands at the short address
BLANK, LEAVE = (
    "blank",
    "leave",
)  # what stays in a frame after leaving, and a way out by our own host
DIRECTORY = "directory"


@dataclass(frozen=True)
class Place:
    """The addresses of one page or piece in one language, below the site's root."""

    lang: str
    slug: str

    def view(self, look: str = LOOKS[0]) -> str:
        """Return where it can be framed."""
        return f"{BASE}{self.lang}/{self.slug}/" + ("" if look == LOOKS[0] else f"{look}/")

    @property
    def json(self) -> str:
        """Where it can be read as data."""
        return f"{DATA}{self.lang}/{self.slug}.json"

    @property
    def oembed(self) -> str:
        """Where WordPress and alike read how to show it."""
        return f"{DATA}{self.lang}/{self.slug}.oembed.json"

    @property
    def fragment(self) -> str:
        """Where it can be read as a piece of HTML; as plain text, so that nobody frames it without its exit."""
        return f"{DATA}{self.lang}/{self.slug}.txt"


def slug_of(page: str) -> str:
    """Return the slug of a page such as "hulp.md"."""
    return page.removesuffix(".md")


def is_reserved(slug: str) -> bool:
    """Tell whether a page with this slug would stand where something of this room stands."""
    parts = slug.split("/")
    return parts[0] in (BLANK, LEAVE) or slug.startswith(DIRECTORY) or parts[-1] in LOOKS


def canonical(site: str, slug: str, lang: str, main: str) -> str:
    """Return where a page of ours stands itself, for a text in `lang`; the source language stands at the root."""
    folder = "" if lang == main else f"{lang}/"
    return f"{site}{folder}" + ("" if slug == "index" else f"{slug}/")
