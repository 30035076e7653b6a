"""Pieces of a page that stand by themselves, such as one list of the directory. A room offers them."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """One piece in one language. `anchor` is its place on the page that it comes from."""

    slug: str
    title: str
    html: str
    anchor: str = ""


Offer = Callable[
    [str], list[Piece]
]  # a language to the pieces of one page, made only when asked for
