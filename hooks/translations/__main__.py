"""`python -m hooks.translations <command>`: what translators need, one command each."""

import argparse
import sys

from hooks.kit.clock import today
from hooks.kit.pages import parse_page
from hooks.kit.problems import as_list
from hooks.translations import checks, project, stamping
from hooks.translations.state import Comparison, State, compare


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the result is its exit code."""
    chosen = _parser().parse_args(arguments)
    return int(chosen.run(chosen))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hooks.translations", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    stamp = commands.add_parser("stamp", help="note that pages are as new as the Dutch text")
    stamp.add_argument("pages", nargs="+", metavar="docs/<lang>/<page>.md")
    stamp.add_argument("--section", action="append", default=[], help="only this heading's name")
    stamp.add_argument("--people", metavar="ORGANISATION", help="people made it, not a machine")
    stamp.add_argument("--reviewed-by", metavar="ROLE", help="a native speaker read it today")
    stamp.set_defaults(run=_stamp)
    return parser


def _stamp(chosen: argparse.Namespace) -> int:
    source, wrong = project.read(), 0
    for path in chosen.pages:
        lang, name = project.place(path)
        page, original = source.pages.get((lang, name)), source.pages.get((source.main, name))
        if page is None or original is None or lang == source.main:
            sys.stderr.write(f"{path}: there is no such translation\n")
            wrong += 1
            continue
        wrong += not _stamp_page(compare(original, page), chosen)
    return 1 if wrong else 0


def _stamp_page(found: Comparison, chosen: argparse.Namespace) -> bool:
    """Write the stamp of one page, unless its structure differs from the source: then say where."""
    page, noted = found.page, stamping.stamped(found, chosen.section)
    if chosen.people:
        noted = noted.model_copy(update={"made_by": "people", "translator": chosen.people})
    if chosen.reviewed_by:
        noted = stamping.reviewed(noted, page, chosen.reviewed_by, today())
    after = stamping.write(page.shown.read_text(encoding="utf-8"), noted)
    again = compare(found.source, parse_page(after, page.lang, page.name, page.shown))
    problems = list(checks.check_translation(again))
    if problems:
        sys.stderr.write(as_list(problems) + "\n")
        return False
    page.shown.write_text(after, encoding="utf-8")
    missing = [p.id for p in again.parts if p.state is State.MISSING]
    left = f" (not in it yet: {', '.join(missing)})" if missing else ""
    sys.stdout.write(f"{page.shown.as_posix()}: stamped{left}\n")
    return True


if __name__ == "__main__":
    sys.exit(main())
