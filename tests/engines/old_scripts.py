"""What a script uses that is newer than ES2018, read with a real parser."""

from collections.abc import Iterator

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

PARSER = Parser(Language(tree_sitter_javascript.language()))
NEWER = {
    "optional_chain": "?. is ES2020",
    "field_definition": "a class field is ES2022",
    "private_property_identifier": "a private name is ES2022",
    "class_static_block": "a static block is ES2022",
    "import_statement": "a module needs type=module",
    "export_statement": "a module needs type=module",
    "meta_property": "import.meta is ES2020",
    "hash_bang_line": "#! is ES2023",
}
OPERATORS = {"??": "ES2020", "??=": "ES2021", "||=": "ES2021", "&&=": "ES2021"}
FUNCTIONS = ("function", "arrow_function", "method", "generator")
# Calls that came after Chrome 70 and Safari 12, and throw there
LATE = """allSettled any at checkVisibility findLast findLastIndex fromEntries getAnimations groupBy hasOwn matchAll
    queueMicrotask randomUUID replaceAll replaceChildren requestIdleCallback showPopover structuredClone
    toReversed toSorted toSpliced with"""
LATE_NAMES = ("globalThis", "queueMicrotask", "structuredClone")


def newer(source: str) -> list[str]:
    """Return, per line, what a browser of ES2018 cannot read, or cannot call."""
    root = PARSER.parse(source.encode()).root_node
    found = ((node, _newer(node)) for node in _walk(root))
    return [f"line {node.start_point.row + 1}: {why}" for node, why in found if why]


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _newer(node: Node) -> str:
    if node.is_error or node.is_missing:
        return "no JavaScript"
    if node.type in NEWER and node.is_named:
        return NEWER[node.type]
    known = {
        "catch_clause": _catch,
        "number": _number,
        "regex": _regex,
        "import": _import,
        "await_expression": _await,
        "property_identifier": _call,
        "identifier": _name,
        "binary_expression": _operator,
        "augmented_assignment_expression": _operator,
    }
    return known[node.type](node) if node.type in known else ""


def _catch(node: Node) -> str:
    return "" if node.child_by_field_name("parameter") else "catch without a name is ES2019"


def _number(node: Node) -> str:
    return "1_000 and 1n are newer" if set(_text(node)) & {"_", "n"} else ""


def _regex(node: Node) -> str:
    """Looking behind is ES2018, but Safari has it since 16.4 only, and without it drops the whole script."""
    text = _text(node)
    behind = "(?<=" in text or "(?<!" in text
    later = behind or set(text.rpartition("/")[2]) & set("dv")
    return "a regular expression of later years" if later else ""


def _import(node: Node) -> str:
    return "import() is ES2020" if node.parent and node.parent.type == "call_expression" else ""


def _await(node: Node) -> str:
    above: Node | None = node
    while above and not above.type.startswith(FUNCTIONS):
        above = above.parent
    return "" if above else "await outside a function is ES2022"


def _call(node: Node) -> str:
    inside = node.parent and node.parent.parent
    called = inside and inside.type == "call_expression"
    return f".{_text(node)}() came later" if called and _text(node) in LATE.split() else ""


def _name(node: Node) -> str:
    return f"{_text(node)} came later" if _text(node) in LATE_NAMES else ""


def _operator(node: Node) -> str:
    sign = node.child_by_field_name("operator")
    return f"{_text(sign)} is {OPERATORS[_text(sign)]}" if sign and _text(sign) in OPERATORS else ""


def _text(node: Node) -> str:
    return (node.text or b"").decode()
