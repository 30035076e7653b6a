"""Five hundred organisations: the build stays quick and small enough for any machine."""

import re
import resource
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from lxml import html

from tests.conftest import Built, TinySite

COUNT = 500
SECONDS, MEGABYTES = 60, 700


def _built(records: TinySite) -> tuple[Built, int]:
    """Return the build and its peak in MB; in a process of its own, so that no browser is its sister."""
    built = records.build()
    return built, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def test_five_hundred_organisations_build(
    records: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = records.folder / "docs" / "data" / "directory"
    samples = [(folder / f"{n}.yml").read_text() for n in ("mind-hulplijn", "helpwanted")]
    for number in range(COUNT - len(list(folder.glob("*.yml")))):
        text = re.sub(r"^weight: .*$", f"weight: {100 + number}", samples[number % 2], flags=re.M)
        records.write(f"docs/data/directory/copy-{number}.yml", text)
    started = time.monotonic()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        built, peak = alone.submit(_built, records).result()
    took = time.monotonic() - started
    assert built.code == 0, built.output
    cards = html.parse(str(built.site / "hulp" / "index.html")).xpath("//article[@class='card']")
    assert len(cards) > 450
    with capsys.disabled():
        print(f"\n500 organisations, 2 languages: {took:.1f} s, {peak} MB")
    assert took < SECONDS
    assert peak < MEGABYTES
