"""A proposal may hold any file: what is no content is refused before it is opened, and never published."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.inert import tree
from hooks.kit.plain_file import MAX_BYTES, read_plain
from tests.conftest import TinySite

SHOWN = Path("docs")
LANGUAGES = ("nl", "en")
Make = Callable[[Path], None]


def _link(path: Path) -> None:
    path.symlink_to("/etc/hostname")


def _linked_folder(path: Path) -> None:
    path.symlink_to("..", target_is_directory=True)


def _giant(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)


def _deep(path: Path) -> None:
    (path / "a" / "b" / "c" / "d").mkdir(parents=True)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder of content with one page in it."""
    for folder in ("nl", "en", "data/facts", "assets"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "nl" / "index.md").write_text("# Kop\n")
    return tmp_path


@pytest.mark.parametrize(
    ("place", "make", "says"),
    [
        ("nl/x.md", _link, "symbolic link"),
        ("nl/x", _linked_folder, "symbolic link"),
        ("data/facts/x.yml", os.mkfifo, "no ordinary file"),
        ("nl/x.md", _giant, "too large"),
        ("assets/x.md", os.mkfifo, "no ordinary file"),
        ("nl/x", _deep, "too deep"),
    ],
    ids=["link", "linked folder", "pipe", "giant", "pipe in assets", "deep"],
)
def test_what_is_not_safe_to_open_is_named(docs: Path, place: str, make: Make, says: str) -> None:
    make(docs / place)
    [found] = tree.unsafe(docs, SHOWN)
    assert found.file.startswith(f"docs/{place}")
    assert says in found.en
    assert found.nl != found.en


def test_content_that_is_itself_a_link_is_named(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to(docs, target_is_directory=True)
    assert "symbolic link" in next(tree.unsafe(tmp_path / "linked", SHOWN)).en


def test_more_files_than_anybody_writes_are_named(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "MOST", 3)
    assert "more than 3 files" in next(tree.unsafe(docs, SHOWN)).en


@pytest.mark.parametrize(
    ("place", "says"),
    [
        *((f"nl/x.{kind}", "would be on the site") for kind in ("html", "js", "svg", "xml", "css", "json", "yml")),
        ("nl/x.md~", "would be on the site"),
        ("nl/x", "would be on the site"),
        ("assets/x.svg", "would be on the site"),
        ("robots.txt", "would be on the site"),
        ("data/x.html", "would be on the site"),
        ("nl/.x.md", "begins with a dot"),
        (".htaccess", "begins with a dot"),
        ("nl/con.md", "takes the name"),
        ("data/facts/lpt1.yml", "takes the name"),
        ("nl/Hulp.md", "cannot be an id"),
        ("nl/hulp in zuid.md", "cannot be an id"),
        ("nl/h\u00fclp.md", "cannot be an id"),
        ("nl/h\u0443lp.md", "cannot be an id"),
        ("nl/..x.md", "begins with a dot"),
        ("nl/a\\b.md", "cannot be an id"),
        ("nl/a\n::error::b.md", "cannot be an id"),
        ("data/facts/Naam.yml", "cannot be an id"),
        ("data/facts/-.yml", "cannot be an id"),
    ],
)  # fmt: skip
def test_a_name_or_kind_that_does_not_belong_is_named(docs: Path, place: str, says: str) -> None:
    (docs / place).write_text("x")
    [found] = tree.misplaced(docs, LANGUAGES, SHOWN)
    assert says in found.en
    assert "\n" not in found.file


def test_names_that_differ_in_capitals_only_are_named(docs: Path) -> None:
    (docs / "nl" / "INDEX.md").write_text("x")
    assert any("capitals only" in one.en for one in tree.misplaced(docs, LANGUAGES, SHOWN))


def test_a_name_that_is_no_text_can_still_be_printed(docs: Path) -> None:
    Path(os.fsdecode(bytes(docs / "nl") + b"/\xff.md")).write_text("x")
    [found] = tree.misplaced(docs, LANGUAGES, SHOWN)
    assert str(found).encode()


def test_what_editors_have_is_left_alone(docs: Path) -> None:
    for place in (
        "nl/ui.yml",
        "nl/STYLE.md",
        "data/facts/_template.yml",
        "data/words-nl.txt",
        "assets/a.webp",
        ".DS_Store",
    ):
        (docs / place).write_text("x")
    assert list(tree.misplaced(docs, LANGUAGES, SHOWN)) == []
    assert list(tree.unsafe(docs, SHOWN)) == []


@pytest.mark.parametrize(
    ("raw", "line", "says"),
    [
        (b"a\xff", 1, "not UTF-8"),
        ("# Kop\n".encode("utf-16"), 1, "not UTF-8"),
        (b"a\n\x00", 2, "U+0000"),
        (b"a\nb\rc", 2, "U+000D"),
        (b"a\x1b[2J", 1, "U+001B"),
        (b"a\xed\xa0\x80", 1, "not UTF-8"),
        *((f"a\n\n{sign}".encode(), 3, f"U+{ord(sign):04X}") for sign in
          "\u202e\u2066\u200b\u200d\u200f\u2060\u00ad\ufeff\u2028\U000e0041\U000e0100\ue000\ufe0f\u3164\u2800\u0085"),
        ("a" + "\u0301" * 9, 1, "U+0301"),
    ],
)  # fmt: skip
def test_what_nobody_can_see_is_named_with_its_line(
    tmp_path: Path, raw: bytes | str, line: int, says: str
) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    found = read_plain(path, SHOWN)[1][0]
    assert (found.line, says in found.en) == (line, True)


def test_line_ends_of_windows_and_a_mark_of_utf_8_are_read(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes("\ufeffa\r\nb\r\n".encode())
    assert read_plain(tmp_path / "x.md", SHOWN) == ("a\nb\n", ())


def test_a_proposal_with_a_linked_folder_a_pipe_and_a_giant_reads_none_of_them(
    tiny: TinySite,
) -> None:
    docs = tiny.folder / "docs"
    _linked_folder(docs / "nl" / "meer")
    os.mkfifo(docs / "data" / "facts" / "pijp.yml")
    _giant(docs / "en" / "groot.md")
    built = tiny.build()
    assert built.code != 0
    assert "Traceback" not in built.output
    assert all(
        x in built.output for x in ("docs/nl/meer:1", "pijp.yml:1", "groot.md:1", "    NL  ")
    )
    assert not built.site.exists()


def test_a_file_that_is_no_content_never_reaches_the_site(tiny: TinySite) -> None:
    for place in (
        "nl/x.html",
        "en/x.js",
        "xx/index.md",
        "404.html",
        "nl/.x.md",
        "assets/x.svg",
        "nl/nul.md",
    ):
        tiny.write(f"docs/{place}", "<script>alert(1)</script>")
    built = tiny.build()
    assert built.code != 0
    assert "Traceback" not in built.output
    for place in (
        "nl/x.html",
        "en/x.js",
        "xx",
        "404.html",
        "nl/.x.md",
        "assets/x.svg",
        "nl/nul.md",
    ):
        assert f"docs/{place}:1" in built.output
    assert not built.site.exists()
