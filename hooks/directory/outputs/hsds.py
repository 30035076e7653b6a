"""data/v1/hsds/: the directory as a small profile of HSDS 3.0 (Open Referral), services with their organisation."""

from collections.abc import Iterator

from hooks.directory.answers import language, price
from hooks.directory.hours import weekly
from hooks.directory.outputs.ids import uuid_of
from hooks.directory.outputs.json_file import Shown, channel_words
from hooks.directory.records import Channel, Organisation
from hooks.kit.words import Words

Item = dict[str, object]
MIDNIGHT = {"24:00": "00:00"}  # a time of day ends at 23:59
PHONE_TYPES = {"phone": "voice", "sms": "text", "whatsapp": "text"}


def hsds_file(shown: Shown, lang: str, words: Words) -> Item:
    """Return one page of services, as the HSDS interface answers /services."""
    services = [_service(org_id, org, lang, words) for org_id, org in shown]
    count = len(services)
    page = {"total_items": count, "total_pages": 1, "page_number": 1, "size": count}
    return page | {"first_page": True, "last_page": True, "empty": not count, "contents": services}


def _service(org_id: str, org: Organisation, lang: str, words: Words) -> Item:
    service_id = uuid_of(org_id, "service")
    who = ", ".join(words[f"directory.for_{name}"] for name in org.who_for)
    spoken = dict.fromkeys(code for channel in org.channels for code in channel.languages)
    found: Item = {
        "id": service_id,
        "organization_id": uuid_of(org_id),
        "name": org.name,
        "description": org.summary["nl"],
        "url": org.website,
        "email": next((_rest(c) for c in org.channels if c.kind == "email"), None),
        "status": "active",
        "eligibility_description": who,
        "fees_description": "; ".join(_fees(org, lang, words)),
        "assured_date": org.checked_on.isoformat() if org.checked_on else None,
        "alert": None if org.checked_on else words["directory.feed_unchecked"],
        "organization": _organization(org_id, org),
        "phones": list(_phones(org_id, org, lang, words)),
        "languages": [_language(service_id, code, lang, words) for code in spoken],
        "schedules": list(_schedules(org_id, org, lang, words)),
    }
    return {name: value for name, value in found.items() if value}


def _organization(org_id: str, org: Organisation) -> Item:
    found: Item = {
        "id": uuid_of(org_id),
        "name": org.name,
        "alternate_name": ", ".join(org.former_names),
        "description": org.summary["nl"],
        "website": org.website,
    }
    return {name: value for name, value in found.items() if value}


def _phones(org_id: str, org: Organisation, lang: str, words: Words) -> Iterator[Item]:
    for channel in org.channels:
        if channel.kind in PHONE_TYPES and channel.display:
            phone_id = uuid_of(org_id, channel.id)
            said = channel_words(channel, lang, words)
            yield {
                "id": phone_id,
                "service_id": uuid_of(org_id, "service"),
                "number": channel.display,
                "type": PHONE_TYPES[channel.kind],
                "description": "; ".join((said["hours"], said["price"])),
                "languages": [_language(phone_id, c, lang, words) for c in channel.languages],
            }


def _language(parent: str, code: str, lang: str, words: Words) -> Item:
    name = language(code, lang, words)
    found: Item = {"id": uuid_of(parent, code), "name": name}
    return found | ({"code": code} if len(code) in (2, 3) else {"note": name})


def _schedules(org_id: str, org: Organisation, lang: str, words: Words) -> Iterator[Item]:
    for channel in org.channels:
        spans = weekly(channel.hours or "") if channel.local_time == "amsterdam" else []
        for number, (days, opens, closes) in enumerate(spans):
            yield {
                "id": uuid_of(org_id, channel.id, "schedule", str(number)),
                "service_id": uuid_of(org_id, "service"),
                "freq": "WEEKLY",
                "byday": ",".join(days),
                "opens_at": opens,
                "closes_at": MIDNIGHT.get(closes, closes),
                "description": channel_words(channel, lang, words)["hours"],
                "notes": f"{channel.kind} {channel.id}; Europe/Amsterdam; {channel.hours}",
            }


def _fees(org: Organisation, lang: str, words: Words) -> Iterator[str]:
    for channel in org.channels:
        text = price(channel.price, lang, words)
        if text:
            kind = words[f"directory.kind_{channel.kind}"]
            yield f"{kind} {channel.display or ''}".strip() + f": {text}"


def _rest(channel: Channel) -> str:
    return (channel.link or "").partition(":")[2]
