"""The built stylesheet as an older browser reads it: without the declarations and rules that it does not know."""

# mypy: disable-error-code="no-untyped-call, attr-defined"

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tinycss2  # has no types
import yaml

TABLE: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("old_css.yml").read_text())
OLD = {"chrome": 70, "safari": 12}
NESTED = ("media", "supports")


def rules(css: str) -> list[Any]:
    """Return the top rules of a stylesheet."""
    return list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def properties(css: str) -> set[str]:
    """Return the names of all properties, without those of our own and those with a prefix."""
    names = {one.lower_name for rule in _plain(rules(css)) for one in _declarations(rule)}
    return {name for name in names if not name.startswith("-")}


def queries(css: str) -> list[str]:
    """Return what stands behind each @media."""
    found = [one for one in rules(css) if one.type == "at-rule" and one.lower_at_keyword == "media"]
    return [tinycss2.serialize(one.prelude) for one in found]


def as_in(browser: str, css: str) -> str:
    """Return what `browser` keeps of a stylesheet."""
    return "".join(_kept(browser, rules(css)))


def _declarations(rule: Any) -> list[Any]:
    found = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    return [one for one in found if one.type == "declaration"]


def _plain(found: list[Any]) -> Iterator[Any]:
    for rule in found:
        if rule.type == "qualified-rule":
            yield rule
        elif _holds_rules(rule):
            yield from _plain(_inner(rule))


def _holds_rules(rule: Any) -> bool:
    return rule.content is not None and rule.lower_at_keyword in NESTED


def _inner(rule: Any) -> list[Any]:
    return list(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))


def _kept(browser: str, found: list[Any]) -> Iterator[str]:
    for rule in found:
        head = tinycss2.serialize(rule.prelude)
        if rule.type == "qualified-rule":
            yield _rule(browser, head, rule)
        elif not _holds_rules(rule):
            yield rule.serialize()
        elif not _unknown(browser, "media", head):
            inner = "".join(_kept(browser, _inner(rule)))
            yield f"@{rule.at_keyword} {head}{{{inner}}}"


def _rule(browser: str, head: str, rule: Any) -> str:
    """Return a rule without unknown declarations; one unknown selector drops the whole rule."""
    if _unknown(browser, "selectors", head):
        return ""
    kept = [one.serialize() for one in _declarations(rule) if _knows(browser, one)]
    return f"{head}{{{';'.join(kept)}}}"


def _knows(browser: str, one: Any) -> bool:
    name = one.lower_name
    if name.startswith("-"):
        return bool(name.startswith(("--", "-webkit-")))
    if name in TABLE["newer"] and _lacks(browser, TABLE["newer"][name]):
        return False
    return not _unknown(browser, "values", f"{name}:{tinycss2.serialize(one.value).strip()}")


def _unknown(browser: str, kind: str, text: str) -> bool:
    """Tell whether a browser lacks something that a value, selector or media query uses."""
    return any(re.search(row["find"], text) and _lacks(browser, row) for row in TABLE[kind])


def _lacks(browser: str, row: dict[str, Any]) -> bool:
    return bool(row[browser] == "never" or float(row[browser]) > OLD[browser])
