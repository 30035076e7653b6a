"""Where content holds what it may never hold, because a pull request can come from anyone. The list is in patterns.py."""

import html
import re
from collections.abc import Iterable, Iterator

from hooks.inert.patterns import (
    ANYWHERE,
    IN_CODE,
    IN_MARKDOWN,
    IN_RECORDS,
    MARKER_WORDS,
    STANDS_FOR_A_MARKER,
    Rule,
)
from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, problem
from hooks.kit.prose_map import stretches
from hooks.kit.yaml_file import YamlFile, texts

PATTERNS = (
    "prose"  # the folder of rules: patterns and cases hold any sign, and only editors read them
)
WRITTEN_OUT = re.compile(r"&[lr]rm;")


def check_page(page: Page) -> Iterator[Problem]:
    """Yield what a page holds that could execute, lead outside or deceive; each place once."""
    seen: set[int] = set()
    for start, rule, found in _found(page.body):
        line = page.line_of(start)
        if line not in seen:
            seen.add(line)
            yield problem(page.shown, line, rule.say, found=found)


def check_yaml(file: YamlFile) -> Iterator[Problem]:
    """Yield what a YAML file holds that could execute or deceive, in its values and in their names."""
    names = ((key, str(key[-1])) for key in file.lines if key)
    held = ANYWHERE if PATTERNS in file.path.parts else (*ANYWHERE, IN_RECORDS)
    for key, text in (*texts(file.data), *names):
        for _, rule, found in _hits(held, text):
            yield problem(file.path, file.line(*key), rule.say, found=found)


def _found(body: str) -> Iterator[tuple[int, Rule, str]]:
    for marker in markers.find(body):
        for _, rule, found in _hits((MARKER_WORDS,), marker.words):
            yield marker.start, rule, found
    for stretch in stretches(body):
        text = stretch.text if stretch.code else _without_markers(stretch.text)
        for start, rule, found in _hits(
            IN_CODE if stretch.code else (*ANYWHERE, *IN_MARKDOWN), text
        ):
            yield stretch.start + start, rule, found


def _hits(rules: Iterable[Rule], text: str) -> Iterator[tuple[int, Rule, str]]:
    """Yield what the rules find by the place of its line, also when it hides behind character references."""
    start = 0
    for line in text.split("\n"):
        read = _as_read(line)
        for rule in rules:
            for match in rule.pattern.finditer(read):
                yield start, rule, match.group().strip() or repr(match.group())
        start += len(line) + 1


def _as_read(line: str) -> str:
    """Return a line as a browser reads it. A direction mark that is written out, &lrm;, can be seen in a proposal."""
    return html.unescape(WRITTEN_OUT.sub(" ", line)).replace("\t", " ")


def _without_markers(text: str) -> str:
    spans = [(m.start, m.text) for m in markers.find(text)]
    for start, marker in spans:
        text = text[:start] + STANDS_FOR_A_MARKER * len(marker) + text[start + len(marker) :]
    return text
