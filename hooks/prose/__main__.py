"""`python -m hooks.prose [files]`: the figures of every page, every error and hint, and the spelling. Ends with 1 on an error.

With files only what stands in those is told. `--json` gives the figures alone, to another program.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from hooks.kit import annotations
from hooks.kit.problems import Problem
from hooks.kit.records import Records
from hooks.kit.source import read_source
from hooks.kit.yaml_file import read_yaml
from hooks.prose import spelling
from hooks.prose.check import check, check_cases
from hooks.prose.figures import Figures, figures
from hooks.prose.prose import Prose
from hooks.prose.rules import Language, check_files, effective
from hooks.prose.site import FOLDER, read_rules, records, texts

DOCS = Path("docs")
Text = tuple[str, Prose]
ROW = "{:<38} {:>9} {:>6} {:>8} {:>8} {:>13}"


def main(arguments: list[str] | None = None) -> int:
    """Print the table, the hints and the errors; return 1 when there is an error."""
    parser = argparse.ArgumentParser(prog="python -m hooks.prose", description=__doc__)
    parser.add_argument("files", nargs="*", metavar="docs/<language>/<page>.md")
    parser.add_argument("--json", action="store_true", help="the figures, for another program")
    chosen = parser.parse_args(arguments)
    languages = read_yaml(DOCS / "data" / "languages.yml", DOCS / "data" / "languages.yml").data
    source = read_source(DOCS, tuple(languages), DOCS)
    read = read_rules(source)
    rules = effective(read)
    if chosen.json:
        pages = list(_chosen(texts(source, rules), chosen.files))
        print(json.dumps([asdict(figures(p, lang)) for lang, p in pages if p.is_page]))
        return 0
    return _tell(read, [*texts(source, rules), *records(source, rules)], chosen.files)


def _tell(read: Records[Language], all_texts: list[Text], files: list[str]) -> int:
    rules = effective(read)
    read_texts = list(_chosen(all_texts, files))
    print("\n".join(_table(figures(prose, lang) for lang, prose in read_texts if prose.is_page)))
    found = {one for lang, prose in read_texts for one in check(prose, rules[lang])}
    errors = [*read.problems, *check_files(read), *_spelt(read_texts)]
    for lang, own in read.by_id.items():
        errors += check_cases(read.files[lang], own, rules[lang])
    errors += [one.problem for one in found if one.severity == "error"]
    hints = [one.problem for one in found if one.severity == "hint"]
    _say("hint", hints)
    _say("error", errors)
    annotations.leave(errors)
    annotations.leave(hints if files else [], annotations.HINT)
    return 1 if errors else 0


def _chosen(read: Iterable[Text], files: list[str]) -> Iterator[Text]:
    """Yield the texts in these files; all of them when none is named, or when the rules themselves are."""
    wanted = {Path(name).as_posix() for name in files}
    every = not wanted or any(name.startswith((DOCS / FOLDER).as_posix()) for name in wanted)
    for lang, prose in read:
        if every or prose.shown.as_posix() in wanted:
            yield lang, prose


def _table(rows: Iterable[Figures]) -> Iterator[str]:
    yield ROW.format("page", "sentences", "mean", "longest", "over 15", "Flesch-Douma")
    for row in rows:
        ease = "-" if row.flesch is None else f"{row.flesch:.0f}"
        yield ROW.format(row.page, row.sentences, f"{row.mean:.1f}", row.longest, row.over_15, ease)


def _spelt(read: list[Text]) -> Iterator[Problem]:
    for lang in dict.fromkeys(spelling.base(lang) for lang, _ in read):
        if lang not in spelling.DICTIONARIES:
            continue
        dictionary = spelling.speller(lang)
        if dictionary is None:
            print(f"\nSpelling ({lang}) was not checked. Install:  {spelling.INSTALL}")
            continue
        known = spelling.listed(DOCS / FOLDER, lang)
        mine = [prose for other, prose in read if spelling.base(other) == lang]
        words = DOCS / FOLDER / f"words-{lang}.txt"
        yield from spelling.misspelt(mine, known, words, dictionary)


def _say(what: str, problems: Iterable[Problem]) -> None:
    unique = sorted(set(problems))
    print("\n\n".join([f"\n{len(unique)} {what}(s)", *map(str, unique)]))


if __name__ == "__main__":
    sys.exit(main())
