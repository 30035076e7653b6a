"""Rules for the headers of one part of the site, said by the room that owns it and written by the room privacy."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class HeaderRule:
    """What answers below `path` send beside the site's own list; `drops` names what they do not send.

    `path` ends with * for everything below it, as in a `_headers` file.
    """

    path: str
    sends: Mapping[str, str]
    drops: tuple[str, ...] = ()

    def fits(self, path: str) -> bool:
        """Tell whether the rule holds for an address such as "/embed/v1/nl/hulp/"."""
        whole = self.path.removesuffix("*")
        return path.startswith(whole) if whole != self.path else path == whole
