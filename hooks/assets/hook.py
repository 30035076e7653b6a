"""The door of the room assets."""

from pathlib import Path
from typing import Any

from hooks.assets.stylesheet import stylesheet
from hooks.kit import build
from hooks.kit.bundle import Asset, hashed, script, write

ROOMS = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent


@build.LAST
def on_files(files: Any, config: build.MkDocsConfig) -> Any:
    """Leave out every file of the theme and of the rooms: what a page needs is bundled below."""
    for file in list(files):
        if not str(file.abs_src_path or "").startswith(str(Path(config.docs_dir).resolve())):
            files.remove(file)
    return files


def on_env(env: Any, config: build.MkDocsConfig, files: Any) -> Any:
    """Let templates name the bundled files."""
    env.globals["assets"] = {name: asset.path for name, asset in _assets(config).items()}
    return env


@build.LAST
def on_post_build(config: build.MkDocsConfig) -> None:
    """Write the bundled files once all languages are built."""
    if build.is_last_act(config):
        write(Path(config.site_dir), _assets(config).values())


def _assets(config: build.MkDocsConfig) -> dict[str, Asset]:
    return build.room(config, "assets", lambda _: _read(config))


def _read(config: build.MkDocsConfig) -> dict[str, Asset]:
    """Bundle what the rooms hold: <room>.css, <room>.head.js (first in head) and <room>.js (deferred)."""
    dirs = [Path(folder) for folder in config.theme.dirs]
    theme = next(folder for folder in dirs if (folder / "assets" / "stylesheets").is_dir())
    rooms = [ROOMS / Path(path).parent.name for path in config.hooks]
    templates = [*dirs[0].rglob("*.html"), *ROOMS.rglob("*.html")]
    css = stylesheet(theme, [HERE / "assets.css", *_files(rooms, ".css")], templates)
    made = {
        "css": hashed("site", ".css", css.encode()),
        "head": script("head", _files(rooms, ".head.js")),
        "js": script("site", _files(rooms, ".js")),
        "icon": hashed("icon", ".svg", (HERE / "icon.svg").read_bytes()),
    }
    return {name: asset for name, asset in made.items() if asset}


def _files(rooms: list[Path], suffix: str) -> list[Path]:
    return [room / f"{room.name}{suffix}" for room in rooms if room not in (HERE, ROOMS)]
