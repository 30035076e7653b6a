"""What each language of the site is: its own name, its direction, and whether people reviewed it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Line, Record, read_model
from hooks.kit.yaml_file import YamlFile, read_yaml

NOT_LISTED = Say(
    'De taal "{code}" staat in mkdocs.yml maar niet hier. Voeg toe:  {code}: {{name: ..., dir: ltr, review: machine}}',
    'The language "{code}" is in mkdocs.yml but not here. Add:  {code}: {{name: ..., dir: ltr, review: machine}}',
)
NOT_BUILT = Say(
    'De taal "{code}" staat hier maar niet in mkdocs.yml. Voeg haar daar toe, of haal deze regel weg.',
    'The language "{code}" is here but not in mkdocs.yml. Add it there, or remove this line.',
)
NO_FILE = Say(
    "Dit bestand ontbreekt. Maak het met één regel per taal:  nl: {{name: Nederlands, dir: ltr, review: source}}",
    "This file is missing. Make it with one line a language:  nl: {{name: Nederlands, dir: ltr, review: source}}",
)


class Language(Record):
    """One language. `review`: who read its words of the interface; `untested` is easy language that no
    reader has tried yet. Not `public`: only a preview shows it."""

    name: Line
    dir: Literal["ltr", "rtl"]
    review: Literal["source", "machine", "untested", "reviewed"]
    public: bool = True


def read_languages(
    path: Path, shown: Path
) -> tuple[dict[str, Language], YamlFile | None, list[Problem]]:
    """Return the languages by code, in the order of the file."""
    if not path.is_file():
        return {}, None, [problem(shown, 1, NO_FILE)]
    file = read_yaml(path, shown)
    problems = list(file.problems)
    entries = file.data if isinstance(file.data, dict) else {}
    found = {}
    for code, entry in entries.items():
        lines = {key[1:]: line for key, line in file.lines.items() if key[:1] == (code,)}
        language = read_model(YamlFile(shown, entry, lines), Language, problems)
        if language:
            found[str(code)] = language
    return found, file, problems


def compare(
    known: Mapping[str, Language], file: YamlFile | None, codes: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield where mkdocs.yml and languages.yml differ."""
    if file is None or file.problems:
        return
    entries = file.data if isinstance(file.data, dict) else {}
    for code in codes:
        if code not in entries:
            yield problem(file.path, 1, NOT_LISTED, code=code)
    for code in entries:
        if code not in codes:
            yield problem(file.path, file.line(code), NOT_BUILT, code=code)
