"""Every case beside a rule goes as it says, and every word in a list is found."""

from pathlib import Path

import pytest

from hooks.kit.records import read_records
from hooks.prose.check import check_cases
from hooks.prose.rules import Language, Rule, check_files, effective
from tests.conftest import REPO

FOLDER = REPO / "docs" / "data" / "prose"
READ = read_records(FOLDER, Language, Path("docs/data/prose"))
RULES = effective(READ)
EVERY = [(lang, rule) for lang, own in READ.by_id.items() for rule in own.rules]
NAMES = [f"{lang}:{rule.id}" for lang, rule in EVERY]


def test_there_are_rules_for_dutch_easy_dutch_and_english() -> None:
    assert READ.problems == ()
    assert list(check_files(READ)) == []
    assert {"nl", "nl-simple", "en"} <= set(READ.by_id)


@pytest.mark.parametrize(("lang", "rule"), EVERY, ids=NAMES)
def test_the_cases_of_a_rule_go_as_they_say(lang: str, rule: Rule) -> None:
    own = Language(rules=(rule,))
    assert list(map(str, check_cases(READ.files[lang], own, RULES[lang]))) == []


@pytest.mark.parametrize(("lang", "rule"), EVERY, ids=NAMES)
def test_every_word_of_a_list_is_found_and_gets_its_own_advice(lang: str, rule: Rule) -> None:
    for word, better in (rule.words or {}).items():
        written = word.replace("*", "en")
        assert rule.found_by.search(f"zo {written} zo"), word
        assert rule.may_find_in(f"zo {written} zo".lower()), word
        assert rule.better(written) == better, word


@pytest.mark.parametrize(("lang", "rule"), EVERY, ids=NAMES)
def test_a_message_says_what_was_found_and_what_to_write(lang: str, rule: Rule) -> None:
    for said in (rule.message.nl, rule.message.en):
        if rule.words:
            assert "{found}" in said
            assert "{better}" in said
        if rule.measure:
            assert "{count}" in said
            assert "{limit}" in said


def test_easy_dutch_has_the_rules_of_dutch_with_shorter_sentences() -> None:
    dutch, easy = ({r.id: r for r in RULES[lang].rules} for lang in ("nl", "nl-simple"))
    assert dutch.keys() == easy.keys()
    for name in ("zin-te-lang", "zin-lang", "gemiddelde"):
        assert easy[name].over < dutch[name].over  # type: ignore[operator]
    assert easy["moeilijk-woord"] == dutch["moeilijk-woord"]
