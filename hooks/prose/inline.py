"""What a reader sees of a line of Markdown: no markup, and one sign for each thing that is filled in.

Every line break stays, so that a place keeps its line.
"""

import html
import re

from hooks.kit.prose_map import stretches

THING = (
    "\N{OBJECT REPLACEMENT CHARACTER}"  # one word that is no text of ours: a number, a name, code
)
LINK = "\N{WORD JOINER}"  # stands before and behind the words of a link; content itself may not hold it
TWO_WORDS = ("fact", "org")  # "10 dagen", "Veilig Thuis"
_MARKER = re.compile(r"\[\[(?P<kind>[a-z_]+):[^\]|\n]*(?:\\?\|(?P<words>[^\]\n]*))?\]\]")
_MARKUP = re.compile(
    r"""\\(?P<plain>[\\`*_{}\[\]()#+.!|>~-])                 # an escaped sign
    |(?P<address><https?://[^>\n]*>|https?://[^\s)]+|\bwww\.[^\s)]+|[\w.+-]+@[\w-]+\.\w+)
    |(?P<link>!?\[(?=[^\[\]]*\]\()|\]\([^)\n]*\))           # a link: only its words stay
    |\{[:#.][^}\n]*\}|</?[a-zA-Z][^>\n]*>                    # the name of a heading; a tag
    |(?P<entity>&\#?\w+;)
    |\*+|(?<!\w)_+(?=\w)|(?<=[^\s_])_+(?!\w)                 # emphasis""",
    re.X,
)
_SIGNS = re.compile(r"[\\*_\[\]{<&@]|https?:|www\.")  # a text without these has no markup
_SPACES = re.compile(r"[^\S\n]+")


def readable(body: str) -> str:
    """Return a page's Markdown in which code and markers are gone and the signs of blocks still stand."""
    return "".join(
        _code(stretch.text) if stretch.code else _MARKER.sub(_marker, stretch.text)
        for stretch in stretches(body)
    )


def clean(text: str) -> str:
    """Return a paragraph or another block without its markup, with single spaces."""
    plain = _MARKUP.sub(_markup, text) if _SIGNS.search(text) else text
    return _SPACES.sub(" ", plain)


def _code(text: str) -> str:
    breaks = "\n" * text.count("\n")
    return breaks if text.lstrip().startswith(("```", "~~~")) else THING + breaks


def _marker(match: re.Match[str]) -> str:
    if match["words"]:
        return match["words"]
    return f"{THING} {THING}" if match["kind"] in TWO_WORDS else THING


def _markup(match: re.Match[str]) -> str:
    if match["plain"]:
        return match["plain"]
    if match["entity"]:
        return html.unescape(match["entity"])
    if match["link"]:
        return LINK
    return THING if match["address"] else ""
