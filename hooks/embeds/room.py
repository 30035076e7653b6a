"""What this room gathers while pages are made, and what it writes when all are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from hooks.embeds import outputs
from hooks.embeds.addresses import ASSETS, BASE, BLANK, DATA, LEAVE, LOOKS, VERSION, is_reserved
from hooks.embeds.bundle import for_cards, in_frames
from hooks.embeds.feed import FEED, STATUS, Changed, atom, status
from hooks.embeds.news import News
from hooks.embeds.outputs import About, Known, ListFile, as_json
from hooks.embeds.versions import LOADERS
from hooks.embeds.view import Frame, Text, policy, views
from hooks.kit.bundle import CACHE_HASHED, Asset
from hooks.kit.headers import HeaderRule
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.render import render
from hooks.kit.source import Source

OPEN = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
CARD = 'class="card"'
NOT_INDEXED = {"X-Robots-Tag": "noindex"}

NO_SITE = Say(
    "site_url is leeg. Vul het adres van de site in; andere sites hebben het nodig om pagina's te tonen.",
    "site_url is empty. Fill in the site's address; other sites need it to show pages.",
)
RESERVED = Say(
    'De naam "{found}" is nodig voor sites die onze pagina\'s tonen. Kies een andere bestandsnaam.',
    'The name "{found}" is needed for sites that show our pages. Choose another file name.',
)


@dataclass
class Gathered:
    """The texts of all languages, and what is known of each."""

    texts: list[tuple[Text, Known]] = field(default_factory=list)
    frames: dict[str, Frame] = field(default_factory=dict)
    slugs: dict[str, str] = field(
        default_factory=dict
    )  # our own addresses to what they are called here


@dataclass(frozen=True)
class Given:
    """What the files are made of beside the texts."""

    site: str
    main: str
    words: Mapping[str, Mapping[str, str]]
    assets: Mapping[str, Asset]
    news: list[News]
    today: date


def check(source: Source, site: str, shown: str) -> Iterator[Problem]:
    """Yield what keeps pages from being shown elsewhere."""
    if not site:
        yield problem(shown, 1, NO_SITE)
    for (_, name), page in source.pages.items():
        if is_reserved(name.removesuffix(".md")):
            yield problem(page.shown, 1, RESERVED, found=name)


def header_rules(languages: tuple[str, ...], site: str) -> list[HeaderRule]:
    """Return what our addresses send: only views may be framed, only data and scripts may be read by others."""
    framed = {
        "Content-Security-Policy": policy(site, in_a_header=True),
        "Cross-Origin-Resource-Policy": "cross-origin",
        **NOT_INDEXED,
    }
    return [
        *(HeaderRule(f"/{BASE}{lang}/*", framed, ("X-Frame-Options",)) for lang in languages),
        HeaderRule(f"/{DATA}*", {**OPEN, **NOT_INDEXED}),
        HeaderRule(f"/{ASSETS}*", {**OPEN, "Cache-Control": CACHE_HASHED}),
        *(HeaderRule(f"/{path}", OPEN) for path in (STATUS, FEED)),
    ]


def files(found: Gathered, given: Given) -> Iterator[tuple[str, bytes]]:
    """Yield the path and content of every file of this room."""
    for asset in given.assets.values():
        yield asset.path, asset.content
    for loader in LOADERS:
        yield f"{ASSETS}{loader.file}", loader.content
    for frame in found.frames.values():
        yield from _ways_out(frame)
    cards = for_cards(given.assets, (text.html for text, _ in found.texts if CARD in text.html))
    yield cards.path, cards.content
    lines = []
    for text, known in found.texts:
        about = _about(found, given, text.place.lang)
        lines.append(outputs.listed(text, known, about))
        yield from _data(text, known, about)
        yield from _views(text, found, about, cards)
    listed = ListFile(version=VERSION, looks=LOOKS, pages=tuple(lines))
    yield f"{DATA}pages.json", as_json(listed.model_dump(mode="json"))
    yield from outputs.schemas().items()
    yield STATUS, as_json(status(given.news, given.site, given.main))
    yield (
        FEED,
        atom(given.news, _changed(found, given), _about(found, given, given.main), given.main),
    )


def _data(text: Text, known: Known, about: About) -> Iterator[tuple[str, bytes]]:
    page = outputs.page_file(text, known, about)
    yield text.place.json, as_json(page.model_dump(mode="json"))
    yield text.place.fragment, outputs.fragment(page).encode()
    yield text.place.oembed, as_json(outputs.oembed(text, about))


def _views(text: Text, found: Gathered, about: About, cards: Asset) -> Iterator[tuple[str, bytes]]:
    frame, oembed = found.frames[text.place.lang], f"{about.site}{text.place.oembed}"
    if CARD in text.html:
        frame = replace(frame, css=in_frames(cards))
    for path, document in views(text, frame, found.slugs, oembed):
        yield path, document.encode()


def _ways_out(frame: Frame) -> Iterator[tuple[str, bytes]]:
    own = policy(frame.site, in_a_header=False)
    values = {"words": frame.words, "language": frame.language, "policy": own}
    to = frame.quick_exit["to"] if frame.quick_exit else "about:blank"
    for name, address in ((BLANK, ""), (LEAVE, to)):
        made = render("embeds/blank.html", to=address, **values)
        yield f"{BASE}{frame.language['tag']}/{name}/index.html", made.encode()


def _about(found: Gathered, given: Given, lang: str) -> About:
    return About(given.site, found.frames[lang].site_name, given.words[lang], given.today)


def _changed(found: Gathered, given: Given) -> Iterator[Changed]:
    for text, known in found.texts:
        own = text.place.lang == given.main and not is_reserved(text.place.slug)
        if own and known.modified:
            yield Changed(text.canonical, text.title, known.modified)
