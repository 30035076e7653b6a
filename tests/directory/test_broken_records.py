"""A slip in a record is answered with file, line and remedy in Dutch and English, and stops the build."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import TinySite

CASES = yaml.safe_load((Path(__file__).parent / "broken.yml").read_text())


@pytest.mark.parametrize("case", CASES, ids=[case["slip"] for case in CASES])
def test_the_message_names_place_and_remedy(tiny: TinySite, case: dict[str, Any]) -> None:
    for part in (case, case.get("also")):
        if part:
            _break(tiny, part)
    built = tiny.build()
    assert built.code != 0
    assert "Traceback" not in built.output
    for words in (*case["says"], "    NL  ", "    EN  "):
        assert words in built.output, built.output


def _break(tiny: TinySite, part: dict[str, Any]) -> None:
    if "text" in part:
        tiny.write(part["file"], part["text"])
        return
    old, new = part["replace"]
    text = (tiny.folder / part["file"]).read_text()
    assert old in text, "the case no longer fits its file"
    tiny.write(part["file"], text.replace(old, new, 1))


def test_one_slip_in_a_record_gives_one_message(records: TinySite) -> None:
    """Records that name it, and the change log, do not complain as well: an editor would mend those."""
    path = "docs/data/directory/veilig-thuis.yml"
    text = (records.folder / path).read_text()
    records.write(path, text.replace("checked_how: null", "checked_how: telefoon"))
    built = records.build()
    assert built.code != 0
    assert "1 fout(en) in de inhoud" in built.output, built.output
    assert "Write one of: page, phone, mail" in built.output
