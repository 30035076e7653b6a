"""A link that leads nowhere is found with its line, and the answer names what was meant."""

from pathlib import Path

from hooks.kit.pages import Page, parse_page
from hooks.kit.source import Source
from hooks.links.check import Anchors, check


def _page(name: str, text: str) -> Page:
    return parse_page(text, "nl", name, Path("docs/nl", name))


def _says(text: str, **extra: frozenset[str]) -> list[str]:
    pages = [_page("a.md", text), _page("hulp.md", "# Hulp\n\n## Nu {#nu}\n")]
    source = Source(Path(), Path(), ("nl",), {("nl", p.name): p for p in pages}, {})
    return [f"{p.line}: {p.en}" for p in check(pages[0], Anchors(source, extra))]


def test_links_that_lead_somewhere_are_left_alone() -> None:
    assert _says("[a](hulp.md) [b](hulp.md#nu) [c](#hier)\n\n## Hier {#hier}\n") == []


def test_a_page_that_is_not_there_is_named_with_the_nearest() -> None:
    assert _says("\n[a](hulpp.md)")[0].startswith(
        '2: The link to "hulpp.md" leads nowhere. Did you mean: hulp.md'
    )


def test_a_heading_that_is_not_there_is_named_with_the_nearest() -> None:
    assert "#nu" in _says("[a](hulp.md#nuu)")[0]


def test_names_that_a_room_puts_on_a_page_count() -> None:
    assert _says("[a](hulp.md#veilig-thuis)", **{"hulp.md": frozenset({"veilig-thuis"})}) == []


def test_code_is_not_a_link() -> None:
    assert _says("`[a](x.md)`\n\n```\n[b](y.md)\n```\n") == []


def test_two_headings_never_share_a_name() -> None:
    assert "already stands" in _says("## A {#x}\n\n## B {#x}\n")[0]
