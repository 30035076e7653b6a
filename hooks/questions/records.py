"""What no source settles: a list of questions for each kind of reader who could."""

from typing import Annotated

from pydantic import AfterValidator, Field

from hooks.kit.records import Record


def _in_two_languages(value: dict[str, str]) -> dict[str, str]:
    missing = [lang for lang in ("nl", "en") if not value.get(lang)]
    if missing:
        raise ValueError(
            f"schrijf ook {' en '.join(missing)}: ... / write {' and '.join(missing)}: ... as well"
        )
    return value


Text = Annotated[dict[str, str], AfterValidator(_in_two_languages)]


class Question(Record):
    """One thing that is not settled; `pages` are those that would change with the answer."""

    ask: Text
    pages: tuple[str, ...] = Field(min_length=1)


class Reader(Record):
    """Whom to ask, and what. The file name is the id, such as `lawyer`."""

    who: Text
    questions: tuple[Question, ...] = Field(min_length=1)

    def who_in(self, lang: str) -> str:
        """Return the name of this kind of reader; English where `lang` has none."""
        return self.who.get(lang, self.who["en"])
