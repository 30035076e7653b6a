"""What may lie below docs/: looked at before anything is read or copied, and without opening a file."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hooks.kit.plain_file import LINKED, unfit
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import BAD_NAME, ID
from hooks.kit.source import STYLE

MOST, DEEPEST = 5_000, 4  # files, now 600; folders in each other, now 2
PICTURE_BYTES = 1024 * 1024
LEFT_ALONE = (".DS_Store",)  # macOS makes it; MkDocs leaves out every name that begins with a dot
DATA, ASSETS = "data", "assets"
WORDS = "ui.yml"
KINDS = {DATA: (".yml", ".yaml", ".txt"), ASSETS: (".png", ".jpg", ".webp", ".woff2")}
PAGES = (".md",)
# Windows takes these for a device, whatever the ending
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.I)

TOO_MANY = Say(
    "In deze map staan meer dan {limit} bestanden. Haal weg wat er niet hoort.",
    "There are more than {limit} files in this folder. Remove what does not belong here.",
)
NESTED = Say(
    "Deze map staat te diep (ten hoogste {limit}). Zet de bestanden hoger.",
    "This folder is too deep (at most {limit}). Put the files higher.",
)
HIDDEN = Say(
    'De naam "{found}" begint met een punt; zo\'n bestand ziet niemand. Haal het weg.',
    'The name "{found}" begins with a dot; nobody sees such a file. Remove it.',
)
KEPT_BY_WINDOWS = Say(
    'De naam "{found}" houdt Windows voor een apparaat. Kies een andere naam.',
    'Windows takes the name "{found}" for a device. Choose another name.',
)
SAME_NAME = Say(
    'De naam "{found}" verschilt alleen in hoofdletters van een bestand ernaast. Houd er een.',
    'The name "{found}" differs from a file next to it in capitals only. Keep one.',
)
NOT_HERE = Say(
    'Een bestand als "{found}" mag hier niet staan; het zou op de site komen. Hier mag: {known}.',
    'A file such as "{found}" may not stand here; it would be on the site. Allowed here: {known}.',
)


@dataclass(frozen=True)
class Entry:
    """One file or folder below docs/, by its path from there."""

    path: Path
    inside: Path
    is_folder: bool


def entries(docs: Path) -> Iterator[Entry]:
    """Yield what lies below a folder, no link followed, and no deeper than a message needs."""
    folders = [docs]
    while folders:
        with os.scandir(folders.pop()) as found:
            for one in sorted(found, key=lambda x: x.name):
                inside = Path(one.path).relative_to(docs)
                is_folder = one.is_dir(follow_symlinks=False)
                yield Entry(Path(one.path), inside, is_folder)
                if is_folder and len(inside.parts) <= DEEPEST:
                    folders.append(Path(one.path))


def unsafe(docs: Path, shown: Path) -> Iterator[Problem]:
    """Yield what must not even be read: links, pipes, devices, giants, and more than anybody wrote."""
    if docs.is_symlink():
        yield problem(shown, 1, LINKED)
        return
    for count, entry in enumerate(entries(docs)):
        if count >= MOST:
            yield problem(shown, 1, TOO_MANY, limit=MOST)
            return
        yield from _unsafe(entry, shown / entry.inside)


def _unsafe(entry: Entry, shown: Path) -> Iterator[Problem]:
    if entry.is_folder:
        if len(entry.inside.parts) > DEEPEST:
            yield problem(shown, 1, NESTED, limit=DEEPEST)
        return
    is_asset = entry.inside.parts[0] == ASSETS
    refused = unfit(entry.path, shown, PICTURE_BYTES) if is_asset else unfit(entry.path, shown)
    if refused:
        yield refused


def misplaced(docs: Path, languages: Iterable[str], shown: Path) -> Iterator[Problem]:
    """Yield the names that cannot be an address or an id, and the files that would be published by accident."""
    kinds, seen = dict(KINDS) | dict.fromkeys(languages, PAGES), set()
    for entry in entries(docs):
        place, name = shown / entry.inside, entry.path.name
        folded = entry.inside.as_posix().casefold()
        if folded in seen:
            yield problem(place, 1, SAME_NAME, found=name)
        elif name not in LEFT_ALONE and (say := _misnamed(entry, kinds)):
            known = ", ".join(kinds.get(entry.inside.parts[0], PAGES))
            yield problem(place, 1, say, found=name, known=known)
        seen.add(folded)


def _misnamed(entry: Entry, kinds: dict[str, tuple[str, ...]]) -> Say | None:
    name, top = entry.path.name, entry.inside.parts[0]
    if name.startswith("."):
        return HIDDEN
    if RESERVED.fullmatch(name):
        return KEPT_BY_WINDOWS
    if len(entry.inside.parts) == 1:
        return None if entry.is_folder or name.endswith(PAGES) else NOT_HERE
    if top not in kinds:
        return None  # the kit has a message for the folder
    if not entry.is_folder and not name.endswith(kinds[top]):
        return None if (top not in KINDS and name == WORDS) else NOT_HERE
    stem = name if entry.is_folder else entry.path.stem
    fits = name == STYLE or ID.fullmatch(stem.removeprefix("_" if top == DATA else ""))
    return None if fits else BAD_NAME
