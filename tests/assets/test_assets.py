"""What a page loads is little, and its name changes when its content does."""

import gzip

from hooks.kit.bundle import hashed
from tests.conftest import Built


def test_the_name_of_a_file_follows_its_content() -> None:
    assert hashed("site", ".css", b"a").path != hashed("site", ".css", b"b").path
    assert hashed("site", ".css", b"a") == hashed("site", ".css", b"a")


def test_every_page_loads_files_that_are_there(site: Built) -> None:
    for path in site.pages():
        if "404" in path:
            continue
        for href in site.page(path).xpath(
            "//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src"
        ):
            assert (site.site / path).parent.joinpath(href).is_file(), (path, href)


def test_a_first_visit_weighs_less_than_sixty_kib(site: Built) -> None:
    page = site.page("wet/index.html")
    loads = page.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src")
    files = [site.site / "wet" / href for href in loads] + [site.site / "wet" / "index.html"]
    assert len(files) <= 5
    assert sum(len(gzip.compress(f.read_bytes(), 6)) for f in files) <= 60 * 1024
