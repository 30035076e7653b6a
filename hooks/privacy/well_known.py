"""robots.txt, and security.txt where the owner gave a contact (RFC 9116)."""

from datetime import date, timedelta
from urllib.parse import urljoin

VALID_DAYS = 300  # internet.nl asks for less than a year
WARN_DAYS = 30


def robots(released: bool, site_url: str) -> str:
    """Return robots.txt: nobody indexes a draft, everybody may index a released site."""
    rule = "Allow: /" if released else "Disallow: /"
    sitemap = [f"Sitemap: {urljoin(site_url, 'sitemap.xml')}"] if released and site_url else []
    return "\n".join(["User-agent: *", rule, *sitemap, ""])


def security(contact: str, languages: tuple[str, ...], site_url: str, today: date) -> str:
    """Return security.txt, valid for 300 days from the build day."""
    expires = today + timedelta(days=VALID_DAYS)
    fields = [
        f"Contact: {contact}",
        f"Expires: {expires.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(code for code in languages if '-' not in code)}",
        f"Canonical: {urljoin(site_url, '.well-known/security.txt')}",
    ]
    return "\n".join([*fields, ""])


def days_left(text: str, today: date) -> int:
    """Return for how many days a security.txt still holds."""
    line = next(x for x in text.splitlines() if x.startswith("Expires: "))
    return (date.fromisoformat(line.split(": ")[1][:10]) - today).days
