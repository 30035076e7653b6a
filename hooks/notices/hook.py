"""The door of the room notices."""

from typing import Any

from hooks.kit import build, localise
from hooks.kit.stamps import Translation
from hooks.notices.order import State, notices


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the page its notices."""
    text_lang, lang, source = _languages(page, config)
    translation = context.get("translation")  # of the room translations, where a page is one
    reviewed = translation.noted.reviewed if translation and translation.review_counts else None
    review = _review(page, config)
    state = State(
        translated=text_lang == lang,
        released=build.house(config).settings.released,
        source_language=lang == source,
        easy=lang.startswith(f"{source}-"),
        untested=context["language"]["review"] == "untested",
        reviewed_by_native=reviewed is not None,
        reviewed_by=review.get("by"),
        behind=bool(translation and translation.behind),
        translated_by=_translator(translation.noted if translation else None),
    )
    context["notices"] = notices(state)
    context["review"] = _about("", review, lang) | {"translator": state.translated_by}
    context["review"] |= _about("native_", reviewed.model_dump() if reviewed else {}, lang)
    return context


def _languages(page: Any, config: build.MkDocsConfig) -> tuple[str, str, str]:
    return build.text_language(page), build.language(config), build.house(config).source.main


def _review(page: Any, config: build.MkDocsConfig) -> Any:
    """Return the review of a page as our reader gives it: MkDocs takes the key `on` for a yes."""
    source = build.house(config).source
    found = source.page(build.text_language(page), build.page_name(page))
    return (found.meta.get("reviewed") if found else None) or {}


def _translator(noted: Translation | None) -> str | None:
    return noted.translator if noted and noted.made_by == "people" else None


def _about(prefix: str, review: Any, lang: str) -> dict[str, str]:
    day = localise.day(str(review["on"]), lang) if review else ""
    return {f"{prefix}by": review.get("by", ""), f"{prefix}on": day}
