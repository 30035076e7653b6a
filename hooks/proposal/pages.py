"""Which pages of two built sites differ, section by section, as a reader sees them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from hooks.proposal.reading import Part, Piece, read

VIEWS = "embed"
INDEX = "index.html"


@dataclass(frozen=True)
class Changed:
    """One section that reads otherwise. `before` and `after` hold only the pieces that differ."""

    section: str
    heading: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


@dataclass(frozen=True)
class Page:
    """One page that differs. `address` is its path in the site; `state` is changed, new or gone."""

    lang: str
    name: str
    address: str
    state: str
    sections: tuple[Changed, ...]
    has_view: bool

    @property
    def file(self) -> str:
        """The file an editor wrote."""
        return f"docs/{self.lang}/{self.name}.md"


def compare(before: Path, after: Path, languages: tuple[str, ...]) -> Iterator[Page]:
    """Yield the pages that differ between two built sites, the source language first.

    `languages` begins with the source language, which stands at the root of the site.
    """
    then, now = _pages(before), _pages(after)
    paths = sorted(then.keys() | now.keys(), key=lambda p: (_place(p, languages)[2], p))
    for path in paths:
        old, new = then.get(path), now.get(path)
        if old and new and old.read_bytes() == new.read_bytes():
            continue
        found = tuple(_differences(_read(old), _read(new)))
        if found:
            yield _page(path, found, old, new, after, languages)


def _page(
    path: str, found: tuple[Changed, ...], old: Path | None, new: Path | None, after: Path,
    languages: tuple[str, ...],
) -> Page:  # fmt: skip
    lang, name, _ = _place(path, languages)
    state = "changed" if old and new else "new" if new else "gone"
    view = after / VIEWS / "v1" / lang / name / INDEX
    return Page(lang, name, path.removesuffix(INDEX), state, found, view.is_file())


def _pages(site: Path) -> dict[str, Path]:
    found = {p.relative_to(site).as_posix(): p for p in site.rglob("*.html")}
    return {name: path for name, path in found.items() if not name.startswith(f"{VIEWS}/")}


def _place(path: str, languages: tuple[str, ...]) -> tuple[str, str, int]:
    """Return language and name of a page, and where its language stands in the list."""
    first, _, rest = path.partition("/")
    lang = first if rest and first in languages[1:] else languages[0]
    name = (rest if lang == first else path).removesuffix(INDEX).strip("/")
    return lang, name.removesuffix(".html") or "index", languages.index(lang)


def _read(path: Path | None) -> dict[str, Part]:
    return read(path.read_text(encoding="utf-8")) if path else {}


def _differences(old: Mapping[str, Part], new: Mapping[str, Part]) -> Iterator[Changed]:
    for name in dict.fromkeys([*new, *old]):
        before, after = old.get(name), new.get(name)
        lost, won = _differing(before.pieces if before else (), after.pieces if after else ())
        if lost or won:
            heading = (after or before or Part("", "", ())).heading
            yield Changed(name, heading, lost, won)


def _differing(
    old: tuple[Piece, ...], new: tuple[Piece, ...]
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    lost: list[Piece] = []
    won: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            lost += old[a:b]
            won += new[c:d]
    return tuple(lost), tuple(won)
