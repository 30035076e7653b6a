"""Takes a translated PO in: what nobody touched comes back as it was, to the last space."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO

from babel.messages.pofile import read_po

from hooks.kit.pages import Page, parse_page
from hooks.kit.sections import Section, sections
from hooks.kit.source import Source
from hooks.kit.yaml_file import scalar
from hooks.translations.blocks import blocks, put_together, units
from hooks.translations.meaning import META
from hooks.translations.po import FRONT, are_alike, entries
from hooks.translations.words_file import UI, with_words

ONLY_SOURCE = re.compile(r"^(?:critical|minimum|reviewed|minor):.*\n(?:[ \t]+.*\n)*", re.M)


@dataclass
class Returned:
    """What came back: files to write by page name, and places that could not be taken over, with why."""

    files: dict[str, str] = field(default_factory=dict)
    sections: dict[str, list[str]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


def bring_back(source: Source, lang: str, file: bytes) -> Returned:
    """Return what a translated PO changes. Texts that are empty, fuzzy or of another source text stay out."""
    returned, done = Returned(), _done(file)
    now = {entry.place: entry for entry in entries(source, lang)}
    for place in done.keys() - now.keys():
        returned.refused.append(f"{place}: there is no such text any more")
    for place, (text, _) in list(done.items()):
        if place in now and now[place].source != text:
            returned.refused.append(f"{place}: the Dutch changed since the export")
            del done[place]
    texts = {place: text for place, (_, text) in done.items() if place in now}
    _words(source, lang, texts, returned)
    for name in sorted(source.names()):
        _bring_page(source, lang, name, texts, returned)
    returned.refused.sort()
    return returned


def _done(file: bytes) -> dict[str, tuple[str, str]]:
    """Return source and translation by place, of the entries that are finished."""
    catalog = read_po(BytesIO(file))
    return {
        str(m.context): (str(m.id), str(m.string))
        for m in catalog
        if m.id and m.context and m.string and not m.fuzzy
    }


def _bring_page(
    source: Source, lang: str, name: str, texts: Mapping[str, str], returned: Returned
) -> None:
    original, page = source.pages[source.main, name], source.pages.get((lang, name))
    ours, theirs = sections(original), sections(page) if page else {}
    whole = {key: _brought(f"{name}#{key}", ours[key], theirs.get(key), texts) for key in ours}
    has_front = all(f"{name}#{META}/{key}" in texts for key in FRONT)
    if not page and (None in whole.values() or not has_front):
        if has_front or any(whole.values()):
            returned.refused.append(
                f"{name}: a new page comes in whole, and a part is not done yet"
            )
        return
    begun = page or _empty(original, lang)
    body = _body(begun, list(ours), {k: v for k, v in whole.items() if v is not None})
    front = _front(begun, original, name, texts)
    returned.sections[name] = [
        k for k in ours if _is_done(f"{name}#{k}", ours[k], theirs.get(k), texts)
    ]
    if has_front:
        returned.sections[name].append(META)
    returned.files[name] = front + body


def _brought(
    place: str, ours: Section, theirs: Section | None, texts: Mapping[str, str]
) -> str | None:
    """Return the new text of a section, or None where a section that is not there yet is not finished."""
    if theirs and not are_alike(ours, theirs):
        return texts[place] + _end(theirs.text) if place in texts else theirs.text
    pieces = blocks(theirs or ours)
    found = {n: texts[p] for n in range(len(units(pieces))) if (p := f"{place}/{n}") in texts}
    if theirs is None and len(found) < len(units(pieces)):
        return None
    return put_together(pieces, found)


def _is_done(place: str, ours: Section, theirs: Section | None, texts: Mapping[str, str]) -> bool:
    if theirs and not are_alike(ours, theirs):
        return place in texts
    return all(f"{place}/{n}" in texts for n in range(len(units(blocks(ours)))))


def _body(page: Page, order: list[str], whole: Mapping[str, str]) -> str:
    """Return a page's text with these sections; a new one comes after the one before it in the source."""
    here = sections(page)
    above = page.body[: next(iter(here.values())).start] if here else page.body
    made = {key: whole.get(key, section.text) for key, section in here.items()}
    names = list(here)
    for key in order:
        if key in whole and key not in made:
            before = [n for n in names if n in order and order.index(n) < order.index(key)]
            names.insert(names.index(before[-1]) + 1 if before else 0, key)
            made[key] = whole[key]
    return above + "".join(_apart(made[key], key == names[-1]) for key in names)


def _apart(text: str, is_last: bool) -> str:
    return text if is_last or text.endswith("\n\n") else text.rstrip("\n") + "\n\n"


def _end(text: str) -> str:
    return text[len(text.rstrip()) :]


def _empty(original: Page, lang: str) -> Page:
    return replace(original, lang=lang, body="", problems=())


def _front(page: Page, original: Page, name: str, texts: Mapping[str, str]) -> str:
    """Return the block at the top with its words; of a new page that of the source, without what belongs there."""
    path = page.shown
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)[: page.body_line - 1]
    text = "".join(lines)
    if page.lang != original.lang and path == original.shown:
        text = ONLY_SOURCE.sub("", text)
    for key in FRONT:
        new = texts.get(f"{name}#{META}/{key}")
        if new is not None and new != parse_page(text, page.lang, name, path).meta.get(key):
            start, _, after = text.partition(f"\n{key}:")
            text = f"{start}\n{key}: {scalar(new)}\n{after.partition(chr(10))[2]}"
    return text


def _words(source: Source, lang: str, texts: Mapping[str, str], returned: Returned) -> None:
    path = source.docs / lang / UI
    words = {p.partition("#")[2]: t for p, t in texts.items() if p.startswith(f"{UI}#")}
    if path.is_file():
        returned.files[UI] = with_words(path.read_text(encoding="utf-8"), words)
