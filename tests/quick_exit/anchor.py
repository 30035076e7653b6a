"""GOV.UK's "Exit this page" around our texts, made at measuring time; nothing of it is kept."""

import subprocess
import tarfile
from pathlib import Path

from lxml import html

PAGE = """<!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
<link rel="stylesheet" href="/lib/govuk-frontend.min.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">
<script type="module" src="/start.js"></script></head>
<body class="govuk-template__body js-enabled govuk-frontend-supported">
<div class="govuk-exit-this-page" data-module="govuk-exit-this-page"><a href="{home}" role="button" draggable="false"
class="quick-exit govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
data-module="govuk-button" rel="nofollow noreferrer"><span class="govuk-visually-hidden">Emergency</span> Exit this page</a></div>
<main>{main}</main></body></html>"""
START = "import { initAll } from '/lib/govuk-frontend.min.js'; initAll();\n"


def build(ours: Path, folder: Path, home: str, paths: list[str]) -> str:
    """Write a site with the component on our texts into `folder`; return the version of the component."""
    subprocess.run(["npm", "pack", "govuk-frontend", "--silent"], cwd=folder, check=True)
    pack = next(folder.glob("govuk-frontend-*.tgz"))
    with tarfile.open(pack) as packed:
        packed.extractall(folder, filter="data")
    (folder / "site").mkdir()
    (folder / "package" / "dist" / "govuk").rename(folder / "site" / "lib")
    (folder / "site" / "start.js").write_text(START)
    (folder / "site" / "icon.svg").write_bytes(
        next((ours / "assets").glob("icon.*.svg")).read_bytes()
    )
    for path in paths:
        page = html.parse(str(ours / path / "index.html")).getroot()
        main = html.tostring(page.xpath("//main")[0], encoding="unicode")
        target = folder / "site" / path / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(PAGE.format(title=page.findtext(".//title"), home=home, main=main))
    return pack.stem.removeprefix("govuk-frontend-")
