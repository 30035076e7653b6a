"""`python -m hooks.glossary pl`: where a translation may use another word than the glossary."""

import sys
from pathlib import Path

from hooks.glossary.records import Term
from hooks.glossary.renderings import hints
from hooks.kit.records import read_records
from hooks.kit.source import read_source

DOCS = Path("docs")


def main(langs: list[str]) -> int:
    """Print the hints of these languages, one a line."""
    folders = sorted(p.name for p in DOCS.iterdir() if (p / "ui.yml").is_file() and p.name != "nl")
    source = read_source(DOCS, ("nl", *(langs or folders)), DOCS)
    terms = read_records(DOCS / "data" / "glossary", Term, DOCS / "data" / "glossary").by_id
    for lang in source.languages[1:]:
        found = list(hints(source, lang, terms))
        sys.stdout.writelines(f"{hint}\n" for hint in found)
        sys.stdout.write(f"{lang}: {len(found)} hints\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
