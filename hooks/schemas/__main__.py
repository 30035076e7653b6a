"""`python -m hooks.schemas`: writes schemas/ anew. Run it after a change to a model."""

from pathlib import Path

from hooks.schemas.generate import every

FOLDER = Path("schemas")


def main() -> None:
    """Write every schema, and say which."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in every().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(FOLDER / name)


if __name__ == "__main__":
    main()
