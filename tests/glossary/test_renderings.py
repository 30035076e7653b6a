"""A translator hears where a word may differ from the glossary, and words may bend."""

import subprocess
import sys

import pytest

from tests.conftest import TinySite


def _hints(tiny: TinySite, lang: str = "en") -> list[str]:
    command = [sys.executable, "-m", "hooks.glossary", lang]
    done = subprocess.run(command, cwd=tiny.folder, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[:-1]


def _page(tiny: TinySite, lang: str, text: str) -> None:
    path = tiny.folder / "docs/en/index.md"
    tiny.write(f"docs/{lang}/index.md", path.read_text().replace("Make a [[term:klacht]].", text))
    tiny.write(f"docs/{lang}/ui.yml", (tiny.folder / "docs/en/ui.yml").read_text())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Make a [[term:klacht]]."),
        ("en", "You must [[term:klacht|request prosecution]]."),
        ("pl", "Proszę o [[term:klacht|wniosku o ściganie]]."),
        ("pl", "Złóż wnioski o ściganiu."),
        ("uk", "Подайте [[term:klacht|вимогу притягнути до кримінальної відповідальності]]."),
        ("ar", "قدّم الطلب لتحريك الدعوى الجنائية."),
        ("tr", "Bir [[term:klacht|şikâyette]] bulunun."),
    ],
)
def test_the_glossarys_word_in_any_form_passes(tiny: TinySite, lang: str, text: str) -> None:
    _page(tiny, lang, text)
    assert _hints(tiny, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "says"),
    [
        ("en", "Make a [[term:klacht|complaint]].", "share nothing with: request for prosecution"),
        ("pl", "Złóż skargę.", "neither the Dutch word nor: wniosek o ściganie"),
        ("ar", "قدّم شكوى.", "neither the Dutch word nor: طلب تحريك الدعوى الجنائية"),
        ("en", "Make a klacht.", "at its first use write: [[term:klacht]]"),
    ],
)
def test_another_word_is_named_with_its_line(
    tiny: TinySite, lang: str, text: str, says: str
) -> None:
    _page(tiny, lang, text)
    found = _hints(tiny, lang)
    assert len(found) == 1
    assert found[0].startswith(f"docs/{lang}/index.md:")
    assert says in found[0]


def test_dutch_to_say_aloud_with_its_meaning_is_explained_enough(tiny: TinySite) -> None:
    _page(tiny, "en", "Say: “Ik dien een klacht in.” A klacht (request for prosecution) it is.")
    assert _hints(tiny) == []
