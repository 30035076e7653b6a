"""The editing program, copied from its package. Every address from which it would fetch more is made one of ours."""

import json
import shutil
from pathlib import Path

FONTS = {
    "source-sans-3:vf@5.3.0/latin-wght-normal": "source-sans-3-latin-wght-normal",
    "noto-mono@5.3.0/latin-400-normal": "noto-mono-latin-400-normal",
    "material-symbols-outlined:vf@5.3.7/latin-wght-normal": "material-symbols-outlined-latin-wght-normal",
}
FONT_HOST = "https://cdn.jsdelivr.net/fontsource/fonts/"
MIRROR = "https://unpkg.com/"
FORGE_STATUS = "https://www.githubstatus.com/api/v2/status.json"
OURS = "./mirror/"


class MovedError(Exception):
    """The package no longer holds what is replaced here: a new version must be looked at by a person."""


def copy_program(packages: Path, out: Path) -> str:
    """Copy program, fonts, languages and YAML reader from `packages` into `out`; return the program's version."""
    source = packages / "@sveltia" / "cms"
    version = str(json.loads((source / "package.json").read_text(encoding="utf-8"))["version"])
    out.mkdir(parents=True, exist_ok=True)
    script = _at_home((source / "dist" / "sveltia-cms.js").read_text(encoding="utf-8"))
    (out / "program.js").write_text(script, encoding="utf-8")
    shutil.copy(source / "LICENSE.txt", out / "program.LICENSE.txt")
    _copy_mirror(source, out / "mirror", version)
    _copy_fonts(source / "npm" / "assets", out / "fonts")
    shutil.copytree(packages / "yaml" / "browser" / "dist", out / "yaml")
    shutil.copy(packages / "yaml" / "LICENSE", out / "yaml" / "LICENSE")
    return version


def _at_home(script: str) -> str:
    for there, here in FONTS.items():
        script = _replaced(script, f"{FONT_HOST}{there}.woff2", f"./fonts/{here}.woff2")
    script = _replaced(script, FORGE_STATUS, f"{OURS}status.json")
    return _replaced(script, MIRROR, OURS)


def _replaced(script: str, old: str, new: str) -> str:
    if old not in script:
        raise MovedError(old)
    return script.replace(old, new)


def _copy_mirror(source: Path, mirror: Path, version: str) -> None:
    """Answer what the program asks at its start: its words in another language, and whether a newer version exists."""
    shutil.copytree(source / "locales", mirror / "@sveltia" / f"cms@{version}" / "locales")
    newest = mirror / "@sveltia" / "cms" / "package.json"
    newest.parent.mkdir(parents=True)
    newest.write_text(json.dumps({"version": version}), encoding="utf-8")
    (mirror / "status.json").write_text("{}", encoding="utf-8")  # unknown: nobody is asked


def _copy_fonts(assets: Path, fonts: Path) -> None:
    fonts.mkdir()
    for name in FONTS.values():
        found = sorted(assets.glob(f"{name}-*.woff2"))
        if len(found) != 1:
            raise MovedError(name)
        shutil.copy(found[0], fonts / f"{name}.woff2")
    for licence in assets.glob("*.LICENSE.txt"):
        shutil.copy(licence, fonts)
