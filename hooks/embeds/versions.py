"""The scripts that other sites load. A published file never changes, because sites hold its hash: a change is a new file."""

from base64 import b64encode
from dataclasses import dataclass
from datetime import date
from hashlib import sha384
from pathlib import Path

HERE = Path(__file__).resolve().parent
KEPT_MONTHS = 12  # how long a version stays after a newer one came


@dataclass(frozen=True)
class Loader:
    """One published file. `until` is the first day on which it may be gone; None while it is the newest."""

    name: str
    version: str
    since: date
    until: date | None = None

    @property
    def file(self) -> str:
        """Its file name, here and on the site."""
        return f"{self.name}-{self.version}.js"

    @property
    def content(self) -> bytes:
        """What the site serves."""
        return (HERE / self.file).read_bytes()

    @property
    def integrity(self) -> str:
        """The hash that a site's snippet holds."""
        return integrity(self.content)


PARENT = Loader("parent", "1.0.0", date(2026, 11, 24))
CONTACT_CARD = Loader("contact-card", "1.0.0", date(2026, 11, 24))
LOADERS = (PARENT, CONTACT_CARD)  # every published version, the newest of each name first


def integrity(content: bytes) -> str:
    """Return a hash as the integrity attribute takes it."""
    return f"sha384-{b64encode(sha384(content).digest()).decode()}"
