"""What may come out: no element, attribute or address that the site itself does not write."""

import csv
import io
import json
import re
from collections.abc import Iterator

from lxml import etree, html

# A form, a button and a choice are of rooms; content that makes one fails for its attributes or its HTML
ELEMENTS = frozenset(
    (
        *(
            "a",
            "article",
            "bdi",
            "blockquote",
            "br",
            "code",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "em",
        ),
        *(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "section",
            "span",
            "strong",
        ),
        *(
            "summary",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul",
            "label",
            "select",
            "option",
        ),
    )
)
ATTRIBUTES = frozenset(
    (
        *("id", "class", "href", "download", "lang", "dir", "rel", "start", "hidden", "role"),
        *("type", "scope", "for", "value", "autocomplete"),
    )
)
SAFE = re.compile(r"(data|aria)-[a-z-]+")
LINK = re.compile(r"(#[\w-]*|[a-z0-9-]+\.md(#[\w-]+)?)")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def wrong_in_html(text: str, addresses: frozenset[str]) -> Iterator[str]:
    """Yield what a piece of HTML holds beyond what is allowed; `addresses` are those of records."""
    for element in html.fragments_fromstring(f"<div>{text}</div>"):
        for one in element.iter() if not isinstance(element, str) else ():
            yield from _wrong_in(one, addresses)


def _wrong_in(one: html.HtmlElement, addresses: frozenset[str]) -> Iterator[str]:
    if not isinstance(one.tag, str) or one.tag not in ELEMENTS:
        yield f"element {one.tag}"
        return
    for name, value in one.attrib.items():
        if name not in ATTRIBUTES and not SAFE.fullmatch(name):
            yield f"attribute {name} of {one.tag}"
        if name == "href" and not (LINK.fullmatch(value) or value in addresses):
            yield f"address {value}"


def wrong_in_file(path: str, content: bytes) -> Iterator[str]:
    """Yield what makes a file for machines something else than it should be."""
    text = content.decode()
    if path.endswith(".vcf"):
        lines = text.replace("\r\n ", "").split("\r\n")
        known = ("BEGIN:", "VERSION:", "KIND:", "UID:", "FN:", "TEL;", "END:")
        yield from (f"line {x!r}" for x in lines if x and not x.startswith(known))
    elif path.endswith(".csv"):
        rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
        yield from (f"cell {x!r}" for row in rows for x in row if x.startswith(FORMULA))
    elif path.endswith(".atom"):
        etree.fromstring(content)
    elif path.endswith(".json"):
        json.loads(text)


def wrong_in_json_ld(text: str) -> Iterator[str]:
    """Yield what would end the script element around it."""
    json.loads(text)
    if "<" in text:
        yield "a < in JSON-LD"
