"""A saved change becomes a branch and a pull request. GitHub and the login service are stand-ins here; nothing leaves."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from hooks.admin.__main__ import write
from hooks.admin.owner import read_owner
from tests.admin.forge import API, LOGIN, Forge
from tests.browsers import chromium_browser
from tests.conftest import REPO
from tests.serve import serving

pytestmark = pytest.mark.browser
SETTINGS = f"""
extra:
  forge: https://github.com/organisation/site
  admin: {{login: "{LOGIN}"}}
"""
MELDEN = {
    path.relative_to(REPO).as_posix(): path.read_text(encoding="utf-8")
    for path in [*REPO.glob("docs/*/melden.md"), *REPO.glob("docs/data/directory/v*.yml")]
}


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from chromium_browser(playwright)


@pytest.fixture(scope="module")
def address(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The folder as `make admin` writes it for an owner who filled everything in."""
    folder = tmp_path_factory.mktemp("owner")
    (folder / "mkdocs.yml").write_text(SETTINGS)
    owner, problems = read_owner(folder / "mkdocs.yml")
    assert owner, problems
    write(packages, folder / "admin", owner)
    with serving(folder / "admin") as found:
        yield found


def test_an_editor_signs_in_and_proposes_one_sentence(browser: Browser, address: str) -> None:
    forge, context = Forge(dict(MELDEN)), browser.new_context(locale="en-GB")
    forge.listen(context)
    page, asked, errors = context.new_page(), set[str](), list[str]()
    context.on("request", lambda request: asked.add("/".join(request.url.split("/")[:3])))
    page.on("console", lambda said: said.type == "error" and errors.append(said.text))
    page.goto(address)
    page.get_by_role("button", name=re.compile("Sign In with .*GitHub")).click()
    page.get_by_text("Pagina's / Pages").first.wait_for()
    page.goto(f"{address}#/collections/front-matter/entries/melden")
    text = page.get_by_role("textbox", name="tekst / text").first
    text.wait_for()
    text.fill(text.input_value().replace("U kunt nu al bellen", "U mag nu al bellen"))
    with page.expect_response(f"{API}/**/labels"):  # the last thing the program asks
        page.get_by_role("button", name="Save", exact=True).click()
    context.close()
    (commit,), (proposal,) = forge.commits, forge.proposals
    assert commit["branch"]["branchName"] == proposal["head"] == "cms/front-matter/melden"
    assert (proposal["base"], commit["fileChanges"]["deletions"]) == ("main", [])
    changed = {path: text for path, text in commit["texts"].items() if text != MELDEN.get(path)}
    old = MELDEN["docs/nl/melden.md"]
    assert changed == {
        "docs/nl/melden.md": old.replace("U kunt nu al bellen", "U mag nu al bellen")
    }
    assert asked <= {address.rstrip("/"), API, LOGIN, "data:", "blob:http:"}
    assert (errors, forge.unknown) == ([], [])
