"""The only file of the kit that knows MkDocs: what this build is, and how it stops."""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from mkdocs.config.defaults import MkDocsConfig as MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page as MkDocsPage

from hooks.kit import annotations
from hooks.kit.drafts import are_asked_for, drafts
from hooks.kit.headers import HeaderRule
from hooks.kit.pieces import Offer
from hooks.kit.problems import Problem, as_list
from hooks.kit.settings import Settings, read_settings
from hooks.kit.source import Source, read_source

KEY = "house"
FIRST = event_priority(110)  # before anything is read
AFTER_RECORDS = event_priority(-40)  # a check that needs what other rooms read
AFTER_ROOMS = event_priority(-50)  # the house itself, when every room has looked
LAST = event_priority(-110)  # after static-i18n, which builds the other languages at -100
T = TypeVar("T")


@dataclass
class House:
    """What one build knows: the source, what each room read, and the problems so far."""

    source: Source
    settings: Settings
    problems: list[Problem] = field(default_factory=list)
    rooms: dict[str, Any] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)  # the markers some room resolves
    anchors: dict[str, set[str]] = field(default_factory=dict)  # names that rooms put on a page
    offers: dict[str, Offer] = field(default_factory=dict)  # pieces that rooms offer, by their page
    at_home: set[str] = field(default_factory=set)  # pages that are a tool, and of no use elsewhere
    header_rules: list[HeaderRule] = field(default_factory=list)  # beside the site's own headers


def open_house(config: MkDocsConfig) -> None:
    """Read the source when the first language begins; the other languages use what was read."""
    if KEY in config.extra:
        return
    docs = Path(config.docs_dir)
    unfinished = drafts(docs)
    _hold_back(config, unfinished)
    source = read_source(docs, languages(config), shown(config), listed(config), unfinished)
    settings, mistakes = read_settings(
        dict(config.extra), config.site_url or "", Path("mkdocs.yml")
    )
    config.extra[KEY] = House(source, settings, [*source.problems, *mistakes])


def shown(config: MkDocsConfig) -> Path:
    """Return the folder of the content as an editor sees it, from the top of the project."""
    docs, root = Path(config.docs_dir), Path(config.config_file_path or ".").resolve().parent
    return docs.relative_to(root) if docs.is_relative_to(root) else docs


def _hold_back(config: MkDocsConfig, unfinished: frozenset[str]) -> None:
    """Leave the languages that are not public out of the build; a preview shows them."""
    for entry in config.plugins["i18n"].config.languages:
        if entry.locale in unfinished:
            entry.build = is_preview(config) or are_asked_for()


def house(config: MkDocsConfig) -> House:
    """Return what this build knows."""
    return cast(House, config.extra[KEY])


def languages(config: MkDocsConfig) -> tuple[str, ...]:
    """Return the codes of the languages that are built, the source language first."""
    entries = config.plugins["i18n"].config.languages
    return tuple(x.locale for x in sorted(entries, key=lambda x: not x.default) if x.build)


def listed(config: MkDocsConfig) -> tuple[str, ...]:
    """Return all codes in mkdocs.yml, those of unfinished languages too."""
    return tuple(x.locale for x in config.plugins["i18n"].config.languages)


def language_names(config: MkDocsConfig) -> dict[str, str]:
    """Return the own name of every language in mkdocs.yml."""
    return {x.locale: x.name for x in config.plugins["i18n"].config.languages}


def language(config: MkDocsConfig) -> str:
    """Return the language being built: the one of the page's shell."""
    plugin = cast(Any, config.plugins["i18n"])
    return cast(str, plugin.current_language or plugin.default_language)


def text_language(page: MkDocsPage) -> str:
    """Return the language of the page's text: the source language where no translation exists."""
    return cast(str, cast(Any, page.file).locale)


def page_name(page: MkDocsPage) -> str:
    """Return the page's path below its language folder, such as "hulp.md"."""
    return cast(str, cast(Any, page.file).norm_src_uri)


def room(config: MkDocsConfig, name: str, read: Callable[[House], T]) -> T:
    """Return what `read` gives for a room; it runs once per build, in the first language."""
    known = house(config).rooms
    if name not in known:
        known[name] = read(house(config))
    return cast(T, known[name])


def found(config: MkDocsConfig, problems: Iterable[Problem]) -> None:
    """Add problems to the one list of this build."""
    house(config).problems += problems


def resolves(config: MkDocsConfig, *kinds: str) -> None:
    """Say which kinds of marker a room turns into something."""
    house(config).kinds.update(kinds)


def puts_anchors(config: MkDocsConfig, page: str, names: Iterable[str]) -> None:
    """Say which names a room puts on a page, so that links to them are not dead."""
    house(config).anchors.setdefault(page, set()).update(names)


def offers(config: MkDocsConfig, page: str, pieces: Offer) -> None:
    """Offer pieces of a page that can stand by themselves, in the site of somebody else."""
    house(config).offers[page] = pieces


def stays_at_home(config: MkDocsConfig, page: str) -> None:
    """Say that a page is a tool of this site, and is not for sites of others."""
    house(config).at_home.add(page)


def sends_headers(config: MkDocsConfig, rules: Iterable[HeaderRule]) -> None:
    """Say what a part of the site sends beside the site's own headers."""
    house(config).header_rules += rules


def stop_on_problems(config: MkDocsConfig) -> None:
    """Stop with the whole list when anything is wrong."""
    stop_on(config, house(config).problems)


def stop_on(config: MkDocsConfig, problems: Iterable[Problem]) -> None:
    """Stop with this list, unless it is empty; also for what must be said before the content is read."""
    if found := list(problems):
        root = Path(config.config_file_path or ".").resolve().parent
        annotations.leave(found, folder=root)
        raise PluginError(as_list(found))


def is_first_language(config: MkDocsConfig) -> bool:
    """Tell whether the source language is being built; then every check runs, and only then."""
    return language(config) == languages(config)[0]


def is_last_act(config: MkDocsConfig) -> bool:
    """Tell whether all languages are built; ask it in an `on_post_build` marked LAST."""
    return not cast(Any, config.plugins["i18n"]).building


def is_preview(config: MkDocsConfig) -> bool:
    """Tell whether `mkdocs serve` is running: its live reload needs an inline script of its own."""
    return "serve" in sys.argv[1:]


def send_headers(server: Any, headers: Callable[[str], Mapping[str, str]]) -> None:
    """Let the preview server send with every answer what `headers` gives for its path."""
    app = server.get_app()

    def with_headers(environ: Any, start_response: Any) -> Any:
        def start(status: str, sent: list[tuple[str, str]], *rest: Any) -> Any:
            own = headers(str(environ.get("PATH_INFO", ""))).items()
            return start_response(status, [*sent, *own], *rest)

        return app(environ, start)

    server.set_app(with_headers)
