"""What content may never hold, because a pull request can come from anyone: nothing that executes."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.kit import markers
from hooks.kit.pages import Page
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.prose_map import stretches
from hooks.kit.yaml_file import YamlFile, texts


@dataclass(frozen=True)
class Rule:
    """One pattern that is refused, and what to write instead."""

    pattern: re.Pattern[str]
    say: Say


def _rule(pattern: str, nl: str, en: str) -> Rule:
    return Rule(re.compile(pattern, re.I), Say("{found}: " + nl, "{found}: " + en))


ANYWHERE = (
    _rule(
        r"<\s*/?\s*(script|style|iframe|object|embed|link|meta|base|form|svg|math|template)\b[^>]{0,60}>?",
        "dit kan in de browser van een lezer iets uitvoeren. Haal het weg en schrijf gewone tekst.",
        "this can run something in a reader's browser. Remove it and write plain text.",
    ),
    _rule(
        r"<[^>]{0,200}\son[a-z]{3,20}\s*=",
        "een gebeurtenis (on...=) voert code uit. Haal het weg.",
        "an event handler (on...=) runs code. Remove it.",
    ),
    _rule(
        r"\b(java|vb|live)script\s*:",
        "zo'n link voert code uit. Schrijf een link naar een pagina, zoals [Hulp](hulp.md).",
        "such a link runs code. Write a link to a page, such as [Help](hulp.md).",
    ),
    _rule(
        r"\{\{|\}\}|\{%|%\}|\{#(?![a-z0-9-]+\s*\})",
        "sjablooncode hoort niet in de inhoud. Gebruik een merkteken zoals [[phone:veilig-thuis]].",
        "template code does not belong in content. Use a marker such as [[phone:veilig-thuis]].",
    ),
    _rule(
        "[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]",
        "hier staat een onzichtbaar teken dat tekst kan omdraaien of verbergen. Typ de regel opnieuw.",
        "an invisible character stands here that can turn or hide text. Type the line again.",
    ),
)
IN_MARKDOWN = (
    _rule(
        r"<[/!?a-z][^>\n]{0,60}>?",
        "HTML is hier niet toegestaan. Schrijf het in Markdown.",
        "HTML is not allowed here. Write it in Markdown.",
    ),
    _rule(
        r"!\[[^\]]{0,100}\]\s*(\([^)]{0,100}\)?|\[)",
        "afbeeldingen in een tekst zijn niet toegestaan. Haal de regel weg.",
        "pictures in a text are not allowed. Remove the line.",
    ),
    _rule(
        r"\]\(\s*<?\s*(?!#|[\w./-]+\.md(#|\)|\s|$))[^)\n]{0,100}\)?",
        "hier mag alleen een link naar een pagina van deze site staan, zoals [Hulp](hulp.md). "
        "Een organisatie noemt u met [[org:veilig-thuis]].",
        "only a link to a page of this site may stand here, such as [Help](hulp.md). "
        "Name an organisation with [[org:veilig-thuis]].",
    ),
    _rule(
        r"^[ ]{0,3}\[[^\]]{1,60}\]:\s*\S{0,60}",
        "verwijzingen naar links onderaan zijn niet toegestaan. Zet de link in de zin: [Hulp](hulp.md).",
        "reference links are not allowed. Put the link in the sentence: [Help](hulp.md).",
    ),
    _rule(
        r"\{:?\s*(?!#[a-z0-9-]+\s*\})[^}\n]{0,60}\}?",
        "tussen accolades mag alleen de naam van een kop staan, zoals {{#eerste-uur}}.",
        "in braces only the name of a heading may stand, such as {{#eerste-uur}}.",
    ),
)


def check_page(page: Page) -> Iterator[Problem]:
    """Yield what a page holds that could execute, lead outside or deceive; each place once."""
    seen: set[int] = set()
    for stretch in stretches(page.body):
        if not stretch.code:
            text = _without_markers(stretch.text)
            for rule in (*ANYWHERE, *IN_MARKDOWN):
                for start, found in _hits(rule, text):
                    line = page.line_of(stretch.start + start)
                    if line not in seen:
                        seen.add(line)
                        yield problem(page.shown, line, rule.say, found=found)


def check_yaml(file: YamlFile) -> Iterator[Problem]:
    """Yield what a YAML file holds that could execute or deceive."""
    for key, text in texts(file.data):
        for rule in ANYWHERE:
            for _, found in _hits(rule, text):
                yield problem(file.path, file.line(*key), rule.say, found=found)


def _hits(rule: Rule, text: str) -> Iterator[tuple[int, str]]:
    """Yield place and text of what a rule finds, also when it hides behind character references."""
    lines = text.split("\n")
    start = 0
    for line in lines:
        for match in rule.pattern.finditer(html.unescape(line).replace("\t", " ")):
            yield start, match.group().strip() or repr(match.group())
        start += len(line) + 1


def _without_markers(text: str) -> str:
    spans = [(m.start, m.text) for m in markers.find(text)]
    for start, marker in spans:
        text = (
            text[:start] + "\N{REPLACEMENT CHARACTER}" * len(marker) + text[start + len(marker) :]
        )
    return text
