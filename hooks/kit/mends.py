"""What mkdocs-static-i18n 1.3.1 and MkDocs 1.6.1 get wrong or do too often for us, mended in one place.

Each mend has a test in tests/kit/test_mends.py that fails when upstream changes, and the built site stays the
same to the byte. The plugin stands before i18n in mkdocs.yml: MkDocs imports plugins in that order, and hooks
only after all plugins were validated.

Upstream on slowness: ultrabug#57 (2 minutes for 8 languages; closed), and for the
templates mkdocs#3202 (closed in 2023, not merged). No issue was found for alternates, sitemap, theme files and the
search index (looked on 2026-11-25).
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs_static_i18n import config as i18n_config
from mkdocs_static_i18n import folder as i18n_folder
from mkdocs_static_i18n.reconfigure import ExtendedPlugin

from hooks.kit.build import LAST

# Upstream takes two letters only, so pap, ckb and nl-simple are refused (ultrabug#348, open since June 2026).
# BCP 47: language, script, region, variants. `data` and `assets` must not look like a language.
LOCALE = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-(x-)?[a-z0-9]{5,8})*$")
SITEMAP = "sitemap.xml"


class _Compiled(BytecodeCache):
    """Compiled templates by their text: each language makes a new Jinja environment and would compile anew."""

    def __init__(self) -> None:
        self.code: dict[tuple[object, ...], Any] = {}

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        bucket = Bucket(environment, name, self.get_source_checksum(source))
        bucket.code = self.code.get(_setting(environment, name, bucket.checksum))
        return bucket

    def set_bucket(self, bucket: Bucket) -> None:
        self.code[_setting(bucket.environment, bucket.key, bucket.checksum)] = bucket.code


def _setting(environment: Environment, name: str, checksum: str) -> tuple[object, ...]:
    return name, checksum, environment.autoescape is True, *sorted(environment.extensions)


COMPILED = (
    _Compiled()
)  # knows a template by what it says, so it cannot be out of date while serving


class I18nMends(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # BasePlugin[Config] fails in mkdocs 1.6.1
    """Mends that events can do; the others are at the foot of this file, done by importing it."""

    def __init__(self) -> None:
        self.theme_files: list[str] | None = None
        self.pages: dict[str, dict[str, File]] = {}
        self.elsewhere: dict[tuple[str, str], File] = {}

    @LAST
    def on_config(self, config: MkDocsConfig) -> None:
        """Upstream puts its folder before the theme's once more for each language; then share what is costly."""
        config.theme.dirs[:] = dict.fromkeys(config.theme.dirs)
        if "get_env" not in vars(config.theme):
            config.theme.get_env = partial(self._environment, config.theme.get_env)  # type: ignore[method-assign]

    def _environment(self, make: Callable[[], Environment]) -> Environment:
        """Return an environment that compiles a template once and lists the 14,500 files of the theme once."""
        env = make()
        env.bytecode_cache = COMPILED
        env.list_templates = partial(self._listed, env.list_templates)  # type: ignore[method-assign]
        return env

    def _listed(self, search: Callable[..., list[str]], **only: Any) -> list[str]:
        if self.theme_files is None:
            self.theme_files = search(**only)
        return self.theme_files

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Hand on what this language can use: upstream looks at every file of every language, in each of them."""
        i18n: Any = config.plugins["i18n"]
        self.pages = {code: {} for code in i18n.all_languages}
        kept = []
        for file in files:
            code, _, name = file.src_uri.partition("/")
            is_page = file.is_documentation_page()
            if is_page and code in self.pages:
                self.pages[code][name] = file
            if code in self.pages and code not in (i18n.current_language, i18n.default_language):
                continue
            if is_page or not file.inclusion.is_excluded():  # type: ignore[no-untyped-call]
                kept.append(file)
        return Files(kept)

    def alternate(self, name: str, code: str, make: Callable[[File], File], own: File) -> File:
        """Return where a page stands in another language; it is the same for every language that asks."""
        if (code, name) not in self.elsewhere:
            self.elsewhere[code, name] = make(own)
        return self.elsewhere[code, name]

    def on_pre_template(self, template: Any, template_name: str, config: MkDocsConfig) -> Any:
        """Render the sitemap in the last language only: it holds all before it, and each one overwrites it."""
        i18n: Any = config.plugins["i18n"]
        order = sorted(i18n.build_languages, key=lambda code: code != i18n.default_language)
        if template_name == SITEMAP and i18n.current_language != order[-1]:
            return template.environment.from_string("")
        return template


def _alternates(
    i18n: Any, pages: dict[str, Any], _: object, config: MkDocsConfig, make: Callable[..., File]
) -> None:
    """Give each page its address in every language from a table: upstream tries files until one fits, in cubic time."""
    mends: Any = config.plugins["i18n-mends"]
    for code in sorted(i18n.build_languages):
        for name, page in pages.items():
            own = mends.pages[code].get(name)
            if code in page.alternates or not page.is_documentation_page():
                continue
            if own or i18n.config.fallback_to_default:
                there = own or mends.pages[i18n.default_language].get(name, page)
                new = partial(_made, make, code, i18n, config)
                page.alternates[code] = mends.alternate(name, code, new, there)


def _made(
    make: Callable[..., File], code: str, i18n: Any, config: MkDocsConfig, file: File
) -> File:
    return make(file, code, i18n.default_language, i18n.all_languages, config)


def _without_duplicates(i18n: Any, entries: list[dict[str, Any]]) -> None:
    """Leave out of the search index what says the same as the source page: upstream compares all with all."""
    folders = tuple(f"{code}/" for code in i18n.build_languages)
    source: dict[tuple[str, str], list[str]] = {}
    for entry in entries:
        if not entry["location"].startswith(folders):
            source.setdefault((entry["title"], entry["text"]), []).append(entry["location"])
    entries[:] = [
        entry
        for entry in entries
        if not entry["location"].startswith(folders)
        or not any(
            entry["location"].endswith(x) for x in source.get((entry["title"], entry["text"]), ())
        )
    ]


i18n_config.RE_LOCALE = LOCALE
i18n_folder.RE_LOCALE = LOCALE  # type: ignore[attr-defined]  # imported there by name
ExtendedPlugin.reconfigure_files_alternates = _alternates  # type: ignore[assignment, method-assign]
ExtendedPlugin.reconfigure_search_duplicates = _without_duplicates  # type: ignore[method-assign]
