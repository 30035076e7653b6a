"""The door of the room embeds."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from hooks.embeds import markers
from hooks.embeds.addresses import Place, canonical, slug_of
from hooks.embeds.away import whole
from hooks.embeds.bundle import bundle, in_frames
from hooks.embeds.dates import changed_on
from hooks.embeds.news import News, read_news
from hooks.embeds.outputs import Known, frame_title
from hooks.embeds.room import Gathered, Given, check, files, header_rules
from hooks.embeds.snippets import Example
from hooks.embeds.view import Frame, Text
from hooks.kit import build
from hooks.kit.bundle import Asset
from hooks.kit.clock import today
from hooks.kit.pieces import Piece

NEWS = Path("data", "embeds.yml")
BESIDE = ("notices", "review")  # what other rooms put beside a text
BELOW = ("terms", "facts")  # what they explain of a whole page, and not of a piece of it


def _gathered(config: build.MkDocsConfig) -> Gathered:
    return build.room(config, "embeds", lambda _: Gathered())


def _news(config: build.MkDocsConfig) -> tuple[list[News], list[Any]]:
    return build.room(config, "embeds.news", _read_news)


def _read_news(house: build.House) -> tuple[list[News], list[Any]]:
    source = house.source
    return read_news(source.docs / NEWS, source.shown / NEWS, source.main, source.names())


def _assets(config: build.MkDocsConfig) -> dict[str, Asset]:
    rooms = [Path(path).parent.name for path in config.hooks]
    return build.room(config, "embeds.assets", lambda _: bundle(rooms))


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check what sites of others need, and say what their addresses send."""
    build.resolves(config, markers.KIND)
    if build.is_first_language(config):
        source = build.house(config).source
        build.found(config, check(source, config.site_url or "", "mkdocs.yml"))
        build.found(config, _news(config)[1])
        build.sends_headers(config, header_rules(source.languages, config.site_url or ""))
        for page in source.pages.values():
            build.found(config, markers.check(page, build.house(config).anchors))
            if markers.used(page):
                build.stays_at_home(config, page.name)


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the tool, the table and the snippets for organisations in the text."""
    if build.page_name(page) not in build.house(config).at_home:
        return markdown
    lang, words = build.language(config), build.house(config).source.words
    options = tuple(_options(config, lang))
    wanted = slug_of(next(iter(build.house(config).offers), ""))
    one = next((one for one in options if one.slug == wanted), options[0])
    site, place = config.site_url or "", Place(lang, one.slug)
    named = (one.title, one.frame_title, one.summary, one.canonical)
    example = Example(site, place, *named, org="", org_name="")
    here = markers.Here(example, options, _names(config), words[build.text_language(page)])
    return markers.place(markdown, here)


def _names(config: build.MkDocsConfig) -> tuple[tuple[str, str], ...]:
    names = build.language_names(config)
    return tuple((code, names[code]) for code in build.languages(config))


def _options(config: build.MkDocsConfig, lang: str) -> Iterator[markers.Option]:
    """Yield what can be shown elsewhere: each page, and behind it the pieces it offers."""
    house = build.house(config)
    for name in house.source.names():
        page = house.source.page(lang, name)
        if page and name not in house.at_home:
            own = slug_of(name)
            address = canonical(config.site_url or "", own, page.lang, house.source.main)
            offered = [
                (one.slug, one.title, f"#{one.anchor}") for one in _pieces(config, name, lang)
            ]
            for slug, title, anchor in [(own, str(page.meta["title"]), ""), *offered]:
                yield markers.Option(
                    slug=slug,
                    title=title,
                    frame_title=frame_title(title, str(config.site_name)),
                    summary=str(page.meta["description"]),
                    canonical=address + anchor.rstrip("#"),
                )


def _pieces(config: build.MkDocsConfig, name: str, lang: str) -> list[Piece]:
    offer = build.house(config).offers.get(name)
    made = build.room(config, f"embeds.{lang}.{name}", lambda _: offer(lang) if offer else [])
    return made


@build.LAST
def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Keep the page's text, with what the other rooms said about it."""
    house, lang, name = build.house(config), build.language(config), build.page_name(page)
    if name in house.at_home:
        tool = house.source.page(lang, name)
        if tool and markers.used(tool):
            context["embed_script"] = _assets(config)["choose"].path
        return context
    found, site = _gathered(config), config.site_url or ""
    found.frames.setdefault(lang, _frame(context, config))
    address = urljoin(site, page.url)
    found.slugs[address] = slug_of(name)
    own = Piece(slug_of(name), str(page.meta["title"]), page.content)
    pieces = _pieces(config, name, lang)
    known = _known(context, page, config)
    for piece in (own, *pieces):
        found.texts.append((_text(piece, context, page, address, lang), known))
    context["oembed"] = urljoin(site, Place(lang, own.slug).oembed)
    return context


def _frame(context: Any, config: build.MkDocsConfig) -> Frame:
    assets = _assets(config)
    return Frame(
        words=context["words"],
        language=context["language"],
        site=config.site_url or "",
        site_name=str(config.site_name),
        quick_exit=context.get("quick_exit"),
        emergency=context.get("emergency"),
        css=in_frames(assets["css"]),
        js=in_frames(assets["js"]),
    )


def _text(piece: Piece, context: Any, page: Any, address: str, lang: str) -> Text:
    anchor = f"#{piece.anchor}" if piece.anchor else ""
    own = slug_of(build.page_name(page))
    return Text(
        place=Place(lang, piece.slug),
        title=piece.title,
        summary=str(page.meta["description"]),
        html=whole(piece.html, address),
        canonical=context["canonical"] + anchor,
        language=context["text_language"],
        others=tuple(one for one in context["picker"] if one.own and not one.current),
        shell={
            **{name: context.get(name) for name in BESIDE},
            **{name: context.get(name) if piece.slug == own else None for name in BELOW},
        },
    )


def _known(context: Any, page: Any, config: build.MkDocsConfig) -> Known:
    docs, site = build.house(config).source.docs, config.site_url or ""
    days = build.room(config, "embeds.days", lambda _: changed_on(docs))
    reviewed = page.meta.get("reviewed") or {}
    return Known(
        modified=days.get(f"{build.text_language(page)}/{build.page_name(page)}"),
        reviewed=reviewed.get("on"),
        alternates={one.code: urljoin(site, one.path) for one in context["picker"] if one.own},
    )


@build.LAST
def on_post_build(config: build.MkDocsConfig) -> None:
    """Write every file, once all languages are built."""
    if build.is_last_act(config):
        source = build.house(config).source
        given = Given(
            site=config.site_url or "",
            main=source.main,
            words=source.words,
            assets=_assets(config),
            news=_news(config)[0],
            today=today(),
        )
        for path, content in files(_gathered(config), given):
            target = Path(config.site_dir) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
