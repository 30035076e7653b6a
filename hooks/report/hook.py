"""The door of the room report."""

import json
from pathlib import Path

from hooks.kit import build
from hooks.kit.clock import today
from hooks.report.rows import report

OUT = Path(".build", "report.json")
TOLD = ".review"  # rooms leave their rows under their own name and this


@build.LAST
def on_post_build(config: build.MkDocsConfig) -> None:
    """Write the report beside the site, never in it: it names what we do not publish."""
    if build.is_last_act(config):
        told = [rows for name, rows in build.house(config).rooms.items() if name.endswith(TOLD)]
        target = Path(config.config_file_path or ".").resolve().parent / OUT
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        found = report(told, today())
        part.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        part.replace(target)
