"""A pattern in a proposal cannot keep the build busy, and its message cannot fill the memory."""

import time

import pytest
from pydantic import ValidationError

from hooks.prose.rules import Rule

MESSAGE = {"nl": "Fout: {found}", "en": "Wrong: {found}"}


def _rule(**given: object) -> Rule:
    return Rule.model_validate(
        {
            "id": "x",
            "severity": "error",
            "message": MESSAGE,
            "fires": ["a"],
            "passes": ["b"],
            **given,
        }
    )


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$", "(a*)*b", "(a|a)*b", "(a|ab)*c", r"(\w+\s?)+x", ".*.*.*x", ".*x", "[^x]*x", r"\w*\w*\w*x", "a*a*a*a*b",
        "((a{0,40}){0,40}){0,40}b", "(?:a{1,50}){1,50}b", r"(\w)\1", "(?P<a>x)(?P=a)", r"\s*\s*x", "a" * 3000, "(" * 200,
        "a{99999999999999999999}", "(?>a+)b", "(?:\\w+\\w){0,5}x",
    ],
)  # fmt: skip
def test_a_pattern_without_end_is_refused_with_what_to_write(pattern: str) -> None:
    with pytest.raises(ValidationError, match=" / "):
        _rule(pattern=pattern)


@pytest.mark.parametrize("word", ["a*b*", "*", "**", " * "])
def test_a_star_in_the_middle_of_a_word_is_refused(word: str) -> None:
    with pytest.raises(ValidationError, match="end of a word"):
        _rule(words={word: "x"})


def test_the_slowest_pattern_that_is_allowed_ends() -> None:
    rule = _rule(pattern=r"\w*\w*!")
    text = ("a" * 199 + " ") * 100
    start = time.process_time()
    assert rule.found_by.search(text) is None
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    "said",
    ["{found:>999999999}", "{found!r}", "{found.x}", "{0}", "{", "{found[0]}", "{count:{limit}}"],
)
def test_a_message_may_only_name_what_it_fills_in(said: str) -> None:
    with pytest.raises(ValidationError):
        _rule(pattern="a", message={"nl": said, "en": "x"})
