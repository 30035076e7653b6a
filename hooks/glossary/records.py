"""One Dutch word of police or law, or one sentence to show, with a rendering per language."""

from typing import Annotated

from pydantic import AfterValidator, Field

from hooks.kit.records import Line, Record


def _with_dutch(value: dict[str, str]) -> dict[str, str]:
    if not value.get("nl"):
        raise ValueError(
            "de Nederlandse zin ontbreekt (nl: ...) / the Dutch sentence is missing (nl: ...)"
        )
    return value


class Term(Record):
    """A glossary record. `term` is the Dutch word to show at a desk."""

    term: Line
    register_id: str = Field(alias="register")
    keep_dutch: bool
    renderings: dict[str, str]
    meaning: Annotated[dict[str, str], AfterValidator(_with_dutch)]
    caution: str | None = None
    see: tuple[str, ...] = ()

    def rendering(self, lang: str) -> str:
        """Return the word in `lang`, or the Dutch word where there is no rendering."""
        return self.term if lang.startswith("nl") else self.renderings.get(lang, self.term)

    def meaning_in(self, lang: str) -> tuple[str, str]:
        """Return the meaning and the language it is in: Dutch where `lang` has none."""
        base = lang.split("-", maxsplit=1)[0]
        found = lang if lang in self.meaning else base if base in self.meaning else "nl"
        return self.meaning[found], found


class Sentence(Record):
    """A Dutch sentence to show at a desk. `text` is the Dutch; {language} in it is the reader's language."""

    text: Annotated[str, Field(pattern=r"\S")]
    fact: str | None = None
    renderings: dict[str, str]
    caution: str | None = None

    def rendering(self, lang: str) -> str:
        """Return the sentence in `lang`, or nothing where there is none or the language is Dutch."""
        return "" if lang.startswith("nl") else self.renderings.get(lang, "")
