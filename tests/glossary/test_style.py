"""The law words in a translator's style guide are those of the glossary: a guide that is behind misleads."""

import re

import pytest
import yaml

from hooks.glossary.markers import REMARK
from hooks.kit.source import STYLE
from tests.conftest import REPO

ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| [^|]+ \| [^|]+ \|$", re.M)
RECORDS = [yaml.safe_load(p.read_text("utf-8")) for p in REPO.glob("docs/data/glossary/[a-z]*.yml")]
TERMS = {record["term"]: record["renderings"] for record in RECORDS}


@pytest.mark.parametrize("lang", ["en", "pl", "uk", "ar", "tr"])
def test_a_guide_advises_the_word_that_readers_see(lang: str) -> None:
    rows = ROW.findall((REPO / "docs" / lang / STYLE).read_text("utf-8"))
    advised = {term: words for term, words in rows if term in TERMS}
    assert len(advised) >= 9
    for term, words in advised.items():
        rendering = TERMS[term][lang]
        assert words in (rendering, REMARK.sub("", rendering)), term
