"""`make bench`: this project's engine and the whole project against the plain stack, on the same content.

Plain stack: mkdocs, Material and static-i18n with search, as they come. Engine: the same, with the mends of
`hooks/kit/mends.py` and no room. Whole: this project as it is built. The Dutch pages are copied for each language,
stamped as translations. Runs alternate and ratios are taken within a round, so that a busy machine is busy for all.
ROUNDS and LANGUAGES ("4 12 24") set how much is measured.
"""

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.conftest import DAY, REPO, without_languages

CODES = [
    "nl",
    "en",
    "ar",
    "pl",
    "tr",
    "uk",
    "de",
    "fr",
    "es",
    "fa",
    "it",
    "pt",
    "ro",
    "ru",
    "bg",
    "hu",
    "el",
    "zh",
    "ja",
    "ko",
    "sv",
    "da",
    "fi",
    "cs",
]
ROUNDS = int(os.environ.get("ROUNDS", "5"))
COUNTS = [int(n) for n in os.environ.get("LANGUAGES", "4 12 24").split()]
STACKS = ("stock", "engine", "whole")
COLUMNS = (
    "languages",
    "pages",
    "stack",
    "wall s",
    "lo",
    "hi",
    "cpu s",
    "MB",
    "wall ratio",
    "cpu ratio",
    "MB ratio",
)
ONLY_SOURCE = re.compile(r"^(?:critical|minimum|minor|reviewed):.*\n(?:[ \t]+.*\n)*", re.M)


@dataclass(frozen=True)
class Run:
    """One build: seconds on the clock, seconds of processor, megabytes at the peak."""

    wall: float
    cpu: float
    megabytes: float


def main() -> None:
    """Measure, print the table, and the figures that count on the last lines."""
    print(f"load average before: {_load()}; {ROUNDS} rounds; {os.cpu_count()} processors")
    print(_row(COLUMNS))
    figures = [line for count in COUNTS for line in _measure(count)]
    print(f"load average after: {_load()}")
    print("\n".join(figures))


def stage(folder: Path, count: int) -> dict[str, Path]:
    """Write the content and the configuration of each stack; return the latter by its name."""
    codes = CODES[:count]
    docs = folder / "docs"
    shutil.copytree(REPO / "docs" / "data", docs / "data")
    for code in codes:
        (docs / code).mkdir()
        shutil.copy(REPO / "docs/nl/ui.yml", docs / code / "ui.yml")
        for page in (REPO / "docs" / "nl").glob("[a-z]*.md"):
            text = page.read_text(encoding="utf-8")
            (docs / code / page.name).write_text(
                text if code == "nl" else ONLY_SOURCE.sub("", text)
            )
    lines = [
        f"{c}: {{name: {c}, dir: ltr, review: {'source' if c == 'nl' else 'machine'}}}\n"
        for c in codes
    ]
    (docs / "data/languages.yml").write_text("".join(lines))
    pages = [f"docs/{code}/{p.name}" for code in codes[1:] for p in (docs / code).glob("[a-z]*.md")]
    command = [sys.executable, "-m", "hooks.translations", "stamp", *pages]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    configs = {"stock": _plain(docs, codes, []), "engine": _plain(docs, codes, ["i18n-mends"])}
    configs["whole"] = _whole(docs, codes)
    (folder / "base.yml").write_text(without_languages(), encoding="utf-8")
    for name, config in configs.items():
        (folder / f"{name}.yml").write_text(yaml.safe_dump(config, sort_keys=False))
    return {name: folder / f"{name}.yml" for name in STACKS}


def build(config: Path, site: Path) -> Run:
    """Build a site in a process of its own, and return what it took."""
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config), "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": DAY}
    start = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, code, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(code)
    assert process.returncode == 0, f"{config} does not build"
    return Run(wall, used.ru_utime + used.ru_stime, _megabytes(used))


def _megabytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def _measure(count: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        configs = stage(Path(folder), count)
        rounds = [
            {name: build(configs[name], Path(folder, "site", name)) for name in _order(number)}
            for number in range(ROUNDS)
        ]
        pages = len(list(Path(folder, "docs/nl").glob("[a-z]*.md"))) * count
    for name in STACKS:
        print(
            _row(
                (
                    count,
                    pages,
                    name,
                    *_figures([r[name] for r in rounds], [r["stock"] for r in rounds]),
                )
            )
        )
    for name in ("engine", "whole"):
        yield f"{count} languages, {name}: ratio {_ratio(rounds, name):.2f}"


def _order(number: int) -> tuple[str, ...]:
    """Return the stacks in an order that moves on with each round, so that none is always first."""
    start = number % len(STACKS)
    return STACKS[start:] + STACKS[:start]


def _ratio(rounds: list[dict[str, Run]], name: str) -> float:
    return statistics.median(r[name].wall / r["stock"].wall for r in rounds)


def _figures(runs: list[Run], stock: list[Run]) -> Iterator[str]:
    wall = [run.wall for run in runs]
    yield from (f"{x:.2f}" for x in (statistics.median(wall), min(wall), max(wall)))
    yield f"{statistics.median(run.cpu for run in runs):.2f}"
    yield f"{statistics.median(run.megabytes for run in runs):.0f}"
    for what in ("wall", "cpu", "megabytes"):
        ratios = [getattr(a, what) / getattr(b, what) for a, b in zip(runs, stock, strict=True)]
        yield f"{statistics.median(ratios):.2f}"


def _plain(docs: Path, codes: list[str], before: list[str]) -> dict[str, object]:
    """Return the configuration of the plain stack; `before` are plugins that stand before the language plugin."""
    ours = (REPO / "mkdocs.yml").read_text(encoding="utf-8")
    nav = yaml.safe_load(re.search(r"^nav:\n(?:[ -].*\n)+", ours, re.M)[0])["nav"]  # type: ignore[index]
    return {
        "site_name": "Stock",
        "site_url": "https://wegwijzer.example/",
        "docs_dir": str(docs),
        "exclude_docs": "/data/\nui.yml\n",
        "nav": nav,
        "theme": {"name": "material", "font": False},
        "plugins": [
            "search",
            *before,
            {"i18n": {"docs_structure": "folder", "languages": _locales(codes)}},
        ],
        "markdown_extensions": ["admonition", "attr_list", "tables", "pymdownx.details"],
    }


def _whole(docs: Path, codes: list[str]) -> dict[str, object]:
    hooks = re.findall(r"^  - (hooks/.*hook\.py)$", (REPO / "mkdocs.yml").read_text(), re.M)
    return {
        "INHERIT": "base.yml",
        "docs_dir": str(docs),
        "hooks": [str(REPO / path) for path in hooks],
        "plugins": [
            "i18n-mends",
            {
                "i18n": {
                    "docs_structure": "folder",
                    "reconfigure_material": False,
                    "languages": _locales(codes),
                }
            },
        ],
        "theme": {"custom_dir": str(REPO / "overrides")},
        "watch": [],
        "extra": {"quick_exit": {"neutral": dict.fromkeys(codes, "https://weather.example/")}},
    }


def _locales(codes: list[str]) -> list[dict[str, object]]:
    return [
        {"locale": code, "name": code, **({"default": True} if code == "nl" else {})}
        for code in codes
    ]


def _row(values: tuple[object, ...]) -> str:
    return "".join(f"{value!s:>11}" for value in values)


def _load() -> str:
    return " ".join(f"{x:.1f}" for x in os.getloadavg())


if __name__ == "__main__":
    main()
