"""Content is inert: what a hostile or hurried contributor may try is refused by name, with its line."""

from pathlib import Path

import pytest

from hooks.inert.rules import check_page, check_yaml
from hooks.kit.pages import parse_page
from hooks.kit.yaml_file import parse_yaml

HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT src=//x.test/a.js></SCRIPT>",
    "<scr\tipt>",
    "<style>body{display:none}</style>",
    '<img src=x onerror="alert(1)">',
    "<iframe src=https://x.test></iframe>",
    "<svg/onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "[klik](javascript:alert(1))",
    "[klik](JaVaScRiPt:alert(1))",
    "[klik](java&#115;cript:alert(1))",
    "[klik](<javascript:alert(1)>)",
    "[klik](vbscript:x)",
    "[klik](data:text/html;base64,PHNjcmlwdD4=)",
    "[klik](https://x.test/)",
    "[klik](//x.test/)",
    "[klik](tel:0900123456)",
    "[klik][1]\n\n[1]: javascript:alert(1)",
    "![](https://x.test/pixel.gif)",
    "![x][y]",
    "<https://x.test>",
    "Kop {: onclick=alert(1) }",
    "## Kop {#a onmouseover=alert(1)}",
    'woord{ style="position:fixed" }',
    "{{ config.extra }}",
    "{% include '/etc/passwd' %}",
    "<!-- verborgen -->",
    "<?php echo 1 ?>",
    "0900\u202e4488",
    "hulp\u200b.md",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
]
HARMLESS = [
    "Gewone tekst met < en > tekens: 3 < 4.",
    "[Hulp](hulp.md#nu) en [hier](#nu)",
    "## Kop {#een-naam}",
    "Schrijf `<script>` niet. `{{ x }}` ook niet.",
    "```\n<script>alert(1)</script>\n```",
    "[[term:aangifte|de aangifte]] en [[phone:politie/abroad]]",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    '!!! note "Titel"\n    Tekst',
    "Een prijs van 5 (of meer) & een lijst: a, b.",
    "“Ik wil vervolging.”",
]


def _problems(text: str) -> list[object]:
    return list(check_page(parse_page(text, "nl", "x.md", Path("docs/nl/x.md"))))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_could_execute_or_deceive_is_refused(text: str) -> None:
    assert _problems(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_an_editor_writes_is_left_alone(text: str) -> None:
    assert _problems(text) == []


@pytest.mark.parametrize(
    "text", ["<script>x</script>", "{{ x }}", "javascript:x", "a\u202eb", "<b onclick=x>"]
)
def test_a_record_is_held_to_the_same(text: str) -> None:
    file = parse_yaml(f"a: 1\nnote: '{text}'\n", Path("docs/data/x.yml"))
    assert {p.line for p in check_yaml(file)} == {2}


def test_the_line_is_that_of_the_place() -> None:
    text = "---\ntitle: X\n---\n# Kop\n\n`<b>` mag\n\n<b>mag niet</b>\n"
    assert [p.line for p in check_page(parse_page(text, "nl", "x.md", Path("x.md")))] == [8]
