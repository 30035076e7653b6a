"""`python -m hooks.admin PACKAGES OUT`: writes the editing program into a folder of its own. `--trial` asks no forge.

Without folders it only says whether the owner's settings are filled in.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

from hooks.admin.owner import TRIAL, Owner, read_owner
from hooks.admin.policy import headers_file, policy
from hooks.admin.program import copy_program
from hooks.admin.shape import collections, shapes
from hooks.kit.problems import as_list
from hooks.kit.render import render
from hooks.kit.yaml_file import read_yaml

HERE = Path(__file__).resolve().parent
CONFIG = Path("mkdocs.yml")
LANGUAGES = Path("docs", "data", "languages.yml")


def main(arguments: list[str]) -> int:
    """Write the folder and say where; without the owner's settings, say what to fill in and write nothing."""
    given = _parser().parse_args(arguments)
    owner, problems = (TRIAL, []) if given.trial else read_owner(CONFIG)
    if owner is None:
        print(as_list(problems), file=sys.stderr)
        return 1
    if given.out:
        write(given.packages, given.out, owner)
        print(f"Written: {given.out.as_posix()}/")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hooks.admin")
    parser.add_argument("packages", type=Path, nargs="?")
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--trial", action="store_true")
    return parser


def write(packages: Path, out: Path, owner: Owner) -> None:
    """Write the whole folder anew: program, formats, form, page and headers."""
    shutil.rmtree(out, ignore_errors=True)
    copy_program(packages, out)
    for script in HERE.glob("*.js"):
        shutil.copy(script, out)
    page = render("admin/admin.html", policy=policy(owner.may_ask), title="Bewerken / Edit")
    (out / "index.html").write_text(f"{page}\n", encoding="utf-8")
    (out / "_headers").write_text(headers_file(owner.may_ask), encoding="utf-8")
    made = {"config": config(owner, Path()), "shapes": shapes()}
    (out / "config.json").write_text(
        json.dumps(made, indent=1, ensure_ascii=False), encoding="utf-8"
    )


def config(owner: Owner, root: Path) -> dict[str, object]:
    """Return the configuration of the editing program for the content below `root`."""
    languages = list(read_yaml(root / LANGUAGES, LANGUAGES).data)
    return {
        "load_config_file": False,
        "backend": owner.backend,
        "publish_mode": "simple" if owner is TRIAL else "editorial_workflow",
        "media_folder": "docs/assets",
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 60},
        "i18n": {
            "structure": "multiple_folders", "locales": languages,
            "default_locale": languages[0], "initial_locales": "default",
        },
        "collections": collections(languages, root),
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
