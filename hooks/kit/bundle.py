"""Files that pages load, each with a name that changes when its content does."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from rjsmin import jsmin

CACHE_HASHED = "public, max-age=31536000, immutable"  # a changed file has another name


@dataclass(frozen=True)
class Asset:
    """One file of the site: its path below the root, and its content."""

    path: str
    content: bytes


def script(stem: str, paths: Iterable[Path], folder: str = "assets") -> Asset | None:
    """Return scripts as one file without comments and spaces, or None when there is none."""
    parts = [path.read_text(encoding="utf-8") for path in paths if path.is_file()]
    content = str(jsmin("\n".join(parts))).encode()
    return hashed(stem, ".js", content, folder) if parts else None


def hashed(stem: str, suffix: str, content: bytes, folder: str = "assets") -> Asset:
    """Return an asset whose name holds the first characters of its content's hash."""
    return Asset(f"{folder}/{stem}.{sha256(content).hexdigest()[:10]}{suffix}", content)


def write(site: Path, assets: Iterable[Asset]) -> None:
    """Write assets into the built site."""
    for asset in assets:
        target = site / asset.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(asset.content)
