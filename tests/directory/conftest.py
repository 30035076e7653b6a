"""The real records on a tiny site: every organisation, every fact, two languages, and none of the real prose."""

import shutil
from collections.abc import Callable

import pytest

from tests.conftest import REPO, Built, TinySite

FRONT = "---\ntitle: Hulp\ndescription: Wie u kunt bellen.\n---\n# Hulp\n\n"
LISTS = "## Nu {#nu}\n\n[[directory:now]]\n\n## Praten {#praten}\n\n[[directory:talk]]\n\n"
REST = "## Meer {#meer}\n\n[[directory:all]]\n"


def with_real_records(tiny: TinySite) -> TinySite:
    """Give a tiny site the real organisations and facts, and a page Help in two languages."""
    for name in ("directory", "facts"):
        shutil.rmtree(tiny.folder / "docs" / "data" / name, ignore_errors=True)
        shutil.copytree(REPO / "docs" / "data" / name, tiny.folder / "docs" / "data" / name)
    for name in ("never-print.yml", "changes.yml", "first-numbers.yml"):
        shutil.copy(REPO / "docs" / "data" / name, tiny.folder / "docs" / "data" / name)
    for lang in ("nl", "en"):
        tiny.write(f"docs/{lang}/hulp.md", FRONT + LISTS + REST)
    tiny.stamp("docs/en/hulp.md")
    return tiny


@pytest.fixture
def records(tiny: TinySite) -> TinySite:
    """A site with the real records, for one test to break."""
    return with_real_records(tiny)


@pytest.fixture(scope="session")
def everything(tiny_factory: Callable[[str], TinySite]) -> Built:
    """That site, built once."""
    built = with_real_records(tiny_factory("records")).build()
    assert built.code == 0, built.output
    return built
