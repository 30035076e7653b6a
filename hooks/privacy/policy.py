"""What a browser may do on this site, and what it must not tell anyone. One list for every server."""

from collections.abc import Iterable, Mapping

from hooks.kit.bundle import CACHE_HASHED as CACHE_HASHED
from hooks.kit.headers import HeaderRule

SITE_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",  # a page can show one of our own embeds; nothing else may be framed
    "manifest-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
ONLY_IN_A_HEADER = ("frame-ancestors",)  # a browser ignores it in a <meta>

HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in SITE_POLICY.items()),
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Request-OTR": "1",  # Brave 1.53 and later offers to keep the site out of its history
}
CACHE_PAGE = "no-cache"


def meta_policy() -> str:
    """Return the policy for a <meta>: what a host that sends no headers still gets."""
    kept = {name: value for name, value in SITE_POLICY.items() if name not in ONLY_IN_A_HEADER}
    return "; ".join(f"{name} {value}" for name, value in kept.items())


def headers_of(path: str, rules: Iterable[HeaderRule]) -> dict[str, str]:
    """Return what the answer for an address carries: the site's list, changed by the rules that fit."""
    found = dict(HEADERS)
    for rule in rules:
        if rule.fits(path):
            found = {k: v for k, v in found.items() if k not in rule.drops} | dict(rule.sends)
    return found


def preview_headers(path: str, rules: Iterable[HeaderRule]) -> dict[str, str]:
    """Return the same for `make serve`, which has no HTTPS and whose live reload is an inline script."""
    left_out = ("Content-Security-Policy", "Strict-Transport-Security")
    return {k: v for k, v in headers_of(path, rules).items() if k not in left_out}


def headers_file(rules: Iterable[HeaderRule] = ()) -> str:
    """Return a `_headers` file, as Cloudflare Pages and alike read it; "!" takes a header away again."""
    lines = ["/*", *_sent({**HEADERS, "Cache-Control": CACHE_PAGE})]
    lines += ["", "/assets/*", "  ! Cache-Control", *_sent({"Cache-Control": CACHE_HASHED})]
    for rule in rules:
        again = [name for name in rule.sends if name in {**HEADERS, "Cache-Control": ""}]
        lines += ["", rule.path, *(f"  ! {name}" for name in (*rule.drops, *again))]
        lines += _sent(rule.sends)
    return "\n".join([*lines, ""])


def _sent(headers: Mapping[str, str]) -> list[str]:
    return [f"  {name}: {value}" for name, value in headers.items()]
