"""Writes at the top of a translation what it was made from. Only that block changes in the file."""

import re
from collections.abc import Iterable
from datetime import date

from hooks.kit.pages import Page
from hooks.kit.sections import sections
from hooks.kit.stamps import Translation, TranslationReview
from hooks.translations.meaning import META, hash_of_page, stamps
from hooks.translations.state import Comparison

BLOCK = re.compile(r"^translation:[^\n]*\n(?:[ \t]+[^\n]*\n|\n(?=[ \t]))*", re.M)
END = re.compile(r"^---[ \t]*$", re.M)


def stamped(found: Comparison, only: Iterable[str] = ()) -> Translation:
    """Return what a translation notes when its sections (or those in `only`) are as new as the source."""
    chosen = set(only)
    before = found.noted.sections if found.noted else {}
    here = {META, *sections(found.page)}
    kept = {
        name: now if not chosen or name in chosen else before.get(name)
        for name, now in stamps(found.source).items()
        if name in here
    }
    gone = {name: before[name] for name in before if name in here and name not in kept}
    noted = {name: stamp for name, stamp in (kept | (gone if chosen else {})).items() if stamp}
    if found.noted:
        return found.noted.model_copy(update={"sections": noted})
    return Translation(made_by="machine", sections=noted)


def reviewed(translation: Translation, page: Page, by: str, on: date) -> Translation:
    """Return the note with a native speaker's review of the page as it stands."""
    review = TranslationReview(by=by, on=on, text=hash_of_page(page))
    return translation.model_copy(update={"reviewed": review})


def write(text: str, translation: Translation) -> str:
    """Return a page's file with its block `translation:` renewed, or added as the last one."""
    start = END.search(text)
    end = END.search(text, start.end()) if start else None
    if not start or not end:
        return text
    front, rest = text[: end.start()], text[end.start() :]
    lines = "".join(f"{line}\n" for line in _lines(translation))
    if BLOCK.search(front):
        return BLOCK.sub(lambda _: lines, front, count=1) + rest
    return front + lines + rest


def _lines(noted: Translation) -> list[str]:
    lines = ["translation:", f"  made_by: {noted.made_by}"]
    if noted.translator:
        lines.append(f"  translator: {_quoted(noted.translator)}")
    if noted.reviewed:
        review = noted.reviewed
        lines += ["  reviewed:", f"    by: {_quoted(review.by)}"]
        lines += [f'    on: "{review.on.isoformat()}"', f"    text: {review.text}"]
    return [*lines, "  sections:", *(f"    {k}: {v}" for k, v in noted.sections.items())]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
