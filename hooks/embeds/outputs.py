"""What other sites read as data: each text, the list of all of them, and how to show one that somebody pasted."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from hooks.embeds.addresses import DATA
from hooks.embeds.view import Text
from hooks.kit.records import Record

KEPT_DAYS = 92  # as long as a check of crisis help holds
WIDTH, HEIGHT = 600, 600
CACHE_SECONDS = 86400
LICENSE = "https://creativecommons.org/licenses/by/4.0/"
SANDBOX = (
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox "
    "allow-top-navigation-by-user-activation"
)


class PageFile(Record):
    """One text. A copy may be shown until `expires`; `modified` is null where no history was kept."""

    id: str
    lang: str
    text_lang: str
    dir: str
    title: str
    summary: str
    html: str
    canonical: str
    modified: date | None
    reviewed: date | None
    expires: date
    license: str
    attribution: str
    alternates: dict[str, str]


class Listed(Record):
    """One line of the list of all texts."""

    id: str
    lang: str
    text_lang: str
    title: str
    frame_title: str
    summary: str
    canonical: str
    embed: str
    json_file: str
    modified: date | None


class ListFile(Record):
    """Every text that can be embedded, in every language."""

    version: str
    looks: tuple[str, ...]
    pages: tuple[Listed, ...]


@dataclass(frozen=True)
class About:
    """What the files of one language share."""

    site: str
    site_name: str
    words: Mapping[str, str]
    today: date


@dataclass(frozen=True)
class Known:
    """What is known of one text beside its words: its days, and where its translations stand."""

    modified: date | None
    reviewed: date | None
    alternates: Mapping[str, str]


def page_file(text: Text, known: Known, about: About) -> PageFile:
    """Return the data of one text."""
    credit = about.words["embeds.attribution"]
    return PageFile(
        id=text.place.slug,
        lang=text.place.lang,
        text_lang=text.language["tag"],
        dir=text.language["dir"],
        title=text.title,
        summary=text.summary,
        html=text.html,
        canonical=text.canonical,
        modified=known.modified,
        reviewed=known.reviewed,
        expires=about.today + timedelta(days=KEPT_DAYS),
        license=LICENSE,
        attribution=credit.format(site=about.site_name, address=text.canonical),
        alternates=dict(known.alternates),
    )


def fragment(page: PageFile) -> str:
    """Return one text as a piece of HTML that names where it is from, how old it is and until when it may stay."""
    about = (
        f'<p><a href="{escape(page.canonical)}" rel="noreferrer">{escape(page.attribution)}</a></p>'
    )
    days = f"modified: {page.modified or '-'}, expires: {page.expires}"
    return (
        f"<!-- {days} -->\n"
        f'<div lang="{page.text_lang}" dir="{page.dir}">\n{page.html}\n{about}\n</div>\n'
    )


def listed(text: Text, known: Known, about: About) -> Listed:
    """Return the line of one text in the list of all."""
    return Listed(
        id=text.place.slug,
        lang=text.place.lang,
        text_lang=text.language["tag"],
        title=text.title,
        frame_title=frame_title(text.title, about.site_name),
        summary=text.summary,
        canonical=text.canonical,
        embed=f"{about.site}{text.place.view()}",
        json_file=f"{about.site}{text.place.json}",
        modified=known.modified,
    )


def oembed(text: Text, about: About) -> dict[str, object]:
    """Return what WordPress and alike need to show a pasted address: exactly a quotation with a link, and a frame."""
    link = f'<a href="{escape(text.canonical)}">{escape(text.title)}</a>'
    source = f'src="{escape(about.site + text.place.view())}"'
    title = escape(frame_title(text.title, about.site_name))
    return {
        "type": "rich",
        "version": "1.0",
        "title": text.title,
        "provider_name": about.site_name,
        "provider_url": about.site,
        "cache_age": CACHE_SECONDS,
        "width": WIDTH,
        "height": HEIGHT,
        "html": f"<blockquote>{link}</blockquote>"
        f'<iframe {source} width="{WIDTH}" height="{HEIGHT}" title="{title}"></iframe>',
    }


def frame_title(title: str, site_name: str) -> str:
    """Return the name of a frame: what a screen reader says before going in."""
    return f"{title} - {site_name}"


def schemas() -> dict[str, bytes]:
    """Return the JSON Schemas of the files by path."""
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    models: dict[str, type[Record]] = {"page": PageFile, "pages": ListFile}
    return {
        f"{DATA}{name}.schema.json": as_json(draft | model.model_json_schema(mode="serialization"))
        for name, model in models.items()
    }


def as_json(data: object) -> bytes:
    """Return data as JSON that is the same for the same data."""
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
