"""[[phone:id]], [[org:id]] and [[directory:need]] in a page."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from hooks.directory.card import card
from hooks.directory.filters import languages, who_for
from hooks.directory.records import Need, Organisation
from hooks.kit import markers
from hooks.kit.render import render
from hooks.kit.words import Words

PAGE = "hulp.md"
NEEDS = (*get_args(Need), "all")
FIRST = "now"  # the list that stands open and is never filtered away
MARKDOWN = re.compile(r"([\\`*_{}\[\]#!|])")
Organisations = Mapping[str, Organisation]
Contacts = Mapping[str, str]  # organisation to an address, such as that of its contact file


@dataclass(frozen=True)
class Here:
    """The page that cards are put on: its language, its day, and what stands on it."""

    orgs: Organisations
    lang: str
    words: Words
    today: date
    contacts: Contacts
    corrections: Contacts


def place(markdown: str, here: Here) -> str:
    """Return the text with numbers, names and lists of cards in the place of their markers."""
    needs = [m.id for m in markers.find(markdown) if m.kind == "directory"]
    made = iter(cards(needs, here))
    placed = markers.replace(markdown, "phone", lambda m: _phone(m, here.orgs))
    placed = markers.replace(placed, "org", lambda m: _name(m, here.orgs))
    return markers.replace(placed, "directory", lambda _: next(made))


def cards(needs: list[str], here: Here, *, filtered: bool = True) -> list[str]:
    """Return the lists of a page, one a need; an organisation has one card, later lists refer to it.

    `filtered`: the filters stand below the first list.
    """
    shown: set[str] = set()
    on_page = list(dict.fromkeys(i for need in needs for i, _ in listed(need, here.orgs)))
    made = []
    for need in needs:
        ids = [i for i, _ in listed(need, here.orgs)]
        html = _block(_cards(need, ids, shown, here, on_page))
        made.append(html + (_filter(on_page, here) if filtered and need == FIRST else ""))
        shown.update(ids)
    return made


def _cards(need: str, ids: list[str], shown: set[str], here: Here, on_page: list[str]) -> str:
    return render(
        "directory/cards.html",
        folded=need != FIRST,
        cards=[
            card(i, here.orgs, here.lang, here.words, here.today) for i in ids if i not in shown
        ],
        again=[(i, here.orgs[i].name) for i in ids if i in shown],
        contacts={i: here.contacts.get(i, "") for i in ids},
        corrections={i: here.corrections.get(i, "") for i in ids},
        on_page=on_page,
        words=here.words,
        lang=here.lang,
    )


def _filter(on_page: list[str], here: Here) -> str:
    """Return the filters, which stand below the first list: that one is never filtered away."""
    chosen = [here.orgs[i] for i in on_page]
    return _block(
        render(
            "directory/filter.html",
            words=here.words,
            who_for=who_for(chosen, here.words),
            languages=languages(chosen, here.lang, here.words),
        )
    )


def _phone(marker: markers.Marker, orgs: Organisations) -> str:
    return render("directory/phone.html", channel=orgs[marker.id].number(marker.part))


def _name(marker: markers.Marker, orgs: Organisations) -> str:
    name = marker.words or orgs[marker.id].name
    return f"[{_escape(name)}]({PAGE}#{marker.id})" + '{: .org lang="nl" dir="ltr" }'


def _block(html: str) -> str:
    """Return HTML that Markdown takes as one block: no empty line in it."""
    return "\n\n" + "\n".join(line for line in html.splitlines() if line.strip()) + "\n\n"


def listed(need: str, orgs: Organisations) -> list[tuple[str, Organisation]]:
    """Return the organisations of one list that may be shown, in order of weight."""
    fits: Callable[[Organisation], bool] = lambda org: need in ("all", *org.needs)  # noqa: E731
    found = [(i, o) for i, o in orgs.items() if o.may_be_shown and fits(o)]
    return sorted(found, key=lambda item: (item[1].weight, item[1].name))


def on_page(markdown: str, orgs: Organisations) -> list[str]:
    """Return the ids of the cards that the lists of a page show, each once, in order."""
    needs = [m.id for m in markers.find(markdown) if m.kind == "directory"]
    return list(dict.fromkeys(i for need in needs for i, _ in listed(need, orgs)))


def _escape(text: str) -> str:
    """Return a name that Markdown takes for its letters: no sign in it works, and no HTML."""
    return (
        MARKDOWN.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    )
