"""A number that the change log may name, whichever room keeps it. A room leaves its own under `<room>.numbers`."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Logged:
    """What the number is now, as the log writes it; how a reader is told of a value; and the page it stands on.

    `part` is the channel of an organisation. `page` is None for what the site does not show.
    """

    kind: str
    id: str
    part: str
    now: str
    name: str
    page: str | None
    say: Callable[[str], str] = str

    @property
    def key(self) -> tuple[str, str, str]:
        """The name of the number in the log."""
        return self.kind, self.id, self.part
