"""Dutch spelling, by the dictionary of this machine and the list that editors extend. Not in a build: it is slow."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from hooks.kit.problems import Problem, Say, problem
from hooks.prose.inline import LINK, THING
from hooks.prose.prose import Prose

DICTIONARIES = {"nl": "nl_NL"}
INSTALL = "sudo apt-get install hunspell-nl"
SUGGESTED = 8  # a suggestion takes the dictionary seconds
UNKNOWN = Say(
    'Het woord "{found}" staat niet in het woordenboek. Bedoelde u: {near}? Is het goed? Zet het in {words}',
    'The word "{found}" is not in the dictionary. Did you mean: {near}? Is it right? Put it in {words}',
)
_WORD = re.compile(
    rf"(?<![.\w])[^\W_{THING}]+(?:[’'-][^\W_{THING}]+)*-?"
)  # not the nl of politie.nl
Speller = Any  # of a package without types


def base(lang: str) -> str:
    """Return the language whose dictionary a variant such as nl-simple uses."""
    return lang.split("-", maxsplit=1)[0]


def speller(lang: str) -> Speller | None:
    """Return the dictionary of a language; None when this machine or this language has none."""
    try:
        from spylls.hunspell import Dictionary  # noqa: PLC0415 - only there where tests run
    except ImportError:
        return None
    try:
        return Dictionary.from_system(DICTIONARIES[base(lang)])
    except (KeyError, LookupError):
        return None


def listed(folder: Path, lang: str) -> set[str]:
    """Return the words of words-<lang>.txt: one a line, # begins a remark; none when there is no file."""
    path = folder / f"words-{base(lang)}.txt"
    rows = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return {word for row in rows if (word := row.partition("#")[0].strip())}


def misspelt(
    texts: Iterable[Prose], known: set[str], words: Path, dictionary: Speller
) -> Iterator[Problem]:
    """Yield every place of a word that neither the dictionary nor the list knows, with suggestions."""
    judge, suggest = _judge(known, dictionary), _suggest(dictionary)
    for prose in texts:
        for match in _WORD.finditer(prose.text.replace(LINK, " ")):
            if not judge(match.group()):
                near, line = suggest(match.group()), prose.line(match.start())
                values = {"found": match.group(), "near": near, "words": words.as_posix()}
                yield problem(prose.shown, line, UNKNOWN, **values)


def _judge(known: set[str], dictionary: Speller) -> Callable[[str], bool]:
    """Return what tells whether a word is right; it asks the dictionary once a word."""
    asked: dict[str, bool] = {}

    def right(word: str) -> bool:
        if word not in asked:
            plain = word.replace("’", "'")
            in_list = {word, plain, plain.lower()} & known
            spelt = (
                bool(in_list) or dictionary.lookup(plain) or dictionary.lookup(plain.rstrip("-"))
            )
            asked[word] = bool(spelt) or any(map(str.isdigit, plain))
        return asked[word]

    return right


def _suggest(dictionary: Speller) -> Callable[[str], str]:
    """Return what suggests better words, for the first few words only."""
    made: dict[str, str] = {}

    def near(word: str) -> str:
        if word not in made:
            few = len(made) < SUGGESTED
            made[word] = ", ".join(list(dictionary.suggest(word))[:3]) if few else ""
        return made[word] or "-"

    return near
