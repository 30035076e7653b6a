"""Where a text breaks a rule, and what the editor reads then."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from hooks.kit.pages import parse_page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.yaml_file import YamlFile
from hooks.prose.inline import LINK
from hooks.prose.measures import measured
from hooks.prose.prose import Prose, read_page
from hooks.prose.rules import Language, Rule, Severity

SILENT = Say(
    'De regel "{rule}" vindt niets in: {case}  Verbeter de regel of het voorbeeld.',
    'The rule "{rule}" finds nothing in: {case}  Correct the rule or the case.',
)
LOUD = Say(
    'De regel "{rule}" vindt ten onrechte "{found}" in: {case}  Verbeter de regel of het voorbeeld.',
    'The rule "{rule}" wrongly finds "{found}" in: {case}  Correct the rule or the case.',
)
SHOWN = 60
MOST = 5  # of one rule in one text; the rest is the same slip, such as a forgotten  address: je


@dataclass(frozen=True, order=True)
class Finding:
    """One place that breaks a rule."""

    severity: Severity
    rule: str
    problem: Problem


@dataclass(frozen=True)
class Hit:
    """What a rule found: its place, its text, what is better, and the numbers of a measure."""

    place: int
    found: str
    better: str = ""
    count: float | None = None


def check(prose: Prose, rules: Language) -> Iterator[Finding]:
    """Yield every place in a text that breaks a rule of its language."""
    for rule in rules.rules:
        for hit in islice(hits(rule, prose), MOST):
            yield Finding(rule.severity, rule.id, _told(rule, hit, prose))


def hits(rule: Rule, prose: Prose) -> Iterator[Hit]:
    """Yield what one rule finds in a text."""
    if rule.address not in (None, prose.address) or not rule.may_find_in(prose.lower):
        return
    if rule.measure is not None:
        for place, found, count in measured(rule, prose):
            yield Hit(place, _short(found), count=count)
        return
    passed = sorted(span for kind in rule.not_in for span in prose.places[kind])
    for match in rule.found_by.finditer(prose.text if rule.exact_case else prose.lower):
        if not _inside(match.start(), passed) and not _excused(rule, prose, match.start()):
            found = prose.text[slice(*match.span())].replace(LINK, "").strip()
            yield Hit(match.start(), found, rule.better(found))


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(
        start <= place < end for start, end in spans[: bisect_right(spans, (place, 1 << 62))]
    )


def _excused(rule: Rule, prose: Prose, place: int) -> bool:
    return bool(rule.excused_by and rule.excused_by.search(prose.sentence_at(place)))


def _told(rule: Rule, hit: Hit, prose: Prose) -> Problem:
    values = {
        "found": hit.found,
        "better": hit.better,
        "count": _number(hit.count),
        "limit": _number(rule.over),
    }
    said = Say(rule.message.nl, rule.message.en)
    return problem(prose.shown, prose.line(hit.place), said, **values)


def _number(value: float | None) -> Say:
    text = "" if value is None else f"{value:.1f}".removesuffix(".0")
    return Say(text.replace(".", ","), text)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0] + " …"


def check_cases(file: YamlFile, own: Language, rules: Language) -> Iterator[Problem]:
    """Yield the cases beside a rule that do not go as they say, and words that their rule does not find."""
    for index, rule in enumerate(own.rules):
        for number, case in enumerate(rule.fires):
            if not _found(rule, case, rules):
                line = file.line("rules", index, "fires", number)
                yield problem(file.path, line, SILENT, rule=rule.id, case=_short(case))
        for number, case in enumerate(rule.passes):
            if found := _found(rule, case, rules):
                line = file.line("rules", index, "passes", number)
                values = {"rule": rule.id, "case": _short(case), "found": found[0].found}
                yield problem(file.path, line, LOUD, **values)


def _found(rule: Rule, case: str, rules: Language) -> list[Hit]:
    """Return what a rule finds in a case: Markdown, on a page with the address that the rule is for."""
    front = f"---\naddress: {rule.address}\n---\n" if rule.address else ""
    page = parse_page(front + case, "", "case.md", Path("case.md"))
    return list(hits(rule, read_page(page, rules)))
