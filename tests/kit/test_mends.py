"""The mends of the language plugin: the same site as without them, with work that grows with the languages and no faster."""

import hashlib
import json
import shutil
import subprocess
import sys
from filecmp import cmp
from pathlib import Path

import pytest
import yaml

from tests.conftest import REPO, Built, mkdocs

CODES = ["nl", "en", "de", "fr"]
COUNT = """
import json, sys
import jinja2, mkdocs_static_i18n.folder as folder
from mkdocs.__main__ import cli
counts = {"compiled": 0, "listed": 0, "files": 0, "sitemap": 0}
def counted(owner, name, key):
    real = getattr(owner, name)
    def call(*a, **k):
        counts[key] += 1
        return real(*a, **k)
    setattr(owner, name, call)
counted(jinja2.Environment, "_generate", "compiled")
counted(jinja2.FileSystemLoader, "list_templates", "listed")
counted(folder, "create_i18n_file", "files")
render = jinja2.Template.render
def rendered(self, *a, **k):
    counts["sitemap"] += self.name == "sitemap.xml"
    return render(self, *a, **k)
jinja2.Template.render = rendered
try:
    cli(["build", "-f", sys.argv[1], "--site-dir", sys.argv[2]])
except SystemExit:
    pass
print(json.dumps(counts))
"""


def _site(folder: Path, codes: list[str], plugins: list[object]) -> Path:
    """Write a small site on the plain stack: each language lacks another page, so that pages fall back."""
    for number, code in enumerate(codes):
        for page in range(4):
            if code == "nl" or page != number:
                path = folder / "docs" / code / ("index.md" if page == 0 else f"page{page}.md")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(
                    f"# Page {page} {code}\n\nText [link](page3.md) {code}.\n\n## More\n"
                )
    (folder / "docs/nl/picture.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    languages = [
        {"locale": code, "name": code, "build": True, **({"default": True} if code == "nl" else {})}
        for code in codes
    ]
    config = {
        "site_name": "x",
        "site_url": "https://site.test/",
        "docs_dir": str(folder / "docs"),
        "theme": {"name": "material", "font": False},
        "plugins": [*plugins, {"i18n": {"docs_structure": "folder", "languages": languages}}],
    }
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config, sort_keys=False))
    return path


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Built]:
    """The same site without and with the mends."""
    built = []
    for name, plugins in (("stock", ["search"]), ("mended", ["search", "i18n-mends"])):
        folder = tmp_path_factory.mktemp(name)
        shutil.rmtree(folder)
        folder.mkdir()
        config = _site(folder, CODES, list(plugins))
        built.append(mkdocs(config, folder / "site"))
        assert built[-1].code == 0, built[-1].output
    return built[0], built[1]


def _files(site: Path) -> set[str]:
    return {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}


def test_the_mended_site_is_the_stock_site_to_the_byte(pair: tuple[Built, Built]) -> None:
    stock, mended = pair
    assert _files(stock.site) == _files(mended.site)
    other = [
        p for p in _files(stock.site) if not cmp(stock.site / p, mended.site / p, shallow=False)
    ]
    assert set(other) <= {"search/search_index.json"}


def test_the_search_index_leaves_out_what_stock_forgets_to_leave_out_and_nothing_else(
    pair: tuple[Built, Built],
) -> None:
    """Upstream removes entries from a list while it walks through it, and so skips some."""
    stock, mended = (
        json.loads((built.site / "search/search_index.json").read_text())["docs"] for built in pair
    )
    assert [entry for entry in stock if entry in mended] == mended
    said = [(entry["title"], entry["text"]) for entry in mended]
    assert all((entry["title"], entry["text"]) in said for entry in stock)


def _counts(folder: Path, codes: list[str], plugins: list[object]) -> dict[str, int]:
    config = _site(folder, codes, plugins)
    command = [sys.executable, "-c", COUNT, config, folder / "site"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={"NO_MKDOCS_2_WARNING": "1"}
    )
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_another_language_compiles_lists_and_renders_nothing_again(tmp_path: Path) -> None:
    two = _counts(tmp_path / "two", CODES[:2], ["i18n-mends"])
    four = _counts(tmp_path / "four", CODES, ["i18n-mends"])
    words = 2 * (
        4 - 2
    )  # each language has templates of its own in the theme: its words, and a partial for them
    assert four["compiled"] <= two["compiled"] + words
    assert four["listed"] == two["listed"] == 1
    assert four["sitemap"] == two["sitemap"] == 1
    assert four["files"] <= 2.2 * two["files"]


def test_stock_does_all_of_that_again_for_each_language(tmp_path: Path) -> None:
    """When this fails, upstream does it once itself: remove the mend."""
    two = _counts(tmp_path / "two", CODES[:2], [])
    four = _counts(tmp_path / "four", CODES, [])
    assert four["compiled"] > 1.5 * two["compiled"]
    assert (two["listed"], four["listed"]) == (2, 4)
    assert (two["sitemap"], four["sitemap"]) == (2, 4)
    assert four["files"] > 3 * two["files"]


# What the mends take the place of, as it was read. When one changes, read it again and look at its mend.
READ = {
    "mkdocs_static_i18n.reconfigure:ExtendedPlugin.reconfigure_files_alternates": "a8337fd22ffa",
    "mkdocs_static_i18n.reconfigure:ExtendedPlugin.reconfigure_search_duplicates": "300e84484c0d",
    "mkdocs_static_i18n.reconfigure:ExtendedPlugin.reconfigure_files": "1acedd28b055",
    "mkdocs_static_i18n.reconfigure:ExtendedPlugin.reconfigure_mkdocs_config": "bd65d2226a75",
    "mkdocs_static_i18n.plugin:I18n.on_post_build": "a50870a1d00b",
    "mkdocs_static_i18n.folder:create_i18n_file": "dabf58a370d3",
    "mkdocs.theme:Theme.get_env": "280fcfd0f329",
    "mkdocs.structure.files:Files.add_files_from_theme": "fd4ec83b5510",
    "mkdocs.commands.build:_build_template": "845dc60a6d4e",
}


@pytest.mark.parametrize("place", READ)
def test_upstream_is_still_as_it_was_read(place: str) -> None:
    code = (
        "import importlib, inspect, sys; from operator import attrgetter;"
        "module, _, name = sys.argv[1].partition(':');"
        "found = attrgetter(name)(importlib.import_module(module));"
        "print(inspect.getsource(inspect.unwrap(found)))"
    )
    command = [sys.executable, "-c", code, place]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=REPO)
    assert hashlib.sha256(done.stdout.encode()).hexdigest()[:12] == READ[place]
