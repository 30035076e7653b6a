"""The site keeps its own rules, and its Dutch is spelt as the dictionary spells it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from hooks.kit.pages import parse_page
from hooks.kit.source import read_source
from hooks.prose import spelling
from hooks.prose.check import check
from hooks.prose.prose import Prose, read_page
from hooks.prose.site import records, texts
from tests.browsers import missing
from tests.conftest import REPO
from tests.prose.test_cases import FOLDER, RULES

LANGUAGES = tuple(yaml.safe_load((REPO / "docs" / "data" / "languages.yml").read_text()))
SOURCE = read_source(REPO / "docs", LANGUAGES, Path("docs"))
READ = [*texts(SOURCE, RULES), *records(SOURCE, RULES)]


@pytest.fixture(scope="module")
def dictionary() -> spelling.Speller:
    found = spelling.speller("nl")
    if found is None:
        missing("hunspell-nl", spelling.INSTALL)
    return found


def _misspelt(prose: list[Prose], dictionary: spelling.Speller) -> list[str]:
    known = spelling.listed(FOLDER, "nl")
    words = Path("docs/data/prose/words-nl.txt")
    return list(map(str, spelling.misspelt(prose, known, words, dictionary)))


def test_every_page_every_word_and_every_record_keeps_the_rules() -> None:
    found = {one for lang, prose in READ for one in check(prose, RULES[lang])}
    assert [str(one.problem) for one in sorted(found) if one.severity == "error"] == []
    assert len(READ) > 300, "pages, words and records are read"


def test_the_dutch_is_spelt_right(dictionary: spelling.Speller) -> None:
    dutch = [prose for lang, prose in READ if spelling.base(lang) == "nl"]
    assert _misspelt(dutch, dictionary) == []


def test_an_unknown_word_is_named_with_file_line_and_suggestions(
    dictionary: spelling.Speller,
) -> None:
    text = "# Bel\n\nBel de `polietie` of [[org:polietie]].\nBel de polietie van uw gewelds- of zedenzaak op politie.nl.\n"
    page = parse_page(text, "nl", "x.md", Path("docs/nl/x.md"))
    found = _misspelt([read_page(page, RULES["nl"])], dictionary)
    assert len(found) == 1
    assert found[0].startswith("docs/nl/x.md:4\n")
    assert 'The word "polietie" is not in the dictionary. Did you mean: politie' in found[0]
    assert "words-nl.txt" in found[0]


def test_a_machine_without_the_dictionary_is_told_so() -> None:
    assert spelling.speller("xx") is None
    assert "hunspell-nl" in spelling.INSTALL
    assert "hunspell-nl" in (REPO / ".ci" / "tools.sh").read_text()


def test_the_list_of_words_is_in_order_and_holds_none_twice() -> None:
    rows = (FOLDER / "words-nl.txt").read_text(encoding="utf-8").splitlines()
    words = [row for row in rows if not row.startswith("#")]
    assert words == sorted(set(words), key=lambda word: (word.lower(), word))


def test_the_command_prints_the_figures_of_every_page_and_all_that_was_found() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hooks.prose"], cwd=REPO, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
    for page in (p for p in SOURCE.pages.values() if p.lang in RULES):
        assert f"{page.shown} " in done.stdout
    assert "Flesch-Douma" in done.stdout
    assert "hint(s)" in done.stdout
    assert "0 error(s)" in done.stdout


def test_with_a_file_only_that_file_is_told() -> None:
    command = [sys.executable, "-m", "hooks.prose", "docs/nl/wie.md"]
    said = subprocess.run(command, cwd=REPO, capture_output=True, text=True, check=True).stdout
    assert "docs/nl/wie.md" in said
    assert not re.search(r"docs/(?!nl/wie\.md)[a-z-]+/[a-z-]+\.md", said)
    figures = subprocess.run([*command, "--json"], cwd=REPO, capture_output=True, text=True, check=True)  # fmt: skip
    (page,) = json.loads(figures.stdout)
    assert page["page"] == "docs/nl/wie.md"
    assert f"{page['mean']:.1f}" in said
