"""`python -m hooks.schemas`: writes schemas/ anew. Run it after a change to a model. `--check` only says what differs."""

import sys
from pathlib import Path

from hooks.schemas.generate import every

FOLDER = Path("schemas")


def main(arguments: list[str]) -> int:
    """Write every schema and say which; or, to check, end with 1 when one is not as the model has it."""
    if "--check" in arguments:
        return _check()
    FOLDER.mkdir(exist_ok=True)
    for name, text in every().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(FOLDER / name)
    return 0


def _check() -> int:
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*")}
    made = every()
    wrong = sorted(x for x in there.keys() | made.keys() if there.get(x) != made.get(x))
    for name in wrong:
        print(f"{FOLDER / name}: run  python -m hooks.schemas", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
