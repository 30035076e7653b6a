"""Whoever reviews a proposal reads what changes for a reader, and nothing a stranger wrote can do anything there."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from hooks.kit.quoted import block, code, link
from hooks.proposal.numbers import Uses, Value
from hooks.proposal.pages import Changed, Page
from hooks.proposal.proposal import Proposal
from hooks.proposal.reading import Piece
from hooks.proposal.text import text
from hooks.proposal.told import Behind, Figures, Reads
from tests.conftest import DAY, REPO, TinySite, without_languages

GOLDEN = Path(__file__).parent / "golden"
GIT = ["git", "-c", "user.name=x", "-c", "user.email=x@site.test"]
PAGE, NUMBER = "docs/nl/index.md", "docs/data/directory/veilig-thuis.yml"
FACT = "docs/data/facts/home-ban-max-days.yml"


class Repository(TinySite):
    """The tiny site as a git repository with one commit, in which somebody proposes something."""

    def begin(self) -> "Repository":
        """Commit the site as it is; the folder can be built wherever its archive is unpacked."""
        config = {**self._config(), "docs_dir": "docs"}
        self.write("mkdocs.yml", yaml.safe_dump(config))
        self.write("base.yml", without_languages())
        self.write(".gitignore", ".build/\n")
        self.change(PAGE, "layout: home", "layout: home\ncritical: [en-nu]")
        for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
            subprocess.run([*GIT, *command], cwd=self.folder, check=True, capture_output=True)
        return self

    def change(self, path: str, old: str, new: str) -> None:
        """Change a text in a file."""
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text, f"{path} no longer says {old!r}"
        self.write(path, text.replace(old, new))

    def report(self, *options: str, code: int = 0) -> str:
        """Return the report of what changed since the commit."""
        command = [sys.executable, "-m", "hooks.proposal", "HEAD", *options]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": DAY}
        environment["PYTHONPATH"] = str(REPO)
        done = subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == code, done.stderr
        return done.stdout if code == 0 else done.stderr

    def told(self) -> dict[str, object]:
        """Return what the report left for a program."""
        found = json.loads((self.folder / ".build/proposal.json").read_text(encoding="utf-8"))
        assert isinstance(found, dict)
        return found


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository of its own for one test."""
    return Repository(tmp_path).begin()


def _is_golden(name: str, said: str) -> None:
    """Compare with the file that a person read. GOLDEN=write writes it anew, to be read again."""
    said = re.sub(r"`[0-9a-f]{12}`", "`COMMIT`", said, count=1)
    path = GOLDEN / f"{name}.md"
    if os.environ.get("GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def test_a_changed_sentence_is_shown_as_a_reader_saw_and_sees_it(repository: Repository) -> None:
    repository.change(PAGE, "U kunt [[phone", "Bent u bang? U kunt nu [[phone")
    said = repository.report("--preview", "https://preview.example/12/")
    assert "- U kunt 112 bellen. Een huisverbod duurt ten hoogste 28 dagen." in said
    assert "+ Bent u bang? U kunt nu 112 bellen. Een huisverbod duurt ten hoogste 28 dagen." in said
    assert "[[" not in said.replace("[[`", "")
    assert "](https://preview.example/12/embed/v1/nl/index/)" in said
    _is_golden("sentence", said)


def test_a_changed_number_stands_once_with_its_source_and_its_missing_line(
    repository: Repository,
) -> None:
    repository.change(NUMBER, '"0800-2000"', '"0800-2001"')
    repository.change(NUMBER, "tel:08002000", "tel:08002001")
    said = repository.report()
    assert "| `0800-2000` | `0800-2001` | `https://www.rijksoverheid.nl/" in said
    assert "**Geen regel in `docs/data/changes.yml` voor: `veilig-thuis/phone`.**" in said
    assert "bel het nummer" in said
    assert "```diff" not in said, "the number is told once, not on every page that shows it"
    _is_golden("number", said)


def test_a_number_with_its_line_in_the_log_is_not_asked_for_one(repository: Repository) -> None:
    repository.change(NUMBER, '"0800-2000"', '"0800-2001"')
    repository.change(NUMBER, "tel:08002000", "tel:08002001")
    repository.write(
        "docs/data/changes.yml",
        '- record: veilig-thuis\n  channel: phone\n  old: "0800-2000"\n  new: "0800-2001"\n'
        '  source: https://veiligthuis.nl\n  date: "2026-11-20"\n',
    )
    said = repository.report()
    assert "Geen regel" not in said
    assert "| ja / yes |" in said


def test_a_changed_critical_section_says_who_reads_dutch_until_then(
    repository: Repository,
) -> None:
    repository.change(PAGE, "Doe een", "Doe vandaag nog een")
    said = repository.report()
    assert "**Safety depends on this: `docs/nl/index.md#en-nu`.** Readers of `en` see Dutch" in said
    assert "| `docs/nl/index.md#en-nu` | `en` | **Nederlands / Dutch** |" in said
    assert "docs/en/index.md" not in said, "the English did not change; it waits"
    _is_golden("critical", said)


def test_a_proposal_that_no_reader_sees_says_so(repository: Repository) -> None:
    repository.write("notes.txt", "for ourselves\n")
    said = repository.report()
    assert "A reader sees no difference." in said
    assert "##" not in said.replace("# Wat dit", "")
    assert repository.told()["files"] == ["notes.txt"]


def test_a_fact_that_loses_its_last_page_and_one_that_has_none_yet_are_named(
    repository: Repository,
) -> None:
    repository.change(PAGE, " Een huisverbod duurt ten hoogste [[fact:home-ban-max-days]].", "")
    repository.change("docs/en/index.md", " A home ban lasts at most [[fact:home-ban-max-days]].", "")  # fmt: skip
    repository.write(
        "docs/data/facts/new-fact.yml", (repository.folder / FACT).read_text(encoding="utf-8")
    )
    said = repository.report()
    assert "Facts that lost their last page: `home-ban-max-days`" in said
    assert "New facts that no page uses: `new-fact`" in said


def test_a_changed_fact_names_value_source_and_check(repository: Repository) -> None:
    repository.change(FACT, "value: 28", "value: 14")
    repository.change(FACT, "checked_on: null", 'checked_on: "2026-11-20"')
    repository.change(FACT, "checked_how: null", "checked_how: page")
    said = repository.report()
    row = "| `home-ban-max-days` value | `28 day` | `14 day` | `https://wetten.overheid.nl/BWBR0024649` | 2026-11-20 (page) |"
    assert row in said
    assert "Ask who called or read" in said


def test_a_new_organisation_is_asked_about_once(repository: Repository) -> None:
    text = (repository.folder / NUMBER).read_text(encoding="utf-8")
    repository.write("docs/data/directory/hulp-in-zuid.yml", text.replace("name: Veilig Thuis", "name: Hulp in Zuid"))  # fmt: skip
    said = repository.report()
    assert "**New organisation: `hulp-in-zuid`.**" in said
    assert "Number or address changed" not in said
    assert "+ Hulp in Zuid" in said


def test_an_organisation_that_is_taken_back_is_not_asked_for_a_line(
    repository: Repository,
) -> None:
    repository.change(PAGE, "Bel [[org:veilig-thuis]] of lees", "Lees")
    repository.change(PAGE, "`[[phone:veilig-thuis]]` is hoe u het schrijft.", "Niets.")
    repository.change("docs/en/index.md", "Call [[org:veilig-thuis]] or read", "Read")
    repository.change(NUMBER, "publish: ok", 'publish: "no"')
    said = repository.report()
    assert "**Organisation off the site: `veilig-thuis`.**" in said
    assert "No line in" not in said


def test_a_changed_address_behind_the_same_words_is_shown(repository: Repository) -> None:
    repository.change(PAGE, "[Hulp](hulp.md#nu)", "[Hulp](index.md#en-nu)")
    assert "⟨hulp/#nu⟩" in repository.report()


def test_an_unknown_base_is_named_without_a_traceback(repository: Repository) -> None:
    subprocess.run(["rm", "-rf", repository.folder / ".git"], check=True)
    said = repository.report(code=1)
    assert "HEAD: no commit or branch here" in said
    assert "Traceback" not in said


def test_a_proposal_that_does_not_build_says_what_the_build_says(repository: Repository) -> None:
    repository.change(PAGE, "[[phone:noodnummer-112]]", "[[phone:noodnummer-113]]")
    said = repository.report(code=1)
    assert "the proposal does not build" in said
    assert 'no organisation with the id "noodnummer-113"' in said
    assert "Traceback" not in said


def test_a_shallow_clone_is_enough(repository: Repository, tmp_path: Path) -> None:
    repository.change(PAGE, "Doe een", "Doe nu een")
    subprocess.run([*GIT, "commit", "-qam", "y"], cwd=repository.folder, check=True)
    subprocess.run([*GIT, "commit", "-q", "--allow-empty", "-m", "z"], cwd=repository.folder, check=True)  # fmt: skip
    clone = tmp_path / "clone"
    origin = f"file://{repository.folder}"
    subprocess.run(["git", "clone", "-q", "--depth", "2", origin, clone], check=True)
    command = [sys.executable, "-m", "hooks.proposal", "HEAD^1"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(REPO)}
    done = subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True, check=False)  # fmt: skip
    assert "A reader sees no difference." in done.stdout, done.stderr


HOSTILE = [
    "@everyone look",
    "# a heading",
    "</details><h1>x</h1>",
    "`` ` ```",
    "a | b \\| c",
    "![x](https://evil.example/x.png)",
    "#1 and GH-2",
    "line\n# heading\n::error::x",
    "\u202e0002-0080",
    "<!-- --> &lt;",
    "```",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_of_a_stranger_stay_words(text: str) -> None:
    """Rendered as a forge does it, the only thing that holds the words is code."""
    import markdown
    from lxml import html

    inline = markdown.markdown(f"- {code(text)}", extensions=["tables", "fenced_code"])
    page = html.fromstring(f"<div>{inline}</div>")
    assert [e.tag for e in page.iter()] == ["div", "ul", "li", "code"]
    fenced = "\n".join(block([f"+ {text}"]))
    page = html.fromstring(f"<div>{markdown.markdown(fenced, extensions=['fenced_code'])}</div>")
    assert [e.tag for e in page.iter()] == ["div", "pre", "code"]
    assert "\u202e" not in inline + fenced
    assert not re.search(r"(?m)^\s*::", inline + fenced)


def test_a_cell_ends_where_we_end_it() -> None:
    import markdown
    from lxml import html

    row = f"| a | b |\n| --- | --- |\n| {code('x | <b>y</b> | z')} | 2 |"
    page = html.fromstring(markdown.markdown(row, extensions=["tables"]))
    cells = [cell.text_content().replace("\\|", "|") for cell in page.iter("td")]  # as GFM does
    assert cells == ["x | <b>y</b> | z", "2"]
    assert code("a\\|b").count("|") == 0, "nobody agrees on who escapes whom in that"


def test_a_link_leads_below_the_preview_and_nowhere_else() -> None:
    assert link("https://p.example/1/", "nl/a)b]`c/") == "[`/nl/a%29b%5D%60c/`](https://p.example/1/nl/a%29b%5D%60c/)"  # fmt: skip
    assert link("", "nl/x/") == "`/nl/x/`"


def test_a_hostile_sentence_does_nothing_in_the_report(repository: Repository) -> None:
    repository.change(PAGE, "U kunt [[", "Vraag @everyone `# koop` **nu** #1 `` ` `` U kunt [[")
    lines = repository.report().splitlines()
    inside = [i for i, line in enumerate(lines) if "@everyone" in line]
    assert inside
    for place in inside:
        opened = [line for line in lines[:place] if line.startswith("```")]
        assert len(opened) % 2 == 1, "it stands inside a block of code"
        assert lines[place].startswith("+ ")


def test_however_much_changes_the_report_fits_in_a_comment() -> None:
    long = "x" * 400
    piece = Piece(long)
    page = Page("nl", long, long, "changed", (Changed("top", long, (piece,) * 99, (piece,) * 99),), True)  # fmt: skip
    pages = tuple(replace(page, name=f"{long}{n}", address=f"{n}{long}/") for n in range(99))
    names = tuple(f"{n}{long}" for n in range(99))
    value = Value("fact", long, long, "value", long, long, long, None, False)
    many = Proposal(
        long, tuple(f"{folder}{n}{long}.md" for n in range(99) for folder in ("docs/en/", "hooks/")),
        pages, tuple(replace(value, record=name) for name in names), Uses(*([names] * 4)),
        tuple(Behind(name, long, ("en", "pl", "uk", "ar", "tr"), True) for name in names),
        tuple(Reads(name, Figures(1, 2, 3), Figures(1, 2, 3)) for name in names), frozenset(), names,
    )  # fmt: skip
    said = text(many, "nl", "https://preview.example/")
    assert len(said) < 65_536
    assert "the artifact holds the whole report" in said
    assert "A developer reads it" in said, "hooks/ is among the files"
    assert said.count("```") % 2 == 0, "no block is left open"


def test_a_preview_that_is_no_plain_address_is_refused(repository: Repository) -> None:
    for wrong in ("javascript:x", "https://a.example/)](x", "https://a.example/ x"):
        assert "is no plain https:// address" in repository.report("--preview", wrong, code=1)
