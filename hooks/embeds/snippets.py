"""What an organisation pastes into its own page, one a way to embed. Tests paste each into a real host page."""

from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from hooks.embeds.addresses import ASSETS, Place
from hooks.embeds.feed import FEED, STATUS
from hooks.embeds.outputs import SANDBOX
from hooks.embeds.versions import CONTACT_CARD, PARENT, Loader

HEIGHT = 600


@dataclass(frozen=True)
class Example:
    """What the snippets show until somebody chooses something else."""

    site: str
    place: Place
    title: str
    frame_title: str
    summary: str
    canonical: str
    org: str
    org_name: str


def snippets(one: Example) -> dict[str, str]:
    """Return the text of each snippet by its name in a marker."""
    return {
        "link": _link(one),
        "frame": _frame(one),
        "script": f"{_frame(one)}\n{_script(one.site, PARENT)}",
        "wordpress": one.canonical,
        "data": "\n".join(
            f"{one.site}{path}" for path in (one.place.json, one.place.fragment, one.place.oembed)
        ),
        "card": _card(one),
        "policy": _policy(one.site),
        "news": f"{one.site}{FEED}\n{one.site}{STATUS}",
    }


def _link(one: Example) -> str:
    return (
        f'<article lang="{one.place.lang}">\n'
        f'  <h3><a href="{escape(one.canonical)}" rel="noreferrer">{escape(one.title)}</a></h3>\n'
        f"  <p>{escape(one.summary)}</p>\n"
        "</article>"
    )


def _frame(one: Example) -> str:
    return (
        f'<iframe src="{escape(one.site + one.place.view())}"\n'
        f'  title="{escape(one.frame_title)}"\n'
        f'  width="100%" height="{HEIGHT}" loading="lazy" referrerpolicy="no-referrer"\n'
        f'  sandbox="{SANDBOX}"></iframe>'
    )


def _script(site: str, loader: Loader) -> str:
    return (
        f'<script src="{escape(site + ASSETS + loader.file)}"\n'
        f'  integrity="{loader.integrity}"\n'
        '  crossorigin="anonymous" defer></script>'
    )


def _card(one: Example) -> str:
    address = f"{one.canonical}#{one.org}"
    return (
        f'<contact-card org="{one.org}" lang="{one.place.lang}">\n'
        f'  <a href="{escape(address)}" rel="noreferrer">{escape(one.org_name)}</a>\n'
        f"</contact-card>\n{_script(one.site, CONTACT_CARD)}"
    )


def _policy(site: str) -> str:
    parts = urlsplit(site)
    origin = f"{parts.scheme}://{parts.netloc}"
    return f"frame-src {origin};\nscript-src {origin};\nconnect-src {origin};"
