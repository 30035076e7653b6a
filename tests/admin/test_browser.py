"""The editing program as an editor meets it: a real browser, files of its own, and nobody else asked."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Playwright, expect

from tests.browsers import chromium_browser
from tests.conftest import REPO
from tests.serve import serving

pytestmark = pytest.mark.browser
FILES = {
    path.relative_to(REPO).as_posix(): path.read_text(encoding="utf-8")
    for path in [
        *REPO.glob("docs/*/melden.md"),
        *REPO.glob("docs/nl/h*.md"),
        *REPO.glob("docs/data/*/*.yml"),
    ]
}
# the folder in which the program keeps the files of a trial
PUT = """async files => {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test", {create: true});
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/"), name = parts.pop();
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, {create: true});
    const out = await (await folder.getFileHandle(name, {create: true})).createWritable();
    await out.write(text);
    await out.close();
  }
}"""
GET = """async () => {
  const found = {};
  const walk = async (folder, at) => {
    for await (const [name, handle] of folder.entries())
      if (handle.kind === "directory") await walk(handle, `${at}${name}/`);
      else found[at + name] = await (await handle.getFile()).text();
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test"), "");
  return found;
}"""


@dataclass
class Desk:
    """An editor's browser with the program open, and all it asked and complained of."""

    page: Page
    address: str
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, entry: str) -> None:
        """Open one file by its collection and id."""
        self.page.goto(f"{self.address}#/collections/{entry}")
        self.page.get_by_role("button", name="Save", exact=True).wait_for()

    def save(self) -> dict[str, str]:
        """Save, and return every file whose text is another than it was."""
        before, button = (
            self.page.evaluate(GET),
            self.page.get_by_role("button", name="Save", exact=True),
        )
        button.click()
        self.page.wait_for_url(
            lambda url: "/entries/" not in url
        )  # back at the list: it is written
        after: dict[str, str] = self.page.evaluate(GET)
        assert after.keys() == FILES.keys()
        return {path: text for path, text in after.items() if text != before[path]}

    def box(self, words: str) -> Locator:
        """Return the first field that holds these words."""
        boxes = self.page.locator("input, textarea").filter(visible=True)
        boxes.first.wait_for()
        return next(box for box in boxes.all() if box.input_value() == words)


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


@pytest.fixture(scope="module")
def address(program: Path) -> Iterator[str]:
    with serving(program) as found:
        yield found


@pytest.fixture(scope="module")
def desk(browser: Browser, address: str) -> Iterator[Desk]:
    context = browser.new_context(locale="en-GB", viewport={"width": 1300, "height": 900})
    found = Desk(context.new_page(), address)
    found.page.on("request", lambda request: found.asked.append(request.url))
    found.page.on(
        "console", lambda said: said.type == "error" and found.complaints.append(said.text)
    )
    found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
    found.page.goto(f"{address}config.json")
    found.page.evaluate(PUT, FILES)
    found.complaints.clear()  # a browser asks for an icon beside a file without a page
    found.page.goto(address)
    found.page.get_by_role("button", name="Work with Test Repository").click()
    found.page.get_by_text("Organisaties / Organisations").first.wait_for()
    yield found
    context.close()


def test_icons_are_icons_and_not_their_names(desk: Desk) -> None:
    """Without its font an icon is an English word of several letters, far wider than it is high."""
    box = desk.page.locator(".material-symbols-outlined").first.bounding_box()
    assert box
    assert box["width"] <= box["height"] * 1.5
    assert desk.page.evaluate("document.fonts.check('24px \"Material Symbols Outlined\"')")


def test_the_program_speaks_dutch_from_our_own_copy(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.goto(address)
    page.get_by_role("button", name="Werken met een testrepository").wait_for()
    context.close()


def test_every_kind_of_file_is_there_and_no_template(desk: Desk) -> None:
    kinds = {"organisation": "directory", "fact": "facts", "term": "glossary", "sentence": "sentences", "questions": "questions"}  # fmt: skip
    for kind, folder in kinds.items():
        desk.page.goto(f"{desk.address}#/collections/{kind}")
        real = [f for f in FILES if f.startswith(f"docs/data/{folder}/") and "/_" not in f]
        expect(desk.page.get_by_text(f"which has {len(real)} entries")).to_be_attached()


def test_saving_what_was_only_opened_changes_no_byte(desk: Desk) -> None:
    """The form shows fields that the file leaves out, so the program offers to save; nothing comes of it."""
    for entry in ("organisation/entries/veilig-thuis", "fact/entries/home-ban-days", "front-matter/entries/melden"):  # fmt: skip
        desk.open(entry)
        desk.page.wait_for_timeout(300)
        if desk.page.get_by_role("button", name="Save", exact=True).is_enabled():
            assert desk.save() == {}


@pytest.mark.parametrize(
    ("entry", "path", "old", "new"),
    [
        ("organisation/entries/veilig-thuis", "docs/data/directory/veilig-thuis.yml", "name: Veilig Thuis", "name: Veilig Thuis X"),
        ("fact/entries/home-ban-days", "docs/data/facts/home-ban-days.yml", "value: 10", "value: 11"),
        ("term/entries/klacht", "docs/data/glossary/klacht.yml", 'term: "klacht"', 'term: "klacht X"'),
        ("sentence/entries/adres-afschermen", "docs/data/sentences/adres-afschermen.yml", 'text: "Wilt u mijn adres afschermen?"', 'text: "Wilt u mijn adres afschermen? X"'),
        ("questions/entries/directory", "docs/data/questions/directory.yml", 'nl: "Wie de nummers en diensten nabelt"', 'nl: "Wie de nummers en diensten nabelt X"'),
        ("front-matter/entries/melden", "docs/nl/melden.md", "title: Melden\n", "title: Melden X\n"),
    ],
    ids=["organisation", "fact", "term", "sentence", "questions", "page"],
)  # fmt: skip
def test_saving_changes_what_the_editor_changed_and_nothing_else(
    desk: Desk, entry: str, path: str, old: str, new: str
) -> None:
    desk.open(entry)
    words = new.strip().split(": ", 1)[1].strip('"')
    before = old.strip().split(": ", 1)[1].strip('"')
    desk.box(before).fill(words)
    assert desk.save() == {path: FILES[path].replace(old, new, 1)}


def test_a_new_record_gets_its_name_from_its_text(desk: Desk) -> None:
    desk.open("sentence/new")
    desk.page.get_by_role("textbox", name="text", exact=True).first.fill("Ik wil één kopie")
    desk.page.get_by_role("button", name="Save", exact=True).click()
    desk.page.wait_for_url(lambda url: not url.endswith("/new"))
    made: dict[str, str] = desk.page.evaluate(GET)
    (path,) = made.keys() - FILES.keys()
    assert path == "docs/data/sentences/ik-wil-een-kopie.yml"
    assert made[path] == (
        "# yaml-language-server: $schema=../../../schemas/sentence.schema.json\n"
        "text: Ik wil één kopie\n"
        "renderings: {}\n"
    )


def test_all_of_this_brought_no_complaint_and_no_request_to_anybody(desk: Desk) -> None:
    outside = [url for url in desk.asked if not url.startswith((desk.address, "data:", "blob:"))]
    assert (outside, desk.complaints) == ([], [])
