"""What a change of the source makes stale, as the comment of a pull request, for people who saw only the Dutch."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hooks.kit.pages import Page, parse_page
from hooks.kit.problems import Say
from hooks.kit.source import Source
from hooks.translations.meaning import META, stamps
from hooks.translations.state import State, compare

NOTHING = Say("Deze wijziging maakt geen vertaling oud.", "This change makes no translation stale.")
HEAD = Say(
    "Deze wijziging maakt delen van vertalingen oud. Dat houdt niets tegen: lezers zien bij elk deel dat het achterloopt.",
    "This change makes parts of translations stale. That stops nothing: readers see at each part that it is behind.",
)
REPLACED = Say(
    "**lezers zien hier Nederlands** tot de vertaling volgt",
    "**readers see Dutch here** until the translation follows",
)
MINOR = Say(
    "Zegt een deel nog hetzelfde (een typefout, een mooiere zin)? Zet dan boven aan de pagina, en lezers zien er niets van:",
    "Does a part still say the same (a typing error, a better sentence)? Then put this at the top of the page, and readers see nothing of it:",
)
TABLE = Say("| pagina | deel | talen |", "| page | part | languages |")


@dataclass(frozen=True)
class Stale:
    """One section that a change makes stale: before and after, and the languages that had it current."""

    page: Page
    id: str
    before: str
    after: str
    languages: tuple[str, ...]
    replaced: bool


def stale(before: Mapping[str, Page], source: Source) -> Iterator[Stale]:
    """Yield what changed between the source pages `before` and those of now, where a translation had it current."""
    for name in sorted(source.names()):
        old, new = before.get(name), source.pages[source.main, name]
        if old:
            then, now = stamps(old), stamps(new)
            for part in [
                key for key in now if then.get(key, now[key]) != now[key] or key not in then
            ]:
                yield from _stale(source, new, part, then.get(part, ""), now[part])


def _stale(source: Source, page: Page, name: str, then: str, now: str) -> Iterator[Stale]:
    found = {
        lang: part
        for lang in source.languages[1:]
        if (lang, page.name) in source.pages
        for part in compare(page, source.pages[lang, page.name]).parts
        if part.id == name and part.state in (State.BEHIND, State.MISSING)
    }
    if found:
        replaced = any(part.is_replaced for part in found.values())
        yield Stale(page, name, then[:8], now[:8], tuple(found), replaced)


def as_json(found: list[Stale]) -> str:
    """Return the same for another program; `from` and `to` are the stamps that `minor:` wants."""
    rows = [
        {
            "page": part.page.shown.as_posix(), "section": part.id, "languages": part.languages,
            "replaced": part.replaced, "from": part.before, "to": part.after,
        }
        for part in found
    ]  # fmt: skip
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_markdown(found: list[Stale]) -> str:
    """Return the comment, first in Dutch and then in English."""
    if not found:
        return f"{NOTHING.nl}\n\n*{NOTHING.en}*\n"
    return "\n\n---\n\n".join("\n".join(_lines(found, lang)) for lang in ("nl", "en")) + "\n"


def _lines(found: list[Stale], lang: str) -> Iterator[str]:
    yield from (getattr(HEAD, lang), "", getattr(TABLE, lang), "| --- | --- | --- |")
    for part in found:
        told = f" · {getattr(REPLACED, lang)}" if part.replaced else ""
        yield f"| {part.page.shown.as_posix()} | `#{part.id}` | {' '.join(part.languages)}{told} |"
    calm = [part for part in found if part.before and part.id != META]
    if calm:
        yield from ("", getattr(MINOR, lang), "", "```yaml")
        for page in dict.fromkeys(part.page.shown.as_posix() for part in calm):
            yield from (f"# {page}", "minor:")
            yield from (
                f"  {p.id}: [{p.before}, {p.after}]"
                for p in calm
                if p.page.shown.as_posix() == page
            )
        yield "```"


def pages_at(reference: str, source: Source, repository: Path = Path()) -> dict[str, Page]:
    """Return the source pages as they were at a commit or branch; none when there is no such commit.

    A page that was not there is left out.
    """
    found: dict[str, Page] = {}
    if reference.startswith("-"):
        return found
    for name in source.names():
        path = (source.docs / source.main / name).as_posix()
        done = subprocess.run(  # noqa: S603 - no shell, and what follows the colon is ours
            ["git", "show", f"{reference}:./{path}"],  # noqa: S607 - the git of the translator
            cwd=repository, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode == 0:
            found[name] = parse_page(done.stdout, source.main, name, Path(path))
    return found
