"""What the top of a page says about translating: in a translation what it was made from, in the source what matters."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from hooks.kit.checked import Day
from hooks.kit.records import Record

# Letters only, and no vowels: YAML never takes it for a number, nobody reads a word in it
Hash = Annotated[str, Field(pattern=r"^[bcdfghjklmnpqrst]{8}$")]
Stamp = Annotated[str, Field(pattern=r"^[bcdfghjklmnpqrst]{8}-[bcdfghjklmnpqrst]{4}$")]


class TranslationReview(Record):
    """A native speaker's review: a role or an organisation, never a person's name, and when.

    `text` is the hash of the translation that was read; when the text changes, the review no longer counts.
    """

    by: str
    on: Day
    text: Hash


class Translation(Record):
    """The block `translation:` at the top of a translated page."""

    made_by: Literal["machine", "people"]
    translator: str | None = None
    reviewed: TranslationReview | None = None
    sections: dict[str, Stamp]

    @model_validator(mode="after")
    def _people_have_a_name(self) -> "Translation":
        if (self.made_by == "people") != (self.translator is not None):
            raise ValueError(
                "bij made_by: people hoort translator: een rol of organisatie, en alleen daar / "
                "made_by: people needs translator: a role or an organisation, and only then"
            )
        return self
