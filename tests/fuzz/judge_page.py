"""A page as the build takes it: every check, and when none has anything to say, what a reader would get."""

from collections.abc import Iterator
from pathlib import Path

from hooks.directory import checks, never_print, raw_numbers
from hooks.directory import markers as directory
from hooks.embeds import markers as embeds
from hooks.facts import markers as facts
from hooks.facts import raw_values
from hooks.front_matter import model
from hooks.glossary import cards
from hooks.glossary import markers as glossary
from hooks.inert import rules
from hooks.kit import markers
from hooks.kit.pages import Page, read_page
from hooks.kit.problems import Problem
from hooks.kit.sections import with_top
from hooks.kit.unknown_markers import unknown_kinds
from hooks.links.check import check as check_links
from hooks.print import markers as printed
from hooks.print import sheets
from hooks.prose.check import check as check_prose
from hooks.prose.prose import read_page as read_prose
from hooks.questions import markers as questions
from hooks.translations.checks import check_source
from tests.fuzz.outputs import wrong_in_html
from tests.fuzz.world import TODAY, World

NAME = "fuzz.md"
# What the fuzz run renders; markers that fill a page by themselves are tested elsewhere and take a second each
KINDS = {"term", "show", "fact", "phone", "org", "print"}


def judge(path: Path, world: World) -> tuple[list[Problem], list[str]]:
    """Return what an editor reads, or what a reader would get that is not allowed."""
    page = read_page(path, "nl", NAME, Path("docs/nl", NAME))
    problems = list(_problems(page, world))
    return problems, [] if problems else list(
        wrong_in_html(_rendered(page, world), world.addresses)
    )


def _problems(page: Page, world: World) -> Iterator[Problem]:
    yield from page.problems
    yield from model.check(page)
    yield from rules.check_page(page)
    if page.front:
        yield from rules.check_yaml(page.front)
    yield from _of_markers(page, world)
    yield from check_links(page, world.anchors)
    yield from check_source(page)
    yield from raw_values.check_page(page, world.facts.by_id, world.source.words["nl"])
    yield from raw_numbers.check_page(page, world.numbers)
    yield from never_print.check_page(page, world.never)
    found = check_prose(read_prose(page, world.rules), world.rules)
    yield from (one.problem for one in found if one.severity == "error")


def _of_markers(page: Page, world: World) -> Iterator[Problem]:
    yield from unknown_kinds(page, KINDS)
    yield from glossary.check(page, world.terms)
    yield from cards.check(page, world.terms, world.sentences)
    yield from facts.check(page, world.facts, world.source.languages)
    yield from checks.check(page, world.orgs)
    yield from questions.check(page)
    yield from printed.check(page)
    yield from sheets.check(page)
    yield from embeds.check(page, {})


def _rendered(page: Page, world: World) -> str:
    words = world.source.words["nl"]
    text = with_top(page.body)
    text = cards.place(text, cards.Shown(world.terms.by_id, world.sentences.by_id, "en"), words)
    text = glossary.place(text, world.terms.by_id, "nl")
    text = facts.place(text, world.facts.by_id, "nl", world.source.words)
    text = directory.place(text, directory.Here(world.orgs.by_id, "nl", words, TODAY, {}, {}))
    text = printed.place(text, "nl", words, words)
    leftover = [m.text for m in markers.find(text) if m.kind not in (*KINDS, "embed")]
    return sheets.frame(world.markdown.reset().convert(text)) + "".join(leftover)
