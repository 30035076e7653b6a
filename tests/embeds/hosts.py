"""What hosts put around our pages: sandboxes, our parent script, and WordPress by its published rules."""

import re
from html import escape

from hooks.embeds.outputs import SANDBOX
from hooks.embeds.versions import PARENT

# What a host's sandbox is, and where a press on the exit gets: away, or no further than our blank page
ROWS: dict[str, tuple[str | None, str]] = {
    "none": (None, "away"),
    "recommended": (SANDBOX, "away"),
    "wordpress": ("allow-scripts", "blank"),
    "same origin": ("allow-scripts allow-same-origin", "blank"),
    "popups": ("allow-scripts allow-same-origin allow-popups", "blank"),
    "popups that escape": (
        "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox",
        "blank",
    ),
    "by activation": ("allow-scripts allow-top-navigation-by-user-activation", "away"),
    "by activation, no scripts": ("allow-top-navigation-by-user-activation", "away"),
    "top navigation": ("allow-scripts allow-same-origin allow-top-navigation", "away"),
    "nothing": ("", "nowhere"),  # neither link nor script: the reader still has the host's own ways
}
NO_MARGIN = "<style>body{margin:0}iframe{border:0;display:block}</style>"


def frame(address: str, sandbox: str | None = SANDBOX, height: int = 500, more: str = "") -> str:
    """Return an iframe as a host would write it."""
    rule = "" if sandbox is None else f' sandbox="{sandbox}"'
    return f'<iframe src="{address}" title="x" width="100%" height="{height}"{rule}{more}></iframe>'


def parent_script(site: str) -> str:
    """Return the line that loads our script in a host's page."""
    address = f"{site}embed/v1/assets/{PARENT.file}"
    return f'<script src="{address}" integrity="{PARENT.integrity}" crossorigin="anonymous" defer></script>'


# What WordPress does with HTML from a provider it does not know, by wp-includes/embed.php: own words
_ALLOWED = {
    "a": ("href",),
    "blockquote": (),
    "iframe": (
        "src",
        "width",
        "height",
        "frameborder",
        "marginwidth",
        "marginheight",
        "scrolling",
        "title",
    ),
}


def as_wordpress_shows(html: str, mark: str = "Ab12Cd34Ef") -> str:
    """Return oEmbed HTML as WordPress puts it on a page, hidden behind its quotation until the frame speaks."""
    kept = _kses(html)
    match = re.search(r"(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", kept, re.S)
    assert match, "WordPress would show nothing"
    quote, shown = match[1] or "", match[2]
    shown = re.sub(r' src="([^"]*)"', rf' src="\1#?secret={mark}" data-secret="{mark}"', shown)
    shown = shown.replace(
        "<iframe",
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"',
        1,
    )
    if quote:
        shown = shown.replace(
            "<iframe", '<iframe style="position: absolute; visibility: hidden;"', 1
        )
        quote = quote.replace(
            "<blockquote", f'<blockquote class="wp-embedded-content" data-secret="{mark}"'
        )
    return quote + shown


def _kses(html: str) -> str:
    def tag(match: re.Match[str]) -> str:
        name = match[2].lower()
        if name not in _ALLOWED:
            return ""
        if match[1]:
            return f"</{name}>"
        kept = [
            f' {k}="{escape(v)}"'
            for k, v in re.findall(r'([a-z-]+)="([^"]*)"', match[3])
            if k in _ALLOWED[name]
        ]
        return f"<{name}{''.join(kept)}>"

    return re.sub(r"<(/?)([a-zA-Z]+)([^>]*)>", tag, html)


# What wp-includes/js/wp-embed.js does with messages: own words
WORDPRESS = """
addEventListener('message', (event) => {
  const data = event.data;
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]').forEach((one) => { one.style.display = 'none'; });
  document.querySelectorAll('iframe[data-secret="' + data.secret + '"]').forEach((one) => {
    if (event.source !== one.contentWindow) return;
    one.removeAttribute('style');
    if (data.message === 'height') one.height = Math.min(1000, Math.max(200, parseInt(data.value, 10) || 0));
    if (data.message === 'link') {
      const there = new URL(data.value), from = new URL(one.getAttribute('src'));
      if (/^https?:$/.test(there.protocol) && there.host === from.host && document.activeElement === one) top.location.href = data.value;
    }
  });
});
"""
