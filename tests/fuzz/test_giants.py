"""A file just below the limit, made of whatever makes a parser slow, is refused or built in a time that one can wait for."""

import time

import pytest

from hooks.kit.plain_file import MAX_BYTES
from tests.fuzz.run import JUDGE
from tests.fuzz.world import World, read_world

SECONDS = 30
HEAD = "---\ntitle: T\ndescription: D\n---\n# Kop\n\n"
SIZE = MAX_BYTES - 1_000
PIECES = {
    "brackets": "[", "links": "[a](hulp.md) ", "open links": "[a](", "dead links": "[a](hulpp.md)\n\n", "pictures": "![",
    "stars": "*a ", "nested stars": "*_", "ticks": "`", "ticks of every length": "".join("`" * n + "a" for n in range(1, 40)),
    "unclosed fences": "```a\n", "fences of both kinds": "~~~\n```\n", "quotations": "> ", "lists in a line": "- ",
    "numbers in a line": "1. ", "bars": "|", "rows": "|a|b|\n|-|-|\n", "braces": "{#a ", "headings": "## K {#k}\n\n",
    "headings without a name": "## K\n", "notices": '!!! note "a"\n', "tags": "<a ", "comments": "<!--", "references": "[a]: ",
    "entities": "&a", "backslashes": "\\", "blanks": " ", "tabs": "\t", "empty lines": "\n", "half markers": "[[",
    "broken markers": "[[a b]]\n\n", "markers": "[[fact:home-ban-days]]\n\n", "unknown markers": "[[fact:home-ban]]\n\n",
    "terms": "[[term:klacht|x]] ", "words": "woord ", "long words": "a" * 190 + " ", "numbers in letters": "honderd ",
    "digits": "0 ", "long digits": "0900-8844 ", "sentences": "Ja. ", "quotes": "\u201ca ", "addresses": "www.a.nl ",
    "marks": "a\u0301", "unseen": "\u200b", "directions": "&lrm;", "alike": "a\u0430 ", "rules": "***\n", "colons": ": ",
}  # fmt: skip
YAML = {
    "list": "- a\n", "list in a line": "[", "mapping in a line": "{a: ", "keys": "k{n}: v\n", "questions": "? ", "text": "a ",
    "quoted": "'", "escapes": '"\\x41', "comments": "#\n", "long keys": "k" * 150 + "{n}: 1\n", "block": "a: |\n  x\n",
    "documents": "---\n", "empty lines": "\n", "rules": "- id: r{n}\n", "deeper": "{d}a:\n",
}  # fmt: skip
KINDS = (
    "organisation",
    "fact",
    "term",
    "question",
    "prose",
    "words",
    "changes",
    "never",
    "languages",
    "news",
)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The real records, read once."""
    return read_world(tmp_path_factory.mktemp("giants"))


def _judged(kind: str, text: str, world: World) -> float:
    path = world.folder / f"giant.{'md' if kind == 'page' else 'yml'}"
    path.write_bytes(text.encode()[:SIZE])
    start = time.process_time()
    JUDGE[kind](path, world)
    return time.process_time() - start


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
@pytest.mark.parametrize("break_", ["", "\n\n"], ids=["one paragraph", "paragraphs"])
def test_a_giant_page_is_answered_in_time(piece: str, break_: str, world: World) -> None:
    row = piece * max(1, 1_900 // len(piece)) + break_ if break_ else piece
    assert _judged("page", HEAD + row * (SIZE // len(row)), world) < SECONDS


@pytest.mark.parametrize("name", YAML)
@pytest.mark.parametrize("kind", KINDS)
def test_a_giant_record_is_answered_in_time(kind: str, name: str, world: World) -> None:
    count = min(40_000, SIZE // len(YAML[name]))
    text = "".join(
        YAML[name].replace("{n}", str(n)).replace("{d}", " " * min(n, 300)) for n in range(count)
    )
    assert _judged(kind, text, world) < SECONDS
