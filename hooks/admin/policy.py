"""What the browser may do in the folder of the editing program. Looser than the site, and so never part of it."""

from collections.abc import Sequence

OWN = "'self'"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    # the login service answers in a window of its own, which must be able to find the window that opened it
    "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
    "Cache-Control": "no-cache",
}


def policy(may_ask: Sequence[str]) -> str:
    """Return the content security policy: itself, the forge and the login service, nobody else."""
    rules = {
        "default-src": "'none'",
        "script-src": OWN,
        # the program writes its styles into the page while it runs; no hash can be known beforehand
        "style-src": f"{OWN} 'unsafe-inline'",
        "font-src": OWN,
        "img-src": f"{OWN} blob: data:",
        "connect-src": " ".join((OWN, "blob:", "data:", *may_ask)),
        "worker-src": OWN,
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def headers_file(may_ask: Sequence[str]) -> str:
    """Return a `_headers` file; what a <meta> cannot say, such as who may frame the page, is said here."""
    full = f"{policy(may_ask)}; frame-ancestors 'none'"
    sent = {"Content-Security-Policy": full, **HEADERS}
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in sent.items()), ""])
