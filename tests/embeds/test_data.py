"""What other sites read: each text, the list, the schemas, oEmbed, the newest versions and the feed."""

import json
import subprocess
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from hooks.embeds.dates import changed_on
from hooks.embeds.feed import atom, status
from hooks.embeds.news import News, read_news
from hooks.embeds.outputs import About
from hooks.embeds.versions import LOADERS
from tests.conftest import REPO, Built, TinySite

# Published files and their hashes. Never change a line: hosts hold them. A new version is a new line.
PUBLISHED = {
    "parent-1.0.0.js": "sha384-EWKypc3Qf6kfdcAj0bUHti3NW0RUkue/rlFlsfBBDPG/NX9ZR0k8mjOXLKk2pkJg",
    "contact-card-1.0.0.js": "sha384-5lCSgAdKpbKZ3N6PIwMdVjiIHK4ZkLntJrTy619xkm4asSBsN7KWEjyOm4DBkUlc",
}
ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://wegwijzer.example/"
EASY = {"nl-simple"}  # easy words are no translation of a page into another language


def _json(site: Built, path: str) -> dict[str, object]:
    return json.loads((site.site / "embed/v1" / path).read_text())  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_script_never_changes(name: str, site: Built) -> None:
    loader = next(one for one in LOADERS if one.file == name)
    assert loader.integrity == PUBLISHED[name]
    assert (site.site / "embed/v1/assets" / name).read_bytes() == loader.content


def test_every_published_script_has_its_line_here() -> None:
    assert {one.file for one in LOADERS} == set(PUBLISHED)


def test_every_text_fits_its_schema_and_is_in_the_list(site: Built) -> None:
    folder = site.site / "embed/v1/data"
    schema = json.loads((folder / "page.schema.json").read_text())
    listed = _json(site, "data/pages.json")
    jsonschema.validate(listed, json.loads((folder / "pages.schema.json").read_text()))
    paths = [p for p in folder.glob("*/*.json") if not p.name.endswith(".oembed.json")]
    assert len(listed["pages"]) == len(paths)  # type: ignore[arg-type]
    for path in paths:
        data = json.loads(path.read_text())
        jsonschema.validate(data, schema)
        assert data["expires"] == "2027-02-23"
        assert data["canonical"] in data["attribution"]
        assert data["license"].startswith("https://creativecommons.org/")
        assert 'href="../' not in data["html"]


def test_the_data_says_what_the_page_says(site: Built) -> None:
    data = _json(site, "data/en/wet.json")
    page = site.page("en/wet/index.html")
    assert (data["lang"], data["text_lang"], data["title"]) == ("en", "en", "The law")
    assert data["canonical"] == f"{SITE}en/wet/"
    assert data["alternates"]["nl"] == f"{SITE}wet/"
    others = {lang for lang in data["alternates"] if lang != "nl"}
    assert others == {path.parent.parent.name for path in site.site.glob("*/wet/index.html")} - EASY
    for lang in others:
        assert data["alternates"][lang] == f"{SITE}{lang}/wet/"
    assert data["reviewed"] is None
    for item in page.xpath("//main//h2"):
        assert item.get("id") in str(data["html"])


def test_an_untranslated_text_says_which_language_it_is(site: Built) -> None:
    data = _json(site, "data/nl-simple/advocaat.json")
    assert (data["lang"], data["text_lang"]) == ("nl-simple", "nl")
    assert data["alternates"] == _json(site, "data/nl/advocaat.json")["alternates"]
    assert not EASY & set(data["alternates"])


def test_the_fragment_names_its_source_and_age_and_is_no_page(site: Built) -> None:
    text = (site.site / "embed/v1/data/nl/hulp.txt").read_text()
    assert text.startswith("<!-- modified: ")
    assert "expires: 2027-02-23" in text.splitlines()[0]
    assert f'href="{SITE}hulp/"' in text
    assert "<html" not in text
    assert "<script" not in text


def test_oembed_is_exactly_what_wordpress_keeps(site: Built) -> None:
    data = _json(site, "data/nl/hulp.oembed.json")
    assert (data["type"], data["version"]) == ("rich", "1.0")
    assert {"width", "height", "title", "provider_name", "provider_url", "cache_age"} <= data.keys()
    frame = f'<iframe src="{SITE}embed/v1/nl/hulp/" width="600" height="600" title="Hulp - Wegwijzer"></iframe>'
    assert data["html"] == f'<blockquote><a href="{SITE}hulp/">Hulp</a></blockquote>{frame}'


def test_every_page_names_its_oembed_file_early_and_whole(site: Built) -> None:
    for path in site.pages():
        found = site.page(path).xpath('//head/link[@type="application/json+oembed"]/@href')
        if "404" in path or "zoeken" in path or "insluiten" in path:
            assert found == []
            continue
        assert found[0].startswith(SITE), path
        assert (site.site / found[0].removeprefix(SITE)).is_file(), path


def test_the_status_names_every_version_and_its_hash(site: Built) -> None:
    data = _json(site, "status.json")
    assert [(one["address"], one["integrity"]) for one in data["loaders"]] == [  # type: ignore[union-attr, index]
        (f"{SITE}embed/v1/assets/{one.file}", one.integrity) for one in LOADERS
    ]
    assert data["urgent"] == []


def test_the_feed_is_sound_and_its_days_are_those_of_git(site: Built) -> None:
    root = etree.fromstring((site.site / "embed/v1/changes.atom").read_bytes())
    entries = root.findall(f"{ATOM}entry")
    for name in ("id", "title", "updated", "author"):
        assert root.find(f"{ATOM}{name}") is not None
    assert len({e.findtext(f"{ATOM}id") for e in entries}) == len(entries) > 0
    days = [str(e.findtext(f"{ATOM}updated")) for e in entries]
    assert days == sorted(days, reverse=True)
    command = ["git", "log", "-1", "--format=%cs", "--", "docs/nl/wet.md"]
    day = subprocess.run(
        command, cwd=REPO, capture_output=True, text=True, check=True
    ).stdout.strip()
    wet = next(e for e in entries if e.find(f"{ATOM}link").get("href") == f"{SITE}wet/")  # type: ignore[union-attr]
    assert wet.findtext(f"{ATOM}updated") == f"{day}T00:00:00Z"
    assert _json(site, "data/nl/wet.json")["modified"] == day


def test_a_folder_without_git_gives_no_days(tmp_path: Path) -> None:
    assert changed_on(tmp_path) == {}
    assert changed_on(tmp_path / "nowhere") == {}


NEWS = """\
- date: "2026-11-20"
  kind: correction
  urgent: true
  pages: [hulp.md]
  text: {nl: Het nummer van X was fout., en: The number of X was wrong.}
"""


def test_something_urgent_reaches_hosts_by_status_and_feed(tmp_path: Path) -> None:
    path = tmp_path / "embeds.yml"
    path.write_text(NEWS)
    news, problems = read_news(path, Path("embeds.yml"), "nl", ["hulp.md"])
    assert problems == []
    assert status(news, SITE, "nl")["urgent"][0]["text"]["en"] == "The number of X was wrong."  # type: ignore[index]
    words = {"embeds.feed_title": "t", "embeds.feed_changed": "c"}
    feed = atom(news, [], About(SITE, "W", words, date(2026, 11, 23)), "nl")
    assert "Het nummer van X was fout." in feed.decode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x: 1\n", "lijst van berichten"),
        (NEWS.replace("hulp.md", "help.md"), 'geen pagina "help.md"'),
        (NEWS.replace("nl: Het nummer van X was fout., ", ""), "taal nl ontbreekt"),
        (NEWS.replace("correction", "gossip"), "gossip"),
    ],
)
def test_a_slip_in_the_news_is_answered(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "embeds.yml"
    path.write_text(text)
    _, problems = read_news(path, Path("embeds.yml"), "nl", ["hulp.md"])
    assert said in "".join(map(str, problems))


def test_a_slip_in_the_news_stops_the_build(tiny: TinySite) -> None:
    tiny.write("docs/data/embeds.yml", "x: 1\n")
    built = tiny.build()
    assert built.code != 0
    assert "docs/data/embeds.yml:1" in built.output
    assert "Traceback" not in built.output


def test_no_news_is_no_problem() -> None:
    assert read_news(Path("nowhere.yml"), Path("nowhere.yml"), "nl", []) == ([], [])
    assert News.model_fields["urgent"].default is False
