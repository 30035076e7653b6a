"""data/v1/hsds/services.json: services with their organisation, in the profile of HSDS 3.1 that stands beside it."""

from collections.abc import Iterable, Iterator

from hooks.directory.answers import language, price
from hooks.directory.hours import weekly
from hooks.directory.outputs.ids import uuid_of
from hooks.directory.outputs.json_file import Shown, channel_words
from hooks.directory.records import Channel, Organisation
from hooks.kit.words import Words

Item = dict[str, object]
MIDNIGHT = {"24:00": "00:00"}  # a time of day ends at 23:59
INTERPRETER = "interpreter"  # HSDS keeps it apart from the languages that are spoken
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
    codes = dict.fromkeys(code for channel in org.channels for code in channel.languages)
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
        "languages": _languages(service_id, codes, lang, words),
        "interpretation_services": language(INTERPRETER, lang, words)
        if INTERPRETER in codes
        else None,
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
            found: Item = {
                "id": phone_id,
                "service_id": uuid_of(org_id, "service"),
                "number": channel.display,
                "type": PHONE_TYPES[channel.kind],
                "description": "; ".join((said["hours"], said["price"])),
                "languages": _languages(phone_id, channel.languages, lang, words),
                "dial": channel.link,
                "price": channel.price.kind,
                "on_bill": channel.on_bill,
                "anonymous": channel.anonymous,
                "from_abroad": channel.from_abroad,
            }
            yield {name: value for name, value in found.items() if value}


def _languages(parent: str, codes: Iterable[str], lang: str, words: Words) -> list[Item]:
    return [
        {"id": uuid_of(parent, code), "name": language(code, lang, words), "code": code}
        for code in codes
        if code != INTERPRETER
    ]


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
