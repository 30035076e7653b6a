"""An editor's slip is answered with file, line and what to write, in Dutch and English, and stops the build."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import TinySite

CASES = yaml.safe_load((Path(__file__).parent / "sites" / "broken" / "ten_slips.yml").read_text())


@pytest.mark.parametrize("case", CASES, ids=[case["slip"] for case in CASES])
def test_the_message_names_file_line_and_remedy(tiny: TinySite, case: dict[str, Any]) -> None:
    tiny.write(case["file"], _broken(tiny.folder / case["file"], case))
    built = tiny.build()
    assert built.code != 0
    assert "Traceback" not in built.output
    for words in case["says"]:
        assert words in built.output
    assert "    NL  " in built.output
    assert "    EN  " in built.output


def _broken(path: Path, case: dict[str, Any]) -> str:
    if "text" in case:
        return str(case["text"])
    text = path.read_text(encoding="utf-8")
    if "append" in case:
        return text + str(case["append"])
    old, new = case["replace"]
    assert old in text, "the case no longer fits its file"
    return text.replace(old, new)


def test_all_slips_stand_in_one_list(tiny: TinySite) -> None:
    tiny.write("docs/nl/hulp.md", "# Hulp\n\n[[phone:x]]\n")
    tiny.write(
        "docs/en/index.md", "---\ntitle: Start\n---\n# Start\n\n[a](b.md)\n\n## c {#en-nu}\n"
    )
    built = tiny.build()
    for place in (
        "docs/nl/hulp.md:1",
        "docs/nl/hulp.md:3",
        "docs/en/index.md:2",
        "docs/en/index.md:6",
    ):
        assert place in built.output


def test_the_tiny_site_itself_builds(tiny: TinySite) -> None:
    built = tiny.build()
    assert built.code == 0, built.output
