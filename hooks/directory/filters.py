"""What a reader can choose by: only what some organisation on the page offers."""

from collections.abc import Iterable
from typing import get_args

from hooks.directory.answers import language
from hooks.directory.records import For, Organisation
from hooks.kit.words import Words

Choices = list[tuple[str, str]]


def who_for(orgs: Iterable[Organisation], words: Words) -> Choices:
    """Return whom the organisations are for, in the order of the model."""
    offered = {who for org in orgs for who in org.who_for}
    return [(who, words[f"directory.for_{who}"]) for who in get_args(For) if who in offered]


def languages(orgs: Iterable[Organisation], lang: str, words: Words) -> Choices:
    """Return the languages in which one can talk or write, by name in `lang`."""
    codes = {code for org in orgs for channel in org.channels for code in channel.languages}
    return sorted(
        ((code, language(code, lang, words)) for code in codes), key=lambda item: item[1].casefold()
    )
