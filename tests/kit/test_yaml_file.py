"""YAML as an editor writes it: lines are kept, surprises and bombs are refused."""

from pathlib import Path

import pytest

from hooks.kit.yaml_file import parse_yaml

SHOWN = Path("docs/data/x.yml")


def test_every_value_knows_its_line() -> None:
    file = parse_yaml("a: 1\nb:\n  - c: x\n    d: y\n", SHOWN)
    assert (file.line("a"), file.line("b", 0, "d"), file.line("b", 0, "nothing")) == (1, 4, 3)


def test_yes_no_and_dates_stay_what_was_written() -> None:
    assert parse_yaml("a: no\nb: 2026-11-23\nc: true\nd: 08\ne: 'true'\n", SHOWN).data == {
        "a": "no", "b": "2026-11-23", "c": True, "d": "08", "e": "true",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "a: &x [1]\nb: *x\n",
        "a: !!python/object/apply:os.system [ls]\n",
        "a: !custom x\n",
        "a: 1\na: 2\n",
        "[" * 40 + "]" * 40,
        "a: [1, 2\n",
        "a: 'x\n",
        "\ta: 1\n",
        "a: \x00\n",
    ],
)
def test_what_could_surprise_is_refused_with_a_line(text: str) -> None:
    file = parse_yaml(text, SHOWN)
    assert len(file.problems) == 1
    assert file.problems[0].line >= 1


def test_front_matter_counts_from_its_place_in_the_page() -> None:
    assert parse_yaml("a: 1\nb: [\n", SHOWN, first_line=2).problems[0].line >= 3
