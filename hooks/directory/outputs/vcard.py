"""Contact files (vCard 4.0): a name and its numbers, and nothing else that a stranger could read in a phone."""

from collections.abc import Iterator

from hooks.directory.outputs.ids import contact_file, uuid_of
from hooks.directory.outputs.json_file import Shown
from hooks.directory.records import Organisation


def vcards(shown: Shown) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of the contact file of each organisation that one can call."""
    for org_id, org in shown:
        if org.number():
            yield contact_file(org_id), _vcard(org_id, org)


def _vcard(org_id: str, org: Organisation) -> bytes:
    calls = [c.link for c in org.channels if c.kind == "phone" and c.link]
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:org",
        f"UID:urn:uuid:{uuid_of(org_id)}",
        f"FN:{_escaped(org.name)}",
        *(f'TEL;VALUE=uri;TYPE="voice":{link}' for link in calls),
        "END:VCARD",
    ]
    return "".join(_folded(line) + "\r\n" for line in lines).encode()


def _escaped(text: str) -> str:
    for char in "\\,;":
        text = text.replace(char, "\\" + char)
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line folded at 75 bytes, never inside a character (RFC 6350, 3.2)."""
    parts, size = [""], 0
    for char in line:
        size += len(char.encode())
        if size > 75:
            parts, size = [*parts, " "], 1 + len(char.encode())
        parts[-1] += char
    return "\r\n".join(parts)
