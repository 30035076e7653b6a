"""`python -m hooks.prose`: the figures of every page, every error and hint, and the spelling. Ends with 1 on an error."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks.kit.problems import Problem
from hooks.kit.source import read_source
from hooks.kit.yaml_file import read_yaml
from hooks.prose import spelling
from hooks.prose.check import check, check_cases
from hooks.prose.figures import Figures, figures
from hooks.prose.prose import Prose
from hooks.prose.rules import check_files, effective
from hooks.prose.site import FOLDER, read_rules, records, texts

DOCS = Path("docs")
ROW = "{:<38} {:>9} {:>6} {:>8} {:>8} {:>13}"


def main() -> int:
    """Print the table, the hints and the errors; return 1 when there is an error."""
    languages = read_yaml(DOCS / "data" / "languages.yml", DOCS / "data" / "languages.yml").data
    source = read_source(DOCS, tuple(languages), DOCS)
    read = read_rules(source)
    rules = effective(read)
    read_texts = [*texts(source, rules), *records(source, rules)]
    print("\n".join(_table(figures(prose, lang) for lang, prose in read_texts if prose.is_page)))
    found = {one for lang, prose in read_texts for one in check(prose, rules[lang])}
    errors = [*read.problems, *check_files(read), *_spelt(read_texts)]
    for lang, own in read.by_id.items():
        errors += check_cases(read.files[lang], own, rules[lang])
    errors += [one.problem for one in found if one.severity == "error"]
    _say("hint", [one.problem for one in found if one.severity == "hint"])
    _say("error", errors)
    return 1 if errors else 0


def _table(rows: Iterable[Figures]) -> Iterator[str]:
    yield ROW.format("page", "sentences", "mean", "longest", "over 15", "Flesch-Douma")
    for row in rows:
        ease = "-" if row.flesch is None else f"{row.flesch:.0f}"
        yield ROW.format(row.page, row.sentences, f"{row.mean:.1f}", row.longest, row.over_15, ease)


def _spelt(read: list[tuple[str, Prose]]) -> Iterator[Problem]:
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
