"""The door of the room languages."""

from pathlib import Path
from typing import Any

from hooks.kit import build, markers
from hooks.kit.render import render
from hooks.languages import links, sitemap
from hooks.languages.records import Language, compare, read_languages

FILE = Path("data", "languages.yml")
NOT_FOUND = "404.html"
SPOKEN = "nl"  # [[nl:Ik word gestalkt]]: Dutch inside a translation


def _read(house: build.House, listed: tuple[str, ...]) -> dict[str, Language]:
    languages, file, problems = read_languages(house.source.docs / FILE, house.source.shown / FILE)
    house.problems += [*problems, *compare(languages, file, listed)]
    return {code: languages[code] for code in languages if code in house.source.languages}


def _languages(config: build.MkDocsConfig) -> dict[str, Language]:
    return build.room(config, "languages", lambda house: _read(house, build.listed(config)))


def on_pre_build(config: build.MkDocsConfig) -> None:
    """Check that mkdocs.yml and languages.yml name the same languages."""
    build.resolves(config, "languages", SPOKEN)
    _languages(config)


def on_page_markdown(markdown: str, page: Any, config: build.MkDocsConfig, files: Any) -> str:
    """Put the list of all languages in the text, and mark the Dutch that a reader may say or show."""
    placed = markers.replace(markdown, SPOKEN, _dutch)
    return markers.replace(placed, "languages", lambda _: _all(page, config))


def _dutch(marker: markers.Marker) -> str:
    text = marker.text.removeprefix(f"[[{SPOKEN}:").removesuffix("]]")
    return render("languages/dutch.html", text=text.strip())


def _all(page: Any, config: build.MkDocsConfig) -> str:
    source, lang = build.house(config).source, build.language(config)
    values = {
        "languages": links.choices("index.md", lang, source, _languages(config)),
        "counts": links.counts(source),
        "all": len(source.names()),
        "to_root": "../" * page.url.count("/"),
        "words": source.words[lang],
    }
    return f"\n\n{render('languages/all.html', **values)}\n\n"


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the page its languages: of the shell, of the text, and the picker."""
    name, text_lang = build.page_name(page), build.text_language(page)
    main = build.house(config).source.main
    _shell(context, config, name)
    context["text_language"] = {"tag": text_lang, "dir": _languages(config)[text_lang].dir}
    context["canonical"] = links.canonical(config.site_url or "", name, text_lang, main)
    return context


def on_template_context(context: Any, template_name: str, config: build.MkDocsConfig) -> Any:
    """Give the 404 page its languages; the root one speaks all of them in a few words."""
    source, lang = build.house(config).source, build.language(config)
    _shell(context, config, "index.md")
    context["not_found"] = [
        {"choice": choice, "words": source.words[choice.code]}
        for choice in context["picker"]
        if lang == choice.code or (lang == source.main and not _is_easy(choice.code, source.main))
    ]
    return context


def _is_easy(code: str, main: str) -> bool:
    """Tell whether a language is the source in easier words: on the root 404 it would say all twice."""
    return code.startswith(f"{main}-")


def _shell(context: Any, config: build.MkDocsConfig, name: str) -> None:
    lang, languages = build.language(config), _languages(config)
    context["language"] = {
        "tag": lang,
        "dir": languages[lang].dir,
        "review": languages[lang].review,
        "home": links.path_of("index.md", lang, build.house(config).source.main),
    }
    context["picker"] = links.choices(name, lang, build.house(config).source, languages)


def on_post_template(output: str, template_name: str, config: build.MkDocsConfig) -> str:
    """Keep one 404 page per language (upstream lets the last one win), and leave its sitemap out."""
    lang = build.language(config)
    if template_name == "sitemap.xml":
        return ""
    if template_name != NOT_FOUND or lang == build.house(config).source.main:
        return output
    target = Path(config.site_dir, lang, NOT_FOUND)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(output, encoding="utf-8")
    return ""


@build.LAST
def on_post_build(config: build.MkDocsConfig) -> None:
    """Write the sitemap once all languages are built."""
    if build.is_last_act(config) and config.site_url:
        content = sitemap.sitemap(build.house(config).source, config.site_url)
        Path(config.site_dir, "sitemap.xml").write_bytes(content)
