"""The door of the room assets."""

from pathlib import Path
from typing import Any

from hooks.assets.bundle import Asset, hashed, stylesheet, write
from hooks.kit import build

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
    theme = next(
        Path(d) for d in config.theme.dirs if (Path(d) / "assets" / "stylesheets").is_dir()
    )
    names = [Path(path).parent.name for path in config.hooks if Path(path).parent != Path("hooks")]
    sheets = [
        HERE / "assets.css",
        *(ROOMS / name / f"{name}.css" for name in names if name != "assets"),
    ]
    icon = (HERE / "icon.svg").read_bytes()
    return {"css": stylesheet(theme, sheets), "icon": hashed("icon", ".svg", icon)}
