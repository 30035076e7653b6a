"""The door of the room notices."""

from typing import Any

from hooks.kit import build, localise
from hooks.notices.order import State, notices


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the page its notices."""
    text_lang, lang = build.text_language(page), build.language(config)
    review = page.meta.get("reviewed") or {}
    state = State(
        translated=text_lang == lang,
        released=build.house(config).settings.released,
        source_language=lang == build.house(config).source.main,
        review=context["language"]["review"],
        reviewed_by=review.get("by"),
    )
    context["notices"] = notices(state)
    context["review"] = {
        "by": review.get("by", ""),
        "on": localise.day(str(review["on"]), lang) if review else "",
    }
    return context
