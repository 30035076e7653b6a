"""The door of the room directory."""

from pathlib import Path
from typing import Any

from hooks.directory import changes, checks, markers, never_print, raw_numbers
from hooks.directory.never_print import Never
from hooks.directory.outputs.every import Given, files
from hooks.directory.outputs.ids import contact_file
from hooks.directory.outputs.json_ld import json_ld
from hooks.directory.pieces import pieces
from hooks.directory.records import Channel, Organisation
from hooks.directory.review import logged, review
from hooks.kit import build
from hooks.kit.clock import today
from hooks.kit.forge import edit_address
from hooks.kit.headers import HeaderRule
from hooks.kit.logged import Logged
from hooks.kit.pieces import Piece
from hooks.kit.records import Records, read_records
from hooks.kit.render import render

FOLDER = Path("data", "directory")
NEVER = Path("data", "never-print.yml")
CHANGES = Path("data", "changes.yml")
FIRST = Path("data", "first-numbers.yml")
NUMBERS = (
    ".numbers"  # rooms leave the numbers that the change log may name under their own name and this
)
OUT = "data/v1/"
EMERGENCY = "noodnummer-112"


def _orgs(config: build.MkDocsConfig) -> Records[Organisation]:
    return build.room(config, "directory", _read)


def _read(house: build.House) -> Records[Organisation]:
    return read_records(house.source.docs / FOLDER, Organisation, house.source.shown / FOLDER)


def _never(config: build.MkDocsConfig) -> tuple[list[Never], list[Any]]:
    read = never_print.read_never
    return build.room(
        config, "never_print", lambda h: read(h.source.docs / NEVER, h.source.shown / NEVER)
    )


def _changes(config: build.MkDocsConfig) -> tuple[list[tuple[changes.Change, int]], list[Any]]:
    read = changes.read_changes
    return build.room(
        config, "changes", lambda h: read(h.source.docs / CHANGES, h.source.shown / CHANGES)
    )


def _first(config: build.MkDocsConfig) -> tuple[changes.First, list[Any]]:
    read = changes.read_first
    return build.room(
        config, "first_numbers", lambda h: read(h.source.docs / FIRST, h.source.shown / FIRST)
    )


def _numbers(config: build.MkDocsConfig) -> list[Logged]:
    """Return the numbers of every room that read its records."""
    build.room(config, f"directory{NUMBERS}", lambda _: list(logged(_orgs(config).by_id)))
    rooms = build.house(config).rooms
    return [one for name, rows in rooms.items() if name.endswith(NUMBERS) for one in rows]


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check every organisation, every page that names one, and every number that stands by itself."""
    build.resolves(config, "phone", "org", "directory")
    if not build.is_first_language(config):
        return
    orgs = _orgs(config)
    build.found(config, [*orgs.problems, *checks.check_pairs(orgs)])
    build.found(config, checks.check_examples(orgs))
    shown = build.house(config).source.shown / FOLDER
    build.found(config, checks.check_emergency(orgs, EMERGENCY, shown))
    build.offers(config, markers.PAGE, lambda lang: _pieces(config, lang))
    build.sends_headers(config, [HeaderRule(f"/{OUT}*", {"Access-Control-Allow-Origin": "*"})])
    for page in build.house(config).source.pages.values():
        build.found(config, checks.check(page, orgs))
        build.puts_anchors(config, page.name, markers.on_page(page.body, orgs.by_id))
    _check_numbers(config, orgs)


def _check_numbers(config: build.MkDocsConfig, orgs: Records[Organisation]) -> None:
    source, (never, problems) = build.house(config).source, _never(config)
    log, mistakes = _changes(config)
    broken = [name for name in orgs.files if orgs.is_broken(name)]
    build.found(config, [*problems, *mistakes, *_first(config)[1]])
    build.found(config, changes.check(log, _numbers(config), source.shown / CHANGES, broken))
    numbers = raw_numbers.known_numbers(orgs.by_id)
    for page in source.pages.values():
        build.found(config, raw_numbers.check_page(page, numbers))
        build.found(config, never_print.check_page(page, never))
    for lang, words in source.words.items():
        shown = source.shown / lang / "ui.yml"
        build.found(config, raw_numbers.check_words(shown, lang, words, numbers))
        build.found(config, never_print.check_words(shown, words, never))
    for org_id, _ in markers.listed("all", orgs.by_id):
        build.found(config, never_print.check(orgs.files[org_id], never))


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the numbers, names and cards in the text."""
    lang, orgs = build.text_language(page), _orgs(config).by_id
    up = "../" * page.url.count("/")
    contacts = {i: f"{up}{OUT}{contact_file(i)}" for i, org in orgs.items() if org.number()}
    return markers.place(markdown, _here(config, lang, contacts))


def _here(config: build.MkDocsConfig, lang: str, contacts: markers.Contacts) -> markers.Here:
    words = build.house(config).source.words[lang]
    orgs = _orgs(config)
    corrections = build.room(
        config,
        "directory.corrections",  # the same on every page
        lambda h: {
            i: edit_address(h.settings, f.path.as_posix()) or "" for i, f in orgs.files.items()
        },
    )
    return markers.Here(orgs.by_id, lang, words, today(), contacts, corrections)


def _pieces(config: build.MkDocsConfig, lang: str) -> list[Piece]:
    page = build.house(config).source.page(lang, markers.PAGE)
    return pieces(page, _here(config, lang, {})) if page else []


def on_page_content(html: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Describe the organisations of a page's lists for machines."""
    source = build.house(config).source.page(build.text_language(page), build.page_name(page))
    ids = markers.on_page(source.body, _orgs(config).by_id) if source else []
    if not ids:
        return html
    data = json_ld(ids, _orgs(config).by_id, build.text_language(page))
    return f"{html}\n{render('directory/json_ld.html', data=data)}"


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the page its emergency line."""
    context["emergency"] = _emergency(config)
    return context


def on_template_context(context: Any, template_name: str, config: build.MkDocsConfig) -> Any:
    """Give the 404 page its emergency line."""
    context["emergency"] = _emergency(config)
    return context


@build.LAST
def on_post_build(config: build.MkDocsConfig) -> None:
    """Write the same records for other sites, apps and phones, once all languages are built."""
    if build.is_last_act(config):
        log = [change for change, _ in _changes(config)[0]]
        wrong = list(changes.not_logged(log, _first(config)[0], _numbers(config)))
        orgs = _orgs(config).by_id
        build.room(config, "directory.review", lambda _: review(orgs, log, wrong, today()))
        for path, content in files(_given(config)).items():
            target = Path(config.site_dir) / OUT / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def _given(config: build.MkDocsConfig) -> Given:
    house, shown = build.house(config), markers.listed("all", _orgs(config).by_id)
    return Given(
        orgs=_orgs(config).by_id,
        shown=shown,
        words=house.source.words,
        site=config.site_url or "",
        today=today(),
        changes=[change for change, _ in _changes(config)[0]],
        numbers=_numbers(config),
        withheld=lambda value: any(never_print.find(value, _never(config)[0])),
    )


def _emergency(config: build.MkDocsConfig) -> Channel | None:
    organisation = _orgs(config).by_id.get(EMERGENCY)
    return organisation.number() if organisation else None
