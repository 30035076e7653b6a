"""What an owner sets in mkdocs.yml under `extra:`. Every default works, and is honest when unset."""

from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Record

ROOM_SETTINGS = ("quick_exit", "search", "admin")  # checked by their rooms
PLACEHOLDER = ".example"  # a name that can never be somebody's site (RFC 2606)

WRONG = Say(
    "extra.{field}: {why}. Vergelijk met de uitleg bij deze regel in mkdocs.yml.",
    "extra.{field}: {why}. Compare with the explanation at this line in mkdocs.yml.",
)
UNKNOWN = Say(
    "extra.{field} is geen instelling van deze site. Bekend: {known}",
    "extra.{field} is not a setting of this site. Known: {known}",
)
NOT_READY = Say(
    "released staat op true, maar {field} is niet ingevuld. Vul het in (zie GO-LIVE.md), of zet released op false.",
    "released is true, but {field} is not filled in. Fill it in (see GO-LIVE.md), or set released to false.",
)


class Settings(Record):
    """The owner's settings. `None` means: not filled in, and the site says so."""

    released: bool = False
    owner: str | None = None
    contact: str | None = Field(default=None, pattern=r"^(mailto:|https://)")
    forge: str | None = Field(default=None, pattern=r"^https://")
    forge_kind: Literal["github", "gitlab", "forgejo"] = "github"
    forge_branch: str = "main"


def read_settings(
    extra: dict[str, Any], site_url: str, shown: Path
) -> tuple[Settings, list[Problem]]:
    """Return the settings and what is wrong with them; a released site needs its owner filled in."""
    known = {name: extra[name] for name in Settings.model_fields if name in extra}
    unknown = sorted(extra.keys() - {*Settings.model_fields, *ROOM_SETTINGS})
    names = ", ".join([*Settings.model_fields, *ROOM_SETTINGS])
    problems = [problem(shown, 1, UNKNOWN, field=name, known=names) for name in unknown]
    try:
        settings = Settings.model_validate(known)
    except ValidationError as error:
        mistakes = error.errors(include_url=False)
        wrong = [problem(shown, 1, WRONG, field=m["loc"][0], why=m["msg"]) for m in mistakes]
        return Settings(), [*problems, *wrong]
    missing = _missing(settings, site_url)
    return settings, [*problems, *(problem(shown, 1, NOT_READY, field=name) for name in missing)]


def _missing(settings: Settings, site_url: str) -> list[str]:
    if not settings.released:
        return []
    unset = [f"extra.{name}" for name in ("owner", "contact") if getattr(settings, name) is None]
    return unset + (["site_url"] if PLACEHOLDER in site_url or not site_url else [])
