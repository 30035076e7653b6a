"""A page's HTML made fit to stand in somebody else's site: whole addresses, and links that leave the frame."""

import re
from collections.abc import Mapping
from html import escape, unescape
from urllib.parse import urljoin

_LINK = re.compile(r'<a\b(?P<before>[^>]*?)\shref="(?P<href>[^"]*)"(?P<after>[^>]*)>')
_LEFT_OUT = re.compile(
    r'<script type="application/ld\+json">.*?</script>|<p class="contact">.*?</p>', re.S
)
_STAYS = ("#", "tel:", "mailto:", "sms:")


def whole(html: str, address: str) -> str:
    """Return the HTML of the page at `address` with whole addresses.

    Data for search engines is left out, and so are contact files: a sandbox blocks downloads.
    """

    def absolute(match: re.Match[str]) -> str:
        href = unescape(match["href"])
        if href.startswith(_STAYS):
            return match.group()
        return _tag(match, urljoin(address, href), "")

    return _LINK.sub(absolute, _LEFT_OUT.sub("", html)).strip()


def framed(html: str, slugs: Mapping[str, str]) -> str:
    """Return whole HTML whose links leave the frame; `slugs` names what our own addresses are called here."""

    def leaving(match: re.Match[str]) -> str:
        href = unescape(match["href"])
        if not href.startswith(("https:", "http:")) or "target=" in match.group():
            return match.group()
        slug = slugs.get(href.partition("#")[0])
        page = f' data-page="{escape(slug)}"' if slug else ""
        rel = "" if "rel=" in match.group() else ' rel="noreferrer"'
        return _tag(match, href, f' target="_top"{rel}{page}')

    return _LINK.sub(leaving, html)


def _tag(match: re.Match[str], href: str, more: str) -> str:
    return f'<a{match["before"]} href="{escape(href)}"{match["after"]}{more}>'
