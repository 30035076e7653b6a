"""`python -m hooks.schemas`: writes schemas/ and .vscode/settings.json anew. Run it after a change to a model. `--check` only says what differs."""

import sys
from pathlib import Path

from hooks.schemas.generate import every, settings

FOLDER, SETTINGS = Path("schemas"), Path(".vscode", "settings.json")


def main(arguments: list[str]) -> int:
    """Write every schema and say which; or, to check, end with 1 when one is not as the model has it."""
    if "--check" in arguments:
        return _check()
    for path, text in _made().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path)
    return 0


def _made() -> dict[Path, str]:
    return {FOLDER / name: text for name, text in every().items()} | {SETTINGS: settings()}


def _check() -> int:
    files = [path for path in (*FOLDER.glob("*"), SETTINGS) if path.is_file()]
    there, made = {path: path.read_text(encoding="utf-8") for path in files}, _made()
    wrong = sorted(x for x in there.keys() | made.keys() if there.get(x) != made.get(x))
    for path in wrong:
        print(f"{path}: run  python -m hooks.schemas", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
