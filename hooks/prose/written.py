"""Whether what an editor wrote in a rule can be used: its message, its pattern, its words."""

import re
import warnings
from string import Formatter

from hooks.prose import endless

FIELDS = {"found", "better", "count", "limit"}


def fields(value: str) -> str:
    """Return a message that names only what is filled in; raise ValueError for another."""
    try:
        held = [part[1:] for part in Formatter().parse(value) if part[1] is not None]
    except ValueError:
        held = [("{", "", None)]
    if any(name not in FIELDS or form or cast for name, form, cast in held):
        names = ", ".join(f"{{{name}}}" for name in sorted(FIELDS))
        raise ValueError(
            f"tussen accolades mag alleen staan: {names} / braces may only hold: {names}"
        )
    return value


def pattern(value: str) -> str:
    """Return a pattern that can be used and comes to an end; raise ValueError for another."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # [[ may mean something else in a later Python
            endless.check(value)
            re.compile(value, re.I | re.M)
    except endless.Endless as error:
        raise ValueError(
            "dit patroon kan eindeloos duren; herhaal met * of + alleen \\w, \\d of een letter, ten hoogste twee keer, "
            "en met {1,40} wat langer is / this pattern could take for ever; repeat with * or + only \\w, \\d or a "
            "letter, at most twice, and with {1,40} what is longer"
        ) from error
    except (re.error, Warning, OverflowError, RecursionError) as error:
        raise ValueError(
            f"dit patroon klopt niet ({error}) / this pattern is not valid ({error})"
        ) from error
    return value


def starred(value: dict[str, str]) -> dict[str, str]:
    """Return words of which a star stands at the end only; raise ValueError for others."""
    wrong = [word for word in value if "*" in word[:-1] or not word.strip("* ")]
    if wrong:
        raise ValueError(
            f'"{wrong[0]}": een * staat alleen aan het eind van een woord / a * stands at the end of a word only'
        )
    return value
