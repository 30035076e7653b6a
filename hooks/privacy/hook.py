"""The door of the room privacy."""

from pathlib import Path
from typing import Any

from hooks.kit import build
from hooks.kit.clock import today
from hooks.privacy import policy, well_known
from hooks.privacy.scan import scan


@build.LAST
def on_post_page(output: str, page: Any, config: build.MkDocsConfig) -> str:
    """Look at the page as it will be published."""
    build.found(config, scan(output, Path(page.file.dest_uri)))
    return output


@build.LAST
def on_post_build(config: build.MkDocsConfig) -> None:
    """Stop when a page holds what the policy forbids; write what servers and crawlers read."""
    if not build.is_last_act(config):
        return
    build.stop_on_problems(config)
    site, house = Path(config.site_dir), build.house(config)
    settings, url = house.settings, config.site_url or ""
    _write(site / "_headers", policy.headers_file(house.header_rules))
    _write(site / "robots.txt", well_known.robots(settings.released, url))
    if settings.contact:
        text = well_known.security(settings.contact, house.source.languages, url, today())
        _write(site / ".well-known" / "security.txt", text)


def on_page_context(context: Any, page: Any, config: build.MkDocsConfig, nav: Any) -> Any:
    """Give the page its policy; a preview needs the script of the live reload, so it has none."""
    context["policy"] = "" if build.is_preview(config) else policy.meta_policy()
    return context


def on_template_context(context: Any, template_name: str, config: build.MkDocsConfig) -> Any:
    """Give the 404 page the same policy."""
    return on_page_context(context, None, config, None)


def on_serve(server: Any, config: build.MkDocsConfig, builder: Any) -> Any:
    """Let the preview send the same headers, but for the policy and the promise of HTTPS."""
    rules = build.house(config).header_rules
    build.send_headers(server, lambda path: policy.preview_headers(path, rules))
    return server


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
