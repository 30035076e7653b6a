"""The house: reads the content once, lets every room look at it, and stops before harm is published.

Listed first under `hooks:` in mkdocs.yml.
"""

from pathlib import Path
from typing import Any

from hooks.kit import build, preview
from hooks.kit.menu import check_menu
from hooks.kit.unknown_markers import unknown_kinds

HERE = str(Path(__file__).resolve().parent)


def on_config(config: Any) -> Any:
    """Let templates be found in the rooms, and read the content."""
    if HERE not in config.theme.dirs:
        config.theme.dirs.insert(1, HERE)
    build.open_house(config)
    return config


@build.AFTER_ROOMS
def on_pre_build(config: Any) -> None:
    """When every room has looked: one list of everything that is wrong, markers nobody knows included."""
    if build.is_first_language(config):
        house = build.house(config)
        for page in house.source.pages.values():
            build.found(config, unknown_kinds(page, house.kinds))
        build.found(config, check_menu(config.nav, house.source, Path("mkdocs.yml")))
        build.stop_on_problems(config)


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Escape by default in every template; pages mark their own rendered Markdown as safe."""
    env.autoescape = True
    preview.remember(config, env=env, files=files)
    return env


def on_nav(nav: Any, config: Any, files: Any) -> Any:
    """Keep the menu for the preview of one page."""
    preview.remember(config, nav=nav)
    return nav


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Let `mkdocs serve` show a saved page before it builds everything."""
    server.builder = preview.Preview(server, config).rebuild
    return server


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """Give every page the words of its shell and the owner's settings."""
    return _shell(context, config)


def on_template_context(context: Any, template_name: str, config: Any) -> Any:
    """Give the 404 page the same."""
    return _shell(context, config)


def _shell(context: Any, config: Any) -> Any:
    house = build.house(config)
    context["words"] = house.source.words[build.language(config)]
    context["settings"] = house.settings
    return context
