"""data/v1/directory.json: every organisation that may be shown, with its answers in every language."""

from collections.abc import Mapping
from datetime import date

from hooks.directory.answers import answers
from hooks.directory.card import checked, who_for
from hooks.directory.outputs.ids import uuid_of
from hooks.directory.outputs.model import ChannelOut, DirectoryFile, OrganisationOut
from hooks.directory.records import Channel, Organisation
from hooks.kit.words import Words

VERSION = "1.0"
Shown = list[tuple[str, Organisation]]
Everyone = Mapping[str, Words]


def directory_file(shown: Shown, words: Everyone, site: str, today: date) -> DirectoryFile:
    """Return the whole file; `shown` holds only what the register allows."""
    return DirectoryFile(
        version=VERSION,
        site=site,
        languages=tuple(words),
        organisations=tuple(_organisation(i, org, words, today) for i, org in shown),
    )


def _organisation(org_id: str, org: Organisation, words: Everyone, today: date) -> OrganisationOut:
    same = {name: getattr(org, name) for name in OrganisationOut.model_fields.keys() & _own(org)}
    return OrganisationOut.model_construct(
        **same
        | {
            "id": org_id,
            "uuid": uuid_of(org_id),
            "state": org.state(today, org.valid_days),
            "expires_on": org.due,
            "words": {lang: _about(org, lang, w, today) for lang, w in words.items()},
            "channels": tuple(_channel(channel, words) for channel in org.channels),
        }
    )


def _own(org: Organisation) -> set[str]:
    return set(type(org).model_fields)


def _about(org: Organisation, lang: str, words: Words, today: date) -> dict[str, str]:
    return {"checked": checked(org, today, lang, words), "who_for": who_for(org, lang, words)}


def _channel(channel: Channel, words: Everyone) -> ChannelOut:
    same = {n: getattr(channel, n) for n in ChannelOut.model_fields if n != "words"}
    said = {lang: channel_words(channel, lang, w) for lang, w in words.items()}
    return ChannelOut.model_construct(**same, words=said)


def channel_words(channel: Channel, lang: str, words: Words) -> dict[str, str]:
    """Return the answers of one channel in `lang`; what nobody knows says so."""
    unknown = words["directory.not_known"]
    asked = {topic: text for topic, text in answers(channel, lang, words) if text is not None}
    kind = {"kind": words[f"directory.kind_{channel.kind}"]}
    return kind | {topic: text or unknown for topic, text in asked.items()}
