"""Names and ids that stay the same as long as a record keeps its file name."""

from hashlib import sha256
from uuid import UUID, uuid5

SPACE = UUID("6f0f3a52-8f55-5d0b-9f1e-2b6c3c1f7a10")


def uuid_of(*parts: str) -> str:
    """Return the id of a record or of a part of it."""
    return str(uuid5(SPACE, "/".join(parts)))


def contact_file(org_id: str) -> str:
    """Return the path of a contact file; its name tells nothing in a list of downloads."""
    return f"vcard/contact-{sha256(org_id.encode()).hexdigest()[:6]}.vcf"
