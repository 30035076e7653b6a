"""What a reader prints is the sheet and nothing else, on as many pages as the text says."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browsers import chromium_browser, missing
from tests.conftest import REPO, Built, TinySite

pytestmark = pytest.mark.browser
SHEETS = {  # the page, how many pages of paper it gives, and the first words of each
    "lijst/": ["Kort:", "Lang:"],
    "invullen/": ["Mijn plan", "Mijn tas"],
    "meenemen/": ["Meenemen en vragen"],
    "briefjes/": ["Voor buren", "Voor het werk"],
    "kaart/": ["Ik word gestalkt.", "Ik wil aangifte", "aangifte"],
    "en/lijst/": ["Short:", "Long:"],
    "en/kaart/": ["Ik word gestalkt.", "Ik wil aangifte", "aangifte"],
}
NOT_ON_PAPER = ("Wegwijzer", "127.0.0.1", "Snel weg", "Menu", "Bronnen", "jurist", "Afdrukken")


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


def _open(browser: Browser, address: str, width: int = 320, **options: object) -> Page:
    page = browser.new_context(viewport={"width": width, "height": 640}, **options).new_page()  # type: ignore[arg-type]
    page.goto(address)
    return page


def _paper(page: Page, target: Path) -> list[str]:
    """Print as a browser does that adds its own title and address; return the text of each page."""
    if not shutil.which("pdftotext"):
        missing("pdftotext", "sudo apt-get install poppler-utils")
    margin = dict.fromkeys(("top", "bottom", "left", "right"), "12mm")
    page.pdf(path=target, format="A4", prefer_css_page_size=True, display_header_footer=True, margin=margin)  # fmt: skip
    done = subprocess.run(["pdftotext", target, "-"], capture_output=True, text=True, check=True)
    return [text.strip() for text in done.stdout.split("\f")[:-1]]


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("path", SHEETS)
def test_the_paper_holds_the_sheets_and_nothing_of_the_site(
    browser: Browser, server: str, tmp_path: Path, path: str, script: bool
) -> None:
    page = _open(browser, server + path, java_script_enabled=script)
    papers = _paper(page, tmp_path / "sheet.pdf")
    assert [text[: len(first)] for text, first in zip(papers, SHEETS[path], strict=True)] == SHEETS[path]  # fmt: skip
    text = "\n".join(papers)
    assert [word for word in NOT_ON_PAPER if word in text] == []
    page.context.close()


def test_paper_is_black_on_white_in_the_dark_too(browser: Browser, server: str) -> None:
    page = _open(browser, server + "lijst/", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    style = "e => { const s = getComputedStyle(e); return [s.color, s.backgroundColor, s.borderTopColor]; }"
    box = page.locator(".print-event > div").first.evaluate(style)
    assert box[0] == "rgb(0, 0, 0)"
    assert box[2] == "rgb(0, 0, 0)"
    assert page.locator("body").evaluate(style)[1] == "rgb(255, 255, 255)"
    page.context.close()


def test_each_line_of_the_log_has_room_to_write(browser: Browser, server: str) -> None:
    page = _open(browser, server + "lijst/", width=794)
    page.emulate_media(media="print")
    heights = page.locator(".print-log td").evaluate_all("all => all.map(e => e.offsetHeight)")
    assert len(heights) == 48
    assert min(heights) >= 75  # 2 cm
    answers = page.evaluate("Math.min(...Array.from(document.querySelectorAll('.print-event > div'), e => e.offsetHeight))")  # fmt: skip
    assert answers >= 56  # 1.5 cm
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", SHEETS)
def test_a_sheet_fits_the_screen(browser: Browser, server: str, path: str, width: int) -> None:
    page = _open(browser, server + path, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_nothing_is_filled_in_on_the_site_and_nothing_is_kept(
    browser: Browser, server: str
) -> None:
    page = _open(browser, server)
    for path in SHEETS:
        page.goto(server + path)
        assert page.locator("main input, main textarea, main form, main [contenteditable]").count() == 0  # fmt: skip
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []
    page.context.close()


def test_one_press_chooses_the_whole_message(browser: Browser, server: str) -> None:
    page = _open(browser, server + "een-bericht/")
    page.locator(".print-text p").nth(1).click()
    chosen = page.evaluate("String(getSelection())").split("\n")
    assert [line for line in chosen if line] == [
        "Ik wil geen contact meer.",
        "Stop met bellen, berichten sturen en langskomen.",
        "Ik antwoord niet meer.",
    ]
    size = page.locator(".print-text p").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")  # fmt: skip
    assert size >= 21
    page.context.close()


def _points(page: str, section: str = "") -> set[str]:
    """Return the list items and quoted sentences of a page, or of one section, without first person or marks."""
    text = (REPO / "docs" / "nl" / page).read_text(encoding="utf-8")
    text = text.partition(f"{{#{section}}}")[2].split("\n## ")[0] if section else text
    lines = re.findall(r"^(?:- |> ?)(.+)$", text, re.M)
    return {_plain(line) for line in lines if "[[print:line]]" not in line and "](" not in line}


def _plain(line: str) -> str:
    for own, yours in (("mijn", "uw"), ("ik", "u"), ("kreeg", "kreeg")):
        line = re.sub(rf"\b{own}\b", yours, line, flags=re.I)
    return re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", line).strip(" .;…").lower()


@pytest.mark.parametrize(
    ("sheet", "section", "page", "where"),
    [
        ("invullen.md", "mijn-tas", "plan.md", "tas"),
        ("briefjes.md", "buren", "vertellen.md", "buren"),
        ("briefjes.md", "vrienden", "vertellen.md", "vrienden"),
        ("briefjes.md", "werk", "vertellen.md", "werk"),
        ("briefjes.md", "school", "vertellen.md", "school"),
    ],
)
def test_a_sheet_says_what_its_page_says(sheet: str, section: str, page: str, where: str) -> None:
    on_sheet = {line for line in _points(sheet, section) if line}
    assert len(on_sheet) >= 3
    assert on_sheet - _points(page, where) == set()


def test_the_police_list_says_what_its_page_says() -> None:
    text = (REPO / "docs/nl/voorbereiden.md").read_text(encoding="utf-8")
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    said = {_plain(line) for line in re.findall(r"^- (.+)$", text.partition("{#meenemen}")[2].split("\n## ")[0], re.M)}  # fmt: skip
    ours = {line for line in _points("meenemen.md", "lijst") if line}
    assert said <= ours, said - ours


def test_a_sheet_that_does_not_end_is_named_with_its_line(tiny: TinySite) -> None:
    page = (tiny.folder / "docs/nl/index.md").read_text(encoding="utf-8")
    tiny.write("docs/nl/index.md", page + "\n[[print:sheet]]\n\nTekst.\n")
    built = tiny.build()
    assert built.code != 0
    line = page.count("\n") + 2
    assert f"docs/nl/index.md:{line}" in built.output
    assert "Zet na het blad een regel met [[print:end]]" in built.output
    assert "Traceback" not in built.output


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("[[print:shet]]", "Lijkt op: sheet"),
        ("Hier [[print:log]] staat iets.", "Zet het op een regel voor zich"),
        ("[[print:end]]", "Zet ervoor een regel met [[print:sheet]]"),
    ],
)
def test_a_slip_in_a_marker_is_answered(tiny: TinySite, wrong: str, message: str) -> None:
    page = (tiny.folder / "docs/nl/index.md").read_text(encoding="utf-8")
    tiny.write("docs/nl/index.md", f"{page}\n{wrong}\n")
    built: Built = tiny.build()
    assert built.code != 0
    assert message in built.output
    assert "Traceback" not in built.output
