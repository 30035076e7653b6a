"""Where a file of this repository is changed at the forge, and where a mistake is reported there."""

from urllib.parse import quote, urlencode

from hooks.kit.settings import Settings

EDIT = {
    "github": "{forge}/edit/{branch}/{path}",
    "gitlab": "{forge}/-/edit/{branch}/{path}",
    "forgejo": "{forge}/_edit/{branch}/{path}",
}
REPORT = {
    "github": "{forge}/issues/new?{query}",
    "gitlab": "{forge}/-/issues/new?{query}",
    "forgejo": "{forge}/issues/new?{query}",
}
FORMS = ".github/ISSUE_TEMPLATE/"


def edit_address(settings: Settings, path: str) -> str | None:
    """Return where `path`, seen from the repository, is changed in a browser; None without a forge."""
    if not settings.forge:
        return None
    at = EDIT[settings.forge_kind]
    return at.format(forge=_root(settings), branch=quote(settings.forge_branch), path=quote(path))


def report_address(settings: Settings, form: str, **filled: str) -> str | None:
    """Return where an issue form such as "number-wrong" opens, with fields filled in; None without a forge."""
    if not settings.forge:
        return None
    chosen = {
        "github": {"template": f"{form}.yml"},
        "gitlab": {"issuable_template": form},
        "forgejo": {"template": f"{FORMS}{form}.yml"},
    }[settings.forge_kind]
    query = urlencode(chosen | filled, quote_via=quote, safe="")
    return REPORT[settings.forge_kind].format(forge=_root(settings), query=query)


def _root(settings: Settings) -> str:
    return (settings.forge or "").rstrip("/")
