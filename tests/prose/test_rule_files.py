"""A slip in a file with rules is answered with file and line, like any other slip."""

from pathlib import Path

import pytest

from hooks.kit.records import read_records
from hooks.prose.check import check_cases
from hooks.prose.rules import Language, check_files, effective
from tests.conftest import TinySite

GOOD = """\
rules:
  - id: woord
    severity: error
    words:
      dient te: moet
    message:
      nl: '"{found}" kan gewoner: {better}'
      en: '"{found}" can be plainer: {better}'
    fires: [U dient te bellen.]
    passes: [U kunt bellen.]
"""


def _problems(folder: Path, text: str) -> list[str]:
    (folder / "nl.yml").write_text(text, encoding="utf-8")
    read = read_records(folder, Language, Path("docs/data/prose"))
    rules = effective(read)
    found = [*read.problems, *check_files(read)]
    for lang, own in read.by_id.items():
        found += check_cases(read.files[lang], own, rules[lang])
    return [f"{p.file}:{p.line} {p.nl} {p.en}" for p in found]


def test_a_good_file_has_no_problem(tmp_path: Path) -> None:
    assert _problems(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("severity: error", "severity: eror", 3, "error, hint"),
        ("words:", "wordz:", 4, "words"),
        ("      dient te: moet", "      dient te: [moet]", 5, "tekst"),
        ("    words:\n      dient te: moet\n", "    pattern: '(dient'\n", 4, "dit patroon klopt niet"),
        ("    words:\n      dient te: moet\n", "", 2, "words, pattern of measure"),
        ("    words:\n      dient te: moet\n", "    measure: sentence_words\n", 2, "measure en over horen bij elkaar"),
        ("    words:\n      dient te: moet\n", "    measure: zinnen\n    over: 3\n", 4, "sentence_words"),
        ("{better}'\n      en", "{beter}'\n      en", 7, "tussen accolades mag alleen staan"),
        ("fires: [U dient te bellen.]", "fires: []", 9, "fires"),
        ("fires: [U dient te bellen.]", "fires: [U moet bellen.]", 9, "vindt niets in: U moet bellen."),
        ("passes: [U kunt bellen.]", "passes: [U dient te gaan.]", 10, 'vindt ten onrechte "dient te"'),
        ("  - id: woord", "  - id: Mooi Woord", 2, "a-z0-9"),
        ("rules:", "extends: nll\nrules:", 1, '"extends" names "nll"'),
        ("rules:", "rules:\n\t", 2, "YAML"),
    ],
)  # fmt: skip
def test_a_slip_is_answered_with_file_line_and_remedy(
    tmp_path: Path, old: str, new: str, line: int, says: str
) -> None:
    assert old in GOOD
    found = _problems(tmp_path, GOOD.replace(old, new))
    assert any(f.startswith(f"docs/data/prose/nl.yml:{line} ") and says in f for f in found), found


def test_an_id_that_stands_twice_is_named(tmp_path: Path) -> None:
    found = _problems(tmp_path, GOOD + GOOD.removeprefix("rules:\n"))
    assert [f.split(" ")[0] for f in found] == ["docs/data/prose/nl.yml:11"]


def test_a_word_that_an_editor_adds_stops_the_build_and_a_hint_does_not(tiny: TinySite) -> None:
    page = "docs/nl/index.md"
    text = (tiny.folder / page).read_text(encoding="utf-8")
    tiny.write(page, text + "\nU dient te bellen.\n")
    assert tiny.build().code == 0, "a site without rules has none"
    tiny.write("docs/data/prose/nl.yml", GOOD)
    built = tiny.build()
    assert built.code != 0
    assert f"{page}:{text.count(chr(10)) + 2}" in built.output
    assert 'NL  "dient te" kan gewoner: moet' in built.output
    assert 'EN  "dient te" can be plainer: moet' in built.output
    tiny.write("docs/data/prose/nl.yml", GOOD.replace("severity: error", "severity: hint"))
    assert tiny.build().code == 0


def test_a_slip_in_the_rules_stops_the_build_with_file_and_line(tiny: TinySite) -> None:
    tiny.write("docs/data/prose/nl.yml", GOOD.replace("severity: error", "severity: eror"))
    built = tiny.build()
    assert built.code != 0
    assert "docs/data/prose/nl.yml:3" in built.output
    assert "Traceback" not in built.output
