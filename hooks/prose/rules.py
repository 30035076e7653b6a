"""The rules of plain language, one file a language in docs/data/prose/, as editors write them."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Record, Records
from hooks.prose import written

Measure = Literal["sentence_words", "page_mean", "paragraph_sentences", "list_items"]
Place = Literal["heading", "front", "words", "quote", "speech", "mention", "link"]
Severity = Literal["error", "hint"]
NO_BASE = Say(
    'Bij "extends" staat "{found}", en dat bestand is er niet. Er is: {known}',
    '"extends" names "{found}", and there is no such file. There is: {known}',
)
TWICE = Say(
    'Het id "{found}" staat er twee keer. Geef elke regel een eigen id.',
    'The id "{found}" stands here twice. Give every rule an id of its own.',
)


Text = Annotated[str, Field(min_length=1)]
Pattern = Annotated[Text, AfterValidator(written.pattern)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Message(Record):
    """What an editor reads. {found}: what stands there. {better}: what to write. {count}, {limit}: numbers."""

    nl: Annotated[Text, AfterValidator(written.fields)]
    en: Annotated[Text, AfterValidator(written.fields)]


class Rule(Record):
    """One rule. It finds `words` (each with better words), a `pattern`, or what a `measure` counts."""

    id: Id
    severity: Severity
    words: Annotated[dict[str, str], AfterValidator(written.starred)] | None = None
    pattern: Pattern | None = None
    measure: Measure | None = None
    over: float | None = None
    up_to: float | None = None
    unless: Pattern | None = None
    exact_case: bool = False
    address: Literal["u", "je"] | None = None
    not_in: tuple[Place, ...] = ()
    message: Message
    fires: Annotated[tuple[Text, ...], Field(min_length=1)]
    passes: Annotated[tuple[Text, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _finds_one_thing(self) -> "Rule":
        ways = [self.words is not None, self.pattern is not None, self.measure is not None]
        if sum(ways) != 1:
            raise ValueError(
                "schrijf een van: words, pattern of measure / write one of: words, pattern or measure"
            )
        if (self.measure is None) != (self.over is None):
            raise ValueError("measure en over horen bij elkaar / measure and over go together")
        if self.words == {}:
            raise ValueError("onder words staat geen woord / there is no word under words")
        return self

    @cached_property
    def found_by(self) -> re.Pattern[str]:
        """The pattern of a rule that has words or a pattern; words match as a whole, `*` any ending.

        Unless case matters it is for a text in small letters: that is twice as quick as ignoring case.
        """
        either = "|".join(_word(key) for key in sorted(self.words or {}, key=len, reverse=True))
        pattern = self.pattern or rf"(?<!\w)(?:{either})(?!\w)"
        return re.compile(pattern if self.exact_case else _small(pattern), re.M)

    @cached_property
    def _literals(self) -> tuple[str, ...]:
        return tuple(key.split("*")[0].lower() for key in self.words or {})

    def may_find_in(self, lower: str) -> bool:
        """Tell quickly, from a text in small letters, whether it is worth reading it word by word."""
        return self.words is None or any(literal in lower for literal in self._literals)

    @cached_property
    def excused_by(self) -> re.Pattern[str] | None:
        """The pattern that excuses a sentence, such as one that says `not`."""
        return re.compile(self.unless, re.I) if self.unless else None

    def better(self, found: str) -> str:
        """Return what the rule advises instead of the words that were found."""
        for key in sorted(self.words or {}, key=len, reverse=True):
            if re.fullmatch(_word(key), found, 0 if self.exact_case else re.I):
                return (self.words or {})[key]
        return ""


class Statute(Record):
    """Words of a law as a page may quote them: exempt from every rule, letter by letter."""

    article: Text
    text: Text


class Language(Record):
    """The rules of one language."""

    extends: str | None = None
    abbreviations: tuple[Text, ...] = ()
    statutes: tuple[Statute, ...] = ()
    rules: tuple[Rule, ...] = ()

    def on(self, base: "Language") -> "Language":
        """Return these rules with those of `base` that they do not replace; the same id replaces."""
        own = {rule.id for rule in self.rules}
        kept = tuple(rule for rule in base.rules if rule.id not in own)
        return Language(
            abbreviations=(*base.abbreviations, *self.abbreviations),
            statutes=(*base.statutes, *self.statutes),
            rules=(*self.rules, *kept),
        )


def _small(pattern: str) -> str:
    """Return a pattern in small letters; what a capital means to the machine stays: \\W, (?P."""
    kept = re.compile(r"\\.|\(\?P|[^\\(]+|\(")
    whole = ("\\", "(?P")
    return kept.sub(lambda m: m[0] if m[0].startswith(whole) else m[0].lower(), pattern)


def _word(key: str) -> str:
    return re.escape(key).replace(r"\*", r"\w*").replace(r"\ ", " ")


def effective(read: Records[Language]) -> Mapping[str, Language]:
    """Return the rules by language, each with those of the file that it extends."""
    return {
        lang: rules.on(read.by_id.get(rules.extends or "", Language()))
        for lang, rules in read.by_id.items()
    }


def check_files(read: Records[Language]) -> Iterator[Problem]:
    """Yield an `extends` that leads nowhere, and ids that stand twice."""
    for lang, rules in read.by_id.items():
        file, seen = read.files[lang], set()
        if rules.extends and rules.extends not in read.files:
            known = ", ".join(sorted(read.files.keys() - {lang}))
            yield problem(
                file.path, file.line("extends"), NO_BASE, found=rules.extends, known=known
            )
        for index, rule in enumerate(rules.rules):
            if rule.id in seen:
                yield problem(file.path, file.line("rules", index, "id"), TWICE, found=rule.id)
            seen.add(rule.id)
