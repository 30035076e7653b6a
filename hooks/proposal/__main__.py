"""`python -m hooks.proposal [base]`: what a proposal changes for readers, printed, and as files in .build/."""

import argparse
import os
import re
import sys
import tempfile
from pathlib import Path

from hooks.proposal import numbers, pages, sites, told
from hooks.proposal.proposal import Proposal, following, law_pages
from hooks.proposal.sites import Side
from hooks.proposal.text import text

OUT = Path(".build", "proposal")
LAW = ("wetten.overheid.nl", "officielebekendmakingen.nl", "rechtspraak.nl", "eur-lex.europa.eu")
ADDRESS = re.compile(r"https?://[\w.:-]+(/[\w./~-]*)?")


def main(arguments: list[str] | None = None) -> int:
    """Print the report and write it as Markdown and JSON; return 1 when there is nothing to compare."""
    chosen = _parser().parse_args(arguments)
    if chosen.preview and not ADDRESS.fullmatch(chosen.preview):
        return _fail(f"--preview: {chosen.preview!r} is no plain https:// address")
    try:
        with tempfile.TemporaryDirectory(prefix="proposal-") as folder:
            found, source = compare(chosen.base, Path(folder), chosen.built)
    except sites.NotThere as error:
        return _fail(str(error))
    said = text(found, source, chosen.preview) + "\n"
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.with_suffix(".md").write_text(said, encoding="utf-8")
    OUT.with_suffix(".json").write_text(found.as_json(), encoding="utf-8")
    sys.stdout.write(said)
    return 0


def compare(reference: str, folder: Path, built: Path | None) -> tuple[Proposal, str]:
    """Return what differs from a commit, and the code of the source language. Raises NotThere.

    `built` is the site of the proposal when it was built already, its report beside it in .build/.
    """
    commit = sites.base_commit(reference)
    base = Side(folder / "source", folder / "site")
    head = Side(Path(), (built or folder / "proposal").resolve())
    sites.unpack(commit, base.source)
    sites.build_both(base, head, build_head=built is None)
    old, new = numbers.published(base), numbers.published(head)
    found = tuple(pages.compare(base.site, head.site, new.languages))
    source, files = new.languages[0], sites.changed_files(commit)
    proposal = Proposal(
        commit, files, found,
        tuple(numbers.values(old, new)), numbers.uses(old, new),
        told.behind(head, commit), told.readability(base, head, _texts(found, files)),
        following(found, old, new), law_pages(new, LAW),
    )  # fmt: skip
    return proposal, source


def _texts(found: tuple[pages.Page, ...], files: tuple[str, ...]) -> set[str]:
    """Return the pages whose own file changed: only their sentences read otherwise than before."""
    return {page.file for page in found} & set(files)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hooks.proposal", description=__doc__)
    parser.add_argument("base", nargs="?", default="origin/main", help="a commit or branch")
    parser.add_argument("--built", type=Path, help="the site of the proposal, if it stands already")
    parser.add_argument("--preview", default=os.environ.get("PREVIEW_URL", ""), help="where the preview is served")  # fmt: skip
    return parser


def _fail(said: str) -> int:
    sys.stderr.write(f"{said}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
