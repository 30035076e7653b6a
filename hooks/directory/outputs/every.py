"""Every file below data/v1/ that this room writes, by path. Written once, when all languages are built."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hooks.directory.changes import Change
from hooks.directory.outputs.atom import Withheld, atom
from hooks.directory.outputs.cards import cards
from hooks.directory.outputs.csv_file import csv_file
from hooks.directory.outputs.hsds import hsds_file
from hooks.directory.outputs.hsds_profile import profile_files
from hooks.directory.outputs.json_file import Everyone, Shown, directory_file
from hooks.directory.outputs.model import DirectoryFile
from hooks.directory.outputs.vcard import vcards
from hooks.directory.records import Organisation
from hooks.kit.logged import Logged


@dataclass(frozen=True)
class Given:
    """What the files are made of. `shown` holds only what the register allows; `numbers` are of every room."""

    orgs: Mapping[str, Organisation]
    shown: Shown
    words: Everyone
    site: str
    today: date
    changes: Iterable[Change]
    numbers: list[Logged]
    withheld: Withheld


def files(given: Given) -> dict[str, bytes]:
    """Return the content of each file by its path below data/v1/."""
    lang, words = next(iter(given.words.items()))
    listed = directory_file(given.shown, given.words, given.site, given.today)
    made = cards(given.orgs, given.words, given.site, given.today)
    return {
        "directory.json": as_json(listed.model_dump(mode="json")),
        "directory.schema.json": as_json(schema()),
        "directory.csv": csv_file(given.shown, given.words),
        "hsds/services.json": as_json(hsds_file(given.shown, lang, words)),
        **{
            f"hsds/{path}": as_json(data)
            for path, data in profile_files(given.site, words["directory.feed_author"]).items()
        },
        "changes.atom": atom(given.changes, given.numbers, given.withheld, words, lang, given.site),
        **dict(vcards(given.shown)),
        **{path: as_json(data) for path, data in made},
    }


def schema() -> dict[str, object]:
    """Return the JSON Schema of directory.json."""
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return draft | DirectoryFile.model_json_schema(mode="serialization")


def as_json(data: object) -> bytes:
    """Return data as JSON that is the same for the same data."""
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
