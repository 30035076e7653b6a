"""Room templates: everything is escaped, and a misspelt field is an error instead of nothing."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

ROOMS = Path(__file__).resolve().parent.parent


def render(template: str, **values: object) -> Markup:
    """Return one room template, such as "facts/sources.html", filled in and on as few lines as it allows."""
    return Markup(_environment().get_template(template).render(**values).strip())  # noqa: S704 - autoescaped


@cache  # a constant: the templates of one installation
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(ROOMS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
