"""`python -m hooks.translations <command>`: what translators need, one command each."""

import argparse
import sys

from hooks.translations import commands


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the result is its exit code."""
    chosen = _parser().parse_args(arguments)
    return int(chosen.run(chosen))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hooks.translations", description=__doc__)
    add = parser.add_subparsers(required=True, metavar="command").add_parser
    status = add("status", help="what is missing or behind")
    status.add_argument("langs", nargs="*", metavar="language")
    status.add_argument("--json", action="store_true", help="for another program")
    status.set_defaults(run=commands.status)
    side = add("side", help="Dutch and translation of a page side by side, in a file")
    side.add_argument("lang", metavar="language")
    side.add_argument("page")
    side.set_defaults(run=commands.side_by_side)
    _add_stamp(add("stamp", help="note that pages are as new as the Dutch"))
    begin = add("start", help="begin a language")
    begin.add_argument("lang", metavar="language", help="its code, such as pl")
    begin.add_argument("name", help="its own name, such as Polski")
    begin.set_defaults(run=commands.begin)
    export = add("export", help="all texts as PO, for an agency")
    export.add_argument("lang", metavar="language")
    export.add_argument("file", nargs="?", help="where to write it; <language>.po when left out")
    export.set_defaults(run=commands.export)
    back = add("import", help="take a translated PO in")
    back.add_argument("lang", metavar="language")
    back.add_argument("file")
    back.set_defaults(run=commands.bring_back)
    tell = add("comment", help="what changes since a commit make stale, for a pull request")
    tell.add_argument("base", nargs="?", default="origin/main", help="a commit or branch")
    tell.add_argument("--json", action="store_true", help="for another program")
    tell.set_defaults(run=commands.tell)
    return parser


def _add_stamp(stamp: argparse.ArgumentParser) -> None:
    stamp.add_argument("pages", nargs="+", metavar="docs/<language>/<page>.md")
    stamp.add_argument("--section", action="append", default=[], help="only this heading's name")
    stamp.add_argument("--people", metavar="ORGANISATION", help="people made it, not a machine")
    stamp.add_argument("--reviewed-by", metavar="ROLE", help="a native speaker read it today")
    stamp.set_defaults(run=commands.stamp)


if __name__ == "__main__":
    sys.exit(main())
