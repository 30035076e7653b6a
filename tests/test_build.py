"""One command, one result: the same site every time, and nothing in it that does not belong."""

import os
import subprocess
import sys
from filecmp import dircmp
from pathlib import Path

import pytest

from tests.conftest import DAY, REPO, Built, TinySite, mkdocs


def test_the_real_content_builds_without_a_warning(site: Built) -> None:
    assert "WARNING" not in site.output


def test_two_builds_of_one_day_are_identical(site: Built, tmp_path: Path) -> None:
    again = mkdocs(REPO / "mkdocs.yml", tmp_path / "again")
    assert again.code == 0
    assert _differences(dircmp(site.site, again.site)) == []


def test_make_site_gives_what_mkdocs_gives(site: Built) -> None:
    done = _make_site()
    assert done.returncode == 0, done.stdout + done.stderr
    assert _differences(dircmp(site.site, REPO / "site")) == []


def test_a_failed_make_site_leaves_the_previous_site(site: Built) -> None:
    assert _make_site().returncode == 0
    before = (REPO / "site" / "index.html").read_bytes()
    assert _make_site(SITE_URL="not an address").returncode != 0
    assert (REPO / "site" / "index.html").read_bytes() == before


def _make_site(**environment: str) -> subprocess.CompletedProcess[str]:
    settings = {**os.environ, "SOURCE_DATE_EPOCH": DAY, "NO_MKDOCS_2_WARNING": "1", **environment}
    return subprocess.run(
        ["sh", ".ci/site.sh"], cwd=REPO, env=settings, capture_output=True, text=True, check=False
    )


def _differences(compared: dircmp[str]) -> list[str]:
    found = [*compared.left_only, *compared.right_only, *compared.diff_files, *compared.funny_files]
    return found + [name for sub in compared.subdirs.values() for name in _differences(sub)]


def test_no_source_file_reaches_the_site(site: Built) -> None:
    endings = {p.suffix for p in site.site.rglob("*") if p.is_file()}
    assert not endings & {".yml", ".yaml", ".py", ".md", ".map"}


def test_the_theme_ships_none_of_its_scripts_icons_and_language_files(site: Built) -> None:
    assert len(list((site.site / "assets").rglob("*"))) < 12


def test_quiet_hides_warnings_so_nothing_here_uses_it() -> None:
    for name in ("Makefile", ".ci/run", ".ci/site.sh", ".ci/test.sh"):
        for line in (REPO / name).read_text().splitlines():
            assert not ("mkdocs" in line and " -q" in line)


def test_the_lock_files_hold_hashes_and_no_index() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (REPO / name).read_text()
        assert "http" not in text
        assert "--index" not in text
        assert text.count("--hash=sha256:") >= text.count("==")


def test_a_released_site_needs_its_owner_contact_and_address(tiny: TinySite) -> None:
    tiny.settings = {"released": True}
    built = tiny.build()
    assert built.code != 0
    for name in ("extra.owner", "extra.contact", "site_url"):
        assert name in built.output


def test_a_released_site_has_no_draft_notice_and_may_be_found(tiny: TinySite) -> None:
    tiny.settings = {"released": True, "owner": "Stichting X", "contact": "mailto:x@site.test"}
    built = tiny.build(SITE_URL="https://site.test/")
    assert built.code == 0, built.output
    page = built.page("hulp/index.html")
    assert not page.xpath('//meta[@name="robots"]')
    assert not page.xpath('//*[@class="notice"]')
    assert "Stichting X" in page.text_content()


def test_an_unreleased_site_says_so_on_every_page_and_is_not_indexed(site: Built) -> None:
    for path in site.pages():
        page = site.page(path)
        assert page.xpath('//meta[@name="robots" and contains(@content, "noindex")]'), path
        if "404" not in path:
            assert len(page.xpath('//*[@class="notice"]')) == 1, path


@pytest.mark.parametrize("name", ["mkdocs-static-i18n", "mkdocs", "mkdocs-material"])
def test_the_versions_are_the_ones_that_were_tried(name: str) -> None:
    from importlib.metadata import version

    tried = {"mkdocs": "1.6.1", "mkdocs-material": "9.8.1", "mkdocs-static-i18n": "1.3.1"}
    assert version(name) == tried[name]


def test_the_generator_needs_no_path_variable(tmp_path: Path) -> None:
    code = "import hooks.kit.records, hooks.facts.value"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=False, env={})
    assert done.returncode == 0
