"""What a browser may do on this site, and what it must not tell anyone. One list for every server."""

SITE_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
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
CACHE_HASHED = "public, max-age=31536000, immutable"


def meta_policy() -> str:
    """Return the policy for a <meta>: what a host that sends no headers still gets."""
    kept = {name: value for name, value in SITE_POLICY.items() if name not in ONLY_IN_A_HEADER}
    return "; ".join(f"{name} {value}" for name, value in kept.items())


def headers_file() -> str:
    """Return a `_headers` file, as Netlify, Cloudflare Pages and Codeberg-like hosts read it."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    lines += [f"  Cache-Control: {CACHE_PAGE}", "", "/assets/*", "  ! Cache-Control"]
    return "\n".join([*lines, f"  Cache-Control: {CACHE_HASHED}", ""])
