"""The shape of data/v1/directory.json. Its JSON Schema is published next to it."""

from datetime import date

from hooks.directory.records import (
    ChannelKind,
    For,
    Need,
    NumberKind,
    Price,
    Text,
    YesNo,
)
from hooks.kit.checked import Confidence, How, Publish, Source, State
from hooks.kit.records import Record


class ChannelOut(Record):
    """One way to reach an organisation. `words` holds the answers per language, by topic."""

    id: str
    kind: ChannelKind
    display: str | None
    link: str | None
    number_kind: NumberKind | None
    price: Price
    on_bill: str
    anonymous: YesNo
    from_abroad: str
    hours: str | None
    hours_confirmed: bool
    local_time: str
    languages: tuple[str, ...]
    deaf_access: Text | None
    note: Text | None
    words: dict[str, dict[str, str]]


class OrganisationOut(Record):
    """One organisation. `state` says whether somebody checked it live, and `expires_on` until when that counts."""

    id: str
    uuid: str
    name: str
    former_names: tuple[str, ...]
    region: str | None
    website: str | None
    needs: tuple[Need, ...]
    who_for: tuple[For, ...]
    pair_with: tuple[str, ...]
    summary: Text
    expect: Text | None
    safety_note: Text | None
    publish: Publish
    confidence: Confidence
    state: State
    checked_on: date | None
    checked_how: How | None
    expires_on: date | None
    words: dict[str, dict[str, str]]
    channels: tuple[ChannelOut, ...]
    sources: tuple[Source, ...]


class DirectoryFile(Record):
    """All organisations that may be published, in the order of the site."""

    version: str
    site: str
    languages: tuple[str, ...]
    organisations: tuple[OrganisationOut, ...]
