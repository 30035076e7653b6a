"""What each command does. A result goes to standard output, what is wrong to standard error."""

import argparse
import sys
from pathlib import Path

from hooks.kit.clock import today
from hooks.kit.pages import Page, parse_page
from hooks.kit.problems import Problem, as_list
from hooks.kit.source import STYLE, Source
from hooks.kit.stamps import Translation
from hooks.translations import checks, comment, po, po_back, project, side, stamping, start
from hooks.translations import status as statuses
from hooks.translations.state import Comparison, State, compare, compare_all
from hooks.translations.words_file import UI

CONFIG = Path("mkdocs.yml")


def status(chosen: argparse.Namespace) -> int:
    """Print what is missing or behind, in all languages or in those that are named."""
    source = project.read()
    compared = {(found.page.lang, found.page.name): found for found in compare_all(source)}
    found = [
        x
        for x in statuses.of_source(source, compared)
        if not chosen.langs or x.lang in chosen.langs
    ]
    sys.stdout.write(statuses.as_json(found) if chosen.json else statuses.as_table(found))
    return 0


def side_by_side(chosen: argparse.Namespace) -> int:
    """Write source and translation of one page side by side."""
    source = project.read()
    name = f"{chosen.page.removesuffix('.md')}.md"
    original = source.pages.get((source.main, name))
    if not original or chosen.lang not in source.languages:
        return _fail(f"{chosen.lang} {name}: there is no such language or Dutch page")
    page = source.pages.get((chosen.lang, name)) or parse_page("", chosen.lang, name, Path(name))
    sys.stdout.write(f"{side.write(compare(original, page))}\n")
    return 0


def stamp(chosen: argparse.Namespace) -> int:
    """Note at the top of pages that they are as new as the source."""
    source, wrong = project.read(), 0
    for path in (path for path in chosen.pages if Path(path).name != STYLE):
        found = _compared(source, path)
        wrong += (
            _fail(f"{path}: there is no such translation") if not found else _stamp(found, chosen)
        )
    return 1 if wrong else 0


def begin(chosen: argparse.Namespace) -> int:
    """Begin a language."""
    source = project.read()
    if not start.CODE.fullmatch(chosen.lang) or (source.docs / chosen.lang).exists():
        return _fail(
            f"{chosen.lang}: no code of a language (such as pl or ckb), or it is there already"
        )
    to_do = start.begin(source, CONFIG, chosen.lang, chosen.name)
    sys.stdout.write("Begun, and not public yet. Translate first:\n")
    sys.stdout.writelines(f"    {path}\n" for path in to_do)
    return 0


def export(chosen: argparse.Namespace) -> int:
    """Write every text of a language as PO."""
    target = Path(chosen.file or f"{chosen.lang}.po")
    target.write_bytes(po.export(project.read(), chosen.lang))
    sys.stdout.write(f"{target}\n")
    return 0


def bring_back(chosen: argparse.Namespace) -> int:
    """Take a translated PO in. Nothing is written while a page lacks what the source has."""
    source = project.read()
    returned = po_back.bring_back(source, chosen.lang, Path(chosen.file).read_bytes())
    ready, problems = _ready(source, chosen.lang, returned)
    sys.stderr.writelines(f"left out: {text}\n" for text in returned.refused)
    if problems:
        return _fail(as_list(problems))
    for path, text in ready.items():
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{path.as_posix()}\n")
    return 0


def tell(chosen: argparse.Namespace) -> int:
    """Print the comment for a pull request: what changed since a commit makes stale."""
    source = project.read()
    before = comment.pages_at(chosen.base, source)
    if not before:
        return _fail(f"{chosen.base}: no commit or branch with Dutch pages")
    write = comment.as_json if chosen.json else comment.as_markdown
    sys.stdout.write(write(list(comment.stale(before, source))))
    return 0


def _compared(source: Source, path: str) -> Comparison | None:
    lang, name = project.place(path)
    page, original = source.pages.get((lang, name)), source.pages.get((source.main, name))
    return compare(original, page) if page and original and lang != source.main else None


def _stamp(found: Comparison, chosen: argparse.Namespace) -> int:
    noted = stamping.stamped(found, chosen.section)
    if chosen.people:
        noted = noted.model_copy(update={"made_by": "people", "translator": chosen.people})
    if chosen.reviewed_by:
        noted = stamping.reviewed(noted, found.page, chosen.reviewed_by, today())
    text, problems = _with_stamp(found, noted)
    if problems:
        return _fail(as_list(problems))
    found.page.shown.write_text(text, encoding="utf-8")
    missing = [part.id for part in found.parts if part.state is State.MISSING]
    left = f" (not in it yet: {', '.join(missing)})" if missing else ""
    sys.stdout.write(f"{found.page.shown.as_posix()}: stamped{left}\n")
    return 0


def _with_stamp(found: Comparison, noted: Translation, text: str = "") -> tuple[str, list[Problem]]:
    """Return a page's file with its stamp, and what a build would say of it."""
    page = found.page
    after = stamping.write(text or page.shown.read_text(encoding="utf-8"), noted)
    again = parse_page(after, page.lang, page.name, page.shown)
    return after, list(checks.check_translation(compare(found.source, again)))


def _ready(
    source: Source, lang: str, returned: po_back.Returned
) -> tuple[dict[Path, str], list[Problem]]:
    ready, problems = {}, []
    for name, text in returned.files.items():
        path = source.docs / lang / name
        made = text
        if name != UI:
            page = parse_page(text, lang, name, path)
            made, wrong = _page_back(source.pages[source.main, name], page, text, returned)
            problems += wrong
        if not path.is_file() or made != path.read_text(encoding="utf-8"):
            ready[path] = made
    return ready, problems


def _page_back(
    original: Page, page: Page, text: str, returned: po_back.Returned
) -> tuple[str, list[Problem]]:
    found = compare(original, page)
    done = [
        part.id
        for part in found.parts
        if part.id in returned.sections[page.name] and part.state is not State.CURRENT
    ]
    if done:
        return _with_stamp(found, stamping.stamped(found, done), text)
    is_same = page.shown.is_file() and page.shown.read_text(encoding="utf-8") == text
    return text, [] if is_same else list(checks.check_translation(found))


def _fail(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return 1
