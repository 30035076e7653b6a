"""One page or piece as another site shows it: the same text, the exit, the emergency line and where it is from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from hooks.embeds.addresses import BASE, LOOKS, Place
from hooks.embeds.away import framed
from hooks.kit.render import render

ROOT, LOOK, LOOK_PATH = "@root@/", "@look@", "@look-path@/"  # filled in last, once a look

# {origin}: in a sandbox without an origin of its own, WebKit does not take 'self' for our site (measured in 2.50)
POLICY = {
    "default-src": "'none'",
    "script-src": "'self' {origin}",
    "style-src": "'self' {origin}",
    "img-src": "'self' {origin} data:",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "*",
}


@dataclass(frozen=True)
class Frame:
    """What every view of a language shares: its words, its way out, and the files it loads."""

    words: Mapping[str, str]
    language: Any
    site: str
    site_name: str
    quick_exit: Any
    emergency: Any
    css: str
    js: str


@dataclass(frozen=True)
class Text:
    """What one view shows. `html` holds whole addresses; `shell` is what rooms gave its page."""

    place: Place
    title: str
    summary: str
    html: str
    canonical: str
    language: Any
    others: tuple[Any, ...]
    shell: Mapping[str, Any]


def policy(site: str, *, in_a_header: bool) -> str:
    """Return the policy of a view; a browser reads who may frame it in a header only."""
    parts = urlsplit(site)
    kept = {n: v for n, v in POLICY.items() if in_a_header or n != "frame-ancestors"}
    said = "; ".join(f"{name} {value}" for name, value in kept.items())
    return said.format(origin=f"{parts.scheme}://{parts.netloc}")


def views(
    text: Text, frame: Frame, slugs: Mapping[str, str], oembed: str
) -> Iterator[tuple[str, str]]:
    """Yield the path and the document of each look."""
    made = render(
        "embeds/embed.html",
        frame=frame,
        text=text,
        words=frame.words,
        language=frame.language,
        quick_exit=frame.quick_exit,
        emergency=frame.emergency,
        html=text.html,
        policy=policy(frame.site, in_a_header=False),
        oembed=oembed,
        root=ROOT,
        look=LOOK,
        look_path=LOOK_PATH,
        **text.shell,
    )
    document = framed(str(made), slugs)
    for look in LOOKS:
        path = text.place.view(look)
        yield f"{path}index.html", _filled(document, path, look)


def _filled(made: str, path: str, look: str) -> str:
    up = "../" * path.removeprefix(BASE).count("/")
    look_path = "" if look == LOOKS[0] else f"{look}/"
    return made.replace(ROOT, up).replace(LOOK_PATH, look_path).replace(LOOK, look)
