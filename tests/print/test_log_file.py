"""The empty log opens right in Dutch Excel, says nothing by its name, and holds no trace of who made it."""

import csv
import io
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Playwright

from tests.browsers import chromium_browser
from tests.conftest import Built, TinySite
from tests.test_pages import TELLING

FILES = {"lijst/index.html": "lijst/lijst.csv", "en/lijst/index.html": "en/lijst/list.csv"}


@pytest.mark.parametrize("path", FILES)
def test_excel_with_dutch_settings_reads_letters_and_columns(site: Built, path: str) -> None:
    raw = (site.site / FILES[path]).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.endswith(b"\r\n")
    assert b"sep=" not in raw
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 1
    assert len(rows[0]) == 11
    assert all(rows[0])
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in rows[0])


def test_the_police_find_dutch_in_a_file_in_another_language(site: Built) -> None:
    raw = (site.site / "en/lijst/list.csv").read_text(encoding="utf-8-sig")
    assert raw.startswith("Date (Datum);Time (Tijd);")


@pytest.mark.parametrize("path", FILES)
def test_the_link_offers_the_file_under_a_plain_name(site: Built, path: str) -> None:
    link = site.page(path).xpath("//main//a[@download]")[0]
    assert urljoin(path, link.get("href")) == FILES[path]
    assert link.get("download") == FILES[path].rsplit("/", 1)[-1]
    assert not TELLING.search(link.get("download"))
    assert not TELLING.search((site.site / FILES[path]).read_text(encoding="utf-8-sig").split(";")[0])  # fmt: skip


def test_the_warning_about_a_saved_file_stands_beside_it(site: Built) -> None:
    text = " ".join(site.page("lijst/index.html").xpath("//main")[0].text_content().split())
    assert "Een bestand blijft op uw apparaat staan. Een ander kan het openen." in text


@pytest.mark.browser
def test_a_press_gives_the_file_without_a_script(
    playwright: Playwright, server: str, site: Built
) -> None:
    for browser in chromium_browser(playwright):
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(server + "lijst/")
        with page.expect_download() as waiting:
            page.click("a[download]")
        assert waiting.value.suggested_filename == "lijst.csv"
        assert waiting.value.path().read_bytes() == (site.site / "lijst/lijst.csv").read_bytes()


def test_a_file_name_that_cannot_be_is_answered(tiny: TinySite) -> None:
    words = (tiny.folder / "docs/nl/ui.yml").read_text(encoding="utf-8")
    tiny.write("docs/nl/ui.yml", words.replace("file_name: lijst", "file_name: ../Mijn lijst"))
    built = tiny.build()
    assert built.code != 0
    assert '"../Mijn lijst" kan geen bestandsnaam zijn' in built.output
