"""What looks like code, a marker or front matter to a check, and like HTML to Markdown, is refused all the same."""

from pathlib import Path

import pytest
from markdown import Markdown

from hooks.directory import markers as directory
from hooks.inert.rules import check_page, check_yaml
from hooks.kit.pages import Page, parse_page
from hooks.kit.yaml_file import parse_yaml
from tests.fuzz.outputs import wrong_in_html
from tests.fuzz.world import EXTENSIONS

TAG = "<img src=//x.test/p.gif>"
# What Markdown itself makes HTML or a link of: a case that is not in here is refused because it deceives a person
WORKS = (
    "code over paragraphs", "code over two items", "code that began on the line above", "a sign of code behind a backslash",
    "a fence of tildes that is indented", "a fence that is never closed", "a fence with more than a language",
    "a fence in a quotation", "a reference in a quotation", "a reference in a list", "a reference in a notice",
    "a reference with a long name", "a link without a scheme", "a mail address",
)  # fmt: skip
SMUGGLED = {
    "code over paragraphs": f"`\n\n{TAG}\n\n`",
    "code over two items": f"- `\n- {TAG}\n- `",
    "code that began on the line above": f"een ` twee\ndrie ` {TAG} ` vier",
    "a sign of code behind a backslash": f"\\`{TAG}\\`",
    "a fence that is indented": f" ```\n{TAG}\n ```",
    "a fence of tildes that is indented": f" ~~~\n\n{TAG}\n\n ~~~",
    "a fence that is never closed": f"~~~\n\n{TAG}\n",
    "a fence with more than a language": f"~~~ a b c\n\n{TAG}\n\n~~~",
    "a fence in a quotation": f"> ~~~\n>\n> {TAG}\n>\n> ~~~",
    "a picture made of a marker": "Let op![[org:veilig-thuis]]",
    "words of a marker": f"[[org:veilig-thuis|{TAG}]]",
    "a sign of code in the words of a marker": "[[org:a|x`y]]",
    "a reference in a quotation": "[x]\n\n> [x]: https://x.test",
    "a reference in a list": "[x]\n\n- [x]: https://x.test",
    "a reference in a notice": '[x]\n\n!!! note "A"\n    [x]: https://x.test',
    "a reference with a name on two lines": "[x\ny]\n\n[x\ny]: https://x.test",
    "a reference with a long name": f"[{'x' * 70}]\n\n[{'x' * 70}]: https://x.test",
    "a link without a scheme": "[x](//x.test/a.md)",
    "a link with a title": '[x](hulp.md "titel")',
    "a link to nothing": "[x]()",
    "a link in capitals": "[x](../HULP.md)",
    "a mail address": "<1@x.test>",
    "a mail address in other letters": "<\u00e9@x.test>",
    "a picture with a long text": f"![{'x' * 120}](hulp.md)",
    "a class of the site's own": '!!! note quick-exit "A"',
    "a notice of another kind": "!!! hidden",
    "a notice in a list": '- !!! hidden "A"',
    "a name on a paragraph": "Tekst {#quick-exit}",
    "a name below a paragraph": "Tekst\n{#quick-exit}",
    "attributes with a name": "## Kop {#a .b}",
    "an instruction": "<?xml ?>",
    "character data": "<![CDATA[ x ]]>",
    "references to characters": "&#60;b&#62;",
    "a direction by reference": "0900&#x202e;8844",
    "a direction inside code": "`0900\u202e8844`",
    "a Cyrillic letter": "p\u043elitie",
    "a Greek letter": "\u03bfnline",
    "digits of double width": "\uff10\uff19\uff10\uff10",
    "digits of another script": "\u0661\u0661\u0662",
    "letters of mathematics": "\U0001d41a",
    "a table of contents": "[TOC]",
}
HARMLESS = (
    "De regel `sandbox` en `a` en ``b ` c``.",
    "```html\n<b>\n```",
    '!!! note "Let op"\n    Tekst\n\n??? warning "Wat?"\n    Tekst',
    "ПДФ и SMS-повідомлення, وAA",
    "Tekst&lrm; met een richting die iedereen ziet",
)


def _page(text: str) -> Page:
    return parse_page(text, "nl", "x.md", Path("docs/nl/x.md"))


@pytest.mark.parametrize("text", SMUGGLED.values(), ids=SMUGGLED)
def test_what_hides_is_found(text: str) -> None:
    assert list(check_page(_page(text)))


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_not_hidden_is_left_alone(text: str) -> None:
    assert list(check_page(_page(text))) == []


@pytest.mark.parametrize("name", WORKS)
def test_markdown_lets_it_through(name: str) -> None:
    """Were this to fail, Markdown changed its mind and the case proves nothing any more."""
    html = Markdown(extensions=list(EXTENSIONS)).convert(SMUGGLED[name])
    assert list(wrong_in_html(html, frozenset()))


def test_text_between_two_ends_of_front_matter_is_no_place_to_hide() -> None:
    """MkDocs ends the block at `...`, and what stands behind it is the page to it."""
    page = _page("---\ntitle: X\n...\n# <script>alert(1)</script>\n---\n# Kop\n")
    assert page.front is None
    assert list(check_page(page))


def test_a_dash_at_the_end_of_a_value_does_not_end_the_block() -> None:
    page = _page("---\ntitle: X ---\ndescription: Y\n---\n# Kop\n")
    assert page.front is not None
    assert page.front.data == {"title": "X ---", "description": "Y"}


def test_a_name_of_an_organisation_is_read_as_letters() -> None:
    escaped = directory._escape(f"A*b*`c` {TAG} [x](y) & &lt;")
    html = Markdown(extensions=list(EXTENSIONS)).convert(f"[{escaped}](hulp.md)")
    assert list(wrong_in_html(html, frozenset())) == []
    assert "<em>" not in html
    assert "&lt;img" in html


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "<!-- x -->", "p\u043elitie", "\uff11", "&#x202e;", "data:text/html,x"]
)
def test_a_record_may_hide_nothing_either(text: str) -> None:
    for source in (f"a: 1\nb: '{text}'\n", f"a: 1\n'{text}': 1\n"):
        assert [p.line for p in check_yaml(parse_yaml(source, Path("x.yml")))][:1] == [2]


@pytest.mark.parametrize(
    "text", ["[x](https://x.test)", "x](//x.test)[y", "[x][y]", "[x]: //x.test", "![x", "`x`"]
)
def test_a_record_holds_no_markdown_that_leads_elsewhere(text: str) -> None:
    """The questions and the titles in a list become Markdown."""
    file = parse_yaml(f"a: 1\nask: '{text}'\n", Path("docs/data/questions/x.yml"))
    assert [p.line for p in check_yaml(file)][:1] == [2]
