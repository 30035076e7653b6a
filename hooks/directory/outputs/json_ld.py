"""schema.org on the page: the organisations of its lists, for machines that read pages."""

import json
from collections.abc import Iterable, Mapping

from hooks.directory.card import said
from hooks.directory.records import Channel, Organisation

CONTEXT = "https://schema.org"


def json_ld(ids: Iterable[str], orgs: Mapping[str, Organisation], lang: str) -> str:
    """Return the JSON-LD of a page, safe to stand inside a script element."""
    items = [_organisation(i, orgs[i], lang) for i in ids]
    data = {"@context": CONTEXT, "@graph": items}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _organisation(org_id: str, org: Organisation, lang: str) -> dict[str, object]:
    points = [_point(channel) for channel in org.channels if channel.link]
    found = {
        "@type": "Organization",
        "@id": f"#{org_id}",
        "name": org.name,
        "alternateName": list(org.former_names),
        "description": said(org.summary, lang).text,
        "url": org.website,
        "areaServed": org.region,
        "contactPoint": points,
    }
    return {name: value for name, value in found.items() if value}


def _point(channel: Channel) -> dict[str, object]:
    """A number stands as it is dialled; a chat or form by its address."""
    link = channel.link or ""
    kind, _, rest = link.partition(":")
    place = {"tel": ("telephone", rest), "sms": ("telephone", rest), "mailto": ("email", rest)}
    name, value = place.get(kind, ("url", link))
    free = channel.price.kind == "free" and channel.kind == "phone"
    point = {
        "@type": "ContactPoint",
        "contactType": channel.kind,
        name: value,
        "availableLanguage": list(channel.languages),
        "contactOption": f"{CONTEXT}/TollFree" if free else None,
    }
    return {key: item for key, item in point.items() if item}
