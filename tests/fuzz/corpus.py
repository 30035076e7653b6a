"""What the inputs are made of: pieces of the real content, and what somebody with bad intentions would put in them."""

import re
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
# A kind of input, and where its examples stand
FOLDERS = {
    "page": "nl/*.md",
    "organisation": "data/directory/*.yml",
    "fact": "data/facts/*.yml",
    "term": "data/glossary/*.yml",
    "sentence": "data/sentences/*.yml",
    "question": "data/questions/*.yml",
    "prose": "data/prose/*.yml",
    "words": "nl/ui.yml",
    "changes": "data/changes.yml",
    "never": "data/never-print.yml",
    "languages": "data/languages.yml",
}
NEWS = """- date: "2026-11-23"
  kind: correction
  urgent: true
  pages: [hulp.md]
  text:
    nl: Een nummer is veranderd.
    en: A number has changed.
"""
MARKDOWN = (
    "`", "``", "```\n", "~~~\n", "\\`", "*", "**", "_", "[", "]", "(", ")", "](", "]:", "[x](hulp.md)", "[x](#top)",
    "[x](//x.test/a.md)", "[x](https://x.test)", "[x](hulp.md 'a')", "[a\nb]: https://x.test\n", "> [x]: //x.test\n",
    "![x](a.png)", "<b>", "</p>", "<1@x.test>", "<https://x.test>", "<script>alert(1)</script>", "<img src=//x.test>",
    "<!--", "-->", "<?", "]]>", "<![CDATA[", "&lt;b&gt;", "&#60;b&#62;", "&#x202e;", "&amp;lt;", "\n\n", "\n    ",
    "\n> ", "\n- ", "\n1. ", "\n# Kop\n", "\n## Kop {#kop}\n", "\n## Kop {#top}\n", "{#x}", "{: onclick=x }", "{{ x }}",
    '\n!!! note "Let op"\n    ', "\n??? warning\n    ", '!!! x onclick "a"\n', "| a | b |\n|---|---|\n| `c | d` |\n", "|",
    "[TOC]", "[[org:veilig-thuis]]", "[[org:veilig-thuis|zij]]", "[[org:veilig-thuis|<img src=//x.test>]]",
    "[[org:x|`]]", "[[phone:noodnummer-112]]", "[[phone:x/y]]", "[[term:klacht]]", "[[term:klacht|a_b_]]", "[[term:",
    "[[fact:home-ban-days]]", "[[fact:home-ban-days/ar]]", "[[show:klacht]]", "[[print:line]]", "[[print:sheet]]",
    "[[nothing:x]]", "[[", "]]", "]] |", "javascript:alert(1)", "www.x.test", "0900-8844", "tien dagen", "\\", "\\\\",
    "\u202e", "\u200b", "\u00ad", "\U000e0041", "\u0430", "\uff10", "\u0661", "\x00", "\r", "\x0b", "\u2028", "\ufeff",
    "\n---\n", "\n...\n", "---", "\t", "  \n", "http://", "\x02wzxhzdk:0\x03", "klzzwxh:0000", "::error::x", "=====",
)  # fmt: skip
YAML = (
    "&a ", "*a", "!!python/name:os.system ", "!x ", "<<: ", "? ", "- ", ": ", "\n  ", "\n", "#", "|\n", ">\n", "'", '"',
    "[", "]", "{", "}", ",", "---\n", "...\n", "%TAG ! x\n", "null", "true", "no", ".nan", ".inf", "1e999", "0x1f",
    "0b_", "012", "1:30", "9" * 30, "-1", "2026-02-31", "9999-12-31", "0000-00-00", "2026-11-23", '"\\ud800"',
    '"\\u202e"', '"\\0"', '"\\x1b[2J"', "=HYPERLINK(1)", "+31 20", "tel:112", "tel:1a2", "https://x.test/",
    "https://politie.nl@x.test/", "https://p\u043elitie.nl", "https://xn--x.test/", "javascript:x", "data:text/html,x",
    "mailto:a@x.test?bcc=b@x.test", "http://x.test/", "//x.test", "<script>", "</script>", "<b>", "{x}", "{0}", "{a.b}",
    "{a:>999999999}", "{", "{found}", "((a+)+)+$", "(a*)*b", "\\w*\\w*\\w*!", "(?P<x>a)(?P=x)", "[", "a{9999999}", "*",
    "a*b*", "24/7", "Mo-Fr 25:00-26:00", "Mo[1] 09:00-10:00", "PH off", "sunrise-sunset", "\u0661", "\uff11", "\u0430",
    "publish: ok\n", "id: x\n", "nl: x\n", "value: 1\n", "unit: day\n", "kind: date\n", "\r", "\x00", "\x85", "\u2029",
    "x" * 300, "[" * 20, "\n::stop-commands::x\n", "../../x", "/etc/passwd", "CON", "\\..\\x",
)  # fmt: skip


def examples(kind: str) -> list[str]:
    """Return the real files of a kind, those of a page or a long list in pieces that one can read in a breath."""
    if kind == "news":
        return [NEWS]
    texts = [path.read_text(encoding="utf-8") for path in sorted(DOCS.glob(FOLDERS[kind]))]
    if kind == "page":
        return [piece for text in texts for piece in _page_pieces(text)]
    if kind in ("prose", "never", "changes"):
        return [piece for text in texts for piece in _list_pieces(text, kind)]
    return texts


def _page_pieces(text: str) -> list[str]:
    front, _, body = text.partition("\n---\n")
    sections = re.split(r"\n(?=## )", body)
    top = re.search(r"^# .*$", body, re.M)
    lines = [
        line for line in front.split("\n") if line.startswith(("---", "title:", "description:"))
    ]
    head = "\n".join([*lines, "---", top.group() if top else "# Kop", ""])
    return [f"{head}\n{section[:600]}\n" for section in sections[1:]]


def _list_pieces(text: str, kind: str) -> list[str]:
    head = "rules:\n" if kind == "prose" else ""
    body = text.partition("\nrules:\n")[2] if kind == "prose" else text
    items = re.split(r"\n(?=\s{0,2}- (?:id|value|record|kind):)", "\n" + body)
    return [head + item + "\n" for item in items if re.match(r"\s*- ", item)]
