"""Our site, a host and a neutral site, and three browsers to visit them with."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browsers import chromium_browser
from tests.conftest import Built, TinySite
from tests.embeds.world import World, living
from tests.quick_exit.firefox import Firefox, firefox
from tests.quick_exit.webkit import WebKit, webkit

ARABIC = """---
title: مساعدة
description: صفحة صغيرة.
---
# من يساعدك؟

يمكنك الاتصال بالرقم [[phone:noodnummer-112]] في أي وقت. [البداية](index.md).

## من تتصل به الآن؟ {#nu}

[[directory:now]]

## وماذا الآن؟ {#en-nu}

1. الخطوة الأولى
2. الخطوة الثانية
"""

# As new as nothing: the page is shown, and says that it is behind
BEHIND = (
    "\ntranslation:\n  made_by: machine\n  sections:\n"
    + "".join(f"    {name}: bbbbbbbb-bbbb\n" for name in ("meta", "top", "nu", "en-nu"))
    + "---\n"
)


def _home(built: Built) -> str:
    return str(built.page("index.html").xpath('//a[@class="quick-exit"]/@href')[0])


@pytest.fixture(scope="session")
def whole_world(site: Built) -> Iterator[World]:
    """The servers, once for all tests of this room."""
    with living(site.site, _home(site)) as world:
        yield world


@pytest.fixture
def world(whole_world: World) -> World:
    """The servers as they are before anything happened."""
    whole_world.fresh()
    return whole_world


@pytest.fixture(scope="session")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A tiny site in three languages, one of them written from right to left."""
    tiny = TinySite(tmp_path_factory.mktemp("arabic"))
    tiny.languages.append({"locale": "ar", "name": "العربية"})
    known = (tiny.folder / "docs/data/languages.yml").read_text()
    tiny.write(
        "docs/data/languages.yml", known + "ar: {name: العربية, dir: rtl, review: machine}\n"
    )
    tiny.write("docs/ar/ui.yml", (tiny.folder / "docs/nl/ui.yml").read_text())
    tiny.write("docs/ar/hulp.md", ARABIC.replace("\n---\n", BEHIND, 1))
    built = tiny.build()
    assert built.code == 0, built.output
    with living(built.site, "https://weather.example/") as world:
        yield world


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for all tests of this room."""
    yield from chromium_browser(playwright)


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """A tab of a reader of their own."""
    context = chromium.new_context(viewport={"width": 700, "height": 600})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """One Firefox for all tests of this room."""
    with firefox(tmp_path_factory.mktemp("firefox")) as browser:
        yield browser


@pytest.fixture(scope="module")
def gtk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebKit]:
    """One WebKitGTK."""
    with webkit(tmp_path_factory.mktemp("webkit")) as browser:
        yield browser
