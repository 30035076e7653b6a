"""Numbers and addresses that must never reach a reader do not reach one, however they are written."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from hooks.directory.never_print import Never, find, read_never
from tests.conftest import REPO, Built, TinySite

LIST = REPO / "docs" / "data" / "never-print.yml"
NEVER, PROBLEMS = read_never(LIST, LIST)
READ = {".html", ".json", ".csv", ".vcf", ".atom", ".xml", ".txt", ".js", ".md", ".ods", ".headers"}
PAGE = "docs/nl/index.md"
PLACES = re.compile(r'"places":"[\d \\n]*"')  # of a search index: counts of sections, no text


def _hits(text: str) -> list[str]:
    return [entry.value for _, entry in find(text, NEVER)]


def test_the_list_itself_is_read_whole() -> None:
    assert PROBLEMS == []
    assert len(NEVER) > 30


@pytest.mark.parametrize("entry", NEVER, ids=lambda entry: entry.value)
def test_every_entry_finds_itself_in_a_sentence(entry: Never) -> None:
    assert entry.value in _hits(f"Bel {entry.value}, of niet.")


@pytest.mark.parametrize(
    "written",
    [
        "09001262626",
        "0900 1262626",
        "0900-126 26 26",
        "0900.1262626",
        "(0900) 1262626",
        "+31 900 1262626",
        "+31 (0)900-1262626",
        "0031 900 1262626",
        "0900\N{NON-BREAKING HYPHEN}1262626",
        "0900\N{NO-BREAK SPACE}1262626",
        "**0900**-1262626",
        "tel:09001262626",
        "٠٩٠٠ ١٢٦٢٦٢٦",
    ],
)
def test_a_number_is_found_in_every_spelling(written: str) -> None:
    assert _hits(f"Bel {written} nu") == ["0900-1262626"]


@pytest.mark.parametrize(
    "written",
    ["https://www.huisverbod.nl/", "WWW.HUISVERBOD.NL", "mail info@lanzs.nl", "masker 19"],
)
def test_a_name_is_found_with_www_and_in_any_case(written: str) -> None:
    assert _hits(written)


@pytest.mark.parametrize(
    "fine",
    [
        "0900-0101",
        "0900-12626267",
        "10900-1262626",
        "0800-8020",
        "mijnhuisverbod.nl",
        "huisverbod-nl",
        "langzs.nl",
        "2116",
        "116.5",
        "1160",
        "A116",
        "0900 0101",
    ],
)
def test_a_longer_or_other_value_is_left_alone(fine: str) -> None:
    assert _hits(fine) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        (PAGE, "## En nu?", "Bel 0900-1262626.\n\n## En nu?", "docs/nl/index.md:12"),
        (PAGE, "description: Een", "description: huisverbod.nl een", "docs/nl/index.md:3"),
        ("docs/nl/ui.yml", "  danger: In gevaar?", "  danger: Masker 19?", "docs/nl/ui.yml"),
        (
            "docs/data/directory/veilig-thuis.yml",
            "region: Europees Nederland",
            "region: steunpunthuiselijkgeweld.nl",
            "docs/data/directory/veilig-thuis.yml:24",
        ),
    ],
)
def test_a_forbidden_value_stops_the_build_wherever_it_stands(
    tiny: TinySite, file: str, old: str, new: str, place: str
) -> None:
    tiny.write("docs/data/never-print.yml", LIST.read_text())
    text = (tiny.folder / file).read_text()
    assert old in text
    tiny.write(file, text.replace(old, new, 1))
    built = tiny.build()
    assert built.code != 0
    assert place in built.output
    assert "mag nergens op de site staan" in built.output
    assert "must not appear anywhere on the site" in built.output
    assert "veilig-thuis" in built.output


def test_no_output_of_the_site_holds_a_forbidden_value(site: Built) -> None:
    _search(site.site)


def test_no_output_of_all_records_holds_a_forbidden_value(everything: Built) -> None:
    _search(everything.site)


def _search(folder: Path) -> None:
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix in READ]
    assert len(files) > 20
    seen: set[str] = set()
    for path in files:
        assert _hits(_new_lines(path, seen)) == [], path


def _new_lines(path: Path, seen: set[str]) -> str:
    """Return each pair of lines that no file before this one had: pages and looks repeat most of theirs."""
    text = path.read_text(encoding="utf-8", errors="ignore")
    lines = PLACES.sub("", text).split("\n")
    pairs = {f"{one}\n{two}" for one, two in pairwise([*lines, ""])} - seen
    seen |= pairs
    return "\n\n".join(sorted(pairs))
