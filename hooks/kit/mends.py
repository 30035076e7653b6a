"""What mkdocs-static-i18n 1.3.1 gets wrong for us, mended in one place. Each mend has a test that
fails when upstream changes. The plugin stands before i18n in mkdocs.yml: MkDocs imports plugins in
that order, and hooks only after all plugins were validated.
"""

import re

from mkdocs.plugins import BasePlugin
from mkdocs_static_i18n import config as i18n_config
from mkdocs_static_i18n import folder as i18n_folder
from mkdocs_static_i18n.reconfigure import ExtendedPlugin

# Upstream takes two letters only, so pap, ckb and nl-simple are refused (ultrabug#348, open since June 2026).
# BCP 47: language, script, region, variants. `data` and `assets` must not look like a language.
LOCALE = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-(x-)?[a-z0-9]{5,8})*$")


class I18nMends(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # BasePlugin[Config] fails in mkdocs 1.6.1
    """Holds no event: importing this module before i18n is validated is what mends it."""


def _no_alternates(*_: object) -> None:
    """Leave alternates out: upstream searches them in cubic time, and our picker and sitemap need none."""


i18n_config.RE_LOCALE = LOCALE
i18n_folder.RE_LOCALE = LOCALE  # type: ignore[attr-defined]  # imported there by name
ExtendedPlugin.reconfigure_files_alternates = _no_alternates  # type: ignore[method-assign, assignment]
