"""Begins a language: its folder, the words to translate, its lines in the two lists, its pages of the minimum set."""

import re
from pathlib import Path

from hooks.kit.source import Source
from hooks.translations import minimum

CODE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-[a-z0-9]{5,8})*")
RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "ckb", "ps", "dv", "yi", "sd", "ug")
VALUE = re.compile(r"^(?P<key> +[a-z0-9_]+:) (?P<value>\S.*)$")


def words_to_translate(text: str) -> str:
    """Return ui.yml with every word taken out and the Dutch one beside it as a comment.

    A word that is left out counts as missing; a copy of the Dutch would pass for a translation.
    """
    return "\n".join(_word(line) for line in text.splitlines()) + "\n"


def line_for_languages(code: str, name: str) -> str:
    """Return the line of the new language in languages.yml: not public, made by a machine until people read it."""
    direction = "rtl" if code.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT else "ltr"
    return f"{code}: {{name: {name}, dir: {direction}, review: machine, public: false}}\n"


def with_language(config: str, code: str, name: str, site_name: str) -> str:
    """Return mkdocs.yml with the language in its two lists; the rest of the text stays as it is."""
    entry = rf"\g<0>        - {{locale: {code}, name: {name}, site_name: {site_name}}}" + "\n"
    config = re.sub(r"^ +languages:\n(?: +- \{locale:.*\n)+", entry, config, count=1, flags=re.M)
    return re.sub(
        r"^ +neutral:.*\n(?: +[\w-]+: (?P<url>\S+)\n)+",
        lambda m: f"{m.group()}      {code}: {m['url']}\n",
        config,
        count=1,
        flags=re.M,
    )


def begin(source: Source, config: Path, code: str, name: str) -> list[str]:
    """Write what a new language needs; return what is still to be done, for the translator."""
    folder = source.docs / code
    folder.mkdir()
    dutch = (source.docs / source.main / "ui.yml").read_text(encoding="utf-8")
    (folder / "ui.yml").write_text(words_to_translate(dutch), encoding="utf-8")
    listed = source.docs / "data" / "languages.yml"
    listed.write_text(
        listed.read_text(encoding="utf-8") + line_for_languages(code, name), encoding="utf-8"
    )
    text = config.read_text(encoding="utf-8")
    config.write_text(with_language(text, code, name, name), encoding="utf-8")
    return [f"{folder.as_posix()}/{page}" for page in ("ui.yml", *minimum.pages(source))]


def _word(line: str) -> str:
    match = VALUE.match(line)
    return f"{match['key']}  # {match['value']}" if match else line
