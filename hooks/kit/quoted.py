"""Words of a stranger in Markdown of ours: shown to the letter, and doing nothing.

All of it stands in code, where a forge knows no mention, no heading, no HTML, no picture and no reference.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import quote

MOST = 160
JOINS = "\u200c\u200d\u200e\u200f\u061c"  # Arabic and Persian are written with these
_UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")


def code(text: object, most: int = MOST) -> str:
    """Return a text as code in a line or in a cell of a table."""
    plain = visible(str(text), most) or " "
    fence = "`" * (_longest_run(plain) + 1)
    edge = " " if plain.startswith("`") or plain.endswith("`") else ""
    safe = plain.replace("\\|", "\\⟨U+007C⟩").replace("|", "\\|")  # a bar would end the cell
    return f"{fence}{edge}{safe}{edge}{fence}"


def block(lines: Iterable[str], language: str = "diff") -> Iterator[str]:
    """Yield lines as a block of code that none of them can end."""
    shown = [visible(line, 2000) for line in lines]
    fence = "`" * max(3, 1 + max(map(_longest_run, shown), default=0))
    yield from (f"{fence}{language}", *shown, fence)


def visible(text: str, most: int = MOST) -> str:
    """Return a text on one line, with what cannot be seen named: a reader of it must not be led astray."""
    line = " ".join(text.split())
    named = "".join(f"⟨U+{ord(c):04X}⟩" if _is_unseen(c) else c for c in line)
    return named if len(named) <= most else f"{named[: most - 1]}…"


def link(base: str, path: str) -> str:
    """Return a link to a path below an address of ours; the path alone when there is no address."""
    safe = quote(path.lstrip("/"), safe="/#-._~")
    return f"[{code('/' + safe)}]({base.rstrip('/')}/{safe})" if base else code("/" + safe)


def _is_unseen(char: str) -> bool:
    return char not in JOINS and unicodedata.category(char) in _UNSEEN


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)
