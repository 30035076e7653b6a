"""What the owner sets for editing without git: which forge, which branch, who lets editors in."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import yaml
import yaml_env_tag
from pydantic import AfterValidator, ValidationError, model_validator

from hooks.kit.addresses import held_to
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.records import Record

# These names end up in a content security policy: nothing but a name may stand in them
ORIGIN = re.compile(r"https://[a-z0-9.-]+(:\d+)?")
WITH_PATH = re.compile(ORIGIN.pattern + r"(/[\w.-]+)*")
FORGE = re.compile(ORIGIN.pattern + r"(/[\w.-]+){2,}/?")
API = {"github": "https://api.github.com", "gitlab": "https://gitlab.com/api/v4"}

WRONG_ORIGIN = (
    "schrijf alleen https:// en de naam, zoals https://login.example.org / "
    "write https:// and the name only, such as https://login.example.org"
)
WRONG_PATH = (
    "schrijf een adres zoals https://git.example.org/api/v4 / "
    "write an address such as https://git.example.org/api/v4"
)
NO_FORGE = Say(
    "extra.forge is niet ingevuld. Schrijf het adres van de opslagplaats, zoals https://github.com/organisatie/site. "
    "Alleen proberen? Dan:  make admin-trial",
    "extra.forge is not filled in. Write the address of the repository, such as https://github.com/organisation/site. "
    "Only trying? Then:  make admin-trial",
)
NO_ADMIN = Say(
    "extra.admin is niet ingevuld. Schrijf bijvoorbeeld:  admin: {{login: https://login.example.org}}  "
    "(uitleg: hooks/admin/README.md). Alleen proberen? Dan:  make admin-trial",
    "extra.admin is not filled in. Write for example:  admin: {{login: https://login.example.org}}  "
    "(explained in hooks/admin/README.md). Only trying? Then:  make admin-trial",
)
WRONG = Say("extra.{field}: {why}", "extra.{field}: {why}")
SHARED = {"kind": "forge_kind", "branch": "forge_branch"}  # what the links on pages use as well
NO_REPO = Say(
    'extra.forge "{found}" wijst geen opslagplaats aan. Schrijf ook organisatie en naam: https://github.com/organisatie/site',
    'extra.forge "{found}" names no repository. Write organisation and name too: https://github.com/organisation/site',
)


class _Loader(yaml.SafeLoader):
    """mkdocs.yml, with `!ENV` read as MkDocs reads it."""


_Loader.add_constructor("!ENV", yaml_env_tag.construct_env_tag)


class Admin(Record):
    """`extra.admin`, with the kind and branch of the forge. GitHub needs a login service of the owner; GitLab lets editors in itself, given an `app_id`."""

    kind: Literal["github", "gitlab"] = "github"
    branch: str = "main"
    login: Annotated[str, AfterValidator(held_to(ORIGIN, WRONG_ORIGIN))] | None = None
    app_id: str | None = None
    api: Annotated[str, AfterValidator(held_to(WITH_PATH, WRONG_PATH))] | None = None

    @model_validator(mode="after")
    def _somebody_lets_editors_in(self) -> "Admin":
        if self.kind == "github" and not self.login:
            raise ValueError(
                "bij github hoort login: https://... / github needs login: https://..."
            )
        if self.kind == "gitlab" and not self.app_id:
            raise ValueError("bij gitlab hoort app_id: ... / gitlab needs app_id: ...")
        return self


@dataclass(frozen=True)
class Owner:
    """The backend as the editing program wants it, and the only outside addresses it may ask."""

    backend: dict[str, Any]
    may_ask: tuple[str, ...] = ()


TRIAL = Owner({"name": "test-repo"})


def read_owner(config: Path) -> tuple[Owner | None, list[Problem]]:
    """Return the owner's backend from mkdocs.yml, or what must be filled in there."""
    extra = _extra(config)
    missing = [
        say for name, say in (("forge", NO_FORGE), ("admin", NO_ADMIN)) if not extra.get(name)
    ]
    if missing:
        return None, [problem(config.name, 1, say) for say in missing]
    try:
        shared = {name: extra[key] for name, key in SHARED.items() if key in extra}
        given = extra["admin"]
        admin = Admin.model_validate(given | shared if isinstance(given, dict) else given)
    except ValidationError as error:
        return None, [_told(config, mistake) for mistake in error.errors(include_url=False)]
    if not FORGE.fullmatch(str(extra["forge"])):
        return None, [problem(config.name, 1, NO_REPO, found=extra["forge"])]
    return _owner(admin, extra["forge"]), []


def _extra(config: Path) -> dict[str, Any]:
    found = yaml.load(config.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a safe loader
    extra = found.get("extra") if isinstance(found, dict) else None
    return extra if isinstance(extra, dict) else {}


def _told(config: Path, mistake: Any) -> Problem:
    path = [str(part) for part in mistake["loc"]]
    shared = SHARED.get(path[0]) if path else None
    field = shared or ".".join(("admin", *path))
    return problem(
        config.name, 1, WRONG, field=field, why=mistake["msg"].removeprefix("Value error, ")
    )


def _owner(admin: Admin, forge: str) -> Owner:
    api = admin.api or API[admin.kind]
    place = urlsplit(forge)
    repo = place.path.strip("/").removesuffix(".git")
    login = admin.login or f"{place.scheme}://{place.netloc}"
    made: dict[str, Any] = {
        "name": admin.kind,
        "repo": repo,
        "branch": admin.branch,
        "auth_methods": ["oauth"],
    }
    made |= {"base_url": login, "api_root": api}
    if admin.kind == "gitlab":
        made |= {"auth_type": "pkce", "app_id": admin.app_id}
    asked = urlsplit(api)
    return Owner(made, tuple(dict.fromkeys((f"{asked.scheme}://{asked.netloc}", login))))
