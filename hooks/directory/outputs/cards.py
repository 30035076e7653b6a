"""data/v1/cards/<lang>/<id>.json: one organisation as its card says it, for sites that draw the card themselves."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from hooks.directory.card import Card, Said, Way, card
from hooks.directory.records import Organisation
from hooks.kit.words import Words


def cards(
    orgs: Mapping[str, Organisation], words: Mapping[str, Words], site: str, today: date
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the path and the data of every card that may be shown, in every language."""
    main = next(iter(words))
    shown = [org_id for org_id, org in orgs.items() if org.may_be_shown]
    for lang, own in words.items():
        folder = "" if lang == main else f"{lang}/"
        for org_id in shown:
            made = card(org_id, orgs, lang, own, today)
            yield f"cards/{lang}/{org_id}.json", _card(made, f"{site}{folder}hulp/#{org_id}", own)


def _card(made: Card, address: str, words: Words) -> dict[str, Any]:
    uncertain = made.organisation.publish == "verify_first"
    return {
        "id": made.id,
        "name": made.organisation.name,
        "summary": _said(made.summary),
        "ways": [_way(way, words) for way in made.ways],
        "together": [_partner(partner, words) for partner in made.together],
        "safety_note": _said(made.safety_note),
        "checked": made.checked + (f" {words['directory.uncertain']}" if uncertain else ""),
        "website": made.organisation.website,
        "canonical": address,
    }


def _way(way: Way, words: Words) -> dict[str, Any]:
    return {
        "label": way.label,
        "display": way.channel.display,
        "link": way.channel.link,
        "answers": [list(answer) for answer in way.answers],
        "unknown": words["directory.unknown"].format(topics=way.unknown) if way.unknown else None,
        "note": _said(way.note),
    }


def _partner(partner: Any, words: Words) -> dict[str, Any]:
    channel = partner.channel
    return {
        "label": words["directory.together"],
        "name": partner.name,
        "display": channel.display if channel else None,
        "link": channel.link if channel else None,
    }


def _said(said: Said | None) -> dict[str, str] | None:
    return {"text": said.text, "lang": said.lang} if said else None
