"""What a translator does, with one command each."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from babel.messages.pofile import read_po, write_po

from tests.conftest import REPO, TinySite


def _run(folder: Path, *arguments: str, code: int = 0) -> str:
    command = [sys.executable, "-m", "hooks.translations", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout if code == 0 else done.stderr


def _change(tiny: TinySite, old: str, new: str, path: str = "docs/nl/index.md") -> None:
    text = (tiny.folder / path).read_text()
    assert old in text
    tiny.write(path, text.replace(old, new))


def _files(tiny: TinySite) -> dict[str, str]:
    return {str(p): p.read_text() for p in sorted((tiny.folder / "docs").rglob("*")) if p.is_file()}


@pytest.fixture
def po(tiny: TinySite) -> Path:
    """All English texts of the tiny site, as an agency gets them."""
    _run(tiny.folder, "export", "en")
    return tiny.folder / "en.po"


def _answer(po: Path, answers: dict[str, str], *, fuzzy: bool = False) -> None:
    """Fill in translations by their place, as the agency's tool would, and write the file anew."""
    with po.open("rb") as file:
        catalog = read_po(file)
    for message in catalog:
        for place, text in answers.items():
            if message.context and message.context.startswith(place):
                message.string = text.replace(
                    "%", message.id if isinstance(message.id, str) else ""
                )
                message.flags.add("fuzzy") if fuzzy else message.flags.discard("fuzzy")
    with po.open("wb") as file:
        write_po(file, catalog, width=60)


def test_the_table_says_what_is_missing_and_behind(tiny: TinySite) -> None:
    _change(tiny, "Doe een", "Doe nu een")
    table = _run(tiny.folder, "status")
    assert "en: 1 of 2 pages, 0 of them current, 0 reviewed; 0 words missing" in table
    assert "not there: hulp.md" in table
    assert "behind    #en-nu" in table


def test_the_json_says_the_same_to_a_program(tiny: TinySite) -> None:
    _change(tiny, "Doe een", "Doe nu een")
    found = json.loads(_run(tiny.folder, "status", "en", "--json"))[0]
    assert (found["lang"], found["counts"]["there"], found["counts"]["behind"]) == ("en", 1, 1)
    assert next(p for p in found["pages"] if p["name"] == "index.md")["sections"] == {
        "behind": ["en-nu"]
    }


def test_a_difference_in_a_section_that_is_behind_is_told_to_the_translator(tiny: TinySite) -> None:
    _change(tiny, "Doe een", "1. Bel [[phone:veilig-thuis]].\n2. Doe een")
    table = _run(tiny.folder, "status", "en")
    assert "#en-nu: [[phone:veilig-thuis]] is missing here" in table
    assert "#en-nu: There are 0 numbered steps here; the Dutch has 2" in table


def test_the_site_has_a_table_of_all_languages(site) -> None:  # type: ignore[no-untyped-def]
    for path in ("talen/index.html", "en/talen/index.html"):
        rows = {
            row.xpath(".//bdi/@lang")[0]: row
            for row in site.page(path).xpath("//main//table//tbody/tr")
        }
        assert {"nl-simple", "en"} <= set(rows)
        for lang, row in rows.items():
            count, total = row.xpath("td[1]")[0].text.split(" / ")
            assert int(total) == len(list((REPO / "docs/nl").glob("[a-z]*.md")))
            assert int(count) == len(list((REPO / "docs" / lang).glob("[a-z]*.md")))


def test_a_page_stands_beside_its_source_and_says_what_differs(tiny: TinySite) -> None:
    _change(tiny, "Doe een", "Doe nu een")
    path = tiny.folder / _run(tiny.folder, "side", "en", "index").strip()
    text = path.read_text()
    assert "Doe nu een [[term:klacht]]" in text
    assert "Make a [[term:klacht]]" in text
    assert "#en-nu · behind" in text


def test_a_page_that_lacks_a_step_is_not_stamped(tiny: TinySite) -> None:
    _change(tiny, "## En nu?", "1. Bel.\n\n## En nu?")
    before = _files(tiny)
    said = _run(tiny.folder, "stamp", "docs/en/index.md", code=1)
    assert "There are 0 numbered steps here; the Dutch has 1: Bel." in said
    assert _files(tiny) == before


def test_a_style_guide_beside_the_pages_is_passed_over(tiny: TinySite) -> None:
    tiny.write("docs/en/STYLE.md", "# How we write\n")
    _change(tiny, "Doe een", "Doe nu een")
    _run(tiny.folder, "stamp", "docs/en/index.md", "docs/en/STYLE.md")
    assert (tiny.folder / "docs/en/STYLE.md").read_text() == "# How we write\n"
    assert "1 of 2 pages, 1 of them current" in _run(tiny.folder, "status")


def test_one_section_can_be_stamped_alone(tiny: TinySite) -> None:
    _change(tiny, "Doe een", "Doe nu een")
    _change(tiny, "U kunt", "U mag")
    _run(tiny.folder, "stamp", "docs/en/index.md", "--section", "en-nu")
    assert "behind    #top\n" in _run(tiny.folder, "status", "en")


def test_stamping_changes_nothing_but_the_stamp(tiny: TinySite) -> None:
    before = (tiny.folder / "docs/en/index.md").read_text()
    _run(tiny.folder, "stamp", "docs/en/index.md")
    assert (tiny.folder / "docs/en/index.md").read_text() == before


def test_a_language_begins_with_one_command_and_breaks_nothing(tmp_path: Path) -> None:
    for name in ("docs", "hooks", "overrides", "mkdocs.yml"):
        (tmp_path / name).symlink_to(REPO / name)
    for name in ("docs", "mkdocs.yml"):
        (tmp_path / name).unlink()
        subprocess.run(["cp", "-r", REPO / name, tmp_path / name], check=True)
    said = _run(tmp_path, "start", "sq", "Shqip")
    assert "docs/sq/nu-hulp.md" in said
    assert (
        "sq: {name: Shqip, dir: ltr, review: machine, public: false}"
        in (tmp_path / "docs/data/languages.yml").read_text()
    )
    config = (tmp_path / "mkdocs.yml").read_text()
    assert "        - {locale: sq, name: Shqip, site_name: Shqip}\n" in config
    assert "      sq: https://" in config
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    for drafts in ("", "true"):
        environment = {"PATH": "/usr/bin:/bin", "NO_MKDOCS_2_WARNING": "1", "DRAFTS": drafts}
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert (tmp_path / "site/sq/index.html").exists() == bool(drafts)
    words = yaml.safe_load((tmp_path / "docs/sq/ui.yml").read_text())
    assert not any(word for group in words.values() for word in group.values())


def test_po_out_and_in_again_changes_no_byte_of_the_real_content(tmp_path: Path) -> None:
    subprocess.run(["cp", "-r", REPO / "docs", tmp_path / "docs"], check=True)
    _run(tmp_path, "export", "en")
    assert _run(tmp_path, "import", "en", "en.po") == ""
    for path in sorted((REPO / "docs").rglob("*")):
        if path.is_file():
            assert (tmp_path / path.relative_to(REPO)).read_bytes() == path.read_bytes(), path


def test_another_tool_may_break_lines_otherwise(tiny: TinySite, po: Path) -> None:
    before = _files(tiny)
    _answer(po, {})
    _run(tiny.folder, "import", "en", "en.po")
    assert _files(tiny) == before


def test_a_page_that_an_agency_translated_comes_in_stamped(tiny: TinySite, po: Path) -> None:
    answers = {
        "hulp.md#top": "Help",
        "hulp.md#nu/0": "Whom now?",
        "hulp.md#nu/1": "[[directory:now]]",
    }
    _answer(po, answers | {"hulp.md#meta": "Help"})
    _run(tiny.folder, "import", "en", "en.po")
    text = (tiny.folder / "docs/en/hulp.md").read_text()
    assert text.endswith("---\n# Help\n\n## Whom now? {#nu}\n\n[[directory:now]]\n")
    built = tiny.build()
    assert built.code == 0, built.output
    assert "Whom now?" in built.page("en/hulp/index.html").text_content()


def test_a_section_that_was_behind_is_current_after_import(tiny: TinySite) -> None:
    _change(tiny, "U kunt [[", "U moet [[")
    _change(tiny, "Doe een", "Doe vandaag een")
    _run(tiny.folder, "export", "en")
    answers = {
        "index.md#top/0": "Will someone not leave you alone?",
        "index.md#top/1": "Do call [[phone:noodnummer-112]]. At most [[fact:home-ban-max-days]].",
        # made of other pieces than the Dutch, so it comes and goes as one
        "index.md#en-nu": "## What now? {#en-nu}\n\nToday, [[term:klacht]], [[org:veilig-thuis]], [Help](hulp.md#nu).",
    }
    _answer(tiny.folder / "en.po", answers)
    _run(tiny.folder, "import", "en", "en.po")
    text = (tiny.folder / "docs/en/index.md").read_text()
    assert "Do call" in text
    assert "Today, " in text
    assert "1 of them current" in _run(tiny.folder, "status", "en")
    assert tiny.build().code == 0


def test_what_the_agency_leaves_unsure_stays_out(tiny: TinySite, po: Path) -> None:
    before = _files(tiny)
    _answer(po, {"index.md#top/0": "Leave me?", "ui.yml#shell.menu": "Choices"}, fuzzy=True)
    _run(tiny.folder, "import", "en", "en.po")
    assert _files(tiny) == before


def test_a_text_of_an_older_dutch_is_left_out_and_named(tiny: TinySite, po: Path) -> None:
    _answer(po, {"index.md#top/1": "Changed [[phone:noodnummer-112]] [[fact:home-ban-max-days]]."})
    _change(tiny, "U kunt [[", "U moet [[")
    command = [sys.executable, "-m", "hooks.translations", "import", "en", "en.po"]
    done = subprocess.run(command, cwd=tiny.folder, capture_output=True, text=True, check=True)
    assert "index.md#top/1: the Dutch changed since the export" in done.stderr
    assert "Changed" not in (tiny.folder / "docs/en/index.md").read_text()


def test_a_number_that_an_agency_lost_is_not_taken_in(tiny: TinySite, po: Path) -> None:
    before = _files(tiny)
    _answer(po, {"index.md#top/1": "You can call. A home ban lasts [[fact:home-ban-max-days]]."})
    said = _run(tiny.folder, "import", "en", "en.po", code=1)
    assert "[[phone:noodnummer-112]] is missing here" in said
    assert _files(tiny) == before


def test_a_word_of_the_interface_comes_in_on_its_own_line(tiny: TinySite, po: Path) -> None:
    _answer(po, {"ui.yml#shell.menu": 'The "menu": all'})
    _run(tiny.folder, "import", "en", "en.po")
    old = (REPO / "docs/en/ui.yml").read_text().splitlines()
    new = (tiny.folder / "docs/en/ui.yml").read_text().splitlines()
    assert [line for line in new if line not in old] == ['  menu: "The \\"menu\\": all"']
    assert len(old) == len(new)


def test_the_comment_names_what_a_change_makes_stale_and_how_to_call_it_minor(
    tiny: TinySite,
) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@site.test"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *command], cwd=tiny.folder, check=True, capture_output=True)
    assert "This change makes no translation stale." in _run(tiny.folder, "comment", "HEAD")
    _change(tiny, "Doe een", "Doet u een")
    _change(tiny, "layout: home", "layout: home\ncritical: [en-nu]")
    said = _run(tiny.folder, "comment", "HEAD")
    assert "| docs/nl/index.md | `#en-nu` | en · **readers see Dutch here**" in said
    found = json.loads(_run(tiny.folder, "comment", "HEAD", "--json"))
    assert [(row["page"], row["section"], row["languages"], row["replaced"]) for row in found] == [
        ("docs/nl/index.md", "en-nu", ["en"], True)
    ]
    assert f"en-nu: [{found[0]['from']}, {found[0]['to']}]" in said
    minor = said.rpartition("```yaml\n# docs/nl/index.md\n")[2].partition("```")[0]
    _change(tiny, "layout: home", "layout: home\n" + minor.rstrip())
    built = tiny.build()
    assert built.code == 0, built.output
    assert not built.page("en/index.html").xpath('//*[@class="behind"]')
    assert "no commit or branch" in _run(tiny.folder, "comment", "nowhere", code=1)
