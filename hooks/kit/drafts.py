"""Languages that are not public yet: `public: false` in docs/data/languages.yml. Only a preview builds them."""

import os
from pathlib import Path

from hooks.kit.yaml_file import read_yaml

FILE = Path("data", "languages.yml")
ASKED = "DRAFTS"  # DRAFTS=true mkdocs build: with the drafts, for translators and for checks


def drafts(docs: Path) -> frozenset[str]:
    """Return the codes of the languages that are not public. What is wrong with the file is said elsewhere."""
    path = docs / FILE
    data = read_yaml(path, path).data if path.is_file() else None
    entries = data.items() if isinstance(data, dict) else ()
    return frozenset(
        str(code) for code, x in entries if isinstance(x, dict) and x.get("public") is False
    )


def are_asked_for() -> bool:
    """Tell whether somebody wants to see the drafts."""
    return os.environ.get(ASKED, "").lower() in ("true", "1", "yes")
