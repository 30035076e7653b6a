"""The content of this project for a command: all languages in docs/data/languages.yml, public or not."""

from pathlib import Path

from hooks.kit.source import Source, read_source
from hooks.kit.yaml_file import read_yaml

DOCS = Path("docs")
LANGUAGES = Path("data", "languages.yml")


def codes(docs: Path = DOCS) -> tuple[str, ...]:
    """Return the codes of all languages, the source first."""
    data = read_yaml(docs / LANGUAGES, docs / LANGUAGES).data
    return tuple(map(str, data)) if isinstance(data, dict) else ()


def read(docs: Path = DOCS) -> Source:
    """Return everything editors wrote, in every language."""
    return read_source(docs, codes(docs), docs)


def place(path: str, docs: Path = DOCS) -> tuple[str, str]:
    """Return language and name of a page from its path: docs/pl/hulp.md is pl and hulp.md."""
    parts = Path(path).parts
    inside = parts[len(docs.parts) :] if parts[: len(docs.parts)] == docs.parts else parts
    return (inside[0], Path(*inside[1:]).as_posix()) if len(inside) > 1 else ("", path)
