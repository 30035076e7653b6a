"""The hash of what a section says. It stays the same when only white space, addresses, names or records change."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from unicodedata import normalize

from hooks.kit.pages import Page
from hooks.kit.sections import Section, sections
from hooks.translations.structure import Outline, outline

META = "meta"  # the stamp of title and description; no heading may be called so
MARKER = re.compile(r"\[\[[^\]|\n]*(\|[^\]\n]*)?\]\]")
LINK_TARGET = re.compile(r"\]\([^)\n]*\)")
NAME = re.compile(r"\{\s*[#.:][^}\n]*\}")
NUMBERED = re.compile(r"^([ \t]*)\d+\.", re.M)
RULE = re.compile(r"[:-]{3,}")
AROUND_BAR = re.compile(r"\s*\|\s*")
LETTERS = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrst")


def stamps(page: Page) -> dict[str, str]:
    """Return the stamp of each section of a source page as it is now, title and description first."""
    return Meaning(page).stamps


@dataclass(frozen=True)
class Meaning:
    """What a source page says, worked out once for all its translations."""

    page: Page

    @cached_property
    def sections(self) -> dict[str, Section]:
        """The sections by name, in order."""
        return sections(self.page)

    @cached_property
    def outlines(self) -> dict[str, Outline]:
        """What each section is made of."""
        return {name: outline(section) for name, section in self.sections.items()}

    @cached_property
    def stamps(self) -> dict[str, str]:
        """What a translation notes of each section: the hash of its words, and that of its structure."""
        front = "\n".join(map(str, _fronts(self.page.meta)))
        found = {META: f"{hash_of(front)}-{_letters('', 4)}"}
        return found | {
            name: f"{hash_of(section.text)}-{_letters(repr(self.outlines[name]), 4)}"
            for name, section in self.sections.items()
        }


def hash_of(text: str) -> str:
    """Return the hash of what a text says."""
    return _letters(plain(text), 8)


def hash_of_page(page: Page) -> str:
    """Return the hash of all that a page says: what a reviewer read."""
    return hash_of("\n".join([*map(str, _fronts(page.meta)), page.body]))


def plain(text: str) -> str:
    """Return a text without what says nothing: white space, link targets, names, and the ids in markers."""
    text = MARKER.sub(r"[[\1]]", normalize("NFC", text))
    text = NAME.sub("", LINK_TARGET.sub("]", text))
    text = AROUND_BAR.sub("|", RULE.sub("---", NUMBERED.sub(r"\g<1>1.", text)))
    return " ".join(text.split())


def _fronts(meta: Mapping[str, object]) -> list[object]:
    return [meta.get("title", ""), meta.get("description", "")]


def _letters(text: str, length: int) -> str:
    return sha256(text.encode()).hexdigest()[:length].translate(LETTERS)
