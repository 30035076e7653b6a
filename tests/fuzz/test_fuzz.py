"""Twenty thousand hostile inputs: each is refused with a clear message, or rendered without harm. Never a crash."""

import os
from pathlib import Path

import pytest
import yaml

from tests.conftest import REPO
from tests.fuzz.corpus import FOLDERS, NEWS
from tests.fuzz.outputs import wrong_in_file, wrong_in_html
from tests.fuzz.run import inputs, run
from tests.fuzz.world import EXTENSIONS

SEED = int(os.environ.get("FUZZ_SEED", "20261123"))
INPUTS = int(os.environ.get("FUZZ_INPUTS", "20000"))


@pytest.mark.parametrize("part", range(4))
def test_no_input_breaks_a_promise(part: int, tmp_path: Path) -> None:
    print(f"FUZZ_SEED={SEED}, inputs {part * INPUTS // 4} and on")
    done = run(SEED, INPUTS // 4, tmp_path, first=part * INPUTS // 4)
    assert not done.broken, "\n\n".join(map(str, done.broken))
    for kind in (*FOLDERS, "news"):
        assert done.inputs[kind] > 0
        assert kind == "words" or done.accepted[kind] > 0, f"nothing of {kind} was rendered"


def test_the_same_seed_gives_the_same_inputs() -> None:
    assert list(inputs(7, 50)) == list(inputs(7, 50))
    assert list(inputs(7, 50))[40:] == list(inputs(7, 10, first=40))
    assert list(inputs(7, 50)) != list(inputs(8, 50))


def test_markdown_is_set_as_the_site_sets_it() -> None:
    text = (REPO / "mkdocs.yml").read_text(encoding="utf-8")
    listed = yaml.safe_load(text.partition("\nmarkdown_extensions:")[2].partition("\n\n")[0])
    names = {one if isinstance(one, str) else next(iter(one)) for one in listed}
    assert names | {"toc", "tables", "fenced_code"} == set(EXTENSIONS)  # MkDocs adds these three


@pytest.mark.parametrize(
    "text",
    [
        "<script>x</script>", "<p onclick=x>a</p>", "<p style='x'>a</p>", "<img src=a>", "<a href='//x.test/a.md'>a</a>",
        "<a href='https://x.test'>a</a>", "<a href='javascript:x'>a</a>", "<iframe></iframe>", "</div><object></object>",
    ],
)  # fmt: skip
def test_the_judge_sees_what_is_not_allowed(text: str) -> None:
    assert list(wrong_in_html(text, frozenset()))


def test_the_judge_sees_a_formula_and_a_line_of_a_contact() -> None:
    assert list(wrong_in_file("a.csv", b'"a";"=1+1"\r\n'))
    assert list(wrong_in_file("a.vcf", b"BEGIN:VCARD\r\nURL:x\r\n"))


def test_the_piece_of_news_is_one_that_the_site_takes() -> None:
    assert yaml.safe_load(NEWS)[0]["pages"] == ["hulp.md"]
